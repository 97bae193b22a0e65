"""The result: the top three in words, the table, the matrix, and how firm it is."""

from collections.abc import Sequence

import streamlit as st

from domain.ranking import Ranked, other_rule, rank, rules_differ, unsteady_points
from domain.record import NO_EXPLANATION, Record, explained_points, ranking, scored_points
from domain.workshop import TOP, RiskRule
from language import join_words, number_word, translate
from ui.boards.texts import draw_explanation
from ui.boards.values import draw_ranking
from ui.lines import draw_line, draw_list, draw_small
from ui.words import point_label


def top_sentence(record: Record) -> str:
    """How many share the top, in words (C3)."""
    result = ranking(record)
    listed = [row for row in result.main if row.rank is not None and row.rank <= TOP]
    if len(listed) == TOP:
        return translate("{count!w} points have the highest risk", count=TOP).capitalize()
    if len(listed) > TOP:
        return translate(
            "{count!w} points share the three top places, because some have the same risk",
            count=len(listed),
        ).capitalize()
    return translate("{count!w} points have values", count=len(listed)).capitalize()


def draw_top(record: Record) -> None:
    result = ranking(record)
    if not result.rows:
        st.caption(translate("No point has both values yet."))
        return
    st.header(top_sentence(record))
    _draw_explained(record, result.top)
    others = [row for row in explained_points(record) if row not in result.top]
    if others:
        st.header(translate("Causes of the other points"))
        _draw_explained(record, others)


def _draw_explained(record: Record, rows: Sequence[Ranked]) -> None:
    for row in rows:
        point = record.points[row.scored.point_id]
        rank = f"{row.rank}. " if row.rank else ""
        draw_line(rank + point_label(point, record.points))
        draw_explanation(record.plenum_explanations.get(point.id, NO_EXPLANATION))


def draw_result(record: Record, *, key: str) -> None:
    draw_top(record)
    st.header(translate("All the points"))
    draw_ranking(record, key=key)
    _draw_cut(record)
    if scored_points(record):
        _draw_other_rule(record)
        _draw_firmness(record)


def _draw_cut(record: Record) -> None:
    limit = record.settings.choose
    below = [row for row in ranking(record).main if row.rank and row.rank > limit]
    if below:
        names = [point_label(record.points[r.scored.point_id], record.points) for r in below]
        draw_small(translate("Below rank {limit}: {names}", limit=limit, names=join_words(names)))


def _draw_other_rule(record: Record) -> None:
    rule, new_points = record.settings.rule, record.settings.new_points
    scored = scored_points(record)
    differ = rules_differ(scored, new_points)
    if differ:
        st.info(translate("Product and sum give another top three. See both below."))
    question = (
        translate("What if we add instead of multiplying?")
        if rule is RiskRule.PRODUCT
        else translate("What if we multiply instead of adding?")
    )
    with st.expander(question, expanded=differ, key="other-rule"):
        top = rank(scored, other_rule(rule), new_points).top
        names = [
            f"{row.rank}. {point_label(record.points[row.scored.point_id], record.points)}"
            for row in top
        ]
        draw_list(names)


def _draw_firmness(record: Record) -> None:
    with st.expander(translate("How firm is the top three?"), key="firmness"):
        unsteady = unsteady_points(
            scored_points(record), record.settings.rule, record.settings.new_points
        )
        if not unsteady:
            st.write(translate("One step on one value changes nothing in the top three."))
            return
        st.write(
            translate(
                "One step on one value of these points ({count}) would change which "
                "points are in the top three:",
                count=number_word(len(unsteady)),
            )
        )
        draw_list([point_label(record.points[p], record.points) for p in unsteady])
