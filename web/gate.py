"""Answers in words for addresses that lead nowhere, or that this visitor may not open.

Streamlit would answer them all with its page, and say in English that there is no such page.
"""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

import settings
from domain import screens
from domain.workshop import Role
from language import translate
from services import reading
from web import cookies, pages
from web.patience import wait_after_miss

# Streamlit would take any visitor's files into memory, give any visitor those that pages make, and
# tell how much it holds.
CLOSED = ("/_stcore/upload_file", "/media/", "/_stcore/metrics")
CALLBACK = "/oauth2callback"
CODE = "kode"  # in an address, the code that lets somebody join
OWN_PATHS = (
    "/live/",
    "/bli-med",
    "/ny-workshop",
    "/leder/",
    "/observer/",
    "/deltakerfil/",
    "/fortsett/",
    "/min-lenke/",
    "/ovelse/",
    "/evaluering/",
    "/ny-liste",
    "/liste/",
    "/hent-liste/",
    "/svar/",
    "/skjema/",
    "/papir",
    "/sprak/",
    "/helsetilsynet/",
    "/send-inn/",
    "/last-opp/",
    "/logg-inn/",
    "/logg-ut",
    "/fil/",
)
# Streamlit's own routes, to the identity provider and back.
SIGN_IN = ("/auth/", CALLBACK)


class Gate:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = await _refuse(scope) if scope["type"] == "http" else None
        await (refusal or self.app)(scope, receive, send)


async def _refuse(scope: Scope) -> Response | None:
    """The answer that says why not, or nothing when the request may go on."""
    request, path = Request(scope), scope["path"]
    if path.startswith(CLOSED):
        return pages.message(translate("There is nothing at this address."), 404)
    if path == CALLBACK and "error" in request.query_params:
        # Streamlit would write the provider's words, which may name the person, to the log.
        return pages.message(translate("The sign-in was not completed."), 400)
    if not _asks_for_page(scope):
        return None
    screen = path.strip("/")
    if screen not in screens.ROLES:
        return pages.message(translate("There is nothing at this address."), 404)
    if not await run_in_threadpool(_may_open, request, screen):
        return await _shut(request, screens.ROLES[screen])
    return None


async def _shut(request: Request, role: Role | None) -> Response:
    if CODE in request.query_params:
        await wait_after_miss()
    return pages.message(_closed_to(role), 401)


def _closed_to(role: Role | None) -> str:
    if role is Role.AUTHORITY and settings.authority_group():
        return translate("This page is for Helsetilsynet. Log in on the start page.")
    return translate(
        "This page belongs to a workshop this browser is not in. Join with the code, or open "
        "the link you were given."
    )


def _asks_for_page(scope: Scope) -> bool:
    # A dot or an underscore is in the paths of Streamlit's own files, never in a screen's.
    path, accepted = scope["path"], Headers(scope=scope).get("accept", "")
    ours = path.startswith((*OWN_PATHS, *SIGN_IN) if settings.authority_group() else OWN_PATHS)
    return "text/html" in accepted and not ours and "." not in path and "_" not in path


def _may_open(request: Request, screen: str) -> bool:
    role = screens.ROLES[screen]
    workshop_id, code = (request.query_params.get(name, "") for name in ("w", CODE))
    if screen == screens.PARTICIPANT and code and reading.is_code(workshop_id, code):
        return True
    return role is None or cookies.caller_of(request, workshop_id, role) is not None
