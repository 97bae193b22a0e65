"""The lists that ship with the product, and faults in them named with their line."""

import pytest

from domain.errors import message
from domain.list_faults import Fault, FaultyList
from domain.points import Text
from storage.lists import national_points, offices, read_points

GOOD = """\
id: en-liste
versjon: "1"
kilde:
  tittel: En liste
omraader:
- id: a
  navn: Område
punkter:
- nr: 1
  kortnavn: Første
  beskrivelse: Noe svikter
  omraade: a
- nr: 2
  kortnavn: Andre
  beskrivelse: Noe annet svikter
  omraade: a
"""


def _faults(content: bytes, *, is_own: bool = False) -> tuple[Fault, ...]:
    with pytest.raises(FaultyList) as caught:
        read_points(content, is_own=is_own)
    return caught.value.faults


def test_national_list_has_51_points() -> None:
    points = national_points().points
    assert [point.number for point in points] == list(range(1, 52))
    assert [point.key for point in points] == [str(number) for number in range(1, 52)]
    assert points[20].name == Text("Kartlegging - barn", "Kartlegging – barn")


def test_good_list_is_read_whole() -> None:
    read = read_points(GOOD.encode())
    assert (read.id, read.version, len(read.points)) == ("en-liste", "1", 2)


def test_fault_is_named_by_line() -> None:
    content = GOOD.replace("nr: 2", "nr: 1").encode()
    assert _faults(content) == (
        Fault(13, message("The number {number} is used before.", number=1), "nr"),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line", "field", "sentence"),
    [
        ("id: en-liste\n", "", 1, "id", "This is missing."),
        ("tittel:", "navn:", 1, "kilde", "The title, «tittel», is missing."),
        ("  navn: Område\n", "", 6, "navn", "The area lacks this."),
        ("  kortnavn: Andre\n", "", 13, "kortnavn", "The point lacks this."),
        ("nr: 2", "nr: 2\n  retta: Nytt", 13, "retta", "This is not complete."),
    ],
)
def test_each_fault_has_its_line(
    right: str, wrong: str, line: int, field: str, sentence: str
) -> None:
    assert GOOD.count(right) == 1
    content = GOOD.replace(right, wrong).encode()
    assert _faults(content) == (Fault(line, message(sentence), field),)


def test_several_faults_come_in_order() -> None:
    content = GOOD.replace("nr: 1", "nr: 0").replace("kortnavn: Andre", "omtale: Andre")
    zero = message("The number must be a whole number from 1, and not «{given}».", given="0")
    assert _faults(content.encode()) == (
        Fault(9, zero, "nr"),
        Fault(13, message("The point lacks this."), "kortnavn"),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [("nr: 2", "nr: 1", 13), ("Andre", "[Andre", 15), ("Andre", "An\x07dre", 14)],
)
def test_our_own_list_is_read_faster_and_as_strictly(right: str, wrong: str, line: int) -> None:
    assert read_points(GOOD.encode(), is_own=True) == read_points(GOOD.encode())
    content = GOOD.replace(right, wrong).encode()
    assert [fault.line for fault in _faults(content, is_own=True)] == [line]


@pytest.mark.parametrize("content", ["[" * 5000, "utgitt: 2026-99-99"])
def test_what_is_no_yaml_at_all_is_told(content: str) -> None:
    assert [fault.line for fault in _faults(content.encode())] == [1]


def test_broken_yaml_is_named_by_line() -> None:
    content = GOOD.replace("kortnavn: Andre", "kortnavn: [Andre").encode()
    (fault,) = _faults(content)
    assert fault.line == 15


def test_other_encoding_is_named_by_line() -> None:
    (fault,) = _faults(GOOD.encode("latin-1"))
    assert fault.line == 7


def test_control_character_is_a_fault() -> None:
    (fault,) = _faults(GOOD.replace("Andre", "An\x07dre").encode())
    assert fault.line == 14


def test_ten_offices_have_a_language() -> None:
    found = offices()
    assert len({office.id for office in found}) == 10
    assert {office.language for office in found} == {"nb", "nn"}
