"""Reading a feedback file back: so far our own file for machines (docs/workshop.schema.json)."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.errors import message
from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow, RankingRow
from domain.forms import Finding, ReadForm, Statement
from domain.points import Point, PointKind, Text, lineage
from domain.record import ProposalKind
from domain.scoring import check_value
from domain.workshop import Form, RiskRule

NO_FEEDBACK = Feedback((), (), (), ())
Content = dict[str, Any]


def read_form(name: str, content: bytes, points: Sequence[Point], language: str) -> ReadForm:
    """What the file holds; whatever is wrong with it is a problem in words, never an error."""
    try:
        read: Content = json.loads(content)
        known = {item["id"]: _point(item) for item in read["points"]}
        return ReadForm(_feedback(read, known, language), _statement(read))
    # Whatever is not as the schema says ends as one of these.
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        problem = message("«{name}» is not a file from this tool, or it is damaged.", name=name)
        return ReadForm(NO_FEEDBACK, Statement(), problems=(Finding(problem),))


def _point(item: Content) -> Point:
    return Point(
        item["id"],
        PointKind(item["kind"]),
        Text(**item["name"]),
        Text(**item["text"]),
        number=item["number"],
        parts=tuple(item["parts"]),
    )


def _feedback(read: Content, known: dict[int, Point], language: str) -> Feedback:
    rows = [(row, known[row["point"]]) for row in read["ranking"]]
    for row, _ in rows:
        check_value(row["probability"])
        check_value(row["consequence"])
    texts = {text["point"]: text for text in read["plenum"]["explanations"]}
    limit = read["workshop"]["choose"]
    return Feedback(
        tuple(
            RankingRow(row["number"], point.name.pick(language), *_values(row),
                       lineage(point, known, language))
            for row, point in rows if row["number"] is not None and row["rank"] <= limit
        ),
        tuple(
            NewPointRow(_wording(point, language), *_values(row), lineage(point, known, language))
            for row, point in rows if row["number"] is None
        ),
        tuple(
            CausesRow(row["number"], point.name.pick(language), text["causes"],
                      text["course_of_events"], lineage(point, known, language))
            for row, point in rows if (text := texts.get(point.id))
        ),
        tuple(_input(item, known, language) for item in read["proposals"]),
    )  # fmt: skip


def _values(row: Content) -> tuple[int, int]:
    return row["probability"], row["consequence"]


def _wording(point: Point, language: str) -> str:
    name, text = point.name.pick(language), point.text.pick(language)
    return f"{name}: {text}" if text and not point.parts else name


def _input(item: Content, known: dict[int, Point], language: str) -> InputRow:
    point = known[item["point"]] if item["point"] else None
    return InputRow(
        ProposalKind(item["kind"]),
        point.number if point else None,
        point.text.pick(language) if point else "",
        ": ".join(part for part in (item["name"], item["text"]) if part),
        item["reason"],
    )


def _statement(read: Content) -> Statement:
    workshop = read["workshop"]
    return Statement(
        office=workshop["office"],
        workshop=workshop["name"],
        starts_on=_day(workshop["starts_on"]),
        ends_on=_day(workshop["ends_on"]),
        form=Form(workshop["form"]),
        people=workshop["people"],
        groups=len(read["groups"]),
        list_version=f"{read['list']['id']} {read['list']['version']}",
        rule=RiskRule(workshop["rule"]),
        language=workshop["language"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
