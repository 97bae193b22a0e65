"""A round on somebody's own list: answers on its older versions, and on the list it began as."""

from collections.abc import Callable
from dataclasses import replace

from domain.drafts import Words
from domain.errors import Missing, WorkshopError
from domain.list_versions import Rule
from domain.points import Text
from domain.workshop import Role
from services import joint, list_drafts, lists, matching, rounds, submitting
from services.access import HELSETILSYNET, Caller
from tests.answers import EDITION
from tests.helpers import refused
from tests.rounds import SETTINGS, contents, send

WORDS = Words(Text("Barn", "Barn"), Text("Barn får ikke hjelp", "Barn får ikkje hjelp"))
OFFICES = [Text(name, name) for name in ("Agder", "Nordland", "Rogaland")]


def own_list() -> tuple[Caller, str]:
    """A copy of the list that ships, with 4 and 7 merged in its second version; and its code."""
    owner = lists.create("Kommunens liste", from_national=True)
    lists.begin_draft(owner)
    list_drafts.merge_points(owner, ["4", "7"], WORDS, Rule.EVERY)
    draft = lists.read_list(owner).draft
    assert draft
    lists.publish(owner, "2027", lists.read_version(owner, draft))
    return owner, lists.read_list(owner).code


def open_round(code: str) -> list[Caller]:
    round_id = rounds.open_round(
        HELSETILSYNET, SETTINGS, OFFICES, has_panel=False, list_code=f" {code} "
    )
    invited = rounds.overview(HELSETILSYNET, round_id).invited
    return [Caller(round_id, Role.OFFICE, one.id) for one in invited]


def sending(office: Caller, edition: str, *rows: tuple[int, int, int]) -> Callable[[], None]:
    sent = contents(*rows)
    said = replace(sent.statement, list_version=edition)
    return lambda: send(office, replace(sent, statement=said))


def test_answers_on_every_version_are_ranked_together(database: str) -> None:
    owner, code = own_list()
    agder, nordland, rogaland = open_round(code)
    list_id, round_id = owner.workshop_id, agder.workshop_id
    sending(agder, EDITION, (4, 3, 5), (7, 4, 4), (51, 1, 1))()
    sending(nordland, f"{list_id} 2021-09", (7, 5, 5))()
    sending(rogaland, f"{list_id} 2027", (4, 2, 2))()
    result = joint.joint_result(HELSETILSYNET, round_id, "nb").aggregate
    # 15 + 16 from Agder, 25 and 4 from the others; the printed 51 is 50 now.
    assert [(row.number, row.name, row.sum_of_products) for row in result.main] == [
        (4, "Barn", 60),
        (50, result.main[1].name, 1),
    ]
    assert {(step.older, step.newer) for step in result.passed} == {
        ("Kommunens liste, 2021-09", "Kommunens liste, 2027")
    }
    # What was sent stays as it was sent.
    [kept] = submitting.own_part(agder).submissions
    assert [row.number for row in kept.contents.feedback.ranking] == [4, 7, 51]
    assert len(matching.new_points(HELSETILSYNET, round_id).listed) == 50


def test_unknown_versions_numbers_and_lists_are_refused_in_words(database: str) -> None:
    owner, code = own_list()
    agder, *_ = open_round(code)
    unknown = (
        "The round does not know the list «{version}». Choose the version of the list that the "
        "numbers are from."
    )
    refused(WorkshopError, unknown, sending(agder, "liste 1", (4, 5, 5)))
    no_point = "There is no point {number} in the list «{version}»."
    refused(WorkshopError, no_point, sending(agder, f"{owner.workshop_id} 2027", (51, 5, 5)))
    refused(Missing, "There is no such list.", lambda: open_round("feil"))
    in_use = (
        "One of Helsetilsynet's rounds is on this list. It cannot be deleted before the round is."
    )
    refused(WorkshopError, in_use, lambda: lists.delete(owner))
    rounds.delete(HELSETILSYNET, agder.workshop_id)
    lists.delete(owner)
    refused(Missing, "There is no such list.", lambda: open_round(code))


def test_versions_published_after_the_round_was_opened_are_not_in_it(database: str) -> None:
    owner, code = own_list()
    agder, *_ = open_round(code)
    lists.begin_draft(owner)
    draft = lists.read_list(owner).draft
    assert draft
    lists.publish(owner, "2028", lists.read_version(owner, draft))
    assert list(submitting.own_part(agder).listed.titles.values())[1:] == [
        "Kommunens liste, 2021-09", "Kommunens liste, 2027",
    ]  # fmt: skip
