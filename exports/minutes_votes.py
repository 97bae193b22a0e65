"""The minutes' chapter on votes: what was answered, and what the plenum then agreed on (C10)."""

from collections.abc import Sequence

from domain.ballots import AXES, Ballot, BallotState, Dissent
from domain.names import AGREEMENTS
from domain.names import AXES as AXIS_NAMES
from domain.record import Record
from domain.voting import Result, by_question, round_before, summarize
from exports.minutes_work import nothing
from exports.report import Block, Chapter, Look, Paragraph, Row, Table
from exports.results_votes import answer_text, author, option_name, subject, threshold_text
from language import say, translate

ROUND_WIDTHS = (10, 14, 14, 16, 30)
ANSWER_WIDTH, COUNT_WIDTH = 50, 14


def voted(record: Record) -> Chapter:
    """Each question with its rounds, the talk's result, and who disagreed.

    Nobody is named but those who wanted it, and only until the minutes are approved.
    """
    blocks: list[Block] = []
    for rounds in by_question(record.ballots):
        blocks += _question(record, rounds)
    if blocks:
        sentence = translate("Votes help the talk. What counts is what the plenum agrees on.")
        blocks.insert(0, Paragraph(sentence))
    return Chapter(translate("Votes"), tuple(blocks) or (nothing(),))


def _question(record: Record, rounds: Sequence[Ballot]) -> list[Block]:
    about = subject(record, rounds[-1])
    shown = [ballot for ballot in rounds if ballot.state is BallotState.REVEALED]
    return [
        Paragraph(about, Look.HEADING),
        _rounds(rounds, about),
        *([_answers(record, shown, about)] if shown else []),
        *(Paragraph(line) for ballot in shown for line in _shifts(record, ballot)),
        *(block for ballot in shown for block in _agreed(record, ballot)),
        *_dissents(record, [said for ballot in shown for said in ballot.dissents]),
    ]


def _rounds(rounds: Sequence[Ballot], about: str) -> Table:
    header = (
        translate("Round"),
        translate("Answered"),
        translate("Asked"),
        translate("Threshold"),
        translate("In one word"),
    )
    rows: tuple[Row, ...] = tuple(
        (ballot.round, ballot.answered, ballot.asked, threshold_text(ballot), _word(ballot))
        for ballot in rounds
    )
    description = translate("The rounds of the vote on {subject}", subject=about)
    return Table(header, rows, ROUND_WIDTHS, description=description)


def _word(ballot: Ballot) -> str:
    if ballot.state is not BallotState.REVEALED:
        return translate("not shown")
    return "\n".join(_of_part(result, say(AGREEMENTS[result.word])) for result in summarize(ballot))


def _of_part(result: Result, text: str) -> str:
    """With the axis in front, where there may be two."""
    return f"{say(AXIS_NAMES[result.part])}: {text}" if result.part in AXES else text


def _answers(record: Record, shown: Sequence[Ballot], about: str) -> Table:
    """How many chose each option, the rounds side by side."""
    heads = (translate("People, round {number}", number=ballot.round) for ballot in shown)
    rows = tuple(
        (
            option_name(record, results[0].part, option),
            *(result.counts[option] for result in results),
        )
        for results in zip(*map(summarize, shown), strict=True)
        for option in results[0].counts
    )
    widths = (ANSWER_WIDTH, *[COUNT_WIDTH] * len(shown))
    description = translate("The answers in the vote on {subject}", subject=about)
    return Table((translate("Answer"), *heads), rows, widths, description=description)


def _shifts(record: Record, ballot: Ballot) -> list[str]:
    """How the answers changed from the round before, in words."""
    before = round_before(record.ballots, ballot)
    if before is None:
        return []
    return [
        _of_part(
            new,
            translate(
                "The answers were {before} in the round before, and are {after} now.",
                before=say(AGREEMENTS[old.word]),
                after=say(AGREEMENTS[new.word]),
            ),
        )
        for old, new in zip(summarize(before), summarize(ballot), strict=True)
    ]


def _agreed(record: Record, ballot: Ballot) -> list[Block]:
    if ballot.outcome is None:
        return []
    lines = answer_text(record, ballot.outcome.answer).splitlines()
    return [
        Paragraph(translate("The plenum agrees on"), Look.LABEL),
        *(Paragraph(line, Look.ITEM) for line in lines),
        Paragraph(translate("Reason: {reason}", reason=ballot.outcome.reason)),
    ]


def _dissents(record: Record, said: Sequence[Dissent]) -> list[Block]:
    lines = [": ".join(filter(None, (author(record, one), one.text))) for one in said]
    items = [Paragraph(line, Look.ITEM) for line in lines]
    return [Paragraph(translate("Disagreement"), Look.LABEL), *items] if items else []
