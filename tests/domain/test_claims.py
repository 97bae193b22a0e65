"""Claims as identity providers send them: one group as a word, several as a list."""

import pytest

from domain.claims import Claims, holds_group, is_valid


@pytest.mark.parametrize(
    ("claims", "holds"),
    [
        ({"groups": "risk"}, True),
        ({"groups": ["all", "risk"]}, True),
        ({"groups": "risk and all"}, False),
        ({"groups": ["Risk", "risks", ["risk"], None]}, False),
        ({"groups": {"risk": True}}, False),
        ({"groups": []}, False),
        ({"groups": None}, False),
        ({"groups": True}, False),
        ({"roles": ["risk"]}, False),
        ({}, False),
    ],
)
def test_the_group_is_the_claim_or_in_its_list(claims: Claims, holds: bool) -> None:
    assert holds_group(claims, "groups", "risk") is holds


def test_the_claim_has_the_name_it_is_given() -> None:
    assert holds_group({"roles": ["risk"], "groups": []}, "roles", "risk")


@pytest.mark.parametrize(
    ("claims", "valid"),
    [
        ({"exp": 101}, True),
        ({"exp": 100}, False),
        ({"exp": 99}, False),
        ({"exp": "101"}, False),
        ({"exp": True}, False),
        ({}, False),
    ],
)
def test_claims_are_valid_until_they_expire(claims: Claims, valid: bool) -> None:
    assert is_valid(claims, 100) is valid
