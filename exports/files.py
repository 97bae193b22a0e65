"""All the files of a workshop, with names that say where and when it was."""

import re
from datetime import date

from domain.evaluation import Stage
from domain.record import Record
from exports.evaluation import write_evaluation_xlsx
from exports.minutes_docx import write_minutes_docx
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


def write_all(record: Record, language: str, today: date) -> dict[str, bytes]:
    """The files by name."""
    with speaking(language):
        feedback, results = translate("feedback"), translate("results")
        minutes, evaluation = translate("minutes"), translate("evaluation")
        files = {
            file_name(record, feedback, "xlsx", today): write_templates_xlsx(record, language),
            file_name(record, feedback, "docx", today): write_templates_docx(record, language),
            file_name(record, results, "xlsx", today): write_results_xlsx(record, language),
            file_name(record, minutes, "docx", today): write_minutes_docx(record, language),
            file_name(record, "workshop", "json", today): write_json(record),
        }
        if record.evaluation.stage is not Stage.UNOPENED:
            name = file_name(record, evaluation, "xlsx", today)
            files[name] = write_evaluation_xlsx(record, language)
        return files
