"""A point followed back through a list that changed; the 48-point list is invented."""

from domain.aggregation import aggregate
from domain.comparison import place_panel
from domain.history import stop_at, trace, trace_back
from domain.list_versions import Link, Rule, compare
from domain.points import NO_TEXT, Point, PointKind, Text
from tests.report_2021 import COUNTY, OFFICES, PANEL, PANEL_NAME, answer


def point(number: int, key: str, name: str) -> Point:
    text = Text(name, name)
    return Point(number, PointKind.LIST, text, NO_TEXT, number=number, key=key)


OLD = [point(12, "info", "Informasjonen om tenestene sviktar"), point(4, "barn", "Barn"),
       point(7, "overgang", "Overgang")]  # fmt: skip
NEW = [point(13, "spraak", "Informasjon – språk"), point(15, "nett", "Informasjon – nett"),
       point(4, "saman", "Barn")]  # fmt: skip
LINKS = [Link("info", "spraak", Rule.EACH), Link("info", "nett", Rule.EACH),
         Link("barn", "saman", Rule.HIGHEST), Link("overgang", "saman", Rule.HIGHEST)]  # fmt: skip
PASSAGES = compare(OLD, NEW, LINKS)
SAME = compare(OLD, OLD, ())


def test_both_parts_of_a_split_lead_back_to_the_whole() -> None:
    for number in (13, 15):
        numbers, rules = trace([number], PASSAGES)
        assert numbers == (12,)
        assert [rule.text for rule in rules] == [
            "Point {old} is split into points {new}. Values given before count for each of them."
        ]
        assert [rule.values for rule in rules] == [{"old": "12", "new": "13 + 15"}]


def test_a_merged_point_leads_back_to_all_its_parts() -> None:
    numbers, rules = trace_back([4], [PASSAGES, SAME])
    assert numbers == (4, 7)
    # The older step changed nothing, and says nothing.
    assert [rule.values for rule in rules] == [{"old": "4 + 7", "new": "4"}]


def test_a_round_tells_what_each_side_made_of_the_point() -> None:
    joint = aggregate([answer(COUNTY, OFFICES)])
    panel = place_panel(answer(PANEL_NAME, PANEL, merged=4))
    stop = stop_at("2021", joint, panel, (21, 33, 12, 1), ())
    assert [(seen.number, seen.row and seen.row.rank, seen.panel_rank) for seen in stop.rows] == [
        (12, 8, None),
        (21, 5, 1),
        (33, None, 6),
    ]
    assert stop.offices == 1
