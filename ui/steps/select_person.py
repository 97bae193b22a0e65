"""Choose alone: the list, ticked in secret."""

from domain.record import Record
from domain.workshop import Person
from services import ticking
from services.access import Caller
from ui.components.picker import draw_picker


def draw(caller: Caller, record: Record, person: Person) -> None:
    draw_picker(caller, record, ticking.ticks(caller), done=person.has_handed_in)
