"""Read files brought together by office, before they are ranked (R-48)."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.answers import Answer, answer
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


def gather_answers(forms: Iterable[NamedForm]) -> list[Answer]:
    """One answer for each office, in the order the offices come.

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
    return [_answer(office, named) for office, named in ranked.items()]


def _has_ranking(feedback: Feedback) -> bool:
    return bool(feedback.ranking or feedback.new_points)


def _answer(office: str, named: NamedForm | None) -> Answer:
    if named is None:
        raise WorkshopError("{office} has sent no ranking (template A).", office=office)
    return answer(office, named.form.feedback)
