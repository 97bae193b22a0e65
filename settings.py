"""The only reader of the environment."""

import os
import socket
from pathlib import Path

ROOT = Path(__file__).parent


def database_url() -> str:
    """The database to use: `DATABASE_URL`, else an embedded one in `var/`."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        (ROOT / "var").mkdir(exist_ok=True)
        return f"sqlite:///{ROOT / 'var' / 'workshops.db'}"
    # Hosting platforms hand out the driverless form; psycopg is the driver we ship.
    return url.replace("postgres://", "postgresql://", 1).replace(
        "postgresql://", "postgresql+psycopg://", 1
    )


def public_url() -> str | None:
    """The address participants use, without a closing slash: `PUBLIC_URL`, else None."""
    return os.environ.get("PUBLIC_URL", "").rstrip("/") or None


def authority_group() -> str | None:
    """Whose members may sign in to Helsetilsynet's rooms: `AUTHORITY_GROUP`, None for nobody."""
    return os.environ.get("AUTHORITY_GROUP") or None


def authority_claim() -> str:
    """The claim in which the identity provider names groups: `AUTHORITY_CLAIM`, else "groups"."""
    return os.environ.get("AUTHORITY_CLAIM") or "groups"


def network_address() -> str | None:
    """This machine's address on its network, None when it only knows itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # No packet is sent: connecting a datagram socket only picks the outgoing interface.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith("127.") else address


def base_address(port: int, *, listens_here_only: bool = False) -> tuple[str, bool]:
    """The address others use, and whether others can reach it."""
    if public_url():
        return str(public_url()), True
    network = None if listens_here_only else network_address()
    return (f"http://{network}:{port}", True) if network else (f"http://localhost:{port}", False)
