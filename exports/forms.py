"""The tables of the forms A, B and C, filled or blank (method section 5)."""

from dataclasses import dataclass

from domain.errors import message
from domain.record import ProposalKind
from domain.scoring import SCALE
from exports.headings import HEADINGS
from exports.report import Check, Row, Section, Table
from language import current, say, translate

RANKING_WIDTHS = (16, 56, 18, 18)
CAUSES_WIDTHS = (16, 34, 70)
INPUT_WIDTHS = (16, 14, 40, 40, 40)

PROPOSALS = {
    ProposalKind.MISSING: message("is missing"),
    ProposalKind.REWORD: message("should be reworded"),
    ProposalKind.REMOVE: message("should be removed"),
}


@dataclass(frozen=True)
class FormRows:
    """The rows of A's two tables, B's two and C's; `room` is the lines each is given at least."""

    ranking: tuple[Row, ...]
    new_ranking: tuple[Row, ...]
    causes: tuple[Row, ...]
    new_causes: tuple[Row, ...]
    input: tuple[Row, ...]
    room: int = 1
    room_for_causes: int = 1


def form_sections(rows: FormRows, order: str = "", foot: str = "") -> tuple[Section, ...]:
    """A, B and C in the language being spoken; `order` says how A and B were put in order."""
    words = HEADINGS[current()]
    lines = (order,) if order else ()
    a, b, c = _ranking(rows), _causes(rows), _input(rows)
    return (
        Section(translate("A Ranking"), words.ranking_title, a, foot, lines),
        Section(translate("B Causes"), words.causes_title, b, foot, lines),
        Section(translate("C Input"), words.input_title, c, foot),
    )


def _ranking(rows: FormRows) -> tuple[Table, ...]:
    words = HEADINGS[current()]
    scale = Check(SCALE, translate("Write a whole number from 1 to 5."))
    checks = (None, None, scale, scale)
    return (
        Table(words.ranking, rows.ranking, RANKING_WIDTHS, checks, rows.room),
        Table(words.new_ranking, rows.new_ranking, RANKING_WIDTHS[1:], checks[1:], rows.room),
    )


def _causes(rows: FormRows) -> tuple[Table, ...]:
    words, room = HEADINGS[current()], rows.room_for_causes
    return (
        Table(words.causes, rows.causes, CAUSES_WIDTHS, room=room),
        Table(words.new_causes, rows.new_causes, CAUSES_WIDTHS[1:], room=room),
    )


def _input(rows: FormRows) -> tuple[Table, ...]:
    kinds = tuple(say(PROPOSALS[kind]) for kind in ProposalKind)
    checks = (Check(kinds, translate("Choose from the list.")), None, None, None, None)
    return (Table(HEADINGS[current()].input, rows.input, INPUT_WIDTHS, checks, rows.room),)
