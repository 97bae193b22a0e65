"""What the tables share: moments, keys, references, values on the scale."""

from datetime import UTC, datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    TypeDecorator,
)

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: SQLite forgets the time zone, PostgreSQL answers in its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def id_column() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def reference(target: str, *, primary_key: bool = False, nullable: bool = False) -> Column[object]:
    return Column(
        f"{target}_id",
        ForeignKey(f"{target}.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        index=not primary_key,
    )


def value(name: str) -> tuple[Column[int], CheckConstraint]:
    return Column(name, Integer), CheckConstraint(f"{name} BETWEEN 1 AND 5", f"{name}_on_scale")
