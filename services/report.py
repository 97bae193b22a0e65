"""Writing the report of a round: its sections and learning points, for Helsetilsynet."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection

from domain.errors import Conflict
from domain.report import (
    Heading,
    Learning,
    ReportDraft,
    ReportSection,
    Reshape,
    Sections,
    check_learning,
    check_section,
)
from domain.report import propose as proposed
from domain.workshop import Role
from services.access import Caller, require
from services.joint import joint_result
from storage import learning_points, report_sections, rounds
from storage.engine import reading, writing


def read_draft(caller: Caller, round_id: str) -> ReportDraft:
    require(caller, Role.AUTHORITY)
    with reading() as connection:
        return ReportDraft(
            report_sections.read_all(connection, round_id),
            learning_points.read_all(connection, round_id),
        )


@contextmanager
def _holding(caller: Caller, round_id: str) -> Iterator[Connection]:
    """Work on the report while nobody else does; the round's result stays the same version."""
    require(caller, Role.AUTHORITY)
    with writing() as connection:
        rounds.hold(connection, round_id)
        yield connection


def propose(caller: Caller, round_id: str, language: str) -> None:
    """Add a section for every point at rank ten or better that has none."""
    result = joint_result(caller, round_id, language)
    with _holding(caller, round_id) as connection:
        present = report_sections.read_all(connection, round_id)
        lacking = proposed(result.panel, result.aggregate.main, present)
        added = tuple(ReportSection(0, 0, name, (key,)) for key, name in lacking)
        report_sections.save_all(connection, round_id, present, present + added)


def save_section(
    caller: Caller, round_id: str, seen: ReportSection, title: str, headings: Sequence[Heading]
) -> None:
    """Give the section this title and these headings, if it is as the caller saw it."""
    cleaned, kept = check_section(title, headings)
    with _holding(caller, round_id) as connection:
        present = report_sections.read_all(connection, round_id)
        _require_seen(present, seen)
        saved = replace(seen, title=cleaned, headings=kept)
        wanted = tuple(saved if one.id == seen.id else one for one in present)
        report_sections.save_all(connection, round_id, present, wanted)


def reshape(
    caller: Caller, round_id: str, seen: Sections, section: ReportSection, how: Reshape
) -> None:
    """Move, join, divide or remove a section, if the order and the section are as seen."""
    with _holding(caller, round_id) as connection:
        present = report_sections.read_all(connection, round_id)
        if [one.id for one in present] != [one.id for one in seen]:
            raise Conflict("Somebody else has changed the order of the sections. Look again.")
        _require_seen(present, section)
        report_sections.save_all(connection, round_id, present, how(present, section))


def _require_seen(present: Sections, seen: ReportSection) -> None:
    if seen not in present:
        raise Conflict("Somebody else has changed the section since you began.")


def add_learning(caller: Caller, round_id: str, addressee: str, text: str) -> None:
    """Begin the learning points for an addressee."""
    learning = check_learning(addressee, text)
    with _holding(caller, round_id) as connection:
        _require_new(learning_points.read_all(connection, round_id), learning)
        learning_points.insert(connection, round_id, learning)


def _require_new(known: Sequence[Learning], learning: Learning) -> None:
    if learning.addressee in {one.addressee for one in known}:
        raise Conflict(
            "There are learning points for «{name}» already. Add yours there.",
            name=learning.addressee,
        )


def save_learning(caller: Caller, round_id: str, seen: Learning, addressee: str, text: str) -> None:
    """Put these in the place of the learning points the caller saw."""
    learning = check_learning(addressee, text)
    with _holding(caller, round_id) as connection:
        known = learning_points.read_all(connection, round_id)
        _require_new([one for one in known if one != seen], learning)
        _require(learning_points.change(connection, round_id, seen, learning))


def remove_learning(caller: Caller, round_id: str, seen: Learning) -> None:
    with _holding(caller, round_id) as connection:
        _require(learning_points.remove(connection, round_id, seen))


def _require(is_same: bool) -> None:  # noqa: FBT001
    if not is_same:
        raise Conflict("Somebody else has changed the learning points since you began.")
