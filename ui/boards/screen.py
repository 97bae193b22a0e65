"""The big screen's one fragment: it follows the step and shows what the room looks at."""

from collections.abc import Callable
from html import escape
from pathlib import Path

import streamlit as st

from content import ballots, day, decisions, lines, lists, picker, result, texts, values
from content.tasks import task
from content.words import group_name, step_name, step_place
from domain.ballots import Ballot
from domain.change import Topic
from domain.programme import Kind
from domain.record import Record, explained_points
from domain.steps import Activity, Step, activity_of
from domain.voting import current
from language import translate, translate_plural
from services import reading
from services.access import Caller
from ui.addresses import join_address, join_link, qr_image
from ui.boards.asked import draw_asked
from ui.boards.ranking import draw_ranking
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.components.matrix import draw_matrix
from ui.fragments import fragment
from ui.lines import draw_html
from ui.rehearsing import draw_mark

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
            draw_html(day.state(record))
        with right:
            _draw_way_in(record)
    with st.container():
        draw_board(caller, record)


def draw_board(caller: Caller, record: Record) -> None:
    """What the room looks at in this step, for the big screen and for observers."""
    if record.clock.interlude is Kind.INTRODUCTION:
        draw_html(day.introduction(record))
    else:
        ballot = _ballot_under_way(record)
        with st.container():
            # Without the task a vote's result comes high enough for the back row.
            if ballot is None:
                draw_html(lines.text(task(record.step, record.settings)))
            else:
                _draw_ballot(caller, record, ballot)
        SHOWS.get(record.step, _draw_groups)(caller, record)


def _ballot_under_way(record: Record) -> Ballot | None:
    ballot = current(record.ballots)
    return ballot if ballot and ballot.step is record.step else None


def _draw_ballot(caller: Caller, record: Record, ballot: Ballot) -> None:
    """The question and how many have answered, at last the result."""
    draw_asked(caller, record, ballot)
    draw_html(ballots.result(record, ballot))


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
    way_in = translate(
        "Go to {address} and write the code, or use the QR code.", address=join_address()
    )
    name = lines.heading(record.settings.name)
    draw_html(name + lines.text(way_in) + day.programme(record))


def _draw_handed_in(caller: Caller, record: Record) -> None:
    follow(caller, key="follow-handed-in", progress=picker.progress(record))


def _draw_groups(_: Caller, record: Record) -> None:
    """Which groups say that they agree; never what they have chosen."""
    activity = activity_of(record.step) or Activity.SELECT
    states = []
    for group in record.groups:
        agreed = (group.id, activity) in record.agreed
        state = translate("agreed") if agreed else translate("at work")
        states.append(lines.text(f"{group_name(group)}: {state}"))
    draw_html("".join(states))


def _draw_lists(_: Caller, record: Record) -> None:
    # The list first: the newest decisions must not push it down while the room reads it.
    shown = lists.common_list(record) + decisions.last(record) + lists.group_lists(record)
    draw_html(shown)


def _draw_values(_: Caller, record: Record) -> None:
    # First: it is what the room follows while values are set.
    draw_html(values.standing(record) + values.concordance(record) + values.groups_values(record))
    draw_matrix(record, key="screen-matrix")


def _draw_texts(_: Caller, record: Record) -> None:
    points = [row.scored.point_id for row in explained_points(record)]
    draw_html("".join(texts.whole(record, point_id) for point_id in points))


def _draw_top(_: Caller, record: Record) -> None:
    draw_html(result.top(record))
    draw_ranking(record, key="screen-matrix")


SHOWS: dict[Step, Callable[[Caller, Record], None]] = {
    Step.BEFORE: _draw_welcome,
    Step.SELECT_PERSON: _draw_handed_in,
    Step.SELECT_PLENUM: _draw_lists,
    Step.SCORE_PLENUM: _draw_values,
    Step.EXPLAIN_PLENUM: _draw_texts,
    Step.AFTER: _draw_top,
}
