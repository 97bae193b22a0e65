"""The current language and the translation of every sentence the product says."""

import string
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from domain.errors import Message
from domain.points import Text

LANGUAGES = ("nb", "nn")
DEFAULT = "nb"
NAMES = {"nb": "Bokmål", "nn": "Nynorsk"}
WORDS = {
    "nb": (
        "null",
        "ett",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "sju",
        "åtte",
        "ni",
        "ti",
        "elleve",
        "tolv",
    ),
    "nn": (
        "null",
        "eitt",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "sju",
        "åtte",
        "ni",
        "ti",
        "elleve",
        "tolv",
    ),
}
_LOCALES = Path(__file__).parent / "locale"
_current: ContextVar[str] = ContextVar("language", default=DEFAULT)


def use(language: str) -> None:
    """Speak this language for the rest of this thread or task; unknown ones mean bokmål."""
    _current.set(language if language in LANGUAGES else DEFAULT)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak this language inside the block: a file need not be in the screen's language."""
    before = current()
    use(language)
    try:
        yield
    finally:
        use(before)


def current() -> str:
    return _current.get()


@cache
def _catalogue(language: str) -> GNUTranslations:
    with (_LOCALES / language / "messages.po").open("rb") as source:
        catalogue = read_po(source, locale=language)
    # Compiled in memory: a build step between a text and the screen would be forgotten.
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


class _Words(string.Formatter):
    """Adds `{count!w}`: a whole number up to twelve as a word."""

    def convert_field(self, value: object, conversion: str | None) -> object:
        if conversion != "w":
            return super().convert_field(value, conversion)
        return number_word(int(str(value)))


def number_word(number: int) -> str:
    words = WORDS[current()]
    return words[number] if 0 <= number < len(words) else str(number)


def translate(text: str, /, **values: object) -> str:
    """The sentence in the current language, its `{names}` filled in."""
    translated = _catalogue(current()).gettext(text)
    return _Words().vformat(translated, (), values) if values else translated


def translate_plural(singular: str, plural: str, number: int, /, **values: object) -> str:
    """The sentence that fits the number, which fills `{count}`."""
    translated = _catalogue(current()).ngettext(singular, plural, number)
    return _Words().vformat(translated, (), {"count": number, **values})


def say(message: Message) -> str:
    """A domain message as a sentence."""
    return translate(message.text, **{name: _spoken(v) for name, v in message.values.items()})


def _spoken(value: object) -> object:
    """A value as it stands in a sentence: texts and messages in the current language."""
    if isinstance(value, Message):
        return say(value)
    return value.pick(current()) if isinstance(value, Text) else value


def join_words(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "4, 7 og 19"."""
    if len(words) < 2:
        return "".join(words)
    return translate("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])
