"""Template C read in: the proposals become those of the form."""

from domain.feedback import InputRow, input_rows, split_wording
from domain.points import lowest_number
from domain.record import Proposal, ProposalKind, Record
from services.acts import Act
from storage import proposals, records


def keep_proposals(act: Act, rows: tuple[InputRow, ...]) -> None:
    """Have exactly these; those that are there already keep their group and their acceptance."""
    record = records.read(act.connection, act.workshop.id)
    lacking = list(rows)
    for proposal, row in zip(
        record.proposals, input_rows(record, record.settings.language), strict=True
    ):
        if row in lacking:
            lacking.remove(row)
        else:
            proposals.remove(act.connection, proposal.id)
    for row in lacking:
        proposals.insert(act.connection, act.workshop.id, None, _proposal(row, record))


def _proposal(row: InputRow, record: Record) -> Proposal:
    is_missing = row.kind is ProposalKind.MISSING
    name, text = split_wording(row.proposal) if is_missing else ("", row.proposal)
    about = None if is_missing else _about(row, record)
    return Proposal(0, None, row.kind, about, name, text, row.reason)


def _about(row: InputRow, record: Record) -> int | None:
    """The point with the number, the one with the same text first: a merged one shares it."""
    found = [p for p in record.points.values() if lowest_number(p, record.points) == row.number]
    spoken = record.settings.language
    found.sort(key=lambda p: (p.text.pick(spoken) != row.current_text, p.number is None))
    return found[0].id if found and row.number else None
