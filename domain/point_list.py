"""A versioned list of risk points and what makes it fit for use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.points import NO_TEXT, Point, PointKind, Text

LINE = "__line__"  # where the file reader notes a mapping's line, counted from 1
EXTRAS = {"nynorsk": (), "fotnote": ("tekst",), "retta": ("nb", "nn")}  # what each must hold


@dataclass(frozen=True)
class PointList:
    """A list as published; points carry their number as id until a workshop copies them."""

    id: str
    version: str
    title: Text
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a list, and on which line of its file."""

    line: int
    sentence: str


class FaultyList(Exception):
    """The list cannot be used; `faults` says why."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"line {fault.line}: {fault.sentence}" for fault in faults))
        self.faults = tuple(faults)


def parse(source: object) -> PointList:
    """Read a list from its file's contents; raises FaultyList with every fault found."""
    if not isinstance(source, dict):
        raise FaultyList([Fault(1, "the file is not a mapping")])
    faults = _check_head(source) or _check_areas(source) or _check_points(source)
    if faults:
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


def _check_head(source: Mapping[str, Any]) -> list[Fault]:
    faults = [
        Fault(1, f"«{key}» is missing")
        for key in ("id", "versjon", "kilde", "omraader", "punkter")
        if not source.get(key)
    ]
    for key in ("omraader", "punkter"):
        items = source.get(key)
        if items and not (isinstance(items, list) and all(isinstance(i, dict) for i in items)):
            faults.append(Fault(1, f"«{key}» is not a list of entries"))
    if source.get("kilde") and not _holds(source["kilde"], "tittel"):
        faults.append(Fault(1, "«kilde» lacks «tittel»"))
    return faults


def _check_areas(source: Mapping[str, Any]) -> list[Fault]:
    return [
        Fault(area[LINE], f"an area lacks «{key}»")
        for area in source["omraader"]
        for key in ("id", "navn")
        if not _holds(area, key)
    ]


def _check_points(source: Mapping[str, Any]) -> list[Fault]:
    faults: list[Fault] = []
    areas = [area["id"] for area in source["omraader"]]
    seen: dict[int, int] = {}
    for item in source["punkter"]:
        line, number = item[LINE], item.get("nr")
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            faults.append(Fault(line, f"«nr» is not a whole number from 1: {number!r}"))
            continue
        if number in seen:
            faults.append(Fault(line, f"number {number} is also on line {seen[number]}"))
        seen[number] = line
        faults += [Fault(line, f"point {number} {fault}") for fault in _entry_faults(item, areas)]
    return faults


def _entry_faults(item: Mapping[str, Any], areas: Sequence[str]) -> Iterator[str]:
    for key in ("kortnavn", "beskrivelse"):
        if not _holds(item, key):
            yield f"lacks «{key}»"
    if item.get("omraade") not in areas:
        yield f"has an unknown area: {item.get('omraade')}"
    for key, parts in EXTRAS.items():
        if item.get(key) and not _holds(item[key], *parts):
            yield f"has an incomplete «{key}»"


def _holds(entry: object, *keys: str) -> bool:
    """Whether the entry is a mapping with a text under each of the keys."""
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) and entry[key].strip() for key in keys
    )


def _point(item: Mapping[str, Any], areas: Mapping[str, Text]) -> Point:
    nynorsk = item.get("nynorsk") or {}
    corrected = item.get("retta")
    footnote = (item.get("fotnote") or {}).get("tekst", "")
    return Point(
        id=item["nr"],
        kind=PointKind.LIST,
        name=Text(item["kortnavn"], nynorsk.get("kortnamn") or item["kortnavn"]),
        text=Text(item["beskrivelse"], nynorsk.get("beskriving") or item["beskrivelse"]),
        number=item["nr"],
        area=areas[item["omraade"]],
        footnote=Text(footnote, nynorsk.get("fotnote") or footnote),
        corrected=Text(corrected["nb"], corrected["nn"]) if corrected else NO_TEXT,
        own_nn=bool(nynorsk.get("eiga_omsetjing")),
    )
