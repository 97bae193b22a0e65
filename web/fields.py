"""What was written in the fields of a form."""

from starlette.datastructures import FormData


def field(form: FormData, name: str) -> str:
    """What was written in a field; empty when it was not sent, or is a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
