"""The screens' addresses and who may open them."""

import pytest

from domain.screens import ROLES, address
from domain.workshop import Role


@pytest.mark.parametrize(
    ("role", "screens"),
    [
        (None, {"", "metoden", "personvern", "tilgjengelighet"}),
        (Role.PARTICIPANT, {"deltaker"}),
        (Role.LEAD, {"oppsett", "kontrollrom", "storskjerm", "filer", "navneliste"}),
        (Role.OBSERVER, {"observator"}),
        (
            Role.AUTHORITY,
            {
                "runder",
                "runde",
                "nye-punkter",
                "samlet",
                "samlet-storskjerm",
                "temaer",
                "rapport",
                "punkt-gjennom-rundene",
            },
        ),
        (Role.OFFICE, {"innsending"}),
    ],
)
def test_each_screen_has_its_role(role: Role | None, screens: set[str]) -> None:
    assert {screen for screen, needed in ROLES.items() if needed is role} == screens


def test_addresses_name_screen_and_workshop() -> None:
    assert address("kontrollrom", "k3Yp-9x_Q") == "/kontrollrom?w=k3Yp-9x_Q"
