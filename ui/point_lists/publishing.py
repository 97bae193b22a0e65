"""Looking through the new version, and publishing it or throwing it away."""

import streamlit as st

from domain.drafts import Draft
from domain.owned_list import OwnedList
from language import translate
from services import lists
from services.access import Caller
from services.lists import LONGEST_VERSION
from ui import forms, problems
from ui.point_lists.versions import draw_difference, draw_points

FORM = "publish"


def draw_publishing(caller: Caller, owned: OwnedList) -> None:
    if owned.draft is None:
        return
    draft = lists.read_version(caller, owned.draft)
    if owned.before(owned.draft):
        st.subheader(translate("What is different from the version before"))
        draw_difference(lists.read_passages(caller, owned.draft))
    if draft.points:
        with st.expander(translate("Read the points in the new version")):
            draw_points(draft.points)
    with st.form(FORM, border=False):
        st.text_input(
            translate("What the version is called, for example the year"),
            owned.draft.name,
            LONGEST_VERSION,
            key=forms.field(FORM, "name"),
        )
        st.caption(translate("A version that is published is never changed."))
        forms.draw_button(translate("Publish"), FORM, ("name",), _publish, caller, draft)
    if owned.published:
        st.button(
            translate("Throw the new version away"),
            key="discard-draft",
            icon=":material/delete:",
            on_click=problems.attempt,
            args=(lists.discard_draft, caller),
        )


def _publish(caller: Caller, draft: Draft, name: str) -> None:
    lists.publish(caller, name, draft)
