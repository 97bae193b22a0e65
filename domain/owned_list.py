"""A list somebody owns, and its versions."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Version:
    """A version without its points; a draft while it is not published, and never changed after."""

    id: int
    list_id: str
    name: str
    published_at: datetime | None


@dataclass(frozen=True)
class OwnedList:
    """A list and its versions, the oldest first.

    Whoever has the `code` may run workshops on it; whoever has the `owner_key` may change it.
    """

    id: str
    code: str
    owner_key: str
    title: str
    versions: tuple[Version, ...] = ()

    @property
    def published(self) -> tuple[Version, ...]:
        return tuple(version for version in self.versions if version.published_at)

    @property
    def draft(self) -> Version | None:
        return next((version for version in self.versions if not version.published_at), None)

    def before(self, version: Version) -> Version | None:
        """The version this one is made from."""
        return next((v for v in reversed(self.published) if v.id < version.id), None)
