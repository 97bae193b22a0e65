"""Our own JSON file (docs/workshop.schema.json), read back as a form."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.clock import STOPPED
from domain.evaluation import NO_EVALUATION
from domain.feedback import Feedback, compile_feedback
from domain.forms import Statement
from domain.points import Point, PointKind, Text
from domain.record import Explanation, Proposal, ProposalKind, Record
from domain.scoring import Score, check_value
from domain.steps import Step
from domain.workshop import Form, NewPoints, RiskRule, Settings

Entry = dict[str, Any]


def read_workshop(content: bytes, language: str) -> tuple[Feedback, Statement]:
    """What the templates of the workshop in the file would say.

    Raises ValueError, LookupError, TypeError, AttributeError, RecursionError or WorkshopError
    when it is no such file.
    """
    source = json.loads(content)
    record = _record(source)
    return compile_feedback(record, language), _statement(source, record)


def _record(source: Entry) -> Record:
    points = {entry["id"]: _point(entry) for entry in source["points"]}
    plenum = source["plenum"]
    listed = tuple(points[id_].id for id_ in plenum["list"])
    return Record(
        id="",
        code="",
        step=Step(source["workshop"]["step"]),
        version=0,
        settings=_settings(source),
        closed_at=None,
        points=points,
        merged_away=frozenset(part for point in points.values() for part in point.parts),
        split={},
        people=(),
        groups=(),
        voters={},
        tick_counts={},
        group_lists={},
        plenum_list=listed,
        agreed=frozenset(),
        presented=frozenset(),
        group_scores={},
        plenum_scores={entry["point"]: _score(entry) for entry in plenum["values"]},
        group_explanations={},
        plenum_explanations={
            entry["point"]: Explanation(str(entry["causes"]), str(entry["course_of_events"]))
            for entry in plenum["explanations"]
        },
        proposals=tuple(_proposals(source["proposals"])),
        decisions=(),
        notes={},
        point_notes={},
        tags={},
        clock=STOPPED,
        is_warned=False,
        rehearses=None,
        ballots=(),
        timings=(),
        attendance={},
        evaluation=NO_EVALUATION,
    )


def _settings(source: Entry) -> Settings:
    said = source["workshop"]
    return Settings(
        name=str(said["name"]),
        office=str(said["office"]),
        language=str(said["language"]),
        list_id=str(source["list"]["id"]),
        list_version=str(source["list"]["version"]),
        starts_on=_day(said["starts_on"]),
        ends_on=_day(said["ends_on"]),
        form=Form(said["form"]),
        choose=int(said["choose"]),
        rule=RiskRule(said["rule"]),
        new_points=NewPoints(said["new_points"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _point(entry: Entry) -> Point:
    return Point(
        id=entry["id"],
        kind=PointKind(entry["kind"]),
        name=_text(entry["name"]),
        text=_text(entry["text"]),
        number=None if entry["number"] is None else int(entry["number"]),
        parts=tuple(entry["parts"]),
    )


def _text(entry: Entry) -> Text:
    return Text(str(entry["nb"]), str(entry["nn"]))


def _score(entry: Entry) -> Score:
    values = (entry["probability"], entry["consequence"])
    return Score(*(None if value is None else check_value(value) for value in values))


def _proposals(entries: Iterable[Entry]) -> Iterable[Proposal]:
    for place, entry in enumerate(entries, 1):
        yield Proposal(
            place,
            None,
            ProposalKind(entry["kind"]),
            entry["point"],
            str(entry["name"]),
            str(entry["text"]),
            str(entry["reason"]),
        )


def _statement(source: Entry, record: Record) -> Statement:
    settings = record.settings
    return Statement(
        office=settings.office,
        workshop=settings.name,
        starts_on=settings.starts_on,
        ends_on=settings.ends_on,
        form=settings.form,
        people=int(source["workshop"]["people"]),
        groups=len(source["groups"]),
        list_version=f"{settings.list_id} {settings.list_version}",
        rule=settings.rule,
        language=settings.language,
    )
