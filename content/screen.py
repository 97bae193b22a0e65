"""A participant's whole screen but for the group's own work, as data her browser draws it from.

What is the same for everybody in a group is written once, however many are told of it.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from content import ballots, clock, day
from content.blocks import blocks, html, present
from content.doors import door, outer_door
from content.paper import told
from content.picker import progress as picking_progress
from content.rehearsal import mark
from content.words import group_in, group_name, person_name, step_name, step_place
from domain.change import Topic
from domain.evaluation import Stage
from domain.own import Own
from domain.programme import Kind
from domain.record import Record
from domain.steps import WORKING, Step, following
from domain.voting import current
from language import current as spoken
from language import translate

KEPT = 64  # some groups of some workshops, in each language
SEAL_LENGTH = 16
TOPICS = (Topic.STEP, Topic.PLENUM)  # what a screen shows changes with these
# Here the group works, each on a page of Streamlit's, below what is drawn from these data.
GROUP_STEPS = (Step.SELECT_GROUP, Step.SCORE_GROUP, Step.EXPLAIN_GROUP)
DISSENTING = (Step.SELECT_PLENUM, Step.SCORE_PLENUM)


@dataclass(frozen=True)
class Shared:
    """What everybody in a group sees, as JSON; the seal tells it from what it was before."""

    text: str
    seal: str


@dataclass(frozen=True)
class Screen:
    """`figures` are those that arrive apart from the rest, as JSON, and `own` the person's own."""

    version: int
    shared: Shared
    figures: str
    own: str

    def write(self, seen: str = "") -> str:
        """As JSON, without what is shared when that is what was `seen`."""
        shared = "" if seen == self.shared.seal else f'"shared":{self.shared.text},'
        head = f'"version":{self.version},"seal":"{self.shared.seal}","figures":{self.figures}'
        return f'{{{head},{shared}"own":{self.own}}}'


def screen(record: Record, own: Own) -> Screen:
    """The person's screen, in the current language."""
    shared = _share(record, own.person.group_id, spoken())
    return Screen(record.version, shared, _write_figures(record), _write_own(record, own))


@lru_cache(KEPT)
def _share(record: Record, group_id: int | None, _: str) -> Shared:
    introduces = record.clock.interlude is Kind.INTRODUCTION
    group = group_in(record, group_id)
    drawn = [html("introduction", day.introduction(record))] if introduces else blocks(record)
    text = json.dumps(
        {
            "title": translate("Introduction") if introduces else step_name(record.step),
            "where": step_place(record.step),
            "step": f"{record.step} {introduces}",
            "clock": clock.told(record.clock),
            "next": _next(record),
            "state": _state(record, group.meeting_link if group else ""),
            "blocks": drawn,
        },
    )
    return Shared(text, sha256(text.encode("utf-8", "replace")).hexdigest()[:SEAL_LENGTH])


@lru_cache(KEPT)
def _write_figures(record: Record) -> str:
    """How many are in, and how many have done what the step asks of each."""
    told = [present(record), picking_progress(record)]
    ballot = current(record.ballots)
    if ballot:
        told.append(ballots.progress(ballot))
    return json.dumps({name: count for one in told for name, count in one.figures.items()})


def _write_own(record: Record, own: Own) -> str:
    """What this person alone sees."""
    person = own.person
    group = group_in(record, person.group_id)
    who = [record.settings.name, person_name(person), *([group_name(group)] if group else [])]
    ballot = current(record.ballots)
    return json.dumps(
        {
            "person": person.id,
            "who": " · ".join(who),
            "below": below(record, own),
            "left": person.has_left,
            "now": clock.now(),
            "ticks": sorted(own.ticks),
            "done": person.has_handed_in,
            "answer": told(ballot, own.answer) if ballot else {},
        }
    )


def below(record: Record, own: Own) -> str:
    """Names what Streamlit draws below; when it changes, Streamlit has to draw anew."""
    if own.person.has_left:
        return "left"
    if record.clock.interlude is Kind.INTRODUCTION:
        return ""
    if record.step in GROUP_STEPS:
        return f"{record.step} {own.person.group_id}"
    return record.step if record.step in DISSENTING else ""


def _next(record: Record) -> str:
    if record.step not in WORKING:
        return ""
    return translate("Next: {step}", step=step_name(following(record.step)))


def _state(record: Record, meeting_link: str) -> str:
    """What may come and go above the step's own screen."""
    doors = ""
    if meeting_link:
        name = translate("The group's meeting room on video")
        doors += f"<p>{outer_door(meeting_link, name)}</p>"
    if record.evaluation.stage is Stage.OPEN:
        name = translate("Answer the evaluation")
        doors += f"<p>{door(f'/evaluering/{record.id}', name)}</p>"
    return doors + mark(record) + day.state(record)
