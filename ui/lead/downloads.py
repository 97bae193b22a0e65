"""The files to download."""

import streamlit as st

from language import translate

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "csv": "text/csv",
    "zip": "application/zip",
}


def draw_downloads(files: dict[str, bytes], *, is_preliminary: bool) -> None:
    """A button per file, named as the file."""
    st.header(translate("Files"))
    if is_preliminary:
        st.caption(translate("The files are marked as preliminary until you close the workshop."))
    _draw_files(files)


def draw_archive(name: str, archive: bytes, title: str) -> None:
    st.subheader(translate("For the archive"))
    st.caption(
        translate(
            "All the files in one, with a receipt. Paste the line as the title in the archive."
        )
    )
    _draw_files({name: archive})
    st.code(title, language=None, wrap_lines=True)


def draw_paper(files: dict[str, bytes]) -> None:
    st.subheader(translate("On paper"))
    st.caption(
        translate(
            "The list with a column to tick in, and blank forms, for those without a device and "
            "for a workshop held on paper."
        )
    )
    _draw_files(files)


def _draw_files(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        draw_file(name, content)


def draw_file(name: str, content: bytes) -> None:
    """A button that is named as the file it gives.

    The bytes and not what writes them: Streamlit forgets a file made at the press once two scripts
    of anybody have ended, often before the browser has fetched it.
    """
    st.download_button(
        name,
        content,
        file_name=name,
        mime=TYPES[name.rsplit(".", 1)[-1]],
        icon=":material/download:",
        on_click="ignore",
        key=f"file-{name}",
    )
