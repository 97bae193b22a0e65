"""The results workbook's tables of votes: what was answered, and who disagreed."""

from domain.ballots import Answer, Ballot, BallotKind, Dissent
from domain.names import AGREEMENTS, APPROVALS, AXES
from domain.points import label
from domain.record import Record
from domain.voting import Result, summarize
from exports.report import Row, Table
from exports.results_numbers import NUMBER_WIDTH
from exports.results_words import TEXT_WIDTH, WORD_WIDTH
from language import current, say, translate


def votes(record: Record) -> Table:
    """A row for each option of each vote whose result has been shown."""
    header = (
        translate("Vote number"),
        translate("Question"),
        translate("Round"),
        translate("Answer"),
        translate("People"),
        translate("Answered"),
        translate("Asked"),
        translate("In one word"),
        translate("Threshold"),
        translate("The plenum agrees on"),
        translate("Reason"),
    )
    rows = tuple(
        _row(record, number, ballot, result, option)
        for number, ballot in enumerate(record.ballots, 1)
        for result in summarize(ballot)
        for option in result.counts
    )
    few, words = [NUMBER_WIDTH] * 3, (WORD_WIDTH, TEXT_WIDTH)
    widths = (NUMBER_WIDTH, TEXT_WIDTH, NUMBER_WIDTH, TEXT_WIDTH, *few, *[NUMBER_WIDTH] * 2, *words)
    return Table(header, rows, widths)


def _row(record: Record, number: int, ballot: Ballot, result: Result, option: int) -> Row:
    outcome = ballot.outcome
    return (
        number,
        subject(record, ballot),
        ballot.round,
        option_name(record, result.part, option),
        result.counts[option],
        ballot.answered,
        ballot.asked,
        say(AGREEMENTS[result.word]),
        threshold_text(ballot),
        answer_text(record, outcome.answer) if outcome else None,
        outcome.reason if outcome else None,
    )


def subject(record: Record, ballot: Ballot) -> str:
    """What the vote was about."""
    question = ballot.question
    if question.kind is BallotKind.PROPOSAL:
        return question.sentence
    if question.kind is BallotKind.CANDIDATES:
        return translate("Which points to take in (votes for each: {votes})", votes=question.votes)
    return _point(record, question.point_ids[0])


def option_name(record: Record, part: str, option: int) -> str:
    """What can be answered: "Hyppighet: 4", a point, yes or no."""
    if part == "points":
        return _point(record, option)
    return f"{say(AXES[part])}: {option}" if part in AXES else say(APPROVALS[option])


def answer_text(record: Record, answer: Answer) -> str:
    """An answer in words, each choice on a line."""
    return "\n".join(option_name(record, part, option) for part, option in answer.choices)


def threshold_text(ballot: Ballot) -> str:
    """From where the answers are united: an A of 0 to 1, or a share in per cent."""
    threshold = ballot.question.threshold
    if ballot.question.kind is BallotKind.VALUES:
        return f"A = {threshold / 100:.2f}".replace(".", ",")
    return f"{threshold} %"


def _point(record: Record, point_id: int) -> str:
    known = {**record.points, **record.split}
    return label(known[point_id], known, current())


def dissents(record: Record) -> Table:
    """Who disagreed after which vote."""
    rows = tuple(
        (number, subject(record, ballot), dissent.text, author(record, dissent))
        for number, ballot in enumerate(record.ballots, 1)
        for dissent in ballot.dissents
    )
    header = (
        translate("Vote number"),
        translate("Question"),
        translate("What is said against it"),
        translate("Said by"),
    )
    return Table(header, rows, (NUMBER_WIDTH, TEXT_WIDTH, TEXT_WIDTH, WORD_WIDTH))


def author(record: Record, dissent: Dissent) -> str:
    """Who disagrees; a name only when the person wanted it, and empty once names are deleted."""
    return dissent.name or next((p.name for p in record.people if p.id == dissent.person_id), "")
