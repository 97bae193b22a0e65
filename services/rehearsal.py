"""A whole invented workshop, played through the same services as a real one."""

import random
from dataclasses import dataclass

from domain.points import in_order
from domain.record import Explanation, Proposal, ProposalKind, Record, ranking
from domain.scoring import SCALE
from domain.steps import ORDER, Activity, Step
from services import explaining, grouping, joining, plenum, reading, scoring, ticking, workshops
from services.access import Caller
from services.scoring import Axis

MOST_PARTICIPANTS = 100
# Invented first names; nobody real takes part in a rehearsal.
NAMES = (
    "Alma",
    "Birk",
    "Cora",
    "Dag",
    "Eira",
    "Falk",
    "Gry",
    "Hauk",
    "Iben",
    "Jarl",
    "Kaia",
    "Liv",
)


@dataclass(frozen=True)
class Words:
    """What the invented people write, in one language."""

    workshop: str
    office: str
    missing_name: str
    missing_text: str
    missing_reason: str
    causes: str
    course_of_events: str
    merged: str


WORDS = {
    "nb": Words(
        workshop="Øving med oppdiktede deltakere",
        office="Statsforvalteren i Øvelse",
        missing_name="Tolk",
        missing_text="Personer som trenger tolk, får ikke tilbud om det.",
        missing_reason="Ingen av punktene nevner tolk.",
        causes="Liten tid til hver sak\nRutinen er ikke kjent",
        course_of_events="Søknaden blir liggende. Ingen spør om det som mangler.",
        merged="Samordning og overganger",
    ),
    "nn": Words(
        workshop="Øving med oppdikta deltakarar",
        office="Statsforvaltaren i Øving",
        missing_name="Tolk",
        missing_text="Personar som treng tolk, får ikkje tilbod om det.",
        missing_reason="Ingen av punkta nemner tolk.",
        causes="Lita tid til kvar sak\nRutinen er ikkje kjend",
        course_of_events="Søknaden blir liggjande. Ingen spør om det som manglar.",
        merged="Samordning og overgangar",
    ),
}


@dataclass
class Rehearsal:
    """An invented workshop under way; the same seed gives the same numbers."""

    lead: Caller
    people: list[Caller]
    words: Words
    dice: random.Random

    @property
    def record(self) -> Record:
        return reading.record(self.lead)

    def writer(self, group_id: int) -> Caller:
        """The group's first person, who writes for it."""
        members = [p.id for p in self.record.people if p.group_id == group_id]
        return next(caller for caller in self.people if caller.person_id == members[0])


def rehearse(*, seed: int, participants: int, groups: int, language: str) -> Caller:
    """Play a workshop from the first tick to the closing; returns its lead."""
    words = WORDS[language]
    lead = workshops.create(words.workshop, words.office, language)
    workshops.set_group_count(lead, groups)
    code = reading.record(lead).code
    people = [joining.join(code, NAMES[place % len(NAMES)]) for place in range(participants)]
    dice = random.Random(seed)  # noqa: S311 – invented numbers, not secrets
    rehearsal = Rehearsal(lead, people, words, dice)
    for step in ORDER[:-1]:
        play = PLAYS.get(step)
        if play:
            play(rehearsal)
        workshops.advance(lead, step)
    workshops.close(lead)
    return lead


def _tick(rehearsal: Rehearsal) -> None:
    listed = _numbers(rehearsal.record)
    # Some points draw more ticks than others, as in a real room.
    weights = [rehearsal.dice.random() ** 3 for _ in listed]
    for person in rehearsal.people:
        wanted: set[int] = set()
        while len(wanted) < rehearsal.record.settings.choose:
            wanted.update(rehearsal.dice.choices(listed, weights))
        ticking.type_ticks(person, ", ".join(map(str, sorted(wanted))))
        ticking.hand_in(person, handed_in=True)


def _numbers(record: Record) -> list[int]:
    return sorted(point.number for point in record.points.values() if point.number)


