"""Causes and courses of events, the groups' and the joint ones."""

from content import lines
from content.words import group_name, point_label, point_text
from domain.record import NO_EXPLANATION, Explanation, Record
from language import translate


def explanation(text: Explanation) -> str:
    """Plain text: what people wrote is never read as markup."""
    if text.is_empty:
        return lines.small(translate("Nothing written yet."))
    parts = (
        (translate("Causes"), text.causes),
        (translate("Course of events"), text.course_of_events),
    )
    return "".join(
        lines.line(heading) + lines.text(written) for heading, written in parts if written
    )


def point(record: Record, point_id: int) -> str:
    found = record.points[point_id]
    return lines.heading(point_label(found, record.points)) + lines.text(point_text(found))


def group_texts(record: Record, point_id: int) -> str:
    """The groups' texts side by side."""
    written = [record.group_explanations.get(group.id, {}) for group in record.groups]
    parts = [
        lines.line(group_name(group)) + explanation(texts.get(point_id, NO_EXPLANATION))
        for group, texts in zip(record.groups, written, strict=True)
    ]
    return lines.beside(parts, "texts")


def joint_text(record: Record, point_id: int) -> str:
    written = record.plenum_explanations.get(point_id, NO_EXPLANATION)
    return lines.line(translate("The joint text")) + explanation(written)


def whole(record: Record, point_id: int) -> str:
    """The point with the groups' texts and the joint one."""
    parts = (point, group_texts, joint_text)
    return "".join(part(record, point_id) for part in parts)
