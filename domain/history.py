"""A point followed back from round to round, also where its list has changed (R-47)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.combined import Aggregate, Combined
from domain.comparison import Placed
from domain.errors import Message
from domain.list_versions import Case, Passage, explain


@dataclass(frozen=True)
class Seen:
    """A point of a round; `row` is None where no office listed it, `panel_rank` where the panel
    has it not."""

    number: int
    name: str
    row: Combined | None
    panel_rank: int | None


@dataclass(frozen=True)
class Stop:
    """What a followed point was in one round: no rows when nobody listed it.

    `rules` say what has become of it and of its values from this round to the one after.
    """

    round_name: str
    rows: tuple[Seen, ...]
    offices: int
    rules: tuple[Message, ...] = ()


def trace(
    numbers: Iterable[int], passages: Iterable[Passage]
) -> tuple[tuple[int, ...], tuple[Message, ...]]:
    """The older list's numbers behind those of the newer list, and the rules between them."""
    wanted = set(numbers)
    met = [p for p in passages if wanted & {point.number for point in p.new}]
    older = {point.number for passage in met for point in passage.old if point.number is not None}
    rules = tuple(explain(passage) for passage in met if passage.case is not Case.KEPT)
    return tuple(sorted(older)), rules


def trace_back(
    numbers: Iterable[int], steps: Sequence[Sequence[Passage]]
) -> tuple[tuple[int, ...], tuple[Message, ...]]:
    """As `trace`, through several versions of a list; the newest step comes first."""
    older, rules = tuple(sorted(numbers)), list[Message]()
    for passages in steps:
        older, said = trace(older, passages)
        rules += said
    return older, tuple(rules)


def stop_at(
    name: str,
    joint: Aggregate,
    panel: Iterable[Placed],
    numbers: Iterable[int],
    rules: tuple[Message, ...],
) -> Stop:
    """What the offices and the panel made of the points with these numbers."""
    rows = {row.key: row for row in joint.rows}
    placed = {row.key: row for row in panel}
    seen = tuple(
        _see(number, rows.get(number), placed.get(number))
        for number in sorted(numbers)
        if number in rows or number in placed
    )
    return Stop(name, seen, len(joint.offices), rules)


def _see(number: int, row: Combined | None, placed: Placed | None) -> Seen:
    name = row.name if row else placed.name if placed else ""
    return Seen(number, name, row, placed.rank if placed else None)
