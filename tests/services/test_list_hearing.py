"""The hearing of a list (R-47)."""

from functools import partial

from domain.errors import Missing, Refused, WorkshopError
from domain.hearing import Comment, CommentKind, Overview
from domain.record import Proposal, ProposalKind
from domain.steps import Step
from domain.workshop import Role
from services import access, grouping, list_choice, list_hearing, lists, reading, workshops
from services.access import Caller
from storage import schema
from tests.helpers import NO_ACCESS, refused, rows
from tests.people import gather, take_pens


def said(kind: CommentKind, key: str | None, **words: str) -> Comment:
    return Comment(
        0, kind, key, words.get("name", ""), words.get("text", ""), words.get("reason", "")
    )


def heard() -> tuple[Caller, str, str]:
    """An owner with an open hearing; its id and key."""
    owner = lists.create("Vår liste", from_national=True)
    list_hearing.open_hearing(owner)
    [hearing] = list_hearing.read_hearings(owner)
    return owner, hearing.id, hearing.key


def views(owner: Caller, hearing_id: str) -> dict[str, Overview]:
    """What anything was said of, by the point's key."""
    found = list_hearing.read_overview(owner, hearing_id)
    return {v.point.key if v.point else "": v for v in found if v.comments or v.proposals}


def test_what_is_said_of_each_point_is_gathered(database: str) -> None:
    owner, hearing_id, key = heard()
    one = list_hearing.begin_answer(hearing_id, key, " Kommune  A ")
    two = list_hearing.begin_answer(hearing_id, key, "")
    list_hearing.comment(one, said(CommentKind.REMOVE, "21", reason="Dobbelt."))
    # A new answer to the same point takes the first one's place.
    list_hearing.comment(one, said(CommentKind.REWORD, "21", text="Bedre ord."))
    list_hearing.comment(two, said(CommentKind.KEEP, "21"))
    for _ in range(2):
        list_hearing.comment(two, said(CommentKind.MISSING, None, name="Tolk"))
    found = views(owner, hearing_id)
    assert [(c.kind, c.text, c.reason, c.body) for c in found["21"].comments] == [
        (CommentKind.REWORD, "Bedre ord.", "", "Kommune A"),
        (CommentKind.KEEP, "", "", ""),
    ]
    assert found["21"].counts == {CommentKind.REWORD: 1, CommentKind.KEEP: 1}
    assert [c.name for c in found[""].comments] == ["Tolk", "Tolk"]
    assert set(found) == {"21", ""}
    assert [c.kind for c in list_hearing.read_heard(one).own] == [CommentKind.REWORD]
    mine = list_hearing.read_heard(two).own[1]
    list_hearing.withdraw(one, mine.id)  # not hers
    list_hearing.withdraw(two, mine.id)
    list_hearing.withdraw(two, mine.id)
    assert len(views(owner, hearing_id)[""].comments) == 1
    list_hearing.remove_comment(owner, hearing_id, found["21"].comments[0].id)
    assert views(owner, hearing_id)["21"].counts == {CommentKind.KEEP: 1}


def test_an_answer_has_what_its_kind_needs(database: str) -> None:
    _, hearing_id, key = heard()
    one = list_hearing.begin_answer(hearing_id, key, "")
    for comment, sentence in (
        (said(CommentKind.KEEP, None), "Choose which point the comment is about."),
        (said(CommentKind.MISSING, "1", name="x"), "Choose which point the comment is about."),
        (said(CommentKind.MISSING, None), "Give the missing point a short name."),
        (said(CommentKind.REWORD, "1", reason="Uklart"), "Write the text you propose."),
        (said(CommentKind.REMOVE, "1", text=" "), "Write why the point should be removed."),
    ):
        refused(WorkshopError, sentence, partial(list_hearing.comment, one, comment))
    refused(
        Missing,
        "There is no such point in the list.",
        lambda: list_hearing.comment(one, said(CommentKind.KEEP, "52")),
    )


