"""Ranking many offices' answers, against pandas adding up the same rows."""

import logging
import random
import tracemalloc
from collections.abc import Callable
from functools import partial
from time import perf_counter

import pandas as pd

from domain.aggregation import aggregate
from domain.answers import Answer
from domain.combined import Aggregate
from domain.entries import Entry, Key
from ui.rounds.compared import draw_likeness
from ui.rounds.figures import draw_cells

SIZES = (10, 60, 360)  # every office, some municipalities, every municipality
LISTED, LIST_LENGTH, ROUNDS = 10, 51, 5


def invent(offices: int, *, new_points: bool) -> list[Answer]:
    """Offices that each list ten points of the list, and maybe every third one a new point."""
    draw = random.Random(1)  # noqa: S311
    answers = []
    for office in range(offices):
        keys: list[Key] = [*draw.sample(range(1, LIST_LENGTH + 1), LISTED)]
        keys += [f"nytt {office}"] if new_points and office % 3 == 0 else []
        entries = {key: Entry("", draw.randint(1, 5), draw.randint(1, 5)) for key in keys}
        answers.append(Answer(f"Embete {office}", entries))
    return answers


def with_pandas(answers: list[Answer]) -> pd.Series:
    """Only what decides: the sums of products and their ranks."""
    rows = [(key, e.product) for given in answers for key, e in given.entries.items()]
    table = pd.DataFrame(rows, columns=["key", "product"])
    return table.groupby("key")["product"].sum().rank(method="min", ascending=False)


def draw(joint: Aggregate) -> None:
    """What is shown of offices on the page with the joint ranking, from a kept result."""
    draw_cells(joint)
    draw_likeness(joint)


def _measure(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of the quickest of some runs, and the most megabytes in use in one."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return min(times) * 1000, most / 1e6


def main() -> None:
    logging.disable()  # Streamlit warns of each element that is drawn outside a page
    for size in SIZES:
        listed, all_points = (invent(size, new_points=wanted) for wanted in (False, True))
        for name, work in (
            ("ours, points of the list", partial(aggregate, listed)),
            ("ours, new points too", partial(aggregate, all_points)),
            ("the page's tables, points of the list", partial(draw, aggregate(listed))),
            ("pandas, sums and ranks only", partial(with_pandas, all_points)),
        ):
            milliseconds, megabytes = _measure(work)
            print(f"{size:4} offices, {name}: {milliseconds:.1f} ms, {megabytes:.2f} MB")


if __name__ == "__main__":
    main()
