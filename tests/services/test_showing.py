"""What each participant's screen is drawn from: her own, and nobody else's."""

from functools import partial

import pytest

from domain.ballots import Answer, BallotKind, Question
from domain.errors import Missing, Refused
from domain.steps import Step
from services import access, joining, reading, showing, ticking, voting
from services.access import Caller
from tests.helpers import before_each_question, count_questions
from tests.people import ANNES_NAME, Cast, play_to


def tokens(*callers: Caller) -> list[str]:
    return [access.make_token(caller) for caller in callers]


def vote(cast: Cast) -> int:
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    return voting.open_ballot(cast.lead, question)


def test_ticks_are_shown_to_the_one_who_made_them(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    four, seven = cast.ids(4, 7)
    ticking.set_tick(cast.anne, four, chosen=True)
    ticking.set_tick(cast.baard, seven, chosen=True)
    own = [showing.show(caller)[1] for caller in (cast.anne, cast.baard, cast.cecilie)]
    assert [one.ticks for one in own] == [{four}, {seven}, set()]
    assert own[0].person.name == ANNES_NAME


def test_an_answer_is_shown_to_the_one_who_gave_it(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    voting.answer(cast.anne, vote(cast), Answer(approves=False))
    own = [showing.show(caller)[1].answer for caller in (cast.anne, cast.baard)]
    assert own == [Answer(approves=False), Answer()]


@pytest.mark.parametrize("step", [Step.SELECT_PERSON, Step.SELECT_PLENUM])
def test_all_at_once_are_shown_what_each_is_alone(database: str, step: Step) -> None:
    cast = play_to(step)
    everyone = (cast.anne, cast.baard, cast.dina)
    if step is Step.SELECT_PERSON:
        ticking.type_ticks(cast.anne, "4, 7")
    else:
        voting.answer(cast.dina, vote(cast), Answer(approves=True))
    alone = [showing.show(caller) for caller in everyone]
    assert showing.show_all(cast.lead.workshop_id, tokens(*everyone)) == alone


def test_who_is_not_in_is_shown_nothing(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    old = tokens(cast.anne)
    joining.renew_link(cast.lead, cast.anne.person_id)
    shown = showing.show_all(
        cast.lead.workshop_id, [*old, *tokens(cast.outsider, cast.lead), "", *tokens(cast.baard)]
    )
    assert [one is not None for one in shown] == [False, False, False, False, True]


def test_two_entries_of_one_person_are_shown_the_same(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "4")
    both = tokens(cast.anne, cast.baard)
    joining.unite(cast.lead, cast.anne.person_id, cast.baard.person_id)
    first, second = showing.show_all(cast.lead.workshop_id, both)
    assert first == second == showing.show(cast.anne)


def test_a_screen_is_a_participants(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    with pytest.raises(Refused):
        showing.show(cast.lead)
    joining.remove(cast.lead, cast.anne.person_id)
    with pytest.raises(Missing):
        showing.show(cast.anne)


def test_all_at_once_ask_no_more_than_one(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    one, three = tokens(cast.anne), tokens(cast.anne, cast.baard, cast.dina)
    reading.record(cast.anne)
    workshop_id = cast.lead.workshop_id
    asked = [count_questions(partial(showing.show_all, workshop_id, them)) for them in (one, three)]
    assert asked[0] == asked[1]


def test_a_tick_made_meanwhile_is_not_behind_the_screens_version(database: str) -> None:
    """A browser takes its ticks from any screen at least as new as the last one it saved."""
    cast = play_to(Step.SELECT_PERSON)
    workshop_id = cast.lead.workshop_id
    shown = tokens(cast.anne)
    left = list(cast.ids(*range(1, 11)))
    saved: dict[int, int] = {}

    def tick_once(statement: str) -> None:
        asks = "FROM workshop \n" in statement or "FROM choice" in statement
        if asks and left[-1] not in saved:
            saved[left[-1]] = 0  # until it is: its own questions are not for ticking
            ticking.set_tick(cast.anne, left[-1], chosen=True)
            saved[left.pop()] = reading.workshop_row(workshop_id).version

    with before_each_question(tick_once):
        [one] = showing.show_all(workshop_id, shown)
    assert one is not None
    record, own = one
    assert 2 <= len(saved) < 10
    assert own.ticks >= {point for point, version in saved.items() if version <= record.version}
