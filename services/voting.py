"""Votes in plenum: the lead asks, everybody answers, the result waits until it is shown.

Every act locks the workshop, so an answer comes whole before the closing or is refused after it.
"""

from dataclasses import replace

from domain.ballots import (
    LONGEST_SENTENCE,
    Answer,
    Ballot,
    BallotState,
    Question,
    check_answer,
    check_question,
    find,
    require_revealed,
)
from domain.change import Topic
from domain.errors import Refused, WorkshopError
from domain.record import Record
from domain.texts import clean_line
from domain.voting import count, require_revealable
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from storage import ballot_answers, ballots, dissents, people, records
from storage.engine import reading


def open_ballot(caller: Caller, question: Question) -> int:
    """Ask the plenum, with a threshold set from now on; pressed twice, it is asked once."""
    sentence = clean_line(question.sentence, LONGEST_SENTENCE)
    asked = replace(question, sentence=sentence, point_ids=tuple(dict.fromkeys(question.point_ids)))
    with acting(caller, Role.LEAD) as act:
        record = records.read(act.connection, act.workshop.id)
        known = set(record.points) - record.merged_away
        check_question(asked, record.step, record.plenum_list, known)
        for ballot in _open(record.ballots):
            if ballot.question == asked:
                return ballot.id
        return _ask(act, record, asked)


def open_next_round(caller: Caller, ballot_id: int) -> int:
    """Ask the same once more after the talk; pressed twice, it is asked once."""
    with acting(caller, Role.LEAD) as act:
        record = records.read(act.connection, act.workshop.id)
        before = find(record.ballots, ballot_id)
        act.require_step(before.step)
        require_revealed(before)
        for ballot in record.ballots:
            if ballot.follows == before.id:
                return ballot.id
        return _ask(act, record, before.question, before)


def _ask(act: Act, record: Record, question: Question, before: Ballot | None = None) -> int:
    if _open(record.ballots):
        raise WorkshopError("Another vote is open. Close it first.")
    ballot_id = ballots.insert(act.connection, record.id, record.step, question, before)
    tell(act, "open vote", ballot_id)
    return ballot_id


def answer(caller: Caller, ballot_id: int, said: Answer) -> Answer:
    """Make this the caller's answer until the vote closes; saying the same twice is harmless."""
    with acting(caller, Role.PARTICIPANT) as act:
        return _put_answer(act, caller.person_id, ballot_id, said)


def register(caller: Caller, person_id: int | None, ballot_id: int, said: Answer) -> Answer:
    """Enter the answer of somebody without a device."""
    with acting(caller, Role.LEAD) as act:
        person = people.read(act.connection, act.workshop.id, person_id or 0)
        if person.has_device:
            raise Refused("You do not have access to this.")
        return _put_answer(act, person.id, ballot_id, said)


def _put_answer(act: Act, person_id: int, ballot_id: int, said: Answer) -> Answer:
    people.read(act.connection, act.workshop.id, person_id)
    question, state = ballots.read_question(act.connection, act.workshop.id, ballot_id)
    wanted = check_answer(question, said)
    before = ballot_answers.read(act.connection, ballot_id, person_id)
    # One that is there already was acknowledged, though the answer may have been lost on the way.
    if wanted != before:
        _require_open(state, before)
        ballot_answers.put_answer(act.connection, ballot_id, person_id, wanted)
        act.log("answer", subject=f"person {person_id}")
        announce_progress(act)
    return wanted


def _read_all(act: Act) -> tuple[Ballot, ...]:
    return ballots.read_all(act.connection, act.workshop.id)


def announce_progress(act: Act) -> None:
    """Tell how many have answered of how many; somebody may also have come or gone."""
    figures = ballots.read_progress(act.connection, act.workshop.id)
    if figures:
        act.announce(Topic.FIGURES, figures=figures)


def _require_open(state: BallotState, before: Answer) -> None:
    if state is BallotState.OPEN:
        return
    if before.choices:
        raise WorkshopError("The vote was closed. What you had saved before counts.")
    raise WorkshopError("The vote was closed. Your answer was not counted.")


def own_answer(caller: Caller, ballot_id: int) -> Answer:
    """The caller's own answer; nobody else can ask for it."""
    with reading() as connection:
        return ballot_answers.read(connection, ballot_id, caller.person_id)


def close(caller: Caller, ballot_id: int) -> None:
    """End the vote; the result stays hidden."""
    with acting(caller, Role.LEAD) as act:
        ballot = find(_read_all(act), ballot_id)
        if ballot.state is BallotState.OPEN:
            _close(act, ballot)


def close_open(act: Act) -> None:
    """End the vote that is open, if any: the room goes on to something else."""
    for ballot in ballots.read_open(act.connection, act.workshop.id):
        _close(act, ballot)


def _close(act: Act, ballot: Ballot) -> None:
    answers = ballot_answers.read_all(act.connection, ballot.id)
    ballots.close(act.connection, ballot, count(ballot.question, answers))
    tell(act, "close vote", ballot.id)


def reveal(caller: Caller, ballot_id: int) -> None:
    """Show the result to everybody."""
    with acting(caller, Role.LEAD) as act:
        ballot = find(_read_all(act), ballot_id)
        if ballot.state is BallotState.OPEN:
            raise WorkshopError("Close the vote first.")
        if ballot.state is BallotState.CLOSED:
            require_revealable(ballot.answered)
            ballots.reveal(act.connection, ballot_id)
            tell(act, "reveal vote", ballot_id)


def forget_people(act: Act) -> None:
    """Keep the counts and what was said, and no longer who answered what.

    Whoever wanted to be named as disagreeing still is, by name alone.
    """
    ballot_answers.forget(act.connection, act.workshop.id)
    dissents.part_from_people(act.connection, act.workshop.id)


def unite(act: Act, kept_id: int, other_id: int) -> None:
    """Make one answer of two entries of one person: the kept one's, where there are both."""
    ballot_answers.move(act.connection, other_id, kept_id)
    dissents.move(act.connection, other_id, kept_id)


def tell(act: Act, action: str, ballot_id: int) -> None:
    """Write the act in the trail and let every screen know."""
    act.log(action, subject=f"ballot {ballot_id}")
    act.announce(Topic.PLENUM)


def _open(known: tuple[Ballot, ...]) -> list[Ballot]:
    return [ballot for ballot in known if ballot.state is BallotState.OPEN]
