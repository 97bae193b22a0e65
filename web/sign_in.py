"""From a sign-in, which Streamlit keeps, to the cookie our routes ask for; and out again."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.screens import ROUNDS
from services import sign_in
from services.access import HELSETILSYNET
from web import cookies, pages
from web.visitors import let_in

STREAMLITS_SIGN_OUT = "/auth/logout"  # ends what Streamlit keeps, and the provider's own


async def enter(request: Request) -> Response:
    """Give the browser of somebody who has signed in access for a working day."""
    try:
        caller = await run_in_threadpool(sign_in.take_over, request.path_params["token"])
    except WorkshopError as error:
        return pages.refuse(error)
    return let_in(request, caller, f"/{ROUNDS}")


def leave(_: Request) -> Response:
    response = pages.lead_to(STREAMLITS_SIGN_OUT)
    cookies.take_capability(response, HELSETILSYNET)
    return response
