"""What the steps are called."""

from domain.names import STEPS
from domain.steps import Step


def test_every_step_has_a_name() -> None:
    assert list(STEPS) == list(Step)


def test_no_two_steps_share_names() -> None:
    names = [name.text for name in STEPS.values()]
    assert len(set(names)) == 9
    assert [name.values for name in STEPS.values()] == [{}] * 9
