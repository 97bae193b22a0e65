"""The big screen's one fragment: it follows the step and shows what the room looks at."""

from collections.abc import Callable

import streamlit as st

from domain.change import Topic
from domain.record import Record, ranking
from domain.steps import Activity, Step, activity_of
from language import translate, translate_plural
from services import reading
from services.access import Caller
from ui.boards import decisions, lists, texts, values
from ui.boards.result import draw_top
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.fragments import fragment
from ui.lead.invitation import base_address, draw_qr
from ui.lines import draw_heading_line
from ui.words import group_name, step_name, step_place


@fragment
def draw_screen(caller: Caller) -> None:
    follow(caller, Topic.STEP, Topic.PEOPLE, Topic.GROUP, Topic.PLENUM, key="follow-screen")
    record = reading.plenum_record(caller)
    # Everything is sized by the root, so this is what makes the room able to read it.
    st.html("<style>:root { font-size: 150%; }</style>")
    main, corner = st.columns([4, 1], gap="large")
    with main:
        draw_heading(step_name(record.step), where=step_place(record.step))
        SHOWS.get(record.step, _draw_groups)(caller, record)
    with corner:
        st.html(f'<p class="workshop-code">{record.code[:3]} {record.code[3:]}</p>')
        base, _ = base_address()
        draw_qr(f"{base}/bli-med/{record.code}")
        count = len(record.present_people)
        st.write(translate_plural("{count} person is in.", "{count} people are in.", count))


def _draw_welcome(_: Caller, record: Record) -> None:
    draw_heading_line(record.settings.name)
    st.write(translate("Join with the code or the QR code."))


def _draw_handed_in(caller: Caller, record: Record) -> None:
    present = record.present_people
    follow(
        caller,
        key="follow-handed-in",
        sentence=translate("{done} of {of} have handed in."),
        figures={"done": sum(p.has_handed_in for p in present), "of": len(present)},
    )


def _draw_groups(_: Caller, record: Record) -> None:
    """Which groups say that they agree; never what they have chosen."""
    activity = activity_of(record.step) or Activity.SELECT
    for group in record.groups:
        agreed = (group.id, activity) in record.agreed
        state = translate("agreed") if agreed else translate("at work")
        st.write(f"{group_name(group)}: {state}")


def _draw_lists(_: Caller, record: Record) -> None:
    decisions.draw_last(record)
    lists.draw_common_list(record)
    lists.draw_group_lists(record)


def _draw_values(_: Caller, record: Record) -> None:
    values.draw_values(record)
    values.draw_ranking(record, key="screen-matrix")


def _draw_texts(_: Caller, record: Record) -> None:
    for row in ranking(record).top:
        texts.draw_point(record, row.scored.point_id)
        texts.draw_joint_text(record, row.scored.point_id)


def _draw_top(_: Caller, record: Record) -> None:
    draw_top(record)
    values.draw_ranking(record, key="screen-matrix")


SHOWS: dict[Step, Callable[[Caller, Record], None]] = {
    Step.BEFORE: _draw_welcome,
    Step.SELECT_PERSON: _draw_handed_in,
    Step.SELECT_PLENUM: _draw_lists,
    Step.SCORE_PLENUM: _draw_values,
    Step.EXPLAIN_PLENUM: _draw_texts,
    Step.AFTER: _draw_top,
}
