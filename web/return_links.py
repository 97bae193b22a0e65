"""A participant's own link: shown to her, and followed on another device."""

import segno
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

import settings
from domain.errors import WorkshopError
from domain.screens import PARTICIPANT, address, return_address
from domain.workshop import Role
from language import translate, use
from services import access, joining, reading
from services.access import Caller
from web import cookies, pages
from web.visitors import give_participant, turn_away


def show_own_link(request: Request) -> Response:
    """The participant's own link: on to another device, or back after a lost one."""
    workshop_id = request.path_params["workshop_id"]
    caller = cookies.caller_of(request, workshop_id, Role.PARTICIPANT)
    if caller is None:
        return pages.message(translate("You are not in this workshop."), 401)
    path = return_address(workshop_id, caller.person_id, access.own_key(caller))
    link = base_of(request) + path
    return pages.page(
        "own_link.html",
        path=request.url.path,
        link=link,
        picture=segno.make(link, error="m").svg_data_uri(scale=5, light="#ffffff"),
        back=address(PARTICIPANT, workshop_id),
    )


def base_of(request: Request) -> str:
    """What another device can reach: not "localhost", even when this one says so."""
    if settings.public_url() or request.url.hostname in ("localhost", "127.0.0.1", "::1"):
        return settings.base_address(request.url.port or 80)[0]
    return str(request.base_url).rstrip("/")


async def ask_return(request: Request) -> Response:
    """A personal link: says who one goes on as. Opening it changes nothing; its button does."""
    caller = await _returning(request)
    if isinstance(caller, Response):
        return caller
    row = await run_in_threadpool(reading.workshop_row, caller.workshop_id)
    person = await run_in_threadpool(reading.person, caller)
    # Unless the visitor has chosen a language, which the next page speaks as well.
    if cookies.LANGUAGE not in request.cookies:
        use(row.settings.language)
    return pages.page(
        "return.html",
        path=request.url.path,
        name=row.settings.name,
        person=person.name or translate("Participant {number}", number=person.number),
    )


async def go_on(request: Request) -> Response:
    """Let this browser go on as the person the link belongs to."""
    caller = await _returning(request)
    if isinstance(caller, Response):
        return caller
    return await run_in_threadpool(_arrive, request, caller)


def _arrive(request: Request, caller: Caller) -> Response:
    if reading.person(caller).is_expected:
        joining.mark_arrived(caller)
    response = pages.lead_to(address(PARTICIPANT, caller.workshop_id))
    give_participant(response, request, caller)
    return response


async def _returning(request: Request) -> Caller | Response:
    try:
        return await run_in_threadpool(access.open_return_link, **request.path_params)
    except WorkshopError as error:
        return await turn_away(error)
