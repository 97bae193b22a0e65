"""A versioned list of risk points and what makes it fit for use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.errors import message
from domain.list_faults import Fault, FaultyList, find_faults
from domain.points import NO_TEXT, Point, PointKind, Text


@dataclass(frozen=True)
class PointList:
    """A list as published; points carry their number as id until a workshop copies them."""

    id: str
    version: str
    title: Text
    points: tuple[Point, ...]


def parse(source: object) -> PointList:
    """Read a list from its file's contents; raises FaultyList with every fault found.

    A name or text in one of the two languages stands for both.
    """
    if not isinstance(source, dict):
        raise FaultyList([Fault(1, message("The file does not hold a list of risk points."))])
    if faults := find_faults(source):
        raise FaultyList(faults)
    areas = {
        area["id"]: Text(area["navn"], area.get("navn_nn") or area["navn"])
        for area in source["omraader"]
    }
    title = source["kilde"]["tittel"]
    return PointList(
        id=str(source["id"]),
        version=str(source["versjon"]),
        title=Text(title, title),
        points=tuple(_point(item, areas) for item in source["punkter"]),
    )


def _point(item: Mapping[str, Any], areas: Mapping[str, Text]) -> Point:
    nynorsk = item.get("nynorsk") or {}
    corrected = item.get("retta")
    footnote = (item.get("fotnote") or {}).get("tekst", "")
    return Point(
        id=item["nr"],
        kind=PointKind.LIST,
        name=_both(item.get("kortnavn"), nynorsk.get("kortnamn")),
        text=_both(item.get("beskrivelse"), nynorsk.get("beskriving")),
        number=item["nr"],
        area=areas[item["omraade"]],
        footnote=_both(footnote, nynorsk.get("fotnote")),
        corrected=Text(corrected["nb"], corrected["nn"]) if corrected else NO_TEXT,
        own_nn=bool(nynorsk.get("eiga_omsetjing")),
        key=str(item.get("nokkel") or ""),
        in_law=item.get("i_lova"),
    )


def _both(bokmaal: str | None, nynorsk: str | None) -> Text:
    """The text in both languages, either standing for the other where it is missing."""
    return Text(bokmaal or nynorsk or "", nynorsk or bokmaal or "")
