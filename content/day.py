"""The day as everybody sees it: the breaks, the introduction (R-22, R-26), and the programme."""

from content import lines
from content.tables import table
from content.tasks import task
from content.words import clock_time, interlude_name, step_name
from domain.clock import Clock
from domain.names import name_item
from domain.programme import Item, Kind, planned_times
from domain.record import Record
from domain.steps import Step, following
from language import say, translate


def state(record: Record) -> str:
    """The break the room has, that it is done for today, or that the step is about to change."""
    told = interlude_sentence(record.clock)
    warned = record.is_warned and translate(
        "In one minute we go on to «{step}». What you have written is kept.",
        step=step_name(following(record.step)),
    )
    return "".join(lines.notice(sentence) for sentence in (told, warned) if sentence)


def interlude_sentence(clock: Clock) -> str:
    """The break, the lunch or the end of the day in words; empty while the room works."""
    if clock.interlude is None or clock.interlude is Kind.INTRODUCTION:
        return ""
    if clock.interlude is Kind.END:
        return translate(
            "We are done for today. Everything is saved. You come back by the same link or code, "
            "to the same place."
        )
    name = interlude_name(clock.interlude)
    until = clock.interlude_ends_at
    return translate("{name} until {time}", name=name, time=clock_time(until)) if until else name


def introduction(record: Record) -> str:
    """The purpose, how to think (R-04), what comes next, and the day."""
    purpose = translate(
        "We find out where the social services in Nav are most likely to fail people. What we "
        "agree on goes to the Board of Health Supervision, and shows which topics should be "
        "supervised and where the law or the demands ought to be clearer."
    )
    thinking = translate(
        "Think freely. It does not matter whether the topic can be supervised, or whether "
        "there are clear demands for what is good enough. Your experience is what counts."
    )
    coming = following(record.step)
    next_step = translate("Next: {step}", step=step_name(coming))
    said = (purpose, thinking, next_step, task(coming, record.settings))
    return (
        lines.heading(translate("What we are here for"))
        + "".join(map(lines.text, said))
        + lines.heading(translate("The day"))
        + programme(record)
    )


def programme(record: Record) -> str:
    """The plan with its times, what the room does now marked in words."""
    settings = record.settings
    times = planned_times(settings.programme, settings.starts_at)
    several = times[-1][0] > 1
    rows = []
    for item, (day, starts) in zip(settings.programme, times, strict=True):
        if starts is None:
            continue
        name = item_name(item)
        what = translate("{name} (now)", name=name) if _is_now(record, item) else name
        minutes = str(item.minutes) if item.minutes else ""
        time = clock_time(starts)
        when = translate("Day {number}, {time}", number=day, time=time) if several else time
        rows.append([when, what, minutes])
    return table([translate("When"), translate("What"), translate("Minutes")], rows)


def item_name(item: Item) -> str:
    return say(name_item(item))


def _is_now(record: Record, item: Item) -> bool:
    interlude = record.clock.interlude
    if item.kind is Kind.INTRODUCTION:
        is_next = record.step is not Step.AFTER and item.step is following(record.step)
        return interlude is Kind.INTRODUCTION and is_next
    return item.step is record.step and item.kind is (interlude or Kind.WORK)
