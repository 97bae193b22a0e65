"""The report as people write it: its sections in order, one to write in, learning points."""

import streamlit as st

from domain.report import ReportSection, Sections
from domain.report_material import ReportMaterial
from domain.report_parts import Ranked, rank_rows
from language import current, translate
from services import report, report_material
from services.access import Caller
from ui import problems
from ui.fragments import fragment
from ui.lines import draw_small
from ui.rounds.learning import draw_learning
from ui.rounds.report_section import draw_section
from ui.tables import draw_table


@fragment
def draw_report(caller: Caller, round_id: str) -> None:
    material = report_material.gather(caller, round_id, current())
    sections = material.draft.sections
    st.header(translate("Sections"))
    st.write(
        translate(
            "A section for each point that the panel or the offices have at rank ten or better. "
            "Points that belong together can share a section."
        )
    )
    st.button(
        translate("Propose sections from the joint table"),
        key="propose-sections",
        on_click=problems.attempt,
        args=(report.propose, caller, round_id, current()),
    )
    if sections:
        _draw_sections(material)
        _draw_chosen(caller, round_id, material)
    draw_learning(caller, round_id, material.draft.learning)


def _draw_sections(material: ReportMaterial) -> None:
    headers = (
        translate("Section"),
        translate("Points with the panel's and the offices' rank"),
        translate("Headings"),
    )
    rows = [
        (section.title, _points(section, material), len(section.headings))
        for section in material.draft.sections
    ]
    draw_table(headers, rows, caption=translate("The report's sections"))


def _points(section: ReportSection, material: ReportMaterial) -> str:
    rows = rank_rows(section, material.panel, material.offices, material.names)
    return "\n".join(map(_ranks, rows))


def _ranks(row: Ranked) -> str:
    return f"{row.name}: {row.panel or '–'}\u00a0/\u00a0{row.offices or '–'}"


def _draw_chosen(caller: Caller, round_id: str, material: ReportMaterial) -> None:
    titles = _titles(material.draft.sections)
    chosen = st.selectbox(
        translate("Write in the section"),
        list(titles),
        format_func=lambda id_: titles.get(id_, ""),
        key="chosen-section",
    )
    draw_small(translate("Save before you choose another section."))
    section = next((one for one in material.draft.sections if one.id == chosen), None)
    if section:
        draw_section(caller, round_id, section, material)


def _titles(sections: Sections) -> dict[int, str]:
    return {one.id: f"{place}. {one.title}" for place, one in enumerate(sections, 1)}
