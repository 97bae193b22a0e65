"""The minutes: what was done, by whom as numbers, and what came of it, ready at any moment.

Nobody is named but who disagrees and wants it: names can reveal health or membership of a union.
Who wrote a note is not told.
"""

from collections.abc import Callable

from domain.record import Record
from exports import minutes_day, minutes_talk, minutes_votes, minutes_work
from exports.evaluation import evaluation_chapter
from exports.occasion import occasion
from exports.report import Chapter, Minutes
from language import translate

# In the order they are read; one that has nothing to tell says so.
CHAPTERS: tuple[Callable[[Record], Chapter], ...] = (
    minutes_day.purpose,
    minutes_day.programme,
    minutes_day.timing,
    minutes_day.attendance,
    minutes_work.lists,
    minutes_work.values,
    minutes_work.ranks,
    minutes_work.explanations,
    minutes_work.needs,
    minutes_votes.voted,
    minutes_talk.decided,
    minutes_talk.proposed,
    minutes_talk.noted,
    evaluation_chapter,
)


def minutes(record: Record) -> Minutes:
    """The minutes in the language being spoken."""
    return Minutes(
        title=translate("Minutes of {name}", name=record.settings.name),
        author=record.settings.office,
        occasion=occasion(record),
        chapters=tuple(chapter(record) for chapter in CHAPTERS),
    )
