"""What people answer when a list is heard, and the overview its owner gets (R-47)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import WorkshopError
from domain.points import Point
from domain.record import Proposal, ProposalKind


class CommentKind(StrEnum):
    KEEP = "keep"
    REWORD = "reword"
    REMOVE = "remove"
    MISSING = "missing"


@dataclass(frozen=True)
class Hearing:
    """A hearing of one version; whoever has the `key` may answer until it is closed."""

    id: str
    version_id: int
    key: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class Comment:
    """One answer: to the point with the key, or about a point that is missing.

    `name` is the missing point's; `text` the wording proposed; `body` whom it comes from.
    """

    id: int
    kind: CommentKind
    point_key: str | None
    name: str
    text: str
    reason: str
    body: str = ""


@dataclass(frozen=True)
class Overview:
    """Everything said of one point; `point` is None for what is missing."""

    point: Point | None
    comments: tuple[Comment, ...]
    proposals: tuple[Proposal, ...]

    @property
    def counts(self) -> Mapping[CommentKind, int]:
        return Counter(comment.kind for comment in self.comments)


def check_comment(comment: Comment) -> None:
    """Raises WorkshopError when an answer lacks what its kind needs."""
    is_missing = comment.kind is CommentKind.MISSING
    if is_missing is not (comment.point_key is None):
        raise WorkshopError("Choose which point the comment is about.")
    if is_missing and not comment.name:
        raise WorkshopError("Give the missing point a short name.")
    if comment.kind is CommentKind.REWORD and not comment.text:
        raise WorkshopError("Write the text you propose.")
    if comment.kind is CommentKind.REMOVE and not comment.reason:
        raise WorkshopError("Write why the point should be removed.")


def overview(
    points: Sequence[Point],
    comments: Iterable[Comment],
    proposals: Iterable[tuple[str | None, Proposal]],
) -> tuple[Overview, ...]:
    """All that is said of each point in the list's order, and last of what is missing.

    `proposals` are the workshops' input C, each with the key of the point it is about.
    """
    answers, inputs = list(comments), list(proposals)
    rows = [
        Overview(
            point,
            tuple(c for c in answers if c.point_key == point.key),
            tuple(p for key, p in inputs if key == point.key),
        )
        for point in points
    ]
    missing = Overview(
        None,
        tuple(c for c in answers if c.kind is CommentKind.MISSING),
        tuple(p for _, p in inputs if p.kind is ProposalKind.MISSING),
    )
    return (*rows, missing)
