"""The panel's ranking beside the offices', and each office beside them all (R-48, R-49)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from domain.answers import Answer
from domain.combined import Aggregate, Combined
from domain.entries import Key
from domain.list_versions import Case
from domain.ranking import competition_ranks

PanelRanks = Mapping[Key, int]


class Footnote(StrEnum):
    """What chapter 3 says under its tables, in the order of its asterisks."""

    SHARED = "shared"
    MERGED = "merged"
    SPLIT = "split"


MARKS = {Footnote.MERGED: "**", Footnote.SPLIT: "***"}


@dataclass(frozen=True)
class Placed:
    """A row of either side: `numbers` are those of the list in use behind it, none when new.

    The panel merges points (R-45), so its row may have several. A row of the offices has several
    when their list's point has been split since (R-47).
    """

    key: Key
    name: str
    rank: int
    numbers: tuple[int, ...] = ()


def place_panel(panel: Answer) -> tuple[Placed, ...]:
    """The panel's points ranked together, new ones on equal terms (C4)."""
    keys = sorted(panel.entries, key=str)
    ranks = competition_ranks([panel.entries[key].product for key in keys])
    placed = [
        Placed(key, panel.entries[key].name, rank, _numbers(key, panel.entries[key].merged_from))
        for key, rank in zip(keys, ranks, strict=True)
    ]
    return tuple(sorted(placed, key=lambda row: (row.rank, row.numbers, row.name)))


def rank_by_key(panel: Iterable[Placed], joint: Aggregate) -> PanelRanks:
    """The panel's ranks by what its points are known by; a merged point keeps its number.

    Without those that the joint ranking shows as one row with others: it is not the same point.
    """
    families = {row.key for row in joint.rows if len(row.numbers) > 1}
    return {row.key: row.rank for row in panel if row.key not in families}


def place_offices(rows: Iterable[Combined]) -> tuple[Placed, ...]:
    return tuple(Placed(row.key, row.name, row.rank, row.numbers) for row in rows)


def _numbers(key: Key, merged_from: tuple[str, ...]) -> tuple[int, ...]:
    listed = tuple(int(part) for part in merged_from if part.isdecimal())
    return listed or ((key,) if isinstance(key, int) else ())


def rank_of(row: Placed, others: Iterable[Placed]) -> int | None:
    """Where the others place the point in its present form; None, "–", when it is not there.

    A merged point was not on the offices' list, even when they list one of its parts (3.2).
    """
    return next((other.rank for other in others if _is_same(row, other)), None)


def _is_same(one: Placed, other: Placed) -> bool:
    return one.numbers == other.numbers if one.numbers or other.numbers else one.key == other.key


def side_by_side(
    panel: Sequence[Placed], offices: Sequence[Placed]
) -> list[tuple[Placed | None, Placed | None]]:
    """The two columns of chapter 3, row by row; None where one side has no more rows."""
    return list(zip_longest(panel, offices))


def footnote_of(row: Placed, *, is_panel: bool) -> Footnote | None:
    if len(row.numbers) < 2:
        return None
    return Footnote.MERGED if is_panel else Footnote.SPLIT


def footnote_in_ranking(row: Combined) -> Footnote | None:
    """The mark of a point that has been split or merged since some of the offices answered."""
    if Case.SPLIT in row.cases:
        return Footnote.SPLIT
    return Footnote.MERGED if Case.MERGED in row.cases else None


def marked_name(row: Combined) -> str:
    """The name with the mark of its footnote."""
    note = footnote_in_ranking(row)
    return f"{row.name}{MARKS[note] if note else ''}"


@dataclass(frozen=True)
class Likeness:
    """How an office's list is like the joint one, and where it stands alone.

    `shared` are the joint top points it lists, `missing` those it does not; `alone` are the
    points it lists and no other office does.
    """

    office: str
    shared: tuple[Combined, ...]
    missing: tuple[Combined, ...]
    alone: tuple[Combined, ...]


def liken(joint: Aggregate) -> tuple[Likeness, ...]:
    """One for each office, in their order."""
    top = joint.above_cut()
    # Looked up once: with an office for every municipality, each would else read every cell.
    alone: dict[str, list[Combined]] = {}
    for row in joint.rows:
        if len(row.entries) == 1:
            alone.setdefault(next(iter(row.entries)), []).append(row)
    return tuple(
        Likeness(
            office,
            tuple(row for row in top if office in row.entries),
            tuple(row for row in top if office not in row.entries),
            tuple(alone.get(office, ())),
        )
        for office in joint.offices
    )
