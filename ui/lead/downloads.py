"""The files to download."""

import streamlit as st

from language import translate

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "csv": "text/csv",
}


def draw_downloads(files: dict[str, bytes], paper: bytes, *, is_preliminary: bool) -> None:
    """A button per file, named as the file; the paper list apart."""
    st.header(translate("Files"))
    if is_preliminary:
        st.caption(translate("The files are marked as preliminary until you close the workshop."))
    for name, content in files.items():
        draw_file(name, content)
    st.subheader(translate("On paper"))
    st.caption(translate("The list with a column to tick in, for those without a device."))
    draw_file(translate("Risk list for printing") + ".docx", paper)


def draw_file(name: str, content: bytes) -> None:
    """A button that downloads the file under its own name."""
    st.download_button(
        name,
        content,
        file_name=name,
        mime=TYPES[name.rsplit(".", 1)[-1]],
        icon=":material/download:",
        on_click="ignore",
        key=f"file-{name}",
    )
