"""Joining a workshop: its code, and the form with a name."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from domain.errors import WorkshopError
from domain.screens import PARTICIPANT, address, join_address
from domain.workshop import Attendance
from language import say, translate
from services import entrances, reading
from web import cookies, pages
from web.fields import field
from web.patience import wait_after_miss
from web.turns import Turns
from web.visitors import give_participant

NOT_FOUND = 404
_turns = Turns()


def ask_code(request: Request) -> Response:
    """The form for the code; a code given leads on to its workshop."""
    code = "".join(request.query_params.get("kode", "").split())
    if not code:
        return pages.page("code.html", path=request.url.path)
    # Only digits reach the address: a code with a slash would name another page.
    digits = "".join(character for character in code if character.isdigit())
    if digits:
        return pages.lead_to(f"/bli-med/{digits}")
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
    response = pages.lead_to(join_address(workshop.id, workshop.code))
    if cookies.LANGUAGE not in request.cookies:
        cookies.set_language(response, request, workshop.settings.language)
    return response


async def join(request: Request) -> Response:
    """Make the person and give the browser its cookie; the form's page goes on by itself."""
    try:
        form = await request.form()
    except HTTPException:
        return JSONResponse({"message": translate("The request could not be read.")}, 400)
    response = await _turns.run(request.path_params["code"], _join, request, form)
    if response.status_code == NOT_FOUND:
        await wait_after_miss()
    response.headers["Cache-Control"] = "no-store"
    return response


def _join(request: Request, form: FormData) -> Response:
    entrance, name = field(form, "inngang"), field(form, "navn")
    attendance = _attendance(field(form, "sted"))
    try:
        joined = entrances.join(entrance, request.path_params["code"], name, attendance)
        response = JSONResponse({"address": address(PARTICIPANT, joined.caller.workshop_id)})
        give_participant(response, request, joined.caller, joined.token)
    except WorkshopError as error:
        return JSONResponse({"message": say(error.message)}, pages.status_of(error))
    return response


def _attendance(given: str) -> Attendance:
    return Attendance(given) if given in set(Attendance) else Attendance.ROOM
