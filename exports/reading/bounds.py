"""How much of a file is read: enough for any form, too little to be a burden."""

from io import BytesIO
from time import monotonic
from zipfile import ZipFile

from domain.errors import WorkshopError

MOST_BYTES = 10_000_000
MOST_UNPACKED = 30_000_000
MOST_MEMBERS = 500
MOST_TABLES = 50
MOST_ROWS = 2_000
MOST_COLUMNS = 40
MOST_SECONDS = 20
ENCRYPTED = 1  # a flag of a member
MEGABYTE = 1_000_000


def check_size(content: bytes) -> None:
    """Raises WorkshopError for an empty file, or one larger than `MOST_BYTES`."""
    if not content:
        raise WorkshopError("The file is empty.")
    if len(content) > MOST_BYTES:
        raise WorkshopError(
            "The file is too large. It can be at most {limit} MB.", limit=MOST_BYTES // MEGABYTE
        )


def unpack(content: bytes) -> ZipFile:
    """Open the archive an Office file is; raises BadZipFile, or WorkshopError beyond the bounds.

    A member never unpacks to more than the archive says, so the sizes it states are enough.
    """
    archive = ZipFile(BytesIO(content))
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
        raise WorkshopError(
            "The file unpacks to more than a form can hold: {parts} parts and {size} MB. "
            "Copy the form into a new file.",
            parts=len(members),
            size=unpacked // MEGABYTE,
        )
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise is_protected()
    return archive


def is_protected() -> WorkshopError:
    return WorkshopError(
        "The file is protected with a password. Take the protection away, and save it again."
    )


class Deadline:
    """When reading one file must be done."""

    def __init__(self) -> None:
        self._ends = monotonic() + MOST_SECONDS

    def check(self) -> None:
        """Raises WorkshopError when it is past."""
        if monotonic() > self._ends:
            raise WorkshopError(
                "Reading the file took more than {seconds} seconds. Copy the form into a new file.",
                seconds=MOST_SECONDS,
            )


def too_many_rows() -> WorkshopError:
    return WorkshopError(
        "The file has more rows than a form can hold. At most {limit} are read.", limit=MOST_ROWS
    )
