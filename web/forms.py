"""The acts that give a browser its capability: joining, making a workshop, the lead's link."""

from urllib.parse import urlsplit

import segno
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

import settings
from domain.errors import WorkshopError
from domain.screens import (
    CONTROL_ROOM,
    OBSERVER,
    PARTICIPANT,
    SETUP,
    address,
    join_address,
    return_address,
)
from domain.workshop import Attendance, Role
from language import LANGUAGES, current, say, translate, use
from services import access, entrances, joining, reading, rehearsal, start, workshops
from services.access import Caller
from web import cookies, pages
from web.patience import counted, wait_after_miss

SEE_OTHER = 303
NOT_FOUND = 404
PAPER = "/papir"  # where a workshop that was held on paper is made


def ask_code(request: Request) -> Response:
    """The form for the code; a code given leads on to its workshop."""
    code = "".join(request.query_params.get("kode", "").split())
    if not code:
        return pages.page("code.html", path=request.url.path)
    # Only digits reach the address: a code with a slash would name another page.
    digits = "".join(character for character in code if character.isdigit())
    if digits:
        return RedirectResponse(f"/bli-med/{digits}", SEE_OTHER)
    fault = translate("«{code}» is not a code. A code is six digits. Try again.", code=code)
    return pages.page("code.html", status=400, path=request.url.path, fault=fault)


async def lead_to_form(request: Request) -> Response:
    """On to the page with the join form, in the workshop's language; link previews come too."""
    code = request.path_params["code"]
    workshop = await run_in_threadpool(reading.workshop_by_code, code)
    if workshop is None:
        await wait_after_miss()
        return pages.message(
            translate("No workshop has the code {code}. Check the code and try again.", code=code),
            404,
        )
    response = RedirectResponse(join_address(workshop.id, workshop.code), SEE_OTHER)
    if cookies.LANGUAGE not in request.cookies:
        cookies.set_language(response, request, workshop.settings.language)
    return response


def _speak_as(request: Request, spoken: str) -> None:
    """The workshop's language, unless the visitor has chosen one: the next page speaks it too."""
    if cookies.LANGUAGE not in request.cookies:
        use(spoken)


def _name(caller: Caller) -> str:
    person = reading.person(caller)
    return person.name or translate("Participant {number}", number=person.number)


async def join(request: Request) -> Response:
    """Make the person and give the browser its cookie; the form's page goes on by itself."""
    try:
        form = await request.form()
    except HTTPException:
        return JSONResponse({"message": translate("The request could not be read.")}, 400)
    response = await run_in_threadpool(_join, request, form)
    if response.status_code == NOT_FOUND:
        await wait_after_miss()
    response.headers["Cache-Control"] = "no-store"
    return response


def _join(request: Request, form: FormData) -> Response:
    entrance, name = field(form, "inngang"), field(form, "navn")
    attendance = _attendance(field(form, "sted"))
    try:
        caller = entrances.join(entrance, request.path_params["code"], name, attendance)
        response = JSONResponse({"address": address(PARTICIPANT, caller.workshop_id)})
        return _give_cookies(response, request, caller)
    except WorkshopError as error:
        return JSONResponse({"message": say(error.message)}, pages.status_of(error))


def _attendance(given: str) -> Attendance:
    return Attendance(given) if given in set(Attendance) else Attendance.ROOM


def _let_in(request: Request, caller: Caller) -> Response:
    response = RedirectResponse(address(PARTICIPANT, caller.workshop_id), SEE_OTHER)
    return _give_cookies(response, request, caller)


def _give_cookies(response: Response, request: Request, caller: Caller) -> Response:
    cookies.give_capability(response, request, caller)
    if cookies.LANGUAGE not in request.cookies:
        chosen = reading.workshop_row(caller.workshop_id).settings.language
        cookies.set_language(response, request, chosen)
    return response


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
    chosen = reading.workshop_row(caller.workshop_id).settings
    _speak_as(request, chosen.language)
    return pages.page("return.html", path=request.url.path, name=chosen.name, person=_name(caller))


