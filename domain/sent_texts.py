"""The texts in a submission as passages: template B and C, and the workshop's notes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from domain.answers import new_key
from domain.carrying import Way, carry_number
from domain.entries import Key
from domain.errors import WorkshopError
from domain.feedback import Feedback, split_wording
from domain.passages import Part, Passage, cut
from domain.texts import clean

MOST_CHARACTERS = 2_000_000  # of one note in a file that somebody may have changed


@dataclass(frozen=True)
class Sent:
    """What somebody wrote; `number` is None and `name` is given for a point outside the list."""

    number: int | None
    name: str
    part: Part
    text: str


@dataclass(frozen=True)
class Writer:
    """An office or the panel; `id` stays the same when `name` is told in another language."""

    id: int
    name: str


def passages_of(
    writer: Writer,
    feedback: Feedback,
    notes: Iterable[Sent],
    same: Mapping[str, Key],
    way: Way = (),
) -> tuple[Passage, ...]:
    """Every line of the submission; `same` says which point a new one was found to be.

    `way` leads from the list the submission was made on. What a removed point was given is about
    no point any more.
    """
    found: list[Passage] = []
    for sent in (*_from_templates(feedback), *notes):
        own = _point(sent, feedback)
        joint = _carried(sent.number, way) if sent.number else str(same.get(own, own))
        found += cut(writer.name, joint, sent.part, sent.text, f"{writer.id}\x1f{own}")
    # Two groups may have written the same line of the same point.
    return tuple(dict.fromkeys(found))


def _carried(number: int, way: Way) -> str:
    carried = carry_number(number, way)
    return "" if carried is None else str(carried)


def _from_templates(feedback: Feedback) -> Iterator[Sent]:
    for row in feedback.causes:
        yield Sent(row.number, row.name, Part.CAUSES, row.causes)
        yield Sent(row.number, row.name, Part.COURSE_OF_EVENTS, row.course_of_events)
    added = {new_key(row.text) for row in feedback.new_points}
    for given in feedback.input:
        name = given.proposal if new_key(given.proposal) in added else ""
        yield Sent(given.number, name, Part.INPUT, f"{given.proposal}\n{given.reason}")


def _point(sent: Sent, feedback: Feedback) -> str:
    """The point's key: template B names a new point, template A has its text as well."""
    if sent.number is not None:
        return str(sent.number)
    name = new_key(sent.name)
    for row in feedback.new_points:
        if name and name in (new_key(row.text), new_key(split_wording(row.text)[0])):
            return new_key(row.text)
    return name


def notes_in(file: bytes) -> tuple[Sent, ...]:
    """The notes in a workshop's JSON file (docs/workshop.schema.json); none in other files."""
    try:
        return tuple(_notes(json.loads(file)))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, WorkshopError):
        return ()


def _notes(source: dict[str, Any]) -> Iterator[Sent]:
    points = {entry["id"]: entry for entry in source["points"]}
    for noted in source["point_notes"]:
        point = points[noted["point"]]
        numbers, language = _numbers(point, points), source["workshop"]["language"]
        name = "" if numbers else str(point["name"][language])
        yield Sent(min(numbers, default=None), name, Part.NOTE, _text(noted["text"]))
    for text in source["notes"].values():
        yield Sent(None, "", Part.NOTE, _text(text))


def _text(text: object) -> str:
    return clean(str(text), MOST_CHARACTERS)


def _numbers(point: dict[str, Any], points: dict[int, dict[str, Any]]) -> list[int]:
    """The list numbers behind the point: its own, or those of all its parts."""
    if point["number"] is not None:
        return [int(point["number"])]
    return [number for part in point["parts"] for number in _numbers(points[part], points)]
