"""Following a workshop: reruns the fragment it stands in when one of its topics changes."""

from domain.change import Topic
from language import translate
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
    """Follow the topics; `sentence` shows figures that arrive in the message itself."""
    _component(
        key=key,
        data={
            "address": f"/live/{caller.workshop_id}?role={caller.role}",
            "topics": list(topics),
            "sentence": sentence,
            "figures": figures or {},
            "lost": translate("We have lost the connection and are trying again."),
        },
        on_changed_change=ignore,
    )
