"""The imported list: people who are in the workshop before they join (R-14)."""

from datetime import UTC, datetime

from domain.attendees import Attendee, Invited, as_table, read_table
from domain.change import Topic
from domain.errors import WorkshopError
from domain.workshop import Role
from services.access import Caller, require
from services.acts import Act, acting
from services.joining import insert_person
from storage import attendees, dissents, people
from storage.engine import empty_log, reading


def import_people(caller: Caller, given: list[Attendee]) -> int:
    """Add those who are not on the list yet; returns how many were added.

    Saying the same twice is harmless. Raises WorkshopError with the first fault of the list.
    """
    read = read_table(as_table(given))
    if read.problems:
        raise WorkshopError(read.problems[0].text, **read.problems[0].values)
    with acting(caller, Role.LEAD) as act:
        known = {attendee for _, attendee in attendees.read_all(act.connection, act.workshop.id)}
        added = [attendee for attendee in read.attendees if attendee not in known]
        for attendee in added:
            _add(act, attendee)
        act.log("import people", change=str(len(added)))
        act.announce(Topic.STEP)
    return len(added)


def _add(act: Act, attendee: Attendee) -> None:
    place = act.workshop.settings.usual_attendance
    person_id, _ = insert_person(act, attendee.name, place, has_device=True)
    people.mark_expected(act.connection, person_id, expected=True)
    attendees.insert(act.connection, act.workshop.id, person_id, attendee)


def listed(caller: Caller) -> list[Attendee]:
    """Everybody on the list, for the lead; empty once it is deleted."""
    require(caller, Role.LEAD)
    with reading() as connection:
        return [attendee for _, attendee in attendees.read_all(connection, caller.workshop_id)]


def origins(caller: Caller) -> dict[int, Attendee]:
    """Where each person on the list comes from, by the person's id, for the lead."""
    require(caller, Role.LEAD)
    with reading() as connection:
        return attendees.by_person(connection, caller.workshop_id)


def invited(caller: Caller) -> list[Invited]:
    """Everybody on the list with the personal link, for the lead, who hands the links out."""
    require(caller, Role.LEAD)
    with reading() as connection:
        everyone = people.everyone(connection, caller.workshop_id)
        by_person = attendees.by_person(connection, caller.workshop_id)
        return [
            Invited(person, found[0], by_person[person.id])
            for person in everyone
            if person.id in by_person
            and (found := people.read_key(connection, caller.workshop_id, person.id))
        ]


def delete_list(caller: Caller) -> None:
    """Delete every name, organisation and place once the minutes are approved.

    Also the names of those who wanted to be named as disagreeing: the minutes have them now.

    Raises WorkshopError while the workshop is open. Deleting twice is harmless.
    """
    with acting(caller, Role.LEAD, after_closing=True) as act:
        if not act.workshop.closed_at:
            raise WorkshopError("Close the workshop first.")
        attendees.remove_all(act.connection, act.workshop.id)
        people.forget(act.connection, act.workshop.id, datetime.now(UTC))
        dissents.forget_names(act.connection, act.workshop.id)
        act.log("delete list of names")
        act.announce(Topic.STEP)
    empty_log()
