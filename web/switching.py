"""Switching the language."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from language import LANGUAGES
from web import cookies, pages


def switch_language(request: Request) -> Response:
    """Change the language and go back to the page it was changed on."""
    response = pages.lead_to(_came_from(request))
    chosen = request.path_params["language"]
    if chosen in LANGUAGES:
        cookies.set_language(response, request, chosen)
    return response


def _came_from(request: Request) -> str:
    """The page with the link, as the browser tells it: its address may have changed since."""
    page = urlsplit(request.headers.get("referer", ""))
    if page.netloc == request.headers.get("host"):
        return page._replace(scheme="", netloc="").geturl() or "/"
    target = request.query_params.get("til", "/")
    # Only a path of our own: a full address here could lead the visitor to another site.
    is_safe = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if is_safe else "/"
