"""What Helsetilsynet and the offices are pushed of a round: that it changed, and no more."""

from starlette.testclient import TestClient

from domain.change import Change, Topic
from domain.steps import Step
from services import access, rounds
from services.access import HELSETILSYNET, Caller
from services.submitting import own_part
from services.ticking import set_tick
from storage import changes
from tests.people import play_to
from tests.rounds import contents, open_round, send
from tests.web.callers import listening, show


def _version(office: Caller) -> int:
    return own_part(office).round.version


def test_helsetilsynet_is_told_of_the_round(client: TestClient) -> None:
    access.authority_path()
    agder, _ = open_round()
    show(client, HELSETILSYNET)
    path = f"/live/{agder.workshop_id}?role=authority"
    with listening(client, path) as told:
        send(agder, contents((4, 5, 5)))
        heard = next(told)
    assert heard == {"topic": "round", "version": _version(agder), "figures": {}}


def test_helsetilsynet_is_told_nothing_of_workshops(client: TestClient) -> None:
    access.authority_path()
    cast = play_to(Step.SELECT_PERSON)
    workshop_id = cast.lead.workshop_id
    show(client, HELSETILSYNET)
    path = f"/live/{workshop_id}?role=authority"
    with listening(client, path) as told:
        set_tick(cast.anne, cast.points[1], chosen=True)
        changes.announce(Change(workshop_id, Topic.ROUND, 1))
        # The first it hears is the second that happened.
        assert next(told)["topic"] == "round"


def test_an_office_is_told_of_its_own_part_and_of_publishing(client: TestClient) -> None:
    agder, nordland = open_round()
    show(client, agder)
    with listening(client, f"/live/{agder.workshop_id}?role=office") as told:
        send(nordland, contents((4, 5, 5)))
        send(agder, contents((7, 2, 2)))
        # The other office's was the version before.
        assert next(told)["version"] == _version(agder)
        rounds.publish(HELSETILSYNET, agder.workshop_id)
        assert next(told)["version"] == _version(agder)
