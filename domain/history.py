"""A point followed back from round to round, also where its list has changed (R-47)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.combined import Aggregate, Combined
from domain.comparison import Placed
from domain.errors import Message
from domain.list_versions import Case, Passage, explain


@dataclass(frozen=True)
class Seen:
    """A point of a round with its figures; `panel_rank` is None where the panel has it not."""

    row: Combined
    panel_rank: int | None


@dataclass(frozen=True)
class Stop:
    """What a followed point was in one round: no rows when no office listed it.

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
    """The rows of a round with these numbers."""
    wanted = set(numbers)
    ranks = {row.key: row.rank for row in panel}
    rows = tuple(Seen(r, ranks.get(r.key)) for r in joint.rows if r.number in wanted)
    return Stop(name, rows, len(joint.offices), rules)
