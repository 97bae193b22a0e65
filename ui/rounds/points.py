"""What a point of the joint ranking is called."""

from domain.combined import Combined
from domain.comparison import marked_name


def point_name(row: Combined) -> str:
    """Its number or numbers, its name, and the mark of what has become of it."""
    return f"{' + '.join(map(str, row.numbers))} {marked_name(row)}".strip()
