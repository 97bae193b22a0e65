"""Workshops hypothesis invents: merges, ties, new points, and every kind of text."""

from dataclasses import replace

from hypothesis import strategies as st

from domain.points import Point, PointKind, Points
from domain.record import Explanation, Proposal, ProposalKind, Record
from domain.scoring import Score
from domain.texts import clean, clean_line
from domain.workshop import LONGEST_NAME, NewPoints, RiskRule
from tests.exports.records import CLOSED_RECORD, GROUP_1, list_point, same

LISTED = {100 + number: list_point(number) for number in range(1, 13)}
FIRST_NEW, FIRST_MERGED = 201, 301
ODD = (
    "=1+1",
    "+47 22 00 00 00",
    "'sitat'",
    "Årsaker:",
    "Hendelsesforløp: slik",
    "En\nHendelsesforløp:\nto",
    "\u00a0Årsaker:",
    "Først\n  Årsaker: så\n\n\u00a0 Hendingsforløp:",
    "4, 7 og 9",
    "a » b «c»",
    "👩‍👩‍👧 и עברית",
    "_x000D_ og _x0041_",
    "<w:t>&amp;</w:t>",
    "Listen sendes Helsetilsynet innen fredag.",
    "Å" * 5000 + "\n" + "x" * 4999,
)
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=60)).map(clean)
NAMES = (
    st.one_of(st.sampled_from(ODD[:10]), st.text(min_size=1, max_size=40))
    .map(lambda text: clean_line(text, 10_000)[:LONGEST_NAME].strip())
    .filter(bool)
)
VALUES = st.integers(1, 5)


@st.composite
def workshops(draw: st.DrawFn) -> Record:
    points = _points(draw)
    inside = frozenset(part for point in points.values() for part in point.parts)
    free = [id_ for id_ in points if id_ not in inside]
    listed = tuple(draw(st.lists(st.sampled_from(free), unique=True, max_size=14)))
    return replace(
        CLOSED_RECORD,
        settings=replace(
            CLOSED_RECORD.settings,
            choose=draw(st.integers(1, 12)),
            rule=draw(st.sampled_from(RiskRule)),
            new_points=draw(st.sampled_from(NewPoints)),
        ),
        points=points,
        merged_away=inside,
        split={},
        tick_counts={},
        group_lists={},
        group_scores={},
        group_explanations={},
        decisions=(),
        point_notes={},
        tags={},
        plenum_list=listed,
        plenum_scores={id_: Score(draw(VALUES), draw(VALUES)) for id_ in listed},
        plenum_explanations={id_: Explanation(draw(TEXTS), draw(TEXTS), 1) for id_ in listed[:5]},
        proposals=tuple(_proposal(draw, place) for place in range(draw(st.integers(0, 3)))),
    )


def _points(draw: st.DrawFn) -> Points:
    new = {
        id_: Point(id_, PointKind.NEW, same(draw(NAMES)), same(draw(TEXTS)))
        for id_ in range(FIRST_NEW, FIRST_NEW + draw(st.integers(0, 3)))
    }
    parts = draw(st.lists(st.sampled_from([*LISTED, *new]), unique=True, max_size=5))
    halves = [half for half in (parts[:2], parts[2:]) if len(half) > 1]
    merged = {
        id_: Point(id_, PointKind.MERGED, same(draw(NAMES)), same(draw(TEXTS)), parts=tuple(half))
        for id_, half in enumerate(halves, FIRST_MERGED)
    }
    return LISTED | new | merged


def _proposal(draw: st.DrawFn, place: int) -> Proposal:
    kind = draw(st.sampled_from(ProposalKind))
    is_missing = kind is ProposalKind.MISSING
    about = None if is_missing else draw(st.sampled_from(sorted(LISTED)))
    text = draw(TEXTS.filter(bool)) if kind is ProposalKind.REWORD else draw(TEXTS)
    name = draw(NAMES) if is_missing else ""
    reason = draw(TEXTS.filter(bool))
    return Proposal(place + 1, GROUP_1, kind, about, name, text, reason)
