"""A closed workshop whose ranks, ties and texts are worked out by hand.

Products: 1: 25, 4+7 merged: 20, 2 and 3: 16, 5: 15, 6 and 8: 12, 9: 10, 10: 9, 11 and 12: 8, 13: 5.
Ranks are 1, 2, 3, 3, 5, 6, 6, 8, 9, 10, 10, 12, so eleven points are above the cut at ten.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.attendance import Presence
from domain.clock import STOPPED
from domain.evaluation import NO_EVALUATION, STATEMENTS, Evaluation, Stage
from domain.points import Point, PointKind, Text
from domain.record import (
    Decision,
    DecisionKind,
    Explanation,
    Proposal,
    ProposalKind,
    Record,
    Tag,
)
from domain.scoring import Score
from domain.steps import Activity, Step
from domain.workshop import Group, Person, Settings

SENTINEL = "Sentinella Navnesen"
CODE = "402117"
FIRST_PERSON = 987654321
GROUP_1, GROUP_2 = 11, 12
MERGED, NEW, OTHER_NEW, UNDONE = 301, 201, 202, 999
CLOSED = datetime(2026, 9, 22, 12, 0, tzinfo=UTC)
DECIDED = datetime(2026, 9, 21, 8, 15, tzinfo=UTC)

SETTINGS = Settings(
    name="Risikoworkshop 2026",
    office="Statsforvaltaren i Vestland",
    language="nn",
    list_id="sosiale-tjenester-nav",
    list_version="2021-09",
    starts_on=date(2026, 9, 21),
    ends_on=date(2026, 9, 22),
    deadline=date(2026, 10, 5),
    contact=f"{SENTINEL}, 22 00 00 00",
)

PLENUM_SCORES = {
    101: Score(5, 5),
    MERGED: Score(5, 4),
    102: Score(4, 4),
    103: Score(4, 4),
    105: Score(3, 5),
    106: Score(3, 4),
    108: Score(4, 3),
    109: Score(2, 5),
    110: Score(3, 3),
    111: Score(2, 4),
    112: Score(4, 2),
    113: Score(1, 5),
    NEW: Score(5, 4),
    OTHER_NEW: Score(1, 1),
}


def same(text: str) -> Text:
    return Text(text, text)


def list_point(number: int) -> Point:
    return Point(
        id=100 + number,
        kind=PointKind.LIST,
        name=Text(f"Punkt {number}", f"Punkt {number} nynorsk"),
        text=Text(f"Tekst {number}", f"Tekst {number} nynorsk"),
        number=number,
        area=same("Samhandling"),
    )


POINTS = {100 + number: list_point(number) for number in range(1, 14)} | {
    NEW: Point(NEW, PointKind.NEW, same("Digital utestenging"), same("Noen er ikke på nett")),
    OTHER_NEW: Point(OTHER_NEW, PointKind.NEW, same("Tolk"), same("")),
    MERGED: Point(
        MERGED, PointKind.MERGED, same("Samordning"), same("Tekst 4\nTekst 7"), parts=(104, 107)
    ),
}

PROPOSALS = (
    Proposal(
        1,
        GROUP_2,
        ProposalKind.MISSING,
        None,
        "Digital utestenging",
        "Noen er ikke på nett",
        "Vi ser det ofte",
        accepted_as=NEW,
    ),
    Proposal(2, GROUP_1, ProposalKind.REWORD, 105, "", "=1+1", "Uklart i dag"),
    Proposal(3, GROUP_1, ProposalKind.REMOVE, MERGED, "", "", "Dekket av 5"),
)

DECISIONS = (
    Decision(1, DecisionKind.MERGE, MERGED, (104, 107), "Samme svikt", DECIDED),
    Decision(2, DecisionKind.CHOOSE, 101, (102,), "Plikten er klar", DECIDED),
    Decision(3, DecisionKind.SPLIT, UNDONE, (108, 109), "", DECIDED),
)

PEOPLE = tuple(
    Person(
        id=FIRST_PERSON + place,
        number=1 + place,
        group_id=group_id,
        name=f"{SENTINEL} {place}",
        has_left=place == 5,
        has_handed_in=True,
        has_device=True,
    )
    for place, group_id in enumerate((GROUP_1, GROUP_1, GROUP_1, GROUP_2, GROUP_2, GROUP_2))
)

CLOSED_RECORD = Record(
    id="workshop-id",
    code=CODE,
    step=Step.AFTER,
    version=1,
    settings=SETTINGS,
    closed_at=CLOSED,
    points=POINTS,
    merged_away=frozenset((104, 107)),
    split={UNDONE: Point(UNDONE, PointKind.MERGED, same("Omgjort"), same(""), parts=(108, 109))},
    people=PEOPLE,
    groups=(Group(GROUP_1, 1, FIRST_PERSON), Group(GROUP_2, 2, None)),
    voters={GROUP_1: 3, GROUP_2: 2},
    tick_counts={GROUP_1: {101: 3, 104: 2, 107: 1, MERGED: 3}, GROUP_2: {101: 2}},
    group_lists={GROUP_1: (102, 101, 104), GROUP_2: (101, 107)},
    plenum_list=tuple(PLENUM_SCORES),
    agreed=frozenset(((GROUP_1, Activity.SELECT), (GROUP_1, Activity.SCORE))),
    presented=frozenset(),
    group_scores={
        GROUP_1: {101: Score(5, 4), MERGED: Score(4, 4)},
        GROUP_2: {101: Score(4, None)},
    },
    plenum_scores=PLENUM_SCORES,
    group_explanations={
        GROUP_1: {101: Explanation("Lite tid\nFor få ansatte", "Ingen ringer tilbake", 2)}
    },
    plenum_explanations={
        101: Explanation("Lite tid", "Søknaden blir liggende", 1),
        MERGED: Explanation("Uklart ansvar", "", 1),
        NEW: Explanation("Bare på nett", "Brukeren gir opp", 1),
    },
    proposals=PROPOSALS,
    decisions=DECISIONS,
    notes={Step.SELECT_PLENUM: "Vi brukte mest tid på punkt 1."},
    point_notes={
        101: {Step.SCORE_PLENUM: "Uenighet om hyppighet", Step.SELECT_PLENUM: "Alle hadde det"},
        MERGED: {Step.SELECT_PLENUM: "Slått sammen etter lang samtale"},
    },
    tags={
        101: frozenset((Tag.SUPERVISION, Tag.LEGAL_BASIS)),
        NEW: frozenset((Tag.STANDARDS,)),
    },
    clock=STOPPED,
    is_warned=False,
    rehearses=None,
    ballots=(),
    timings=(),
    attendance={},
    evaluation=NO_EVALUATION,
)

OPEN_RECORD = replace(CLOSED_RECORD, closed_at=None)
EVALUATED_RECORD = replace(
    CLOSED_RECORD,
    attendance={Step.AFTER: Presence(5, 0), Step.SELECT_PERSON: Presence(4, 2)},
    evaluation=Evaluation(
        Stage.DONE,
        5,
        dict.fromkeys(STATEMENTS, (2, 3, 0, 0, 0)) | {"e6": (0, 1, 1, 2, 1)},
        ("=Mer tid", "Takk"),
    ),
)


def with_proposal(text: str) -> Record:
    """The workshop with one proposal, whose text stands alone in a cell."""
    proposal = Proposal(1, GROUP_1, ProposalKind.REWORD, 105, "", text, "Uklart i dag")
    return replace(CLOSED_RECORD, proposals=(proposal,))


def merged_from(*parts: int) -> Record:
    """The workshop where the merged point was made of these points instead of 4 and 7."""
    scores = {id_: score for id_, score in PLENUM_SCORES.items() if id_ not in parts}
    return replace(
        CLOSED_RECORD,
        points=POINTS | {MERGED: replace(POINTS[MERGED], parts=parts)},
        merged_away=frozenset(parts),
        plenum_list=tuple(scores),
        plenum_scores=scores,
    )


def with_causes(causes: str, course_of_events: str) -> Record:
    """The workshop where point 1 alone is explained, in these words."""
    return replace(
        CLOSED_RECORD, plenum_explanations={101: Explanation(causes, course_of_events, 1)}
    )
