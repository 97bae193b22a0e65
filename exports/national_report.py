"""The report of a round as a draft for people to write in, in the structure of chapter 3."""

from collections.abc import Iterator

from domain.comparison import Placed, side_by_side
from domain.report import ReportSection
from domain.report_material import ReportMaterial
from domain.report_parts import UnderHeading, arrange, givers_of, rank_rows, texts_about
from domain.texts import is_quote
from exports.charts import draw_ranks
from exports.national_appendix import appendix
from exports.national_themes import theme_blocks
from exports.national_words import describe, footnotes, marked, reasons_title
from exports.report import Block, Chapter, Look, Minutes, Paragraph, Picture, Row, Table
from language import translate

NAME, RANK = 44, 14


def national_report(material: ReportMaterial) -> Minutes:
    """The draft in the language being spoken."""
    chapters = [_result(material), *_sections(material), _learning(material)]
    return Minutes(
        title=translate("Risk assessment: {name}", name=material.name),
        author="",
        occasion=translate("A draft, made from what the offices and the panel sent."),
        chapters=(*chapters, *appendix(material)),
    )


def _result(material: ReportMaterial) -> Chapter:
    intro = [
        translate(
            "The table shows the joint result of the offices' workshops and of the national "
            "workshop. The sections after it go through the points in the panel's order."
        ),
        translate(
            "People took part in the discussions with their own experience. Their explanations "
            "were not required to be based on research."
        ),
    ]
    notes = footnotes(material.panel, material.offices, material.points)
    blocks: list[Block] = [Paragraph(text) for text in intro]
    blocks += [_joint_table(material), *(Paragraph(note, Look.NOTE) for note in notes)]
    blocks += _rank_chart(material)
    return Chapter(
        translate("Results from the offices' workshops and the panel's workshop"),
        (*blocks, *theme_blocks(material.book)),
    )


def _joint_table(material: ReportMaterial) -> Table:
    pairs = side_by_side(material.panel, material.offices)
    rows = [(*_side(one, is_panel=True), *_side(other, is_panel=False)) for one, other in pairs]
    return Table(
        (
            translate("The national workshop"),
            translate("Rank*"),
            translate("The offices' workshops"),
            translate("Rank*"),
        ),
        tuple(rows),
        (NAME, RANK, NAME, RANK),
        description=translate("The panel's ranking beside the offices'"),
    )


def _side(row: Placed | None, *, is_panel: bool) -> Row:
    return (marked(row, is_panel=is_panel), row.rank) if row else ("–", "–")


def _rank_chart(material: ReportMaterial) -> list[Block]:
    keys = dict.fromkeys(str(row.key) for row in (*material.panel, *material.offices))
    everything = ReportSection(0, 0, "", tuple(keys))
    rows = rank_rows(everything, material.panel, material.offices, material.names)
    if not rows:
        return []
    legend = (translate("The panel's rank"), translate("The offices' rank"))
    drawn = draw_ranks(
        [row.name for row in rows], [r.panel for r in rows], [r.offices for r in rows], legend
    )
    told = [
        translate(
            "{name}: panel {panel}, offices {offices}",
            name=row.name, panel=row.panel or "–", offices=row.offices or "–",
        )
        for row in rows
    ]  # fmt: skip
    caption = translate("The panel's ranks beside the offices'")
    return [Picture(drawn, caption, f"{caption}. {'; '.join(told)}.")]


def _sections(material: ReportMaterial) -> Iterator[Chapter]:
    for section in material.draft.sections:
        yield Chapter(section.title, tuple(_section(section, material)))


def _section(section: ReportSection, material: ReportMaterial) -> Iterator[Block]:
    passages = texts_about(section, material.panel, material.book)
    yield _rank_table(section, material)
    yield Paragraph(reasons_title(givers_of(passages, material.book.panel)), Look.HEADING)
    for part in arrange(section, passages, material.book):
        yield from _part(part)


def _rank_table(section: ReportSection, material: ReportMaterial) -> Table:
    rows = rank_rows(section, material.panel, material.offices, material.names)
    cells = [
        (
            "\n".join(filter(None, (row.name, describe(row.numbers, material.points)))),
            row.panel or "–",
            row.offices or "–",
        )
        for row in rows
    ]
    return Table(
        (
            translate("Risk point"),
            translate("Rank in the national workshop"),
            translate("Rank of the offices"),
        ),
        tuple(cells),
        (NAME + RANK, RANK, RANK),
        description=translate("Ranks of «{title}»", title=section.title),
    )


def _part(part: UnderHeading) -> Iterator[Block]:
    heading = part.heading
    yield Paragraph(heading.title if heading else translate("Other texts"), Look.LABEL)
    for quote, tells_source in part.quotes:
        words = quote.text if is_quote(quote.text) else f"«{quote.text}»"
        told = f"{words} ({quote.source})" if tells_source else words
        yield Paragraph(told, Look.QUOTE)
    written = heading.text if heading else ""
    for line in filter(None, written.split("\n")):
        yield Paragraph(line)
    if not written:
        for passage in part.passages:
            yield Paragraph(f"{passage.text} ({passage.source})", Look.ITEM)


def _learning(material: ReportMaterial) -> Chapter:
    blocks: list[Block] = []
    for one in material.draft.learning:
        heading = translate("Learning points for {addressee}", addressee=one.addressee)
        blocks.append(Paragraph(heading, Look.HEADING))
        blocks += [Paragraph(point, Look.ITEM) for point in one.points]
    nothing = Paragraph(translate("No learning points have been written yet."))
    return Chapter(translate("Recommended learning points"), tuple(blocks) or (nothing,))
