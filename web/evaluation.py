"""The evaluation's form: a plain page, whose cookie is the key to the answer it gave."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import WorkshopError
from domain.evaluation import LEVELS, LONGEST_COMMENT, STATEMENTS, Answer, Stage
from domain.screens import PARTICIPANT, address
from domain.workshop import Role
from language import current, say, translate
from services import evaluating, reading
from services.access import Caller
from web import cookies, pages

Values = dict[str, object]


def ask(request: Request) -> Response:
    """The form, with what this browser has answered before."""
    caller = _caller(request)
    if caller is None:
        return _stranger()
    key = _key(request, caller) or evaluating.new_answer_key()
    earlier = evaluating.own_answer(caller, key)
    return _form(request, caller, key, earlier or Answer({}))


async def save(request: Request) -> Response:
    """Keep the answer; sent twice, it is the same answer."""
    caller = await run_in_threadpool(_caller, request)
    if caller is None:
        return _stranger()
    key = _key(request, caller) or evaluating.new_answer_key()
    form = await request.form()
    comment = str(form.get("kommentar", ""))
    values: Values = {s: _number(form.get(s)) for s in STATEMENTS}
    try:
        await run_in_threadpool(evaluating.answer, caller, key, values, comment)
    except WorkshopError as error:
        given = Answer({s: v for s, v in values.items() if isinstance(v, int)}, comment)
        return _form(request, caller, key, given, error)
    return _with_key(_thank(caller), request, caller, key)


def _caller(request: Request) -> Caller | None:
    return cookies.caller_of(request, request.path_params["workshop_id"], Role.PARTICIPANT)


def _key(request: Request, caller: Caller) -> str | None:
    return request.cookies.get(cookies.answer_key_name(caller))


def _number(given: object) -> int | None:
    return int(given) if isinstance(given, str) and given in map(str, LEVELS) else None


def _stranger() -> Response:
    return pages.message(translate("You are not in this workshop."), 401)


def _form(
    request: Request, caller: Caller, key: str, given: Answer, error: WorkshopError | None = None
) -> Response:
    response = pages.page(
        "evaluation.html",
        status=pages.status_of(error) if error else 200,
        path=request.url.path,
        back=address(PARTICIPANT, caller.workshop_id),
        is_open=reading.record(caller).evaluation.stage is Stage.OPEN,
        statements={s: text.pick(current()) for s, text in STATEMENTS.items()},
        levels={level: say(word) for level, word in LEVELS.items()},
        given=given,
        longest=LONGEST_COMMENT,
        fault=say(error.message) if error else "",
    )
    return _with_key(response, request, caller, key)


def _with_key(response: Response, request: Request, caller: Caller, key: str) -> Response:
    cookies.keep_answer_key(response, request, caller, key)
    return response


def _thank(caller: Caller) -> Response:
    return pages.page(
        "answered.html",
        back=address(PARTICIPANT, caller.workshop_id),
        again=f"/evaluering/{caller.workshop_id}",
    )
