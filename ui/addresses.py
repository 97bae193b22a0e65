"""Addresses others use, as text and as QR codes."""

from html import escape

import segno
import streamlit as st

import settings
from domain.workshop import Role
from services.access import Caller


def base_address() -> tuple[str, bool]:
    """The address others use, and whether others can reach it."""
    listens_here_only = st.get_option("server.address") in ("localhost", "127.0.0.1", "::1")
    return settings.base_address(st.get_option("server.port"), listens_here_only=listens_here_only)


def join_link(code: str) -> str:
    return f"{base_address()[0]}/bli-med/{code}"


def join_address() -> str:
    """The address to type when one has the code: short, without its scheme."""
    return f"{base_address()[0].partition('//')[2]}/bli-med"


def guest_link(caller: Caller, role: Role, key: str) -> str:
    """The address of a co-lead's or an observer's own link."""
    folder = "leder" if role is Role.LEAD else "observer"
    return f"{base_address()[0]}/{folder}/{caller.workshop_id}/{key}"


def draw_qr(link: str, alt: str) -> None:
    """A link as a picture that phones read; dark on white in every theme."""
    st.html(qr_image(link, alt))


def qr_image(link: str, alt: str) -> str:
    drawing = segno.make(link, error="m").svg_data_uri(scale=5, light="#ffffff")
    return f'<img class="workshop-qr" src="{drawing}" alt="{escape(alt)}">'
