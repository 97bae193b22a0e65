"""The evaluation: opened and closed by the lead, answered by each participant once, in secret.

The key to an answer is a secret in the participant's browser. The database has only its hash, so it
cannot tell whose answer is whose, and only that browser can change it.
"""

import secrets
from collections.abc import Mapping
from hashlib import sha256

from domain.change import Topic
from domain.errors import Refused
from domain.evaluation import (
    Answer,
    Stage,
    check_answer,
    require_open,
    require_openable,
    require_seen,
    stage_after_closing,
)
from domain.workshop import Role
from services.access import Caller, require
from services.acts import Act, acting
from storage import evaluations, people
from storage.engine import reading


def new_answer_key() -> str:
    """A secret for one browser."""
    return secrets.token_urlsafe(24)


def open_evaluation(caller: Caller, seen: Stage) -> None:
    """Let people answer; `seen` is the stage the caller saw, so that two leads do it once."""
    with acting(caller, Role.LEAD) as act:
        stage = evaluations.read_stage(act.connection, act.workshop.id)
        require_openable(stage, act.workshop.step)
        require_seen(stage, seen)
        _set_stage(act, Stage.OPEN)


def close_evaluation(caller: Caller, seen: Stage) -> None:
    """End the answering: with five answers or more the result is out, else it may be opened."""
    with acting(caller, Role.LEAD) as act:
        present = evaluations.read(act.connection, act.workshop.id)
        require_seen(present.stage, seen)
        require_open(present.stage)
        _set_stage(act, stage_after_closing(present.answers))


def _set_stage(act: Act, stage: Stage) -> None:
    evaluations.set_stage(act.connection, act.workshop.id, stage)
    act.log("evaluation", change=stage)
    act.announce(Topic.STEP)


def answer(caller: Caller, key: str, values: Mapping[str, object], comment: str) -> None:
    """Answer, or change the answer the key opens.

    Raises Refused when the person has answered with another key. The trail says nothing: its moment
    would be one more thing to go by.
    """
    with acting(caller, Role.PARTICIPANT) as act:
        require_open(evaluations.read_stage(act.connection, act.workshop.id))
        people.read(act.connection, act.workshop.id, caller.person_id)
        given = check_answer(values, comment)
        earlier = evaluations.read_answer(act.connection, act.workshop.id, _hash(key))
        if earlier is None and evaluations.has_answered(act.connection, caller.person_id):
            raise Refused(
                "You have answered in another browser. Only that browser can change the answer."
            )
        evaluations.save(act.connection, act.workshop.id, caller.person_id, _hash(key), given)
        act.announce(Topic.FIGURES)


def own_answer(caller: Caller, key: str) -> Answer | None:
    """The answer the key opens, for whoever holds it; None before there is one."""
    require(caller, Role.PARTICIPANT)
    with reading() as connection:
        return evaluations.read_answer(connection, caller.workshop_id, _hash(key))


def _hash(key: str) -> str:
    return sha256(key.encode()).hexdigest()
