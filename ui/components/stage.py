"""A participant's screen, drawn in the browser from `content.screen`.

What changes is told on the live line as data: nothing has to be run for it on the server.
"""

import json
from collections.abc import Callable

from content.joining import joining
from content.screen import TOPICS, screen
from content.words import person_name
from domain.own import Own
from domain.record import Record
from domain.screens import PARTICIPANT, address
from domain.workshop import Role
from services import reading
from services.access import Caller
from ui import session
from ui.components import ignore, register_page
from ui.components.live import line

_component = register_page(
    "stage",
    parts=(
        "writing",
        "trying",
        "sending",
        "line",
        "title",
        "joining",
        "picker",
        "paper",
        "cells",
    ),
    inner=("heading", "joining", "picker", "paper", "matrix"),
)


def draw_stage(caller: Caller, record: Record, own: Own) -> None:
    _draw(screen(record, own).write(), line(caller, *TOPICS))


def draw_joining(workshop_id: str, known: Caller | None) -> None:
    """The join form; once it is sent, the screen comes on the live line."""
    workshop = reading.workshop_row(workshop_id)
    name = person_name(reading.person(known)) if known else ""
    form = joining(
        workshop.settings,
        code=workshop.code,
        known=name,
        way_on=address(PARTICIPANT, workshop_id),
    )
    newcomer = Caller(workshop_id, Role.PARTICIPANT)
    shown = json.dumps({"joining": form | {"entrance": session.entrance()}})
    _draw(shown, line(newcomer, *TOPICS), session.go_on)


def _draw(shown: str, followed: dict[str, object], act: Callable[[], None] = ignore) -> None:
    _component(key="stage", data=f"[{shown},{json.dumps(followed)}]", on_changed_change=act)
