"""Entering what a workshop agreed elsewhere: forms are read in or typed, looked over, then saved.

The page keeps nothing on the server: all its rows are fields, judged by the rules for files.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from domain.attendance import Turnout
from domain.errors import WorkshopError
from domain.feedback import compile_feedback
from domain.forms import ReadForm, Statement
from domain.numbers import parse_count
from domain.record import Record
from domain.screens import CONTROL_ROOM, FILES, SETUP, address
from domain.workshop import Role
from exports.findings import tell
from exports.reading.columns import Part
from exports.reading.drafts import Drafts
from exports.reading.rows import judge
from exports.reading.typed import drafts_of, typed_drafts
from language import say, speaking
from services import importing, reading, workshops
from services.access import Caller
from web import pages
from web.fields import field
from web.sheet import Rows, rows_of, sheet, typed_rows
from web.uploads import receive_form, uploaded
from web.visitors import visitor

NO_ROOM = 422
TEMPLATES = (
    (Part.RANKING, Part.NEW_POINTS),
    (Part.CAUSES, Part.NEW_CAUSES),
    (Part.INPUT,),
)
PEOPLE, GROUPS = "personer", "grupper"


@dataclass(frozen=True)
class Typed:
    """What stands in the page's fields; `counts` are of people and groups, by the field's name."""

    rows: Rows
    counts: dict[str, str]


async def show(request: Request) -> Response:
    """What the workshop has now, as a form to fill in."""
    caller = await run_in_threadpool(visitor, request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    return await run_in_threadpool(_show, caller)


def _show(caller: Caller) -> Response:
    record = reading.record(caller)
    return _page(record, _present(record))


def _present(record: Record) -> Typed:
    spoken = record.settings.language
    with speaking(spoken):
        rows = rows_of(drafts_of(compile_feedback(record, spoken)))
    people = record.settings.people_on_paper
    return Typed(rows, {PEOPLE: str(people or ""), GROUPS: str(len(record.groups))})


async def read(request: Request) -> Response:
    """The page with the rows of the files that were sent; nothing is saved."""
    caller = await run_in_threadpool(visitor, request, Role.LEAD)
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
    shown, notes = _present(record), []
    rows, counts = shown.rows, shown.counts
    found: set[Part] = set()
    for name, content in files.items():
        drafts = read_file(name, content, record.settings.language)
        counts |= _said_counts(drafts.statement)
        form = _judge(drafts, record)
        notes += [f"{name} – {tell(finding)}" for finding in (*form.problems, *form.corrections)]
        for parts in TEMPLATES:
            if drafts.found & set(parts):
                for part in parts:
                    earlier = rows[part] if part in found else []
                    rows[part] = [*earlier, *rows_of(drafts)[part]]
                found |= set(parts)
    return _page(record, shown, notes=notes)


def _said_counts(said: Statement) -> dict[str, str]:
    counts = {PEOPLE: said.people, GROUPS: said.groups}
    return {name: str(count) for name, count in counts.items() if count}


def _judge(drafts: Drafts, record: Record) -> ReadForm:
    points = [point for point in record.points.values() if point.number is not None]
    with speaking(record.settings.language):
        return judge(drafts, points, record.settings.language)


async def keep(request: Request) -> Response:
    """Save what is typed when nothing is wrong with it; else the page says what is."""
    caller = await run_in_threadpool(visitor, request, Role.LEAD)
    if isinstance(caller, Response):
        return caller
    try:
        form = await receive_form(request)
    except WorkshopError as error:
        return await run_in_threadpool(_refuse, caller, error)
    return await run_in_threadpool(_keep, caller, form)


def _keep(caller: Caller, form: FormData) -> Response:
    record = reading.record(caller)
    typed = Typed(typed_rows(form), {name: field(form, name) for name in (PEOPLE, GROUPS)})
    if "flere" in form:
        return _page(record, typed, more=True)
    judged = _judge(typed_drafts(typed.rows), record)
    if judged.problems:
        return _page(record, typed, status=NO_ROOM)
    try:
        # Those who join are counted: only where nobody does, their number is typed.
        turnout = None if record.people else _turnout(typed.counts)
        importing.save(caller, judged.feedback, seen=_seen(form), turnout=turnout)
        if "avslutt" in form:
            workshops.close(caller)
    except WorkshopError as error:
        return _page(reading.record(caller), typed, fault=error)
    return pages.lead_to(address(FILES, caller.workshop_id))


def _turnout(counts: dict[str, str]) -> Turnout:
    return Turnout(parse_count(counts[PEOPLE]), parse_count(counts[GROUPS]))


def _seen(form: FormData) -> int:
    given = form.get("versjon")
    return int(given) if isinstance(given, str) and given.isdecimal() else -1


def _page(
    record: Record,
    typed: Typed,
    *,
    status: int = 200,
    fault: WorkshopError | None = None,
    notes: Sequence[str] | None = None,
    more: bool = False,
) -> Response:
    judged = _judge(typed_drafts(typed.rows), record)
    return pages.page(
        "entering.html",
        status=pages.status_of(fault) if fault else status,
        path=f"/skjema/{record.id}",
        name=record.settings.name,
        is_closed=record.closed_at is not None,
        has_people=bool(record.people),
        counts=typed.counts,
        version=record.version,
        fault=say(fault.message) if fault else "",
        notes=notes,
        wrong=len(judged.problems),
        parts=sheet(typed.rows, judged, more=more),
        room=address(CONTROL_ROOM, record.id),
        setup=address(SETUP, record.id),
    )
