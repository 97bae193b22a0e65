"""The evaluation as a chapter and a workbook: counts only, from five answers."""

from dataclasses import replace

from domain.evaluation import FEWEST_ANSWERS, LEVELS, STATEMENTS, Stage, response_rate
from domain.record import Record
from exports.occasion import occasion
from exports.report import Block, Chapter, Look, Paragraph, Report, Row, Section, Table
from exports.workbook import write_workbook
from language import current, say, speaking, translate

STATEMENT_WIDTH, LEVEL_WIDTH, COMMENT_WIDTH = 60, 14, 100
PAGE_WIDTHS = (40, 14, 16, 16, 14, 14)


def write_evaluation_xlsx(record: Record, language: str) -> bytes:
    with speaking(language):
        name, comments = translate("Evaluation"), translate("What they wrote")
        table = Table((comments,), _comments(record), (COMMENT_WIDTH,))
        return write_workbook(
            Report(
                title=translate("Evaluation of {name}", name=record.settings.name),
                author=record.settings.office,
                occasion=occasion(record),
                sections=(
                    Section(name, name, (_counts(record),), " ".join(_sentences(record))),
                    Section(comments, comments, (table,)),
                ),
            )
        )


def evaluation_chapter(record: Record) -> Chapter:
    """The response rate, how many chose each level, and what people wrote (chapter 5)."""
    blocks: list[Block] = [Paragraph(sentence) for sentence in _sentences(record)]
    if record.evaluation.counts:
        blocks.append(replace(_counts(record), widths=PAGE_WIDTHS))
    if record.evaluation.comments:
        blocks.append(Paragraph(translate("What they wrote"), Look.HEADING))
        blocks += [Paragraph(str(text), Look.ITEM) for (text,) in _comments(record)]
    return Chapter(translate("Evaluation"), tuple(blocks))


def _sentences(record: Record) -> list[str]:
    evaluation = record.evaluation
    if evaluation.stage is Stage.UNOPENED:
        return [translate("The evaluation has not been opened.")]
    rate = say(response_rate(evaluation, len(record.people)))
    if evaluation.counts is None:
        hidden = translate(
            "Answers are shown when the evaluation is closed and {fewest!w} or more have answered.",
            fewest=FEWEST_ANSWERS,
        )
        return [rate, hidden]
    return [rate, translate("How far do you agree that …? «They» are the participants.")]


def _counts(record: Record) -> Table:
    """A row for each statement; without rows while nothing may be shown."""
    counts = record.evaluation.counts or {}
    rows: list[Row] = [
        (f"{place}. … {STATEMENTS[statement].pick(current())}", *counted)
        for place, (statement, counted) in enumerate(counts.items(), 1)
    ]
    return Table(
        (translate("Statement"), *(say(word) for word in LEVELS.values())),
        tuple(rows),
        (STATEMENT_WIDTH, *[LEVEL_WIDTH] * len(LEVELS)),
        description=translate("How many chose each answer"),
    )


def _comments(record: Record) -> tuple[tuple[str], ...]:
    return tuple((comment,) for comment in record.evaluation.comments)
