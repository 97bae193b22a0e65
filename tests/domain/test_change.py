"""The hint that a workshop changed."""

from domain.change import Change, Topic


def test_a_bare_hint_concerns_everybody() -> None:
    change = Change("workshop-id", Topic.STEP, 3)
    assert change == Change("workshop-id", Topic.STEP, 3, group_id=None, figures={})


def test_hints_do_not_share_figures() -> None:
    first, second = (Change("workshop-id", Topic.FIGURES, version) for version in (1, 2))
    first.figures["done"] = 4
    assert second.figures == {}
