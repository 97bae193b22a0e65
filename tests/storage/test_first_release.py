"""A workshop under way in a database of the first release goes on after an upgrade.

The database is made by the first migration alone and filled by plain SQL, as that release left it.
What comes later changes nothing here.
"""

import pytest
from alembic import command
from alembic.config import Config
from itsdangerous import URLSafeSerializer
from sqlalchemy import create_engine, text

import settings
from domain.steps import Activity, Step
from domain.workshop import Role
from services import access, grouping, joining, reading, ticking, workshops
from services.access import Caller

NOW = "2026-01-15 09:00:00+00:00"
SIGNING_SECRET = "made-by-the-first-release"
LEAD = Caller("first", Role.LEAD)
ANNE, DINA = (Caller("first", Role.PARTICIPANT, number) for number in (1, 2))
KEYS = {LEAD: "key-of-lead", ANNE: "key-of-anne", DINA: "key-of-dina"}
TICKS = {1: set(range(1, 11)), 2: set(range(5, 15))}
POINTS = 51

WORKSHOP = """
INSERT INTO workshop (id, code, lead_key, version, step, name, office, language, list_id,
    list_version, form, contact, choose, rule, new_points, delete_ticks, created_at)
VALUES ('first', '123456', 'key-of-lead', 7, 'select_group', 'Risikoworkshop', 'Nordland', 'nb',
    'sosiale-tjenester-nav', '2021-09', 'physical', '', 10, 'product', 'own_table', true, :now)
"""
TEAM = "INSERT INTO team (workshop_id, number, writer_id, voters) VALUES ('first', :id, :id, 1)"
PERSON = """
INSERT INTO person (workshop_id, team_id, number, name, key, has_device, joined_at, handed_in_at)
VALUES ('first', :id, :id, :name, :key, true, :now, :now)
"""
POINT = """
INSERT INTO point (workshop_id, kind, number, name_nb, name_nn, text_nb, text_nn)
VALUES ('first', 'list', :id, :name, :name, :name, :name)
"""
TICK = "INSERT INTO tick (person_id, point_id) VALUES (:person, :point)"
COUNT = "INSERT INTO tick_count (team_id, point_id, people) VALUES (:person, :point, 1)"
CHOICE = "INSERT INTO team_choice (team_id, point_id, position) VALUES (1, :point, :point)"
AGREED = "INSERT INTO team_state (team_id, activity, agreed) VALUES (1, 'select', true)"
EVENT = """
INSERT INTO event (workshop_id, at, actor, action, subject, change)
VALUES ('first', :now, 'person 1', 'agree', 'group 1', 'select')
"""


@pytest.fixture
def _first_release(empty_database: str) -> None:
    """A database the first release has left in the middle of the groups' choosing."""
    config = Config()
    config.set_main_option("script_location", str(settings.ROOT / "storage" / "migrations"))
    engine = create_engine(settings.database_url())
    ticks = [{"person": person, "point": p} for person, chosen in TICKS.items() for p in chosen]
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement, rows in (
            ("INSERT INTO secret VALUES ('signing', :secret)", [{"secret": SIGNING_SECRET}]),
            (WORKSHOP, [{"now": NOW}]),
            (TEAM, [{"id": 1}, {"id": 2}]),
            (
                PERSON,
                [
                    {"id": 1, "name": "Anne", "key": KEYS[ANNE], "now": NOW},
                    {"id": 2, "name": "Dina", "key": KEYS[DINA], "now": NOW},
                ],
            ),
            (POINT, [{"id": number, "name": f"Punkt {number}"} for number in range(1, POINTS + 1)]),
            (TICK, ticks),
            (COUNT, ticks),
            (CHOICE, [{"point": point} for point in TICKS[1]]),
            (AGREED, [{}]),
            (EVENT, [{"now": NOW}]),
        ):
            connection.execute(text(statement), rows)
        # The tests show nothing if the tables are not the first release's.
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0001"
    engine.dispose()


def _token(caller: Caller) -> str:
    """A cookie the first release gave."""
    capability = [caller.workshop_id, caller.role, caller.person_id, KEYS[caller]]
    return URLSafeSerializer(SIGNING_SECRET, salt="capability").dumps(capability)


@pytest.mark.usefixtures("_first_release")
def test_cookies_of_the_first_release_are_valid() -> None:
    for caller in (LEAD, ANNE, DINA):
        assert access.identify(_token(caller), "first", caller.role) == caller


@pytest.mark.usefixtures("_first_release")
def test_what_people_did_is_there() -> None:
    assert ticking.ticks(ANNE) == TICKS[1]
    assert ticking.ticks(DINA) == TICKS[2]
    assert reading.person(ANNE).name == "Anne"
    record = reading.record(LEAD)
    assert (record.step, len(record.points)) == (Step.SELECT_GROUP, POINTS)
    assert record.group_lists == {1: tuple(range(1, 11))}
    assert record.agreed == {(1, Activity.SELECT)}
    assert record.tick_counts == {team: dict.fromkeys(ticks, 1) for team, ticks in TICKS.items()}


@pytest.mark.usefixtures("_first_release")
def test_the_workshop_goes_on() -> None:
    grouping.add(DINA, 2, [5, 6])
    grouping.agree(DINA, 2, Activity.SELECT, (5, 6))
    joining.join("123456", "Gro")
    assert workshops.advance(LEAD, Step.SELECT_GROUP) is Step.SELECT_PLENUM
    assert reading.record(ANNE).step is Step.SELECT_PLENUM
    workshops.close(LEAD)
    assert {person.name for person in reading.record(LEAD).people} == {""}
