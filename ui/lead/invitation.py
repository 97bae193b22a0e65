"""How people get in: link, code and QR code, and the secret way back."""

import segno
import streamlit as st

import settings
from domain.record import Record
from language import translate
from services import reading
from services.access import Caller


def base_address() -> tuple[str, bool]:
    """The address others use, and whether others can reach it."""
    if settings.public_url():
        return str(settings.public_url()), True
    port = st.get_option("server.port")
    listens_here_only = st.get_option("server.address") in ("localhost", "127.0.0.1", "::1")
    network = None if listens_here_only else settings.network_address()
    return (f"http://{network}:{port}", True) if network else (f"http://localhost:{port}", False)


def draw_invitation(record: Record) -> None:
    base, reachable = base_address()
    link = f"{base}/bli-med/{record.code}"
    if not reachable:
        st.warning(
            translate("Others cannot reach this address. Ask IT for an address before you invite.")
        )
    st.write(translate("Code"))
    st.html(f'<p class="workshop-code">{record.code[:3]} {record.code[3:]}</p>')
    st.code(link, language=None, wrap_lines=True)
    draw_qr(link)


def draw_qr(link: str) -> None:
    """The join link as a picture that phones read; dark on white in every theme."""
    drawing = segno.make(link, error="m").svg_data_uri(scale=5, light="#ffffff")
    alt = translate("QR code for the join link")
    st.html(f'<img class="workshop-qr" src="{drawing}" alt="{alt}">')


def draw_way_back(caller: Caller) -> None:
    st.write(
        translate(
            "This link opens the control room on any machine. Keep it to yourself, and keep it "
            "safe: it is the only way back if this browser forgets you."
        )
    )
    key = reading.lead_key(caller)
    base, _ = base_address()
    st.code(f"{base}/leder/{caller.workshop_id}/{key}", language=None, wrap_lines=True)
