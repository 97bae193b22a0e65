"""Answers in words for addresses that lead nowhere, or that this visitor may not open.

Streamlit would answer them all with its page, and say in English that there is no such page.
"""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from domain import screens
from language import translate
from web import cookies, pages

OWN_PATHS = ("/live/", "/bli-med", "/ny-workshop", "/leder/", "/sprak/")


class Gate:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _asks_for_page(scope):
            request = Request(scope)
            screen = scope["path"].strip("/")
            if screen not in screens.ROLES:
                refusal = pages.message(translate("There is nothing at this address."), 404)
                await refusal(scope, receive, send)
                return
            if not await run_in_threadpool(_may_open, request, screen):
                sentence = translate(
                    "This page belongs to a workshop this browser is not in. Join with the code, "
                    "or open the link you were given."
                )
                await pages.message(sentence, 401)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _asks_for_page(scope: Scope) -> bool:
    # A dot or an underscore is in the paths of Streamlit's own files, never in a screen's.
    path, accepted = scope["path"], Headers(scope=scope).get("accept", "")
    ours = path.startswith(OWN_PATHS)
    return "text/html" in accepted and not ours and "." not in path and "_" not in path


def _may_open(request: Request, screen: str) -> bool:
    role = screens.ROLES[screen]
    workshop_id = request.query_params.get("w", "")
    return role is None or cookies.caller_of(request, workshop_id, role) is not None
