"""All the files of a workshop, with names that say where and when it was."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from domain.evaluation import Stage
from domain.record import Record
from exports.blank import blank_files
from exports.evaluation import write_evaluation_xlsx
from exports.minutes_docx import write_minutes_docx
from exports.offers import File, Files
from exports.results_xlsx import write_results_xlsx
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from language import speaking, translate

LONGEST_OFFICE = 80  # leaves room for the folders in front, which Windows counts


def file_stem(record: Record, today: date) -> str:
    """Office and first day, with nothing in it that Windows refuses in a file name."""
    day = record.settings.starts_on or today
    office = re.sub(r"[^\w ,-]", " ", record.settings.office)[:LONGEST_OFFICE]
    return " ".join(f"{office} {day.isoformat()}".split())


def file_name(record: Record, what: str, suffix: str, today: date) -> str:
    """In the language being spoken, and marked as preliminary until the workshop is closed."""
    mark = " " + translate("preliminary") if record.is_preliminary else ""
    return f"{file_stem(record, today)} {what}{mark}.{suffix}"


def workshop_files(record: Record, language: str, today: date) -> Files:
    """What the workshop came to."""

    def offer(what: str, suffix: str, write: Callable[[], bytes]) -> File:
        return File(file_name(record, what, suffix, today), write)

    about = (record, language)
    with speaking(language):
        feedback, results = translate("feedback"), translate("results")
        minutes, evaluation = translate("minutes"), translate("evaluation")
        files = {
            "tilbakemelding.xlsx": offer(feedback, "xlsx", partial(write_templates_xlsx, *about)),
            "tilbakemelding.docx": offer(feedback, "docx", partial(write_templates_docx, *about)),
            "resultater.xlsx": offer(results, "xlsx", partial(write_results_xlsx, *about)),
            "referat.docx": offer(minutes, "docx", partial(write_minutes_docx, *about)),
            "workshop.json": offer("workshop", "json", partial(write_json, record)),
        }
        if record.evaluation.stage is not Stage.UNOPENED:
            write = partial(write_evaluation_xlsx, *about)
            files["evaluering.xlsx"] = offer(evaluation, "xlsx", write)
        return files


def paper_files(record: Record) -> Files:
    """What the workshop needs on paper."""
    settings = record.settings
    listed = tuple(point for point in record.points.values() if point.number is not None)
    version = f"{settings.list_id} {settings.list_version}"
    return blank_files(settings.name, listed, version, settings.choose, settings.language)
