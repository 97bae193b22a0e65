"""The cookies: capabilities, and the language."""

from time import time

from starlette.requests import HTTPConnection
from starlette.responses import Response

from domain.workshop import Role
from language import DEFAULT, LANGUAGES
from services import access
from services.access import Caller

LANGUAGE = "language"
HALF_A_YEAR = 60 * 60 * 24 * 182  # workshops may be resumed, and repeated, months later


def give_capability(
    response: Response, request: HTTPConnection, caller: Caller, token: str = ""
) -> None:
    """Give the browser the caller's cookie, made here when it was not made before."""
    name = access.cookie_name(caller.workshop_id, caller.role)
    lasts = caller.until - int(time()) if caller.until else HALF_A_YEAR
    _set(response, request, name, token or access.make_token(caller), lasts=lasts)


def take_capability(response: Response, caller: Caller) -> None:
    """Let the browser forget it."""
    response.delete_cookie(access.cookie_name(caller.workshop_id, caller.role))


def set_language(response: Response, request: HTTPConnection, language: str) -> None:
    _set(response, request, LANGUAGE, language)


def answer_key_name(caller: Caller) -> str:
    """One for each person: two who share a browser have an answer each."""
    return f"evaluation-{caller.workshop_id}-{caller.person_id}"


def keep_answer_key(response: Response, request: HTTPConnection, caller: Caller, key: str) -> None:
    _set(response, request, answer_key_name(caller), key)


def language_of(request: HTTPConnection) -> str:
    """The language the visitor chose, else the first of the browser's that we have."""
    chosen = request.cookies.get(LANGUAGE)
    if chosen in LANGUAGES:
        return chosen
    accepted = request.headers.get("accept-language", "").lower().split(",")
    return next((short for tag in accepted if (short := tag.strip()[:2]) in LANGUAGES), DEFAULT)


def held_for(place: str, role: Role) -> str:
    """Which place the role's cookie is for; Helsetilsynet has one for all the rounds."""
    return "" if role is Role.AUTHORITY else place


def caller_of(request: HTTPConnection, workshop_id: str, role: Role) -> Caller | None:
    token = request.cookies.get(access.cookie_name(workshop_id, role))
    return access.identify(token, workshop_id, role)


def _is_https(request: HTTPConnection) -> bool:
    # Behind a proxy the last stretch is plain; a false header would only harm its sender.
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto"))


def _set(
    response: Response,
    request: HTTPConnection,
    name: str,
    value: str,
    *,
    lasts: int = HALF_A_YEAR,
) -> None:
    response.set_cookie(
        name,
        value,
        max_age=lasts,
        httponly=True,
        samesite="lax",
        secure=_is_https(request),
    )
