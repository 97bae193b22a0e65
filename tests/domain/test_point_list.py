"""What makes a list of risk points fit for use; the lines of its file are in tests/storage."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.point_list import LINE, Fault, FaultyList, PointList, parse
from domain.points import NO_TEXT, Point, PointKind, Text

AREA = {"id": "bolig", "navn": "Bolig", LINE: 6}
POINT = {
    "nr": 33,
    "omraade": "bolig",
    "kortnavn": "Bolig – plikt",
    "beskrivelse": "Nav medvirker ikke.",
    LINE: 9,
}


def source(*points: Mapping[str, Any], **changed: object) -> dict[str, object]:
    """A list's contents as its file reader gives them."""
    return {
        "id": "liste",
        "versjon": "2026",
        "kilde": {"tittel": "Risikovurdering", LINE: 4},
        "omraader": [AREA],
        "punkter": list(points) or [POINT],
        **changed,
    }


def faults(contents: object) -> list[Fault]:
    with pytest.raises(FaultyList) as refusal:
        parse(contents)
    return list(refusal.value.faults)


def test_a_list_in_bokmal_alone() -> None:
    assert parse(source()) == PointList(
        id="liste",
        version="2026",
        title=Text("Risikovurdering", "Risikovurdering"),
        points=(
            Point(
                id=33,
                kind=PointKind.LIST,
                name=Text("Bolig – plikt", "Bolig – plikt"),
                text=Text("Nav medvirker ikke.", "Nav medvirker ikke."),
                number=33,
                area=Text("Bolig", "Bolig"),
            ),
        ),
    )


def test_nynorsk_footnote_and_correction_are_read() -> None:
    added = {
        "nynorsk": {
            "kortnamn": "Bustad – plikt",
            "beskriving": "Nav medverkar ikkje.",
            "fotnote": "Sjå § 15.",
            "eiga_omsetjing": ["fotnote"],
        },
        "fotnote": {"merke": 1, "tekst": "Se § 15."},
        "retta": {"nb": "Nav medvirker ikke til bolig.", "nn": "Nav medverkar ikkje til bustad."},
    }
    [point] = parse(source(POINT | added, omraader=[AREA | {"navn_nn": "Bustad"}])).points
    assert point == Point(
        id=33,
        kind=PointKind.LIST,
        name=Text("Bolig – plikt", "Bustad – plikt"),
        text=Text("Nav medvirker ikke.", "Nav medverkar ikkje."),
        number=33,
        area=Text("Bolig", "Bustad"),
        footnote=Text("Se § 15.", "Sjå § 15."),
        corrected=Text("Nav medvirker ikke til bolig.", "Nav medverkar ikkje til bustad."),
        own_nn=True,
    )


def test_a_missing_translation_leaves_bokmal() -> None:
    added = {"nynorsk": {"kortnamn": "Bustad"}, "fotnote": {"tekst": "Se § 15."}}
    [point] = parse(source(POINT | added)).points
    assert (point.name, point.text, point.footnote, point.corrected, point.own_nn) == (
        Text("Bolig – plikt", "Bustad"),
        Text("Nav medvirker ikke.", "Nav medvirker ikke."),
        Text("Se § 15.", "Se § 15."),
        NO_TEXT,
        False,
    )


@pytest.mark.parametrize("length", [1, 48, 51])
def test_lists_may_have_any_length(length: int) -> None:
    """C6: the list is data; 48 and 51 are both the report's."""
    points = [POINT | {"nr": number} for number in range(length, 0, -1)]
    assert [point.number for point in parse(source(*points)).points] == list(range(length, 0, -1))


@pytest.mark.parametrize("contents", [None, [], "id: liste"])
def test_other_files_are_no_list(contents: object) -> None:
    assert faults(contents) == [Fault(1, "the file is not a mapping")]


def test_every_missing_part_is_told() -> None:
    assert faults({"id": "", "punkter": []}) == [
        Fault(1, "«id» is missing"),
        Fault(1, "«versjon» is missing"),
        Fault(1, "«kilde» is missing"),
        Fault(1, "«omraader» is missing"),
        Fault(1, "«punkter» is missing"),
    ]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"omraader": "Bolig"}, "«omraader» is not a list of entries"),
        ({"punkter": ["Bolig"]}, "«punkter» is not a list of entries"),
        ({"kilde": "Rapport 4/2022"}, "«kilde» lacks «tittel»"),
        ({"kilde": {"isbn": "978"}}, "«kilde» lacks «tittel»"),
    ],
)
def test_parts_have_their_own_shape(changed: dict[str, object], sentence: str) -> None:
    assert faults(source(**changed)) == [Fault(1, sentence)]


def test_areas_need_id_and_name() -> None:
    areas = [{"navn": "Bolig", LINE: 6}, {"id": "mat", "navn": " ", LINE: 8}]
    assert faults(source(omraader=areas)) == [
        Fault(6, "an area lacks «id»"),
        Fault(8, "an area lacks «navn»"),
    ]


@pytest.mark.parametrize("number", [0, -1, 3.0, "33", True, None])
def test_numbers_are_whole_from_one(number: object) -> None:
    assert faults(source(POINT | {"nr": number})) == [
        Fault(9, f"«nr» is not a whole number from 1: {number!r}")
    ]


def test_a_number_is_used_once() -> None:
    points = [POINT | {LINE: line} for line in (9, 13, 17)]
    assert faults(source(*points)) == [
        Fault(13, "number 33 is also on line 9"),
        Fault(17, "number 33 is also on line 13"),
    ]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"kortnavn": ""}, "point 33 lacks «kortnavn»"),
        ({"kortnavn": 33}, "point 33 lacks «kortnavn»"),
        ({"beskrivelse": " \n"}, "point 33 lacks «beskrivelse»"),
        ({"omraade": "mat"}, "point 33 has an unknown area: mat"),
        ({"omraade": ["bolig"]}, "point 33 has an unknown area: ['bolig']"),
        ({"nynorsk": "Bustad"}, "point 33 has an incomplete «nynorsk»"),
        ({"fotnote": {"merke": 1}}, "point 33 has an incomplete «fotnote»"),
        ({"retta": {"nb": "Rettet"}}, "point 33 has an incomplete «retta»"),
    ],
)
def test_points_are_checked_in_full(changed: dict[str, object], sentence: str) -> None:
    assert faults(source(POINT | changed)) == [Fault(9, sentence)]


def test_all_faults_make_one_sentence() -> None:
    wrong = {"nr": 7, "omraade": "bolig", LINE: 13}
    with pytest.raises(FaultyList) as refusal:
        parse(source(POINT | {"nr": 0}, wrong))
    assert str(refusal.value) == (
        "line 9: «nr» is not a whole number from 1: 0; "
        "line 13: point 7 lacks «kortnavn»; line 13: point 7 lacks «beskrivelse»"
    )
