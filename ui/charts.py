"""The 5×5 matrix: a neutral scale with numbers, no verdict, always beside its table."""

import plotly.graph_objects as go
import streamlit as st

from domain.points import list_numbers
from domain.ranking import Ranking
from domain.record import Record
from domain.scoring import SCALE, product
from language import translate

# From light to dark in one hue: the method sets no limit for acceptable risk.
NEUTRAL = ["#F2F4F6", "#DCE3EC", "#BFCCDE", "#9DB2CF", "#7C98BF"]
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
