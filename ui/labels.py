"""Labels of widgets, which Streamlit reads as Markdown."""

import re

from domain.points import Point, Points, short_label
from language import current


def escape(text: str) -> str:
    """Text people wrote, for use in a label, where every sign shall mean itself.

    Only signs that can mean something are escaped: Streamlit gives the label to screen readers as
    it is written, backslashes and all.
    """
    inline = re.sub(r"([\\`*_{}\[\]<>~:$&|#])", r"\\\1", text)
    # At the start of the label these would make a list.
    return re.sub(r"^(\s*\d*)([-+.)])", r"\1\\\2", inline)


def point_handle(point: Point, points: Points) -> str:
    """A short and distinct name for buttons, safe in Markdown."""
    return escape(short_label(point, points, current()))
