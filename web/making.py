"""Making a workshop, and a rehearsal of one."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.screens import CONTROL_ROOM, SETUP, address
from domain.workshop import Role
from language import current, say
from services import reading, rehearsal, start, workshops
from web import cookies, pages
from web.fields import field
from web.patience import counted
from web.visitors import let_in, visitor

PAPER = "/papir"  # where a workshop that was held on paper is made


def ask_workshop(request: Request) -> Response:
    return pages.page(
        "new.html",
        path=request.url.path,
        is_paper=request.url.path == PAPER,
        offices=start.known_offices(),
    )


async def make_workshop(request: Request) -> Response:
    """Make the workshop and give the browser the lead's cookie."""
    return await run_in_threadpool(_make, request, await request.form())


def _make(request: Request, form: FormData) -> Response:
    name, chosen, other = (field(form, part) for part in ("navn", "embete", "annet"))
    office = next((o for o in start.known_offices() if o.id == chosen), None)
    spoken = office.language if office and cookies.LANGUAGE not in request.cookies else current()
    try:
        with counted():
            caller = workshops.create(name, office.name.pick(spoken) if office else other, spoken)
    except WorkshopError as error:
        return pages.page(
            "new.html",
            status=pages.status_of(error),
            path=request.url.path,
            is_paper=request.url.path == PAPER,
            offices=start.known_offices(),
            fault=say(error.message),
            given_name=name,
            given_office=chosen,
            given_other=other,
        )
    is_paper = request.url.path == PAPER
    target = f"/skjema/{caller.workshop_id}" if is_paper else address(SETUP, caller.workshop_id)
    response = let_in(request, caller, target)
    cookies.set_language(response, request, spoken)
    return response


def ask_rehearsal(request: Request) -> Response:
    caller = visitor(request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    return pages.page(
        "rehearse.html",
        path=request.url.path,
        name=reading.workshop_row(caller.workshop_id).settings.name,
        back=address(CONTROL_ROOM, caller.workshop_id),
    )


def make_rehearsal(request: Request) -> Response:
    """Make the rehearsal and give the browser its lead's cookie."""
    caller = visitor(request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    try:
        with counted():
            rehearsal_lead = rehearsal.start(caller)
    except WorkshopError as error:
        return pages.refuse(error)
    return let_in(request, rehearsal_lead, address(CONTROL_ROOM, rehearsal_lead.workshop_id))
