"""Every level side by side in one workbook: people as counts, groups and plenum in full."""

from domain.record import Record
from exports.occasion import made_at, mark, occasion
from exports.report import Report, Section, Table
from exports.results_numbers import HIDDEN, result, selection, values
from exports.results_timing import time_used
from exports.results_votes import dissents, votes
from exports.results_words import causes, decisions, notes, point_notes, tags
from exports.workbook import write_workbook
from language import speaking, translate


def write_results_xlsx(record: Record, language: str) -> bytes:
    with speaking(language):
        return write_workbook(
            Report(
                title=translate("Results from {name}", name=record.settings.name),
                author=record.settings.office,
                occasion=occasion(record),
                sections=_sections(record),
                mark=mark(record),
                made_at=made_at(record),
            )
        )


def _sections(record: Record) -> tuple[Section, ...]:
    hidden = translate("{sign} means that fewer than three have ticked.", sign=HIDDEN)
    return (
        _section(translate("Result"), result(record)),
        _section(translate("Selection"), selection(record), hidden),
        _section(translate("Values"), values(record)),
        _section(translate("Causes"), causes(record)),
        _section(translate("Decisions"), decisions(record)),
        _section(translate("Notes"), notes(record)),
        _section(translate("Notes on points"), point_notes(record)),
        _section(translate("Needs"), tags(record)),
        _section(translate("Votes"), votes(record)),
        _section(translate("Disagreement"), dissents(record)),
        _section(translate("Time used"), time_used(record)),
    )


def _section(name: str, table: Table, foot: str = "") -> Section:
    return Section(name, name, (table,), foot)
