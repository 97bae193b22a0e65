"""The owner's page of a list, part by part."""

import streamlit as st

from language import translate
from services import lists
from services.access import Caller
from ui.fragments import fragment
from ui.lead.deleting import leave_if_deleted
from ui.point_lists.editor import draw_editor
from ui.point_lists.hearing import draw_hearings
from ui.point_lists.publishing import draw_publishing
from ui.point_lists.reshaping import draw_reshaping
from ui.point_lists.sharing import draw_deleting, draw_sharing
from ui.point_lists.versions import draw_versions


@fragment
def draw_list(caller: Caller) -> None:
    leave_if_deleted()
    owned = lists.read_list(caller)
    st.title(owned.title)
    st.header(translate("Versions"))
    draw_versions(caller, owned)
    st.header(translate("The new version"))
    draw_editor(caller, owned)
    draw_reshaping(caller, owned)
    draw_publishing(caller, owned)
    st.header(translate("Hearing"))
    draw_hearings(caller, owned)
    st.header(translate("Share the list"))
    draw_sharing(owned)
    draw_deleting(caller, owned)
