"""The addresses of the screens, and the role each takes; None is open to all."""

from domain.workshop import Role

START = ""
METHOD = "metoden"
PRIVACY = "personvern"
ACCESSIBILITY = "tilgjengelighet"
PARTICIPANT = "deltaker"
SETUP = "oppsett"
CONTROL_ROOM = "kontrollrom"
BIG_SCREEN = "storskjerm"
FILES = "filer"
POINT_LIST = "punktliste"
LIST_HEARING = "horing"
PEOPLE = "navneliste"
OBSERVER = "observator"
ROUNDS = "runder"
ROUND = "runde"
NEW_POINTS = "nye-punkter"
JOINT = "samlet"
JOINT_SCREEN = "samlet-storskjerm"
THEMES = "temaer"
REPORT = "rapport"
HISTORY = "punkt-gjennom-rundene"
OFFICE = "innsending"

ROLES: dict[str, Role | None] = {
    START: None,
    METHOD: None,
    PRIVACY: None,
    ACCESSIBILITY: None,
    PARTICIPANT: Role.PARTICIPANT,
    SETUP: Role.LEAD,
    CONTROL_ROOM: Role.LEAD,
    BIG_SCREEN: Role.LEAD,
    FILES: Role.LEAD,
    POINT_LIST: Role.LIST_OWNER,
    LIST_HEARING: Role.RESPONDENT,
    PEOPLE: Role.LEAD,
    OBSERVER: Role.OBSERVER,
    ROUNDS: Role.AUTHORITY,
    ROUND: Role.AUTHORITY,
    NEW_POINTS: Role.AUTHORITY,
    JOINT: Role.AUTHORITY,
    JOINT_SCREEN: Role.AUTHORITY,
    THEMES: Role.AUTHORITY,
    REPORT: Role.AUTHORITY,
    HISTORY: Role.AUTHORITY,
    OFFICE: Role.OFFICE,
}


def address(screen: str, workshop_id: str) -> str:
    """The screen of a workshop, or of the list or hearing with this id."""
    return f"/{screen}?w={workshop_id}"


def join_address(workshop_id: str, code: str) -> str:
    """The participant's page for whoever is not in yet, with the code that lets her in."""
    return f"{address(PARTICIPANT, workshop_id)}&kode={code}"


def return_address(workshop_id: str, person_id: int, key: str) -> str:
    """The personal link, by which a person goes on in another browser."""
    return f"/fortsett/{workshop_id}/{person_id}/{key}"


def round_address(screen: str, round_id: str) -> str:
    """A room of Helsetilsynet's, which has one cookie for all the rounds."""
    return f"/{screen}?runde={round_id}"
