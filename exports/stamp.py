"""What a form says of itself: a small table, in words the reader of forms looks for."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.clock import OSLO
from domain.feedback import compile_feedback
from domain.forms import Statement, fingerprint
from domain.names import FORMS
from domain.record import Record
from domain.workshop import RiskRule
from exports.occasion import made_at
from exports.report import Row, Table, Value
from language import NAMES, current, say

WIDTHS = (24, 76)
BETWEEN_DAYS = " – "


@dataclass(frozen=True)
class Labels:
    """The first column in one language, by the fields of `domain.forms.Statement`."""

    heading: str
    value: str
    office: str
    workshop: str
    days: str
    form: str
    people: str
    groups: str
    list_version: str
    rule: str
    language: str
    contact: str
    made_at: str
    fingerprint: str


LABELS = {
    "nb": Labels(
        heading="Om skjemaet",
        value="Opplysning",
        office="Embete",
        workshop="Workshop",
        days="Dato",
        form="Form",
        people="Deltakere",
        groups="Grupper",
        list_version="Risikoliste",
        rule="Risikoregel",
        language="Språk",
        contact="Kontakt",
        made_at="Laget",
        fingerprint="Innholdsavtrykk",
    ),
    "nn": Labels(
        heading="Om skjemaet",
        value="Opplysning",
        office="Embete",
        workshop="Workshop",
        days="Dato",
        form="Form",
        people="Deltakarar",
        groups="Grupper",
        list_version="Risikoliste",
        rule="Risikoregel",
        language="Språk",
        contact="Kontakt",
        made_at="Laga",
        fingerprint="Innhaldsavtrykk",
    ),
}
RULES = {RiskRule.PRODUCT: "produkt", RiskRule.SUM: "sum"}


def statement(record: Record) -> Statement:
    """What the workshop's form says, in the language being spoken.

    The contact is left for a person to fill in: whom participants may call is not for the archive.
    """
    settings = record.settings
    days = sorted({day for day in (settings.starts_on, settings.ends_on) if day})
    return Statement(
        office=settings.office,
        workshop=settings.name,
        starts_on=days[0] if days else None,
        ends_on=days[1] if len(days) > 1 else None,
        form=settings.form,
        people=record.people_count,
        groups=len(record.groups),
        list_version=f"{settings.list_id} {settings.list_version}",
        rule=settings.rule,
        language=current(),
        made_at=made_at(record),
        fingerprint=fingerprint(compile_feedback(record, current())),
    )


def stamp(said: Statement) -> Table:
    """The statement as a table; only a form made from a workshop has a time and a fingerprint."""
    labels = LABELS[current()]
    rows: list[Row] = [
        (labels.office, said.office),
        (labels.workshop, said.workshop),
        (labels.days, _write_days(said.starts_on, said.ends_on)),
        (labels.form, say(FORMS[said.form]) if said.form else None),
        (labels.people, said.people),
        (labels.groups, said.groups),
        (labels.list_version, said.list_version),
        (labels.rule, RULES[said.rule] if said.rule else None),
        (labels.language, NAMES[said.language].lower() if said.language else None),
        (labels.contact, said.contact),
    ]
    if said.made_at:
        rows.append((labels.made_at, _write_moment(said.made_at)))
    if said.fingerprint:
        rows.append((labels.fingerprint, said.fingerprint))
    return Table((labels.heading, labels.value), tuple(rows), WIDTHS)


def _write_days(*days: date | None) -> Value:
    return BETWEEN_DAYS.join(day.isoformat() for day in days if day)


def _write_moment(moment: datetime) -> str:
    """ISO 8601 to the second, with the offset of the clock on the wall."""
    return moment.astimezone(OSLO).isoformat(timespec="seconds")
