"""Blank forms, for a workshop held on paper: A, B and C, and the risk list with its tick column."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from domain.forms import Statement
from domain.points import Point
from exports.document import write_document
from exports.forms import FormRows, form_sections
from exports.guidance import about, guidance, how_to_fill_in
from exports.headings import HEADINGS
from exports.paper import write_paper_book, write_paper_list
from exports.report import Report, Section, Table
from exports.workbook import write_workbook
from language import current, speaking, translate

POINT_WIDTHS = (8, 36, 66)
RANKED, NEW, EXPLAINED, NEW_EXPLAINED, INPUT = 10, 3, 3, 1, 5  # rows to fill in
KEPT = 8  # the page with the files is drawn again and again
ROOM, ROOM_FOR_CAUSES = 2, 9  # lines in each


@lru_cache(maxsize=KEPT)
def write_blank(
    title: str, points: tuple[Point, ...], list_version: str, choose: int, language: str
) -> dict[str, bytes]:
    """The blank files by name; `title` is the risk list's, `list_version` its id and version."""
    with speaking(language):
        form, paper = translate("Blank form A, B and C"), translate("Risk list for printing")
        workbook, document = _write_forms(points, list_version)
    return {
        f"{form}.xlsx": workbook,
        f"{form}.docx": document,
        f"{paper}.xlsx": write_paper_book(title, points, choose, language),
        f"{paper}.docx": write_paper_list(title, points, choose, language),
    }


def _write_forms(points: Sequence[Point], list_version: str) -> tuple[bytes, bytes]:
    said = Statement(list_version=list_version, language=current())
    forms, numbers = form_sections(_blank_rows()), _numbers(points)
    title = translate("How to fill in the form")
    report = Report(translate("Feedback"), "", "", (guidance(said), *forms, numbers))
    pages = (Section(title, title, (), lines=how_to_fill_in()), *forms, numbers, about(said))
    return write_workbook(report), write_document(replace(report, sections=pages))


def _blank_rows() -> FormRows:
    words = HEADINGS[current()]
    both = "\n".join((words.causes_label, "", words.course_label))
    return FormRows(
        ranking=((None,) * 4,) * RANKED,
        new_ranking=((None,) * 3,) * NEW,
        causes=((None, None, both),) * EXPLAINED,
        new_causes=((None, both),) * NEW_EXPLAINED,
        input=((None,) * 5,) * INPUT,
        room=ROOM,
        room_for_causes=ROOM_FOR_CAUSES,
    )


def _numbers(points: Sequence[Point]) -> Section:
    """The numbers and names to choose from."""
    number, name, text, _ = HEADINGS[current()].paper
    rows = tuple(
        (point.number, point.name.pick(current()), point.text.pick(current())) for point in points
    )
    title = translate("Risk list")
    return Section(title, title, (Table((number, name, text), rows, POINT_WIDTHS),))
