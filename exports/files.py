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


def write_all(record: Record, language: str, today: date) -> dict[str, bytes]:
    """The files by name, marked as preliminary until the workshop is closed."""
    stem = file_stem(record, today)
    with speaking(language):
        feedback, results = translate("feedback"), translate("results")
        minutes, evaluation = translate("minutes"), translate("evaluation")
        mark = " " + translate("preliminary") if record.is_preliminary else ""
    files = {
        f"{stem} {feedback}{mark}.xlsx": write_templates_xlsx(record, language),
        f"{stem} {feedback}{mark}.docx": write_templates_docx(record, language),
        f"{stem} {results}{mark}.xlsx": write_results_xlsx(record, language),
        f"{stem} {minutes}{mark}.docx": write_minutes_docx(record, language),
        f"{stem} workshop{mark}.json": write_json(record),
    }
    if record.evaluation.stage is not Stage.UNOPENED:
        name = f"{stem} {evaluation}{mark}.xlsx"
        files[name] = write_evaluation_xlsx(record, language)
    return files
