"""Both languages are complete, and say the same things with the same values."""

import ast
import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import settings
from domain.errors import Message, WorkshopError, message
from domain.points import Text
from language import join_words, number_word, say, speaking, translate, translate_plural

MARKERS = {"translate", "translate_plural", "message", "WorkshopError", "Refused", "Missing",
           "Conflict", "TooMany"}  # fmt: skip
FOLDERS = (
    "commands", "domain", "storage", "services", "exports", "content", "ui", "web", "pages",
)  # fmt: skip


def _spoken_in_code() -> set[str]:
    """Every sentence the code says, found by reading it, f-strings included."""
    found = set()
    paths = [settings.ROOT / "cli.py", settings.ROOT / "language.py"]
    for path in paths + [p for f in FOLDERS for p in (settings.ROOT / f).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node) in MARKERS:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def _name(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _spoken_in_templates() -> set[str]:
    found: set[str] = set()
    for path in (settings.ROOT / "web" / "templates").glob("*.html"):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r"""_\("([^"]+)\"""", text))
        found |= set(re.findall(r"""_\('([^']+)'""", text))
    return found


def _catalogue(code: str) -> dict[str, list[str]]:
    path = settings.ROOT / "locale" / code / "messages.po"
    with path.open("rb") as source:
        entries = [entry for entry in read_po(source, locale=code) if entry.id]
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: (
            [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        )
        for entry in entries
    }


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_a_catalogue_has_exactly_what_is_said(code: str) -> None:
    assert set(_catalogue(code)) == _spoken_in_code() | _spoken_in_templates()


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_no_translation_is_empty(code: str) -> None:
    assert [text for text, found in _catalogue(code).items() if not all(found)] == []


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_translations_keep_the_values_of_the_sentence(code: str) -> None:
    different = [
        text
        for text, found in _catalogue(code).items()
        for one in found
        if _fields(one) - {"count"} != _fields(text) - {"count"}
    ]
    assert different == []


def _fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_statements_exist_in_both_languages() -> None:
    folder = settings.ROOT / "ui" / "statements"
    assert sorted(path.name for path in Path(folder).iterdir()) == [
        "accessibility.nb.md", "accessibility.nn.md", "privacy.nb.md", "privacy.nn.md",
    ]  # fmt: skip


def test_a_refusal_is_said_with_words_for_numbers() -> None:
    refusal = WorkshopError(
        "You have already chosen {limit!w} points. Remove a tick first.", limit=10
    )
    with speaking("nb"):
        assert say(refusal.message) == "Du har alt valgt ti punkter. Fjern ett kryss først."
    with speaking("nn"):
        assert say(refusal.message) == "Du har alt valt ti punkt. Fjern eitt kryss først."


def test_a_message_picks_texts_in_the_language() -> None:
    named = message("«{name}» is already part of a merged point.", name=Text("Bolig", "Bustad"))
    with speaking("nn"):
        assert "«Bustad»" in say(named)


def test_plurals_follow_the_number() -> None:
    with speaking("nb"):
        one, many = "{count} person is in.", "{count} people are in."
        assert translate_plural(one, many, 1) == "1 deltaker er inne."
        assert translate_plural(one, many, 6) == "6 deltakere er inne."


def test_numbers_above_twelve_stay_digits() -> None:
    with speaking("nn"):
        assert [number_word(number) for number in (1, 12, 13)] == ["eitt", "tolv", "13"]


def test_words_are_joined_as_in_a_sentence() -> None:
    with speaking("nb"):
        assert [join_words(words) for words in ([], ["4"], ["4", "7", "19"])] == [
            "", "4", "4, 7 og 19",
        ]  # fmt: skip


def test_an_unknown_language_becomes_bokmaal() -> None:
    with speaking("se"):
        assert translate("Join") == "Bli med"


def test_values_with_braces_are_left_alone() -> None:
    with speaking("nb"):
        assert "{x}" in say(Message("Remove {name}", {"name": "{x}"}))
