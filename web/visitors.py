"""Visitors: known by the cookie they have, let in with one, or turned away in words."""

from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.workshop import Role
from language import translate
from services import reading
from services.access import Caller
from web import cookies, pages
from web.patience import wait_after_miss


def visitor(request: Request, role: Role, place: str = "workshop_id") -> Caller | Response:
    """Whom the cookie lets into the place the address names, or the page that says it does not."""
    held = cookies.held_for(request.path_params[place], role)
    caller = cookies.caller_of(request, held, role)
    return caller or pages.message(translate("You do not have access to this."), 401)


def let_in(request: Request, caller: Caller, path: str) -> Response:
    """Give the browser its capability, and lead it on."""
    response = pages.lead_to(path)
    cookies.give_capability(response, request, caller)
    return response


def give_participant(response: Response, request: Request, caller: Caller, token: str = "") -> None:
    """Give a participant's browser its capability, and the workshop's language until it chooses."""
    cookies.give_capability(response, request, caller, token)
    if cookies.LANGUAGE not in request.cookies:
        chosen = reading.workshop_row(caller.workshop_id).settings.language
        cookies.set_language(response, request, chosen)


async def turn_away(error: WorkshopError) -> Response:
    """Answer a link that leads nowhere, slowly: it may be a guess."""
    await wait_after_miss()
    return pages.refuse(error)
