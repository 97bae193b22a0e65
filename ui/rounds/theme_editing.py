"""The round's themes: own ones, and those there are under other names, merged or removed."""

import streamlit as st

from domain.themes import LONGEST_THEME, Theme, ThemeBook
from language import current, translate
from services import themes
from services.access import Caller
from ui import forms, problems

ADDING = "add-theme"


def draw_editing(caller: Caller, round_id: str, book: ThemeBook) -> None:
    with st.form(ADDING, border=False):
        st.text_input(
            translate("A theme of your own"),
            max_chars=LONGEST_THEME,
            key=forms.field(ADDING, "name"),
        )
        forms.draw_button(
            translate("Add the theme"), ADDING, ["name"], themes.add, caller, round_id
        )
    by_id = {theme.id: theme for theme in book.themes}
    chosen = st.selectbox(
        translate("The theme to change"),
        list(by_id),
        format_func=lambda id_: by_id[id_].name.pick(current()),
        key="theme-to-change",
    )
    _draw_renaming(caller, round_id, by_id[chosen])
    _draw_merging(caller, round_id, book, by_id[chosen])
    _draw_removing(caller, round_id, book, by_id[chosen])


def _draw_renaming(caller: Caller, round_id: str, theme: Theme) -> None:
    form = f"rename-theme-{theme.id}"
    with st.form(form, border=False):
        st.text_input(translate("New name"), max_chars=LONGEST_THEME, key=forms.field(form, "name"))
        forms.draw_button(
            translate("Rename"), form, ["name"], themes.rename, caller, round_id, theme
        )


def _draw_merging(caller: Caller, round_id: str, book: ThemeBook, theme: Theme) -> None:
    form = f"merge-theme-{theme.id}"
    with st.form(form, border=False):
        st.selectbox(
            translate("Merge it with"),
            [other for other in book.themes if other != theme],
            index=None,
            placeholder=translate("Choose"),
            format_func=lambda other: other.name.pick(current()),
            key=forms.field(form, "into"),
        )
        forms.draw_button(
            translate("Merge the themes"), form, ["into"], themes.merge, caller, round_id, theme
        )


def _draw_removing(caller: Caller, round_id: str, book: ThemeBook, theme: Theme) -> None:
    count = sum(theme.id in marked for marked in book.marks.values())
    is_sure = st.checkbox(
        translate("The theme can be removed from the {count} texts it is on.", count=count),
        key=f"sure-theme-{theme.id}",
    )
    st.button(
        translate("Remove the theme"),
        key=f"remove-theme-{theme.id}",
        disabled=not is_sure,
        on_click=problems.attempt,
        args=(themes.remove, caller, round_id, theme),
    )
