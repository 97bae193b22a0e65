"""What participants' screens are drawn from: what each may see, and what is her own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.ballots import Answer
from domain.errors import Missing
from domain.own import Own
from domain.record import Record
from domain.steps import Step
from domain.voting import current
from domain.workshop import Person, Role
from services import access, reading
from services.access import Caller, require
from storage import ballot_answers, choices, engine

Shown = tuple[Record, Own]


def show(caller: Caller) -> Shown:
    """Raises Missing when the caller is not, or is no longer, in the workshop."""
    require(caller, Role.PARTICIPANT)
    record, person = reading.record(caller), reading.own_entry(caller)
    ballot = current(record.ballots)
    with engine.reading() as connection:
        if record.step is Step.SELECT_PERSON:
            return record, Own(person, frozenset(choices.ticks_of(connection, person.id)))
        if ballot is not None:
            return record, Own(person, answer=ballot_answers.read(connection, ballot.id, person.id))
    return record, Own(person)


def show_all(workshop_id: str, tokens: Sequence[str]) -> list[Shown | None]:
    """As `show` for the holder of each cookie, with as many questions for all as for one.

    None for whoever is not, or is no longer, in the workshop. Raises Missing without a workshop.
    """
    with reading.one_moment():
        callers = access.identify_participants(tokens, workshop_id)
        # First what all see, then each one's own: a newer own does no harm to an older screen.
        seen = [_see(caller) if caller else None for caller in callers]
        said = _read_said(max((one[0] for one in seen if one), key=_version, default=None))
    return [_show(one, said) if one else None for one in seen]


Seen = tuple[Record, Person]


def _version(record: Record) -> int:
    return record.version


def _see(caller: Caller) -> Seen | None:
    try:
        return reading.record(caller), reading.own_entry(caller)
    except Missing:
        return None


@dataclass(frozen=True)
class _Said:
    """What everybody has ticked, and answers in one vote, by person."""

    ticks: Mapping[int, set[int]]
    ballot_id: int | None
    answers: Mapping[int, Answer]


def _read_said(record: Record | None) -> _Said:
    if record is None:
        return _Said({}, None, {})
    ballot, picks = current(record.ballots), record.step is Step.SELECT_PERSON
    with engine.reading() as connection:
        return _Said(
            choices.ticks_by_person(connection, record.id) if picks else {},
            ballot.id if ballot else None,
            ballot_answers.read_by_person(connection, ballot.id) if ballot else {},
        )


def _show(seen: Seen, said: _Said) -> Shown:
    record, person = seen
    ballot = current(record.ballots)
    # Somebody's screen may be from before the vote that the answers are of.
    is_asked = ballot is not None and ballot.id == said.ballot_id
    answer = said.answers.get(person.id) if is_asked else None
    ticks = frozenset(said.ticks.get(person.id, ()))
    return record, Own(person, ticks, answer or Answer())
