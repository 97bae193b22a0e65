"""How often each theme is there: by point and by source, each number leading to its passages."""

from collections.abc import Mapping, Sequence

import streamlit as st

from content.tables import Link
from domain.passages import Passage
from domain.themes import UNTAGGED, Cell, ThemeBook, by_point, by_source, untagged
from language import current, translate
from ui.rounds.theme_choice import POINT, SOURCE, THEME, link_to, points_of
from ui.tables import draw_table

Rows = Mapping[str, str]


def draw_counts(round_id: str, book: ThemeBook, names: Rows) -> None:
    """Theme by point, and theme by office and panel."""
    points = {point: names[point] for point in points_of(book.passages)}
    sources = {passage.source: passage.source for passage in book.passages}
    without = untagged(book.passages, book.marks)
    bare = {passage.key: frozenset({UNTAGGED}) for passage in without}
    _draw(round_id, book, translate("Themes by point"), POINT, points,
          {**by_point(book.passages, book.marks), **by_point(without, bare)})  # fmt: skip
    _draw(round_id, book, translate("Themes by office and panel"), SOURCE, sources,
          {**by_source(book.passages, book.marks), **by_source(without, bare)})  # fmt: skip


def _draw(
    round_id: str,
    book: ThemeBook,
    caption: str,
    kind: str,
    rows: Rows,
    cells: Mapping[Cell, Sequence[Passage]],
) -> None:
    themes = {theme.id: theme.name.pick(current()) for theme in book.themes}
    themes[UNTAGGED] = translate("Without a theme")

    def cell(row: str, theme: int) -> object:
        count = len(cells.get((theme, row), ()))
        if not count:
            return None
        to = link_to(round_id, **{THEME: theme, kind: row})
        return Link(to, str(count), f"{count}: {themes[theme]}, {rows[row]}")

    first = translate("Point") if kind == POINT else translate("From")
    table = [[rows[row], *(cell(row, theme) for theme in themes)] for row in rows]
    with st.container(key=f"wide-{kind}"):
        draw_table([first, *themes.values()], table, caption=caption)
