"""Making a workshop, setting it up, moving it from step to step and closing it."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime

from domain.attendance import count_present
from domain.change import Topic
from domain.clock import start
from domain.errors import Conflict, Missing, WorkshopError
from domain.points import Point
from domain.programme import work_minutes
from domain.record import Record
from domain.steps import Step, following, has_reached, preceding
from domain.texts import clean_line
from domain.timing import timed_part
from domain.workshop import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    Role,
    Settings,
    check_meeting_link,
    check_settings,
)
from services.access import Caller, new_key
from services.acts import Act, acting
from services.joining import unite_counted_ticks
from services.leading import let_leaders_write
from services.voting import close_open, forget_people
from storage import (
    attendance,
    attendees,
    choices,
    evaluations,
    lists,
    people,
    points,
    records,
    timings,
    trail,
    workshops,
)
from storage.engine import empty_log, reading, writing

CODE_LENGTH = 6
MOST_DRAWS = 50
MOST_GROUPS = 20


def create(name: str, office: str, language: str) -> Caller:
    """Make a workshop on the national list, with one group; returns its lead."""
    national = lists.national_points()
    chosen = Settings(
        name=clean_line(name, LONGEST_NAME),
        office=clean_line(office, LONGEST_NAME),
        language=language,
        list_id=national.id,
        list_version=national.version,
    )
    fitting = replace(chosen, choose=min(chosen.choose, len(national.points)))
    return make(fitting, national.points)


def make(chosen: Settings, listed: Sequence[Point], *, rehearses: str | None = None) -> Caller:
    """Make a workshop with these settings on these points; returns its lead."""
    check_settings(chosen, len(listed))
    workshop_id = secrets.token_urlsafe(9)
    code = _free_code()
    with writing() as connection:
        workshops.insert(connection, workshop_id, code, new_key(), chosen, rehearses=rehearses)
        points.insert_list(connection, workshop_id, listed)
        people.add_group(connection, workshop_id, 1)
    return Caller(workshop_id, Role.LEAD)


def _free_code() -> str:
    with reading() as connection:
        for _ in range(MOST_DRAWS):
            code = "".join(secrets.choice("0123456789") for _ in range(CODE_LENGTH))
            if workshops.find_by_code(connection, code) is None:
                return code
    raise WorkshopError("There are too many workshops here. Delete some old ones first.")


def change_settings(caller: Caller, **changed: object) -> None:
    """Change the named settings; the rest stay as they are."""
    with acting(caller, Role.LEAD) as act:
        for field in ("name", "office", "contact"):
            if field in changed:
                changed[field] = clean_line(str(changed[field]), LONGEST_NAME)
        keep_settings(act, **changed)
        act.announce(Topic.STEP)


def keep_settings(act: Act, **changed: object) -> None:
    """Change the named settings, inside an act."""
    chosen = replace(act.workshop.settings, **changed)  # type: ignore[arg-type]
    listed = points.read_all(act.connection, act.workshop.id).values()
    check_settings(chosen, sum(point.number is not None for point in listed))
    workshops.change_settings(act.connection, act.workshop.id, chosen)
    before = asdict(act.workshop.settings)
    for field, value in asdict(chosen).items():
        if before[field] != value:
            # The contact is a person; the trail holds none.
            change = "" if field == "contact" else f"{before[field]} → {value}"
            act.log("change settings", subject=field, change=change)


def change_setting(caller: Caller, field: str, value: object) -> None:
    """Change one setting by its name."""
    change_settings(caller, **{field: value})


def set_group_count(caller: Caller, count: int) -> None:
    """Have this many groups; one with people in it or any work is never removed."""
    with acting(caller, Role.LEAD) as act:
        have_groups(act, count)
        act.announce(Topic.STEP)


def have_groups(act: Act, count: int) -> None:
    """Have this many groups, inside an act."""
    if not 1 <= count <= MOST_GROUPS:
        raise WorkshopError("Choose between 1 and {limit} groups.", limit=MOST_GROUPS)
    record = records.read(act.connection, act.workshop.id)
    for number in range(len(record.groups) + 1, count + 1):
        people.add_group(act.connection, act.workshop.id, number)
    for group in record.groups[count:]:
        if group.id in _groups_in_use(record):
            raise WorkshopError(
                "Group {number} has people or work in it. It cannot be removed.",
                number=group.number,
            )
        people.remove_group(act.connection, group.id)
    act.log("set groups", change=f"{len(record.groups)} → {count}")


def _groups_in_use(record: Record) -> set[int | None]:
    people = {person.group_id for person in record.people}
    proposals = {proposal.group_id for proposal in record.proposals}
    work = {*record.group_lists, *record.group_scores, *record.group_explanations}
    counted = {group_id for group_id, voters in record.voters.items() if voters}
    return people | proposals | work | counted


def set_meeting_link(caller: Caller, group_id: int, address: str) -> None:
    """Where the group meets on video; empty when it does not."""
    with acting(caller, Role.LEAD) as act:
        if group_id not in {g.id for g in people.groups(act.connection, act.workshop.id)}:
            raise Missing("There is no such group.")
        cleaned = clean_line(address, LONGEST_ADDRESS)
        check_meeting_link(cleaned)
        people.change_meeting_link(act.connection, group_id, cleaned)
        act.log("meeting link", subject=f"group {group_id}")
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)


def warn(caller: Caller, *, warned: bool = True) -> None:
    """Tell everyone that the step is about to change, or take that back."""
    with acting(caller, Role.LEAD) as act:
        workshops.warn(act.connection, act.workshop.id, datetime.now(UTC) if warned else None)
        act.log("warn" if warned else "take warning back")
        act.announce(Topic.STEP)


def advance(caller: Caller, present: Step) -> Step:
    """Go to the next step, from the step the caller sees; raises Conflict when it has changed."""
    return _move(caller, present, following(present))


def open_early(caller: Caller) -> Step:
    """Let people tick before the day: the step is open, no clock runs and no time is used."""
    return _move(caller, Step.BEFORE, Step.SELECT_PERSON, is_timed=False)


def step_back(caller: Caller, present: Step) -> Step:
    """Go to the step before; nothing is deleted."""
    return _move(caller, present, preceding(present))


def _move(caller: Caller, present: Step, target: Step, *, is_timed: bool = True) -> Step:
    with acting(caller, Role.LEAD) as act:
        go_to(act, present, target, is_timed=is_timed)
        act.announce(Topic.STEP)
    return target


def go_to(act: Act, present: Step, target: Step, *, is_timed: bool = True) -> None:
    """Change the step inside an act; raises Conflict when it is no longer the present one."""
    if not workshops.move(act.connection, act.workshop.id, present, target):
        raise Conflict("The workshop has already moved to another step.")
    _count_present(act, present)
    close_open(act)
    # Going back is to mend something: there is no plan for how long that takes.
    is_forward, now = has_reached(target, present), datetime.now(UTC)
    has_plan = is_forward and is_timed
    minutes = work_minutes(act.workshop.settings.programme, target) if has_plan else 0
    workshops.set_clock(act.connection, act.workshop.id, start(minutes, now))
    part = timed_part(target, None) if is_timed else None
    timings.turn_to(act.connection, act.workshop.id, part, now)
    let_leaders_write(act, target)
    if present is Step.SELECT_PERSON and is_forward:
        _freeze_counts(act)
    if target is Step.SELECT_PERSON:
        choices.forget_frozen_counts(act.connection, act.workshop.id)
        unite_counted_ticks(act)
    act.log("move", change=f"{present} → {target}")


def _count_present(act: Act, step: Step) -> None:
    """Keep how many were there at the step that ends, for the minutes."""
    present = count_present(people.everyone(act.connection, act.workshop.id))
    attendance.keep(act.connection, act.workshop.id, step, present)


def _freeze_counts(act: Act) -> None:
    """Count the ticks once: counts that changed with who sits where would tell who ticked what."""
    known = points.read_all(act.connection, act.workshop.id)
    voters, counts = records.count_by_group(act.connection, act.workshop.id, known)
    # Also groups where nobody ticked: somebody moved there later must not show.
    groups = people.groups(act.connection, act.workshop.id)
    everyone = {group.id: voters.get(group.id, 0) for group in groups}
    choices.keep_counts(act.connection, counts, everyone)


def close(caller: Caller) -> None:
    """Close the workshop; people's ticks and names become counts when it is set up so."""
    now = datetime.now(UTC)
    with acting(caller, Role.LEAD) as act:
        _count_present(act, act.workshop.step)
        evaluations.finish(act.connection, act.workshop.id)
        close_open(act)
        if act.workshop.settings.delete_ticks:
            forget_people(act)
            _freeze_counts(act)
            choices.delete_ticks(act.connection, act.workshop.id)
            people.forget(act.connection, act.workshop.id, now)
            attendees.part_from_people(act.connection, act.workshop.id)
            trail.forget_people(act.connection, act.workshop.id)
        workshops.close(act.connection, act.workshop.id, now)
        timings.turn_to(act.connection, act.workshop.id, None, now)
        act.log("close")
        act.announce(Topic.STEP)
    empty_log()


def reopen(caller: Caller) -> None:
    """Open a closed workshop again for corrections; deleted ticks do not come back."""
    with acting(caller, Role.LEAD, after_closing=True) as act:
        workshops.close(act.connection, act.workshop.id, None)
        act.log("reopen")
        act.announce(Topic.STEP)


def delete(caller: Caller) -> None:
    """Delete the workshop and everything in it."""
    with acting(caller, Role.LEAD, after_closing=True) as act:
        workshops.remove(act.connection, act.workshop.id)
        act.announce(Topic.STEP)
    empty_log()
