"""Workshop rows."""

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, Executable, Row, bindparam, delete, func, select, update

from domain.clock import Clock
from domain.errors import Missing
from domain.programme import Item, Kind, Plan
from domain.steps import Step
from domain.workshop import Explains, Form, NewPoints, RiskRule, Scope, Settings
from storage import schema

table = schema.workshop
# Made once, as in `choices`: every screen asks.
_BY_ID = select(table).where(table.c.id == bindparam("value"))
_BY_CODE = select(table).where(table.c.code == bindparam("value"))
_LOCK = (
    update(table)
    .where(table.c.id == bindparam("value"))
    .values(version=table.c.version + 1)
    .returning(table)
)


@dataclass(frozen=True)
class WorkshopRow:
    """A workshop without its contents."""

    id: str
    code: str
    lead_key: str
    version: int
    step: Step
    settings: Settings
    clock: Clock
    rehearses: str | None
    warned_at: datetime | None
    created_at: datetime
    closed_at: datetime | None


def insert(
    connection: Connection,
    workshop_id: str,
    code: str,
    lead_key: str,
    settings: Settings,
    *,
    rehearses: str | None = None,
) -> None:
    connection.execute(
        table.insert().values(
            id=workshop_id,
            code=code,
            lead_key=lead_key,
            version=1,
            step=Step.BEFORE,
            rehearses=rehearses,
            created_at=datetime.now(UTC),
            **asdict(settings),
        )
    )


def read(connection: Connection, workshop_id: str) -> WorkshopRow:
    """Raises Missing when there is no such workshop."""
    return _require(_find(connection, _BY_ID, workshop_id))


def find_by_code(connection: Connection, code: str) -> WorkshopRow | None:
    return _find(connection, _BY_CODE, code)


def _find(connection: Connection, query: Executable, value: str) -> WorkshopRow | None:
    # PostgreSQL refuses this character even in a question, and an address can hold it.
    if "\0" in value:
        return None
    row = connection.execute(query, {"value": value}).one_or_none()
    return _workshop(row) if row else None


def _require(found: WorkshopRow | None) -> WorkshopRow:
    if found is None:
        raise Missing("There is no such workshop.")
    return found


def ended_before(connection: Connection, day: date) -> list[WorkshopRow]:
    """The workshops whose last day is before this one; one without dates ended when it was made."""
    last_day = func.coalesce(table.c.ends_on, table.c.starts_on)
    midnight = datetime.combine(day, time(), UTC)
    long_ago = (last_day < day) | (last_day.is_(None) & (table.c.created_at < midnight))
    rows = connection.execute(select(table).where(long_ago).order_by(table.c.created_at))
    return [_workshop(row) for row in rows]


def lock(connection: Connection, workshop_id: str) -> WorkshopRow:
    """Read the workshop and keep others from changing it until this transaction ends."""
    return _require(_find(connection, _LOCK, workshop_id))


def change_settings(connection: Connection, workshop_id: str, settings: Settings) -> None:
    connection.execute(update(table).where(table.c.id == workshop_id).values(**asdict(settings)))


def move(connection: Connection, workshop_id: str, present: Step, target: Step) -> bool:
    """Change the step if it still is the present one; says whether it was."""
    moved = connection.execute(
        update(table)
        .where(table.c.id == workshop_id, table.c.step == present)
        .values(step=target, warned_at=None)
    )
    return moved.rowcount == 1


def set_clock(connection: Connection, workshop_id: str, clock: Clock) -> None:
    connection.execute(
        update(table).where(table.c.id == workshop_id).values(**asdict(clock), warned_at=None)
    )


def warn(connection: Connection, workshop_id: str, at: datetime | None) -> None:
    connection.execute(update(table).where(table.c.id == workshop_id).values(warned_at=at))


def close(connection: Connection, workshop_id: str, at: datetime | None) -> None:
    connection.execute(update(table).where(table.c.id == workshop_id).values(closed_at=at))


def remove(connection: Connection, workshop_id: str) -> None:
    connection.execute(delete(table).where(table.c.id == workshop_id))


def _workshop(row: Row[tuple[object, ...]]) -> WorkshopRow:
    return WorkshopRow(
        id=row.id,
        code=row.code,
        lead_key=row.lead_key,
        version=row.version,
        step=Step(row.step),
        settings=Settings(
            name=row.name,
            office=row.office,
            language=row.language,
            list_id=row.list_id,
            list_version=row.list_version,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            deadline=row.deadline,
            form=Form(row.form),
            contact=row.contact,
            choose=row.choose,
            rule=RiskRule(row.rule),
            new_points=NewPoints(row.new_points),
            delete_ticks=row.delete_ticks,
            takes_newcomers=row.takes_newcomers,
            plan=Plan(row.plan),
            starts_at=row.starts_at,
            own_programme=tuple(
                Item(Kind(item["kind"]), Step(item["step"]), item["minutes"])
                for item in row.own_programme or ()
            ),
            explains=Explains(row.explains),
            scope=Scope(row.scope),
            people_on_paper=row.people_on_paper,
        ),
        clock=Clock(
            row.ends_at,
            Kind(row.interlude) if row.interlude else None,
            row.interlude_ends_at,
            row.seconds_left,
        ),
        rehearses=row.rehearses,
        warned_at=row.warned_at,
        created_at=row.created_at,
        closed_at=row.closed_at,
    )
