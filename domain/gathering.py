"""Read files brought together by office, before they are ranked (R-48)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from domain.answers import Answer, answer
from domain.carrying import Way
from domain.errors import WorkshopError
from domain.feedback import Feedback
from domain.forms import ReadForm


@dataclass(frozen=True)
class NamedForm:
    """A read file under its name, without what stands behind the last full stop."""

    file: str
    form: ReadForm

    @property
    def office(self) -> str:
        """Whose it is, by its own word or else by the file's name."""
        return self.form.statement.office or self.file


def gather_answers(
    forms: Iterable[NamedForm], ways: Mapping[str, Way] = MappingProxyType({})
) -> list[Answer]:
    """One answer for each office, in the order the offices come.

    `ways` lead from the versions of the list, by what forms call them, to the one in use.

    Raises WorkshopError when an office has no ranking, or two.
    """
    ranked: dict[str, NamedForm | None] = {}
    for named in forms:
        held = ranked.setdefault(named.office, None)
        if not _has_ranking(named.form.feedback):
            continue
        if held:
            raise WorkshopError(
                "«{file}» and «{other}» are both from {office}. Leave one of them out.",
                file=held.file,
                other=named.file,
                office=named.office,
            )
        ranked[named.office] = named
    return [_answer(office, named, ways) for office, named in ranked.items()]


def _has_ranking(feedback: Feedback) -> bool:
    return bool(feedback.ranking or feedback.new_points)


def _answer(office: str, named: NamedForm | None, ways: Mapping[str, Way]) -> Answer:
    if named is None:
        raise WorkshopError("{office} has sent no ranking (template A).", office=office)
    way = ways.get(named.form.statement.list_version, ())
    return answer(office, named.form.feedback, way=way)
