"""What the steps are called, alike on every screen and in every file."""

from domain.consensus import Concordance
from domain.errors import message
from domain.programme import Kind
from domain.record import Tag
from domain.steps import Step

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

TAGS = {
    Tag.SUPERVISION: message("topic for supervision"),
    Tag.LEGAL_BASIS: message("needs a legal basis"),
    Tag.STANDARDS: message("needs clearer standards"),
}

CONCORDANCES = {
    Concordance.VERY_WEAK: message("very weak"),
    Concordance.WEAK: message("weak"),
    Concordance.MODERATE: message("moderate"),
    Concordance.STRONG: message("strong"),
    Concordance.VERY_STRONG: message("very strong"),
}
