"""Words of the report's tables and headings that several of its parts use."""

from collections.abc import Iterable, Mapping, Sequence

from domain.comparison import Footnote, Placed, footnote_of
from domain.points import Point
from domain.report_parts import Givers
from language import current, join_words, translate

MARKS = {Footnote.SHARED: "*", Footnote.MERGED: "**", Footnote.SPLIT: "***"}


def reasons_title(givers: Givers) -> str:
    """The heading above the reasons: it follows who gave them, as in chapter 3."""
    return {
        Givers.NOBODY: translate("Reasons"),
        Givers.PANEL: translate("The reasons from the panel"),
        Givers.OFFICES: translate("The reasons from the offices"),
        Givers.BOTH: translate("The reasons from the panel and the offices"),
    }[givers]


def marked(row: Placed, *, is_panel: bool) -> str:
    """The point's name with the mark of its footnote."""
    footnote = footnote_of(row, is_panel=is_panel)
    return row.name + (MARKS[footnote] if footnote else "")


def footnotes(
    panel: Iterable[Placed], offices: Iterable[Placed], points: Mapping[int, Point]
) -> list[str]:
    """What stands under the joint table, in the order of the asterisks."""
    shared = translate("* Points with the same risk share a rank.")
    merged = [
        translate(
            "** New point proposed in the national workshop, merged from the original points "
            "{names}.",
            names=join_words(_names(row, points)),
        )
        for row in panel
        if footnote_of(row, is_panel=True)
    ]
    is_split = any(footnote_of(row, is_panel=False) for row in offices)
    split = [translate("*** This point was split into several in the national workshop.")]
    return [shared, *merged, *(split if is_split else [])]


def _names(row: Placed, points: Mapping[int, Point]) -> list[str]:
    return [f"«{name_of(number, points)}»" for number in row.numbers]


def name_of(number: int, points: Mapping[int, Point]) -> str:
    return points[number].name.pick(current()) if number in points else str(number)


def describe(numbers: Sequence[int], points: Mapping[int, Point]) -> str:
    """The point's text from the list; of a merged one, the points it came from (3.2)."""
    listed = [points[number] for number in numbers if number in points]
    if len(listed) == 1:
        return listed[0].corrected.pick(current()) or listed[0].text.pick(current())
    parts = [f"• {p.name.pick(current())}: {p.text.pick(current())}" for p in listed]
    return "\n".join([translate("This point was merged from the points:"), *parts] if parts else [])
