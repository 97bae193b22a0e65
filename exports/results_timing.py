"""The time used beside the time planned, part by part."""

from domain.names import name_item
from domain.record import Record
from domain.timing import compare
from exports.occasion import made_at
from exports.report import Table
from language import say, translate

PART_WIDTH, MINUTES_WIDTH = 50, 20


def time_used(record: Record) -> Table:
    """A row for each part that was planned or used; without rows when no time was counted."""
    parts = compare(record.settings.programme, record.timings, made_at(record))
    rows = tuple(
        (say(name_item(item)), item.minutes, used)
        for item, used in parts
        if record.timings and (item.minutes or used)
    )
    header = translate("Part"), translate("Minutes planned"), translate("Minutes used")
    return Table(
        header,
        rows,
        (PART_WIDTH, MINUTES_WIDTH, MINUTES_WIDTH),
        description=translate("The time used beside the time planned"),
    )
