"""The people of the tests, all invented: a lead, two groups of three, and an outsider.

`gather` brings them together, `play_to` plays their workshop to the start of a step. The
outsider's workshop is made first, so that no point has its list number as its id.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.record import DecisionKind, Explanation, Proposal, ProposalKind
from domain.steps import ORDER, Activity, Step, preceding
from services import explaining, grouping, joining, plenum, reading, scoring, ticking, workshops
from services.access import Caller
from services.scoring import Axis
from tests import keeping

FIRST_TEN, FOUR_TO_THIRTEEN = tuple(range(1, 11)), tuple(range(4, 14))
ANNES_NAME = "Anne Sentinella"
MERGED_NAME, NEW_NAME = "Ansvar og samarbeid", "Brev blir ikke åpnet"

# The plenum's values in the order of its list: 1, 2, 3, 5, 6, 8, 9, 10, the merged point (4 and
# 7) and the new one. Products 25, 16, 16, 15, 12, 12, 10, 9, 20, 20; so 1, the merged point, 2 and
# 3 are the top, and the new point follows them as no. 5.
VALUES = ((5, 5), (4, 4), (4, 4), (3, 5), (3, 4), (4, 3), (2, 5), (3, 3), (5, 4), (5, 4))
GROUP_2_VALUES = (3, 3)


@dataclass(frozen=True)
class Cast:
    """Everybody, with the ids tests need; `points` are the points' ids by list number."""

    lead: Caller
    anne: Caller
    baard: Caller
    cecilie: Caller
    dina: Caller
    even: Caller
    frida: Caller
    group_1: int
    group_2: int
    points: Mapping[int, int]
    outsider: Caller
    other_lead: Caller

    def ids(self, *numbers: int) -> list[int]:
        return [self.points[number] for number in numbers]


def gather() -> Cast:
    """A workshop everybody has joined: Anne, Bård, Cecilie in group 1, the others in group 2."""
    return play_to(Step.BEFORE)


_played: dict[tuple[str, Step], tuple[Cast, keeping.Rows]] = {}


def play_to(step: Step) -> Cast:
    """A workshop that has just come to the step, the ones before it done in full.

    In an empty database each step is played once, and then put back as it was.
    """
    if not keeping.is_empty():
        cast = meet()
        play(cast, step)
        return cast
    place = keeping.kind(), step
    if place in _played:
        cast, rows = _played[place]
        keeping.put_back(rows)
        return cast
    cast = meet() if step is Step.BEFORE else _play_on(preceding(step))
    _played[place] = cast, keeping.take()
    return cast


def _play_on(present: Step) -> Cast:
    cast = play_to(present)
    play_step(cast, present)
    return cast


def meet() -> Cast:
    """Gather everybody anew, whatever has been kept."""
    other_lead = workshops.create("En annen workshop", "Statsforvalteren i Nordland", "nb")
    outsider = joining.join(reading.record(other_lead).code, "Olga").caller
    lead = workshops.create("Risikoworkshop", "Statsforvalteren i Vestland", "nb")
    workshops.set_group_count(lead, 2)
    code = reading.record(lead).code
    # Each is placed in the smallest group, so the groups fill in turn.
    anne, dina, baard, even, cecilie, frida = (
        joining.join(code, name).caller
        for name in (ANNES_NAME, "Dina", "Bård", "Even", "Cecilie", "Frida")
    )
    record = reading.record(lead)
    return Cast(
        lead=lead,
        anne=anne,
        baard=baard,
        cecilie=cecilie,
        dina=dina,
        even=even,
        frida=frida,
        group_1=record.groups[0].id,
        group_2=record.groups[1].id,
        points={point.number: id_ for id_, point in record.points.items() if point.number},
        outsider=outsider,
        other_lead=other_lead,
    )


def play(cast: Cast, step: Step) -> None:
    """Play a workshop nobody has started yet to the start of the step."""
    for present in ORDER[: ORDER.index(step)]:
        play_step(cast, present)


def play_step(cast: Cast, present: Step) -> None:
    """Do what the present step asks for, and go on to the next."""
    if present in _PLAYED:
        _PLAYED[present](cast)
    workshops.advance(cast.lead, present)


