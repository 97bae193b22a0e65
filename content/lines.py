"""Lines of a screen as HTML of ours, in which what people wrote means only itself.

Markdown would turn an address somebody wrote into a link, and a word between colons into a picture.
"""

from collections.abc import Iterable
from html import escape


def line(strong: str, rest: str = "", *, before: str = "", below: str = "") -> str:
    """One line with its main words in bold, and more text on the next line."""
    parts = [escape(before), f"<strong>{escape(strong)}</strong>", escape(rest)]
    under = f"<br>{escape(below)}" if below else ""
    return f'<p class="workshop-line">{" ".join(filter(None, parts))}{under}</p>'


def text(sentence: str) -> str:
    """A paragraph; empty when there is nothing to say. Its line breaks are kept."""
    return f'<p class="workshop-text">{escape(sentence)}</p>' if sentence else ""


def small(sentence: str) -> str:
    return f'<p class="workshop-small">{escape(sentence)}</p>'


def heading(words: str) -> str:
    return f'<h2 class="workshop-heading">{escape(words)}</h2>'


def bullets(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"


def notice(sentence: str) -> str:
    """What must not be overlooked."""
    return f'<p class="workshop-notice">{escape(sentence)}</p>'


def more(summary: str, body: str, *, is_open: bool = False) -> str:
    """What is folded until somebody asks for it; `body` is HTML."""
    state = " open" if is_open else ""
    title = f"<summary>{escape(summary)}</summary>"
    return f'<details class="workshop-more"{state}>{title}{body}</details>'


def beside(parts: Iterable[str], kind: str) -> str:
    """Parts of HTML beside each other where there is room; `kind` is a name for the style."""
    cells = "".join(f"<div>{part}</div>" for part in parts)
    return f'<div class="workshop-beside workshop-{kind}">{cells}</div>'
