"""A form that was filled in elsewhere becomes the workshop's result."""

from dataclasses import replace
from functools import partial

import pytest

from domain.attendance import Turnout
from domain.errors import Conflict, Refused, WorkshopError
from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow, RankingRow, compile_feedback
from domain.record import ProposalKind
from domain.steps import Step
from domain.workshop import RiskRule
from services import importing, reading, workshops
from services.access import Caller
from tests.helpers import CLOSED, NO_ACCESS, at_once, refused
from tests.people import MERGED_NAME, gather, play_to

pytestmark = pytest.mark.usefixtures("database")

KASTEBALL = "Kasteball mellom Nav-kontor"
PAPER = Feedback(
    ranking=(
        RankingRow(4, "Hvem gjør hva", 5, 5, ("4", "7", "Brev")),
        RankingRow(1, KASTEBALL, 4, 4),
        RankingRow(8, "Oppmerksomhets- og meldeplikt", 2, 2),
        RankingRow(9, "Individuell plan", 1, 2),
    ),
    new_points=(NewPointRow("Bank-ID: Noen har ikke", 4, 5),),
    causes=(
        CausesRow(4, "Hvem gjør hva", "Uklart", "Ingen ringer", ("4", "7", "Brev")),
        CausesRow(None, "Bank-ID", "Bare på nett", ""),
    ),
    input=(
        InputRow(ProposalKind.MISSING, None, "", "Tolk: Mangler ofte", "Vi ser det"),
        InputRow(ProposalKind.REMOVE, 9, "", "", "Lite brukt"),
    ),
)


def fresh() -> Caller:
    return workshops.create("På papir", "Statsforvalteren i Agder", "nb")


def save(lead: Caller, feedback: Feedback) -> None:
    importing.save(lead, feedback, seen=reading.record(lead).version)


def says(lead: Caller) -> Feedback:
    record = reading.record(lead)
    return compile_feedback(record, record.settings.language)


def test_a_paper_workshop_gives_clean_templates() -> None:
    """Products 25, 16, 4 and 2, and the new point's 20: it follows the three as no. 4 (R-35)."""
    lead = fresh()
    save(lead, PAPER)
    written = says(lead)
    assert reading.record(lead).step is Step.AFTER
    assert (written.ranking, written.new_points) == (PAPER.ranking, PAPER.new_points)
    assert written.causes == (
        PAPER.causes[0],
        CausesRow(1, KASTEBALL, "", ""),
        CausesRow(8, "Oppmerksomhets- og meldeplikt", "", ""),
        PAPER.causes[1],
    )
    current = reading.record(lead).points
    [text] = [point.text.nb for point in current.values() if point.number == 9]
    assert written.input == (PAPER.input[0], replace(PAPER.input[1], current_text=text))


def test_how_many_took_part_is_kept_with_the_form() -> None:
    lead = fresh()
    wrong = "Give a number between 1 and {limit}."
    for count in (0, 10_001):
        refused(WorkshopError, wrong, partial(keep, lead, Turnout(count, 3)))
    keep(lead, Turnout(12, 3))
    after = reading.record(lead)
    assert (after.people_count, len(after.groups)) == (12, 3)
    # Saying the same twice does no harm, whatever was seen; saying another number replaces it.
    importing.save(lead, says(lead), seen=-1, turnout=Turnout(12, 3))
    with pytest.raises(Conflict):
        importing.save(lead, says(lead), seen=-1, turnout=Turnout(13, 3))
    keep(lead, Turnout(14))
    assert (reading.record(lead).people_count, len(reading.record(lead).groups)) == (14, 3)
    keep(lead, Turnout())
    assert reading.record(lead).people_count == 0


def keep(lead: Caller, turnout: Turnout) -> None:
    importing.save(lead, PAPER, seen=reading.record(lead).version, turnout=turnout)


def test_those_who_joined_are_counted_whatever_is_said() -> None:
    lead = gather().lead
    keep(lead, Turnout(40, 2))
    assert reading.record(lead).people_count == 6


