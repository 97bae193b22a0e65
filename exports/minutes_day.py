"""The minutes' chapters on the workshop itself: purpose and facts, the day, who was there."""

from domain.attendance import count_present
from domain.errors import message
from domain.names import STEPS, name_item, name_time
from domain.programme import Item, planned_times
from domain.record import Record
from domain.steps import ORDER, Step
from domain.workshop import Explains, Form, NewPoints, RiskRule
from exports.minutes_work import nothing
from exports.occasion import days
from exports.report import Chapter, Paragraph, Row, Table
from exports.results_timing import time_used
from language import say, translate, translate_plural

FACT_WIDTHS = (30, 60)
NARROW, WIDE = 14, 44
FORMS = {
    Form.PHYSICAL: message("In the room"),
    Form.DIGITAL: message("On video"),
    Form.BOTH: message("Both"),
}
RULES = {
    RiskRule.PRODUCT: message("Multiply (the report's rule)"),
    RiskRule.SUM: message("Add (as the guide to the offices said)"),
}
NEW_POINTS = {
    NewPoints.OWN_TABLE: message("In a table of their own (county workshop)"),
    NewPoints.EQUAL: message("On equal terms with the list's (national panel)"),
}
EXPLAINS = {
    Explains.TOP: message("The top three (county workshop)"),
    Explains.EVERY: message("Every point on the list (national panel)"),
}


def purpose(record: Record) -> Chapter:
    """What the workshop was for (R-01, R-04), and the facts about it."""
    return Chapter(
        translate("Purpose and facts"),
        (
            Paragraph(
                translate(
                    "The workshop was to find where the social services in Nav are most likely to "
                    "fail people, and to agree on it step by step: each person alone, the groups, "
                    "and everyone in plenum."
                )
            ),
            Paragraph(
                translate(
                    "The participants were asked to think freely, also about topics that cannot be "
                    "supervised or where the demands are unclear."
                )
            ),
            Table(
                (translate("Fact"), translate("Content")),
                _facts(record),
                FACT_WIDTHS,
                description=translate("Facts about the workshop"),
            ),
        ),
    )


def _facts(record: Record) -> tuple[Row, ...]:
    chosen = record.settings
    facts: tuple[Row, ...] = (
        (translate("Workshop"), chosen.name),
        (translate("Office"), chosen.office),
        (translate("Days"), days(chosen)),
        (translate("Way of meeting"), say(FORMS[chosen.form])),
        (translate("List of points"), f"{chosen.list_id} {chosen.list_version}"),
        (translate("Participants"), record.people_count),
        (translate("Groups"), len(record.groups)),
        (translate("Points to choose"), chosen.choose),
        (translate("Computation of risk"), say(RULES[chosen.rule])),
        (translate("New points"), say(NEW_POINTS[chosen.new_points])),
        (translate("Causes are found for"), say(EXPLAINS[chosen.explains])),
    )
    return tuple(fact for fact in facts if fact[1] not in ("", None))


def programme(record: Record) -> Chapter:
    """The plan for the day: what was to be done when."""
    chosen = record.settings
    times = planned_times(chosen.programme, chosen.starts_at)
    rows = tuple(
        (number, say(name_time(starts)), say(name_item(item)), _minutes(item))
        for item, (number, starts) in zip(chosen.programme, times, strict=True)
        if starts
    )
    header = (
        translate("Day"),
        translate("Planned start"),
        translate("What"),
        translate("Planned minutes"),
    )
    description = translate("The programme as it was planned")
    table = Table(header, rows, (NARROW, NARROW, WIDE, NARROW), description=description)
    return Chapter(translate("Programme"), (table,))


def timing(record: Record) -> Chapter:
    """What was planned against what was used (chapter 5: too little group time)."""
    table = time_used(record)
    sentence = translate("The night between two days, and work before the day, are not counted.")
    blocks = (Paragraph(sentence), table) if table.rows else (nothing(),)
    return Chapter(translate("Time used"), blocks)


def _minutes(item: Item) -> int | None:
    return item.minutes or None


def attendance(record: Record) -> Chapter:
    """How many took part in each step, counted when it ended; now, in the step that goes on."""
    title = translate("Who took part, in numbers")
    if not record.people and record.people_count:
        return Chapter(title, (Paragraph(_on_paper(record.people_count)),))
    counted = dict(record.attendance)
    if record.is_preliminary:
        counted[record.step] = count_present(record.people)
    rows = tuple(
        (_step_name(step, record), counted[step].room, counted[step].digital, counted[step].total)
        for step in ORDER
        if step in counted
    )
    header = (
        translate("Step"),
        translate("In the room"),
        translate("On Teams"),
        translate("In all"),
    )
    table = Table(
        header,
        rows,
        (WIDE, NARROW, NARROW, NARROW),
        description=translate("How many took part in each step"),
    )
    sentence = translate("Counted when the step ended. Nobody is named here.")
    return Chapter(title, (Paragraph(sentence), table))


def _on_paper(count: int) -> str:
    return translate_plural(
        "{count} person took part. The workshop was held on paper, and nobody was counted step by "
        "step.",
        "{count} people took part. The workshop was held on paper, and nobody was counted step by "
        "step.",
        count,
    )


def _step_name(step: Step, record: Record) -> str:
    name = say(STEPS[step])
    is_now = record.is_preliminary and step is record.step
    return translate("{name} (now)", name=name) if is_now else name
