"""The tables: facts as rows, never totals; what the domain forbids, the database refuses too."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
    true,
)

from domain.evaluation import STATEMENTS

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: SQLite forgets the time zone, PostgreSQL answers in its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _reference(target: str, *, primary_key: bool = False, nullable: bool = False) -> Column[object]:
    return Column(
        f"{target}_id",
        ForeignKey(f"{target}.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        index=not primary_key,
    )


def _value(name: str) -> tuple[Column[int], CheckConstraint]:
    return Column(name, Integer), CheckConstraint(f"{name} BETWEEN 1 AND 5", f"{name}_on_scale")


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
    Column("created_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

team = Table(  # "group" is a reserved word in SQL
    "team",
    metadata,
    _id(),
    _reference("workshop"),
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
    _reference("team", primary_key=True),
    Column("activity", String(10), primary_key=True),
    Column("agreed", Boolean, nullable=False, server_default=false()),
    Column("presented", Boolean, nullable=False, server_default=false()),
)

person = Table(
    "person",
    metadata,
    _id(),
    _reference("workshop"),
    _reference("team", nullable=True),
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

point = Table(
    "point",
    metadata,
    _id(),
    _reference("workshop"),
    Column("kind", String(10), nullable=False),
    Column("number", Integer),
    Column("name_nb", Text, nullable=False),
    Column("name_nn", Text, nullable=False),
    Column("text_nb", Text, nullable=False),
    Column("text_nn", Text, nullable=False),
    Column("area_nb", Text, nullable=False, server_default=""),
    Column("area_nn", Text, nullable=False, server_default=""),
    Column("footnote_nb", Text, nullable=False, server_default=""),
    Column("footnote_nn", Text, nullable=False, server_default=""),
    Column("corrected_nb", Text, nullable=False, server_default=""),
    Column("corrected_nn", Text, nullable=False, server_default=""),
    Column("own_nn", Boolean, nullable=False, server_default=false()),
    Column("is_split", Boolean, nullable=False, server_default=false()),
    Column("key", String(40), nullable=False, server_default=""),
    Column("in_law", Boolean),
    UniqueConstraint("workshop_id", "number"),
)

point_part = Table(
    "point_part",
    metadata,
    _reference("point", primary_key=True),
    Column("part_id", ForeignKey("point.id", ondelete="CASCADE"), primary_key=True),
)

tick = Table(
    "tick",
    metadata,
    _reference("person", primary_key=True),
    _reference("point", primary_key=True),
)

tick_count = Table(  # what is left of the ticks when the workshop is closed
    "tick_count",
    metadata,
    _reference("team", primary_key=True),
    _reference("point", primary_key=True),
    Column("people", Integer, nullable=False),
)

team_choice = Table(
    "team_choice",
    metadata,
    _reference("team", primary_key=True),
    _reference("point", primary_key=True),
    Column("position", Integer, nullable=False),
)

plenum_choice = Table(
    "plenum_choice",
    metadata,
    _reference("point", primary_key=True),
    Column("position", Integer, nullable=False),
)

proposal = Table(
    "proposal",
    metadata,
    _id(),
    _reference("workshop"),
    _reference("team", nullable=True),
    Column("kind", String(10), nullable=False),
    Column("point_id", ForeignKey("point.id", ondelete="CASCADE")),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("accepted_as", ForeignKey("point.id", ondelete="SET NULL")),
)

team_score = Table(
    "team_score",
    metadata,
    _reference("team", primary_key=True),
    _reference("point", primary_key=True),
    *_value("probability"),
    *_value("consequence"),
)

plenum_score = Table(
    "plenum_score",
    metadata,
    _reference("point", primary_key=True),
    *_value("probability"),
    *_value("consequence"),
)

team_explanation = Table(
    "team_explanation",
    metadata,
    _reference("team", primary_key=True),
    _reference("point", primary_key=True),
    Column("causes", Text, nullable=False),
    Column("course_of_events", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

plenum_explanation = Table(
    "plenum_explanation",
    metadata,
    _reference("point", primary_key=True),
    Column("causes", Text, nullable=False),
    Column("course_of_events", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    _reference("workshop"),
    Column("kind", String(10), nullable=False),
    _reference("point"),
    Column("other_ids", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

note = Table(
    "note",
    metadata,
    _reference("workshop", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

point_note = Table(
    "point_note",
    metadata,
    _reference("point", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

point_tag = Table(
    "point_tag",
    metadata,
    _reference("point", primary_key=True),
    Column("tag", String(12), primary_key=True),
)

event = Table(  # the trail: for a person's ticks only that something happened, never what
    "event",
    metadata,
    _id(),
    _reference("workshop"),
    Column("at", Moment, nullable=False),
    Column("actor", String(40), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("change", Text, nullable=False),
)

attendance_count = Table(
    "attendance_count",
    metadata,
    _reference("workshop", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("room", Integer, nullable=False),
    Column("digital", Integer, nullable=False),
)

evaluation = Table(
    "evaluation",
    metadata,
    _reference("workshop", primary_key=True),
    Column("stage", String(10), nullable=False),
)

evaluation_mark = Table(  # that a person has answered, and nothing else
    "evaluation_mark",
    metadata,
    _reference("person", primary_key=True),
)

evaluation_answer = Table(  # without person or time; the key is a hash of the browser's secret
    "evaluation_answer",
    metadata,
    Column("key", String(64), primary_key=True),
    _reference("workshop"),
    *(part for statement in STATEMENTS for part in _value(statement)),
    Column("comment", Text, nullable=False),
    # A table kept in the order of its keys has no hidden row numbers that tell who was first.
    sqlite_with_rowid=False,
)


def _answer() -> tuple[Column[Any] | CheckConstraint, ...]:
    """The columns of `domain.ballots.Answer`."""
    return (
        *_value("probability"),
        *_value("consequence"),
        Column("point_ids", JSON, nullable=False),
        Column("approves", Boolean),
    )


ballot = Table(
    "ballot",
    metadata,
    _id(),
    _reference("workshop"),
    # One second round for each round, however often the button is pressed.
    Column("follows_id", ForeignKey("ballot.id", ondelete="CASCADE"), unique=True),
    Column("round", Integer, nullable=False),
    Column("step", String(20), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("state", String(10), nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("point_ids", JSON, nullable=False),
    Column("axes", JSON, nullable=False),
    Column("votes", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("answered", Integer),
    Column("asked", Integer),
    Index(
        "one_open_ballot",
        "workshop_id",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)

ballot_answer = Table(
    "ballot_answer",
    metadata,
    _reference("ballot", primary_key=True),
    _reference("person", primary_key=True),
    *_answer(),
)

ballot_count = Table(  # what was answered, from when the ballot is closed
    "ballot_count",
    metadata,
    _reference("ballot", primary_key=True),
    Column("part", String(12), primary_key=True),
    Column("option", Integer, primary_key=True, autoincrement=False),
    Column("people", Integer, nullable=False),
)

ballot_outcome = Table(
    "ballot_outcome",
    metadata,
    _reference("ballot", primary_key=True),
    *_answer(),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

dissent = Table(
    "dissent",
    metadata,
    _id(),
    _reference("ballot"),
    _reference("person", nullable=True),  # only of those who want to be named
    Column("text", Text, nullable=False),
)

# Lists of points, apart from workshops: a workshop copies the points of the version it uses.

point_list = Table(
    "point_list",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("code", String(12), nullable=False, unique=True),
    Column("owner_key", String(64), nullable=False),
    Column("title", String(200), nullable=False),
    Column("created_at", Moment, nullable=False),
)

list_version = Table(  # a draft until it is published, and never changed after
    "list_version",
    metadata,
    _id(),
    _reference("point_list"),
    Column("name", String(40), nullable=False),
    Column("published_at", Moment),
    UniqueConstraint("point_list_id", "name"),
)

list_point = Table(
    "list_point",
    metadata,
    _reference("list_version", primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("name_nb", Text, nullable=False),
    Column("name_nn", Text, nullable=False),
    Column("text_nb", Text, nullable=False),
    Column("text_nn", Text, nullable=False),
    Column("area_nb", Text, nullable=False),
    Column("area_nn", Text, nullable=False),
    Column("footnote_nb", Text, nullable=False),
    Column("footnote_nn", Text, nullable=False),
    Column("corrected_nb", Text, nullable=False),
    Column("corrected_nn", Text, nullable=False),
    Column("own_nn", Boolean, nullable=False),
    Column("in_law", Boolean),
    UniqueConstraint("list_version_id", "number"),
)

list_mapping = Table(  # which points of the version before a merge or a split went into
    "list_mapping",
    metadata,
    _reference("list_version", primary_key=True),
    Column("old_key", String(40), primary_key=True),
    Column("new_key", String(40), primary_key=True),
    Column("rule", String(10), nullable=False),
)

hearing = Table(
    "hearing",
    metadata,
    Column("id", String(24), primary_key=True),
    _reference("list_version"),
    Column("key", String(64), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

respondent = Table(  # whoever answers a hearing; the name goes when it closes
    "respondent",
    metadata,
    _id(),
    _reference("hearing"),
    Column("body", String(200), nullable=False),
    Column("key", String(64), nullable=False),
)

hearing_comment = Table(
    "hearing_comment",
    metadata,
    _id(),
    _reference("respondent"),
    Column("point_key", String(40)),
    Column("kind", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("respondent_id", "point_key"),
)

attendee = Table(  # the imported list; without its person once the workshop is closed
    "attendee",
    metadata,
    _id(),
    _reference("workshop"),
    _reference("person", nullable=True),
    Column("name", String(80), nullable=False),
    Column("organisation", String(120), nullable=False),
    Column("place", String(120), nullable=False),
)

admission = Table(  # the own links of co-leads and observers
    "admission",
    metadata,
    _reference("workshop", primary_key=True),
    Column("role", String(12), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("key", String(64), nullable=False),
    Column("revoked_at", Moment),
)

timing = Table(
    "timing",
    metadata,
    _id(),
    _reference("workshop"),
    Column("step", String(20), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
)

round_ = Table(
    "round",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("deadline", Date),
    Column("contact", String(200), nullable=False),
    Column("leads", Text, nullable=False),
    Column("new_points", String(10), nullable=False),
    Column("list_id", String(80), nullable=False),
    Column("list_version", String(40), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("published_at", Moment),
)

round_office = Table(  # those invited to the round, the national panel among them
    "round_office",
    metadata,
    _id(),
    _reference("round"),
    Column("name_nb", String(200), nullable=False),
    Column("name_nn", String(200), nullable=False),
    Column("key", String(64), nullable=False),
    Column("is_panel", Boolean, nullable=False),
    UniqueConstraint("round_id", "name_nb"),
)

round_workshop = Table(  # whose submission the workshop is to become
    "round_workshop",
    metadata,
    _reference("workshop", primary_key=True),
    _reference("round_office"),
)

submission = Table(  # version 0 is a draft: uploaded, and not sent
    "submission",
    metadata,
    _id(),
    _reference("round_office"),
    Column("version", Integer, nullable=False),
    Column("status", String(10), nullable=False),
    Column("file_name", String(200), nullable=False),
    Column("original", LargeBinary, nullable=False),
    Column("contents", JSON, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("is_late", Boolean, nullable=False),
    Column("question", Text, nullable=False),
    UniqueConstraint("round_office_id", "version"),
)

point_match = Table(
    "point_match",
    metadata,
    _id(),
    _reference("round"),
    Column("text", Text, nullable=False),
    Column("target_number", Integer),
    Column("target_text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone_at", Moment),
)

theme = Table(
    "theme",
    metadata,
    _id(),
    _reference("round"),
    Column("name_nb", String(80), nullable=False),
    Column("name_nn", String(80), nullable=False),
)

theme_mark = Table(  # a passage is known by its key, `domain.passages`
    "theme_mark",
    metadata,
    _reference("theme", primary_key=True),
    Column("passage", String(16), primary_key=True),
)

quote = Table(
    "quote",
    metadata,
    _reference("round", primary_key=True),
    Column("passage", String(16), primary_key=True),
    Column("with_source", Boolean, nullable=False),
)

# The report of a round, as people write it.

report_section = Table(
    "report_section",
    metadata,
    _id(),
    _reference("round"),
    Column("place", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("title", String(200), nullable=False),
    Column("points", JSON, nullable=False),  # keys of the joint table
)

report_heading = Table(
    "report_heading",
    metadata,
    _reference("report_section", primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("theme_id", Integer),  # gathers nothing once the theme is gone
)

learning_point = Table(  # what one addressee should do, a point on each line
    "learning_point",
    metadata,
    _id(),
    _reference("round"),
    Column("addressee", String(200), nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("round_id", "addressee"),
)
