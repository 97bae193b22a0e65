"""A workshop's points, and what persons, groups and the plenum made of them."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.schema.columns import Moment, id_column, metadata, reference, value

point = Table(
    "point",
    metadata,
    id_column(),
    reference("workshop"),
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
    reference("point", primary_key=True),
    Column("part_id", ForeignKey("point.id", ondelete="CASCADE"), primary_key=True),
)

tick = Table(
    "tick",
    metadata,
    reference("person", primary_key=True),
    reference("point", primary_key=True),
)

tick_count = Table(  # what is left of the ticks when the workshop is closed
    "tick_count",
    metadata,
    reference("team", primary_key=True),
    reference("point", primary_key=True),
    Column("people", Integer, nullable=False),
)

team_choice = Table(
    "team_choice",
    metadata,
    reference("team", primary_key=True),
    reference("point", primary_key=True),
    Column("position", Integer, nullable=False),
)

plenum_choice = Table(
    "plenum_choice",
    metadata,
    reference("point", primary_key=True),
    Column("position", Integer, nullable=False),
)

proposal = Table(
    "proposal",
    metadata,
    id_column(),
    reference("workshop"),
    reference("team", nullable=True),
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
    reference("team", primary_key=True),
    reference("point", primary_key=True),
    *value("probability"),
    *value("consequence"),
)

plenum_score = Table(
    "plenum_score",
    metadata,
    reference("point", primary_key=True),
    *value("probability"),
    *value("consequence"),
)

team_explanation = Table(
    "team_explanation",
    metadata,
    reference("team", primary_key=True),
    reference("point", primary_key=True),
    Column("causes", Text, nullable=False),
    Column("course_of_events", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

plenum_explanation = Table(
    "plenum_explanation",
    metadata,
    reference("point", primary_key=True),
    Column("causes", Text, nullable=False),
    Column("course_of_events", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    id_column(),
    reference("workshop"),
    Column("kind", String(10), nullable=False),
    reference("point"),
    Column("other_ids", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

point_note = Table(
    "point_note",
    metadata,
    reference("point", primary_key=True),
    Column("step", String(20), primary_key=True),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

point_tag = Table(
    "point_tag",
    metadata,
    reference("point", primary_key=True),
    Column("tag", String(12), primary_key=True),
)
