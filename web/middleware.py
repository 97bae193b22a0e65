"""What holds for every answer: security headers, the page's language, same origin."""

import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import language
import settings
from web.cookies import language_of
from web.first import AnsweredFirst
from web.gate import OWN_PATHS, Gate
from web.precedence import LinesFirst
from web.routes import FIRST

# Streamlit loads components from blob: and sets styles inline.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
SHELL_CACHE = ("accept-encoding", "if-none-match", "if-modified-since")


class SecurityHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class SameOrigin:
    """Refuses sockets, and changes to our own routes, that another site has made a browser open."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if _needs_origin(scope) and not _is_same_origin(Headers(scope=scope)):
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 4403})
                return
            sentence = language.translate("The request came from another site.")
            await PlainTextResponse(sentence, 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _needs_origin(scope: Scope) -> bool:
    if scope["type"] == "websocket":
        return True
    changes = scope["type"] == "http" and scope["method"] not in ("GET", "HEAD")
    return changes and scope["path"].startswith(OWN_PATHS)


def _is_same_origin(headers: Headers) -> bool:
    try:
        origin = urlsplit(headers.get("origin", "")).netloc
    except ValueError:  # "http://[" and the like
        return False
    ours = {headers.get("host", ""), urlsplit(settings.public_url() or "").netloc}
    return bool(origin) and origin in ours


class PageLanguage:
    """Speaks the visitor's language, and says so in the page's `lang` (WCAG 3.1.1).

    Streamlit's page is fixed to English and cached by its tag; the shell is therefore fetched
    whole, rewritten, and never cached.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        language.use(language_of(HTTPConnection(scope)))
        if scope["type"] == "http" and "text/html" in Headers(scope=scope).get("accept", ""):
            scope["headers"] = [
                (name, value)
                for name, value in scope["headers"]
                if name.decode("latin-1") not in SHELL_CACHE
            ]
            send = _Rewriter(send)
        await self.app(scope, receive, send)


class _Rewriter:
    """Holds an HTML answer back until it is whole, and puts our language into it."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            if "text/html" in Headers(raw=message["headers"]).get("content-type", ""):
                self.start = message
                return
        elif self.start is not None:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_page()
            return
        await self.send(message)

    async def _send_page(self) -> None:
        assert self.start is not None
        page = _localise(self.body.decode()).encode()
        headers = MutableHeaders(scope=self.start)
        headers["content-length"] = str(len(page))
        headers["cache-control"] = "no-cache"
        for name in ("etag", "last-modified"):
            del headers[name]
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": page})


def _localise(page: str) -> str:
    page = re.sub(r'<html lang="[a-z]*"', f'<html lang="{language.current()}"', page, count=1)
    page = page.replace(
        "<title>Streamlit</title>", f"<title>{language.translate('Risk workshop')}</title>"
    )
    return page.replace(
        "You need to enable JavaScript to run this app.",
        language.translate("This page needs JavaScript."),
    )


MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(PageLanguage),
    Middleware(SameOrigin),
    Middleware(LinesFirst),
    Middleware(AnsweredFirst, routes=FIRST),
    Middleware(Gate),
]
