"""Two rows of five values, sent to the server by the browser itself."""

from content.saving import saving_texts
from content.words import axis_name, level_words
from domain.scoring import Score
from services.scoring import Axis
from ui.components import register

_component = register(
    "scale",
    '<div class="scale"><p class="state" role="status"></p></div>',
    parts=("writing", "trying", "sending"),
)


def draw_scale(address: str, score: Score, *, key: str, readonly: bool = False) -> None:
    """Probability and consequence for one point; each value is saved as it is chosen."""
    _component(
        key=key,
        data={
            "address": address,
            "axes": [
                {
                    "name": axis,
                    "label": axis_name(axis),
                    "words": level_words(axis),
                    "value": getattr(score, axis),
                }
                for axis in Axis
            ],
            "readonly": readonly,
            "texts": saving_texts(),
        },
    )
