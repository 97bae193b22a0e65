"""What stands in a submission, line by line, under the points of the joint table."""

from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow
from domain.passages import Part
from domain.record import ProposalKind
from domain.sent_texts import Sent, Writer, notes_in, passages_of
from exports.workshop_json import write_json
from tests.exports.records import CLOSED_RECORD

AGDER = Writer(7, "Statsforvalteren i Agder")
FEEDBACK = Feedback(
    (),
    (NewPointRow("Brev: Brev blir ikke åpnet", 4, 5),),
    (
        CausesRow(21, "Rådgivning", "Liten tid\nIngen opplæring", "Blir sendt videre"),
        CausesRow(None, "Brev", "Ingen rutine", ""),
    ),
    (
        InputRow(ProposalKind.REWORD, 21, "Gammel tekst", "Råd og rettleiing", "Klarere"),
        InputRow(ProposalKind.MISSING, None, "", "Brev: Brev blir ikke åpnet", "Ofte"),
        InputRow(ProposalKind.MISSING, None, "", "Noe helt annet", ""),
        InputRow(ProposalKind.MISSING, None, "", "Noe helt annet", ""),
    ),
)
BRIEF = "brev: brev blir ikke åpnet"


def test_every_line_stands_once_under_its_point() -> None:
    found = passages_of(AGDER, FEEDBACK, [Sent(21, "", Part.NOTE, "Mye uenighet")], {})
    assert {passage.source for passage in found} == {"Statsforvalteren i Agder"}
    assert [(passage.point, passage.part, passage.text) for passage in found] == [
        ("21", Part.CAUSES, "Liten tid"),
        ("21", Part.CAUSES, "Ingen opplæring"),
        ("21", Part.COURSE_OF_EVENTS, "Blir sendt videre"),
        (BRIEF, Part.CAUSES, "Ingen rutine"),
        ("21", Part.INPUT, "Råd og rettleiing"),
        ("21", Part.INPUT, "Klarere"),
        (BRIEF, Part.INPUT, "Brev: Brev blir ikke åpnet"),
        (BRIEF, Part.INPUT, "Ofte"),
        ("", Part.INPUT, "Noe helt annet"),
        ("21", Part.NOTE, "Mye uenighet"),
    ]


def test_a_new_point_found_to_be_another_brings_its_texts_and_keeps_their_keys() -> None:
    before = passages_of(AGDER, FEEDBACK, [], {})
    after = passages_of(AGDER, FEEDBACK, [], {BRIEF: 4})
    assert [passage.point for passage in after if passage.text == "Ingen rutine"] == ["4"]
    assert [passage.key for passage in after] == [passage.key for passage in before]


def test_the_other_language_has_the_same_keys() -> None:
    nynorsk = Writer(AGDER.id, "Statsforvaltaren i Agder")
    keys = [{one.key for one in passages_of(w, FEEDBACK, [], {})} for w in (AGDER, nynorsk)]
    assert keys[0] == keys[1]
    assert keys[0].isdisjoint(one.key for one in passages_of(Writer(8, "Agder"), FEEDBACK, [], {}))


def test_a_workshops_file_has_its_notes_and_others_have_none() -> None:
    found = notes_in(write_json(CLOSED_RECORD))
    # As the record was made: two on point 1, one on 4 and 7 merged, one on a step.
    assert [(note.number, note.text) for note in found] == [
        (1, "Alle hadde det"),
        (1, "Uenighet om hyppighet"),
        (4, "Slått sammen etter lang samtale"),
        (None, "Vi brukte mest tid på punkt 1."),
    ]
    assert {note.part for note in found} == {Part.NOTE}
    for file in (b"PK\x03\x04", b"[]", b"{}", b'{"points": 3}', b"\xff\xfe"):
        assert notes_in(file) == ()
