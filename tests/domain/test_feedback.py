"""What the feedback templates hold (method section 5), from the workshop in tests/exports."""

from dataclasses import replace

from domain.feedback import CausesRow, InputRow, NewPointRow, RankingRow, compile_feedback
from domain.record import Explanation, Proposal, ProposalKind, explained_points
from domain.workshop import Explains, NewPoints, RiskRule
from tests.exports.records import CLOSED_RECORD, GROUP_1, NEW, OTHER_NEW, SETTINGS, merged_from

FOUR_AND_SEVEN = ("4", "7")


def test_ranking_ends_at_the_cut() -> None:
    """C2: eleven points have rank ten or better; point 13 has rank 12."""
    assert compile_feedback(CLOSED_RECORD, "nb").ranking == (
        RankingRow(1, "Punkt 1", 5, 5),
        RankingRow(4, "Samordning", 5, 4, FOUR_AND_SEVEN),
        RankingRow(2, "Punkt 2", 4, 4),
        RankingRow(3, "Punkt 3", 4, 4),
        RankingRow(5, "Punkt 5", 3, 5),
        RankingRow(6, "Punkt 6", 3, 4),
        RankingRow(8, "Punkt 8", 4, 3),
        RankingRow(9, "Punkt 9", 2, 5),
        RankingRow(10, "Punkt 10", 3, 3),
        RankingRow(11, "Punkt 11", 2, 4),
        RankingRow(12, "Punkt 12", 4, 2),
    )


def test_new_points_have_their_table() -> None:
    """C4 own table: all of them, whatever their risk (R-25)."""
    assert compile_feedback(CLOSED_RECORD, "nb").new_points == (
        NewPointRow("Digital utestenging: Noen er ikke på nett", 5, 4),
        NewPointRow("Tolk", 1, 1),
    )


def test_equal_new_points_are_cut_too() -> None:
    """C4 equal: the new point shares rank 2, so 11 and 12 fall to rank 11, "Tolk" to 14."""
    settings = replace(SETTINGS, new_points=NewPoints.EQUAL)
    feedback = compile_feedback(replace(CLOSED_RECORD, settings=settings), "nb")
    assert [row.number for row in feedback.ranking] == [1, 4, 2, 3, 5, 6, 8, 9, 10]
    assert feedback.new_points == (NewPointRow("Digital utestenging: Noen er ikke på nett", 5, 4),)
    assert [row.number for row in feedback.causes] == [1, 4, None]


def test_the_cut_follows_the_setting() -> None:
    """C6: four points have rank three or better."""
    settings = replace(SETTINGS, choose=3)
    feedback = compile_feedback(replace(CLOSED_RECORD, settings=settings), "nb")
    assert [row.number for row in feedback.ranking] == [1, 4, 2, 3]


def test_causes_cover_the_whole_top() -> None:
    """C3: four list points; R-35: the new one after them. Written or not."""
    assert compile_feedback(CLOSED_RECORD, "nb").causes == (
        CausesRow(1, "Punkt 1", "Lite tid", "Søknaden blir liggende"),
        CausesRow(4, "Samordning", "Uklart ansvar", "", FOUR_AND_SEVEN),
        CausesRow(2, "Punkt 2", "", ""),
        CausesRow(3, "Punkt 3", "", ""),
        CausesRow(None, "Digital utestenging", "Bare på nett", "Brukeren gir opp"),
    )


def test_causes_follow_the_chosen_rule() -> None:
    """C1: added, 2, 3 and 5 share the third place with the sum 8; the new point has 9."""
    settings = replace(SETTINGS, rule=RiskRule.SUM)
    feedback = compile_feedback(replace(CLOSED_RECORD, settings=settings), "nb")
    assert [row.number for row in feedback.causes] == [1, 4, 2, 3, 5, None]


def test_input_keeps_every_kind_apart() -> None:
    """Method section 5, part 3: what is missing, should be reworded or removed."""
    assert compile_feedback(CLOSED_RECORD, "nb").input == (
        InputRow(
            ProposalKind.MISSING,
            None,
            "",
            "Digital utestenging: Noen er ikke på nett",
            "Vi ser det ofte",
        ),
        InputRow(ProposalKind.REWORD, 5, "Tekst 5", "=1+1", "Uklart i dag"),
        InputRow(ProposalKind.REMOVE, 4, "Tekst 4\nTekst 7", "", "Dekket av 5"),
    )


def test_a_proposal_may_lack_text() -> None:
    proposal = Proposal(1, GROUP_1, ProposalKind.MISSING, None, "Tolk", "", "Vi ser det ofte")
    record = replace(CLOSED_RECORD, proposals=(proposal,))
    assert compile_feedback(record, "nb").input == (
        InputRow(ProposalKind.MISSING, None, "", "Tolk", "Vi ser det ofte"),
    )


def test_nynorsk_names_and_texts_are_used() -> None:
    feedback = compile_feedback(CLOSED_RECORD, "nn")
    assert feedback.ranking[0] == RankingRow(1, "Punkt 1 nynorsk", 5, 5)
    assert feedback.causes[2] == CausesRow(2, "Punkt 2 nynorsk", "", "")
    assert feedback.input[1].current_text == "Tekst 5 nynorsk"


def test_merges_with_new_points_stay_listed() -> None:
    """R-45: 4 merged with a new point keeps its number, and tells of both."""
    feedback = compile_feedback(merged_from(104, OTHER_NEW), "nb")
    assert feedback.ranking[1] == RankingRow(4, "Samordning", 5, 4, ("4", "Tolk"))
    assert feedback.causes[1].merged_from == ("4", "Tolk")


def test_merged_new_points_are_still_new() -> None:
    """The merged text repeats the parts', so only the name is used."""
    feedback = compile_feedback(merged_from(NEW, OTHER_NEW), "nb")
    parts = ("Digital utestenging", "Tolk")
    assert feedback.new_points == (NewPointRow("Samordning", 5, 4, parts),)
    assert feedback.causes[-1] == CausesRow(None, "Samordning", "Uklart ansvar", "", parts)


def test_b_has_the_top_first_and_then_what_else_is_described() -> None:
    """The report's chapter 3 explains all eleven points on the panel's list."""
    settings = replace(CLOSED_RECORD.settings, explains=Explains.EVERY)
    described = {113: Explanation("Sent"), 105: Explanation("Kort")}
    texts = {**CLOSED_RECORD.plenum_explanations, **described}
    record = replace(CLOSED_RECORD, settings=settings, plenum_explanations=texts)
    top = [row.name for row in compile_feedback(CLOSED_RECORD, "nb").causes]
    assert top == ["Punkt 1", "Samordning", "Punkt 2", "Punkt 3", "Digital utestenging"]
    # The template has listed points and new ones in a table each.
    assert [row.name for row in compile_feedback(record, "nb").causes] == [
        *top[:4], "Punkt 5", "Punkt 13", top[4],
    ]  # fmt: skip
    points = [row.scored.point_id for row in explained_points(record)]
    assert points[5:] == [105, 106, 108, 109, 110, 111, 112, 113, OTHER_NEW]
    assert explained_points(CLOSED_RECORD) == explained_points(record)[:5]
