"""Files to download, each written when it is asked for.

What writes them is imported then too: every start waited for the libraries of Excel and Word.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from content.slips import slips_by_group
from content.words import list_file
from domain.comparison import rank_by_key
from domain.errors import WorkshopError
from domain.owned_list import Version
from domain.points import Point
from domain.workshop import Role
from exports.offers import File, Files
from language import LANGUAGES, current, translate
from services import attendees, lists, reading
from services.access import Caller
from web import pages
from web.return_links import base_of
from web.visitors import visitor

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "csv": "text/csv",
    "zip": "application/zip",
}
Offer = Callable[[Request, Caller], Files]


def route(role: Role, offer: Offer) -> Callable[[Request], Response]:
    """A handler that gives the file to a caller with the role, or says why not in words."""

    def handle(request: Request) -> Response:
        caller = visitor(request, role, "id")
        if isinstance(caller, Response):
            return caller
        try:
            file = offer(request, caller).get(request.path_params["kind"])
            return _send(file) if file else _nothing()
        except WorkshopError as error:
            return pages.refuse(error)

    return handle


def _nothing() -> Response:
    return pages.message(translate("There is nothing at this address."), 404)


def _send(file: File) -> Response:
    disposition = f"attachment; filename*=utf-8''{quote(file.name, safe='')}"
    return Response(
        file.write(),
        media_type=TYPES[file.name.rpartition(".")[2]],
        headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
    )


def of_workshop(_: Request, caller: Caller) -> Files:
    from exports.archive import archive_files
    from exports.files import paper_files, workshop_files

    record, today = reading.record(caller), date.today()
    spoken = record.settings.language
    return {
        **workshop_files(record, spoken, today),
        **archive_files(record, spoken, today),
        **paper_files(record),
    }


def of_people(request: Request, caller: Caller) -> Files:
    from exports.people_sheets import people_files

    record = reading.record(caller)
    groups = slips_by_group(record, attendees.invited(caller), base_of(request))
    return people_files(record.settings.name, groups, record.settings.language)


def of_list(_: Request, caller: Caller) -> Files:
    owned = lists.read_list(caller)
    template = partial(_write_list, owned.title, "", ())
    versions = {
        f"{version.id}.xlsx": File(
            list_file(owned, version), partial(_write_version, caller, owned.title, version)
        )
        for version in owned.published
    }
    return {"mal.xlsx": File(list_file(owned, None), template), **versions}


def _write_version(caller: Caller, title: str, version: Version) -> bytes:
    return _write_list(title, version.name, lists.read_version(caller, version).points)


def _write_list(title: str, version: str, points: Sequence[Point]) -> bytes:
    from exports.list_xlsx import write_list

    return write_list(title, version, points, current())


def of_joint(request: Request, caller: Caller) -> Files:
    from exports.joint_files import joint_files
    from services.joint import joint_result

    result = joint_result(caller, request.path_params["id"], current())
    panel = rank_by_key(result.panel, result.aggregate)
    return joint_files(result.aggregate, panel, result.round.settings.name, current())


def of_report(request: Request, caller: Caller) -> Files:
    from exports.national_files import report_files
    from services.report_material import gather

    round_id, language = request.path_params["id"], request.path_params["language"]
    if language not in LANGUAGES:
        return {}
    return report_files(partial(gather, caller, round_id, language), language)
