"""Themes and quotes in a round: what is there to tag, two at once, and who may."""

from collections.abc import Iterable, Mapping
from functools import partial

import pytest

from domain.answers import new_key
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.passages import Passage
from domain.points import Text
from domain.rounds import Draft
from domain.themes import START, Theme, ThemeBook, by_point, by_source
from exports.workshop_json import write_json
from services import joint, matching, rounds, submitting, themes
from services.access import HELSETILSYNET, Caller
from storage import schema
from tests.exports.records import CLOSED_RECORD
from tests.helpers import NO_ACCESS, at_once, refused, rows
from tests.rounds import open_round, send, written

LETTERS = "Brev blir ikke åpnet"
GONE = "The text is not in this round any more. Load the page again."
CHANGED = "Somebody else has changed the theme. See what it is called now."


@pytest.fixture
def offices(database: str) -> list[Caller]:
    """Agder and Nordland have sent three and three lines, the panel two."""
    agder, nordland, panel = open_round(panel=True)
    for office, sent in (
        (agder, written(21, "Liten tid\nIngen opplæring")),
        (nordland, written(21, "Ingen opplæring", new=LETTERS)),
        (panel, written(21, "Uklart ansvar")),
    ):
        send(office, sent)
    return [agder, nordland, panel]


def book(office: Caller, language: str = "nb") -> ThemeBook:
    return themes.read_book(HELSETILSYNET, office.workshop_id, language)


def tag(office: Caller, text: str, theme: Theme, *, marked: bool = True) -> None:
    """Tag every passage with these words."""
    for passage in book(office).passages:
        if passage.text == text:
            themes.set_mark(HELSETILSYNET, office.workshop_id, passage.key, theme.id, marked)


def counts(cells: Mapping[tuple[int, str], tuple[Passage, ...]]) -> dict[tuple[int, str], int]:
    return {cell: len(passages) for cell, passages in cells.items()}


def names(found: Iterable[Theme]) -> list[Text]:
    return [theme.name for theme in found]


def test_a_round_begins_with_the_reports_themes_also_for_two_at_once(
    offices: list[Caller],
) -> None:
    at_once(*[partial(book, offices[0])] * 3)
    assert names(book(offices[0]).themes) == list(START)


def test_counts_are_as_counted_by_hand(offices: list[Caller]) -> None:
    agder, _, _ = offices
    competence, resources, *_ = book(agder).themes
    tag(agder, "Ingen opplæring", competence)
    tag(agder, "Ingen opplæring", competence)  # twice is the same
    tag(agder, "Liten tid", resources)
    tag(agder, "Ingen rutine", competence)
    tag(agder, "Uklart ansvar", resources)
    tag(agder, "Uklart ansvar", resources, marked=False)
    read = book(agder)
    # Training is lacking in Agder and in Nordland, at 21; no routine for the letters in Nordland.
    assert counts(by_point(read.passages, read.marks)) == {
        (competence.id, "21"): 2, (resources.id, "21"): 1, (competence.id, new_key(LETTERS)): 1,
    }  # fmt: skip
    assert counts(by_source(read.passages, read.marks)) == {
        (competence.id, "Agder"): 1, (resources.id, "Agder"): 1, (competence.id, "Nordland"): 2,
    }  # fmt: skip
    assert (len(read.passages), read.panel) == (8, "Det nasjonale fagpanelet")


def test_tags_last_through_a_new_version_a_match_and_the_other_language(
    offices: list[Caller],
) -> None:
    _, nordland, _ = offices
    competence = book(nordland).themes[0]
    tag(nordland, "Ingen rutine", competence)
    send(nordland, written(21, "Noe annet", new=LETTERS), 1)
    matching.decide(HELSETILSYNET, nordland.workshop_id, new_key(LETTERS), 4, "Samme sak")
    for language in ("nb", "nn"):
        read = book(nordland, language)
        assert counts(by_point(read.passages, read.marks)) == {(competence.id, "4"): 1}


def test_notes_come_with_a_workshops_own_file_and_returned_ones_do_not(
    offices: list[Caller],
) -> None:
    agder, nordland, panel = offices
    file = Draft("workshop.json", write_json(CLOSED_RECORD))
    submitting.send(panel, written(21, "Uklart ansvar"), file, seen_version=1)
    returned = submitting.own_part(nordland).submissions[0]
    rounds.send_back(HELSETILSYNET, agder.workshop_id, returned, "Er dette alt?")
    assert [(one.source, one.point, one.text) for one in book(agder).passages] == [
        ("Agder", "21", "Liten tid"),
        ("Agder", "21", "Ingen opplæring"),
        ("Agder", "21", "Alt stopper"),
        ("Det nasjonale fagpanelet", "21", "Uklart ansvar"),
        ("Det nasjonale fagpanelet", "21", "Alt stopper"),
        ("Det nasjonale fagpanelet", "1", "Alle hadde det"),
        ("Det nasjonale fagpanelet", "1", "Uenighet om hyppighet"),
        ("Det nasjonale fagpanelet", "4", "Slått sammen etter lang samtale"),
        ("Det nasjonale fagpanelet", "", "Vi brukte mest tid på punkt 1."),
    ]


