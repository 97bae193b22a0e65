"""The acts that open a list to a browser: making it, its link, its file, answering its hearing."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from domain.drafts import mark
from domain.errors import WorkshopError
from domain.list_faults import FaultyList
from domain.list_versions import Case, compare, explain
from domain.point_list import PointList
from domain.points import Text
from domain.screens import LIST_HEARING, POINT_LIST, address
from domain.workshop import Role
from language import current, say
from services import access, list_drafts, list_hearing, lists
from services.access import Caller
from web import cookies, pages
from web.fields import field
from web.patience import counted
from web.uploads import receive_form, uploaded
from web.visitors import let_in, turn_away, visitor

LARGEST_FILE = 2_000_000
LARGEST_REQUEST = 2 * LARGEST_FILE  # the file comes back, written out, when it is saved


def ask_list(request: Request) -> Response:
    return pages.page("new_list.html", path=request.url.path)


async def make_list(request: Request) -> Response:
    """Make the list and give the browser its owner's cookie."""
    form = await request.form()
    title = field(form, "navn")
    try:
        with counted():
            caller = await run_in_threadpool(
                lists.create, title, from_national=field(form, "fra") == "nasjonal"
            )
    except WorkshopError as error:
        values = {"path": request.url.path, "given_name": title, "fault": say(error.message)}
        return pages.page("new_list.html", status=pages.status_of(error), **values)
    return _open(request, caller, POINT_LIST)


async def open_list_link(request: Request) -> Response:
    """The owner's secret way back to the list."""
    try:
        caller = await run_in_threadpool(access.open_list_link, **request.path_params)
    except WorkshopError as error:
        return await turn_away(error)
    return _open(request, caller, POINT_LIST)


def _open(request: Request, caller: Caller, screen: str) -> Response:
    return let_in(request, caller, address(screen, caller.workshop_id))


def ask_file(request: Request) -> Response:
    caller = _owner(request)
    return caller if isinstance(caller, Response) else _file_page(request, caller)


def _owner(request: Request) -> Caller | Response:
    return visitor(request, Role.LIST_OWNER, "list_id")


def _file_page(
    request: Request, caller: Caller, *, status: int = 200, **values: object
) -> Response:
    return pages.page(
        "list_file.html",
        status=status,
        path=request.url.path,
        back=address(POINT_LIST, caller.workshop_id),
        title=lists.read_list(caller).title,
        **values,
    )


async def show_file(request: Request) -> Response:
    """Show what a file holds, or every fault in it; save it when that is asked for."""
    caller = await run_in_threadpool(_owner, request)
    if isinstance(caller, Response):
        return caller
    try:
        form = await receive_form(request, LARGEST_REQUEST)
    except WorkshopError as error:
        return _file_page(request, caller, status=413, faults=[say(error.message)])
    seen = field(form, "sett")
    name, content = await _sent_file(form)
    return await run_in_threadpool(_answer, request, caller, name, content, seen)


async def _sent_file(form: FormData) -> tuple[str, bytes]:
    """The name and bytes of the file chosen, or of the one that was shown before."""
    for name, content in (await uploaded(form, "fil")).items():
        return name, content
    try:
        return field(form, "navn"), b64decode(field(form, "innhold"), validate=True)
    except NotBase64:
        return "", b""


def _answer(request: Request, caller: Caller, name: str, content: bytes, seen: str) -> Response:
    try:
        imported = _read(caller, name, content)
        if seen:
            list_drafts.save_import(caller, imported, seen)
            return pages.lead_to(address(POINT_LIST, caller.workshop_id))
    except FaultyList as error:
        sentences = [say(fault.sentence) for fault in error.faults]
        return _file_page(request, caller, status=422, faults=sentences)
    except WorkshopError as error:
        status = pages.status_of(error)
        return _file_page(request, caller, status=status, faults=[say(error.message)])
    return _preview(
        request, caller, imported, {"name": name, "content": b64encode(content).decode()}
    )


def _read(caller: Caller, name: str, content: bytes) -> PointList:
    if not content:
        raise WorkshopError("Choose a file first.")
    if len(content) > LARGEST_FILE:
        raise WorkshopError("The file is too large.")
    if name.lower().endswith((".yaml", ".yml")):
        return list_drafts.read_yaml(content)
    # Not at the top: every start waited for the library that reads workbooks.
    from exports.list_xlsx import read_list

    title = lists.read_list(caller).title
    return read_list(content, Text(title, title))


def _preview(
    request: Request, caller: Caller, imported: PointList, sent: dict[str, str]
) -> Response:
    before, present, new = list_drafts.preview_import(caller, imported)
    passages = compare(before.points, new.points, ()) if before.points else ()
    return _file_page(
        request,
        caller,
        points=[(p.number, p.name.pick(current()), p.text.pick(current())) for p in new.points],
        changes=[say(explain(p)) for p in passages if p.case is not Case.KEPT],
        seen=mark(present),
        sent=sent,
    )


async def ask_respondent(request: Request) -> Response:
    """The link to a hearing. Opening it makes nobody; its button does."""
    try:
        heard = await run_in_threadpool(list_hearing.find_hearing, **request.path_params)
    except WorkshopError as error:
        return await turn_away(error)
    known = await run_in_threadpool(
        cookies.caller_of, request, request.path_params["hearing_id"], Role.RESPONDENT
    )
    return pages.page(
        "answer.html",
        path=request.url.path,
        title=heard.title,
        known_address=address(LIST_HEARING, known.workshop_id) if known else "",
    )


async def let_respondent_in(request: Request) -> Response:
    """Make who answers, and give the browser its cookie."""
    form = await request.form()
    try:
        caller = await run_in_threadpool(
            list_hearing.begin_answer, **request.path_params, body=field(form, "hvem")
        )
    except WorkshopError as error:
        return await turn_away(error)
    return _open(request, caller, LIST_HEARING)
