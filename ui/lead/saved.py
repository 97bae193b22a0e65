"""Settings that are saved as they are changed."""

from typing import Any

from services import workshops
from services.access import Caller
from ui import problems


def saved(caller: Caller, field: str, shown: object, proposal: str = "") -> dict[str, Any]:
    """What makes a widget that shows this value save it as the field when it is changed.

    `proposal` names what proposes the value: when it changes, the widget shows the value anew.
    """
    key = f"set-{field}-{proposal}" if proposal else f"set-{field}"
    return {
        "key": key,
        "on_change": problems.attempt_value,
        "args": (key, shown, workshops.change_setting, caller, field),
    }
