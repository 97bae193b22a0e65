"""What a rule answers when it says no: a sentence to be translated, with its values."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A sentence for the user: the English message id and the values that fill it."""

    text: str
    values: dict[str, object] = field(default_factory=dict)


def message(text: str, /, **values: object) -> Message:
    """Name a sentence; `text` is the literal the catalogues are extracted from."""
    return Message(text, values)


class WorkshopError(Exception):
    """The act breaks a rule of the method."""

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text)
        self.message = Message(text, values)


class Refused(WorkshopError):
    """The caller does not hold the role the act needs."""


class Missing(WorkshopError):
    """What was asked for does not exist."""


class Conflict(WorkshopError):
    """Somebody else changed the same thing first; nothing was overwritten."""


class TooMany(WorkshopError):
    """More is made at once than people make; a while later it is allowed again."""
