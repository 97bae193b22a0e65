"""Text that is saved while it is typed."""

from dataclasses import dataclass

from content.saving import saving_texts
from domain.workshop import LONGEST_TEXT
from ui.components import register

_component = register(
    "editor",
    '<div class="editor"><p class="state" role="status"></p></div>',
    parts=("writing", "trying", "sending"),
)


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    value: str
    hint: str = ""
    rows: int = 4


def draw_editor(
    address: str, fields: list[Field], version: int, *, key: str, readonly: bool = False
) -> None:
    """Fields that are sent together to the address, with the version they build on."""
    _component(
        key=key,
        data={
            "address": address,
            "fields": [vars(field) for field in fields],
            "version": version,
            "readonly": readonly,
            "longest": LONGEST_TEXT,
            "texts": saving_texts(),
        },
    )
