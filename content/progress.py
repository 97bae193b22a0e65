"""A sentence with figures that arrive by themselves, in the hint that something changed."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """`sentence` names the figures in braces; `figures` are what they were when it was drawn."""

    sentence: str
    figures: Mapping[str, int]


SILENT = Progress("", {})
