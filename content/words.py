"""What steps, people, groups and points are called on the screen."""

from datetime import datetime, time

from domain.consensus import Agreement, Concordance, describe, describe_concordance
from domain.errors import Missing
from domain.names import AGREEMENTS, AXES, INTERLUDES, STEPS, name_time
from domain.owned_list import OwnedList, Version
from domain.points import Point, Points, label
from domain.programme import Kind
from domain.record import Record
from domain.scoring import Score
from domain.steps import WORKING, Step, number
from domain.workshop import Group, Person
from language import current, say, translate


def step_name(step: Step) -> str:
    return say(STEPS[step])


def step_place(step: Step) -> str:
    """Where in the workshop: "Steg 3 av 7"; empty before and after."""
    place = number(step)
    return translate("Step {number} of {last}", number=place, last=len(WORKING)) if place else ""


def interlude_name(kind: Kind) -> str:
    return say(INTERLUDES[kind])


def clock_time(moment: datetime | time) -> str:
    """The time on the wall: "kl. 10.15"."""
    return say(name_time(moment))


def group_name(group: Group) -> str:
    return translate("Group {number}", number=group.number)


def person_name(person: Person) -> str:
    return person.name or translate("Participant {number}", number=person.number)


def point_label(point: Point, points: Points) -> str:
    return label(point, points, current())


def point_text(point: Point) -> str:
    """The point's text as the screen shows it: corrected where the source's wording is broken."""
    return point.corrected.pick(current()) or point.text.pick(current())


def agreement(values: list[int]) -> str:
    return agreement_word(describe(values))


def agreement_word(word: Agreement) -> str:
    return say(AGREEMENTS[word])


def concordance_sentence(w: float) -> str:
    """How alike the groups rank the points, in one sentence."""
    return {
        Concordance.VERY_STRONG: translate("The groups agree very much on which points are worst."),
        Concordance.STRONG: translate("The groups agree well on which points are worst."),
        Concordance.MODERATE: translate("The groups agree in part on which points are worst."),
        Concordance.WEAK: translate("The groups agree little on which points are worst."),
        Concordance.VERY_WEAK: translate("The groups hardly agree on which points are worst."),
    }[describe_concordance(w)]


def decimal(number: float) -> str:
    """With a comma, and no more decimals than two."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def list_file(owned: OwnedList, version: Version | None) -> str:
    """What the file with a version is called; without one it is the template to fill in."""
    what = f"{owned.title} {version.name}" if version else translate("Template for a point list")
    return f"{what}.xlsx"


def level_words(axis: str) -> list[str]:
    """Our own words for the five steps of the scale; the method has none (R-33)."""
    if axis == "probability":
        return [
            translate("very rarely"),
            translate("rarely"),
            translate("now and then"),
            translate("often"),
            translate("very often"),
        ]
    return [
        translate("a little serious"),
        translate("somewhat serious"),
        translate("quite serious"),
        translate("very serious"),
        translate("critical"),
    ]


def axis_name(axis: str) -> str:
    return say(AXES[axis])


def score_text(score: Score) -> str:
    """Both values in words' order: "4 og 5"; a dash where one is missing."""
    return f"{score.probability or '–'} · {score.consequence or '–'}"


def person_in(record: Record, person_id: int) -> Person:
    """Raises Missing when the person is not, or is no longer, in the workshop."""
    for person in record.people:
        if person.id == person_id:
            return person
    raise Missing("You are not in this workshop.")


def group_in(record: Record, group_id: int | None) -> Group | None:
    return next((group for group in record.groups if group.id == group_id), None)


def person_title(record: Record, person: Person) -> str:
    """The name with the group behind it: two people may be called the same."""
    group = group_in(record, person.group_id)
    return f"{person_name(person)} ({group_name(group)})" if group else person_name(person)
