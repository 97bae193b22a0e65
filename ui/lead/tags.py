"""What the points on the common list call for, beside their risk (R-05)."""

import streamlit as st

from content.words import point_label
from domain.names import TAGS
from domain.record import Record, Tag
from language import say, translate
from services import plenum
from services.access import Caller
from ui import problems
from ui.labels import escape


def draw_tags(caller: Caller, record: Record) -> None:
    if not record.plenum_list:
        return
    with st.expander(translate("Mark what the points call for (optional)"), key="tags"):
        st.caption(
            translate(
                "The assessment also shows where supervision, a wider legal basis or clearer "
                "demands are needed."
            )
        )
        for point_id in record.plenum_list:
            held = record.tags.get(point_id, frozenset())
            # A new widget when the tags change: this one would go on showing the old ones.
            key = f"tags-{point_id}-{'-'.join(sorted(held))}"
            # Not pills: Streamlit says which are chosen by colour alone.
            st.multiselect(
                escape(point_label(record.points[point_id], record.points)),
                list(Tag),
                placeholder=translate("Choose"),
                default=sorted(held),
                format_func=lambda tag: say(TAGS[tag]),
                key=key,
                on_change=problems.attempt_value,
                args=(key, sorted(held), plenum.set_tags, caller, point_id, held),
            )
