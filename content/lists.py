"""The common list as it grows, and the groups' lists once they are shown."""

from content import lines
from content.tables import table
from content.words import group_name, point_label, point_text
from domain.points import in_order
from domain.record import Record, supporting_groups
from domain.visibility import lists_shown
from language import translate


def common_list(record: Record) -> str:
    title = lines.heading(translate("The common list"))
    if not record.plenum_list:
        return title + lines.small(translate("The list is empty."))
    return title + table(
        [translate("Point"), translate("What can go wrong"), translate("Groups")],
        [
            [
                point_label(record.points[p], record.points),
                point_text(record.points[p]),
                _groups_text(record, p),
            ]
            for p in record.plenum_list
        ],
    )


def _groups_text(record: Record, point_id: int) -> str:
    visible = supporting_groups(record, point_id) & lists_shown(record)
    return ", ".join(str(g.number) for g in record.groups if g.id in visible)


def candidates(record: Record, groups: set[int]) -> list[int]:
    """Points some of these groups chose, most groups first, then by number."""
    chosen = {p for g in groups for p in record.group_lists.get(g, ())}
    return sorted(
        in_order(chosen, record.points),
        key=lambda p: -sum(p in record.group_lists.get(g, ()) for g in groups),
    )


def group_lists(record: Record) -> str:
    """The shown groups side by side: rows are points, columns groups."""
    shown = lists_shown(record)
    if not shown:
        return lines.small(translate("No group has presented its list yet."))
    groups = [group for group in record.groups if group.id in shown]
    return lines.heading(translate("The groups' lists")) + table(
        [translate("Point"), translate("How many groups"), *map(group_name, groups)],
        [
            [
                point_label(record.points[p], record.points),
                sum(p in record.group_lists.get(g, ()) for g in shown),
                *(
                    translate("yes") if p in record.group_lists.get(g.id, ()) else "–"
                    for g in groups
                ),
            ]
            for p in candidates(record, shown)
        ],
    )
