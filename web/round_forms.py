"""The way into a round: Helsetilsynet's link, an office's link, and the office's file."""

from typing import TypeGuard

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from domain.errors import WorkshopError
from domain.screens import OFFICE, ROUNDS, address
from domain.workshop import Role
from language import say, translate
from services import access, submitting
from services.access import Caller
from services.submitting import LARGEST_FILE
from web import cookies, pages
from web.forms import SEE_OTHER
from web.patience import wait_after_miss

ROOM_FOR_HEADERS = 10_000


async def open_authority_link(request: Request) -> Response:
    """The secret way to Helsetilsynet's rooms."""
    try:
        caller = await run_in_threadpool(access.open_authority_link, **request.path_params)
    except WorkshopError as error:
        return await _refuse_link(error)
    return _let_in(request, caller, f"/{ROUNDS}")


async def open_office_link(request: Request) -> Response:
    """The secret way to an office's own part of a round."""
    try:
        caller = await run_in_threadpool(access.open_office_link, **request.path_params)
    except WorkshopError as error:
        return await _refuse_link(error)
    return _let_in(request, caller, address(OFFICE, caller.workshop_id))


async def _refuse_link(error: WorkshopError) -> Response:
    await wait_after_miss()
    return pages.message(say(error.message), pages.status_of(error))


def _let_in(request: Request, caller: Caller, to: str) -> Response:
    response = RedirectResponse(to, SEE_OTHER)
    cookies.give_capability(response, request, caller)
    return response


def ask_file(request: Request) -> Response:
    caller = _office(request)
    return caller if isinstance(caller, Response) else _file_page(request)


def _file_page(request: Request, fault: str = "", status: int = 200) -> Response:
    round_id = request.path_params["round_id"]
    return pages.page(
        "upload.html",
        status=status,
        path=request.url.path,
        back=address(OFFICE, round_id),
        fault=fault,
    )


async def take_file(request: Request) -> Response:
    """Keep the file as a draft, to be read through before it is sent."""
    caller = await run_in_threadpool(_office, request)
    if isinstance(caller, Response):
        return caller
    # Asked before the body is read: a browser always says how long it is.
    if not 0 < int(request.headers.get("content-length", 0)) <= LARGEST_FILE + ROOM_FOR_HEADERS:
        limit = LARGEST_FILE // 10**6
        too_large = translate("The file is too large. It may be at most {limit} MB.", limit=limit)
        return _file_page(request, too_large, 413)
    form = await request.form(max_files=1, max_fields=1)
    given = form.get("fil")
    name, content = (given.filename or "", await given.read()) if _is_file(given) else ("", b"")
    try:
        await run_in_threadpool(submitting.keep_draft, caller, name, content)
    except WorkshopError as error:
        return _file_page(request, say(error.message), pages.status_of(error))
    return RedirectResponse(address(OFFICE, caller.workshop_id), SEE_OTHER)


def _is_file(given: object) -> TypeGuard[UploadFile]:
    return isinstance(given, UploadFile)


def _office(request: Request) -> Caller | Response:
    caller = cookies.caller_of(request, request.path_params["round_id"], Role.OFFICE)
    return caller or pages.message(translate("You do not have access to this."), 401)
