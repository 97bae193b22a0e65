"""Numbers as people read and write them."""

import pytest

from domain.errors import WorkshopError
from domain.numbers import parse_count


def test_a_typed_count_is_a_whole_number_or_nothing() -> None:
    assert [parse_count(text) for text in (" 12 ", "0", "", "  ")] == [12, 0, None, None]
    for text in ("tolv", "1,5", "-3", "1234567890"):
        with pytest.raises(WorkshopError, match="is not a whole number"):
            parse_count(text)
