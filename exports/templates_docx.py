"""The feedback templates as a document."""

from domain.record import Record
from exports.document import write_document
from exports.templates import templates
from language import speaking


def write_templates_docx(record: Record, language: str) -> bytes:
    with speaking(language):
        return write_document(templates(record, language))
