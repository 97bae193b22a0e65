"""What makes a list of risk points fit for use; the lines of its file are in tests/storage."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.errors import Message, message
from domain.list_faults import LINE, Fault, FaultyList
from domain.point_list import PointList, parse
from domain.points import NO_TEXT, Point, PointKind, Text
from language import say, speaking

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


@pytest.mark.parametrize("length", [300, 301])
def test_a_list_has_a_longest_length(length: int) -> None:
    points = [POINT | {"nr": number, LINE: number} for number in range(1, length + 1)]
    if length == 300:
        assert len(parse(source(*points)).points) == 300
    else:
        too_long = message("The list is too long. Use at most {limit} points.", limit=300)
        assert faults(source(*points)) == [Fault(301, too_long)]


def test_nynorsk_alone_stands_for_both() -> None:
    words = {"kortnamn": "Bustad – plikt", "beskriving": "Nav medverkar ikkje."}
    wanted = {"kortnavn": None, "beskrivelse": "", "nynorsk": words}
    [point] = parse(source(POINT | wanted)).points
    assert (point.name, point.text) == (
        Text("Bustad – plikt", "Bustad – plikt"),
        Text("Nav medverkar ikkje.", "Nav medverkar ikkje."),
    )


@pytest.mark.parametrize(("given", "held"), [({}, None), ({"i_lova": False}, False)])
def test_a_point_may_tell_whether_it_is_in_the_law(
    given: dict[str, object], held: bool | None
) -> None:
    [point] = parse(source(POINT | given | {"nokkel": 7})).points
    assert (point.key, point.in_law) == ("7", held)


@pytest.mark.parametrize("contents", [None, [], "id: liste"])
def test_other_files_are_no_list(contents: object) -> None:
    assert faults(contents) == [Fault(1, message("The file does not hold a list of risk points."))]


def test_every_missing_part_is_told() -> None:
    assert faults({"id": "", "punkter": []}) == [
        Fault(1, message("This is missing."), key)
        for key in ("id", "versjon", "kilde", "omraader", "punkter")
    ]


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"omraader": "Bolig"}, "omraader", "This must be a list of entries."),
        ({"punkter": ["Bolig"]}, "punkter", "This must be a list of entries."),
        ({"kilde": "Rapport 4/2022"}, "kilde", "The title, «tittel», is missing."),
        ({"kilde": {"isbn": "978"}}, "kilde", "The title, «tittel», is missing."),
    ],
)
def test_parts_have_their_own_shape(changed: dict[str, object], field: str, sentence: str) -> None:
    assert faults(source(**changed)) == [Fault(1, message(sentence), field)]


def test_areas_need_id_and_name() -> None:
    areas = [{"navn": "Bolig", LINE: 6}, {"id": "mat", "navn": " ", LINE: 8}]
    assert faults(source(omraader=areas)) == [
        Fault(6, message("The area lacks this."), "id"),
        Fault(8, message("The area lacks this."), "navn"),
    ]


@pytest.mark.parametrize(
    ("number", "given"),
    [(0, "0"), (-1, "-1"), (3.0, "3.0"), ("33", "33"), (True, "True"), (None, ""),
     (10_000, "10000")],
)  # fmt: skip
def test_numbers_are_whole_from_one(number: object, given: str) -> None:
    what = message("The number must be a whole number from 1, and not «{given}».", given=given)
    assert faults(source(POINT | {"nr": number})) == [Fault(9, what, "nr")]


def test_numbers_and_keys_are_used_once() -> None:
    points = [POINT | {LINE: 9, "nokkel": "a"}, POINT | {LINE: 13, "nokkel": "a"}]
    again = "The key {key} is used before. Leave it empty for a new point."
    assert faults(source(*points)) == [
        Fault(13, message("The number {number} is used before.", number=33), "nr"),
        Fault(13, message(again, key="a"), "nokkel"),
    ]


@pytest.mark.parametrize(
    ("changed", "field", "what"),
    [
        ({"kortnavn": ""}, "kortnavn", message("The point lacks this.")),
        ({"kortnavn": 33}, "kortnavn", message("The point lacks this.")),
        (
            {"kortnavn": "n" * 121},
            "kortnavn",
            message("Use at most {limit} characters.", limit=120),
        ),
        ({"beskrivelse": " \n"}, "beskrivelse", message("The point lacks this.")),
        (
            {"omraade": "mat"},
            "omraade",
            message("There is no area «{area}» in the list.", area="mat"),
        ),
        (
            {"omraade": ["bolig"]},
            "omraade",
            message("There is no area «{area}» in the list.", area="['bolig']"),
        ),
        ({"nynorsk": "Bustad"}, "nynorsk", message("This is not complete.")),
        ({"fotnote": {"merke": 1}}, "fotnote", message("This is not complete.")),
        ({"retta": {"nb": "Rettet"}}, "retta", message("This is not complete.")),
        ({"i_lova": "kanskje"}, "i_lova", message("Write yes, no or nothing.")),
        (
            {"nokkel": "a b"},
            "nokkel",
            message("The key may hold letters and digits only. Leave it empty for a new point."),
        ),
    ],
)
def test_points_are_checked_in_full(changed: dict[str, object], field: str, what: Message) -> None:
    assert faults(source(POINT | changed)) == [Fault(9, what, field)]


@pytest.mark.parametrize(
    ("fault", "bokmaal", "nynorsk"),
    [
        (
            Fault(9, message("The point lacks this."), "kortnavn"),
            "Linje 9, «kortnavn»: Dette mangler i punktet.",
            "Linje 9, «kortnavn»: Dette manglar i punktet.",
        ),
        (
            Fault(5, message("The point lacks this."), "Område", "Punkt"),
            "Ark «Punkt», rad 5, kolonne «Område»: Dette mangler i punktet.",
            "Ark «Punkt», rad 5, kolonne «Område»: Dette manglar i punktet.",
        ),
        (
            Fault(5, message("The number {number} is used before.", number=3), sheet="Punkt"),
            "Ark «Punkt», rad 5: Nummer 3 er brukt før.",
            "Ark «Punkt», rad 5: Nummer 3 er brukt før.",
        ),
        (
            Fault(1, message("The file does not hold a list of risk points.")),
            "Linje 1: Det er ingen liste med risikopunkter i filen.",
            "Linje 1: Det er inga liste med risikopunkt i fila.",
        ),
    ],
)
def test_a_fault_says_where_in_the_users_language(fault: Fault, bokmaal: str, nynorsk: str) -> None:
    with speaking("nb"):
        assert say(fault.sentence) == bokmaal
    with speaking("nn"):
        assert say(fault.sentence) == nynorsk
