"""Entering what a workshop agreed elsewhere: forms are read in or typed, looked over, then saved.

The page keeps nothing on the server: all its rows are fields, judged by the rules for files.
"""

from collections.abc import Sequence

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from domain.errors import WorkshopError
from domain.feedback import compile_feedback
from domain.forms import ReadForm
from domain.record import Record
from domain.screens import CONTROL_ROOM, FILES, SETUP, address
from exports.findings import tell
from exports.reading.columns import Part
from exports.reading.drafts import Drafts
from exports.reading.rows import judge
from exports.reading.typed import drafts_of, typed_drafts
from language import say, speaking
from services import importing, reading, workshops
from services.access import Caller
from web import pages
from web.forms import SEE_OTHER, lead_of
from web.sheet import Rows, rows_of, sheet, typed_rows
from web.uploads import receive_form, uploaded

NO_ROOM = 422
TEMPLATES = (
    (Part.RANKING, Part.NEW_POINTS),
    (Part.CAUSES, Part.NEW_CAUSES),
    (Part.INPUT,),
)


async def show(request: Request) -> Response:
    """What the workshop has now, as a form to fill in."""
    caller = await run_in_threadpool(lead_of, request)
    if isinstance(caller, Response):
        return caller
    return await run_in_threadpool(_show, caller)


def _show(caller: Caller) -> Response:
    record = reading.record(caller)
    return _page(record, _present(record))


def _present(record: Record) -> Rows:
    spoken = record.settings.language
    with speaking(spoken):
        return rows_of(drafts_of(compile_feedback(record, spoken)))


async def read(request: Request) -> Response:
    """The page with the rows of the files that were sent; nothing is saved."""
    caller = await run_in_threadpool(lead_of, request)
    if isinstance(caller, Response):
        return caller
    try:
        files = await uploaded(await receive_form(request), "filer")
    except WorkshopError as error:
        return await run_in_threadpool(_refuse, caller, error)
    return await run_in_threadpool(_read, caller, files)


def _refuse(caller: Caller, error: WorkshopError) -> Response:
    record = reading.record(caller)
    return _page(record, _present(record), fault=error)


def _read(caller: Caller, files: dict[str, bytes]) -> Response:
    # Not at the top: every start waited for the library that reads workbooks.
    from exports.reading.forms import read_file

    record = reading.record(caller)
    rows, notes = _present(record), []
    found: set[Part] = set()
    for name, content in files.items():
        drafts = read_file(name, content, record.settings.language)
        form = _judge(drafts, record)
        notes += [f"{name} – {tell(finding)}" for finding in (*form.problems, *form.corrections)]
        for parts in TEMPLATES:
            if drafts.found & set(parts):
                for part in parts:
                    earlier = rows[part] if part in found else []
                    rows[part] = [*earlier, *rows_of(drafts)[part]]
                found |= set(parts)
    return _page(record, rows, notes=notes)


def _judge(drafts: Drafts, record: Record) -> ReadForm:
    points = [point for point in record.points.values() if point.number is not None]
    with speaking(record.settings.language):
        return judge(drafts, points, record.settings.language)


async def keep(request: Request) -> Response:
    """Save what is typed when nothing is wrong with it; else the page says what is."""
    caller = await run_in_threadpool(lead_of, request)
    if isinstance(caller, Response):
        return caller
    try:
        form = await receive_form(request)
    except WorkshopError as error:
        return await run_in_threadpool(_refuse, caller, error)
    return await run_in_threadpool(_keep, caller, form)


def _keep(caller: Caller, form: FormData) -> Response:
    record, rows = reading.record(caller), typed_rows(form)
    if "flere" in form:
        return _page(record, rows, more=True)
    judged = _judge(typed_drafts(rows), record)
    if judged.problems:
        return _page(record, rows, status=NO_ROOM)
    try:
        importing.save(caller, judged.feedback, seen=_seen(form))
        if "avslutt" in form:
            workshops.close(caller)
    except WorkshopError as error:
        return _page(reading.record(caller), rows, fault=error)
    return RedirectResponse(address(FILES, caller.workshop_id), SEE_OTHER)


def _seen(form: FormData) -> int:
    given = form.get("versjon")
    return int(given) if isinstance(given, str) and given.isdecimal() else -1


def _page(
    record: Record,
    rows: Rows,
    *,
    status: int = 200,
    fault: WorkshopError | None = None,
    notes: Sequence[str] | None = None,
    more: bool = False,
) -> Response:
    judged = _judge(typed_drafts(rows), record)
    return pages.page(
        "entering.html",
        status=pages.status_of(fault) if fault else status,
        path=f"/skjema/{record.id}",
        name=record.settings.name,
        is_closed=record.closed_at is not None,
        has_people=bool(record.people),
        version=record.version,
        fault=say(fault.message) if fault else "",
        notes=notes,
        wrong=len(judged.problems),
        parts=sheet(rows, judged, more=more),
        room=address(CONTROL_ROOM, record.id),
        setup=address(SETUP, record.id),
    )
