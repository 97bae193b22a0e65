"""The versions of a list: what is in them, and what was different from the one before."""

import streamlit as st

from content.words import list_file, point_text
from domain.clock import OSLO
from domain.dates import write_day
from domain.list_versions import Case, Passage, explain
from domain.owned_list import OwnedList, Version
from domain.points import Point
from language import current, say, translate
from services import lists
from services.access import Caller
from ui.links import draw_files
from ui.tables import draw_table


def draw_versions(caller: Caller, owned: OwnedList) -> None:
    if not owned.published:
        st.caption(translate("No version is published yet."))
        draw_files([(f"/fil/liste/{owned.id}/mal.xlsx", list_file(owned, None))])
        return
    version = st.selectbox(
        translate("Version"),
        owned.published,
        index=len(owned.published) - 1,
        format_func=_version_name,
        key=f"version-{len(owned.published)}",
    )
    draft = lists.read_version(caller, version)
    st.write(translate("Points: {count}.", count=len(draft.points)))
    if owned.before(version):
        with st.expander(translate("What is different from the version before")):
            draw_difference(lists.read_passages(caller, version))
    with st.expander(translate("Read the points")):
        draw_points(draft.points)
    draw_files([(f"/fil/liste/{owned.id}/{version.id}.xlsx", list_file(owned, version))])


def _version_name(version: Version) -> str:
    day = version.published_at.astimezone(OSLO).date() if version.published_at else None
    return translate("{name}, published {day}", name=version.name, day=write_day(day))


def draw_points(points: tuple[Point, ...]) -> None:
    law = {True: translate("yes"), False: translate("no"), None: "–"}
    tells = any(point.in_law is not None for point in points)
    header = [translate("Point"), translate("What can go wrong"), translate("Area")]
    draw_table(
        [*header, translate("In the law")] if tells else header,
        [
            [point_name(p), point_text(p), p.area.pick(current()), *([law[p.in_law]] * tells)]
            for p in points
        ],
    )


def point_name(point: Point) -> str:
    return f"{point.number} {point.name.pick(current())}"


def draw_difference(passages: tuple[Passage, ...]) -> None:
    """Every point that is not as it was, with the rule for values given before."""
    changed = [passage for passage in passages if passage.case is not Case.KEPT]
    kept = len(passages) - len(changed)
    if changed:
        draw_table(
            [
                translate("What has happened"),
                translate("Before"),
                translate("Now"),
                translate("What it means"),
            ],
            [[case_name(p.case), _full(p.old), _full(p.new), say(explain(p))] for p in changed],
        )
    st.caption(translate("Points that are as they were: {count}.", count=kept))


def case_name(case: Case) -> str:
    return {
        Case.KEPT: translate("Kept"),
        Case.REWORDED: translate("Reworded"),
        Case.MERGED: translate("Merged"),
        Case.SPLIT: translate("Split"),
        Case.REMOVED: translate("Removed"),
        Case.NEW: translate("New"),
    }[case]


def _full(points: tuple[Point, ...]) -> str:
    return "\n".join(f"{point_name(p)}: {point_text(p)}" for p in points) or "–"
