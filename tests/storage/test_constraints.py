"""What the domain forbids the database refuses too (R-33: whole values from 1 to 5)."""

import pytest
from sqlalchemy import Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from domain.record import Tag
from domain.steps import Step
from services import notes, plenum
from storage import schema
from storage.engine import reading, writing
from tests.helpers import rows
from tests.people import Cast, gather, play_to

SCORES = [schema.team_score, schema.plenum_score]


def _keys(cast: Cast, table: Table) -> dict[str, int]:
    keys = {"team_id": cast.group_1, "point_id": cast.points[1]}
    return {name: value for name, value in keys.items() if name in table.c}


@pytest.mark.parametrize("table", SCORES, ids=str)
@pytest.mark.parametrize("axis", ["probability", "consequence"])
def test_values_outside_scale_are_refused(database: str, table: Table, axis: str) -> None:
    keys = _keys(gather(), table)
    for value in (0, 6, -1):
        with pytest.raises(IntegrityError), writing() as connection:
            connection.execute(table.insert().values(**keys, **{axis: value}))
    assert rows(table) == []


@pytest.mark.parametrize("table", SCORES, ids=str)
def test_whole_scale_and_nothing_fit(database: str, table: Table) -> None:
    keys = _keys(gather(), table)
    for value in (1, 2, 3, 4, 5, None):
        with writing() as connection:
            connection.execute(table.delete())
            connection.execute(table.insert().values(**keys, probability=value, consequence=value))
        assert rows(table) == [(*keys.values(), value, value)]


UNIQUE: dict[Table, dict[str, object]] = {
    schema.tick: {},
    schema.team_choice: {},
    schema.plenum_choice: {},
    schema.team_score: {},
    schema.plenum_score: {},
    schema.team_explanation: {},
    schema.plenum_explanation: {},
    schema.team_state: {},
    schema.point_part: {},
    schema.point_note: {},
    schema.point_tag: {},
    schema.person: {"id": 9001},
    schema.team: {"id": 9001},
    schema.point: {"id": 9001},
    schema.workshop: {"id": "another"},
}


def _whole() -> Cast:
    """A workshop with a row in each of these tables."""
    cast = play_to(Step.AFTER)
    notes.save_point_note(cast.lead, cast.points[1], Step.AFTER, "Kort", 0)
    plenum.set_tags(cast.lead, cast.points[1], frozenset(), [Tag.SUPERVISION])
    return cast


def test_same_fact_twice_is_refused(database: str) -> None:
    _whole()
    for table, changed in UNIQUE.items():
        columns = [column for column in table.c if column.name not in changed]
        with reading() as connection:
            copied = connection.execute(select(*columns).limit(1)).one()._asdict()
        with pytest.raises(IntegrityError), writing() as connection:
            connection.execute(insert(table).values(**copied, **changed))


def test_removed_workshop_takes_all_along(database: str) -> None:
    cast = _whole()
    ours = schema.workshop.c.id == cast.lead.workshop_id
    with writing() as connection:
        connection.execute(schema.workshop.delete().where(ours))
        left = {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in schema.metadata.sorted_tables
        }
    other = {"workshop": 1, "team": 1, "person": 1, "point": 51, "event": 1}
    assert {name: count for name, count in left.items() if count} == other
