"""An INVENTED list of 48 points, for tests of revising a list.

The offices' list of 2020 had 48 points and was never published (C6). Known is only that its
"Informasjonen om tenestene sviktar" became points 13 and 15 of the printed 51. Here that point
stands as number 13, the two parts are out, and points 50 and 51 are taken for new: so numbers 1 to
14 are those of the printed list, and 15 to 48 are the printed 16 to 49.
"""

from dataclasses import replace

from domain.drafts import Draft, number
from domain.list_versions import Link, Rule
from domain.points import Point, Text
from storage.lists import national_points

SPLIT_KEY = "invented"
SPLIT_NAME = Text("Informasjonen om tjenestene svikter", "Informasjonen om tenestene sviktar")
PARTS = ("13", "15")  # keys in the printed list
NEW = ("50", "51")


def list_of_48() -> tuple[Point, ...]:
    printed = national_points().points
    whole = replace(printed[12], key=SPLIT_KEY, name=SPLIT_NAME, text=SPLIT_NAME)
    kept = [whole if p.key == PARTS[0] else p for p in printed if p.key not in (PARTS[1], *NEW)]
    return number(kept)


def list_of_51(rule: Rule = Rule.EACH) -> Draft:
    """The printed list as a revision of the invented one."""
    links = tuple(Link(SPLIT_KEY, part, rule) for part in PARTS)
    return Draft(national_points().points, links)