async def go_on(request: Request) -> Response:
    """Let this browser go on as the person the link belongs to."""
    caller = await _returning(request)
    if isinstance(caller, Response):
        return caller
    if reading.person(caller).is_expected:
        await run_in_threadpool(joining.mark_arrived, caller)
    return _let_in(request, caller)


async def _returning(request: Request) -> Caller | Response:
    try:
        return await run_in_threadpool(access.open_return_link, **request.path_params)
    except WorkshopError as error:
        await wait_after_miss()
        return pages.message(say(error.message), pages.status_of(error))


def ask_rehearsal(request: Request) -> Response:
    caller = lead_of(request)
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
    caller = lead_of(request)
    if isinstance(caller, Response):
        return caller
    try:
        with counted():
            rehearsal_lead = rehearsal.start(caller)
    except WorkshopError as error:
        return pages.message(say(error.message), pages.status_of(error))
    response = RedirectResponse(address(CONTROL_ROOM, rehearsal_lead.workshop_id), SEE_OTHER)
    cookies.give_capability(response, request, rehearsal_lead)
    return response


def lead_of(request: Request) -> Caller | Response:
    caller = cookies.caller_of(request, request.path_params["workshop_id"], Role.LEAD)
    return caller or pages.message(translate("You do not have access to this."), 401)


def ask_workshop(request: Request) -> Response:
    return pages.page(
        "new.html",
        path=request.url.path,
        is_paper=request.url.path == PAPER,
        offices=start.known_offices(),
    )


async def make_workshop(request: Request) -> Response:
    """Make the workshop and give the browser the lead's cookie."""
    form = await request.form()
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
    response = RedirectResponse(target, SEE_OTHER)
    cookies.give_capability(response, request, caller)
    cookies.set_language(response, request, spoken)
    return response


def open_lead_link(request: Request) -> Response:
    """The secret way back to the control room, on this or another machine."""
    try:
        caller = access.open_lead_link(**request.path_params)
    except WorkshopError as error:
        return pages.message(say(error.message), pages.status_of(error))
    response = RedirectResponse(address(CONTROL_ROOM, caller.workshop_id), SEE_OTHER)
    # A lead who tries a co-lead's link stays the lead: the cookie is the same one.
    held = cookies.caller_of(request, caller.workshop_id, Role.LEAD)
    if held is None or not caller.number:
        cookies.give_capability(response, request, caller)
    return response


async def open_observer_link(request: Request) -> Response:
    """The way in for somebody who only sees what the plenum sees."""
    workshop_id, key = request.path_params["workshop_id"], request.path_params["key"]
    try:
        caller = await run_in_threadpool(access.open_guest_link, workshop_id, Role.OBSERVER, key)
    except WorkshopError as error:
        await wait_after_miss()
        return pages.message(say(error.message), pages.status_of(error))
    response = RedirectResponse(address(OBSERVER, workshop_id), SEE_OTHER)
    cookies.give_capability(response, request, caller)
    return response


def switch_language(request: Request) -> Response:
    """Change the language and go back to the page it was changed on."""
    response = RedirectResponse(_came_from(request), SEE_OTHER)
    chosen = request.path_params["language"]
    if chosen in LANGUAGES:
        cookies.set_language(response, request, chosen)
    return response


def _came_from(request: Request) -> str:
    """The page with the link, as the browser tells it: its address may have changed since."""
    page = urlsplit(request.headers.get("referer", ""))
    if page.netloc == request.headers.get("host"):
        return page._replace(scheme="", netloc="").geturl() or "/"
    target = request.query_params.get("til", "/")
    # Only a path of our own: a full address here could lead the visitor to another site.
    is_safe = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if is_safe else "/"


def field(form: FormData, name: str) -> str:
    """What was written in a field; empty when it was not sent, or is a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
