"""The ranking and the result on pages of Streamlit's."""

from content import result, values
from domain.record import Record, scored_points
from ui.components.matrix import draw_matrix
from ui.lines import draw_html


def draw_ranking(record: Record, *, key: str) -> None:
    """Risk and shared ranks as they stand, in a table and a matrix."""
    draw_html(values.ranks(record))
    if scored_points(record):
        draw_matrix(record, key=key)


def draw_result(record: Record, *, key: str) -> None:
    """The top in words, the table, the matrix, and how firm it is."""
    draw_html(result.top(record) + result.table(record))
    if scored_points(record):
        draw_matrix(record, key=key)
    draw_html(result.judged(record))
