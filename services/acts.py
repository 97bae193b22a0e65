"""The frame of every act: one transaction on a locked workshop, announced after commit."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from domain.change import Change, Topic
from domain.errors import WorkshopError
from domain.steps import Step, require_step
from domain.workshop import Role
from services.access import Caller, require
from storage import changes, relay, trail, workshops
from storage.engine import writing
from storage.workshops import WorkshopRow


@dataclass
class Act:
    """What an act works with; the changes it makes known are announced when it is committed."""

    connection: Connection
    caller: Caller
    workshop: WorkshopRow
    changes: list[Change] = field(default_factory=list)

    def require_step(self, step: Step) -> None:
        require_step(self.workshop.step, step)

    def log(self, action: str, *, subject: str = "", change: str = "") -> None:
        trail.add(
            self.connection,
            self.workshop.id,
            self.caller.pseudonym,
            action,
            subject=subject,
            change=change,
        )

    def announce(
        self, topic: Topic, *, group_id: int | None = None, figures: dict[str, int] | None = None
    ) -> None:
        self.changes.append(
            Change(self.workshop.id, topic, self.workshop.version, group_id, figures or {})
        )


@contextmanager
def acting(caller: Caller, *roles: Role, after_closing: bool = False) -> Iterator[Act]:
    """Open an act for a caller with one of the roles; a closed workshop is only read."""
    require(caller, *roles)
    with writing() as connection:
        workshop = workshops.lock(connection, caller.workshop_id)
        if workshop.closed_at and not after_closing:
            raise WorkshopError("The workshop is closed. Nothing can be changed.")
        act = Act(connection, caller, workshop)
        yield act
        for change in act.changes:
            relay.send(connection, change)
    for change in act.changes:
        changes.announce(change)
