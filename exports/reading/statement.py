"""What a form says of itself, read from its table «Om skjemaet»."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from domain.forms import Statement
from domain.names import FORMS
from domain.workshop import Form
from exports.reading.columns import plain
from exports.reading.grid import Grid
from exports.stamp import BETWEEN_DAYS, LABELS, RULES
from language import LANGUAGES, NAMES, say, speaking

HEADINGS = {plain(labels.heading) for labels in LABELS.values()}
FIELDS = {
    plain(getattr(labels, field.name)): field.name
    for labels in LABELS.values()
    for field in fields(labels)
}


def find_statement(grid: Grid) -> Statement | None:
    """The statement, when the grid holds one; what it does not say is left out."""
    for place, row in enumerate(grid.rows):
        for column, cell in enumerate(row.cells):
            if not cell.is_empty and plain(cell.text) in HEADINGS:
                pairs = (
                    (below.cell(column).text, below.cell(column + 1).text)
                    for below in grid.rows[place + 1 :]
                )
                return _statement({FIELDS.get(plain(label), ""): text for label, text in pairs})
    return None


def _statement(said: dict[str, str]) -> Statement:
    texts = ("office", "workshop", "list_version", "contact", "fingerprint")
    first, _, last = said.get("days", "").partition(BETWEEN_DAYS)
    values: dict[str, Any] = {name: said.get(name, "").strip() for name in texts}
    return Statement(
        **values,
        starts_on=_read(date.fromisoformat, first),
        ends_on=_read(date.fromisoformat, last),
        form=_read(_forms().__getitem__, said.get("form", "")),
        people=_read(int, said.get("people", "")),
        groups=_read(int, said.get("groups", "")),
        rule=_read({text: rule for rule, text in RULES.items()}.__getitem__, said.get("rule", "")),
        language=_read(
            {name.lower(): code for code, name in NAMES.items()}.__getitem__,
            said.get("language", ""),
        )
        or "",
        made_at=_read(datetime.fromisoformat, said.get("made_at", "")),
    )


def _forms() -> dict[str, Form]:
    known: dict[str, Form] = {}
    for language in LANGUAGES:
        with speaking(language):
            known |= {say(name): form for form, name in FORMS.items()}
    return known


def _read(convert: Callable[[str], Any], text: str) -> Any:
    try:
        return convert(text.strip())
    except (ValueError, KeyError):
        return None
