"""What is handed out to those on the list: a name and a personal link."""

from collections.abc import Sequence

from content.words import group_in, group_name
from domain.attendees import Invited
from domain.record import Record
from domain.screens import return_address
from language import translate

Slips = list[tuple[str, str]]
SlipsByGroup = dict[int, tuple[str, Slips]]


def slips_by_group(record: Record, invited: Sequence[Invited], base: str) -> SlipsByGroup:
    """The name and the slips of each group by its id; those without a group come last, as 0."""
    found = {
        id_ or 0: (
            _title(record, id_),
            [_slip(record, one, base) for one in invited if one.person.group_id == id_],
        )
        for id_ in [*(group.id for group in record.groups), None]
    }
    return {id_: (title, slips) for id_, (title, slips) in found.items() if slips}


def _title(record: Record, group_id: int | None) -> str:
    group = group_in(record, group_id)
    return group_name(group) if group else translate("Not in a group")


def _slip(record: Record, one: Invited, base: str) -> tuple[str, str]:
    return one.attendee.name, base + return_address(record.id, one.person.id, one.key)
