"""The join form, as the browser draws and sends it. Seeing it makes nobody; its button does."""

from collections.abc import Iterator
from html import escape

from content import lines
from domain.workshop import LONGEST_PERSON_NAME, Attendance, Settings
from language import translate


def joining(settings: Settings, *, code: str, known: str, way_on: str) -> dict[str, object]:
    """`known` is whom the browser has joined as before, and `way_on` where she goes on."""
    parts = [lines.text(settings.office), *_known(known, way_on)]
    parts += _form(settings) if settings.takes_newcomers else _closed(settings)
    return {
        "title": settings.name,
        "html": "".join(parts),
        "address": f"/bli-med/{code}",
        "tryAgain": translate("We have lost the connection. Try again in a moment."),
    }


def _known(name: str, way_on: str) -> Iterator[str]:
    if not name:
        return
    go_on = escape(translate("Continue as {name}", name=name))
    yield f'<p><a href="{escape(way_on)}"><strong>{go_on}</strong></a></p>'
    yield f"<h2>{escape(translate('Not {name}? Join as somebody else', name=name))}</h2>"


def _form(settings: Settings) -> Iterator[str]:
    other = translate(
        "Have you joined on another device? Open «Continue on another device» there, and you keep "
        "your ticks."
    )
    hint = translate("Your group and the process lead see the name. A first name is enough.")
    yield _hint(other)
    yield '<p class="fault" role="alert"></p><form>'
    yield f'<label for="navn">{escape(translate("Name (optional)"))}</label>'
    yield f'<p class="hint" id="navn-hint">{escape(hint)}</p>'
    yield (
        '<input id="navn" name="navn" autocomplete="given-name" '
        f'maxlength="{LONGEST_PERSON_NAME}" aria-describedby="navn-hint">'
    )
    yield from _places(settings.usual_attendance)
    yield f'<p class="note">{escape(_privacy(settings))}</p>'
    yield f'<button type="submit">{escape(translate("Join"))}</button></form>'


def _places(usual: Attendance) -> Iterator[str]:
    names = {Attendance.ROOM: translate("In the room"), Attendance.DIGITAL: translate("On Teams")}
    yield f"<fieldset><legend>{escape(translate('Where do you take part from?'))}</legend>"
    for place, name in names.items():
        checked = " checked" if place is usual else ""
        yield (
            '<label class="choice">'
            f'<input type="radio" name="sted" value="{place}"{checked}> {escape(name)}</label>'
        )
    yield "</fieldset>"


def _privacy(settings: Settings) -> str:
    privacy = translate(
        "The group sees how many chose each point, not who. In a small group others may still "
        "guess what you chose."
    )
    if settings.delete_ticks:
        privacy += " " + translate("Your ticks are deleted when the workshop is closed.")
    return privacy


def _closed(settings: Settings) -> Iterator[str]:
    """What somebody does while nobody new is taken."""
    closed = translate(
        "The process lead takes no new participants now. If you have joined on another device, "
        "open «Continue on another device» there, or ask the process lead for a personal link."
    )
    ask = translate("Are you new? Ask the process lead to open for you, and load this page again.")
    if settings.contact:
        ask = translate(
            "Are you new? Ask {contact} to open for you, and load this page again.",
            contact=settings.contact,
        )
    yield f'<p class="note">{escape(closed)}</p>'
    yield lines.text(ask)


def _hint(sentence: str) -> str:
    return f'<p class="hint">{escape(sentence)}</p>'
