"""Rounds, what offices send, what Helsetilsynet makes of it, and the report people write."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import Moment, id_column, metadata, reference

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
    id_column(),
    reference("round"),
    Column("name_nb", String(200), nullable=False),
    Column("name_nn", String(200), nullable=False),
    Column("key", String(64), nullable=False),
    Column("is_panel", Boolean, nullable=False),
    UniqueConstraint("round_id", "name_nb"),
)

round_workshop = Table(  # whose submission the workshop is to become
    "round_workshop",
    metadata,
    reference("workshop", primary_key=True),
    reference("round_office"),
)

submission = Table(  # version 0 is a draft: uploaded, and not sent
    "submission",
    metadata,
    id_column(),
    reference("round_office"),
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
    id_column(),
    reference("round"),
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
    id_column(),
    reference("round"),
    Column("name_nb", String(80), nullable=False),
    Column("name_nn", String(80), nullable=False),
)

theme_mark = Table(  # a passage is known by its key, `domain.passages`
    "theme_mark",
    metadata,
    reference("theme", primary_key=True),
    Column("passage", String(16), primary_key=True),
)

quote = Table(
    "quote",
    metadata,
    reference("round", primary_key=True),
    Column("passage", String(16), primary_key=True),
    Column("with_source", Boolean, nullable=False),
)

report_section = Table(
    "report_section",
    metadata,
    id_column(),
    reference("round"),
    Column("place", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("title", String(200), nullable=False),
    Column("points", JSON, nullable=False),  # keys of the joint table
)

report_heading = Table(
    "report_heading",
    metadata,
    reference("report_section", primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("theme_id", Integer),  # gathers nothing once the theme is gone
)

learning_point = Table(  # what one addressee should do, a point on each line
    "learning_point",
    metadata,
    id_column(),
    reference("round"),
    Column("addressee", String(200), nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("round_id", "addressee"),
)
