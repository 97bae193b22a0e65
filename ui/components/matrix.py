"""The 5×5 matrix: a neutral scale with numbers, no verdict, always beside its table."""

import streamlit as st

from domain.points import list_numbers
from domain.ranking import Ranked, Ranking
from domain.record import Record
from domain.scoring import SCALE, product
from language import translate
from ui.components import register

# From light to dark in one hue: the method sets no limit for acceptable risk.
NEUTRAL = ("#F2F4F6", "#DCE3EC", "#BFCCDE", "#9DB2CF", "#7C98BF")
# The table says the same in words, so a screen reader passes this by.
_component = register("matrix", '<div class="matrix" aria-hidden="true"></div>')


def draw_matrix(record: Record, ranking: Ranking, *, key: str) -> None:
    """Where each point falls, by its number; a point moves when its values change."""
    _component(
        key=key,
        data={
            "values": list(SCALE),
            "rows": [
                {
                    "value": probability,
                    "cells": [_cell(record, ranking, probability, c) for c in SCALE],
                }
                for probability in reversed(SCALE)
            ],
            "up": translate("Probability"),
            "across": translate("Consequence"),
        },
    )
    st.caption(translate("The numbers are the points' numbers. The table has the same in words."))


def _cell(
    record: Record, ranking: Ranking, probability: int, consequence: int
) -> dict[str, object]:
    here = (probability, consequence)
    rows = [r for r in ranking.rows if (r.scored.probability, r.scored.consequence) == here]
    shade = (len(NEUTRAL) - 1) * (product(*here) - 1) // (product(SCALE[-1], SCALE[-1]) - 1)
    return {"colour": NEUTRAL[shade], "points": [_mark(record, row) for row in rows]}


def _mark(record: Record, row: Ranked) -> dict[str, object]:
    point_id = row.scored.point_id
    numbers = list_numbers(record.points[point_id], record.points)
    return {"id": point_id, "name": " + ".join(map(str, numbers)) or translate("new")}
