"""The lists that ship with the product, and faults in them named with their line."""

from pathlib import Path

import pytest

from domain.point_list import Fault, FaultyList
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


def _faults(path: Path, content: bytes) -> tuple[Fault, ...]:
    path.write_bytes(content)
    with pytest.raises(FaultyList) as caught:
        read_points(path)
    return caught.value.faults


def test_national_list_has_51_points() -> None:
    points = national_points().points
    assert [point.number for point in points] == list(range(1, 52))
    assert points[20].name == Text("Kartlegging - barn", "Kartlegging – barn")


def test_good_list_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "liste.yaml"
    path.write_text(GOOD, encoding="utf-8")
    read = read_points(path)
    assert (read.id, read.version, len(read.points)) == ("en-liste", "1", 2)


def test_fault_is_named_by_line(tmp_path: Path) -> None:
    content = GOOD.replace("nr: 2", "nr: 1").encode()
    assert _faults(tmp_path / "liste.yaml", content) == (Fault(13, "number 1 is also on line 9"),)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "sentence"),
    [
        ("id: en-liste\n", "", 1, "«id» is missing"),
        ("tittel:", "navn:", 1, "«kilde» lacks «tittel»"),
        ("  navn: Område\n", "", 6, "an area lacks «navn»"),
        ("nr: 1", "nr: en", 9, "«nr» is not a whole number from 1: 'en'"),
        ("  kortnavn: Andre\n", "", 13, "point 2 lacks «kortnavn»"),
        ("Noe svikter\n  omraade: a", "Noe svikter", 9, "point 1 has an unknown area: None"),
        ("nr: 2", "nr: 2\n  retta: Nytt", 13, "point 2 has an incomplete «retta»"),
        ("- nr: 2", "# Merknad\n- nr: 1", 14, "number 1 is also on line 9"),
    ],
)
def test_each_fault_has_its_line(
    tmp_path: Path, right: str, wrong: str, line: int, sentence: str
) -> None:
    assert GOOD.count(right) == 1
    content = GOOD.replace(right, wrong).encode()
    assert _faults(tmp_path / "liste.yaml", content) == (Fault(line, sentence),)


def test_several_faults_come_in_order(tmp_path: Path) -> None:
    content = GOOD.replace("nr: 1", "nr: 0").replace("kortnavn: Andre", "omtale: Andre")
    assert _faults(tmp_path / "liste.yaml", content.encode()) == (
        Fault(9, "«nr» is not a whole number from 1: 0"),
        Fault(13, "point 2 lacks «kortnavn»"),
    )


def test_broken_yaml_is_named_by_line(tmp_path: Path) -> None:
    content = GOOD.replace("kortnavn: Andre", "kortnavn: [Andre").encode()
    (fault,) = _faults(tmp_path / "liste.yaml", content)
    assert fault.line == 15


def test_other_encoding_is_named_by_line(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path / "liste.yaml", GOOD.encode("latin-1"))
    assert fault.line == 7


def test_control_character_is_a_fault(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path / "liste.yaml", GOOD.replace("Andre", "An\x07dre").encode())
    assert fault.line == 14


def test_ten_offices_have_a_language() -> None:
    found = offices()
    assert len({office.id for office in found}) == 10
    assert {office.language for office in found} == {"nb", "nn"}
