"""A workshop, the people in it, its day and its trail."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    false,
    true,
)

from domain.evaluation import STATEMENTS
from storage.schema.columns import Moment, id_column, metadata, reference, value

secret = Table(
    "secret",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(200), nullable=False),
)

workshop = Table(
    "workshop",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("code", String(6), nullable=False, unique=True),
    Column("lead_key", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("step", String(20), nullable=False),
    Column("name", String(200), nullable=False),
    Column("office", String(200), nullable=False),
    Column("language", String(2), nullable=False),
    Column("list_id", String(80), nullable=False),
    Column("list_version", String(40), nullable=False),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Column("deadline", Date),
    Column("form", String(10), nullable=False),
    Column("contact", String(200), nullable=False),
    Column("choose", Integer, nullable=False),
    Column("rule", String(10), nullable=False),
    Column("new_points", String(10), nullable=False),
    Column("delete_ticks", Boolean, nullable=False),
    Column("takes_newcomers", Boolean, nullable=False, server_default=true()),
    Column("plan", String(10), nullable=False, server_default="one_day"),
    Column("starts_at", Time, nullable=False, server_default="09:00:00"),
    Column("own_programme", JSON),
    Column("scope", String(10), nullable=False, server_default="county"),
    Column("ends_at", Moment),
    Column("interlude", String(12)),
    Column("interlude_ends_at", Moment),
    Column("seconds_left", Integer),
    Column("rehearses", String(24)),
    Column("explains", String(10), nullable=False, server_default="top"),
    Column("warned_at", Moment),
    Column("people_on_paper", Integer),
    Column("created_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

team = Table(  # "group" is a reserved word in SQL
    "team",
    metadata,
    id_column(),
    reference("workshop"),
    Column("number", Integer, nullable=False),
    Column("writer_id", Integer),
    Column("voters", Integer),
    Column("leader_id", Integer),
    Column("meeting_link", String(1000), nullable=False, server_default=""),
    UniqueConstraint("workshop_id", "number"),
)

team_state = Table(
    "team_state",
    metadata,
    reference("team", primary_key=True),
    Column("activity", String(10), primary_key=True),
    Column("agreed", Boolean, nullable=False, server_default=false()),
    Column("presented", Boolean, nullable=False, server_default=false()),
)

person = Table(
    "person",
    metadata,
    id_column(),
    reference("workshop"),
    reference("team", nullable=True),
    Column("number", Integer, nullable=False),
    Column("name", String(80), nullable=False),
    Column("key", String(64), nullable=False),
    Column("has_device", Boolean, nullable=False),
    Column("attendance", String(10), nullable=False, server_default="room"),
    Column("is_expected", Boolean, nullable=False, server_default=false()),
    # Two entries of one person: this one's browser goes on as the other.
    Column("united_with_id", Integer),
    # The group whose counts hold this person's ticks, from when the ticking ended.
    Column("counted_in_id", Integer),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    Column("handed_in_at", Moment),
    UniqueConstraint("workshop_id", "number"),
)

note = Table(
    "note",
    metadata,
    reference("workshop", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

event = Table(  # the trail: for a person's ticks only that something happened, never what
    "event",
    metadata,
    id_column(),
    reference("workshop"),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("change", Text, nullable=False),
)

attendance_count = Table(
    "attendance_count",
    metadata,
    reference("workshop", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("room", Integer, nullable=False),
    Column("digital", Integer, nullable=False),
)

evaluation = Table(
    "evaluation",
    metadata,
    reference("workshop", primary_key=True),
    Column("stage", String(10), nullable=False),
)

evaluation_mark = Table(  # that a person has answered, and nothing else
    "evaluation_mark",
    metadata,
    reference("person", primary_key=True),
)

evaluation_answer = Table(  # without person or time; the key is a hash of the browser's secret
    "evaluation_answer",
    metadata,
    Column("key", String(64), primary_key=True),
    reference("workshop"),
    *(part for statement in STATEMENTS for part in value(statement)),
    Column("comment", Text, nullable=False),
    # A table kept in the order of its keys has no hidden row numbers that tell who was first.
    sqlite_with_rowid=False,
)

attendee = Table(  # the imported list; without its person once the workshop is closed
    "attendee",
    metadata,
    id_column(),
    reference("workshop"),
    reference("person", nullable=True),
    Column("name", String(80), nullable=False),
    Column("organisation", String(120), nullable=False),
    Column("place", String(120), nullable=False),
)

admission = Table(  # the own links of co-leads and observers
    "admission",
    metadata,
    reference("workshop", primary_key=True),
    Column("role", String(12), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("key", String(64), nullable=False),
    Column("revoked_at", Moment),
)

timing = Table(
    "timing",
    metadata,
    id_column(),
    reference("workshop"),
    Column("step", String(20), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
)
