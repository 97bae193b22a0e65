"""The groups as they were dealt: who is in them, why (R-14), and who leads each (R-15)."""

import streamlit as st

from content.words import group_name, person_name
from domain.likeness import Origins, likeness
from domain.record import Record
from domain.workshop import Group
from language import join_words, translate
from services import attendees, leading
from services.access import Caller
from ui import problems
from ui.lines import draw_line


def draw_leaders(caller: Caller, record: Record) -> None:
    origins = attendees.origins(caller)
    for group in record.groups:
        members = {p.id: person_name(p) for p in record.present_people if p.group_id == group.id}
        with st.container(horizontal=True, vertical_alignment="bottom"):
            reasons = _reasons(list(members), origins)
            draw_line(group_name(group), f"· {', '.join(members.values())}", below=reasons)
            _draw_choice(caller, group, members)
    if record.groups:
        st.caption(translate("The leader writes for the group, unless somebody else does."))


def _draw_choice(caller: Caller, group: Group, members: dict[int, str]) -> None:
    key = f"leader-{group.id}-{group.leader_id}-{len(members)}"
    choices = [None, *members]
    shown = group.leader_id if group.leader_id in choices else None
    st.selectbox(
        translate("Leader of {group}", group=group_name(group)),
        choices,
        index=choices.index(shown),
        format_func=lambda id_: members[id_] if id_ else translate("Nobody"),
        key=key,
        width=220,
        on_change=problems.attempt_value,
        args=(key, shown, leading.choose_leader, caller, group.id, group.leader_id),
    )


def _reasons(members: list[int], origins: Origins) -> str:
    """Who in the group come from the same place, in words; empty when nothing is known."""
    if not set(members) & set(origins):
        return ""
    alike = likeness(members, origins)
    parts = [
        _shared(alike.organisations) or translate("nobody from the same organisation"),
        _shared(alike.places) or translate("nobody from the same place"),
    ]
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:] + "."


def _shared(found: tuple[tuple[str, int], ...]) -> str:
    return join_words(
        [translate("{count!w} from {name}", count=count, name=name) for name, count in found]
    )
