"""Zip files that are alike when what is in them is alike, so that a hash says something."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can tell


class Package(ZipFile):
    """A new zip that does not tell when it was made."""

    def __init__(self, stream: BytesIO) -> None:
        super().__init__(stream, "w", ZIP_DEFLATED)

    def writestr(self, name: Any, data: Any, *_: Any) -> None:
        super().writestr(ZipInfo(str(name), FIRST_MOMENT), data, ZIP_DEFLATED)

    def write(self, file: Any, name: Any = None, *_: Any) -> None:
        self.writestr(name, Path(file).read_bytes())


def pack(files: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with Package(stream) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def without_times(content: bytes) -> bytes:
    """The same zip, with nothing in it that tells when it was made."""
    with ZipFile(BytesIO(content)) as made:
        return pack({name: made.read(name) for name in made.namelist()})
