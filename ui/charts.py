"""Stacked bars: neutral, with patterns and numbers, always beside their table."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from content.matrix import NEUTRAL
from language import translate

PATTERNS, FAINT = ("", "/", ".", "\\", "x"), "#5A6675"
INK, LIGHT_INK = "#24272B", "#F2F4F6"


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
