"""Saving what is made in the browser's own components: idempotent, acknowledged after commit."""

import json
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from domain.ballots import Answer
from domain.errors import Missing, WorkshopError
from domain.record import Explanation
from domain.steps import Step
from domain.workshop import Role
from language import say, translate
from services import explaining, notes, reading, scoring, ticking, voting
from services.access import Caller
from services.scoring import Axis
from web import cookies
from web.pages import status_of
from web.turns import Turns

E = TypeVar("E", bound=StrEnum)
LARGEST_BODY = 100_000
LARGEST_VERSION = 2**31 - 1  # what the column holds
NO_VERSION = -1
Work = Callable[[Caller, Request, dict[str, Any]], dict[str, Any]]
_turns = Turns()


def route(role: Role, work: Work) -> Callable[[Request], Awaitable[Response]]:
    """A handler that does the work for a caller with the role, or says why not in words."""

    async def handle(request: Request) -> Response:
        try:
            body = json.loads(await _read_small(request))
        except (ValueError, RecursionError):
            body = None
        place = request.path_params["workshop_id"]
        return await _turns.run(place, _answer, request, role, work, body)

    return handle


def _answer(request: Request, role: Role, work: Work, body: object) -> Response:
    caller = cookies.caller_of(request, request.path_params["workshop_id"], role)
    if caller is None:
        return _refuse(translate("You are not in this workshop."), 401)
    if not isinstance(body, dict):
        return _refuse(translate("The request could not be read."), 400)
    try:
        return JSONResponse(work(caller, request, body))
    except WorkshopError as error:
        return _refuse(say(error.message), status_of(error))


async def _read_small(request: Request) -> bytes:
    """The body, read no further than it may be long; raises ValueError when it is longer."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise ValueError("the body is too long")
    return body


def _refuse(sentence: str, status: int) -> JSONResponse:
    # The sentence may quote half a surrogate pair, which no answer can carry.
    return JSONResponse({"message": sentence.encode("utf-8", "replace").decode()}, status)


def tick(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    chosen = body.get("chosen") is True
    ticks = ticking.set_tick(caller, request.path_params["point_id"], chosen=chosen)
    return {"ticks": sorted(ticks), **_version_now(caller)}


def numbers(caller: Caller, _: Request, body: dict[str, Any]) -> dict[str, Any]:
    ticks = ticking.type_ticks(caller, str(body.get("numbers", "")))
    return {"ticks": sorted(ticks), **_version_now(caller)}


def hand_in(caller: Caller, _: Request, body: dict[str, Any]) -> dict[str, Any]:
    ticking.hand_in(caller, handed_in=body.get("done") is True)
    return {"done": body.get("done") is True, **_version_now(caller)}


def _version_now(caller: Caller) -> dict[str, int]:
    """What is told of the workshop from here on has what was saved."""
    return {"version": reading.workshop_row(caller.workshop_id).version}


def group_text(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    path = request.path_params
    saved = explaining.save_group_text(
        caller, path["group_id"], path["point_id"], _explanation(body)
    )
    return {"version": saved.version}


def plenum_text(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    saved = explaining.save_plenum_text(caller, request.path_params["point_id"], _explanation(body))
    return {"version": saved.version}


def group_value(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    path = request.path_params
    scoring.set_group_value(
        caller,
        path["group_id"],
        path["point_id"],
        _axis(path),
        body.get("value"),
        seen=body.get("seen"),
    )
    return {}


def plenum_value(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    path = request.path_params
    scoring.set_plenum_value(
        caller, path["point_id"], _axis(path), body.get("value"), seen=body.get("seen")
    )
    return {}


def _axis(path: dict[str, Any]) -> Axis:
    return _member(Axis, path["axis"])


def _member(kind: type[E], value: str) -> E:
    if value not in set(kind):
        raise Missing("There is nothing at this address.")
    return kind(value)


def vote(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    points = body.get("points", [])
    # Anything else must not pass for an empty choice, which takes the answer back.
    if not isinstance(points, list) or not all(isinstance(point, int) for point in points):
        raise WorkshopError("The point is not among the candidates.")
    values = body.get("probability"), body.get("consequence")
    said = Answer(*values, point_ids=tuple(points), approves=body.get("approves"))
    voting.answer(caller, request.path_params["ballot_id"], said)
    return {}


def note(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    step = _member(Step, request.path_params["step"])
    return {"version": notes.save_note(caller, step, _text(body, "text"), _version(body))}


def point_note(caller: Caller, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    step, point_id = _member(Step, request.path_params["step"]), request.path_params["point_id"]
    version = _version(body)
    return {"version": notes.save_point_note(caller, point_id, step, _text(body, "text"), version)}


def _explanation(body: dict[str, Any]) -> Explanation:
    return Explanation(_text(body, "causes"), _text(body, "course_of_events"), _version(body))


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name, "")
    return value if isinstance(value, str) else ""


def _version(body: dict[str, Any]) -> int:
    value = body.get("version")
    return value if isinstance(value, int) and 0 <= value <= LARGEST_VERSION else NO_VERSION
