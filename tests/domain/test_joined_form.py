"""The files of one office as one form."""

from dataclasses import replace
from datetime import date

from domain.errors import message
from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow, RankingRow
from domain.forms import Finding, ReadForm, Statement
from domain.joined_form import join_forms
from domain.record import ProposalKind

RANKING, NEW = (RankingRow(4, "Barn", 5, 4),), (NewPointRow("Bolig", 3, 3),)
CAUSES = (CausesRow(4, "Barn", "Få folk", ""),)
INPUT = (InputRow(ProposalKind.REMOVE, 7, "", "", "Gjelder ikke"),)
SAID = Statement(office="Agder", workshop="Risiko", list_version="liste 2021")
A = ReadForm(Feedback(RANKING, NEW, (), ()), SAID)
B = ReadForm(Feedback((), (), CAUSES, ()), Statement())
C = ReadForm(Feedback((), (), (), INPUT), Statement())


def _problems(**forms: ReadForm) -> list[tuple[str, dict[str, object]]]:
    joined = join_forms(forms)
    return [(one.message.text.split(".")[0], one.message.values) for one in joined.problems]


def test_three_files_are_one_form() -> None:
    said = replace(B.statement, office=" agder", people=6, fingerprint="b")
    joined = join_forms({"c": C, "a": A, "b": replace(B, statement=said)})
    assert joined.feedback == Feedback(RANKING, NEW, CAUSES, INPUT)
    # The first that says something counts, field by field; no fingerprint is that of all three.
    assert joined.statement == replace(SAID, people=6)
    assert joined.problems == ()


def test_findings_tell_their_file() -> None:
    wrong = Finding(message("wrong"), "A", 2, "C")
    odd = Finding(message("odd"))
    joined = join_forms({"a": replace(A, problems=(wrong,)), "b": replace(B, corrections=(odd,))})
    assert joined.problems == (replace(wrong, file="a"),)
    assert joined.corrections == (replace(odd, file="b"),)


def test_the_same_template_twice_is_told_and_no_row_is_lost() -> None:
    both = ReadForm(Feedback((), NEW, CAUSES, ()), Statement())
    told = "Template {template} is both in «{file}» and in «{other}»"
    assert _problems(a=A, b=both, c=C) == [(told, {"template": "A", "file": "a", "other": "b"})]
    joined = join_forms({"a": A, "b": both})
    assert joined.feedback == Feedback(RANKING, (*NEW, *NEW), CAUSES, ())


def test_files_that_disagree_are_told() -> None:
    other = Statement(office="Nordland", workshop="En annen", list_version="liste 2022")
    said = _problems(a=A, c=C, b=replace(B, statement=other))
    assert [values for _, values in said] == [
        {"file": "a", "said": one, "other": "b", "another": another}
        for one, another in (
            ("Agder", "Nordland"),
            ("Risiko", "En annen"),
            ("liste 2021", "liste 2022"),
        )
    ]
    on_another_day = replace(SAID, starts_on=date(2027, 3, 2))
    assert _problems(a=A, b=replace(B, statement=on_another_day)) == []
