"""Writing the report: by Helsetilsynet alone, nobody overwriting anybody, gone with the round."""

import json
from functools import partial

from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.evaluation import NO_EVALUATION, Evaluation, Stage
from domain.report import Heading, Learning, join_before, move_up, remove
from domain.report_material import ReportMaterial
from domain.rounds import Draft
from services import history, report, report_material, rounds, submitting
from services.access import HELSETILSYNET, Caller
from storage import schema
from tests.helpers import NO_ACCESS, at_once, refused, rows
from tests.people import gather
from tests.rounds import contents, open_round, send

SECTION_CHANGED = "Somebody else has changed the section since you began."


def begin() -> Caller:
    """A round where Agder has 4, 7 and 10, the panel 7 and 4, and each point has a section."""
    agder, _, panel = open_round(panel=True)
    send(agder, contents((4, 5, 5), (7, 4, 4), (10, 3, 3)))
    send(panel, contents((7, 5, 5), (4, 1, 1)))
    report.propose(HELSETILSYNET, agder.workshop_id, "nb")
    return agder


def read(agder: Caller) -> list[tuple[str, ...]]:
    draft = report.read_draft(HELSETILSYNET, agder.workshop_id)
    return [section.points for section in draft.sections]


def test_each_point_gets_one_section_however_often_it_is_proposed(database: str) -> None:
    agder = begin()
    at_once(*[lambda: report.propose(HELSETILSYNET, agder.workshop_id, "nb")] * 3)
    assert read(agder) == [("7",), ("4",), ("10",)]


def test_two_who_write_in_a_section_never_overwrite_each_other(database: str) -> None:
    agder = begin()
    round_id = agder.workshop_id
    first, second, _ = report.read_draft(HELSETILSYNET, round_id).sections
    save = partial(report.save_section, HELSETILSYNET, round_id)
    written = [Heading("Styring", "Leiinga ser det ikkje.", 3), Heading("Ressursar")]
    save(first, "Overgang", written)
    refused(Conflict, SECTION_CHANGED, partial(save, first, "Mitt", []))
    save(second, "Barn", [])
    saved, other, _ = report.read_draft(HELSETILSYNET, round_id).sections
    assert (saved.title, saved.headings, other.title) == ("Overgang", tuple(written), "Barn")
    save(saved, "Overgang", written[1:])
    assert report.read_draft(HELSETILSYNET, round_id).sections[0].headings == (
        Heading("Ressursar"),
    )


def test_sections_are_moved_and_joined_once_however_often_it_is_pressed(database: str) -> None:
    agder = begin()
    reshape = partial(report.reshape, HELSETILSYNET, agder.workshop_id)
    seen = report.read_draft(HELSETILSYNET, agder.workshop_id).sections
    up = partial(reshape, seen, seen[2], move_up)
    up()
    assert read(agder) == [("7",), ("10",), ("4",)]
    refused(Conflict, "Somebody else has changed the order of the sections. Look again.", up)
    moved = report.read_draft(HELSETILSYNET, agder.workshop_id).sections
    reshape(moved, moved[2], join_before)
    assert read(agder) == [("7",), ("10", "4")]
    joined = report.read_draft(HELSETILSYNET, agder.workshop_id).sections
    # The section before has changed, so who began in it earlier is told.
    save = partial(report.save_section, HELSETILSYNET, agder.workshop_id, moved[1], "Mitt", [])
    refused(Conflict, SECTION_CHANGED, save)
    reshape(joined, joined[0], remove)
    assert read(agder) == [("10", "4")]


def test_learning_points_are_written_for_each_addressee(database: str) -> None:
    round_id = begin().workshop_id
    add = partial(report.add_learning, HELSETILSYNET, round_id)
    add(" kommunane ", "Kommunane bør styrkje kompetansen.")
    add("direktoratet", "")
    taken = "There are learning points for «{name}» already. Add yours there."
    refused(WorkshopError, taken, partial(add, "kommunane", "Mine."))
    seen, other = report.read_draft(HELSETILSYNET, round_id).learning
    save = partial(report.save_learning, HELSETILSYNET, round_id, seen)
    refused(WorkshopError, taken, partial(save, "direktoratet", "Ein."))
    save("kommunane", "Ein.\nTo.")
    changed = "Somebody else has changed the learning points since you began."
    refused(Conflict, changed, partial(save, "kommunane", "Mine."))
    refused(Conflict, changed, partial(report.remove_learning, HELSETILSYNET, round_id, seen))
    report.remove_learning(HELSETILSYNET, round_id, other)
    assert report.read_draft(HELSETILSYNET, round_id).learning == (
        Learning(seen.id, "kommunane", "Ein.\nTo."),
    )