def test_two_who_tag_at_once_both_count(offices: list[Caller]) -> None:
    round_id, read = offices[0].workshop_id, book(offices[0])
    key = read.passages[0].key
    ids = [theme.id for theme in read.themes]
    act = partial(themes.set_mark, HELSETILSYNET, round_id, key)
    at_once(*[partial(act, theme_id, True) for theme_id in ids])
    assert book(offices[0]).marks == {key: frozenset(ids)}
    refused(Missing, GONE, partial(themes.set_mark, HELSETILSYNET, round_id, "x", ids[0], True))


def test_a_quote_is_decided_by_who_saw_it(offices: list[Caller]) -> None:
    key = book(offices[0]).passages[0].key
    pick = partial(themes.set_quote, HELSETILSYNET, offices[0].workshop_id, key)
    pick(None, True)
    pick(None, True)
    assert book(offices[0]).quotes == {key: True}
    taken = "Somebody else has decided on this quote. See what stands there now."
    refused(Conflict, taken, partial(pick, None, False))
    pick(True, False)
    assert book(offices[0]).quotes == {key: False}
    pick(False, None)
    assert book(offices[0]).quotes == {}


def test_themes_are_added_renamed_merged_and_removed(offices: list[Caller]) -> None:
    agder, round_id = offices[0], offices[0].workshop_id
    act = {f.__name__: partial(f, HELSETILSYNET, round_id) for f in (
        themes.add, themes.rename, themes.merge, themes.remove,
    )}  # fmt: skip
    act["add"]("  Tillit ")
    competence, resources, *_, trust = book(agder).themes
    assert trust.name == Text("Tillit", "Tillit")
    tag(agder, "Liten tid", competence)
    tag(agder, "Ingen opplæring", resources)
    act["merge"](competence, resources)
    [first, second, *_] = book(agder).passages
    assert book(agder).marks[first.key] == book(agder).marks[second.key] == {resources.id}
    act["rename"](resources, "Folk og penger")
    refused(Conflict, CHANGED, partial(act["remove"], resources))
    refused(Conflict, CHANGED, partial(act["merge"], trust, resources))
    for wrong, sentence in (("", "Give the theme a name."),
                            ("TILLIT", "There is a theme called «{name}» already.")):  # fmt: skip
        refused(WorkshopError, sentence, partial(act["add"], wrong))
    refused(WorkshopError, "Choose another theme to merge it with.",
            partial(act["merge"], trust, trust), partial(act["merge"], trust, None))  # fmt: skip
    *others, last = book(agder).themes
    for theme in others:
        act["remove"](theme)
    assert book(agder).marks == {}
    refused(WorkshopError, "A round has at least one theme.", partial(act["remove"], last))
    gone = "There is no such theme any more. Load the page again."
    refused(Missing, gone, partial(act["rename"], others[0], "Annet"))


def test_only_helsetilsynet_reads_and_tags_and_the_round_takes_it_along(
    offices: list[Caller],
) -> None:
    agder, round_id = offices[0], offices[0].workshop_id
    read = book(agder)
    key, theme = read.passages[0].key, read.themes[0]
    version = joint.joint_result(HELSETILSYNET, round_id, "nb").round.version
    themes.set_mark(HELSETILSYNET, round_id, key, theme.id, True)
    themes.set_quote(HELSETILSYNET, round_id, key, None, True)
    # The joint ranking has not changed, and is not computed anew.
    assert joint.joint_result(HELSETILSYNET, round_id, "nb").round.version == version
    refused(
        Refused, NO_ACCESS,
        partial(themes.read_book, agder, round_id, "nb"),
        partial(themes.set_mark, agder, round_id, key, theme.id, False),
        partial(themes.set_quote, agder, round_id, key, True, None),
        partial(themes.add, agder, round_id, "Tillit"),
        partial(themes.rename, agder, round_id, theme, "Tillit"),
        partial(themes.merge, agder, round_id, theme, read.themes[1]),
        partial(themes.remove, agder, round_id, theme),
    )  # fmt: skip
    rounds.delete(HELSETILSYNET, round_id)
    assert [rows(table) for table in (schema.theme, schema.theme_mark, schema.quote)] == [[]] * 3
