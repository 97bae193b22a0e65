"""A whole invented workshop, played through the same services as a real one."""

import random
from dataclasses import replace

from domain.errors import Refused
from domain.steps import ORDER
from domain.workshop import LONGEST_NAME, Role, Scope
from services import (
    invented_answers,
    panel,
    reading,
    workshops,
)
from services.access import Caller, require
from services.acts import acting
from services.invented_people import Rehearsal, invite
from services.invented_steps import PLAYS
from services.invented_words import WORDS
from storage import people, points

MOST_PARTICIPANTS = 100


def start(caller: Caller) -> Caller:
    """Make a rehearsal with the settings of the caller's workshop; returns its lead."""
    with acting(caller, Role.LEAD) as act:
        planned = act.workshop.settings
        groups = len(people.groups(act.connection, act.workshop.id))
        known = points.read_all(act.connection, act.workshop.id).values()
        listed = [point for point in known if point.number is not None]
    name = WORDS[planned.language].rehearsal.format(name=planned.name)[:LONGEST_NAME]
    lead = workshops.make(
        replace(planned, name=name, takes_newcomers=True), listed, rehearses=caller.workshop_id
    )
    workshops.set_group_count(lead, groups)
    return lead


def play_step(lead: Caller) -> None:
    """Let the invented people do what the present step asks for; what real people did stays.

    Raises Refused when the workshop is not a rehearsal.
    """
    require(lead, Role.LEAD)
    record = reading.record(lead)
    if record.rehearses is None:
        raise Refused("This workshop is not a rehearsal.")
    dice = random.Random(f"{lead.workshop_id} {record.step}")  # noqa: S311 – not secrets
    PLAYS[record.step](Rehearsal(lead, WORDS[record.settings.language], dice))


def rehearse(
    *, seed: int, participants: int, groups: int, language: str, is_national: bool = False
) -> Caller:
    """Play a workshop from the first tick to the closing; returns its lead.

    A national panel has what is proposed to it (`panel.choose_scope`), and is evaluated.
    """
    words = WORDS[language]
    lead = workshops.create(words.workshop, words.office, language)
    if is_national:
        panel.choose_scope(lead, Scope.NATIONAL)
    workshops.set_group_count(lead, groups)
    dice = random.Random(seed)  # noqa: S311 – invented numbers, not secrets
    rehearsal = Rehearsal(lead, words, dice)
    invite(rehearsal, participants)
    for step in ORDER[:-1]:
        PLAYS[step](rehearsal)
        workshops.advance(lead, step)
    if is_national:
        invented_answers.evaluate(lead, rehearsal.people, dice, language)
    workshops.close(lead)
    return lead
