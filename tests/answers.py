"""An office's answer as a real file: our own JSON, a workbook or a document."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from domain.forms import Statement
from domain.points import Point
from domain.workshop import RiskRule
from exports.document import write_document
from exports.forms import FormRows, form_sections
from exports.guidance import about, guidance
from exports.report import Report
from exports.workbook import write_workbook
from language import speaking
from storage.lists import national_points

Values = Mapping[int, tuple[int, int]]
EDITION = "sosiale-tjenester-nav 2021-09"


def write(path: Path, office: str, values: Values, new: str = "", edition: str = EDITION) -> Path:
    """The file's name says which kind; a new point has probability 4 and consequence 5."""
    kinds = {".json": _as_json, ".xlsx": _as_workbook, ".docx": _as_document}
    path.write_bytes(kinds[path.suffix](office, values, new, edition))
    return path


def _listed() -> dict[int, Point]:
    return {point.id: point for point in national_points().points}


def _rows(values: Values, new: str) -> FormRows:
    ranking = tuple((n, _listed()[n].name.nb, p, c) for n, (p, c) in values.items())
    return FormRows(ranking, ((new, 4, 5),) if new else (), (), (), ())


def _as_workbook(office: str, values: Values, new: str, edition: str) -> bytes:
    said = _said(office, edition)
    with speaking("nb"):
        sections = (guidance(said), *form_sections(_rows(values, new)))
        return write_workbook(Report("Tilbakemelding", "", "", sections))


def _as_document(office: str, values: Values, new: str, edition: str) -> bytes:
    said = _said(office, edition)
    with speaking("nb"):
        sections = (*form_sections(_rows(values, new)), about(said))
        return write_document(Report("Tilbakemelding", "", "", sections))


def _said(office: str, edition: str) -> Statement:
    return Statement(
        office=office, workshop="Risikoworkshop", starts_on=date(2027, 3, 1), people=6,
        list_version=edition, rule=RiskRule.PRODUCT, language="nb",
    )  # fmt: skip


def _as_json(office: str, values: Values, new: str, edition: str) -> bytes:
    points = [_point(number, "list", number, _listed()[number].name.nb) for number in values]
    scores = [{"point": n, "probability": p, "consequence": c} for n, (p, c) in values.items()]
    if new:
        points.append(_point(900, "new", None, new))
        scores.append({"point": 900, "probability": 4, "consequence": 5})
    list_id, version = edition.split(" ", 1)
    head = {
        "office": office, "name": "Risikoworkshop", "starts_on": "2027-03-01", "people": 6,
        "ends_on": None, "form": "physical", "rule": "product", "language": "nb", "choose": 10,
        "step": "after", "new_points": "own_table",
    }  # fmt: skip
    plenum = {"list": [score["point"] for score in scores], "values": scores, "explanations": []}
    content = {
        "workshop": head, "list": {"id": list_id, "version": version}, "points": points,
        "groups": [], "plenum": plenum, "proposals": [],
    }  # fmt: skip
    return json.dumps(content).encode()


def _point(id_: int, kind: str, number: int | None, name: str) -> dict[str, object]:
    names, text = {"nb": name, "nn": name}, {"nb": "", "nn": ""}
    return {"id": id_, "kind": kind, "number": number, "parts": [], "name": names, "text": text}
