"""The big screen's one fragment: it follows the step and shows what the room looks at."""

from collections.abc import Callable
from html import escape
from pathlib import Path

import streamlit as st

from domain.ballots import Ballot
from domain.change import Topic
from domain.programme import Kind
from domain.record import Record, explained_points, ranking
from domain.steps import Activity, Step, activity_of
from domain.voting import current
from language import translate, translate_plural
from services import reading
from services.access import Caller
from ui.addresses import join_address, join_link, qr_image
from ui.boards import ballots, decisions, lists, texts, values
from ui.boards.result import draw_top
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.components.matrix import draw_matrix
from ui.fragments import fragment
from ui.lines import draw_heading_line
from ui.rehearsing import draw_mark
from ui.steps import day
from ui.steps.tasks import task
from ui.words import group_name, step_name, step_place

SHOWN = (Topic.STEP, Topic.PEOPLE, Topic.GROUP, Topic.PLENUM)
STYLE = (Path(__file__).parent / "screen.css").read_text(encoding="utf-8")


@fragment
def draw_screen(caller: Caller) -> None:
    record = reading.plenum_record(caller)
    st.html(f"<style>{STYLE}</style>")
    introduces = record.clock.interlude is Kind.INTRODUCTION
    title = translate("Introduction") if introduces else step_name(record.step)
    with st.container(key="screen-top"):
        left, right = st.columns([1, 1])
        with left:
            draw_heading(
                caller, *SHOWN, title=title, where=step_place(record.step), clock=record.clock
            )
            draw_mark(record)
            day.draw_state(record)
        with right:
            _draw_way_in(record)
    with st.container():
        draw_board(caller, record)


def draw_board(caller: Caller, record: Record) -> None:
    """What the room looks at in this step, for the big screen and for observers."""
    if record.clock.interlude is Kind.INTRODUCTION:
        day.draw_introduction(record)
    else:
        ballot = _ballot_under_way(record)
        with st.container():
            # Without the task a vote's result comes high enough for the back row.
            if ballot is None:
                st.write(task(record.step, record.settings))
            else:
                _draw_ballot(caller, record, ballot)
        SHOWS.get(record.step, _draw_groups)(caller, record)


def _ballot_under_way(record: Record) -> Ballot | None:
    ballot = current(record.ballots)
    return ballot if ballot and ballot.step is record.step else None


def _draw_ballot(caller: Caller, record: Record, ballot: Ballot) -> None:
    """The question and how many have answered, at last the result."""
    ballots.draw_question(record, ballot)
    ballots.draw_progress(caller, ballot)
    ballots.draw_result(record, ballot)


def _draw_way_in(record: Record) -> None:
    """The code, the address and the QR code stand in the corner the whole time."""
    count = len(record.arrived_people)
    people = translate_plural("{count} person is in.", "{count} people are in.", count)
    picture = qr_image(join_link(record.code), translate("QR code for the join link"))
    st.html(
        f'<div class="workshop-way-in"><div><p class="workshop-code">{record.code[:3]} '
        f'{record.code[3:]}</p><p class="workshop-small">{_breakable(join_address())}<br>'
        f"{escape(people)}</p></div>{picture}</div>"
    )


def _breakable(address: str) -> str:
    """The address as HTML that breaks before its path, if anywhere."""
    return escape(address).replace("/", "<wbr>/")


def _draw_welcome(_: Caller, record: Record) -> None:
    draw_heading_line(record.settings.name)
    st.write(
        translate("Go to {address} and write the code, or use the QR code.", address=join_address())
    )
    day.draw_programme(record)


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
    # The list first: the newest decisions must not push it down while the room reads it.
    lists.draw_common_list(record)
    decisions.draw_last(record)
    lists.draw_group_lists(record)


def _draw_values(_: Caller, record: Record) -> None:
    # First: it is what the room follows while values are set.
    values.draw_standing(record)
    values.draw_concordance(record)
    values.draw_values(record)
    draw_matrix(record, ranking(record), key="screen-matrix")


def _draw_texts(_: Caller, record: Record) -> None:
    for row in explained_points(record):
        texts.draw_point(record, row.scored.point_id)
        texts.draw_group_texts(record, row.scored.point_id)
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
