"""The feedback templates as a workbook."""

from dataclasses import replace

from domain.record import Record
from exports.guidance import guidance
from exports.stamp import statement
from exports.templates import templates
from exports.workbook import write_workbook
from language import speaking


def write_templates_xlsx(record: Record, language: str) -> bytes:
    with speaking(language):
        report = templates(record, language)
        sections = (guidance(statement(record)), *report.sections)
        return write_workbook(replace(report, sections=sections))
