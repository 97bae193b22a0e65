"""The list of about fifty points to choose from, as the browser draws it."""

from content.progress import Progress
from content.saving import saving_texts
from content.tasks import task
from domain.points import Point, in_order
from domain.record import Record
from language import current, translate


def progress(record: Record) -> Progress:
    """How many have handed in, of how many."""
    present = record.present_people
    return Progress(
        translate("{done} of {of} have handed in."),
        {"done": sum(p.has_handed_in for p in present), "of": len(present)},
    )


def picker(record: Record) -> dict[str, object]:
    """What is to be done, and the list; the same for everybody."""
    spoken = current()
    listed = {id_: p for id_, p in record.points.items() if p.number is not None}
    points = [listed[id_] for id_ in in_order(listed, listed)]
    areas = list(dict.fromkeys(point.area.pick(spoken) for point in points))
    is_ours = spoken == "nn" and any(point.own_nn for point in record.points.values())
    return {
        "address": f"/live/{record.id}",
        "task": task(record.step, record.settings),
        "note": translate("The Nynorsk text is our translation.") if is_ours else "",
        "points": [_describe(point) for point in points],
        "areas": [
            {
                "name": area,
                "short": area.split(" (")[0],
                "count": sum(point.area.pick(spoken) == area for point in points),
            }
            for area in areas
        ],
        "limit": record.settings.choose,
        "texts": _texts(record.settings.choose),
    }


def _describe(point: Point) -> dict[str, object]:
    spoken = current()
    corrected = point.corrected.pick(spoken)
    source = point.text.pick(spoken)
    return {
        "id": point.id,
        "number": point.number,
        "name": point.name.pick(spoken),
        "text": corrected or source,
        "corrected": translate("We have corrected the wording. The list says: {text}", text=source)
        if corrected not in ("", source)
        else "",
        "footnote": point.footnote.pick(spoken),
        "area": point.area.pick(spoken),
    }


def _texts(limit: int) -> dict[str, str]:
    return {
        "search": translate("Search"),
        "filters": translate("Show"),
        "onlyMine": translate("Show only mine"),
        "all": translate("All"),
        "noneShown": translate("No points match."),
        "typedSummary": translate("Write the numbers instead"),
        "typed": translate("The numbers of your points"),
        "typedHint": translate("With commas between, like 4, 7, 19. They replace your ticks."),
        "useNumbers": translate("Use the numbers"),
        "count": translate("{chosen} of {limit} chosen"),
        **saving_texts(),
        "lost": translate(
            "We have lost the connection and are trying again. Ticks not sent yet: {count}."
        ),
        "tryAgain": translate("We have lost the connection. Try again in a moment."),
        "full": translate(
            "You have already chosen {limit!w} points. Remove a tick first.", limit=limit
        ),
        "handIn": translate("Hand in my points"),
        "done": translate("Handed in. You can change your ticks until the step closes."),
        "handInQuestion": translate(
            "You have chosen {chosen} of {limit}. Do you want to hand in anyway?"
        ),
        "handInAnyway": translate("Hand in anyway"),
        "notYet": translate("Choose more"),
    }
