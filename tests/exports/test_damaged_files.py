"""Whatever the bytes are, reading ends with a form or a sentence: soon, and in bounded memory."""

import tracemalloc

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import read_all
from exports.reading.forms import read_form
from tests.exports import odd_files as odd
from tests.exports.records import list_point

POINTS = [list_point(number) for number in range(1, 14)]
MEGABYTE = 1_000_000


def test_damaged_files_are_told_of_in_words() -> None:
    _, slowest = read_all(seed=7, count=150)
    assert slowest < 5


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{"]))
def test_any_bytes_are_told_of_in_words(content: bytes, start: bytes) -> None:
    form = read_form("fil", start + content, POINTS, "nb")
    assert len(form.problems) == 1


def test_a_bomb_is_never_unpacked() -> None:
    bomb = odd.added(odd.workbook(odd.A), "xl/media/image1.png", bytes(200 * MEGABYTE))
    tracemalloc.start()
    form = read_form("fil", bomb, POINTS, "nb")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(form.problems) == 1
    assert peak < 5 * MEGABYTE


def test_entities_that_grow_are_refused() -> None:
    names = [chr(letter) for letter in range(ord("a"), ord("k"))]
    grow = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip(names, names[1:], strict=False)
    )
    bomb = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{grow}]><x>&j;</x>'.encode()
    form = read_form("fil", odd.archive(**{"word/document.xml": bomb}), POINTS, "nb")
    assert [found.message.text.partition(",")[0] for found in form.problems] == [
        "«{name}» is damaged or cut off"
    ]
