"""Text people write, cleaned alike everywhere."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.errors import Message, WorkshopError
from domain.texts import clean, clean_line, require_text

anything = st.text(st.characters(exclude_categories=()), max_size=50)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Lite tid", "Lite tid"),
        ("  Lite tid \n", "Lite tid"),
        ("En\r\nTo\rTre\nFire", "En\nTo\nTre\nFire"),
        ("En\tto", "En to"),
        ("a\x00b\x1bc\x7fd\x85e", "abcde"),
        ("a\ud800b", "ab"),
        ("a\ufffeb\uffffc\U0001fffed", "abcd"),
        ("Ma\u030al", "Mål"),
        ("Čáhcesuolu 🙂", "Čáhcesuolu 🙂"),
        ("\x00 \t", ""),
    ],
)
def test_text_is_cleaned_but_kept(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(anything)
@example("\r\x00\n")
@example("\ud800\u0301a\u030a\ufffe")
@example("\x85 \u2028å\x1f")
def test_cleaned_text_is_fit_to_keep(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert {unicodedata.category(c) for c in cleaned.replace("\n", "")} & {"Cc", "Cs"} == set()
    assert cleaned == cleaned.strip()


@given(anything)
def test_cleaned_text_can_be_saved(text: str) -> None:
    assert clean(text).encode().decode() == clean(text)


@given(anything)
def test_lines_hold_single_blanks_only(text: str) -> None:
    line = clean_line(text, 1000)
    assert line.split() == line.split(" ") or line == ""
    assert clean_line(line, 1000) == line


def test_lines_are_joined_to_one() -> None:
    assert clean_line(" Statsforvalteren\r\n i\t  Agder ", 120) == "Statsforvalteren i Agder"


def test_length_is_measured_when_cleaned() -> None:
    assert clean("  abcd\x00e\n", limit=5) == "abcde"
    with pytest.raises(WorkshopError) as refusal:
        clean(" abcdef ", limit=5)
    assert refusal.value.message == Message(
        "The text is too long: {length} characters. Use at most {limit}.",
        {"length": 6, "limit": 5},
    )


def test_texts_may_be_ten_thousand_long() -> None:
    assert clean("å" * 10_000) == "å" * 10_000
    with pytest.raises(WorkshopError) as refusal:
        clean("å" * 10_001)
    assert refusal.value.message.values == {"length": 10_001, "limit": 10_000}


def test_required_text_is_cleaned_too() -> None:
    assert require_text(" Samme svikt\x00 ", limit=11) == "Samme svikt"


@pytest.mark.parametrize("text", ["", " \n", "\x00"])
def test_required_text_cannot_be_blank(text: str) -> None:
    with pytest.raises(WorkshopError) as refusal:
        require_text(text)
    assert refusal.value.message == Message("Write something first.")
