"""Forms sent by browsers, read no further than they may be long."""

from collections import Counter

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from domain.errors import WorkshopError

LARGEST = 30_000_000  # bytes, of all files together
MEGABYTE = 1_000_000
MOST_FILES, MOST_FIELDS = 10, 3000


async def receive_form(request: Request, most: int = LARGEST) -> FormData:
    """The fields and files; raises WorkshopError when they are too many or over `most` bytes."""
    received = 0

    async def receive() -> Message:
        nonlocal received
        message = await request.receive()
        received += len(message.get("body", b""))
        if received > most:
            raise WorkshopError(
                "What you sent is too large: at most {limit} MB.", limit=most // MEGABYTE
            )
        return message

    try:
        return await Request(request.scope, receive).form(
            max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=most
        )
    except HTTPException:
        raise WorkshopError(
            "The form could not be read. Send at most {limit} files at a time.", limit=MOST_FILES
        ) from None


async def uploaded(form: FormData, name: str) -> dict[str, bytes]:
    """The files in a field, by their names; a field left empty sends a file without one.

    Raises WorkshopError when two have the same name: one of them would be lost.
    """
    sent = [one for one in form.getlist(name) if isinstance(one, UploadFile) and one.filename]
    files = {str(one.filename): await one.read() for one in sent}
    await form.close()
    for called, times in Counter(one.filename for one in sent).items():
        if times > 1:
            raise WorkshopError(
                "Two of the files are called «{name}». Give one of them another name.", name=called
            )
    return files
