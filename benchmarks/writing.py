"""Writing each format, against its own library writing the same cells and styles."""

import os
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figures import Figure, show
from benchmarks.floor.files import Write, bare_document, bare_json, bare_workbook
from domain.record import Record
from exports.results_xlsx import write_results_xlsx
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from services import reading, rehearsal, workshops

ROUNDS = 21
MOST = 1.5
LANGUAGE = "nb"


def run() -> list[Figure]:
    record = _play()
    book, results = write_templates_xlsx(record, LANGUAGE), write_results_xlsx(record, LANGUAGE)
    document, data = write_templates_docx(record, LANGUAGE), write_json(record)
    return [
        _figure("xlsx", bare_workbook(book), lambda: write_templates_xlsx(record, LANGUAGE)),
        _figure("results", bare_workbook(results), lambda: write_results_xlsx(record, LANGUAGE)),
        _figure("docx", bare_document(document), lambda: write_templates_docx(record, LANGUAGE)),
        _figure("JSON", bare_json(data), lambda: write_json(record)),
    ]


def _play() -> Record:
    with TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/workshops.db"
        lead = rehearsal.rehearse(seed=7, participants=12, groups=3, language=LANGUAGE)
        record = reading.record(lead)
        workshops.delete(lead)
    return record


def _figure(format_name: str, floor: Write, ours: Write) -> Figure:
    """In turn, round by round; the first warms up."""
    rounds = [(_time(floor), _time(ours)) for _ in range(ROUNDS + 1)][1:]
    floors, times = zip(*rounds, strict=True)
    return Figure(f"A workshop written: {format_name}", floors, times, most=MOST)


def _time(write: Write) -> float:
    started = perf_counter()
    write()
    return 1000 * (perf_counter() - started)


if __name__ == "__main__":
    show(run())
