"""Who is at this browser, and in which language."""

import streamlit as st

import language
from domain.workshop import Role
from services import access
from services.access import Caller


def workshop_id() -> str:
    """The workshop the address names."""
    return st.query_params.get("w", "")


def round_id() -> str:
    """The round a room of Helsetilsynet's is about."""
    return st.query_params.get("runde", "")


def caller(role: Role) -> Caller | None:
    """The visitor in this role, from the session (in tests) or the cookie."""
    workshop = workshop_id()
    name = access.cookie_name(workshop, role)
    token = st.session_state.get(name) or st.context.cookies.get(name)
    return access.identify(token, workshop, role) if token else None


def use_language() -> None:
    """Speak the visitor's language; every run starts on a thread that knows none."""
    language.use(
        st.session_state.get("language")
        or st.context.cookies.get("language")
        or (st.context.locale or "")[:2]
    )
