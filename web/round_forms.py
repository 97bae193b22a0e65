"""The way into a round: Helsetilsynet's link, an office's link, and the office's files."""

from starlette.concurrency import run_in_threadpool
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
from web.uploads import receive_form, uploaded

LARGEST_REQUEST = LARGEST_FILE + 10_000  # the files, and what a browser wraps it in


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
    """Keep the files as a draft, to be read through before it is sent."""
    caller = await run_in_threadpool(_office, request)
    if isinstance(caller, Response):
        return caller
    try:
        files = await uploaded(await receive_form(request, LARGEST_REQUEST), "filer")
        await run_in_threadpool(_keep, caller, files)
    except WorkshopError as error:
        return _file_page(request, say(error.message), pages.status_of(error))
    return RedirectResponse(address(OFFICE, caller.workshop_id), SEE_OTHER)


def _keep(caller: Caller, files: dict[str, bytes]) -> None:
    # Not at the top: every start waited for the library that reads workbooks.
    from exports.bundle import bundle

    submitting.keep_draft(caller, *bundle(files))


def _office(request: Request) -> Caller | Response:
    caller = cookies.caller_of(request, request.path_params["round_id"], Role.OFFICE)
    return caller or pages.message(translate("You do not have access to this."), 401)
