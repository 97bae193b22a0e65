"""Writing in one section of the report, and moving, joining and dividing sections."""

from collections.abc import Sequence

import streamlit as st

from domain.report import (
    LONGEST_TITLE,
    Heading,
    ReportSection,
    Reshape,
    join_before,
    move_up,
    remove,
    take_out,
)
from domain.report_material import ReportMaterial
from domain.report_parts import UnderHeading, arrange, texts_about
from language import current, translate
from services import report
from services.access import Caller
from ui import forms, problems
from ui.begun import begun, draw_conflict
from ui.labels import escape
from ui.lines import draw_line, draw_list, draw_small

PARTS = ("title", "theme", "text")
NO_THEME = 0


def draw_section(
    caller: Caller, round_id: str, stored: ReportSection, material: ReportMaterial
) -> None:
    """The form builds on the section as it was when the visitor began to write in it."""
    seen = begun(f"section-{stored.id}", stored, _form)
    draw_conflict(f"section-{stored.id}", seen, stored, _draw_saved)
    _draw_form(caller, round_id, seen, material)
    st.subheader(translate("Texts to write from"))
    passages = texts_about(stored, material.panel, material.book)
    for part in arrange(stored, passages, material.book):
        _draw_texts(part)
    with st.expander(translate("Move, join, divide or remove"), key=f"reshape-{stored.id}"):
        _draw_reshaping(caller, round_id, stored, material)


def _form(seen: ReportSection) -> str:
    return f"section-{seen.id}-{seen.version}"


def _draw_saved(stored: ReportSection) -> None:
    draw_line(stored.title)
    for heading in stored.headings:
        draw_line(heading.title, below=heading.text)


def _draw_form(
    caller: Caller, round_id: str, seen: ReportSection, material: ReportMaterial
) -> None:
    form, drawn = _form(seen), (*seen.headings, Heading(""))
    names = {theme.id: theme.name.pick(current()) for theme in material.book.themes}
    with st.form(form, border=False):
        st.text_input(
            translate("Title of the section"),
            seen.title,
            LONGEST_TITLE,
            key=forms.field(form, "title"),
        )
        draw_small(
            translate("Where a heading has no text, the texts of its theme are listed in the file.")
        )
        for place, heading in enumerate(drawn):
            _draw_heading(form, place, heading, names)
        fields = [f"{part}-{place}" for place in range(len(drawn)) for part in PARTS]
        label = translate("Save the section")
        forms.draw_button(label, form, ["title", *fields], _save, caller, round_id, seen)


def _draw_heading(form: str, place: int, heading: Heading, names: dict[int, str]) -> None:
    number = place + 1
    st.text_input(
        translate("Heading {number}", number=number),
        heading.title,
        LONGEST_TITLE,
        key=forms.field(form, f"title-{place}"),
    )
    choices = [NO_THEME, *names]
    st.selectbox(
        translate("Theme whose texts belong under heading {number}", number=number),
        choices,
        choices.index(heading.theme_id if heading.theme_id in names else NO_THEME),
        format_func=lambda id_: names.get(id_, translate("none")),
        key=forms.field(form, f"theme-{place}"),
    )
    st.text_area(
        translate("Text under heading {number}", number=number),
        heading.text,
        key=forms.field(form, f"text-{place}"),
    )


def _save(caller: Caller, round_id: str, seen: ReportSection, title: str, *values: object) -> None:
    report.save_section(caller, round_id, seen, title, _as_headings(values))


def _as_headings(values: Sequence[object]) -> list[Heading]:
    titles, chosen, texts = values[0::3], values[1::3], values[2::3]
    return [
        Heading(str(title), str(text), theme if isinstance(theme, int) and theme else None)
        for title, theme, text in zip(titles, chosen, texts, strict=True)
    ]


def _draw_texts(part: UnderHeading) -> None:
    draw_line(part.heading.title if part.heading else translate("Other texts"))
    told = [
        translate("Quote: {text} ({source})", text=quote.text, source=quote.source)
        for quote, _ in part.quotes
    ]
    told += [f"{passage.text} ({passage.source})" for passage in part.passages]
    if told:
        draw_list(told)
    else:
        draw_small(translate("No texts."))


def _draw_reshaping(
    caller: Caller, round_id: str, section: ReportSection, material: ReportMaterial
) -> None:
    sections = material.draft.sections
    is_first = sections[0] == section

    def draw(label: str, key: str, how: Reshape, *, is_off: bool) -> None:
        st.button(
            label,
            key=f"{key}-{section.id}",
            disabled=is_off,
            on_click=problems.attempt,
            args=(report.reshape, caller, round_id, sections, section, how),
        )

    draw(translate("Move up"), "up", move_up, is_off=is_first)
    draw(translate("Join with the section before"), "join", join_before, is_off=is_first)
    for key in section.points:
        name = material.names.get(key, key)
        label = translate("Give «{name}» a section of its own", name=escape(name))
        alone = len(section.points) == 1
        draw(label, f"take-out-{key}", take_out(key, name), is_off=alone)
    is_sure = st.checkbox(
        translate("The section and what is written in it can be removed."),
        key=f"sure-section-{section.id}",
    )
    draw(translate("Remove the section"), "remove", remove, is_off=not is_sure)
