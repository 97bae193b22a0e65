"""A participant's screen, drawn in the browser from `content.screen`.

What changes is told on the live line as data: nothing has to be run for it on the server.
"""

import json

from content.screen import screen
from domain.change import Topic
from domain.own import Own
from domain.record import Record
from services.access import Caller
from ui.components import ignore, register_page
from ui.components.live import line

_component = register_page(
    "stage",
    parts=("writing", "sending", "line", "title", "picker", "paper", "cells"),
    inner=("heading", "picker", "paper", "matrix"),
)


def draw_stage(caller: Caller, record: Record, own: Own) -> None:
    followed = json.dumps(line(caller, Topic.STEP))
    # Bytes go through Streamlit as they are; it would read and write all of it once more.
    data = f"[{screen(record, own).write()},{followed}]".encode()
    _component(key="stage", data=data, on_changed_change=ignore)
