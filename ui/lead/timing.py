"""The time used beside the time planned, for the lead."""

from datetime import UTC, datetime

from content.day import item_name
from domain.record import Record
from domain.timing import compare
from language import translate
from ui.tables import draw_table


def draw_timing(record: Record) -> None:
    now = record.closed_at or datetime.now(UTC)
    compared = compare(record.settings.programme, record.timings, now)
    draw_table(
        [translate("Part"), translate("Minutes planned"), translate("Minutes used")],
        [[item_name(item), item.minutes, used] for item, used in compared if item.minutes or used],
    )
