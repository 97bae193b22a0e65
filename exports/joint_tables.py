"""The joint ranking of many offices as tables, for the workbook and the document."""

from domain.combined import Aggregate, Combined, Method
from domain.comparison import PanelRanks, footnote_in_ranking, marked_name
from domain.consensus import describe_concordance
from domain.list_versions import explain
from domain.names import CONCORDANCES, RANKING_FOOTNOTES
from domain.numbers import decimal
from exports.report import Report, Row, Section, Table
from language import say, translate

NUMBER, NAME = 12, 44


def joint_report(joint: Aggregate, panel: PanelRanks, title: str) -> Report:
    """The joint result in the language being spoken."""
    sections = [
        Section(translate("Result"), title, _result(joint, panel), foot(joint)),
        Section(translate("More figures"), translate("More about the figures"), (_more(joint),)),
        Section(translate("Answers"), translate("What each office sent"), (answers(joint),)),
    ]
    if joint.passed:
        title = translate("Answers on older versions of the list")
        sections.append(Section(translate("Versions"), title, (_passed(joint),)))
    return Report(title, "", _occasion(joint), tuple(sections))


def _occasion(joint: Aggregate) -> str:
    return translate("Offices: {count}", count=len(joint.offices))


def foot(joint: Aggregate) -> str:
    """What the ranks and the marks mean, and how much the offices agree."""
    used = {footnote_in_ranking(row) for row in joint.rows}
    marks = [say(RANKING_FOOTNOTES[note]) for note in RANKING_FOOTNOTES if note in used]
    return " ".join([_agreement(joint), *marks])


def _agreement(joint: Aggregate) -> str:
    shared = translate("Points with the same sum share a rank.")
    if joint.concordance is None:
        return shared
    agreement = translate(
        "Agreement between the offices (Kendall's W): {w}, {words}.",
        w=decimal(joint.concordance),
        words=say(CONCORDANCES[describe_concordance(joint.concordance)]),
    )
    return f"{shared} {agreement}"


def _passed(joint: Aggregate) -> Table:
    """The rules for values given on older versions of the list (R-47)."""
    header = (translate("Versions"), translate("What it means for the values"))
    rows = tuple(
        (f"{step.older} → {step.newer}", say(explain(step.passage))) for step in joint.passed
    )
    return Table(header, rows, (NAME, 2 * NAME))


def _result(joint: Aggregate, panel: PanelRanks) -> tuple[Table, ...]:
    header = (
        translate("Rank"),
        translate("No."),
        translate("Short name"),
        translate("Sum of products"),
        translate("Offices"),
        translate("Mean among them"),
        translate("The panel's rank"),
    )
    widths = (NUMBER, NUMBER, NAME, *[NUMBER] * 4)
    tables = [joint.main, joint.separate] if joint.separate else [joint.main]
    return tuple(
        Table(header, tuple(_result_row(row, panel) for row in rows), widths) for rows in tables
    )


def _result_row(row: Combined, panel: PanelRanks) -> Row:
    return (
        row.rank,
        _number(row),
        marked_name(row),
        row.sum_of_products,
        len(row.entries),
        decimal(row.mean_of_listers),
        panel.get(row.key, "–"),
    )


def _number(row: Combined) -> int | str | None:
    """Several when the points are shown as one row."""
    return " + ".join(map(str, row.numbers)) if len(row.numbers) > 1 else row.number


def _more(joint: Aggregate) -> Table:
    header = (
        translate("No."),
        translate("Short name"),
        translate("Probability: median (range)"),
        translate("Consequence: median (range)"),
        translate("Sum of sums"),
        translate("Rank when added"),
        "Borda",
        translate("Rank by Borda"),
        translate("Rank when one office is left out"),
        translate("Times in the top ten"),
        translate("Moves more than two places"),
    )
    rows = tuple(_more_row(row, len(joint.offices)) for row in joint.rows)
    return Table(header, rows, (NUMBER, NAME, *[NUMBER] * 9))


def _more_row(row: Combined, offices: int) -> Row:
    spreads = (
        f"{decimal(s.median)} ({s.lowest}–{s.highest})" for s in (row.probability, row.consequence)
    )
    return (
        _number(row),
        row.name,
        *spreads,
        row.sum_of_sums,
        row.ranks[Method.SUMS],
        decimal(row.borda),
        row.ranks[Method.BORDA],
        f"{row.left_out.best}–{row.left_out.worst}",
        translate("{done} of {of}", done=row.left_out.times_in_top, of=offices),
        translate("yes") if row.is_moved else translate("no"),
    )


def answers(joint: Aggregate) -> Table:
    header = (
        translate("Office"),
        translate("No."),
        translate("Short name"),
        translate("Probability"),
        translate("Consequence"),
        translate("Product"),
    )
    cells = [
        (office, row.number, part.name, part.probability, part.consequence, part.own_product)
        for row in joint.rows
        for office, entry in row.entries.items()
        for part in entry.parts
    ]
    return Table(header, tuple(cells), (NAME, NUMBER, NAME, NUMBER, NUMBER, NUMBER))
