"""The files of one office as one form: templates A, B and C may each come in a file of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from itertools import combinations

from domain.errors import Message, message
from domain.feedback import Feedback
from domain.forms import Finding, ReadForm, Statement

TEMPLATES = {"A": ("ranking", "new_points"), "B": ("causes",), "C": ("input",)}
SAME = message("Template {template} is both in «{file}» and in «{other}». Send it once.")
CLASHES: Mapping[str, Message] = {
    "office": message(
        "«{file}» is from {said}, and «{other}» from {another}. Send one office's files."
    ),
    "workshop": message(
        "«{file}» is from the workshop «{said}», and «{other}» from «{another}». Send one "
        "workshop's files."
    ),
    "list_version": message(
        "«{file}» is made on the list «{said}», and «{other}» on «{another}». Send files made on "
        "the same list."
    ),
}


def join_forms(forms: Mapping[str, ReadForm]) -> ReadForm:
    """Forms by the names of their files as one form; each finding tells its file.

    Of what the files say of themselves, the first that says something counts. It is a problem when
    they disagree on whose they are or on the list, or when two of them hold the same template.
    """
    held = {name: form.feedback for name, form in forms.items()}
    return ReadForm(
        _feedback(held),
        _statement(form.statement for form in forms.values()),
        tuple(replace(f, file=name) for name, form in forms.items() for f in form.corrections),
        (
            *map(Finding, (*_repeated(held), *_clashes(forms))),
            *(replace(f, file=name) for name, form in forms.items() for f in form.problems),
        ),
    )


def _feedback(held: Mapping[str, Feedback]) -> Feedback:
    given = held.values()
    return Feedback(
        tuple(row for one in given for row in one.ranking),
        tuple(row for one in given for row in one.new_points),
        tuple(row for one in given for row in one.causes),
        tuple(row for one in given for row in one.input),
    )


def _statement(said: Iterator[Statement]) -> Statement:
    statements = list(said)
    first = {
        field.name: next(filter(None, (getattr(one, field.name) for one in statements)), None)
        for field in fields(Statement)
    }
    # No file's fingerprint is that of them all.
    known = {name: value for name, value in first.items() if value and name != "fingerprint"}
    return Statement(**known)


def _repeated(held: Mapping[str, Feedback]) -> Iterator[Message]:
    for template, parts in TEMPLATES.items():
        names = [n for n, one in held.items() if any(getattr(one, part) for part in parts)]
        if len(names) > 1:
            yield _fill(SAME, template=template, file=names[0], other=names[1])


def _clashes(forms: Mapping[str, ReadForm]) -> Iterator[Message]:
    """For each thing they should agree on, the first two that do not."""
    for field, sentence in CLASHES.items():
        said = [(name, getattr(form.statement, field)) for name, form in forms.items()]
        pairs = combinations([(name, value) for name, value in said if value], 2)
        for (file, one), (other, another) in pairs:
            if _alike(one) != _alike(another):
                yield _fill(sentence, file=file, said=one, other=other, another=another)
                break


def _fill(sentence: Message, **values: object) -> Message:
    return replace(sentence, values=values)


def _alike(said: str) -> str:
    return " ".join(said.casefold().split())
