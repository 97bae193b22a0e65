"""The pages behind the addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

import settings
from domain import screens
from domain.workshop import Role
from language import translate
from ui import session


@dataclass(frozen=True)
class Screen:
    """A page: its address, file and title."""

    address: str
    file: str
    title: Callable[[], str]


SCREENS = (
    Screen(screens.START, "start.py", lambda: translate("Risk workshop")),
    Screen(screens.METHOD, "method.py", lambda: translate("The method")),
    Screen(screens.PRIVACY, "privacy.py", lambda: translate("Privacy")),
    Screen(screens.ACCESSIBILITY, "accessibility.py", lambda: translate("Accessibility")),
    Screen(screens.PARTICIPANT, "participant.py", lambda: translate("Workshop")),
    Screen(screens.SETUP, "setup.py", lambda: translate("Set up")),
    Screen(screens.CONTROL_ROOM, "control_room.py", lambda: translate("Control room")),
    Screen(screens.BIG_SCREEN, "big_screen.py", lambda: translate("Big screen")),
    Screen(screens.FILES, "files.py", lambda: translate("Files and closing")),
    Screen(screens.POINT_LIST, "point_list.py", lambda: translate("Point list")),
    Screen(screens.LIST_HEARING, "list_hearing.py", lambda: translate("Hearing")),
    Screen(screens.PEOPLE, "people.py", lambda: translate("People and links")),
    Screen(screens.OBSERVER, "observer.py", lambda: translate("For observers")),
    Screen(screens.ROUNDS, "authority_rounds.py", lambda: translate("Rounds")),
    Screen(screens.ROUND, "authority_round.py", lambda: translate("The round")),
    Screen(screens.NEW_POINTS, "authority_new_points.py", lambda: translate("New points")),
    Screen(screens.JOINT, "authority_joint.py", lambda: translate("The joint ranking")),
    Screen(
        screens.JOINT_SCREEN,
        "authority_screen.py",
        lambda: translate("The joint ranking on the big screen"),
    ),
    Screen(screens.THEMES, "authority_themes.py", lambda: translate("Themes")),
    Screen(screens.REPORT, "authority_report.py", lambda: translate("The report")),
    Screen(
        screens.HISTORY, "authority_history.py", lambda: translate("A point through the rounds")
    ),
    Screen(screens.OFFICE, "office.py", lambda: translate("Send to Helsetilsynet")),
)


def reachable_pages() -> list[Any]:
    """The pages this visitor may open; the others do not exist for the browser."""
    held = {role for role in Role if session.caller(role)}
    if session.is_invited():
        held.add(Role.PARTICIPANT)
    return [
        st.Page(
            settings.ROOT / "pages" / screen.file,
            title=screen.title(),
            url_path=screen.address,
            default=screen.address == screens.START,
        )
        for screen in SCREENS
        if (role := screens.ROLES[screen.address]) is None or role in held
    ]
