"""Links: the product's own pages open in the same tab, others in a new one."""

from html import escape


def door(to: str, name: str) -> str:
    return f'<a class="workshop-door" href="{to}" target="_self">{escape(name)}</a>'


def file_door(to: str, name: str) -> str:
    """A link to a file, named as the file."""
    # Without the attribute, Firefox closes the page's sockets when the link is followed.
    return f'<a class="workshop-file" href="{escape(to)}" download>{escape(name)}</a>'


def outer_door(to: str, name: str) -> str:
    """A link somebody gave, to a page that is not ours."""
    return (
        f'<a class="workshop-door" href="{escape(to)}" target="_blank" rel="noopener noreferrer">'
        f"{escape(name)}</a>"
    )
