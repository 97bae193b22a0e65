"""The pages, their addresses and who reaches them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

import settings
from domain.workshop import Role
from language import translate
from ui import session


@dataclass(frozen=True)
class Screen:
    """A page: its file, address and title, and the role it takes; None is open to all."""

    file: str
    address: str
    title: Callable[[], str]
    role: Role | None = None


SCREENS = (
    Screen("start.py", "", lambda: translate("Risk workshop")),
    Screen("method.py", "metoden", lambda: translate("The method")),
    Screen("privacy.py", "personvern", lambda: translate("Privacy")),
    Screen("accessibility.py", "tilgjengelighet", lambda: translate("Accessibility")),
    Screen("participant.py", "deltaker", lambda: translate("Workshop"), Role.PARTICIPANT),
    Screen("setup.py", "oppsett", lambda: translate("Set up"), Role.LEAD),
    Screen("control_room.py", "kontrollrom", lambda: translate("Control room"), Role.LEAD),
    Screen("big_screen.py", "storskjerm", lambda: translate("Big screen"), Role.LEAD),
    Screen("files.py", "filer", lambda: translate("Files and closing"), Role.LEAD),
)


def reachable_pages() -> list[Any]:
    """The pages this visitor may open; the others do not exist for the browser."""
    return [
        st.Page(
            settings.ROOT / "pages" / screen.file,
            title=screen.title(),
            url_path=screen.address,
            default=not screen.address,
        )
        for screen in SCREENS
        if screen.role is None or session.caller(screen.role)
    ]


def address(page: str, workshop_id: str) -> str:
    return f"/{page}?w={workshop_id}"
