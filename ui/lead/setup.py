"""The set-up's parts: the workshop, the list and the rules, the day, the groups, invitations."""

import streamlit as st

from domain.change import Topic
from domain.screens import CONTROL_ROOM, FILES, PEOPLE, address
from language import translate
from services import reading
from services.access import Caller
from ui.components.live import follow
from ui.fragments import fragment
from ui.lead import invitation, people
from ui.lead.programme import draw_programme
from ui.lead.rules import draw_rules
from ui.lead.workshop import draw_workshop
from ui.links import draw_links


@fragment
def draw_setup(caller: Caller) -> None:
    record = reading.record(caller)
    if record.closed_at:
        st.info(translate("The workshop is closed. Nothing can be changed."))
    st.header(translate("1. The workshop"))
    draw_workshop(caller, record)
    st.header(translate("2. The list and the rules"))
    draw_rules(caller, record)
    st.header(translate("3. The day"))
    draw_programme(caller, record)
    st.header(translate("4. The groups"))
    _draw_groups(caller)
    st.header(translate("5. Invite"))
    invitation.draw_invitation(record)
    st.subheader(translate("The way back to the control room"))
    invitation.draw_way_back(caller)
    draw_links(
        (address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")),
        (address(FILES, caller.workshop_id), translate("Files and paper lists")),
        (address(PEOPLE, caller.workshop_id), translate("People and links")),
    )


@fragment
def _draw_groups(caller: Caller) -> None:
    follow(caller, Topic.PEOPLE, key="follow-groups")
    record = reading.record(caller)
    people.draw_group_count(caller, record)
    st.caption(
        translate(
            "Three to five people in each group. If you are few, one group is fine. The same "
            "groups are kept through the whole workshop."
        )
    )
    st.write(translate("In so far: {count}.", count=len(record.arrived_people)))
