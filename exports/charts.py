"""Charts for documents: shapes and numbers tell everything, so that colours need not."""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

DARK, LIGHT = "#00244e", "#4c76ba"  # 15.4 and 4.6 to 1 on white (WCAG 1.4.11)
WIDTH, ROW, EDGE = 6.3, 0.32, 0.9  # inches; the width is that between the margins of A4
DOTS = 200


def draw_counts(names: Sequence[str], counts: Sequence[int]) -> bytes:
    """A bar for each name, the first on top, with its number at the end; as PNG."""
    figure, axes = _new(len(names))
    bars = axes.barh(range(len(names)), counts, color=DARK)
    axes.bar_label(bars, padding=4)
    _name_rows(axes, names)
    axes.set_xticks([])
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    return _png(figure)


def draw_ranks(
    names: Sequence[str],
    panel: Sequence[int | None],
    offices: Sequence[int | None],
    legend: tuple[str, str],
) -> bytes:
    """A row for each name: a filled circle for the panel's rank, an open square for the offices'.

    What is not on a list has no mark of it. As PNG.
    """
    figure, axes = _new(len(names) + 1)
    for row, (one, other) in enumerate(zip(panel, offices, strict=True)):
        if one and other:
            axes.plot([one, other], [row, row], color=LIGHT, zorder=1)
    for ranks, marker, face, label in (
        (panel, "o", DARK, legend[0]),
        (offices, "s", "white", legend[1]),
    ):
        rows = [row for row, rank in enumerate(ranks) if rank]
        places = [rank for rank in ranks if rank]
        size = 60 if marker == "o" else 130  # a square round the circle where the ranks are alike
        axes.scatter(
            places, rows, marker=marker, s=size, facecolor=face, edgecolor=DARK, label=label,
            zorder=3 if marker == "o" else 2,
        )  # fmt: skip
    _name_rows(axes, names)
    last = max([rank for rank in (*panel, *offices) if rank], default=1)
    axes.set_xticks(range(1, last + 1))
    axes.xaxis.tick_top()
    axes.grid(axis="x", color="#d0d4da", linewidth=0.6)
    axes.set_axisbelow(True)
    figure.legend(loc="outside lower center", ncol=2, frameon=False)
    return _png(figure)


def _new(rows: int) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(WIDTH, EDGE + ROW * rows), layout="constrained")
    FigureCanvasAgg(figure)
    return figure, figure.add_subplot()


def _name_rows(axes: Axes, names: Sequence[str]) -> None:
    # A dollar sign would begin a formula.
    axes.set_yticks(range(len(names)), [name.replace("$", r"\$") for name in names])
    axes.tick_params(axis="both", length=0)
    axes.invert_yaxis()


def _png(figure: Figure) -> bytes:
    stream = BytesIO()
    figure.savefig(stream, format="png", dpi=DOTS, metadata={"Software": None})
    return stream.getvalue()
