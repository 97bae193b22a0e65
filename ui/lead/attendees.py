"""The imported list with the personal links, as text to copy."""

from collections.abc import Iterable

import streamlit as st

from content.slips import Slips
from domain.record import Record
from language import translate
from services.access import Caller
from services.attendees import listed as read_listed
from ui.links import draw_links
from ui.tables import draw_table


def draw_list(caller: Caller, record: Record) -> None:
    """Everybody on the list; only the lead sees where they come from."""
    listed = read_listed(caller)
    if listed:
        draw_table(
            [translate("Name"), translate("Organisation"), translate("Place")],
            [[one.name, one.organisation, one.place] for one in listed],
        )
        st.caption(translate("Nobody else sees organisation and place."))
    elif not record.closed_at:
        st.write(translate("There is no list yet. People can also join with the code."))
    if not record.closed_at:
        path = f"/deltakerfil/{caller.workshop_id}"
        draw_links((path, translate("Read a list of people from a file")))


def draw_links_to_copy(groups: Iterable[tuple[str, Slips]]) -> None:
    """The links as plain text, group by group."""
    st.write(
        translate(
            "Send each person the personal link. It works at once, also before the day. Whoever "
            "has it goes on as that person."
        )
    )
    for title, links in groups:
        st.markdown(f"**{title}**")
        text = "\n".join(f"{name}: {link}" for name, link in links)
        st.code(text, language=None, wrap_lines=True)
