"""A workshop under way, with its people in their browsers, without the clicks that lead there."""

from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from services import joining, reading, workshops
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors


def open_room(
    visitors: Visitors, *names: str, step: Step = Step.SELECT_PERSON, width: int = 1280
) -> tuple[Lead, list[Participant], str]:
    """The lead in the control room, one group, and the code, before the first step or in it."""
    caller = workshops.create("Risikoworkshop", "Statsforvalteren i Agder", "nb")
    code = reading.record(caller).code
    people = [joining.join(code, name).caller for name in names]
    if step is Step.SELECT_PERSON:
        workshops.advance(caller, Step.BEFORE)
    lead = Lead(visitors.open_as(caller, CONTROL_ROOM, height=1400))
    opened = [visitors.open_as(person, PARTICIPANT, width=width) for person in people]
    return lead, [Participant(page) for page in opened], code
