"""What offices and the panel wrote about the points, cut into passages to tag and to quote."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

KEY_LENGTH = 16


class Part(StrEnum):
    """Which field of a form or of the minutes a passage stood in."""

    CAUSES = "causes"
    COURSE_OF_EVENTS = "course_of_events"
    NOTE = "note"
    INPUT = "input"


@dataclass(frozen=True)
class Passage:
    """A line somebody wrote about a point; `source` is the office, or the panel.

    `point` is the point's key in the joint table, as text; empty when it is about no one point.
    `origin` says who wrote it about what, where the names of both may change: the source's with
    the language, the point's when new points are brought together.
    """

    source: str
    point: str
    part: Part
    text: str
    origin: str = ""

    @property
    def key(self) -> str:
        """The same for the same words: a new version of a form keeps the tags of its old lines."""
        origin = self.origin or f"{self.source}\x1f{self.point}"
        content = "\x1f".join((origin, self.part, self.text))
        return sha256(content.encode()).hexdigest()[:KEY_LENGTH]


def cut(source: str, point: str, part: Part, text: str, origin: str = "") -> Iterator[Passage]:
    """The text's lines as passages, blank ones and repeated ones left out."""
    lines = dict.fromkeys(line.strip() for line in text.split("\n"))
    return (Passage(source, point, part, line, origin) for line in lines if line)


def about(passages: Iterable[Passage], points: Iterable[str]) -> tuple[Passage, ...]:
    """The passages about any of the points, in the order they came."""
    wanted = set(points)
    return tuple(passage for passage in passages if passage.point in wanted)
