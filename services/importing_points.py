"""The points behind a form's rows: found in the workshop, or made."""

from collections.abc import Collection, Sequence

from domain.errors import WorkshopError
from domain.feedback import CausesRow, NewPointRow, RankingRow, split_wording, wording
from domain.merging import check_merge
from domain.points import Point, PointKind, in_order, lineage
from domain.record import Record
from services.acts import Act
from storage import points, records

Row = RankingRow | NewPointRow
# What a form calls a point: its number, its wording, or its name with what it was merged from.
Key = int | str | tuple[str, tuple[str, ...]]


def row_key(row: Row) -> Key:
    name = row.name if isinstance(row, RankingRow) else row.text
    if row.merged_from:
        return name, row.merged_from
    return row.number if isinstance(row, RankingRow) else name


def point_key(point: Point, record: Record) -> Key:
    spoken = record.settings.language
    if point.parts:
        return point.name.pick(spoken), lineage(point, record.points, spoken)
    return point.number or wording(point.name.pick(spoken), point.text.pick(spoken))


def undo_other_merges(act: Act, rows: Sequence[Row]) -> Record:
    """Take apart the merged points the form does not have; returns the workshop after it."""
    wanted = {row_key(row) for row in rows}
    while True:
        record = _read(act)
        others = [
            point.id
            for point in record.points.values()
            if point.parts
            and point.id not in record.merged_away
            and point_key(point, record) not in wanted
        ]
        if not others:
            return record
        for point_id in others:
            points.mark_split(act.connection, point_id)


def place(act: Act, row: Row, *, taken: Collection[int]) -> int:
    """The id of the row's point, which is made when it is new or merged here for the first time."""
    record = _read(act)
    if found := _known(record, row_key(row), taken):
        return found[0]
    if row.merged_from:
        return _merge(act, record, row)
    if isinstance(row, RankingRow):
        raise WorkshopError(
            "«{name}» stands alone, and is also a part of a merged point.", name=row.name
        )
    return _make(act, row.text)


def _known(record: Record, key: Key, taken: Collection[int] = ()) -> list[int]:
    return [
        id_
        for id_, point in record.points.items()
        if id_ not in record.merged_away and id_ not in taken and point_key(point, record) == key
    ]


def _make(act: Act, text: str) -> int:
    name, rest = split_wording(text)
    return points.insert_written(act.connection, act.workshop.id, PointKind.NEW, name, rest)


def _merge(act: Act, record: Record, row: Row) -> int:
    parts = [_part(act, record, part) for part in row.merged_from]
    record = _read(act)
    check_merge(parts, record.points, record.merged_away)
    ordered = in_order(parts, record.points)
    spoken = record.settings.language
    text = "\n".join(record.points[part].text.pick(spoken) for part in ordered)
    name = row.name if isinstance(row, RankingRow) else row.text
    point_id = points.insert_written(act.connection, act.workshop.id, PointKind.MERGED, name, text)
    points.insert_parts(act.connection, point_id, ordered)
    return point_id


def _part(act: Act, record: Record, part: str) -> int:
    """The point a merged one came from: a listed one by its number, a new one by its name."""
    for point in record.points.values():
        is_new = point.kind is PointKind.NEW and point.id not in record.merged_away
        is_named = is_new and point.name.nb == part
        if is_named or (point.number is not None and str(point.number) == part):
            return point.id
    return _make(act, part)


def find_explained(record: Record, row: CausesRow) -> int:
    """The point on the common list a row of B is about; raises WorkshopError when there is none."""
    key = (row.name, row.merged_from) if row.merged_from else row.number or row.name
    for point_id in record.plenum_list:
        point = record.points[point_id]
        is_named = point.kind is PointKind.NEW and point.name.nb == row.name
        if point_key(point, record) == key or (row.number is None and is_named):
            return point_id
    raise WorkshopError("«{name}» stands in template B, but not in A.", name=row.name)


def _read(act: Act) -> Record:
    return records.read(act.connection, act.workshop.id)
