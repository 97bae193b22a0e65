"""What an office has sent, as it is kept in a column."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow, RankingRow
from domain.forms import Statement
from domain.programme import Plan
from domain.record import ProposalKind, Tag
from domain.rounds import Contents
from domain.workshop import Form, RiskRule


def pack(contents: Contents) -> dict[str, Any]:
    statement = asdict(contents.statement)
    for name in ("starts_on", "ends_on", "made_at"):
        statement[name] = moment.isoformat() if (moment := statement[name]) else None
    return {
        "feedback": asdict(contents.feedback),
        "statement": statement,
        "plan": contents.plan,
        "tags": {str(number): sorted(tags) for number, tags in contents.tags.items()},
    }


def unpack(kept: dict[str, Any]) -> Contents:
    return Contents(
        _feedback(kept["feedback"]),
        _statement(kept["statement"]),
        Plan(kept["plan"]) if kept["plan"] else None,
        {int(number): frozenset(map(Tag, tags)) for number, tags in kept["tags"].items()},
    )


def _feedback(kept: dict[str, Any]) -> Feedback:
    return Feedback(
        tuple(RankingRow(**_with_lineage(row)) for row in kept["ranking"]),
        tuple(NewPointRow(**_with_lineage(row)) for row in kept["new_points"]),
        tuple(CausesRow(**_with_lineage(row)) for row in kept["causes"]),
        tuple(InputRow(**{**row, "kind": ProposalKind(row["kind"])}) for row in kept["input"]),
    )


def _with_lineage(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "merged_from": tuple(row["merged_from"])}


def _statement(kept: dict[str, Any]) -> Statement:
    return Statement(
        **{
            **kept,
            "starts_on": date.fromisoformat(kept["starts_on"]) if kept["starts_on"] else None,
            "ends_on": date.fromisoformat(kept["ends_on"]) if kept["ends_on"] else None,
            "made_at": datetime.fromisoformat(kept["made_at"]) if kept["made_at"] else None,
            "form": Form(kept["form"]) if kept["form"] else None,
            "rule": RiskRule(kept["rule"]) if kept["rule"] else None,
        }
    )
