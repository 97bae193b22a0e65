"""The files to download."""

import streamlit as st

from language import translate
from ui.links import Links, draw_files


def draw_downloads(files: Links, *, is_preliminary: bool) -> None:
    st.header(translate("Files"))
    if is_preliminary:
        st.caption(translate("The files are marked as preliminary until you close the workshop."))
    draw_files(files)


def draw_archive(files: Links, title: str) -> None:
    st.subheader(translate("For the archive"))
    st.caption(
        translate(
            "All the files in one, with a receipt. Paste the line as the title in the archive."
        )
    )
    draw_files(files)
    st.code(title, language=None, wrap_lines=True)


def draw_paper(files: Links) -> None:
    st.subheader(translate("On paper"))
    st.caption(
        translate(
            "The list with a column to tick in, and blank forms, for those without a device and "
            "for a workshop held on paper."
        )
    )
    draw_files(files)
