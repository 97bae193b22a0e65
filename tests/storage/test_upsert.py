"""Setting a row to a state, whether or not it was there."""

from storage import schema
from storage.engine import writing
from storage.upsert import put, put_new
from tests.helpers import at_once, rows
from tests.people import gather

secret = schema.secret


def test_putting_twice_makes_one_row(database: str) -> None:
    for _ in range(2):
        with writing() as connection:
            put(connection, secret, {"name": "a"}, value="1")
    assert rows(secret) == [("a", "1")]


def test_putting_changes_the_named_values(database: str) -> None:
    with writing() as connection:
        put(connection, secret, {"name": "a"}, value="1")
        put(connection, secret, {"name": "b"}, value="1")
        put(connection, secret, {"name": "a"}, value="2")
    assert rows(secret) == [("a", "2"), ("b", "1")]


def test_putting_new_leaves_the_old(database: str) -> None:
    with writing() as connection:
        put_new(connection, secret, {"name": "a"}, value="1")
        put_new(connection, secret, {"name": "a"}, value="2")
    assert rows(secret) == [("a", "1")]


def test_keys_alone_can_be_put(database: str) -> None:
    cast = gather()
    keys = {"person_id": cast.anne.person_id, "point_id": cast.points[4]}
    for _ in range(2):
        with writing() as connection:
            put(connection, schema.tick, keys)
    assert rows(schema.tick) == [tuple(keys.values())]


def test_putting_at_once_makes_one_row(database: str) -> None:
    def put_one() -> None:
        with writing() as connection:
            put(connection, secret, {"name": "a"}, value="1")

    assert at_once(*[put_one] * 8) == [None] * 8
    assert rows(secret) == [("a", "1")]
