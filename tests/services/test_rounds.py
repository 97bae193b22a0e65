"""A round: opened, answered, returned, published; who may see and do what."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.forms import fingerprint
from domain.rounds import Status
from domain.workshop import Role
from services import access, joint, matching, reading, rounds, submitting, workshops
from services.access import HELSETILSYNET
from storage import schema
from tests.helpers import NO_ACCESS, at_once, refused, rows
from tests.people import gather
from tests.rounds import FILE, SAID, SETTINGS, contents, open_round, send

YESTERDAY = datetime.now(UTC).date() - timedelta(2)


def test_a_submission_is_received_and_can_be_sent_anew(database: str) -> None:
    agder, nordland = open_round()
    first = contents((4, 5, 5))
    send(agder, first)
    send(agder, contents((4, 3, 3)), 1)
    part = submitting.own_part(agder)
    assert [(one.version, one.status, one.is_late) for one in part.submissions] == [
        (1, Status.RECEIVED, False), (2, Status.RECEIVED, False),
    ]  # fmt: skip
    assert part.submissions[0].contents == first
    assert part.submissions[0].fingerprint == fingerprint(first.feedback)
    assert submitting.own_part(nordland).submissions == ()
    assert rounds.original(HELSETILSYNET, part.submissions[0]) == ("svar.xlsx", b"PK")


def test_two_who_send_at_once_send_one_version(database: str) -> None:
    agder, _ = open_round()
    answers = at_once(
        *[lambda: submitting.send(agder, contents((4, 5, 5)), FILE, seen_version=0)] * 3
    )
    assert sorted(type(answer).__name__ for answer in answers) == [
        "Conflict", "Conflict", "Submission",
    ]  # fmt: skip
    assert len(submitting.own_part(agder).submissions) == 1


def test_what_cannot_be_counted_with_is_refused(database: str) -> None:
    agder, _ = open_round()
    good = contents((4, 5, 5))
    for sentence, wrong in (
        ("There are no points with values to send.", contents()),
        ("«{value}» is not a value from 1 to 5.", contents((4, 6, 5))),
        ("Point {number} stands twice. Send it once.", contents((4, 5, 5), (4, 1, 1))),
        ("Fill in «{field}» before you send.", replace(good, plan=None)),
        ("Fill in «{field}» before you send.",
         replace(good, statement=replace(SAID, contact=" \n"))),
        ("Give a number between 1 and {limit}.",
         replace(good, statement=replace(SAID, people=-1))),
    ):  # fmt: skip
        refused(WorkshopError, sentence, partial(send, agder, wrong))


def test_late_ones_are_taken_and_marked_and_not_withdrawn(database: str) -> None:
    agder, nordland = open_round(settings=replace(SETTINGS, deadline=YESTERDAY))
    send(agder, contents((4, 5, 5)))
    late = submitting.own_part(agder).submissions[0]
    assert late.is_late
    sentence = "The deadline is over. Send a new version instead."
    refused(WorkshopError, sentence, lambda: submitting.withdraw(agder, late))
    in_time, _ = open_round()
    send(in_time, contents((4, 5, 5)))
    sent = submitting.own_part(in_time).submissions[0]
    submitting.withdraw(in_time, sent)
    assert submitting.own_part(in_time).submissions[0].status is Status.WITHDRAWN
    gone = "The submission is not as you saw it any more. Load the page again."
    refused(Conflict, gone, lambda: submitting.withdraw(in_time, sent))


def test_helsetilsynet_returns_one_with_a_question(database: str) -> None:
    agder, nordland = open_round()
    send(agder, contents((4, 5, 5)))
    send(nordland, contents((4, 1, 1)))
    sent = submitting.own_part(agder).submissions[0]
    rounds.send_back(HELSETILSYNET, agder.workshop_id, sent, "Mangler dere 7?")
    [returned] = submitting.own_part(agder).submissions
    assert (returned.status, returned.question) == (Status.RETURNED, "Mangler dere 7?")
    # What is returned does not count until it comes again.
    result = joint.joint_result(HELSETILSYNET, agder.workshop_id, "nb")
    assert result.aggregate.offices == ("Nordland",)
    send(agder, contents((4, 5, 5)), 1)
    result = joint.joint_result(HELSETILSYNET, agder.workshop_id, "nb")
    assert [(row.number, row.sum_of_products) for row in result.aggregate.main] == [(4, 26)]


def test_an_office_sees_others_only_when_published(database: str) -> None:
    agder, nordland = open_round()
    other, _ = open_round()
    send(agder, contents((4, 5, 5), new="Hemmelig punkt"))
    look = partial(joint.joint_result, nordland, nordland.workshop_id, "nb")
    refused(Refused, "The result is not published yet.", look)
    assert "Hemmelig" not in repr(submitting.own_part(nordland))
    sent = submitting.own_part(agder).submissions[0]
    missing = "There is no such submission."
    refused(Missing, missing, lambda: rounds.original(nordland, sent))
    rounds.publish(HELSETILSYNET, nordland.workshop_id)
    assert look().aggregate.separate[0].name == "Hemmelig punkt"
    not_ours = partial(joint.joint_result, other, nordland.workshop_id, "nb")
    refused(Refused, "The result is not published yet.", not_ours)
    rounds.withdraw_publication(HELSETILSYNET, nordland.workshop_id)
    refused(Refused, "The result is not published yet.", look)


def test_only_helsetilsynet_does_what_is_helsetilsynets(database: str) -> None:
    agder, _ = open_round()
    send(agder, contents((4, 5, 5)))
    sent, lead = submitting.own_part(agder).submissions[0], gather().lead
    present = rounds.overview(HELSETILSYNET, agder.workshop_id).round
    for caller in (agder, lead):
        refused(
            Refused,
            NO_ACCESS,
            partial(rounds.all_rounds, caller),
            partial(rounds.overview, caller, present.id),
            partial(rounds.open_round, caller, SETTINGS, [], has_panel=True),
            partial(rounds.change, caller, present, SETTINGS),
            partial(rounds.send_back, caller, present.id, sent, "?"),
            partial(rounds.publish, caller, present.id),
            partial(rounds.delete, caller, present.id),
            partial(matching.new_points, caller, present.id),
            partial(matching.undo, caller, present.id, 1),
        )


def test_a_workshop_belongs_to_the_round_by_the_offices_link(database: str) -> None:
    cast = gather()
    agder, _ = open_round(settings=replace(SETTINGS, deadline=date(2027, 10, 5)))
    wrong = "This is not an office's link to a round. Copy the whole link from Helsetilsynet."
    refused(WorkshopError, wrong, lambda: submitting.join_round(cast.lead, "https://vg.no"))
    key = next(one.key for one in rounds.overview(HELSETILSYNET, agder.workshop_id).invited)
    path = f"/send-inn/{agder.person_id}/"
    refused(Refused, "The link is not valid.", lambda: submitting.join_round(cast.lead, f"{path}x"))
    submitting.join_round(cast.lead, f" https://risiko.example{path}{key} ")
    assert reading.record(cast.lead).settings.deadline == date(2027, 10, 5)
    workshops.close(cast.lead)
    seen = rounds.overview(HELSETILSYNET, agder.workshop_id).round
    rounds.change(HELSETILSYNET, seen, replace(SETTINGS, deadline=date(2027, 10, 12)))
    # Also a closed workshop's templates say when they are due.
    assert reading.record(cast.lead).settings.deadline == date(2027, 10, 12)
    changed = "Somebody else has changed the round. Load the page again."
    refused(Conflict, changed, lambda: rounds.change(HELSETILSYNET, seen, SETTINGS))
    send(cast.lead, contents((4, 5, 5)))
    assert [one.version for one in submitting.own_part(agder).submissions] == [1]
    no_part = "The workshop does not belong to a round. Give the office's link first."
    refused(Missing, no_part, lambda: send(cast.other_lead, contents((4, 5, 5))))


def test_new_points_are_brought_together_by_a_person(database: str) -> None:
    agder, nordland = open_round()
    round_id = agder.workshop_id
    send(agder, contents((33, 1, 1), new="Brev blir ikke åpnet"))
    send(nordland, contents((33, 2, 2), new="Brev blir aldri åpnet"))
    gathered = matching.new_points(HELSETILSYNET, round_id)
    first, second = gathered.points
    assert [one.target for one in first.suggestions] == [second.key]
    refused(
        WorkshopError, "Write a reason first.",
        lambda: matching.decide(HELSETILSYNET, round_id, first.key, second.key, " "),
    )  # fmt: skip
    matching.decide(HELSETILSYNET, round_id, first.key, second.key, "Samme sak")
    itself = "A point cannot be the same as itself."
    refused(
        WorkshopError, itself,
        lambda: matching.decide(HELSETILSYNET, round_id, second.key, first.key, "Omvendt"),
    )  # fmt: skip
    [together] = joint.joint_result(HELSETILSYNET, round_id, "nb").aggregate.separate
    assert (together.sum_of_products, list(together.entries)) == (40, ["Agder", "Nordland"])
    # The originals stay with those who wrote them.
    assert [e.name for e in together.entries.values()] == [
        "Brev blir ikke åpnet", "Brev blir aldri åpnet",
    ]  # fmt: skip
    matching.decide(HELSETILSYNET, round_id, second.key, 33, "Handler om det samme")
    result = joint.joint_result(HELSETILSYNET, round_id, "nb").aggregate
    assert [(row.key, row.sum_of_products) for row in result.rows] == [(33, 40)]
    for match in matching.new_points(HELSETILSYNET, round_id).matches:
        matching.undo(HELSETILSYNET, round_id, match.id)
    apart = joint.joint_result(HELSETILSYNET, round_id, "nb").aggregate.separate
    assert len(apart) == 2
    kept = matching.new_points(HELSETILSYNET, round_id).matches
    assert [(m.reason, m.undone_at is not None) for m in kept] == [
        ("Samme sak", True), ("Handler om det samme", True),
    ]  # fmt: skip


def test_the_panel_stands_beside_and_not_among_the_offices(database: str) -> None:
    agder, _, panel = open_round(panel=True)
    send(agder, contents((4, 5, 5), (7, 1, 1)))
    send(panel, contents((7, 5, 5)))
    result = joint.joint_result(HELSETILSYNET, agder.workshop_id, "nb")
    assert [(row.key, row.rank) for row in result.panel] == [(7, 1)]
    assert [(row.number, row.rank) for row in result.aggregate.main] == [(4, 1), (7, 2)]


def test_a_deleted_round_leaves_nothing(database: str) -> None:
    agder, _ = open_round()
    submitting.keep_draft(agder, "svar.xlsx", b"PK")
    send(agder, contents((4, 5, 5)))
    assert submitting.own_part(agder).draft is None
    rounds.delete(HELSETILSYNET, agder.workshop_id)
    for table in (schema.round_, schema.round_office, schema.submission):
        assert rows(table) == []


def test_links_and_cookies_open_what_they_are_for(database: str) -> None:
    agder, nordland = open_round()
    path, is_new = access.authority_path()
    assert (is_new, access.authority_path()) == (True, (path, False))
    assert access.open_authority_link(path.rpartition("/")[2]) == HELSETILSYNET
    refused(Refused, "The link is not valid.", lambda: access.open_authority_link("x"))
    token = access.make_token(HELSETILSYNET)
    assert access.identify(token, "", Role.AUTHORITY) == HELSETILSYNET
    assert access.identify(token, agder.workshop_id, Role.OFFICE) is None
    renewed, _ = access.authority_path(renewed=True)
    assert renewed != path
    assert access.identify(token, "", Role.AUTHORITY) is None
    own = access.make_token(agder)
    assert access.identify(own, agder.workshop_id, Role.OFFICE) == agder
    assert access.identify(own, "", Role.AUTHORITY) is None
    key = next(o.key for o in rounds.overview(HELSETILSYNET, agder.workshop_id).invited)
    assert access.open_office_link(agder.person_id, key) == agder
    wrong = partial(access.open_office_link, nordland.person_id, key)
    refused(Refused, "The link is not valid.", wrong)
