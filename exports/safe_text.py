"""Text people wrote, made fit for the XML inside a file."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def safe(text: str) -> str:
    """The text without the few characters XML 1.0 cannot hold; otherwise to the letter."""
    return _NOT_XML.sub("", text)
