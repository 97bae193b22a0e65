"""Lists with owners: making, writing, publishing and using them."""

from dataclasses import replace
from functools import partial

import pytest

from domain.drafts import Draft, Words, mark
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.list_versions import Case, Link, Rule
from domain.point_list import PointList
from domain.points import Text
from domain.steps import Step
from domain.workshop import Role
from services import access, list_choice, list_drafts, lists, reading, rehearsal, ticking, workshops
from services.access import Caller
from storage import schema
from storage.lists import national_points
from tests.helpers import NO_ACCESS, at_once, refused, rows
from tests.invented_list import list_of_48
from tests.people import gather, play_to


def same(text: str) -> Text:
    return Text(text, text)


def words(name: str) -> Words:
    return list_drafts.words(same(name), same(f"{name} svikter."))


def copied() -> Caller:
    """The owner of a copy of the list that ships, with a new version begun."""
    owner = lists.create("Vår liste", from_national=True)
    lists.begin_draft(owner)
    return owner


def draft_of(owner: Caller) -> Draft:
    version = lists.read_list(owner).draft
    assert version is not None
    return lists.read_version(owner, version)


def published(owner: Caller, name: str) -> str:
    """Publish the draft; the code of the list."""
    lists.publish(owner, name, draft_of(owner))
    return lists.read_list(owner).code


def test_a_list_is_revised_with_a_merge_a_split_and_a_new_point(database: str) -> None:
    owner = copied()
    list_drafts.merge_points(owner, ["4", "7"], words("Samordnet"), Rule.EVERY)
    list_drafts.split_point(owner, "19", [words("Sosial"), words("Helse")], Rule.FAMILY)
    list_drafts.add_point(owner, words("Tolk"), same(""))
    list_drafts.remove_point(owner, "50")
    list_drafts.choose_rule(owner, "52", Rule.HIGHEST)
    assert published(owner, " 2026 ") == lists.read_list(owner).code
    old, new = lists.read_list(owner).versions
    assert (old.name, new.name, lists.read_list(owner).draft) == ("2021-09", "2026", None)
    changed = [p for p in lists.read_passages(owner, new) if p.case is not Case.KEPT]
    assert [(p.case, [o.key for o in p.old], [n.key for n in p.new], p.rule) for p in changed] == [
        (Case.MERGED, ["4", "7"], ["52"], Rule.HIGHEST),
        (Case.SPLIT, ["19"], ["53", "54"], Rule.FAMILY),
        (Case.NEW, [], ["55"], None),
        (Case.REMOVED, ["50"], [], None),
    ]
    # 51 less one by the merge and one taken out, one more by the split and one new.
    points = lists.read_version(owner, new).points
    assert [p.number for p in points] == list(range(1, 52))
    assert lists.read_version(owner, old).points == national_points().points


def test_two_who_write_the_same_point_do_not_overwrite_each_other(database: str) -> None:
    owner = copied()
    seen = draft_of(owner).points[0]
    mine, yours = (replace(seen, name=same(name)) for name in ("Mitt", "Ditt"))
    answers = at_once(
        lambda: list_drafts.save_point(owner, seen, mine),
        lambda: list_drafts.save_point(owner, seen, yours),
    )
    assert sorted(type(a).__name__ for a in answers) == ["Conflict", "NoneType"]
    kept = draft_of(owner).points[0]
    assert kept in (mine, yours)
    # Different points do not stand in each other's way, and saving again changes nothing.
    other = draft_of(owner).points[1]
    list_drafts.save_point(owner, other, replace(other, name=same("Annet"), in_law=False))
    list_drafts.save_point(owner, seen, kept)
    after = draft_of(owner).points
    assert (after[0], after[1].name, after[1].in_law) == (kept, same("Annet"), False)


def test_only_what_was_seen_is_published_and_then_it_stands(database: str) -> None:
    owner = copied()
    seen = draft_of(owner)
    list_drafts.remove_point(owner, "1")
    refused(
        Conflict,
        "Somebody else has changed the new version. Look through it again.",
        lambda: lists.publish(owner, "2026", seen),
    )
    now = draft_of(owner)
    for name, sentence in (
        (" ", "Give the version a name, for example the year."),
        ("2021-09", "There is a version called «{name}» already."),
    ):
        refused(WorkshopError, sentence, partial(lists.publish, owner, name, now))
    answers = at_once(*[lambda: lists.publish(owner, "2026", now)] * 2)
    assert [type(a) for a in answers if a is not None] == [Conflict]
    refused(
        Conflict,
        "The new version is published or thrown away already.",
        lambda: list_drafts.remove_point(owner, "2"),
        lambda: list_drafts.save_point(owner, now.points[0], now.points[1]),
    )


