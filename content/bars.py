"""Counts as bars, each with its number in words: a table first, a picture second."""

from collections.abc import Sequence
from html import escape

from language import translate

Count = tuple[int, int]  # people, of how many


def bars(headers: Sequence[str], rows: Sequence[tuple[str, Sequence[Count]]]) -> str:
    """A row for each option, a column of bars for each round."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in headers)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>' + "".join(map(_bar, counts)) + "</tr>"
        for name, counts in rows
    )
    # The names' column is no wider than the longest, so that the bars have room.
    longest = max(map(len, (headers[0], *(name for name, _ in rows))))
    return (
        f'<table class="workshop workshop-bars" style="--longest: {longest}">'
        f"<thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _bar(count: Count) -> str:
    people, everyone = count
    text = translate("{chosen} of {limit}", chosen=people, limit=everyone)
    share = round(100 * people / everyone)
    return (
        f'<td><div class="workshop-bar-cell"><span>{escape(text)}</span>'
        '<span class="workshop-bar-room" aria-hidden="true">'
        f'<span class="workshop-bar-line" style="width: {share}%"></span></span></div></td>'
    )
