"""Following a workshop or a round: reruns the fragment it stands in when something changes."""

from collections.abc import Sequence
from typing import Any

from content.progress import SILENT, Progress
from domain.change import Topic
from domain.rounds import Round
from domain.workshop import Role
from language import translate
from services import reading
from services.access import Caller
from ui.components import ignore, register

# What each participant's act changes. The lead and the room need not see each at once, and their
# screens are the largest: drawn anew for each, they kept everybody else waiting.
CALM = [Topic.PEOPLE, Topic.FIGURES, Topic.GROUP]
_component = register("live", "<p></p>", parts=("writing", "trying", "line"))


def follow(
    caller: Caller,
    *topics: Topic,
    key: str,
    progress: Progress = SILENT,
) -> None:
    """Follow the topics; `progress` shows figures that arrive in the message itself.

    To be called before the screen reads the workshop, so that it never claims to be newer than
    it is.
    """
    shown = {"sentence": progress.sentence, "figures": progress.figures}
    _component(key=key, data=line(caller, *topics) | shown, on_changed_change=ignore)


def follow_round(caller: Caller, present: Round, *, key: str) -> None:
    """Follow a round; `present` is read before anything else of it that the screen shows."""
    data = _line(caller, present.id, [Topic.ROUND], present.version)
    _component(key=key, data=data, on_changed_change=ignore)


def line(caller: Caller, *topics: Topic) -> dict[str, Any]:
    """What a component that follows the workshop needs to know, as for `follow`."""
    version = reading.workshop_row(caller.workshop_id).version
    return _line(caller, caller.workshop_id, topics, version)


def _line(caller: Caller, followed: str, topics: Sequence[Topic], version: int) -> dict[str, Any]:
    return {
        "address": f"/live/{followed}?role={caller.role}",
        "topics": list(topics),
        "calm": CALM if caller.role in (Role.LEAD, Role.OBSERVER) else [],
        "version": version,
        "sentence": "",
        "figures": {},
        "lost": translate("We have lost the connection and are trying again."),
    }
