"""People and links: the list from a file, the personal links, co-leads and observers."""

import streamlit as st

from content.slips import slips_by_group
from domain.screens import CONTROL_ROOM, address
from domain.workshop import Role
from exports.offers import links
from exports.people_sheets import people_files
from language import translate
from services import reading
from services.attendees import invited
from ui import session
from ui.addresses import base_address
from ui.lead.admissions import draw_admissions
from ui.lead.attendees import draw_links_to_copy, draw_list
from ui.links import draw_files, draw_links

caller = session.caller(Role.LEAD)
if caller:
    record = reading.record(caller)
    st.title(translate("People and links"))
    draw_links((address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")))
    st.header(translate("The list"))
    draw_list(caller, record)
    groups = slips_by_group(record, invited(caller), base_address()[0])
    if groups:
        st.header(translate("Personal links"))
        draw_links_to_copy(groups.values())
        st.subheader(translate("On paper"))
        files = people_files(record.settings.name, groups, record.settings.language)
        draw_files(links(files, f"/fil/lenker/{record.id}"))
    st.header(translate("Co-leads and observers"))
    draw_admissions(caller)
