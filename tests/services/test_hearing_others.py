"""Hearing of what is changed through another process on the same PostgreSQL database."""

import os
import subprocess
import sys
from collections.abc import Iterator
from queue import SimpleQueue

import pytest
from sqlalchemy import func, select, text

import settings
from domain.change import Change, Topic
from domain.errors import WorkshopError
from domain.steps import Step
from services import hearing, reading, workshops
from services.access import Caller
from storage import missed, relay
from storage.engine import writing

PATIENCE = 30
ACTS = """
import sys
from domain.workshop import Role
from services import workshops
from services.access import Caller

workshops.warn(Caller(sys.argv[1], Role.LEAD))
"""
HEARS = """
import sys
from queue import SimpleQueue
from domain.change import Topic
from services import hearing

heard = SimpleQueue()
hearing.hear(sys.argv[1], heard.put)
stop = hearing.hear_other_processes()
for _ in Topic:
    heard.get(timeout=30)
print("listening", flush=True)
print(heard.get(timeout=30), flush=True)
stop()
"""
pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


@pytest.fixture
def lead(database: str) -> Caller:
    return workshops.create("Risikoworkshop", "Nordland", "nb")


@pytest.fixture
def heard(lead: Caller) -> Iterator[SimpleQueue[Change]]:
    """What a listener hears here, from when the other processes are listened to."""
    queue: SimpleQueue[Change] = SimpleQueue()
    stop = hearing.hear(lead.workshop_id, queue.put)
    stop_receiving = hearing.hear_other_processes()
    assert _next(queue, len(Topic)) == _told_anew(lead)
    yield queue
    stop_receiving()
    stop()
    assert queue.empty()


def _next(heard: SimpleQueue[Change], count: int) -> list[Change]:
    return [heard.get(timeout=PATIENCE) for _ in range(count)]


def _told_anew(lead: Caller) -> list[Change]:
    version = reading.record(lead).version
    return [Change(lead.workshop_id, topic, version) for topic in Topic]


def _start(script: str, lead: Caller) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, lead.workshop_id],
        cwd=settings.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"PYTHONPATH": str(settings.ROOT)},
    )


def _finish(process: subprocess.Popen[str]) -> str:
    output, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, output
    return output


def test_act_in_another_process_is_heard(lead: Caller, heard: SimpleQueue[Change]) -> None:
    _finish(_start(ACTS, lead))
    version = reading.record(lead).version
    assert _next(heard, 1) == [Change(lead.workshop_id, Topic.STEP, version)]


def test_act_here_is_heard_in_another_process(lead: Caller) -> None:
    other = _start(HEARS, lead)
    assert other.stdout is not None
    assert other.stdout.readline() == "listening\n"
    workshops.warn(lead)
    version = reading.record(lead).version
    assert _finish(other) == f"{Change(lead.workshop_id, Topic.STEP, version)}\n"


def test_own_acts_are_heard_once(lead: Caller, heard: SimpleQueue[Change]) -> None:
    workshops.warn(lead)
    workshops.advance(lead, Step.BEFORE)
    own = reading.record(lead).version
    # What the database carries comes in order: an echo of our own would come before this.
    _finish(_start(ACTS, lead))
    assert [change.version for change in _next(heard, 3)] == [own - 1, own, own + 1]


def test_refused_act_is_not_carried(lead: Caller, heard: SimpleQueue[Change]) -> None:
    change = Change(lead.workshop_id, Topic.STEP, 99)
    with pytest.raises(WorkshopError), writing() as connection:
        relay.send(connection, change)
        raise WorkshopError("No.")
    _finish(_start(ACTS, lead))
    assert [change.version for change in _next(heard, 1)] == [reading.record(lead).version]


def test_listening_survives_a_lost_connection(lead: Caller, heard: SimpleQueue[Change]) -> None:
    with writing() as connection:
        ended = connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = :name"
            ),
            {"name": relay.CHANNEL},
        )
        assert ended.scalars().all() == [True]
    # Screens read anew, since nobody knows what was missed; and then hear as before.
    assert _next(heard, len(Topic)) == _told_anew(lead)
    _finish(_start(ACTS, lead))
    assert _next(heard, 1)[0].version == reading.record(lead).version


def test_screens_of_a_deleted_workshop_read_anew(database: str) -> None:
    heard: SimpleQueue[Change] = SimpleQueue()
    stop = hearing.hear("deleted", heard.put)
    stop_receiving = hearing.hear_other_processes()
    assert {change.version for change in _next(heard, len(Topic))} == {missed.DELETED}
    stop_receiving()
    stop()


@pytest.mark.parametrize("hint", ["", "{}", '["a", {}]', '["a", {"topic": "weather"}]'])
def test_strange_hints_are_passed_over(lead: Caller, heard: SimpleQueue[Change], hint: str) -> None:
    with writing() as connection:
        connection.execute(select(func.pg_notify(relay.CHANNEL, hint)))
    _finish(_start(ACTS, lead))
    assert _next(heard, 1)[0].version == reading.record(lead).version
