"""Following a workshop: reruns the fragment it stands in when one of its topics changes."""

from domain.change import Topic
from language import translate
from services import reading
from services.access import Caller
from ui.components import ignore, register

_component = register("live", "<p></p>", follows=True)


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
    _component(
        key=key,
        data=line(caller, *topics, sentence=sentence, figures=figures),
        on_changed_change=ignore,
    )


def line(
    caller: Caller, *topics: Topic, sentence: str = "", figures: dict[str, int] | None = None
) -> dict[str, object]:
    """What a component that follows needs to know, as for `follow`."""
    return {
        "address": f"/live/{caller.workshop_id}?role={caller.role}",
        "topics": list(topics),
        "version": reading.workshop_row(caller.workshop_id).version,
        "sentence": sentence,
        "figures": figures or {},
        "lost": translate("We have lost the connection and are trying again."),
    }
