"""The plain pages before Streamlit: joining, making a workshop, and answers in words."""

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.responses import HTMLResponse, RedirectResponse

import language
import settings
from domain.errors import Missing, Refused, TooMany, WorkshopError

SEE_OTHER = 303

_environment = Environment(
    loader=FileSystemLoader(settings.ROOT / "web" / "templates"),
    autoescape=select_autoescape(),
    extensions=["jinja2.ext.i18n"],
)
_environment.globals.update(_=language.translate, current=language.current, names=language.NAMES)


def page(template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    return HTMLResponse(_environment.get_template(template).render(values), status)


def message(sentence: str, status: int) -> HTMLResponse:
    """A page that says one sentence and shows the way to the start."""
    return page("message.html", status=status, sentence=sentence)


def refuse(error: WorkshopError) -> HTMLResponse:
    """A page that says why not."""
    return message(language.say(error.message), status_of(error))


def lead_to(path: str) -> RedirectResponse:
    """On to another page, which the browser fetches whatever it sent here."""
    return RedirectResponse(path, SEE_OTHER)


def status_of(error: WorkshopError) -> int:
    if isinstance(error, Refused):
        return 403
    if isinstance(error, TooMany):
        return 429
    return 404 if isinstance(error, Missing) else 409
