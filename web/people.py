"""Reading a list of people from a file: chosen, looked through, and only then saved."""

import json

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from domain.attendees import LARGEST_FILE, Attendee, ReadPeople, as_table
from domain.errors import WorkshopError
from domain.screens import PEOPLE, address
from domain.workshop import Role
from language import say
from services import attendees
from services.access import Caller
from web import pages
from web.uploads import receive_form, uploaded
from web.visitors import visitor

LARGEST_REQUEST = 2 * LARGEST_FILE


def ask_file(request: Request) -> Response:
    caller = visitor(request, Role.LEAD)
    return caller if isinstance(caller, Response) else _page(request, caller, ReadPeople())


async def show_people(request: Request) -> Response:
    """What the file says, and what is wrong with it; nothing is saved."""
    caller = await run_in_threadpool(visitor, request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    try:
        files = await uploaded(await receive_form(request, LARGEST_REQUEST), "fil")
    except WorkshopError as error:
        return await run_in_threadpool(
            _page, request, caller, ReadPeople(problems=(error.message,))
        )
    return await run_in_threadpool(_show, request, caller, next(iter(files.values()), b""))


def _show(request: Request, caller: Caller, content: bytes) -> Response:
    # Not at the top: every start waited for the library that reads workbooks.
    from exports.people_files import read_people

    return _page(request, caller, read_people(content))


async def save_people(request: Request) -> Response:
    """Save the list that was looked through; what the browser sends is checked again."""
    caller = await run_in_threadpool(visitor, request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    given: list[Attendee] = []
    try:
        form = await receive_form(request, LARGEST_REQUEST)
        given = _parse(str(form.get("liste", "")))
        await run_in_threadpool(attendees.import_people, caller, given)
    except WorkshopError as error:
        return _page(request, caller, ReadPeople(tuple(given), (error.message,)))
    return pages.lead_to(address(PEOPLE, caller.workshop_id))


def _parse(text: str) -> list[Attendee]:
    """The people as the page carries them; nobody, when it is not a list of ours."""
    try:
        rows = json.loads(text)
        return [Attendee(*(str(cell) for cell in row[:3])) for row in rows]
    except (ValueError, TypeError, RecursionError):
        return []


def _page(request: Request, caller: Caller, read: ReadPeople) -> Response:
    known = set(attendees.listed(caller))
    return pages.page(
        "people.html",
        status=409 if read.problems else 200,
        path=f"/deltakerfil/{caller.workshop_id}",
        people=read.attendees,
        problems=[say(problem) for problem in read.problems],
        notes=[say(note) for note in read.notes],
        known=sum(attendee in known for attendee in read.attendees),
        carried=json.dumps(as_table(read.attendees)[1:]),
        back=address(PEOPLE, caller.workshop_id),
    )
