"""The list of about fifty points to choose from, as one part drawn in the browser."""

import json
from functools import lru_cache

from domain.points import Point, in_order
from domain.record import Record
from language import current, translate
from services.access import Caller
from ui.components import HERE, ignore, register, saving_texts
from ui.components.live import line
from ui.steps.tasks import task

KEPT = 16

_component = register(
    "picker",
    (HERE / "picker.html").read_text(encoding="utf-8"),
    sends=True,
    follows=True,
)


def draw_picker(caller: Caller, record: Record, ticks: set[int], *, done: bool) -> None:
    """What is to be done, how many have done it, and the list."""
    present = record.present_people
    own = {
        "address": f"/live/{caller.workshop_id}",
        "person": caller.person_id,
        "ticks": sorted(ticks),
        "done": done,
        "line": line(
            caller,
            sentence=translate("{done} of {of} have handed in."),
            figures={"done": sum(p.has_handed_in for p in present), "of": len(present)},
        ),
    }
    # Bytes go through Streamlit as they are; it would read and write the whole list once more.
    data = b"[%s,%s]" % (json.dumps(own).encode(), _write_list(record, current()))
    _component(key=f"picker-{caller.person_id}", data=data, on_changed_change=ignore)


@lru_cache(KEPT)
def _write_list(record: Record, spoken: str) -> bytes:
    """What is the same for everybody, written once when a step opens to all at once."""
    listed = {id_: p for id_, p in record.points.items() if p.number is not None}
    points = [listed[id_] for id_ in in_order(listed, listed)]
    areas = list(dict.fromkeys(point.area.pick(spoken) for point in points))
    is_ours = spoken == "nn" and any(point.own_nn for point in record.points.values())
    said = {
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
    return json.dumps(said).encode()


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
