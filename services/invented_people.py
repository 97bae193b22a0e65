"""The invented people of a rehearsal, among real ones."""

import random
from dataclasses import dataclass

from domain.record import (
    Record,
)
from domain.steps import Activity
from domain.workshop import Person, Role
from services import (
    joining,
    reading,
)
from services.access import Caller
from services.invented_words import NAMES, Words


@dataclass
class Rehearsal:
    """An invented workshop under way; the same dice give the same numbers.

    The invented people are those without a device: whoever joins with one is real, and is left
    to act for themselves, and so is the group they write for.
    """

    lead: Caller
    words: Words
    dice: random.Random

    @property
    def record(self) -> Record:
        return reading.record(self.lead)

    @property
    def people(self) -> list[Caller]:
        return [self._caller(person) for person in self.record.people if not person.has_device]

    def _caller(self, person: Person) -> Caller:
        return Caller(self.lead.workshop_id, Role.PARTICIPANT, person.id)

    def writers(self, activity: Activity) -> dict[int, Caller]:
        """Who writes in each group that an invented person writes for and that has not agreed."""
        record = self.record
        real = {person.id for person in record.people if person.has_device}
        result = {}
        for group in record.groups:
            members = [p for p in record.people if p.group_id == group.id and not p.has_device]
            done = (group.id, activity) in record.agreed
            if members and group.writer_id not in real and not done:
                result[group.id] = self._caller(members[0])
        return result


def invite(rehearsal: Rehearsal, count: int) -> None:
    """Let invented people in until there are this many."""
    for place in range(len(rehearsal.people), count):
        joining.add_without_device(rehearsal.lead, NAMES[place % len(NAMES)])