def test_closing_ends_the_answers_and_forgets_who_answered(database: str) -> None:
    owner, hearing_id, key = heard()
    one = list_hearing.begin_answer(hearing_id, key, "Kommune A")
    token = access.make_token(one)
    list_hearing.comment(one, said(CommentKind.KEEP, "1"))
    list_hearing.close_hearing(owner, hearing_id)
    assert [(row[2], row[3]) for row in rows(schema.respondent)] == [("", "")]
    assert [c.body for c in views(owner, hearing_id)["1"].comments] == [""]
    assert access.identify(token, hearing_id, Role.RESPONDENT) is None
    refused(
        Missing,
        "The hearing is closed.",
        lambda: list_hearing.comment(one, said(CommentKind.REMOVE, "1", reason="x")),
    )
    refused(
        Refused,
        "The hearing is closed.",
        lambda: list_hearing.begin_answer(hearing_id, key, ""),
        lambda: list_hearing.find_hearing(hearing_id, key),
    )
    list_hearing.open_hearing(owner)
    list_hearing.open_hearing(owner)
    assert len(list_hearing.read_hearings(owner)) == 2


def test_a_hearing_is_the_owners_and_the_links(database: str) -> None:
    owner, hearing_id, key = heard()
    other, other_id, _ = heard()
    one = list_hearing.begin_answer(hearing_id, key, "")
    refused(
        Missing,
        "There is no such hearing.",
        lambda: list_hearing.read_overview(other, hearing_id),
        lambda: list_hearing.close_hearing(other, hearing_id),
        lambda: list_hearing.remove_comment(other, hearing_id, 1),
    )
    refused(
        Refused,
        "The link is not valid.",
        lambda: list_hearing.begin_answer(other_id, key, ""),
        lambda: list_hearing.find_hearing(hearing_id, ""),
    )
    refused(
        Refused,
        NO_ACCESS,
        lambda: list_hearing.read_overview(one, hearing_id),
        lambda: list_hearing.read_heard(owner),
        lambda: list_hearing.comment(owner, said(CommentKind.KEEP, "1")),
    )
    empty = lists.create("Tom", from_national=False)
    refused(
        WorkshopError,
        "Publish the version first. A hearing needs words that stand.",
        lambda: list_hearing.open_hearing(empty),
    )


def test_input_from_closed_workshops_on_the_version_stands_beside(database: str) -> None:
    owner, hearing_id, _ = heard()
    cast = gather()
    list_choice.choose_list(cast.lead, lists.read_list(owner).code)
    points = {p.number: id_ for id_, p in reading.record(cast.lead).points.items()}
    for step in (Step.BEFORE, Step.SELECT_PERSON):
        workshops.advance(cast.lead, step)
    take_pens(cast)
    for kind, point, name in (
        (ProposalKind.REMOVE, points[21], ""),
        (ProposalKind.MISSING, None, "Tolk"),
    ):
        grouping.propose(
            cast.anne, cast.group_1, Proposal(0, None, kind, point, name, "", "Vi ser det ofte.")
        )
    # What a workshop has not finished is its own.
    assert views(owner, hearing_id) == {}
    workshops.close(cast.lead)
    found = views(owner, hearing_id)
    assert {key: [p.kind for p in view.proposals] for key, view in found.items()} == {
        "21": [ProposalKind.REMOVE],
        "": [ProposalKind.MISSING],
    }
    other, other_id, _ = heard()
    assert views(other, other_id) == {}


def test_hearings_left_open_are_closed_after_a_time(database: str) -> None:
    owner, hearing_id, key = heard()
    list_hearing.begin_answer(hearing_id, key, "Kommune A")
    assert list_hearing.close_old(1) == 0
    assert list_hearing.close_old(0) == 1
    [hearing] = list_hearing.read_hearings(owner)
    assert (hearing.closed_at is not None, rows(schema.respondent)[0][2]) == (True, "")
