"""Following a workshop or a round: reruns the fragment it stands in when something changes."""

from collections.abc import Mapping, Sequence

from domain.change import Topic
from domain.rounds import Round
from language import translate
from services import reading
from services.access import Caller
from ui.components import ignore, register

_component = register("live", "<p></p>")


def follow(
    caller: Caller,
    *topics: Topic,
    key: str,
    sentence: str = "",
    figures: dict[str, int] | None = None,
) -> None:
    """Follow the topics; `sentence` shows figures that arrive in the message itself.

    To be called before the screen reads the workshop, so that it never claims to be newer than
    it is.
    """
    shown = {"sentence": sentence, "figures": figures or {}}
    version = reading.workshop_row(caller.workshop_id).version
    _follow(caller, caller.workshop_id, topics, version, key, shown)


def follow_round(caller: Caller, present: Round, *, key: str) -> None:
    """Follow a round; `present` is read before anything else of it that the screen shows."""
    shown = {"sentence": "", "figures": {}}
    _follow(caller, present.id, [Topic.ROUND], present.version, key, shown)


def _follow(
    caller: Caller,
    followed: str,
    topics: Sequence[Topic],
    version: int,
    key: str,
    shown: Mapping[str, object],
) -> None:
    _component(
        key=key,
        data={
            "address": f"/live/{followed}?role={caller.role}",
            "topics": list(topics),
            "version": version,
            "lost": translate("We have lost the connection and are trying again."),
            **shown,
        },
        on_changed_change=ignore,
    )
