"""Damaged forms by the thousand: `python -m benchmarks.fuzz --files 20000 --seed 1`.

Ends with a traceback when a reader raises, takes too long, or wants more memory than it may have.
"""

import argparse
import random
import resource
from collections.abc import Iterator
from io import BytesIO
from time import monotonic
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from exports.reading.bounds import MOST_SECONDS
from exports.reading.forms import read_form
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from tests.exports.records import CLOSED_RECORD

MEMORY = 2_000_000_000  # bytes of address space, libraries included
SNIPPETS = (b"<", b">", b'"', b"&#x0;", b"&a;", b"\xff\xfe", b"-1", b"9" * 30, b"</row>", b"1e400")


def damaged(seed: int, count: int) -> Iterator[bytes]:
    """Our own files with bytes changed, cut out, doubled or put in, outside or inside the archive.

    The same seed gives the same files.
    """
    chance = random.Random(seed)  # noqa: S311
    whole = (
        write_templates_xlsx(CLOSED_RECORD, "nb"),
        write_templates_docx(CLOSED_RECORD, "nn"),
        write_json(CLOSED_RECORD),
    )
    for _ in range(count):
        content = chance.choice(whole)
        inside = chance.random() < 0.7
        yield _damage_part(content, chance) if inside else _damage(content, chance)


def _damage(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content) + 1)
        length = chance.choice((0, 1, 1, 4, 60))
        put_in = chance.choice(
            (b"", bytes([chance.randrange(256)]), *SNIPPETS, content[at : at + 90])
        )
        content = content[:at] + put_in + content[at + length :]
    return content


def _damage_part(content: bytes, chance: random.Random) -> bytes:
    try:
        with ZipFile(BytesIO(content)) as opened:
            parts = {name: opened.read(name) for name in opened.namelist()}
    except BadZipFile:
        return _damage(content, chance)
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    parts[name] = _damage(parts[name], chance)
    if chance.random() < 0.1:
        del parts[name]
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as opened:
        for part, body in parts.items():
            opened.writestr(part, body)
    return stream.getvalue()


def read_all(seed: int, count: int) -> tuple[int, float]:
    """Read that many damaged files; how many were still whole, and the seconds of the slowest."""
    points = [point for point in CLOSED_RECORD.points.values() if point.number is not None]
    readable, slowest = 0, 0.0
    for content in damaged(seed, count):
        started = monotonic()
        form = read_form("fil", content, points, "nb")
        slowest = max(slowest, monotonic() - started)
        readable += not form.problems
    return readable, slowest


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    readable, slowest = read_all(chosen.seed, chosen.files)
    if slowest > MOST_SECONDS:
        raise SystemExit(f"One file took {slowest:.1f} seconds.")
    print(f"{chosen.files} files read, {readable} of them whole; the slowest in {slowest:.2f} s.")
