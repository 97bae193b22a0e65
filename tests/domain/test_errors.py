"""What a rule answers when it says no."""

import pytest

from domain.errors import Conflict, Message, Missing, Refused, WorkshopError, message


def test_a_message_keeps_its_values() -> None:
    """A value may also be called "text", as the sentence itself is."""
    assert message("«{text}» is {count} too long.", text="Tolk", count=2) == Message(
        "«{text}» is {count} too long.", {"text": "Tolk", "count": 2}
    )


@pytest.mark.parametrize("kind", [WorkshopError, Refused, Missing, Conflict])
def test_every_refusal_carries_its_message(kind: type[WorkshopError]) -> None:
    with pytest.raises(WorkshopError) as raised:
        raise kind("Number {number} is not in the list.", number=52)
    assert type(raised.value) is kind
    assert raised.value.message == Message("Number {number} is not in the list.", {"number": 52})
    assert str(raised.value) == "Number {number} is not in the list."
