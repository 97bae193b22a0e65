"""Turns: one at a time, first come, first served."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from storage.turns import Turns

WAITERS = 5


def test_turns_are_taken_in_the_order_asked_for() -> None:
    turns, taken = Turns(), list[int]()

    def wait(number: int) -> None:
        with turns.take():
            taken.append(number)

    with ThreadPoolExecutor(WAITERS) as pool, turns.take():
        for number in range(WAITERS):
            pool.submit(wait, number)
            while turns.waiting <= number:
                pass
        assert taken == []
    assert taken == list(range(WAITERS))


def test_a_failure_gives_the_turn_away() -> None:
    turns = Turns()
    with pytest.raises(RuntimeError), turns.take():
        raise RuntimeError
    with turns.take():
        assert turns.waiting == 0
