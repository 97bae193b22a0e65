"""The results workbook: every level side by side, and nobody's own ticks."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.record import Explanation, Record
from domain.workshop import RiskRule
from exports.headings import HEADINGS
from exports.results_xlsx import write_results_xlsx
from language import speaking, translate
from tests.exports.records import CLOSED_RECORD, GROUP_1, SETTINGS

Rows = list[tuple[object, ...]]
RESULT, SELECTION, VALUES, CAUSES, DECISIONS, NOTES, POINT_NOTES, NEEDS = range(8)


def read_sheet(place: int, record: Record = CLOSED_RECORD, language: str = "nb") -> Rows:
    book = load_workbook(BytesIO(write_results_xlsx(record, language)))
    return list(book.worksheets[place].iter_rows(values_only=True))


def body(place: int, record: Record = CLOSED_RECORD, language: str = "nb") -> Rows:
    """The rows below the title, the occasion, a blank row and the header."""
    return read_sheet(place, record, language)[4:]


def test_result_has_both_rules_for_every_scored_point() -> None:
    assert body(RESULT) == [
        (1, 1, "Punkt 1", 5, 5, 25, 10, 1),
        (2, "4 + 7", "Samordning", 5, 4, 20, 9, 2),
        (3, 2, "Punkt 2", 4, 4, 16, 8, 3),
        (3, 3, "Punkt 3", 4, 4, 16, 8, 3),
        (5, 5, "Punkt 5", 3, 5, 15, 8, 3),
        (6, 6, "Punkt 6", 3, 4, 12, 7, 6),
        (6, 8, "Punkt 8", 4, 3, 12, 7, 6),
        (8, 9, "Punkt 9", 2, 5, 10, 7, 6),
        (9, 10, "Punkt 10", 3, 3, 9, 6, 9),
        (10, 11, "Punkt 11", 2, 4, 8, 6, 9),
        (10, 12, "Punkt 12", 4, 2, 8, 6, 9),
        (12, 13, "Punkt 13", 1, 5, 5, 6, 9),
        (5, None, "Digital utestenging", 5, 4, 20, 9, 6),
        (None, None, "Tolk", 1, 1, 1, 2, None),
    ]


def test_result_by_sum_swaps_the_two_ranks() -> None:
    record = replace(CLOSED_RECORD, settings=replace(SETTINGS, rule=RiskRule.SUM))
    assert body(RESULT, record)[4:6] == [
        (3, 5, "Punkt 5", 3, 5, 15, 8, 5),
        (6, 6, "Punkt 6", 3, 4, 12, 7, 6),
    ]
    with speaking("nb"):
        product, total = translate("Rank when multiplied"), translate("Rank when added")
    headers = [read_sheet(RESULT, used)[3] for used in (CLOSED_RECORD, record)]
    assert [(header[0], header[-1]) for header in headers] == [(product, total), (total, product)]


def test_selection_counts_ticks_only_where_three_have_ticked() -> None:
    with speaking("nb"):
        yes, no = translate("yes"), translate("no")
    rows = body(SELECTION)
    assert rows[:5] == [
        (1, "Punkt 1", 3, yes, "–", yes, yes),
        (2, "Punkt 2", 0, yes, "–", no, yes),
        (3, "Punkt 3", 0, no, "–", no, yes),
        (4, "Punkt 4", 2, yes, "–", no, no),
        # Group 1 listed point 4 and group 2 listed point 7: both stand behind the merged one.
        ("4 + 7", "Samordning", 3, yes, "–", yes, yes),
    ]
    assert len([row for row in rows if row[-1] is not None]) == 16
    assert rows[-2] == (None,) * 7


def test_values_of_groups_and_plenum_side_by_side() -> None:
    rows = body(VALUES)
    assert rows[0] == (1, "Punkt 1", 5, 4, 4, None, 5, 5)
    assert rows[3] == ("4 + 7", "Samordning", 4, 4, None, None, 5, 4)
    assert [row[0] for row in rows] == [1, 2, 3, "4 + 7", 5, 6, 8, 9, 10, 11, 12, 13, None, None]


def test_causes_of_groups_and_plenum_point_by_point() -> None:
    with speaking("nb"):
        group, plenum = translate("Group {number}", number=1), translate("Plenum")
    assert body(CAUSES) == [
        (1, "Punkt 1", group, "Lite tid\nFor få ansatte", "Ingen ringer tilbake"),
        (1, "Punkt 1", plenum, "Lite tid", "Søknaden blir liggende"),
        ("4 + 7", "Samordning", plenum, "Uklart ansvar", None),
        (None, "Digital utestenging", plenum, "Bare på nett", "Brukeren gir opp"),
    ]


def test_decisions_name_their_points_in_norwegian_time() -> None:
    with speaking("nb"):
        kinds = [
            translate(kind)
            for kind in ("Points merged", "Chosen over other points", "Merged point split")
        ]
    time = "21. september 2026 kl. 10.15"
    assert body(DECISIONS) == [
        (time, kinds[0], "4 + 7", "Samordning", "4 Punkt 4\n7 Punkt 7", "Samme svikt"),
        (time, kinds[1], 1, "Punkt 1", "2 Punkt 2", "Plikten er klar"),
        # The merge that was undone is still named, by the numbers it had.
        (time, kinds[2], "8 + 9", "Omgjort", "8 Punkt 8\n9 Punkt 9", None),
    ]


def test_notes_stand_under_their_step() -> None:
    with speaking("nb"):
        step = translate("Choose in plenum")
    assert body(NOTES) == [(3, step, "Vi brukte mest tid på punkt 1.")]


def test_causes_that_look_like_formulas_stay_text() -> None:
    texts = {GROUP_1: {101: Explanation("=1+1", "@SUM(A1)")}}
    record = replace(CLOSED_RECORD, group_explanations=texts)
    sheet = load_workbook(BytesIO(write_results_xlsx(record, "nb"))).worksheets[CAUSES]
    assert [(cell.value, cell.data_type) for cell in (sheet["D5"], sheet["E5"])] == [
        ("=1+1", "s"),
        ("@SUM(A1)", "s"),
    ]


def test_notes_on_points_follow_the_steps() -> None:
    assert body(POINT_NOTES) == [
        (1, "Punkt 1", "Velg i plenum", "Alle hadde det"),
        (1, "Punkt 1", "Sett verdier i plenum", "Uenighet om hyppighet"),
        ("4 + 7", "Samordning", "Velg i plenum", "Slått sammen etter lang samtale"),
    ]


def test_needs_stand_beside_the_points() -> None:
    assert body(NEEDS) == [
        (1, "Punkt 1", "behov for hjemmel\ntema for tilsyn"),
        (None, "Digital utestenging", "behov for normering"),
    ]


def test_a_rehearsal_is_marked_at_the_top() -> None:
    first = read_sheet(RESULT, replace(CLOSED_RECORD, rehearses="w"))[1][0]
    assert str(first).endswith(" · øvelse med oppdiktede deltakere")


def test_nynorsk_uses_nynorsk_names() -> None:
    assert [row[1] for row in body(SELECTION, language="nn")[:2]] == [
        "Punkt 1 nynorsk",
        "Punkt 2 nynorsk",
    ]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_header_row_of_the_templates_occurs(language: str) -> None:
    words = HEADINGS[language]
    templates = {words.ranking, words.new_ranking, words.causes, words.new_causes}
    found = {
        tuple(value for value in row if value is not None)
        for place in range(8)
        for row in read_sheet(place, language=language)
    }
    assert found & templates == set()
    assert len(found) > 40
