"""A round in few words: two invented offices and what they send."""

from dataclasses import replace
from datetime import date

from domain.feedback import CausesRow, Feedback, NewPointRow, RankingRow
from domain.forms import Statement
from domain.points import Text
from domain.programme import Plan
from domain.rounds import Contents, Draft, RoundSettings
from domain.workshop import RiskRule, Role
from services import rounds, submitting
from services.access import HELSETILSYNET, Caller

SETTINGS = RoundSettings("Risikovurdering 2027", contact="Kari", leads="Ola, Agder")
SAID = Statement(
    starts_on=date(2027, 3, 1), people=6, groups=2, list_version="sosiale-tjenester-nav 2021-09",
    rule=RiskRule.PRODUCT, language="nb", contact="Per",
)  # fmt: skip
FILE = Draft("svar.xlsx", b"PK")


def open_round(*, settings: RoundSettings = SETTINGS, panel: bool = False) -> list[Caller]:
    """Agder and Nordland, and the panel when it is asked for."""
    names = [Text("Agder", "Agder"), Text("Nordland", "Nordland")]
    round_id = rounds.open_round(HELSETILSYNET, settings, names, has_panel=panel)
    invited = rounds.overview(HELSETILSYNET, round_id).invited
    return [Caller(round_id, Role.OFFICE, one.id) for one in invited]


def contents(*rows_: tuple[int, int, int], new: str = "") -> Contents:
    ranking = tuple(RankingRow(n, f"Punkt {n}", p, c) for n, p, c in rows_)
    added = (NewPointRow(new, 4, 5),) if new else ()
    return Contents(Feedback(ranking, added, (), ()), SAID, Plan.ONE_DAY)


def written(number: int, causes: str, *, new: str = "") -> Contents:
    """A point with its causes and a course of events; one cause for a new one."""
    listed = CausesRow(number, "", causes, "Alt stopper")
    added = (CausesRow(None, new, "Ingen rutine", ""),) if new else ()
    sent = contents((number, 5, 5), new=new)
    return replace(sent, feedback=replace(sent.feedback, causes=(listed, *added)))


def send(office: Caller, sent: Contents, seen: int = 0) -> None:
    submitting.send(office, sent, FILE, seen_version=seen)
