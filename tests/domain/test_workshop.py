"""A workshop's settings and the sizes of its groups."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Message, WorkshopError
from domain.programme import ONE_DAY, PLANS, Item, Kind, Plan
from domain.steps import Step
from domain.workshop import (
    Attendance,
    Form,
    NewPoints,
    RiskRule,
    Settings,
    check_meeting_link,
    check_settings,
    warn_of_group_sizes,
)
from tests.domain.builders import person

SETTINGS = Settings(
    name="Risikoworkshop",
    office="Statsforvalteren i Agder",
    language="nb",
    list_id="sosiale-tjenester-nav",
    list_version="2021-09",
)
MONDAY, TUESDAY = date(2026, 9, 21), date(2026, 9, 22)


def refusal(settings: Settings, list_length: int = 51) -> Message | None:
    """What check_settings says no with; None when it accepts."""
    try:
        check_settings(settings, list_length)
    except WorkshopError as error:
        return error.message
    return None


def test_defaults_are_those_of_the_method() -> None:
    """R-20 ten points, C1 product, C4 new points in a table of their own."""
    assert (SETTINGS.choose, SETTINGS.rule, SETTINGS.new_points, SETTINGS.form) == (
        10,
        RiskRule.PRODUCT,
        NewPoints.OWN_TABLE,
        Form.PHYSICAL,
    )
    assert SETTINGS.delete_ticks
    assert SETTINGS.takes_newcomers
    assert refusal(SETTINGS) is None


def test_the_day_is_whole_and_starts_at_nine_unless_said_otherwise() -> None:
    """R-31; the national programme too started at nine."""
    assert (SETTINGS.plan, SETTINGS.starts_at) == (Plan.ONE_DAY, time(9))
    assert SETTINGS.programme == ONE_DAY


@pytest.mark.parametrize("plan", Plan)
def test_a_plan_has_its_own_programme_until_it_is_changed(plan: Plan) -> None:
    planned = replace(SETTINGS, plan=plan)
    assert planned.programme == PLANS[plan]
    own = (Item(Kind.WORK, Step.SELECT_GROUP, 75),)
    assert replace(planned, own_programme=own).programme == own


def test_people_are_in_the_room_unless_said_otherwise() -> None:
    assert person(1, None).attendance is Attendance.ROOM


@pytest.mark.parametrize("name", ["", " \n"])
def test_a_workshop_must_have_a_name(name: str) -> None:
    assert refusal(replace(SETTINGS, name=name)) == Message("Give the workshop a name.")


def test_names_may_be_120_characters_long() -> None:
    assert refusal(replace(SETTINGS, name="å" * 120, office="ø" * 120)) is None
    assert refusal(replace(SETTINGS, name="å" * 121)) == Message(
        "The name is too long. Use at most {limit} characters.", {"limit": 120}
    )
    assert refusal(replace(SETTINGS, office="ø" * 121)) == Message(
        "The office's name is too long. Use at most {limit} characters.", {"limit": 120}
    )


@pytest.mark.parametrize("list_length", [10, 48, 50, 51])
def test_ten_suit_lists_of_any_length(list_length: int) -> None:
    """C6: the report itself says 48, 50 and 51."""
    assert refusal(SETTINGS, list_length) is None
    assert refusal(replace(SETTINGS, choose=list_length), list_length) is None


@pytest.mark.parametrize(("choose", "list_length"), [(10, 9), (0, 51), (-1, 51), (52, 51)])
def test_only_as_many_as_are_listed(choose: int, list_length: int) -> None:
    """C6: the number is checked against the list, never against 51."""
    assert refusal(replace(SETTINGS, choose=choose), list_length) == Message(
        "Choose a number between 1 and {limit}: the list has {limit} points.",
        {"limit": list_length},
    )


@given(choose=st.integers(-5, 60), list_length=st.integers(1, 60))
def test_the_number_lies_within_the_list(choose: int, list_length: int) -> None:
    accepted = refusal(replace(SETTINGS, choose=choose), list_length) is None
    assert accepted == (1 <= choose <= list_length)


@pytest.mark.parametrize(
    ("first", "last"), [(MONDAY, MONDAY), (MONDAY, TUESDAY), (None, MONDAY), (TUESDAY, None)]
)
def test_days_may_be_open_or_equal(first: date | None, last: date | None) -> None:
    assert refusal(replace(SETTINGS, starts_on=first, ends_on=last)) is None


def test_the_last_day_is_not_first() -> None:
    settings = replace(SETTINGS, starts_on=TUESDAY, ends_on=MONDAY)
    assert refusal(settings) == Message("The last day is before the first day.")


def test_groups_outside_three_to_five_warn() -> None:
    """R-21, in the order of the groups."""
    sentence = "Group {number} has {size} people. The method asks for three to five."
    assert warn_of_group_sizes({4: 6, 2: 3, 3: 5, 1: 2}) == [
        Message(sentence, {"number": 1, "size": 2}),
        Message(sentence, {"number": 4, "size": 6}),
    ]


@pytest.mark.parametrize("size", [1, 2, 12])
def test_one_group_may_be_any_size(size: int) -> None:
    """C9; R-21: too few people are one group."""
    assert warn_of_group_sizes({1: size}) == []


def test_the_national_groups_cause_no_warning() -> None:
    """R-14: 21 people in five groups."""
    assert warn_of_group_sizes({1: 5, 2: 4, 3: 4, 4: 4, 5: 4}) == []


@pytest.mark.parametrize(
    "address",
    ["", "https://video.example.no/rom-1", "http://video.example.no", "https://"],
)
def test_a_meeting_link_is_a_web_address_or_nothing(address: str) -> None:
    check_meeting_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://",
        "data:text/html,https://",
        " https://video.example.no",
        "//video.example.no",
        "video.example.no",
        "https:video.example.no",
    ],
)
def test_other_meeting_links_are_refused(address: str) -> None:
    """Another scheme can run code in the browser of whoever follows the link."""
    with pytest.raises(WorkshopError) as raised:
        check_meeting_link(address)
    assert raised.value.message == Message("A meeting link starts with https://.")
