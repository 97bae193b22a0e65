"""A vote as the room sees it: the question, how many have answered, and at last the result."""

from content import lines
from content.bars import bars
from content.progress import Progress
from content.words import agreement_word, axis_name, decimal, point_label, point_text
from domain.ballots import AXES, Ballot, BallotKind, BallotState
from domain.names import APPROVALS
from domain.points import Points
from domain.record import Record
from domain.voting import Figures, Result, round_before, summarize
from language import join_words, say, translate


def question_text(record: Record, ballot: Ballot) -> str:
    """What is asked, in one sentence."""
    question = ballot.question
    if question.kind is BallotKind.PROPOSAL:
        return question.sentence
    if question.kind is BallotKind.CANDIDATES:
        return translate(
            "Which points should be on the common list? Choose up to {votes!w}.",
            votes=question.votes,
        )
    name = point_label(record.points[question.point_ids[0]], record.points)
    axes = join_words([axis_name(axis) for axis in question.axes]).capitalize()
    return f"{axes}: {name}"


def title(ballot: Ballot) -> str:
    if ballot.round == 1:
        return translate("Vote")
    return translate("Vote, round {number}", number=ballot.round)


def question(record: Record, ballot: Ballot) -> str:
    below = ""
    # The result comes higher without the point's text, which all have read when they answered.
    if ballot.question.kind is BallotKind.VALUES and ballot.state is not BallotState.REVEALED:
        below = point_text(record.points[ballot.question.point_ids[0]])
    return lines.heading(title(ballot)) + lines.line(question_text(record, ballot), below=below)


def progress(ballot: Ballot) -> Progress:
    """How many have answered, of how many; the browser keeps it up to date."""
    return Progress(
        translate("{answered} of {asked} have answered."),
        {"answered": ballot.answered, "asked": ballot.asked},
    )


def result(record: Record, ballot: Ballot) -> str:
    """The plain distribution and one word, beside the round before; until then that it waits."""
    if ballot.state is BallotState.CLOSED:
        return lines.text(translate("The vote is closed. The result has not been shown yet."))
    if ballot.state is not BallotState.REVEALED:
        return ""
    before = round_before(record.ballots, ballot)
    rounds = [ballot] if before is None else [before, ballot]
    summed = zip(*map(summarize, rounds), strict=True)
    return lines.beside((_part(record, rounds, results) for results in summed), "results")


def _part(record: Record, rounds: list[Ballot], results: tuple[Result, ...]) -> str:
    """One part of the question, with a column of bars for each round."""
    part, options = results[-1].part, results[-1].counts
    counts = [
        [(result.counts[option], one.answered) for one, result in zip(rounds, results, strict=True)]
        for option in options
    ]
    names = [option_name(record.points, part, option) for option in options]
    heads = [translate("Answer"), *map(_round_name, rounds)]
    name = lines.line(axis_name(part)) if part in AXES else ""
    told = lines.text(_words(rounds, results))
    return name + told + bars(heads, list(zip(names, counts, strict=True)))


def _words(rounds: list[Ballot], results: tuple[Result, ...]) -> str:
    if len(rounds) == 1:
        return translate("The answers are {word}.", word=agreement_word(results[0].word))
    before, after = (agreement_word(result.word) for result in results)
    return translate(
        "The answers were {before} in the round before, and are {after} now.",
        before=before,
        after=after,
    )


def _round_name(ballot: Ballot) -> str:
    return translate("Round {number}", number=ballot.round)


def option_name(points: Points, part: str, option: int) -> str:
    if part == "approves":
        return say(APPROVALS[option])
    return point_label(points[option], points) if part == "points" else str(option)


def figures(ballot: Ballot) -> str:
    """The figures behind the word, for those who ask."""
    measured = [
        lines.bullets([axis_name(result.part), *_measures(result.figures)])
        for result in summarize(ballot)
        if result.figures
    ]
    body = "".join(measured) + lines.text(_threshold_text(ballot))
    return lines.more(translate("More about the numbers"), body)


def _measures(figures: Figures) -> list[str]:
    first, third = map(decimal, figures.quartiles)
    return [
        translate("Median: {value}", value=decimal(figures.median)),
        translate(
            "Lowest and highest: {lowest} and {highest}",
            lowest=figures.lowest,
            highest=figures.highest,
        ),
        translate("The middle half: from {first} to {third}", first=first, third=third),
        translate("Van der Eijk’s A: {value}", value=decimal(figures.agreement)),
    ]


def _threshold_text(ballot: Ballot) -> str:
    threshold = ballot.question.threshold
    if ballot.question.kind is BallotKind.VALUES:
        return translate(
            "Set before the vote: united when A is {value} or more. Below 0 is divided.",
            value=decimal(threshold / 100),
        )
    return translate(
        "Set before the vote: united when at least {share} per cent of those who answered agree.",
        share=threshold,
    )
