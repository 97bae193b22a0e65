"""What goes out comes in again, to the letter, in every format."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.feedback import compile_feedback
from domain.forms import ReadForm
from domain.record import Record
from exports.reading.forms import read_form
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from tests.exports.records import CLOSED_RECORD, OPEN_RECORD
from tests.exports.workshops import LISTED, workshops

BRIEF = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def read_all(record: Record, language: str) -> dict[str, ReadForm]:
    files = {
        "skjema.xlsx": write_templates_xlsx(record, language),
        "skjema.docx": write_templates_docx(record, language),
        "workshop.json": write_json(record),
    }
    listed = [point for point in record.points.values() if point.number is not None]
    return {name: read_form(name, content, listed, language) for name, content in files.items()}


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("record", [CLOSED_RECORD, OPEN_RECORD], ids=["closed", "open"])
def test_our_own_files_come_back_whole(record: Record, language: str) -> None:
    """The workshop worked out by hand: twelve ranked points, ties, a merged and two new ones."""
    for name, form in read_all(record, language).items():
        assert (name, form.problems, form.corrections) == (name, (), ())
        assert form.feedback == compile_feedback(record, language)


@BRIEF
@given(record=workshops(), language=st.sampled_from(["nb", "nn"]))
def test_any_workshop_comes_back_as_it_was(record: Record, language: str) -> None:
    assert len(LISTED) == 12
    for name, form in read_all(record, language).items():
        assert (name, form.problems, form.corrections) == (name, (), ())
        assert form.feedback == compile_feedback(record, language)
