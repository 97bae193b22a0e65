"""The way into a round: Helsetilsynet's link, an office's link, and the office's files."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.screens import OFFICE, ROUNDS, address
from domain.workshop import Role
from language import say
from services import access, submitting
from services.access import Caller
from services.submitting import LARGEST_FILE
from web import pages
from web.uploads import receive_form, uploaded
from web.visitors import let_in, turn_away, visitor

LARGEST_REQUEST = LARGEST_FILE + 10_000  # the files, and what a browser wraps it in


async def open_authority_link(request: Request) -> Response:
    """The secret way to Helsetilsynet's rooms."""
    try:
        caller = await run_in_threadpool(access.open_authority_link, **request.path_params)
    except WorkshopError as error:
        return await turn_away(error)
    return let_in(request, caller, f"/{ROUNDS}")


async def open_office_link(request: Request) -> Response:
    """The secret way to an office's own part of a round."""
    try:
        caller = await run_in_threadpool(access.open_office_link, **request.path_params)
    except WorkshopError as error:
        return await turn_away(error)
    return let_in(request, caller, address(OFFICE, caller.workshop_id))


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
    return pages.lead_to(address(OFFICE, caller.workshop_id))


def _keep(caller: Caller, files: dict[str, bytes]) -> None:
    # Not at the top: every start waited for the library that reads workbooks.
    from exports.bundle import bundle

    submitting.keep_draft(caller, *bundle(files))


def _office(request: Request) -> Caller | Response:
    return visitor(request, Role.OFFICE, "round_id")
