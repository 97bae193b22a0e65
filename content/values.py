"""The groups' values, the plenum's decisions and the risk they make."""

from content import lines
from content.tables import table
from content.words import (
    agreement,
    axis_name,
    concordance_sentence,
    decimal,
    group_in,
    group_name,
    point_label,
)
from domain.group_agreement import by_disagreement, group_concordance
from domain.record import Record, group_values, ranking
from domain.scoring import NO_SCORE
from domain.workshop import RiskRule
from language import translate


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


def concordance(record: Record) -> str:
    """How alike the groups rank the points, in one sentence."""
    w = group_concordance(record)
    return "" if w is None else lines.text(concordance_sentence(w))


def concordance_figure(record: Record) -> str:
    """The figure behind the sentence, for those who ask."""
    w = group_concordance(record)
    if w is None:
        return ""
    figure = translate(
        "Kendall’s W, corrected for ties: {value}. It compares how the groups rank the "
        "points by risk: 1 when all rank alike, 0 when nothing is shared.",
        value=decimal(w),
    )
    return lines.more(translate("More about the numbers"), lines.text(figure))


def groups_values(record: Record) -> str:
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
    return table(
        [
            translate("Point"),
            translate("{axis}, the groups", axis=axis_name("probability")),
            translate("{axis}, the groups", axis=axis_name("consequence")),
            f"{axis_name('probability')}, {plenum}",
            f"{axis_name('consequence')}, {plenum}",
        ],
        rows,
    )


def standing(record: Record) -> str:
    """The ranking in two columns, so that the room sees all of it without scrolling."""
    rows = ranking(record).rows
    if not rows:
        return _no_values()
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
    heads = [translate("Rank"), translate("Point"), risk]
    parts = [table(heads, part) for part in (cells[:half], cells[half:]) if part]
    return lines.beside(parts, "standing")


def _no_values() -> str:
    return lines.small(translate("No point has both values yet."))


def ranks(record: Record) -> str:
    """Risk and shared ranks as they stand."""
    result = ranking(record)
    if not result.rows:
        return _no_values()
    return table(
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
