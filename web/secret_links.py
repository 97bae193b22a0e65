"""The secret links of leads and observers."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.screens import CONTROL_ROOM, OBSERVER, address
from domain.workshop import Role
from services import access
from web import cookies, pages
from web.visitors import let_in, turn_away


def open_lead_link(request: Request) -> Response:
    """The secret way back to the control room, on this or another machine."""
    try:
        caller = access.open_lead_link(**request.path_params)
    except WorkshopError as error:
        return pages.refuse(error)
    path = address(CONTROL_ROOM, caller.workshop_id)
    # A lead who tries a co-lead's link stays the lead: the cookie is the same one.
    if caller.number and cookies.caller_of(request, caller.workshop_id, Role.LEAD):
        return pages.lead_to(path)
    return let_in(request, caller, path)


async def open_observer_link(request: Request) -> Response:
    """The way in for somebody who only sees what the plenum sees."""
    workshop_id, key = request.path_params["workshop_id"], request.path_params["key"]
    try:
        caller = await run_in_threadpool(access.open_guest_link, workshop_id, Role.OBSERVER, key)
    except WorkshopError as error:
        return await turn_away(error)
    return let_in(request, caller, address(OBSERVER, workshop_id))