def test_only_helsetilsynet_writes_and_reads(database: str) -> None:
    agder = begin()
    round_id, lead = agder.workshop_id, gather().lead
    [section, *_] = report.read_draft(HELSETILSYNET, round_id).sections
    for caller in (agder, lead):
        refused(
            Refused,
            NO_ACCESS,
            partial(report.read_draft, caller, round_id),
            partial(report.save_section, caller, round_id, section, "Mitt", []),
            partial(report.reshape, caller, round_id, (section,), section, remove),
            partial(report.add_learning, caller, round_id, "kommunane", ""),
            partial(report.save_learning, caller, round_id, Learning(1, "a", ""), "b", ""),
            partial(report.remove_learning, caller, round_id, Learning(1, "a", "")),
            partial(history.follow, caller, 4, "nb"),
            partial(history.newest_points, caller),
        )
    not_lead = partial(report_material.gather, lead, round_id, "nb")
    refused(Refused, NO_ACCESS, not_lead, partial(report.propose, lead, round_id, "nb"))
    unknown = partial(report.add_learning, HELSETILSYNET, "finnes-ikke", "kommunane", "")
    refused(Missing, "There is no such round.", unknown)
    empty = partial(report.save_section, HELSETILSYNET, round_id, section, " ", [])
    refused(WorkshopError, "Give the section a title.", empty)


def test_the_material_says_how_each_answer_came(database: str) -> None:
    agder, _, panel = open_round(panel=True)
    send(agder, contents((4, 5, 5)))
    sent = submitting.own_part(agder).submissions[0]
    rounds.send_back(HELSETILSYNET, agder.workshop_id, sent, "Mangler dere 7?")
    send(agder, contents((4, 5, 5), (7, 1, 1)), 1)
    counts = {f"e{n}": [10, 4, 1, 1, 0] for n in range(1, 8)}
    told = {"evaluation": {"stage": "done", "answers": 16, "counts": counts, "comments": ["Bra"]}}
    file = Draft("panel.json", json.dumps(told).encode())
    submitting.send(panel, contents((7, 5, 5)), file, seen_version=0)
    gathered = gather_material(agder)
    assert [
        (one.name, one.is_panel, one.versions, one.returned) for one in gathered.deliveries
    ] == [("Agder", False, 2, 1), ("Det nasjonale fagpanelet", True, 1, 0)]
    assert gathered.missing == ("Nordland",)
    assert [(row.key, row.rank) for row in gathered.offices] == [(4, 1), (7, 2)]
    assert gathered.evaluation == Evaluation(
        Stage.DONE, 16, {name: (10, 4, 1, 1, 0) for name in counts}, ("Bra",)
    )
    # A form on paper has no evaluation.
    send(panel, contents((7, 5, 5)), 1)
    assert gather_material(agder).evaluation == NO_EVALUATION


def gather_material(office: Caller) -> ReportMaterial:
    return report_material.gather(HELSETILSYNET, office.workshop_id, "nb")


def test_a_point_is_followed_through_the_rounds_that_are_kept(database: str) -> None:
    first = begin()
    second, nordland = open_round()
    send(second, contents((4, 1, 1), (10, 2, 2)))
    send(nordland, contents((10, 2, 2)))
    stops = history.follow(HELSETILSYNET, 4, "nb")
    assert [
        [(s.row.rank, s.row.sum_of_products, s.panel_rank) for s in stop.rows if s.row]
        for stop in stops
    ] == [[(2, 1, None)], [(1, 25, 2)]]
    assert [(stop.offices, stop.rules) for stop in stops] == [(2, ()), (1, ())]
    assert [stop.rows for stop in history.follow(HELSETILSYNET, 51, "nb")] == [(), ()]
    assert len(history.newest_points(HELSETILSYNET)) == 51
    rounds.delete(HELSETILSYNET, first.workshop_id)
    assert len(history.follow(HELSETILSYNET, 4, "nb")) == 1


def test_the_report_is_deleted_with_its_round(database: str) -> None:
    agder = begin()
    [section, *_] = report.read_draft(HELSETILSYNET, agder.workshop_id).sections
    headings = [Heading("Styring")]
    report.save_section(HELSETILSYNET, agder.workshop_id, section, "Overgang", headings)
    report.add_learning(HELSETILSYNET, agder.workshop_id, "kommunane", "Ein.")
    rounds.delete(HELSETILSYNET, agder.workshop_id)
    for table in (schema.report_section, schema.report_heading, schema.learning_point):
        assert rows(table) == []
