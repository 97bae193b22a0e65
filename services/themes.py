"""What Helsetilsynet makes of the texts in a round: themes, tagged passages, quotes."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import Connection

from domain.errors import Conflict, Missing, WorkshopError
from domain.matching import same_points
from domain.passages import Passage
from domain.points import Text
from domain.rounds import Round
from domain.sent_texts import Writer, notes_in, passages_of
from domain.themes import START, Theme, ThemeBook, check_name
from domain.workshop import Role
from services.access import Caller, require
from services.matching import standing
from storage import point_matches, rounds, submissions, themes
from storage.engine import reading, writing

KEPT = 20


def read_book(caller: Caller, round_id: str, language: str) -> ThemeBook:
    """All that the offices and the panel wrote, with the round's themes, tags and quotes.

    A round without themes begins with those of the report.
    """
    require(caller, Role.AUTHORITY)
    with reading() as connection:
        present, made = rounds.read(connection, round_id), themes.read_all(connection, round_id)
    if not made:
        _begin(caller, round_id)
    with reading() as connection:
        panel = next((o.name for o in rounds.invited(connection, round_id) if o.is_panel), None)
        return ThemeBook(
            tuple(themes.read_all(connection, round_id)),
            _gather(present, language),
            themes.read_marks(connection, round_id),
            themes.read_quotes(connection, round_id),
            panel.pick(language) if panel else "",
        )


@contextmanager
def _holding(caller: Caller, round_id: str) -> Iterator[tuple[Connection, Round]]:
    """Work on the round's themes while nobody else does; its result stays the same version."""
    require(caller, Role.AUTHORITY)
    with writing() as connection:
        yield connection, rounds.hold(connection, round_id)


def _begin(caller: Caller, round_id: str) -> None:
    with _holding(caller, round_id) as (connection, _):
        if not themes.read_all(connection, round_id):
            for name in START:
                themes.insert(connection, round_id, name)


@lru_cache(maxsize=KEPT)
def _gather(present: Round, language: str) -> tuple[Passage, ...]:
    # Every submission and every match gives the round a new version.
    with reading() as connection:
        same = same_points(point_matches.read_all(connection, present.id))
        sent = {
            one.office_id: one for one in standing(submissions.of_round(connection, present.id))
        }
        found: list[Passage] = []
        for office in rounds.invited(connection, present.id):
            if one := sent.get(office.id):
                _, file = submissions.read_original(connection, one.id, office.id)
                writer = Writer(office.id, office.name.pick(language))
                found += passages_of(writer, one.contents.feedback, notes_in(file), same)
    return tuple(found)


def set_mark(caller: Caller, round_id: str, passage: str, theme_id: int, is_marked: bool) -> None:
    """Let the passage have the theme, or not; done twice it is the same."""
    with _holding(caller, round_id) as (connection, present):
        _require_passage(present, passage)
        _find(connection, round_id, theme_id)
        themes.set_mark(connection, theme_id, passage, is_marked=is_marked)


def set_quote(
    caller: Caller, round_id: str, passage: str, seen: bool | None, with_source: bool | None
) -> None:
    """Pick the passage as a quote, with its source or without; None is not picked."""
    with _holding(caller, round_id) as (connection, present):
        _require_passage(present, passage)
        stored = themes.read_quotes(connection, round_id).get(passage)
        if stored not in (seen, with_source):
            raise Conflict("Somebody else has decided on this quote. See what stands there now.")
        themes.set_quote(connection, round_id, passage, with_source)


def _require_passage(present: Round, passage: str) -> None:
    if passage not in {one.key for one in _gather(present, "nb")}:
        raise Missing("The text is not in this round any more. Load the page again.")


def add(caller: Caller, round_id: str, name: str) -> None:
    with _holding(caller, round_id) as (connection, _):
        cleaned = check_name(name, themes.read_all(connection, round_id))
        themes.insert(connection, round_id, Text(cleaned, cleaned))


def rename(caller: Caller, round_id: str, seen: Theme, name: str) -> None:
    """Give the theme another name, the same in both languages."""
    with _holding(caller, round_id) as (connection, _):
        _require_seen(connection, round_id, seen)
        others = [one for one in themes.read_all(connection, round_id) if one.id != seen.id]
        cleaned = check_name(name, others)
        themes.rename(connection, seen.id, Text(cleaned, cleaned))


def merge(caller: Caller, round_id: str, seen: Theme, into: Theme | None) -> None:
    """Let what is tagged with the one theme be tagged with the other, and remove the one."""
    if into is None or into.id == seen.id:
        raise WorkshopError("Choose another theme to merge it with.")
    with _holding(caller, round_id) as (connection, _):
        _require_seen(connection, round_id, seen)
        _require_seen(connection, round_id, into)
        themes.move_marks(connection, seen.id, into.id)
        themes.remove(connection, seen.id)


def remove(caller: Caller, round_id: str, seen: Theme) -> None:
    """Remove the theme from the round and from all it was on; the last one stays."""
    with _holding(caller, round_id) as (connection, _):
        _require_seen(connection, round_id, seen)
        if len(themes.read_all(connection, round_id)) == 1:
            raise WorkshopError("A round has at least one theme.")
        themes.remove(connection, seen.id)


def _require_seen(connection: Connection, round_id: str, seen: Theme) -> None:
    if _find(connection, round_id, seen.id) != seen:
        raise Conflict("Somebody else has changed the theme. See what it is called now.")


def _find(connection: Connection, round_id: str, theme_id: int) -> Theme:
    for theme in themes.read_all(connection, round_id):
        if theme.id == theme_id:
            return theme
    raise Missing("There is no such theme any more. Load the page again.")
