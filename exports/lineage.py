"""What a merged point came from, written after its name and read from there."""

import re
from collections.abc import Sequence

from exports.headings import HEADINGS, Headings
from language import join_words

_WORDS = "|".join(
    re.escape(words.merged.removeprefix("{name} (").removesuffix("{numbers})").strip())
    for words in HEADINGS.values()
)
_PART = r"(?:«(?:[^»]|»»)*»|(?:(?! og )[^,«»()])+)"
_WHOLE = re.compile(
    rf"(?P<name>.*\S)\s*\((?:{_WORDS})\s+(?P<parts>{_PART}(?:, {_PART})* og {_PART})\)",
    re.DOTALL | re.IGNORECASE,
)
_UNCLEAR = re.compile(r"[,«»()]|\bog\b", re.IGNORECASE)


def write_lineage(name: str, merged_from: Sequence[str], words: Headings) -> str:
    """The name, followed by what it was merged from when it was."""
    if not merged_from:
        return name
    parts = join_words([_mark(part) for part in merged_from])
    return words.merged.format(name=name, numbers=parts)


def read_lineage(text: str) -> tuple[str, tuple[str, ...]]:
    """The name, and what it was merged from; nothing when the text does not say."""
    found = _WHOLE.fullmatch(text)
    if found is None:
        return text, ()
    parts = re.findall(f"({_PART})(?:, | og |$)", found["parts"])
    return found["name"], tuple(map(_unmark, parts))


def _mark(name: str) -> str:
    # Nobody could tell where a name with a comma or "og" in it ends.
    return f"«{name.replace('»', '»»')}»" if _UNCLEAR.search(name) or not name else name


def _unmark(part: str) -> str:
    return part[1:-1].replace("»»", "»") if part.startswith("«") else part
