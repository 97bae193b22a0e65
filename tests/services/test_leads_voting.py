"""Two leads and one vote: a co-lead may do all of it, and pressing at once does it once (C10)."""

from collections import Counter
from dataclasses import replace
from functools import partial

from domain.ballots import Answer, BallotKind, BallotState, Outcome, Question
from domain.errors import Conflict, WorkshopError
from domain.scoring import NO_SCORE
from domain.steps import Step
from domain.workshop import Role
from services import admissions, agreeing, reading, voting
from services.access import Caller
from storage import schema
from tests.helpers import at_once, rows
from tests.people import Cast, play_to

MERGE = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
WAIT = Question(BallotKind.PROPOSAL, 75, sentence="Vent med punkt 21")
YES, NO = Answer(approves=True), Answer(approves=False)
WHY = "De handler om det samme."


def gather_leads() -> tuple[Cast, Caller]:
    cast = play_to(Step.SELECT_PLENUM)
    return cast, replace(cast.lead, number=admissions.admit(cast.lead, Role.LEAD))


def done() -> Counter[tuple[str, str]]:
    """Who of the leads has done what with votes, and how often."""
    return Counter((row[3], row[4]) for row in rows(schema.event) if "vote" in row[4])


def test_a_co_lead_holds_a_vote_alone(database: str) -> None:
    cast, co_lead = gather_leads()
    ballot_id = voting.open_ballot(co_lead, MERGE)
    for caller in (cast.anne, cast.dina, cast.even):
        voting.answer(caller, ballot_id, YES)
    voting.close(co_lead, ballot_id)
    voting.reveal(co_lead, ballot_id)
    agreeing.record_dissent(co_lead, ballot_id, "Noe eget.", cast.frida.person_id)
    agreeing.agree(co_lead, ballot_id, NO_SCORE, YES, WHY)
    (shown,) = reading.record(cast.lead).ballots
    assert shown.counts == {"approves": {1: 3, 0: 0}}
    assert isinstance(shown.outcome, Outcome)
    assert shown.outcome.answer == YES
    acts = ("open vote", "close vote", "reveal vote", "agree after vote")
    assert done() == Counter({("co-lead 1", act): 1 for act in acts})


def test_two_leads_who_press_at_once_do_it_once(database: str) -> None:
    cast, co_lead = gather_leads()
    leads = (cast.lead, co_lead)
    asked = at_once(*[partial(voting.open_ballot, lead, MERGE) for lead in leads])
    ballot_id = reading.record(cast.lead).ballots[0].id
    assert asked == [ballot_id] * 2
    for caller in (cast.anne, cast.dina, cast.even):
        voting.answer(caller, ballot_id, YES)
    for act in (voting.close, voting.reveal):
        assert at_once(*[partial(act, lead, ballot_id) for lead in leads]) == [None, None]
    asked = at_once(*[partial(voting.open_next_round, lead, ballot_id) for lead in leads])
    (_, second) = reading.record(cast.lead).ballots
    assert asked == [second.id] * 2
    acts = Counter(row[4] for row in rows(schema.event) if "vote" in row[4])
    assert acts == {"open vote": 2, "close vote": 1, "reveal vote": 1}


def test_two_leads_who_mean_different_things_are_told(database: str) -> None:
    cast, co_lead = gather_leads()
    asked = at_once(
        partial(voting.open_ballot, cast.lead, MERGE), partial(voting.open_ballot, co_lead, WAIT)
    )
    told = [str(one) for one in asked if isinstance(one, WorkshopError)]
    assert told == ["Another vote is open. Close it first."]
    (opened,) = reading.record(cast.lead).ballots
    for caller in (cast.anne, cast.dina, cast.even):
        voting.answer(caller, opened.id, YES)
    # One closes while the other shows: before the closing there is nothing to show.
    shown = at_once(
        partial(voting.close, cast.lead, opened.id), partial(voting.reveal, co_lead, opened.id)
    )
    early = [str(one) for one in shown if isinstance(one, WorkshopError)]
    assert set(early) <= {"Close the vote first."}
    voting.reveal(co_lead, opened.id)
    agreed = at_once(
        partial(agreeing.agree, cast.lead, opened.id, NO_SCORE, YES, WHY),
        partial(agreeing.agree, co_lead, opened.id, NO_SCORE, NO, WHY),
    )
    assert [type(one) for one in agreed if one] == [Conflict]
    (found,) = reading.record(cast.lead).ballots
    assert found.state is BallotState.REVEALED
    assert isinstance(found.outcome, Outcome)
    assert found.outcome.answer == (YES if agreed[0] is None else NO)
