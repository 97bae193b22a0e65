"""Signing in with the organisation's identity provider, where the installation has one."""

import streamlit as st

import settings
from domain.errors import Refused
from language import say, translate
from services import sign_in
from ui.links import draw_links

SIGN_OUT = "/logg-ut"


def draw_sign_in() -> None:
    """The button, or what came of it; nothing unless sign-in is set up."""
    # Streamlit has this key whenever it is given an identity provider, and only then.
    if not settings.authority_group() or "is_logged_in" not in st.user:
        return
    st.header(translate("For Helsetilsynet"))
    claims = st.user.to_dict()
    if not sign_in.is_signed_in(claims):
        st.button(translate("Log in"), key="sign-in", on_click=st.login)
        return
    out = (SIGN_OUT, translate("Log out"))
    try:
        token = sign_in.hand_over(claims)
    except Refused as refusal:
        st.warning(say(refusal.message))
        draw_links(out)
    else:
        draw_links((f"/logg-inn/{token}", translate("To the rounds")), out)
