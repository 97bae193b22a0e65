"""A vote as the room sees it: the question, how many have answered, and at last the result."""

import streamlit as st

from domain.ballots import AXES, Ballot, BallotKind, BallotState
from domain.names import APPROVALS
from domain.points import Points
from domain.record import Record
from domain.voting import Figures, Result, round_before, summarize
from language import join_words, say, translate
from services.access import Caller
from ui.bars import draw_bars
from ui.components.live import follow
from ui.lines import draw_heading_line, draw_line, draw_list
from ui.words import agreement_word, axis_name, decimal, point_label, point_text


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


def draw_question(record: Record, ballot: Ballot) -> None:
    draw_heading_line(title(ballot))
    below = ""
    # The result comes higher without the point's text, which all have read when they answered.
    if ballot.question.kind is BallotKind.VALUES and ballot.state is not BallotState.REVEALED:
        below = point_text(record.points[ballot.question.point_ids[0]])
    draw_line(question_text(record, ballot), below=below)


def draw_progress(caller: Caller, ballot: Ballot) -> None:
    """How many have answered, of how many; the browser keeps it up to date."""
    follow(
        caller,
        # The same throughout: where a new one took its place, what was drawn for the round before
        # more often stayed beside the new, with its buttons.
        key="follow-vote-progress",
        sentence=translate("{answered} of {asked} have answered."),
        figures={"answered": ballot.answered, "asked": ballot.asked},
    )


def draw_result(record: Record, ballot: Ballot) -> None:
    """The plain distribution and one word, beside the round before; until then that it waits."""
    if ballot.state is BallotState.CLOSED:
        st.write(translate("The vote is closed. The result has not been shown yet."))
    if ballot.state is not BallotState.REVEALED:
        return
    before = round_before(record.ballots, ballot)
    rounds = [ballot] if before is None else [before, ballot]
    with st.container(horizontal=True, key=f"results-{ballot.id}"):
        for results in zip(*map(summarize, rounds), strict=True):
            with st.container(gap="xxsmall"):
                _draw_part(record, rounds, results)


def _draw_part(record: Record, rounds: list[Ballot], results: tuple[Result, ...]) -> None:
    """One part of the question, with a column of bars for each round."""
    part, options = results[-1].part, results[-1].counts
    if part in AXES:
        st.markdown(f"**{axis_name(part)}**")
    st.write(_words(rounds, results))
    counts = [
        [(result.counts[option], one.answered) for one, result in zip(rounds, results, strict=True)]
        for option in options
    ]
    names = [option_name(record.points, part, option) for option in options]
    heads = [translate("Answer"), *map(_round_name, rounds)]
    draw_bars(heads, list(zip(names, counts, strict=True)))


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


def draw_figures(ballot: Ballot) -> None:
    """The figures behind the word, for those who ask."""
    with st.expander(translate("More about the numbers"), key=f"figures-{ballot.id}"):
        for result in summarize(ballot):
            if result.figures:
                draw_list([axis_name(result.part), *_measures(result.figures)])
        st.write(_threshold_text(ballot))


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
