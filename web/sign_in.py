"""From a sign-in, which Streamlit keeps, to the cookie our routes ask for; and out again."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from domain.errors import WorkshopError
from domain.screens import ROUNDS
from language import say
from services import sign_in
from services.access import HELSETILSYNET
from web import cookies, pages
from web.forms import SEE_OTHER

STREAMLITS_SIGN_OUT = "/auth/logout"  # ends what Streamlit keeps, and the provider's own


async def enter(request: Request) -> Response:
    """Give the browser of somebody who has signed in access for a working day."""
    try:
        caller = await run_in_threadpool(sign_in.take_over, request.path_params["token"])
    except WorkshopError as error:
        return pages.message(say(error.message), pages.status_of(error))
    response = RedirectResponse(f"/{ROUNDS}", SEE_OTHER)
    cookies.give_capability(response, request, caller)
    return response


def leave(_: Request) -> Response:
    response = RedirectResponse(STREAMLITS_SIGN_OUT, SEE_OTHER)
    cookies.take_capability(response, HELSETILSYNET)
    return response