def _agree_in_groups(rehearsal: Rehearsal) -> None:
    for group in rehearsal.record.groups:
        writer = rehearsal.writer(group.id)
        grouping.take_pen(writer, group.id)
        counts = rehearsal.record.tick_counts.get(group.id, {})
        order = in_order(counts, rehearsal.record.points)
        favourites = sorted(order, key=lambda p: -counts[p])[: rehearsal.record.settings.choose]
        grouping.add(writer, group.id, favourites)
        _agree(rehearsal, group.id, Activity.SELECT)
    first = rehearsal.record.groups[0].id
    words = rehearsal.words
    proposal = Proposal(
        0,
        first,
        ProposalKind.MISSING,
        None,
        words.missing_name,
        words.missing_text,
        words.missing_reason,
    )
    grouping.propose(rehearsal.writer(first), first, proposal)


def _agree(rehearsal: Rehearsal, group_id: int, activity: Activity) -> None:
    seen = rehearsal.record.group_lists.get(group_id, ())
    grouping.agree(rehearsal.writer(group_id), group_id, activity, seen)


def _agree_on_list(rehearsal: Rehearsal) -> None:
    lead, record = rehearsal.lead, rehearsal.record
    for group in record.groups:
        plenum.present_group(lead, group.id, Activity.SELECT, presented=True)
    support = {
        p: sum(p in listed for listed in record.group_lists.values())
        for listed in record.group_lists.values()
        for p in listed
    }
    # One more than the agreed number, since two of them are merged; a single group brings too few.
    everything = in_order((i for i, p in record.points.items() if p.number), record.points)
    order = sorted(everything, key=lambda p: -support.get(p, 0))
    chosen = order[: record.settings.choose + 1]
    plenum.add(lead, chosen)
    plenum.merge(lead, chosen[-2:], rehearsal.words.merged)
    plenum.accept(lead, record.proposals[0].id)


def _score_in_groups(rehearsal: Rehearsal) -> None:
    for group in rehearsal.record.groups:
        writer = rehearsal.writer(group.id)
        for point_id in rehearsal.record.plenum_list:
            for axis in Axis:
                value = rehearsal.dice.choice(SCALE)
                scoring.set_group_value(writer, group.id, point_id, axis, value, seen=None)
        _agree(rehearsal, group.id, Activity.SCORE)


def _score_in_plenum(rehearsal: Rehearsal) -> None:
    for point_id in rehearsal.record.plenum_list:
        scores = [values[point_id] for values in rehearsal.record.group_scores.values()]
        for axis in Axis:
            given = sorted(getattr(score, axis) for score in scores)
            middle = given[len(given) // 2]
            scoring.set_plenum_value(rehearsal.lead, point_id, axis, middle, seen=None)


def _explain_in_groups(rehearsal: Rehearsal) -> None:
    for group in rehearsal.record.groups:
        for row in ranking(rehearsal.record).top:
            text = Explanation(rehearsal.words.causes, rehearsal.words.course_of_events)
            explaining.save_group_text(
                rehearsal.writer(group.id), group.id, row.scored.point_id, text
            )
        _agree(rehearsal, group.id, Activity.EXPLAIN)


def _explain_in_plenum(rehearsal: Rehearsal) -> None:
    for row in ranking(rehearsal.record).top:
        explaining.take_text(rehearsal.lead, rehearsal.record.groups[0].id, row.scored.point_id)


PLAYS = {
    Step.SELECT_PERSON: _tick,
    Step.SELECT_GROUP: _agree_in_groups,
    Step.SELECT_PLENUM: _agree_on_list,
    Step.SCORE_GROUP: _score_in_groups,
    Step.SCORE_PLENUM: _score_in_plenum,
    Step.EXPLAIN_GROUP: _explain_in_groups,
    Step.EXPLAIN_PLENUM: _explain_in_plenum,
}
