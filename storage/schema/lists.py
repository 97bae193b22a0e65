"""Lists of points, apart from workshops: a workshop copies the points of the version it uses."""

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import Moment, id_column, metadata, reference

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
    id_column(),
    reference("point_list"),
    Column("name", String(40), nullable=False),
    Column("published_at", Moment),
    UniqueConstraint("point_list_id", "name"),
)

list_point = Table(
    "list_point",
    metadata,
    reference("list_version", primary_key=True),
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
    reference("list_version", primary_key=True),
    Column("old_key", String(40), primary_key=True),
    Column("new_key", String(40), primary_key=True),
    Column("rule", String(10), nullable=False),
)

hearing = Table(
    "hearing",
    metadata,
    Column("id", String(24), primary_key=True),
    reference("list_version"),
    Column("key", String(64), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

respondent = Table(  # whoever answers a hearing; the name goes when it closes
    "respondent",
    metadata,
    id_column(),
    reference("hearing"),
    Column("body", String(200), nullable=False),
    Column("key", String(64), nullable=False),
)

hearing_comment = Table(
    "hearing_comment",
    metadata,
    id_column(),
    reference("respondent"),
    Column("point_key", String(40)),
    Column("kind", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("respondent_id", "point_key"),
)
