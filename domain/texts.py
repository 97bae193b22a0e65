"""Text people write: cleaned alike everywhere before it is kept."""

import unicodedata

from domain.errors import WorkshopError
from domain.workshop import LONGEST_TEXT

# Zero-width signs and those that reverse the direction of what follows.
DECEPTIVE = {chr(c) for c in (0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def clean(text: str, limit: int = LONGEST_TEXT) -> str:
    """Normalise to NFC with plain line breaks, without control characters or outer blanks.

    Raises WorkshopError when the text is longer than `limit` characters.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    # Cc: control characters; Cs: half surrogates, which no file format can hold.
    kept = "".join(c for c in plain if c == "\n" or _is_writable(c))
    result = unicodedata.normalize("NFC", kept).strip()
    if len(result) > limit:
        raise WorkshopError(
            "The text is too long: {length} characters. Use at most {limit}.",
            length=len(result),
            limit=limit,
        )
    return result


def _is_writable(character: str) -> bool:
    is_noncharacter = ord(character) & 0xFFFE == 0xFFFE  # U+FFFE, U+FFFF and their likes
    return not is_noncharacter and unicodedata.category(character) not in ("Cc", "Cs")


def clean_line(text: str, limit: int) -> str:
    """Clean a text that is one line, such as a name, of signs that hide or turn it around."""
    visible = "".join(c for c in clean(text, limit) if c not in DECEPTIVE)
    return " ".join(visible.split())


def require_text(text: str, limit: int = LONGEST_TEXT) -> str:
    """Clean a text that may not be empty; raises WorkshopError when it is."""
    cleaned = clean(text, limit)
    if not cleaned:
        raise WorkshopError("Write something first.")
    return cleaned


def is_quote(line: str) -> bool:
    """Whether a line of a note is what somebody said: it begins with a quotation mark."""
    return line.lstrip().startswith(("«", "“", "”", "„", '"'))
