"""The workshop as JSON, against hand-written values and the published schema."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from domain.record import Record
from exports.workshop_json import write_json
from tests.exports.records import (
    CLOSED_RECORD,
    EVALUATED_RECORD,
    MERGED,
    NEW,
    OPEN_RECORD,
    OTHER_NEW,
    SETTINGS,
    UNDONE,
)

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "workshop.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def read(record: Record = CLOSED_RECORD) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_json(record))
    return content


def test_the_parts_come_in_a_fixed_order() -> None:
    assert list(read()) == [
        "format_version",
        "workshop",
        "list",
        "points",
        "split_points",
        "groups",
        "plenum",
        "ranking",
        "decisions",
        "proposals",
        "notes",
        "point_notes",
        "tags",
        "attendance",
        "evaluation",
        "timings",
        "ballots",
    ]


def test_settings_without_whom_to_call() -> None:
    assert read()["workshop"] == {
        "name": "Risikoworkshop 2026",
        "office": "Statsforvaltaren i Vestland",
        "language": "nn",
        "starts_on": "2026-09-21",
        "ends_on": "2026-09-22",
        "deadline": "2026-10-05",
        "closed_at": "2026-09-22T12:00:00+00:00",
        "form": "physical",
        "plan": "one_day",
        "choose": 10,
        "rule": "product",
        "new_points": "own_table",
        "explains": "top",
        "step": "after",
        "people": 6,
        "is_rehearsal": False,
    }
    assert read()["list"] == {"id": "sosiale-tjenester-nav", "version": "2021-09"}


def test_points_in_order_with_lineage() -> None:
    points = read()["points"]
    assert [point["id"] for point in points[:5]] == [101, 102, 103, 104, MERGED]
    assert [point["id"] for point in points[-3:]] == [113, NEW, OTHER_NEW]
    assert points[0] == {
        "id": 101,
        "kind": "list",
        "number": 1,
        "name": {"nb": "Punkt 1", "nn": "Punkt 1 nynorsk"},
        "text": {"nb": "Tekst 1", "nn": "Tekst 1 nynorsk"},
        "area": {"nb": "Samhandling", "nn": "Samhandling"},
        "parts": [],
    }
    assert (points[4]["kind"], points[4]["number"], points[4]["parts"]) == (
        "merged",
        None,
        [104, 107],
    )


def test_split_points_stand_apart_from_points() -> None:
    content = read()
    assert content["split_points"] == [
        {
            "id": UNDONE,
            "kind": "merged",
            "number": None,
            "name": {"nb": "Omgjort", "nn": "Omgjort"},
            "text": {"nb": "", "nn": ""},
            "area": {"nb": "", "nn": ""},
            "parts": [108, 109],
        }
    ]
    assert len(content["points"]) == 16
    assert UNDONE not in {point["id"] for point in content["points"]}


def test_groups_in_full_with_ticks_only_from_three_people() -> None:
    assert read()["groups"] == [
        {
            "number": 1,
            "people": 3,
            "voters": 3,
            "ticks": [
                {"point": 101, "people": 3},
                {"point": 104, "people": 2},
                {"point": MERGED, "people": 3},
                {"point": 107, "people": 1},
            ],
            "list": [102, 101, 104],
            "agreed": ["select", "score"],
            "values": [
                {"point": 101, "probability": 5, "consequence": 4},
                {"point": MERGED, "probability": 4, "consequence": 4},
            ],
            "explanations": [
                {
                    "point": 101,
                    "causes": "Lite tid\nFor få ansatte",
                    "course_of_events": "Ingen ringer tilbake",
                }
            ],
        },
        {
            "number": 2,
            "people": 3,
            "voters": 2,
            "ticks": None,
            "list": [101, 107],
            "agreed": [],
            "values": [{"point": 101, "probability": 4, "consequence": None}],
            "explanations": [],
        },
    ]


def test_plenum_in_full() -> None:
    plenum = read()["plenum"]
    assert plenum["list"] == [
        101, MERGED, 102, 103, 105, 106, 108, 109, 110, 111, 112, 113, NEW, OTHER_NEW,
    ]  # fmt: skip
    assert plenum["values"][:2] == [
        {"point": 101, "probability": 5, "consequence": 5},
        {"point": 102, "probability": 4, "consequence": 4},
    ]
    assert len(plenum["values"]) == 14
    assert plenum["explanations"] == [
        {"point": 101, "causes": "Lite tid", "course_of_events": "Søknaden blir liggende"},
        {"point": MERGED, "causes": "Uklart ansvar", "course_of_events": ""},
        {"point": NEW, "causes": "Bare på nett", "course_of_events": "Brukeren gir opp"},
    ]


def test_ranking_with_ties_and_new_points_last() -> None:
    ranking = read()["ranking"]
    assert [row["rank"] for row in ranking] == [1, 2, 3, 3, 5, 6, 6, 8, 9, 10, 10, 12, 5, None]
    assert ranking[1] == {
        "rank": 2,
        "point": MERGED,
        "number": 4,
        "probability": 5,
        "consequence": 4,
        "product": 20,
        "sum": 9,
    }
    assert (ranking[12]["point"], ranking[12]["number"]) == (NEW, None)


def test_decisions_keep_merges_that_were_undone() -> None:
    assert read()["decisions"][1:] == [
        {
            "kind": "choose",
            "point": 101,
            "others": [102],
            "reason": "Plikten er klar",
            "at": "2026-09-21T08:15:00+00:00",
        },
        {
            "kind": "split",
            "point": UNDONE,
            "others": [108, 109],
            "reason": "",
            "at": "2026-09-21T08:15:00+00:00",
        },
    ]


def test_proposals_tell_what_became_of_them() -> None:
    proposals = read()["proposals"]
    assert proposals[0] == {
        "group": 2,
        "kind": "missing",
        "point": None,
        "name": "Digital utestenging",
        "text": "Noen er ikke på nett",
        "reason": "Vi ser det ofte",
        "accepted_as": NEW,
    }
    assert [proposal["point"] for proposal in proposals] == [None, 105, MERGED]


def test_notes_by_step() -> None:
    assert read()["notes"] == {"select_plenum": "Vi brukte mest tid på punkt 1."}


def test_the_file_is_indented_utf8_and_the_same_each_time() -> None:
    data = write_json(CLOSED_RECORD)
    assert data == write_json(CLOSED_RECORD)
    assert data.startswith(b'{\n  "format_version": 2,\n')
    assert "Søknaden".encode() in data


@pytest.mark.parametrize(
    "record",
    [
        CLOSED_RECORD,
        OPEN_RECORD,
        replace(OPEN_RECORD, settings=replace(SETTINGS, starts_on=None, deadline=None)),
        EVALUATED_RECORD,
        replace(OPEN_RECORD, plenum_list=(), plenum_scores={}, groups=(), people=(), notes={}),
    ],
)
def test_the_file_follows_the_schema(record: Record) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert list(VALIDATOR.iter_errors(read(record))) == []


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("workshop", {"code": "402117"}),
        ("workshop", {"contact": "Kari"}),
        ("workshop", {"deadline": "5. oktober"}),
        ("plenum", {"values": [{"point": 101, "probability": 6, "consequence": 1}]}),
        ("notes", {"lunch": "Suppe"}),
        ("evaluation", {"counts": {"e1": [1, 2, 3, 4]}}),
    ],
)
def test_the_schema_refuses_what_does_not_belong(part: str, change: dict[str, object]) -> None:
    content = read()
    content[part] |= change
    assert len(list(VALIDATOR.iter_errors(content))) == 1


def test_schema_refuses_a_decision_about_nothing() -> None:
    content = read()
    content["decisions"][2]["point"] = None
    assert [error.message for error in VALIDATOR.iter_errors(content)] == [
        "None is not of type 'integer'"
    ]


def test_schema_wants_whole_split_points() -> None:
    content = read()
    del content["split_points"][0]["parts"]
    assert [error.message for error in VALIDATOR.iter_errors(content)] == [
        "'parts' is a required property"
    ]


def test_notes_on_points_and_tags_by_number_then_step() -> None:
    content = read()
    assert content["point_notes"] == [
        {"point": 101, "step": "select_plenum", "text": "Alle hadde det"},
        {"point": 101, "step": "score_plenum", "text": "Uenighet om hyppighet"},
        {"point": MERGED, "step": "select_plenum", "text": "Slått sammen etter lang samtale"},
    ]
    assert content["tags"] == [
        {"point": 101, "tags": ["legal_basis", "supervision"]},
        {"point": NEW, "tags": ["standards"]},
    ]


def test_a_rehearsal_says_so() -> None:
    assert read(replace(CLOSED_RECORD, rehearses="w"))["workshop"]["is_rehearsal"] is True


def test_people_are_numbers_at_each_step_and_in_the_evaluation() -> None:
    content = read(EVALUATED_RECORD)
    assert content["attendance"] == [
        {"step": "select_person", "room": 4, "digital": 2},
        {"step": "after", "room": 5, "digital": 0},
    ]
    assert content["evaluation"]["answers"] == 5
    assert content["evaluation"]["counts"]["e6"] == [0, 1, 1, 2, 1]
    assert read()["evaluation"] == {
        "stage": "unopened", "answers": 0, "counts": None, "comments": [],
    }  # fmt: skip
