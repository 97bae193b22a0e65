"""The 5×5 matrix: a neutral scale with numbers, no verdict, always beside its table."""

from domain.points import list_numbers
from domain.ranking import Ranked, Ranking
from domain.record import Record, ranking
from domain.scoring import SCALE, product
from language import translate

# From light to dark in one hue: the method sets no limit for acceptable risk.
NEUTRAL = ("#F2F4F6", "#DCE3EC", "#BFCCDE", "#9DB2CF", "#7C98BF")


def note() -> str:
    return translate("The numbers are the points' numbers. The table has the same in words.")


def matrix(record: Record) -> dict[str, object]:
    """Where each point falls, by its number."""
    ranks = ranking(record)
    return {
        "values": list(SCALE),
        "rows": [
            {
                "value": probability,
                "cells": [_cell(record, ranks, probability, c) for c in SCALE],
            }
            for probability in reversed(SCALE)
        ],
        "up": translate("Probability"),
        "across": translate("Consequence"),
    }


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
