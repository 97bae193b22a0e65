"""Causes and course of events in one cell, each under its label (method section 5)."""

import re

from exports.headings import Headings

_LABEL = (
    r"[ \t]*(?:mulige |moglege )?"
    r"(?:(?P<causes>årsak(?:er)?)|(?P<course>hend(?:else|ese|ing)sforløp))[ \t]*:"
)
_LINE = re.compile(rf"{_LABEL}(?P<rest>.*)", re.IGNORECASE)
# A line of the text itself that looks like a label gets this blank in front of it.
_GUARD = "\u00a0"
_GUARDED = re.compile(rf"{_GUARD}+{_LABEL}", re.IGNORECASE)
_TO_GUARD = re.compile(rf"{_GUARD}*{_LABEL}", re.IGNORECASE)


def write_explanation(causes: str, course_of_events: str, words: Headings) -> str:
    # Both labels always: whoever fills in the form by hand sees that there are two things to tell.
    labelled = ((words.causes_label, causes), (words.course_label, course_of_events))
    return "\n".join(part for label, text in labelled for part in (label, _guard(text)) if part)


def read_explanation(text: str) -> tuple[str, str, bool]:
    """Causes, course of events, and whether the cell said which is which."""
    parts: dict[str, list[str]] = {"causes": [], "course": []}
    present, has_labels = "causes", False
    for line in text.split("\n"):
        if label := _LINE.fullmatch(line):
            present, has_labels = "causes" if label["causes"] else "course", True
            line = label["rest"].strip()
            if not line:
                continue
        parts[present].append(line[1:] if _GUARDED.match(line) else line)
    return "\n".join(parts["causes"]), "\n".join(parts["course"]), has_labels


def _guard(text: str) -> str:
    return "\n".join(_GUARD + line if _TO_GUARD.match(line) else line for line in text.split("\n"))
