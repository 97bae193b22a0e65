"""What a page does with what the browser tells of its fields."""

from streamlit.testing.v1 import AppTest


def _tell() -> None:
    import streamlit as st

    from ui import problems

    done: list[object] = []
    st.session_state["group"] = 1
    problems.attempt_value("group", 1, done.append)
    problems.attempt_value("group", 2, done.append)
    st.text(str(done))


def test_a_field_that_tells_what_it_showed_changes_nothing() -> None:
    # The second had shown 2, and tells of 1.
    assert AppTest.from_function(_tell).run().text[0].value == "[1]"


def _refuse() -> None:
    import streamlit as st

    from domain.errors import Refused
    from ui import problems

    def act(*, allowed: bool) -> None:
        if not allowed:
            raise Refused("You do not have access to this.")

    for allowed in (False, True):
        st.button(str(allowed), on_click=problems.attempt, args=(act,), kwargs={"allowed": allowed})
    for place in ("first", "second"):
        problems.show(place)


def test_a_refusal_stands_in_one_place_until_the_next_act() -> None:
    page = AppTest.from_function(_refuse).run()
    refused, allowed = page.button
    refused.click().run()
    # Somebody else's act has the page drawn anew.
    page.run()
    assert [error.value for error in page.error] == ["Du har ikke tilgang til dette."]
    allowed.click().run()
    assert [error.value for error in page.error] == []