def test_a_draft_is_begun_once_and_may_be_thrown_away(database: str) -> None:
    owner = copied()
    list_drafts.merge_points(owner, ["1", "2"], words("Begge"), Rule.HIGHEST)
    lists.begin_draft(owner)
    assert draft_of(owner).links == (
        Link("1", "52", Rule.HIGHEST), Link("2", "52", Rule.HIGHEST),
    )  # fmt: skip
    list_drafts.undo(owner, "52")
    assert draft_of(owner).points == national_points().points
    lists.discard_draft(owner)
    lists.discard_draft(owner)
    assert [v.name for v in lists.read_list(owner).versions] == ["2021-09"]


def test_an_import_shows_first_and_knows_points_again(database: str) -> None:
    owner = lists.create("Vår liste", from_national=False)
    imported = PointList("x", "1", same("x"), list_of_48())
    before, present, new = list_drafts.preview_import(owner, imported)
    assert (before.points, present.points, len(new.points)) == ((), (), 48)
    assert draft_of(owner).points == ()
    list_drafts.save_import(owner, imported, mark(present))
    refused(
        Conflict,
        "Somebody else has changed the new version. Look through it again.",
        lambda: list_drafts.save_import(owner, imported, mark(present)),
    )
    published(owner, "2020")
    revised = PointList("x", "2", same("x"), tuple(replace(p, key="") for p in list_of_48()[1:]))
    list_drafts.save_import(owner, revised, mark(list_drafts.preview_import(owner, revised)[1]))
    version = lists.read_list(owner).draft
    assert version is not None
    changed = [p for p in lists.read_passages(owner, version) if p.case is not Case.KEPT]
    assert [(p.case, p.old[0].number) for p in changed] == [(Case.REMOVED, 1)]


def test_a_workshop_runs_on_a_list_of_its_own(database: str) -> None:
    owner = lists.create("Barnevern", from_national=False)
    for name in ("Tolk", "Akutt"):
        list_drafts.add_point(owner, words(name), same("Tilgang"))
    code = lists.read_list(owner).code
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    refused(
        Missing,
        "The list has no published version yet. Ask whoever made it.",
        lambda: list_choice.choose_list(lead, code),
    )
    refused(Missing, "There is no such list.", lambda: list_choice.choose_list(lead, "0"))
    published(owner, "2026")
    list_choice.choose_list(lead, f" {code} ")
    record = reading.record(lead)
    chosen = record.settings
    assert [(p.number, p.name.nb, p.key) for p in record.points.values()] == [
        (1, "Tolk", "1"), (2, "Akutt", "2"),
    ]  # fmt: skip
    assert (chosen.list_id, chosen.list_version, chosen.choose) == (owner.workshop_id, "2026", 2)
    assert list_choice.list_title(chosen.list_id) == "Barnevern"
    trial = reading.record(rehearsal.start(lead))
    assert [p.name.nb for p in trial.points.values()] == ["Tolk", "Akutt"]
    list_choice.choose_national_list(lead)
    assert len(reading.record(lead).points) == 51
    list_choice.choose_list(lead, code)
    lists.delete(owner)
    assert len(reading.record(lead).points) == 2
    assert {table: rows(table) for table in (schema.list_point, schema.list_version)} == {
        schema.list_point: [], schema.list_version: [],
    }  # fmt: skip


def test_work_is_never_deleted_by_another_list(database: str) -> None:
    owner = copied()
    code = published(owner, "2026")
    sentence = "The list can only be changed before anybody has worked with its points."
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "1")
    refused(WorkshopError, sentence, lambda: list_choice.choose_list(cast.lead, code))
    workshops.step_back(cast.lead, Step.SELECT_PERSON)
    refused(WorkshopError, sentence, lambda: list_choice.choose_list(cast.lead, code))
    refused(Refused, NO_ACCESS, lambda: list_choice.choose_list(cast.anne, code))


def test_a_list_is_its_owners_alone(database: str) -> None:
    owner, other = copied(), copied()
    cast = gather()
    version = lists.read_list(owner).versions[0]
    refused(
        Missing, "There is no such version of the list.", lambda: lists.read_version(other, version)
    )
    for caller in (cast.lead, cast.anne, Caller(owner.workshop_id, Role.LEAD)):
        refused(
            Refused,
            NO_ACCESS,
            partial(lists.read_list, caller),
            partial(lists.read_version, caller, version),
            partial(lists.begin_draft, caller),
            partial(lists.delete, caller),
            partial(list_drafts.remove_point, caller, "1"),
        )
    key = lists.read_list(owner).owner_key
    assert access.open_list_link(owner.workshop_id, key) == owner
    refused(
        Refused, "The link is not valid.", lambda: access.open_list_link(other.workshop_id, key)
    )
    token = access.make_token(owner)
    assert access.identify(token, owner.workshop_id, Role.LIST_OWNER) == owner
    assert access.identify(token, other.workshop_id, Role.LIST_OWNER) is None
    lists.delete(owner)
    assert access.identify(token, owner.workshop_id, Role.LIST_OWNER) is None


@pytest.mark.parametrize("title", ["", "  ", "n" * 121])
def test_a_list_needs_a_name(database: str, title: str) -> None:
    with pytest.raises(WorkshopError):
        lists.create(title, from_national=False)
    assert rows(schema.point_list) == []