def _tick(cast: Cast) -> None:
    """Group 1: 1–9 by three, 10 by two, 51 by one. Group 2: 4–12 by three, 13 by two, 50 by one."""
    for caller, numbers in (
        (cast.anne, FIRST_TEN),
        (cast.baard, FIRST_TEN),
        (cast.cecilie, (*FIRST_TEN[:9], 51)),
        (cast.dina, FOUR_TO_THIRTEEN),
        (cast.even, FOUR_TO_THIRTEEN),
        (cast.frida, (*FOUR_TO_THIRTEEN[:9], 50)),
    ):
        ticking.type_ticks(caller, " ".join(map(str, numbers)))
        ticking.hand_in(caller, handed_in=True)


def take_pens(cast: Cast) -> None:
    """Anne writes for group 1, Dina for group 2."""
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.take_pen(cast.dina, cast.group_2)


def _choose_in_groups(cast: Cast) -> None:
    take_pens(cast)
    grouping.add(cast.anne, cast.group_1, cast.ids(*FIRST_TEN))
    grouping.add(cast.dina, cast.group_2, cast.ids(*FOUR_TO_THIRTEEN))
    missing = Proposal(0, None, ProposalKind.MISSING, None, NEW_NAME, "", "Vi ser det ofte.")
    grouping.propose(cast.frida, cast.group_2, missing)
    _agree(cast, Activity.SELECT)


def _agree(cast: Cast, activity: Activity) -> None:
    lists = reading.record(cast.lead).group_lists
    grouping.agree(cast.baard, cast.group_1, activity, lists[cast.group_1])
    grouping.agree(cast.even, cast.group_2, activity, lists[cast.group_2])


def _choose_in_plenum(cast: Cast) -> None:
    for group in (cast.group_1, cast.group_2):
        plenum.present_group(cast.lead, group, Activity.SELECT, presented=True)
    plenum.add(cast.lead, cast.ids(*FIRST_TEN))
    plenum.merge(cast.lead, cast.ids(4, 7), MERGED_NAME)
    plenum.accept(cast.lead, reading.record(cast.lead).proposals[0].id)


def _score_in_groups(cast: Cast) -> None:
    """Group 1 has the plenum's values, group 2 threes throughout."""
    for point, values in zip(listed(cast), VALUES, strict=True):
        for axis, value, other in zip(Axis, values, GROUP_2_VALUES, strict=True):
            scoring.set_group_value(cast.anne, cast.group_1, point, axis, value, seen=None)
            scoring.set_group_value(cast.dina, cast.group_2, point, axis, other, seen=None)
    _agree(cast, Activity.SCORE)


def _score_in_plenum(cast: Cast) -> None:
    for point, values in zip(listed(cast), VALUES, strict=True):
        for axis, value in zip(Axis, values, strict=True):
            scoring.set_plenum_value(cast.lead, point, axis, value, seen=None)


def _explain_in_groups(cast: Cast) -> None:
    for point in top(cast):
        explaining.save_group_text(cast.anne, cast.group_1, point, written("gruppe 1"))
        explaining.save_group_text(cast.dina, cast.group_2, point, written("gruppe 2"))
    _agree(cast, Activity.EXPLAIN)


def _explain_in_plenum(cast: Cast) -> None:
    for point in top(cast):
        explaining.save_plenum_text(cast.lead, point, written("plenum"))


def written(by: str, version: int = 0) -> Explanation:
    """A text that says who wrote it."""
    return Explanation(f"Årsak fra {by}", f"Hendelse fra {by}", version)


def decisions(cast: Cast) -> list[tuple[DecisionKind, int, tuple[int, ...], str]]:
    """What the plenum has decided: kind, point, other points and reason."""
    made = reading.record(cast.lead).decisions
    return [(d.kind, d.point_id, d.other_ids, d.reason) for d in made]


def listed(cast: Cast) -> tuple[int, ...]:
    """The points on the plenum's list, in the order of `VALUES`."""
    return reading.record(cast.lead).plenum_list


def top(cast: Cast) -> tuple[int, ...]:
    """The points causes are found for: 1, 2, 3, the merged one and the new one."""
    one, two, three, *_, merged, new = listed(cast)
    return one, two, three, merged, new


_PLAYED = {
    Step.SELECT_PERSON: _tick,
    Step.SELECT_GROUP: _choose_in_groups,
    Step.SELECT_PLENUM: _choose_in_plenum,
    Step.SCORE_GROUP: _score_in_groups,
    Step.SCORE_PLENUM: _score_in_plenum,
    Step.EXPLAIN_GROUP: _explain_in_groups,
    Step.EXPLAIN_PLENUM: _explain_in_plenum,
}
