"""What a benchmark finds, and how it is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

HEAD = """| What | Floor | Ours | Ratio | Target |
|---|---|---|---|---|"""


@dataclass(frozen=True)
class Figure:
    """Rounds of the same measurement, of the floor and of the product in turn."""

    what: str
    floor: Sequence[float]
    ours: Sequence[float]
    unit: str = "ms"
    most: float | None = None

    @property
    def ratios(self) -> list[float]:
        return [ours / floor for floor, ours in zip(self.floor, self.ours, strict=True)]

    def row(self) -> str:
        ratios = self.ratios
        cells = (
            self.what,
            f"{median(self.floor):.1f} {self.unit}",
            f"{median(self.ours):.1f} {self.unit}",
            f"**{median(ratios):.1f}** [{min(ratios):.1f}–{max(ratios):.1f}]",
            f"at most {self.most:g}" if self.most else "",
        )
        return f"| {' | '.join(cells)} |"


def show(figures: Sequence[Figure]) -> None:
    print(HEAD, *(figure.row() for figure in figures), sep="\n", flush=True)
