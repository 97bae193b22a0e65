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
