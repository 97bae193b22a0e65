"""Files on offer: named now, and written when one is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """What a file is called, and what writes it."""

    name: str
    write: Callable[[], bytes]


Files = Mapping[str, File]  # by kind, which its address ends with


def write_each(files: Files) -> dict[str, bytes]:
    """All of them by name."""
    return {file.name: file.write() for file in files.values()}


def links(files: Files, folder: str) -> list[tuple[str, str]]:
    """The address of each in the folder, and its name."""
    return [(f"{folder}/{kind}", file.name) for kind, file in files.items()]
