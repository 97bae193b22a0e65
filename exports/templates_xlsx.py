"""The feedback templates as a workbook."""

from domain.record import Record
from exports.templates import templates
from exports.workbook import write_workbook
from language import speaking


def write_templates_xlsx(record: Record, language: str) -> bytes:
    with speaking(language):
        return write_workbook(templates(record, language))
