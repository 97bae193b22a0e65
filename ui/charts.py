"""The 5×5 matrix and the stacked bars: neutral, with numbers, always beside their tables."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from domain.points import list_numbers
from domain.ranking import Ranking
from domain.record import Record
from domain.scoring import SCALE, product
from language import translate

# From light to dark in one hue: the method sets no limit for acceptable risk.
NEUTRAL = ["#F2F4F6", "#DCE3EC", "#BFCCDE", "#9DB2CF", "#7C98BF"]
PATTERNS, FAINT = ("", "/", ".", "\\", "x"), "#5A6675"
INK, LIGHT_INK = "#24272B", "#F2F4F6"


def draw_matrix(record: Record, ranking: Ranking, *, key: str) -> None:
    """Where each point falls, by its number; new points as N and their rank order."""
    steps = list(SCALE)
    cells: dict[tuple[int, int], list[str]] = {}
    for row in ranking.rows:
        numbers = list_numbers(record.points[row.scored.point_id], record.points)
        name = " + ".join(map(str, numbers)) or translate("new")
        cells.setdefault((row.scored.probability, row.scored.consequence), []).append(name)
    texts = [[", ".join(cells.get((p, c), [])) for c in steps] for p in steps]
    chart = go.Figure(
        go.Heatmap(
            x=steps,
            y=steps,
            z=[[product(p, c) for c in steps] for p in steps],
            text=texts,
            texttemplate="%{text}",
            textfont={"size": 16, "color": INK},
            colorscale=NEUTRAL,
            showscale=False,
            xgap=2,
            ygap=2,
            hoverinfo="skip",
        )
    )
    # Streamlit's own axis words are paler than the text they stand for.
    ink = LIGHT_INK if st.context.theme.type == "dark" else INK
    font = {"size": 15, "color": ink}
    axis = {"tickvals": steps, "fixedrange": True, "tickfont": font}
    chart.update_layout(
        xaxis={"title": {"text": translate("Consequence"), "font": font}, **axis},
        yaxis={"title": {"text": translate("Probability"), "font": font}, **axis},
        margin={"l": 10, "r": 10, "t": 10, "b": 10},
        height=360,
    )
    st.plotly_chart(chart, key=key, config={"displayModeBar": False})
    st.caption(translate("The numbers are the points' numbers. The table has the same in words."))


def draw_bars(rows: Sequence[Sequence[int]], words: Sequence[str], *, key: str) -> None:
    """A stacked bar for each row, numbered from 1; a pattern and a number tell the parts apart."""
    ink = LIGHT_INK if st.context.theme.type == "dark" else INK
    font = {"size": 15, "color": ink}
    parts = zip(words, zip(*rows, strict=True), strict=True)
    chart = go.Figure([_draw_part(place, *part, ink) for place, part in enumerate(parts)])
    chart.update_layout(
        barmode="stack",
        xaxis={"visible": False, "fixedrange": True},
        yaxis={"autorange": "reversed", "fixedrange": True, "tickfont": font},
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "font": font,
            "y": 1,
            "yanchor": "bottom",
        },
        margin={"l": 10, "r": 10, "t": 10, "b": 10},
        height=400,
    )
    st.plotly_chart(chart, key=key, config={"displayModeBar": False})
    st.caption(translate("The table has the same in words and numbers."))


def _draw_part(place: int, word: str, counts: Sequence[int], ink: str) -> go.Bar:
    return go.Bar(
        name=word,
        y=[f"{row}." for row in range(1, len(counts) + 1)],
        x=counts,
        text=[count or "" for count in counts],
        textposition="inside",
        textangle=0,
        insidetextanchor="middle",
        insidetextfont={"size": 15, "color": INK},
        orientation="h",
        hoverinfo="skip",
        marker={
            "color": NEUTRAL[-1 - place],
            "line": {"color": ink, "width": 1},
            "pattern": {
                "shape": PATTERNS[place],
                "fillmode": "overlay",
                "fgcolor": FAINT,
                "solidity": 0.2,
            },
        },
    )
