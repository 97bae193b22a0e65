"""The feedback templates as a document."""

from dataclasses import replace

from domain.record import Record
from exports.document import write_document
from exports.guidance import about
from exports.stamp import statement
from exports.templates import templates
from language import speaking


def write_templates_docx(record: Record, language: str) -> bytes:
    with speaking(language):
        report = templates(record, language)
        sections = (*report.sections, about(statement(record)))
        return write_document(replace(report, sections=sections))
