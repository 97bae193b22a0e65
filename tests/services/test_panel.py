"""The national panel: what it usually has, the leaders' pens, and the time used."""

from domain.errors import Conflict, Refused
from domain.programme import Kind, Plan
from domain.steps import Step
from domain.workshop import Explains, Form, NewPoints, Scope
from services import day, grouping, joining, leading, panel, reading, workshops
from tests.helpers import NO_ACCESS, refused
from tests.people import Cast, gather


def test_the_panel_is_proposed_two_days_five_groups_and_video(database: str) -> None:
    """R-14, C4, method section 4, and chapter 3, which explains every point."""
    cast = gather()
    for _ in range(2):
        panel.choose_scope(cast.lead, Scope.NATIONAL)
    record = reading.record(cast.lead)
    chosen = record.settings
    assert (chosen.scope, chosen.plan) == (Scope.NATIONAL, Plan.NATIONAL)
    assert (chosen.form, chosen.new_points) == (Form.DIGITAL, NewPoints.EQUAL)
    assert chosen.explains is Explains.EVERY
    assert len(record.groups) == 5
    refused(Refused, NO_ACCESS, lambda: panel.choose_scope(cast.anne, Scope.COUNTY))
    day.change_minutes(cast.lead, Plan.NATIONAL, 3, 90)
    # Said again, it takes nothing away that was changed since.
    panel.choose_scope(cast.lead, Scope.NATIONAL)
    assert reading.record(cast.lead).settings.programme[3].minutes == 90
    panel.choose_scope(cast.lead, Scope.COUNTY)
    chosen = reading.record(cast.lead).settings
    assert (chosen.plan, chosen.own_programme) == (Plan.ONE_DAY, ())
    assert (chosen.form, chosen.new_points) == (Form.PHYSICAL, NewPoints.OWN_TABLE)
    assert chosen.explains is Explains.TOP


def _writers(cast: Cast) -> list[int | None]:
    return [group.writer_id for group in reading.record(cast.lead).groups]


def _leaders(cast: Cast) -> list[int | None]:
    return [group.leader_id for group in reading.record(cast.lead).groups]


def test_a_leader_writes_unless_somebody_else_does(database: str) -> None:
    """R-15: a leader in each group."""
    cast = gather()
    anne, baard, dina = (c.person_id for c in (cast.anne, cast.baard, cast.dina))
    leading.choose_leader(cast.lead, cast.group_1, None, anne)
    leading.choose_leader(cast.lead, cast.group_2, None, dina)
    grouping.take_pen(cast.even, cast.group_2)
    workshops.advance(cast.lead, Step.BEFORE)
    assert _writers(cast) == [None, cast.even.person_id]
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    assert _writers(cast) == [anne, cast.even.person_id]
    # Whoever has gone home does not write on: the leader does.
    joining.mark_left(cast.lead, cast.even.person_id, left=True)
    grouping.hand_pen(cast.lead, cast.group_1, baard)
    for step in (Step.SELECT_GROUP, Step.SELECT_PLENUM):
        workshops.advance(cast.lead, step)
    assert _writers(cast) == [baard, dina]


def test_only_one_of_the_group_leads_it(database: str) -> None:
    cast = gather()
    anne, baard = cast.anne.person_id, cast.baard.person_id
    leading.choose_leader(cast.lead, cast.group_1, None, anne)
    leading.choose_leader(cast.lead, cast.group_1, None, anne)
    refused(
        Refused,
        "Choose somebody in the group.",
        lambda: leading.choose_leader(cast.lead, cast.group_2, None, anne),
    )
    refused(
        Conflict,
        "Somebody else has chosen a leader. Look at it again.",
        lambda: leading.choose_leader(cast.lead, cast.group_1, None, baard),
    )
    refused(
        Refused,
        NO_ACCESS,
        lambda: leading.choose_leader(cast.baard, cast.group_1, anne, baard),
    )
    assert _leaders(cast) == [anne, None]
    joining.move_to_group(cast.lead, anne, cast.group_2)
    assert _leaders(cast) == [None, None]


def test_two_entries_made_one_keep_the_lead(database: str) -> None:
    cast = gather()
    leading.choose_leader(cast.lead, cast.group_1, None, cast.anne.person_id)
    joining.unite(cast.lead, cast.baard.person_id, cast.anne.person_id)
    assert _leaders(cast) == [cast.baard.person_id, None]


def test_the_time_used_is_kept_part_by_part(database: str) -> None:
    cast = gather()
    day.begin_interlude(cast.lead, Kind.INTRODUCTION, 45, None)
    workshops.advance(cast.lead, Step.BEFORE)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    day.extend(cast.lead, reading.record(cast.lead).clock.running_until, 5)
    day.begin_interlude(cast.lead, Kind.LUNCH, 45, None)
    day.end_interlude(cast.lead, Kind.LUNCH)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    day.begin_interlude(cast.lead, Kind.END, 0, None)
    day.end_interlude(cast.lead, Kind.END)
    workshops.close(cast.lead)
    timings = reading.record(cast.lead).timings
    assert [(timing.step, timing.kind) for timing in timings] == [
        (Step.SELECT_PERSON, Kind.INTRODUCTION),
        (Step.SELECT_PERSON, Kind.WORK),
        (Step.SELECT_GROUP, Kind.WORK),
        (Step.SELECT_GROUP, Kind.LUNCH),
        (Step.SELECT_GROUP, Kind.WORK),
        (Step.SELECT_PERSON, Kind.WORK),
        (Step.SELECT_PERSON, Kind.WORK),
    ]
    # No two at once, and the night between two days belongs to none.
    ends = [timing.ended_at for timing in timings]
    starts = [timing.started_at for timing in timings]
    assert ends[:-2] == starts[1:-1]
    assert all(end is not None and end >= start for start, end in zip(starts, ends, strict=True))
