"""Who is at this browser, and in which language."""

import streamlit as st

import language
from domain.workshop import Role
from services import access, entrances, reading
from services.access import Caller


def workshop_id() -> str:
    """The workshop the address names."""
    return st.query_params.get("w", "")


def round_id() -> str:
    """The round a room of Helsetilsynet's is about."""
    return st.query_params.get("runde", "")


def is_invited() -> bool:
    """Whether the join form is to be shown: the address has the code, and nobody has gone on."""
    code = st.query_params.get("kode")
    if not code or st.session_state.get(_gone_on()):
        return False
    return reading.is_code(workshop_id(), code)


def go_on() -> None:
    """From the join form to the participant's screen: Streamlit keeps the first address it had."""
    st.session_state[_gone_on()] = True


def _gone_on() -> str:
    return f"gone-on-{workshop_id()}"


def entrance() -> str:
    """What the join form on this page is sent with, to tell who joined from here."""
    made: str = st.session_state.setdefault(f"entrance-{workshop_id()}", entrances.make())
    return made


def caller(role: Role) -> Caller | None:
    """The visitor in this role, from the session (in tests), the form here, or the cookie."""
    workshop = workshop_id()
    name = access.cookie_name(workshop, role)
    token = st.session_state.get(name) or _joined_here(role) or st.context.cookies.get(name)
    return access.identify(token, workshop, role) if token else None


def _joined_here(role: Role) -> str | None:
    made = st.session_state.get(f"entrance-{workshop_id()}")
    return entrances.token(made, workshop_id()) if made and role is Role.PARTICIPANT else None


def use_language() -> None:
    """Speak the visitor's language; every run starts on a thread that knows none."""
    language.use(
        st.session_state.get("language")
        or st.context.cookies.get("language")
        or (st.context.locale or "")[:2]
    )
