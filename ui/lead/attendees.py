"""The imported list with the personal links, as text to copy."""

import streamlit as st

from content.words import group_in, group_name
from domain.record import Record
from domain.workshop import Role
from language import translate
from services.access import Caller
from services.attendees import Invited
from services.attendees import listed as read_listed
from ui.addresses import base_address, return_link
from ui.links import draw_links
from ui.tables import draw_table

Links = list[tuple[str, str]]


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


def links_by_group(record: Record, invited: list[Invited]) -> list[tuple[str, Links]]:
    """Names and personal links under each group's name; those without a group come last."""
    ids = [*(group.id for group in record.groups), None]
    found = [
        (_title(record, id_), [_link(record, one) for one in invited if one.person.group_id == id_])
        for id_ in ids
    ]
    return [(title, links) for title, links in found if links]


def _title(record: Record, group_id: int | None) -> str:
    group = group_in(record, group_id)
    return group_name(group) if group else translate("Not in a group")


def _link(record: Record, one: Invited) -> tuple[str, str]:
    own = Caller(record.id, Role.PARTICIPANT, one.person.id)
    return one.attendee.name, base_address()[0] + return_link(own, one.key)


def draw_links_to_copy(groups: list[tuple[str, Links]]) -> None:
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
