"""A vote's question, and how many have answered, on pages of Streamlit's."""

from content import ballots
from domain.ballots import Ballot
from domain.record import Record
from services.access import Caller
from ui.components.live import follow
from ui.lines import draw_html


def draw_asked(caller: Caller, record: Record, ballot: Ballot) -> None:
    draw_html(ballots.question(record, ballot))
    # The same key throughout: where a new one took its place, what was drawn for the round before
    # more often stayed beside the new, with its buttons.
    follow(caller, key="follow-vote-progress", progress=ballots.progress(ballot))
