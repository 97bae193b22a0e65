"""What steps, parts of the day and times are called, alike on every screen and in every file."""

from datetime import datetime, time

from domain.ballots import NO, YES
from domain.clock import OSLO
from domain.comparison import Footnote
from domain.consensus import Agreement, Concordance
from domain.errors import Message, message
from domain.passages import Part
from domain.programme import Item, Kind
from domain.record import Tag
from domain.steps import Step
from domain.workshop import Form

STEPS = {
    Step.BEFORE: message("Before we start"),
    Step.SELECT_PERSON: message("Choose alone"),
    Step.SELECT_GROUP: message("Choose in the group"),
    Step.SELECT_PLENUM: message("Choose in plenum"),
    Step.SCORE_GROUP: message("Give values in the group"),
    Step.SCORE_PLENUM: message("Give values in plenum"),
    Step.EXPLAIN_GROUP: message("Find causes in the group"),
    Step.EXPLAIN_PLENUM: message("Find causes in plenum"),
    Step.AFTER: message("Result"),
}

INTERLUDES = {
    Kind.INTRODUCTION: message("Introduction"),
    Kind.BREAK: message("Break"),
    Kind.LUNCH: message("Lunch"),
    Kind.END: message("Done for today"),
}

FORMS = {
    Form.PHYSICAL: message("In the room"),
    Form.DIGITAL: message("On video"),
    Form.BOTH: message("Both"),
}

TAGS = {
    Tag.SUPERVISION: message("topic for supervision"),
    Tag.LEGAL_BASIS: message("needs a legal basis"),
    Tag.STANDARDS: message("needs clearer standards"),
}

PARTS = {
    Part.CAUSES: message("Causes"),
    Part.COURSE_OF_EVENTS: message("Course of events"),
    Part.NOTE: message("Note"),
    Part.INPUT: message("Input to the list"),
}

CONCORDANCES = {
    Concordance.VERY_WEAK: message("very weak"),
    Concordance.WEAK: message("weak"),
    Concordance.MODERATE: message("moderate"),
    Concordance.STRONG: message("strong"),
    Concordance.VERY_STRONG: message("very strong"),
}

AGREEMENTS = {
    Agreement.UNITED: message("united"),
    Agreement.SPREAD: message("spread"),
    Agreement.DIVIDED: message("divided"),
}

AXES = {"probability": message("Probability"), "consequence": message("Consequence")}

APPROVALS = {YES: message("Yes"), NO: message("No")}

RANKING_FOOTNOTES = {
    Footnote.MERGED: message(
        "** Points of an older version of the list have been merged into this one."
    ),
    Footnote.SPLIT: message("*** The point has been split since some of the offices answered."),
}


def name_item(item: Item) -> Message:
    """What a line of the programme is called."""
    if item.kind is Kind.WORK:
        return STEPS[item.step]
    if item.kind is Kind.INTRODUCTION:
        return message("Introduction to «{step}»", step=STEPS[item.step])
    return INTERLUDES[item.kind]


def name_time(moment: datetime | time) -> Message:
    """The time on the wall: "kl. 10.15"."""
    local = moment.astimezone(OSLO) if isinstance(moment, datetime) else moment
    return message("at {hour}.{minute}", hour=f"{local:%H}", minute=f"{local:%M}")
