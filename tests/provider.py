"""A small identity provider: OpenID Connect's code flow with PKCE, for two invented people."""

import base64
import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import time
from typing import Any
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.server import free_port

GROUP = "risikovurdering"
CLIENT, SECRET = "risk-workshop", "a secret for the test alone"
HOUR = 3600
# What their identity tokens say beside what the protocol asks for.
PEOPLE = {
    "kari": {"sub": "1", "email": "kari@example.no", "groups": ["alle", GROUP]},
    "ola": {"sub": "2", "email": "ola@example.no", "groups": ["alle"]},
}


class Provider:
    def __init__(self) -> None:
        self.port = free_port()
        self.key = RSAKey.generate_key(2048, parameters={"kid": "1", "use": "sig"})
        self.asked: dict[str, dict[str, str]] = {}  # what was asked for, by the code given
        routes = [
            Route("/.well-known/openid-configuration", self.describe),
            Route("/keys", self.tell_keys),
            Route("/authorize", self.ask),
            Route("/authorize/{person}", self.give_code),
            Route("/token", self.give_token, methods=["POST"]),
            Route("/end", self.end),
        ]
        config = uvicorn.Config(
            Starlette(routes=routes), host="localhost", port=self.port, log_level="error", ws="none"
        )
        self.server = uvicorn.Server(config)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def describe(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
                "end_session_endpoint": f"{self.address}/end",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    def tell_keys(self, _: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    def ask(self, request: Request) -> Response:
        """Who it is: a link for each person, and one for who thinks better of it."""
        query = request.url.query
        links = [f'<a href="/authorize/{name}?{query}">{name}</a>' for name in (*PEOPLE, "nobody")]
        return HTMLResponse("<!doctype html><html lang='nb'>" + " ".join(links))

    def give_code(self, request: Request) -> Response:
        asked, person = dict(request.query_params), request.path_params["person"]
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        answer = {"state": asked["state"]}
        if person in PEOPLE:
            answer["code"] = secrets.token_urlsafe(16)
            self.asked[answer["code"]] = asked | {"person": person}
        else:
            answer |= {"error": "access_denied", "error_description": "nobody@example.no"}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(answer)}", 302)

    async def give_token(self, request: Request) -> Response:
        form = await request.form()
        said = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        asked = self.asked.pop(str(form["code"]), None)  # a code is good for once
        if asked is None or request.headers["authorization"] != f"Basic {said}":
            return JSONResponse({"error": "invalid_grant"}, 400)
        digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (challenge, form["redirect_uri"]) != (asked["code_challenge"], asked["redirect_uri"]):
            return JSONResponse({"error": "invalid_grant"}, 400)
        return JSONResponse(
            {
                "access_token": secrets.token_urlsafe(16),
                "token_type": "Bearer",
                "expires_in": HOUR,
                "id_token": self.identify(asked),
            }
        )

    def identify(self, asked: dict[str, str]) -> str:
        now = int(time())
        claims: dict[str, Any] = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": now,
            "exp": now + HOUR,
            "nonce": asked["nonce"],
            **PEOPLE[asked["person"]],
        }
        return jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)

    def end(self, request: Request) -> Response:
        return RedirectResponse(request.query_params["post_logout_redirect_uri"], 302)

    def secrets_file(self, redirect: str) -> str:
        """What `.streamlit/secrets.toml` says of this provider."""
        return (
            f'[auth]\nredirect_uri = "{redirect}"\ncookie_secret = "{secrets.token_hex()}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{self.address}/.well-known/openid-configuration"\n'
        )


@contextmanager
def running_provider() -> Iterator[Provider]:
    provider = Provider()
    thread = Thread(target=provider.server.run)
    thread.start()
    try:
        yield provider
    finally:
        provider.server.should_exit = True
        thread.join()
