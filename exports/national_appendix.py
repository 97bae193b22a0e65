"""The report's appendix: the method, how good the data is, the evaluation, and how firm it is."""

from collections.abc import Iterable

from domain.combined import Aggregate, Combined, Method
from domain.dates import write_day
from domain.evaluation import LEVELS, STATEMENTS
from domain.names import FORMS
from domain.report_material import Delivery, ReportMaterial
from exports.joint_tables import foot
from exports.report import Block, Chapter, Look, Paragraph, Row, Table
from language import current, join_words, say, translate

NAME, NUMBER, WORDS = 28, 16, 22


def appendix(material: ReportMaterial) -> tuple[Chapter, ...]:
    """One chapter for each part; the evaluation only when the panel has sent one."""
    chapters = [_method(material), _quality(material), _firmness(material)]
    if material.evaluation.counts:
        chapters.append(_evaluation(material))
    return tuple(chapters)


def _method(material: ReportMaterial) -> Chapter:
    sentences = (
        translate(
            "Each office's workshop chose points from a common list, and gave each a probability "
            "and a consequence from 1 to 5. Risk is the two multiplied."
        ),
        translate(
            "The offices' joint ranking is by the sum of products over all of them. A point an "
            "office does not list counts as 0 from there. The source has no rule for this; it is "
            "a choice of the tool."
        ),
        translate("The panel's ranking is its own, and is not part of the offices' ranking."),
        foot(material.aggregate),
    )
    return Chapter(
        translate("Appendix: the method"), tuple(Paragraph(sentence) for sentence in sentences)
    )


def _quality(material: ReportMaterial) -> Chapter:
    blocks: list[Block] = [quality_table(material.deliveries)]
    if material.missing:
        names = join_words(list(material.missing))
        blocks.append(
            Paragraph(translate("Has not sent, or does not count: {names}.", names=names))
        )
    return Chapter(translate("Appendix: the data, office by office"), tuple(blocks))


def quality_table(deliveries: Iterable[Delivery]) -> Table:
    header = (
        translate("Office"),
        translate("When"),
        translate("Form"),
        translate("Participants"),
        translate("Groups"),
        translate("Received"),
        translate("Versions sent"),
        translate("Returned"),
    )
    widths = (NAME, WORDS, NUMBER, NUMBER, NUMBER, WORDS, NUMBER, NUMBER)
    title = translate("How each office's answer came about")
    return Table(header, tuple(map(_delivery, deliveries)), widths, description=title)


def _delivery(one: Delivery) -> Row:
    said = one.contents.statement
    days = dict.fromkeys(day for day in (said.starts_on, said.ends_on) if day)
    received = write_day(one.received_at.date())
    return (
        one.name,
        " – ".join(map(write_day, days)) or "–",
        say(FORMS[said.form]) if said.form else "–",
        said.people or "–",
        said.groups or "–",
        f"{received}, {translate('late')}" if one.is_late else received,
        one.versions,
        one.returned,
    )


def _firmness(material: ReportMaterial) -> Chapter:
    text = translate(
        "The table shows each point's rank by other methods, and when one office at a time is left "
        "out. A point that the methods place more than two places apart is marked."
    )
    return Chapter(
        translate("Appendix: how firm the ranking is"),
        (Paragraph(text), firmness_table(material.aggregate)),
    )


def firmness_table(joint: Aggregate) -> Table:
    header = (
        translate("Point"),
        translate("Rank"),
        translate("Rank when added"),
        translate("Rank by Borda"),
        translate("Rank when one office is left out"),
        translate("Times in the top ten"),
        translate("Moves more than two places"),
    )
    rows = tuple(_firmness_row(row, len(joint.offices)) for row in joint.rows)
    widths = (NAME, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)
    return Table(header, rows, widths, description=translate("How firm the ranking is"))


def _firmness_row(row: Combined, offices: int) -> Row:
    return (
        row.name,
        row.rank,
        row.ranks[Method.SUMS],
        row.ranks[Method.BORDA],
        f"{row.left_out.best}–{row.left_out.worst}",
        translate("{done} of {of}", done=row.left_out.times_in_top, of=offices),
        translate("yes") if row.is_moved else translate("no"),
    )


def _evaluation(material: ReportMaterial) -> Chapter:
    counts = material.evaluation.counts or {}
    table = Table(
        (translate("Statement"), *(say(word) for word in LEVELS.values())),
        tuple(
            (f"{place}. … {STATEMENTS[statement].pick(current())}", *counted)
            for place, (statement, counted) in enumerate(counts.items(), 1)
            if statement in STATEMENTS
        ),
        (NAME, *[NUMBER] * len(LEVELS)),
        description=translate("How many chose each answer"),
    )
    answered = translate("{count} have answered.", count=material.evaluation.answers)
    question = translate("How far do you agree that …? «They» are the participants.")
    comments = [Paragraph(text, Look.ITEM) for text in material.evaluation.comments]
    blocks: tuple[Block, ...] = (Paragraph(answered), Paragraph(question), table, *comments)
    return Chapter(translate("Appendix: the panel's evaluation"), blocks)
