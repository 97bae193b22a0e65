"""The groups' values, the plenum's decisions and the risk they make."""

import streamlit as st

from domain.group_agreement import by_disagreement, group_concordance
from domain.record import Record, group_values, ranking
from domain.scoring import NO_SCORE
from domain.workshop import RiskRule
from language import translate
from ui.components.matrix import draw_matrix
from ui.tables import draw_table
from ui.words import (
    agreement,
    axis_name,
    concordance_sentence,
    decimal,
    group_in,
    group_name,
    point_label,
)


def values_text(record: Record, point_id: int, axis: str) -> str:
    """Each group's value and one word: "Gruppe 1: 4 · Gruppe 2: 5 – samlet"."""
    given = {
        group_id: value
        for group_id, score in group_values(record, point_id).items()
        if (value := getattr(score, axis)) is not None
    }
    parts = []
    for group_id, value in given.items():
        group = group_in(record, group_id)
        if group:
            parts.append((group.number, f"{group_name(group)}: {value}"))
    text = " · ".join(part for _, part in sorted(parts))
    return f"{text} – {agreement(list(given.values()))}" if len(given) > 1 else text or "–"


def draw_concordance(record: Record) -> None:
    """How alike the groups rank the points, in one sentence."""
    w = group_concordance(record)
    if w is not None:
        st.write(concordance_sentence(w))


def draw_concordance_figure(record: Record) -> None:
    """The figure behind the sentence, for those who ask."""
    w = group_concordance(record)
    if w is None:
        return
    with st.expander(translate("More about the numbers"), key="concordance"):
        st.write(
            translate(
                "Kendall’s W, corrected for ties: {value}. It compares how the groups rank the "
                "points by risk: 1 when all rank alike, 0 when nothing is shared.",
                value=decimal(w),
            )
        )


def draw_values(record: Record) -> None:
    """Every point's values by group, and what the plenum has agreed."""
    rows = []
    for point_id in by_disagreement(record):
        score = record.plenum_scores.get(point_id, NO_SCORE)
        rows.append(
            [
                point_label(record.points[point_id], record.points),
                values_text(record, point_id, "probability"),
                values_text(record, point_id, "consequence"),
                score.probability,
                score.consequence,
            ]
        )
    plenum = translate("plenum")
    draw_table(
        [
            translate("Point"),
            translate("{axis}, the groups", axis=axis_name("probability")),
            translate("{axis}, the groups", axis=axis_name("consequence")),
            f"{axis_name('probability')}, {plenum}",
            f"{axis_name('consequence')}, {plenum}",
        ],
        rows,
    )


def draw_standing(record: Record) -> None:
    """The ranking in two columns, so that the room sees all of it without scrolling."""
    rows = ranking(record).rows
    if not rows:
        st.caption(translate("No point has both values yet."))
        return
    is_sum = record.settings.rule is RiskRule.SUM
    risk = translate("Sum") if is_sum else translate("Risk (product)")
    cells = [
        [
            row.rank or "–",
            point_label(record.points[row.scored.point_id], record.points),
            row.total if is_sum else row.product,
        ]
        for row in rows
    ]
    half = (len(cells) + 1) // 2
    with st.container(key="standing"):
        columns = st.columns(2)
    for column, part in zip(columns, (cells[:half], cells[half:]), strict=True):
        with column:
            if part:
                draw_table([translate("Rank"), translate("Point"), risk], part)


def draw_ranking(record: Record, *, key: str) -> None:
    """Risk and shared ranks as they stand, in a table and a matrix."""
    result = ranking(record)
    if not result.rows:
        st.caption(translate("No point has both values yet."))
        return
    draw_table(
        [
            translate("Rank"),
            translate("Point"),
            axis_name("probability"),
            axis_name("consequence"),
            translate("Risk (product)"),
            translate("Sum"),
        ],
        [
            [
                row.rank or "–",
                point_label(record.points[row.scored.point_id], record.points),
                row.scored.probability,
                row.scored.consequence,
                row.product,
                row.total,
            ]
            for row in result.rows
        ],
    )
    draw_matrix(record, result, key=key)
