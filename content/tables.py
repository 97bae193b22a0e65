"""Tables as real HTML tables, which on a phone stack instead of scrolling sideways."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Link:
    """A cell that leads to a page of ours; `name` is what it is called where no table is seen."""

    to: str
    text: str
    name: str


def table(headers: Sequence[str], rows: Sequence[Sequence[object]], *, caption: str = "") -> str:
    """A table with a header row; the first cell of each row names the row.

    The roles repeat what the elements mean, since stacking by CSS takes the meaning away.
    """
    head = "".join(f'<th scope="col" role="columnheader">{escape(h)}</th>' for h in headers)
    body = "".join(
        '<tr role="row">'
        + "".join(
            f'<{_tag(i)} data-head="{escape(headers[i], quote=True)}">{_text(cell)}</{_tag(i)[:2]}>'
            for i, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return (
        f'<table class="workshop" role="table">{title}'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _tag(column: int) -> str:
    return 'th scope="row" role="rowheader"' if column == 0 else 'td role="cell"'


def _text(cell: object) -> str:
    if isinstance(cell, Link):
        to, name = escape(cell.to, quote=True), escape(cell.name, quote=True)
        return f'<a href="{to}" target="_self" aria-label="{name}">{escape(cell.text)}</a>'
    return escape("" if cell is None else str(cell)).replace("\n", "<br>")
