"""Blank forms, for a workshop held on paper: A, B and C, and the risk list with its tick column."""

from collections.abc import Sequence
from functools import partial

from domain.forms import Statement
from domain.points import Point
from exports.document import write_document
from exports.forms import FormRows, form_sections
from exports.guidance import about, guidance, how_to_fill_in
from exports.headings import HEADINGS
from exports.offers import File, Files
from exports.paper import write_paper_book, write_paper_list
from exports.report import Report, Section, Table
from exports.workbook import write_workbook
from language import current, speaking, translate

POINT_WIDTHS = (8, 36, 66)
RANKED, NEW, EXPLAINED, NEW_EXPLAINED, INPUT = 10, 3, 3, 1, 5  # rows to fill in
ROOM, ROOM_FOR_CAUSES = 2, 9  # lines in each


def blank_files(
    title: str, points: Sequence[Point], list_version: str, choose: int, language: str
) -> Files:
    """`title` is the risk list's, `list_version` its id and version."""
    with speaking(language):
        form, paper = translate("Blank form A, B and C"), translate("Risk list for printing")
    about_form, about_paper = (points, list_version, language), (title, points, choose, language)
    return {
        "skjema.xlsx": File(f"{form}.xlsx", partial(_write_form_book, *about_form)),
        "skjema.docx": File(f"{form}.docx", partial(_write_form_document, *about_form)),
        "risikoliste.xlsx": File(f"{paper}.xlsx", partial(write_paper_book, *about_paper)),
        "risikoliste.docx": File(f"{paper}.docx", partial(write_paper_list, *about_paper)),
    }


def _write_form_book(points: Sequence[Point], list_version: str, language: str) -> bytes:
    with speaking(language):
        said = Statement(list_version=list_version, language=language)
        sections = (guidance(said), *form_sections(_blank_rows()), _numbers(points))
        return write_workbook(Report(translate("Feedback"), "", "", sections))


def _write_form_document(points: Sequence[Point], list_version: str, language: str) -> bytes:
    with speaking(language):
        said = Statement(list_version=list_version, language=language)
        title = translate("How to fill in the form")
        how = Section(title, title, (), lines=how_to_fill_in())
        sections = (how, *form_sections(_blank_rows()), _numbers(points), about(said))
        return write_document(Report(translate("Feedback"), "", "", sections))


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
