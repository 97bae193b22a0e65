"""What can be wrong with a list's file, and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.errors import Message, message
from domain.workshop import LONGEST_NAME, LONGEST_TEXT

LINE = "__line__"  # where the file reader notes a mapping's line, counted from 1
EXTRAS = {"nynorsk": (), "fotnote": ("tekst",), "retta": ("nb", "nn")}  # what each must hold
NYNORSK = {"kortnavn": "kortnamn", "beskrivelse": "beskriving"}
LONGEST = {"kortnavn": LONGEST_NAME, "beskrivelse": LONGEST_TEXT}
MOST_POINTS = 300
HIGHEST_NUMBER = 9999
LONGEST_QUOTE = 40


@dataclass(frozen=True)
class Fault:
    """What is wrong with a list, and where in its file.

    `line` counts from 1, is a row when `sheet` names a sheet, and is 0 for the file as a whole;
    `field` is the part of the entry, or the column.
    """

    line: int
    what: Message
    field: str = ""
    sheet: str = ""

    @property
    def sentence(self) -> Message:
        """Where and what, for the user."""
        if not self.line:
            return self.what
        values = {"line": self.line, "field": self.field, "sheet": self.sheet, "what": self.what}
        if self.sheet and self.field:
            return message("Sheet «{sheet}», row {line}, column «{field}»: {what}", **values)
        if self.sheet:
            return message("Sheet «{sheet}», row {line}: {what}", **values)
        if self.field:
            return message("Line {line}, «{field}»: {what}", **values)
        return message("Line {line}: {what}", **values)


class FaultyList(Exception):
    """The list cannot be used; `faults` says why."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"line {f.line}, {f.field}: {f.what.text}" for f in faults))
        self.faults = tuple(faults)


def find_faults(source: Mapping[str, Any]) -> list[Fault]:
    """Every fault in the file's contents; in the points only when the rest is in order."""
    return _check_head(source) or _check_areas(source) or _check_points(source)


def _check_head(source: Mapping[str, Any]) -> list[Fault]:
    faults = [
        Fault(1, message("This is missing."), key)
        for key in ("id", "versjon", "kilde", "omraader", "punkter")
        if not source.get(key)
    ]
    for key in ("omraader", "punkter"):
        items = source.get(key)
        if items and not (isinstance(items, list) and all(isinstance(i, dict) for i in items)):
            faults.append(Fault(1, message("This must be a list of entries."), key))
    if source.get("kilde") and not _holds(source["kilde"], "tittel"):
        faults.append(Fault(1, message("The title, «tittel», is missing."), "kilde"))
    return faults


def _check_areas(source: Mapping[str, Any]) -> list[Fault]:
    return [
        Fault(area[LINE], message("The area lacks this."), key)
        for area in source["omraader"]
        for key in ("id", "navn")
        if not _holds(area, key)
    ]


def _check_points(source: Mapping[str, Any]) -> list[Fault]:
    areas = [area["id"] for area in source["omraader"]]
    faults: list[Fault] = []
    numbers: set[int] = set()
    keys: set[str] = set()
    for item in source["punkter"]:
        faults += _number_faults(item, numbers)
        faults += _key_faults(item, keys)
        faults += _entry_faults(item, areas)
    if len(source["punkter"]) > MOST_POINTS:
        too_many = message("The list is too long. Use at most {limit} points.", limit=MOST_POINTS)
        faults.append(Fault(source["punkter"][MOST_POINTS][LINE], too_many))
    return faults


def _number_faults(item: Mapping[str, Any], seen: set[int]) -> Iterator[Fault]:
    """What is wrong with the point's number; notes it among those seen."""
    number = item.get("nr")
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= HIGHEST_NUMBER:
        given = "" if number is None else str(number)[:LONGEST_QUOTE]
        what = message("The number must be a whole number from 1, and not «{given}».", given=given)
        yield Fault(item[LINE], what, "nr")
    elif number in seen:
        yield Fault(item[LINE], message("The number {number} is used before.", number=number), "nr")
    else:
        seen.add(number)


def _key_faults(item: Mapping[str, Any], seen: set[str]) -> Iterator[Fault]:
    """What is wrong with the point's identity, when it has one; notes it among those seen."""
    key = item.get("nokkel")
    if key is None:
        return
    given = str(key)
    if not given.isalnum() or len(given) > LONGEST_QUOTE:
        what = message("The key may hold letters and digits only. Leave it empty for a new point.")
        yield Fault(item[LINE], what, "nokkel")
    elif given in seen:
        what = message("The key {key} is used before. Leave it empty for a new point.", key=given)
        yield Fault(item[LINE], what, "nokkel")
    seen.add(given)


def _entry_faults(item: Mapping[str, Any], areas: Sequence[str]) -> Iterator[Fault]:
    line = item[LINE]
    for key, nynorsk in NYNORSK.items():
        if not _holds(item, key) and not _holds(item.get("nynorsk"), nynorsk):
            yield Fault(line, message("The point lacks this."), key)
        elif len(str(item.get(key) or "")) > LONGEST[key]:
            yield Fault(line, message("Use at most {limit} characters.", limit=LONGEST[key]), key)
    if item.get("omraade") not in areas:
        given = str(item.get("omraade", ""))[:LONGEST_QUOTE]
        yield Fault(line, message("There is no area «{area}» in the list.", area=given), "omraade")
    for key, parts in EXTRAS.items():
        if item.get(key) and not _holds(item[key], *parts):
            yield Fault(line, message("This is not complete."), key)
    if item.get("i_lova") not in (None, True, False):
        yield Fault(line, message("Write yes, no or nothing."), "i_lova")


def _holds(entry: object, *keys: str) -> bool:
    """Whether the entry is a mapping with a text under each of the keys."""
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) and entry[key].strip() for key in keys
    )
