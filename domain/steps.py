"""The steps of the workshop: three activities at three levels (method R-20 to R-30)."""

from enum import StrEnum

from domain.errors import WorkshopError


class Activity(StrEnum):
    SELECT = "select"
    SCORE = "score"
    EXPLAIN = "explain"


class Level(StrEnum):
    PERSON = "person"
    GROUP = "group"
    PLENUM = "plenum"


class Step(StrEnum):
    """Seven working steps, with one before and one after; in order."""

    BEFORE = "before"
    SELECT_PERSON = "select_person"
    SELECT_GROUP = "select_group"
    SELECT_PLENUM = "select_plenum"
    SCORE_GROUP = "score_group"
    SCORE_PLENUM = "score_plenum"
    EXPLAIN_GROUP = "explain_group"
    EXPLAIN_PLENUM = "explain_plenum"
    AFTER = "after"


ORDER = tuple(Step)
WORKING = ORDER[1:-1]


def number(step: Step) -> int | None:
    """The step's number among the working steps, 1–7; None before and after."""
    return WORKING.index(step) + 1 if step in WORKING else None


def following(step: Step) -> Step:
    if step is Step.AFTER:
        raise WorkshopError("The workshop is already at its result.")
    return ORDER[ORDER.index(step) + 1]


def preceding(step: Step) -> Step:
    if step is Step.BEFORE:
        raise WorkshopError("The workshop has not started.")
    return ORDER[ORDER.index(step) - 1]


def of(activity: Activity, level: Level) -> Step:
    """The step that is this cell of the activity-by-level table."""
    return Step(f"{activity}_{level}")


def activity_of(step: Step) -> Activity | None:
    return Activity(step.split("_")[0]) if step in WORKING else None


def has_reached(current: Step, step: Step) -> bool:
    """Whether the workshop stands at the step or has passed it."""
    return ORDER.index(current) >= ORDER.index(step)


def require_step(current: Step, allowed: Step) -> None:
    """Refuse an act that belongs to another step than the one the workshop is in."""
    if current is not allowed:
        raise WorkshopError("This step is closed. What you saved is kept.")
