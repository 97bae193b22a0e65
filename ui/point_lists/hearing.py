"""The hearings of a list: the link to send, and what was said of each point."""

import streamlit as st

from content.words import point_text
from domain.hearing import Comment, CommentKind, Hearing, Overview
from domain.owned_list import OwnedList
from domain.points import Point
from domain.record import Proposal
from language import translate
from services import list_hearing
from services.access import Caller
from ui import problems
from ui.addresses import base_address
from ui.lines import draw_line
from ui.point_lists.versions import point_name
from ui.steps.proposals import kind_name as proposal_name
from ui.tables import draw_table


def draw_hearings(caller: Caller, owned: OwnedList) -> None:
    rows = list_hearing.read_hearings(caller)
    if not any(row.closed_at is None for row in rows):
        st.write(
            translate(
                "In a hearing, people with a link say of each point in the newest version whether "
                "it should be kept, reworded or removed, and what is missing."
            )
        )
        st.button(
            translate("Start a hearing"),
            key="open-hearing",
            disabled=not owned.published,
            on_click=problems.attempt,
            args=(list_hearing.open_hearing, caller),
        )
    names = {version.id: version.name for version in owned.versions}
    for row in reversed(rows):
        _draw_hearing(caller, row, names[row.version_id])


def _draw_hearing(caller: Caller, row: Hearing, version: str) -> None:
    st.subheader(translate("Hearing of version {version}", version=version))
    if row.closed_at is None:
        _draw_open(caller, row)
    else:
        st.caption(translate("The hearing is closed."))
    views = list_hearing.read_overview(caller, row.id)
    answered = sum(len(view.comments) for view in views)
    st.write(translate("Comments so far: {count}.", count=answered))
    draw_table(
        [translate("Point"), *map(kind_name, CommentKind), translate("Proposals from workshops")],
        [
            [view_name(view), *(view.counts[kind] for kind in CommentKind), len(view.proposals)]
            for view in views
            if view.comments or view.proposals
        ],
    )
    for view in views:
        if any(c.text or c.reason or c.name for c in view.comments) or view.proposals:
            _draw_view(caller, row, view)


def _draw_open(caller: Caller, row: Hearing) -> None:
    base, _ = base_address()
    st.write(translate("Send this link to those who shall comment:"))
    st.code(f"{base}/svar/{row.id}/{row.key}", language=None, wrap_lines=True)
    st.button(
        translate("Close the hearing"),
        key=f"close-{row.id}",
        on_click=problems.attempt,
        args=(list_hearing.close_hearing, caller, row.id),
    )
    st.caption(
        translate(
            "When you close the hearing, nobody can comment any more, and whom they answered for "
            "is deleted. Note it down first if you need it. Look for text that can be tied to a "
            "person or a case, and take it out."
        )
    )


def kind_name(kind: CommentKind) -> str:
    return {
        CommentKind.KEEP: translate("Keep"),
        CommentKind.REWORD: translate("Reword"),
        CommentKind.REMOVE: translate("Remove"),
        CommentKind.MISSING: translate("Missing"),
    }[kind]


def view_name(view: Overview) -> str:
    return point_name(view.point) if view.point else translate("What is missing")


def _draw_view(caller: Caller, row: Hearing, view: Overview) -> None:
    with st.expander(view_name(view), key=f"view-{row.id}-{_key(view.point)}"):
        if view.point:
            st.text(point_text(view.point))
        for comment in view.comments:
            draw_comment(comment)
            st.button(
                translate("Take the comment out"),
                key=f"take-out-{comment.id}",
                on_click=problems.attempt,
                args=(list_hearing.remove_comment, caller, row.id, comment.id),
            )
        for proposal in view.proposals:
            _draw_proposal(proposal)


def _key(point: Point | None) -> str:
    return point.key if point else "missing"


def draw_comment(comment: Comment) -> None:
    words = " – ".join(filter(None, (comment.name, comment.text)))
    draw_line(kind_name(comment.kind), words, before=comment.body, below=comment.reason)


def _draw_proposal(proposal: Proposal) -> None:
    words = " – ".join(filter(None, (proposal.name, proposal.text)))
    draw_line(
        proposal_name(proposal.kind),
        words,
        before=translate("From a workshop:"),
        below=proposal.reason,
    )