def test_any_workshops_result_can_be_entered_in_another() -> None:
    cast = play_to(Step.AFTER)
    whole, lead = says(cast.lead), fresh()
    save(lead, whole)
    assert says(lead) == whole


def test_saving_again_changes_nothing_and_another_form_replaces() -> None:
    cast = play_to(Step.AFTER)
    before = reading.record(cast.lead)
    save(cast.lead, says(cast.lead))
    after = reading.record(cast.lead)
    assert replace(after, version=0) == replace(before, version=0)
    save(cast.lead, replace(PAPER, ranking=PAPER.ranking[1:], causes=(PAPER.causes[1],)))
    record = reading.record(cast.lead)
    assert MERGED_NAME not in {point.name.nb for point in record.points.values()}
    assert [row.number for row in says(cast.lead).ranking] == [1, 8, 9]
    group, point = cast.group_1, cast.points[1]
    assert record.group_scores[group][point] == before.group_scores[group][point]
    assert record.proposals[0].name == "Tolk"


def test_of_two_who_save_at_once_one_is_told() -> None:
    lead = fresh()
    seen = reading.record(lead).version
    other = replace(PAPER, causes=())
    answers = at_once(
        lambda: importing.save(lead, PAPER, seen=seen),
        lambda: importing.save(lead, other, seen=seen),
    )
    [error] = [answer for answer in answers if answer is not None]
    assert isinstance(error, Conflict)
    assert (
        error.message.text
        == "The workshop has changed meanwhile. Look at it again: what you save replaces it."
    )


@pytest.mark.parametrize(
    ("feedback", "sentence"),
    [
        (
            replace(PAPER, ranking=(), new_points=(), causes=()),
            "Template A is empty. Fill in the points and their values.",
        ),
        (
            replace(PAPER, ranking=PAPER.ranking[1:]),
            "«{name}» stands in template B, but not in A.",
        ),
        (
            replace(PAPER, ranking=(*PAPER.ranking, RankingRow(7, "Likeverdige tjenester", 1, 1))),
            "«{name}» stands alone, and is also a part of a merged point.",
        ),
        (
            replace(PAPER, causes=(CausesRow(9, "Individuell plan", "Noe", ""),)),
            "«{name}» has causes, but is not among the points with the highest risk. Check its "
            "values, or whether the set-up computes risk as you did.",
        ),
        (
            replace(PAPER, new_points=tuple(NewPointRow(f"Nytt {n}", 1, 1) for n in range(40))),
            "The list can hold at most {limit} points.",
        ),
    ],
)
def test_a_form_that_does_not_hang_together_is_refused_whole(
    feedback: Feedback, sentence: str
) -> None:
    lead = fresh()
    refused(WorkshopError, sentence, lambda: save(lead, feedback))


def test_only_the_lead_of_an_open_workshop_saves() -> None:
    cast = gather()
    seen = reading.record(cast.lead).version
    refused(Refused, NO_ACCESS, lambda: importing.save(cast.anne, PAPER, seen=seen))
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, lambda: save(cast.lead, PAPER))


def test_the_workshops_rule_decides_what_may_have_causes() -> None:
    """1·5 = 5 is below 2·3 = 6, but 1+5 = 6 is above 2+3 = 5."""
    lead = fresh()
    feedback = Feedback(
        ranking=(
            RankingRow(1, KASTEBALL, 5, 5),
            RankingRow(8, "Oppmerksomhets- og meldeplikt", 4, 4),
            RankingRow(9, "Individuell plan", 1, 5),
            RankingRow(10, "Åpningstider", 2, 3),
        ),
        new_points=(),
        causes=(CausesRow(9, "Individuell plan", "Lite tid", ""),),
        input=(),
    )
    with pytest.raises(WorkshopError):
        save(lead, feedback)
    workshops.change_setting(lead, "rule", RiskRule.SUM)
    save(lead, feedback)
    assert [row.number for row in says(lead).causes] == [1, 8, 9]
