"""The minutes' chapters on the talk: decisions, proposals, notes and quotes."""

from dataclasses import replace

from domain.names import STEPS
from domain.points import in_order, label
from domain.record import Proposal, Record
from domain.steps import ORDER, Step
from domain.texts import is_quote
from exports.forms import PROPOSALS
from exports.minutes_work import nothing
from exports.report import Block, Chapter, Look, Paragraph, Row, Table
from exports.results_words import decisions
from language import current, say, translate

DECISION_WIDTHS = (26, 24, 10, 28, 28, 34)
PROPOSAL_WIDTHS = (12, 18, 26, 30, 30, 12)


def decided(record: Record) -> Chapter:
    """What the plenum agreed, with its reasons (R-46)."""
    table = replace(
        decisions(record),
        widths=DECISION_WIDTHS,
        description=translate("What the plenum agreed, in order of time"),
    )
    return Chapter(translate("Decisions"), (table,) if table.rows else (nothing(),))


def proposed(record: Record) -> Chapter:
    """The groups' proposals to the list, and whether the plenum took them in (R-25)."""
    header = (
        translate("Group"),
        translate("Type"),
        translate("Point"),
        translate("Proposal"),
        translate("Reason"),
        translate("Taken in"),
    )
    rows = tuple(_proposal_row(record, proposal) for proposal in record.proposals)
    table = Table(
        header, rows, PROPOSAL_WIDTHS, description=translate("The groups' proposals to the list")
    )
    return Chapter(translate("Proposals to the list"), (table,) if rows else (nothing(),))


def _proposal_row(record: Record, proposal: Proposal) -> Row:
    numbers = {group.id: group.number for group in record.groups}
    point = record.points.get(proposal.point_id or 0)
    return (
        numbers.get(proposal.group_id or 0),
        say(PROPOSALS[proposal.kind]),
        label(point, record.points, current()) if point else None,
        ": ".join(filter(None, (proposal.name, proposal.text))),
        proposal.reason,
        translate("yes") if proposal.accepted_as else translate("no"),
    )


def noted(record: Record) -> Chapter:
    """The notes on each step and on points at it; lines that begin with « are quotes."""
    blocks: list[Block] = []
    for step in ORDER:
        written = [*_lines(record.notes.get(step, "")), *_on_points(record, step)]
        if written:
            blocks += [Paragraph(say(STEPS[step]), Look.HEADING), *written]
    return Chapter(translate("Notes and quotes"), tuple(blocks) or (nothing(),))


def _on_points(record: Record, step: Step) -> list[Block]:
    blocks: list[Block] = []
    for point_id in in_order(record.point_notes, record.points):
        text = record.point_notes[point_id].get(step, "")
        if text:
            name = label(record.points[point_id], record.points, current())
            blocks += [Paragraph(translate("On «{point}»", point=name), Look.LABEL), *_lines(text)]
    return blocks


def _lines(text: str) -> list[Paragraph]:
    return [
        Paragraph(line, Look.QUOTE if is_quote(line) else Look.BODY)
        for line in text.splitlines()
        if line.strip()
    ]
