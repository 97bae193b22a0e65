"""All the files of a round's report: the draft, a workbook with everything, and open data."""

from collections.abc import Callable
from functools import partial

from domain.comparison import rank_by_key
from domain.passages import Part, Passage
from domain.report_material import ReportMaterial
from exports.chapters_docx import write_chapters
from exports.joint_data import answers_csv, as_csv, joint_csv
from exports.joint_tables import joint_report
from exports.national_appendix import quality_table
from exports.national_report import national_report
from exports.national_themes import theme_table
from exports.offers import File, Files
from exports.report import Report, Row, Section, Table
from exports.workbook import write_workbook
from language import current, speaking, translate

NAME, WORDS, TEXT = 44, 20, 90


def report_files(read: Callable[[], ReportMaterial], language: str) -> Files:
    """`read` gives all the report is made from, and is called when a file is written."""
    with speaking(language):
        stem, answers = translate("report"), translate("answers")
        ranking, texts = translate("joint ranking"), translate("texts")
    offered = (
        ("rapport.docx", f"{stem}.docx", _write_draft),
        ("rapport.xlsx", f"{stem}.xlsx", _write_workbook),
        ("rangering.csv", f"{ranking}.csv", _ranking_csv),
        ("svar.csv", f"{answers}.csv", _answers_csv),
        ("tekster.csv", f"{texts}.csv", texts_csv),
    )
    return {
        kind: File(name, partial(_write, write, read, language)) for kind, name, write in offered
    }


def _write(
    write: Callable[[ReportMaterial], bytes], read: Callable[[], ReportMaterial], language: str
) -> bytes:
    with speaking(language):
        return write(read())


def _write_draft(material: ReportMaterial) -> bytes:
    return write_chapters(national_report(material))


def _write_workbook(material: ReportMaterial) -> bytes:
    return write_workbook(_workbook(material))


def _ranking_csv(material: ReportMaterial) -> bytes:
    return joint_csv(material.aggregate, rank_by_key(material.panel, material.aggregate))


def _answers_csv(material: ReportMaterial) -> bytes:
    return answers_csv(material.aggregate)


def _workbook(material: ReportMaterial) -> Report:
    joint = joint_report(
        material.aggregate, rank_by_key(material.panel, material.aggregate), material.name
    )
    deliveries = quality_table(material.deliveries)
    themes, texts = translate("Themes"), translate("Texts")
    sections = (
        Section(translate("Offices"), translate("The data, office by office"), (deliveries,)),
        Section(themes, themes, (theme_table(material.book),)),
        Section(texts, translate("All the texts, with their themes"), (_texts(material),)),
        Section(translate("Report"), translate("The report's sections"), (_written(material),)),
        Section(translate("Learning"), translate("Learning points"), (_learning(material),)),
    )
    return Report(joint.title, "", joint.occasion, (*joint.sections, *sections))


def _texts(material: ReportMaterial) -> Table:
    header = (
        translate("Source"),
        translate("Point"),
        translate("Part"),
        translate("Text"),
        translate("Themes"),
        translate("Quote"),
    )
    rows = tuple(_text(passage, material) for passage in material.book.passages)
    return Table(header, rows, (NAME, NAME, WORDS, TEXT, NAME, WORDS))


def _text(passage: Passage, material: ReportMaterial) -> Row:
    book = material.book
    quote = {None: "", False: translate("without source"), True: translate("with source")}
    return (
        passage.source,
        material.names.get(passage.point, passage.point),
        _part(passage.part),
        passage.text,
        "; ".join(_themes(passage, material)),
        quote[book.quotes.get(passage.key)],
    )


def _part(part: Part) -> str:
    return {
        Part.CAUSES: translate("Causes"),
        Part.COURSE_OF_EVENTS: translate("Course of events"),
        Part.NOTE: translate("Note"),
        Part.INPUT: translate("Input to the list"),
    }[part]


def _themes(passage: Passage, material: ReportMaterial) -> list[str]:
    marks = material.book.marks.get(passage.key, frozenset())
    return [t.name.pick(current()) for t in material.book.themes if t.id in marks]


def _written(material: ReportMaterial) -> Table:
    names = {theme.id: theme.name.pick(current()) for theme in material.book.themes}
    rows = [
        (
            section.title,
            "; ".join(material.names.get(key, key) for key in section.points),
            heading.title,
            names.get(heading.theme_id or 0, ""),
            heading.text,
        )
        for section in material.draft.sections
        for heading in section.headings
    ]
    header = (
        translate("Section"),
        translate("Points"),
        translate("Heading"),
        translate("Theme"),
        translate("Text"),
    )
    return Table(header, tuple(rows), (NAME, NAME, NAME, WORDS, TEXT))


def _learning(material: ReportMaterial) -> Table:
    header = (translate("Addressee"), translate("Learning point"))
    rows = tuple((one.addressee, text) for one in material.draft.learning for text in one.points)
    return Table(header, rows, (NAME, TEXT))


def texts_csv(material: ReportMaterial) -> bytes:
    """One row for each text, as docs/cli.md describes: open data."""
    head = ("source", "point", "part", "text", "themes", "quote")
    rows = [
        (p.source, p.point, p.part, p.text, "; ".join(_themes(p, material)), _quoted(p, material))
        for p in material.book.passages
    ]
    return as_csv([head, *rows])


def _quoted(passage: Passage, material: ReportMaterial) -> str:
    picked = material.book.quotes.get(passage.key)
    return {None: "no", False: "without source", True: "with source"}[picked]
