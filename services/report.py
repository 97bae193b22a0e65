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
    with _holding(caller, round_id) as connection:
        known = learning_points.read_all(connection, round_id)
        learning = check_learning(Learning(0, addressee, text), known)
        learning_points.insert(connection, round_id, learning)


def save_learning(caller: Caller, round_id: str, seen: Learning, addressee: str, text: str) -> None:
    """Put these in the place of the learning points the caller saw."""
    with _holding_learning(caller, round_id, seen) as (connection, known):
        learning = check_learning(Learning(seen.id, addressee, text), known)
        learning_points.change(connection, learning)


def remove_learning(caller: Caller, round_id: str, seen: Learning) -> None:
    with _holding_learning(caller, round_id, seen) as (connection, _):
        learning_points.remove(connection, seen)


@contextmanager
def _holding_learning(
    caller: Caller, round_id: str, seen: Learning
) -> Iterator[tuple[Connection, Sequence[Learning]]]:
    with _holding(caller, round_id) as connection:
        known = learning_points.read_all(connection, round_id)
        if seen not in known:
            raise Conflict("Somebody else has changed the learning points since you began.")
        yield connection, known
