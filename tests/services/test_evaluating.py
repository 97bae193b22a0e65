"""The evaluation: once each, changed by its key alone, and no table connects the two."""

import pytest
from sqlalchemy import text

from domain.attendance import Presence
from domain.errors import Conflict, Refused, WorkshopError
from domain.evaluation import NO_EVALUATION, STATEMENTS, Evaluation, Stage
from domain.steps import ORDER, Step
from domain.workshop import Attendance
from services import evaluating, joining, reading, workshops
from services.access import Caller
from storage import schema
from storage.engine import reading as reading_transaction
from tests.helpers import NO_ACCESS, NOT_IN_WORKSHOP, at_once, everything, refused, rows
from tests.people import Cast, gather

OPENED_ELSEWHERE = "The evaluation has been opened or closed since you saw it. Look at it again."
OTHER_BROWSER = "You have answered in another browser. Only that browser can change the answer."
OVER = "The evaluation is closed. What you have answered is kept."


def answers(level: int) -> dict[str, object]:
    return dict.fromkeys(STATEMENTS, level)


def hurry_to(step: Step) -> Cast:
    cast = gather()
    for present in ORDER[: ORDER.index(step)]:
        workshops.advance(cast.lead, present)
    return cast


def five(cast: Cast) -> list[Caller]:
    return [cast.anne, cast.baard, cast.cecilie, cast.dina, cast.even]


def evaluation(cast: Cast) -> Evaluation:
    return reading.record(cast.lead).evaluation


@pytest.fixture
def cast(database: str) -> Cast:
    """A workshop that has hurried to its last work, and whose evaluation is open."""
    cast = hurry_to(Step.EXPLAIN_PLENUM)
    evaluating.open_evaluation(cast.lead, Stage.UNOPENED)
    return cast


def test_result_is_out_when_closed_with_five(cast: Cast) -> None:
    for place, person in enumerate(five(cast)[:4]):
        evaluating.answer(person, f"key {place}", answers(5), "Hemmelig")
    evaluating.close_evaluation(cast.lead, Stage.OPEN)
    assert evaluation(cast) == Evaluation(Stage.SHUT, 4)
    refused(WorkshopError, OVER, lambda: evaluating.answer(cast.even, "key 4", answers(1), ""))
    evaluating.open_evaluation(cast.lead, Stage.SHUT)
    evaluating.answer(cast.even, "key 4", answers(1), "")
    assert evaluation(cast) == Evaluation(Stage.OPEN, 5)
    evaluating.close_evaluation(cast.lead, Stage.OPEN)
    told = evaluation(cast)
    assert told.counts == dict.fromkeys(STATEMENTS, (4, 0, 0, 0, 1))
    assert told.comments == ("Hemmelig",) * 4
    # Participants and the big screen are told how many answered, and nothing else.
    for record in (reading.record(cast.anne), reading.plenum_record(cast.lead)):
        assert record.evaluation == Evaluation(Stage.DONE, 5)
    refused(
        WorkshopError,
        "The result of the evaluation is out. It cannot be opened again.",
        lambda: evaluating.open_evaluation(cast.lead, Stage.DONE),
    )


def test_an_answer_is_changed_by_its_key_alone(cast: Cast) -> None:
    for level in (1, 5, 5):
        evaluating.answer(cast.anne, "mine", answers(level), "Ny")
    assert evaluation(cast).answers == 1
    mine = evaluating.own_answer(cast.anne, "mine")
    assert mine is not None
    assert (mine.values, mine.comment) == (answers(5), "Ny")
    assert evaluating.own_answer(cast.anne, "another") is None
    refused(Refused, OTHER_BROWSER, lambda: evaluating.answer(cast.anne, "another", answers(1), ""))


def test_two_entries_of_one_person_answer_once(cast: Cast) -> None:
    evaluating.answer(cast.baard, "his", answers(4), "")
    joining.unite(cast.lead, cast.anne.person_id, cast.baard.person_id)
    refused(Refused, OTHER_BROWSER, lambda: evaluating.answer(cast.anne, "hers", answers(1), ""))


def test_answers_at_once_are_all_kept(cast: Cast) -> None:
    told = at_once(
        *(lambda p=p: evaluating.answer(p, str(p.person_id), answers(3), "") for p in five(cast))
    )
    assert told == [None] * 5
    assert evaluation(cast).answers == 5


def test_only_members_answer_and_only_the_lead_opens(cast: Cast) -> None:
    stranger = Caller(cast.lead.workshop_id, cast.anne.role, cast.outsider.person_id)
    refused(
        Refused,
        NO_ACCESS,
        lambda: evaluating.answer(cast.lead, "key", answers(1), ""),
        lambda: evaluating.close_evaluation(cast.anne, Stage.OPEN),
        lambda: evaluating.open_evaluation(cast.anne, Stage.OPEN),
    )
    with pytest.raises(WorkshopError, match=NOT_IN_WORKSHOP):
        evaluating.answer(stranger, "key", answers(1), "")
    refused(
        Conflict,
        OPENED_ELSEWHERE,
        lambda: evaluating.open_evaluation(cast.lead, Stage.UNOPENED),
        lambda: evaluating.close_evaluation(cast.lead, Stage.SHUT),
    )


def test_no_table_tells_whose_answer_is_whose(cast: Cast) -> None:
    for person in five(cast):
        evaluating.answer(person, f"secret {person.person_id}", answers(3), "")
    marks, kept = rows(schema.evaluation_mark), rows(schema.evaluation_answer)
    assert [id_ for (id_,) in marks] == sorted(person.person_id for person in five(cast))
    assert [row[1:] for row in kept] == [(cast.lead.workshop_id, *[3] * 7, "")] * 5
    # The keys are hashes, in an order of their own.
    assert not any("secret" in row[0] for row in kept)
    with reading_transaction() as connection:
        stored = [row[0] for row in connection.execute(text("SELECT key FROM evaluation_answer"))]
    assert stored == sorted(stored)
    assert "key" not in schema.evaluation_mark.c
    # The trail says that it was opened, and nothing of who answered.
    acts = [row[4] for row in sorted(rows(schema.event)) if row[4] == "evaluation"]
    assert acts == ["evaluation"]


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_transactions_do_not_pair_people_with_answers(cast: Cast) -> None:
    for person in five(cast):
        evaluating.answer(person, f"secret {person.person_id}", answers(3), "")
    with reading_transaction() as connection:
        for table in ("evaluation_mark", "evaluation_answer"):
            seen = connection.execute(text(f"SELECT DISTINCT xmin::text FROM {table}")).all()
            assert len(seen) == 1


def test_closing_the_workshop_ends_it_and_forgets_who(cast: Cast) -> None:
    for person in five(cast):
        evaluating.answer(person, f"secret {person.person_id}", answers(2), "Kort")
    keys = {row[0] for row in rows(schema.evaluation_answer)}
    workshops.close(cast.lead)
    assert rows(schema.evaluation_mark) == []
    assert keys & {row[0] for row in rows(schema.evaluation_answer)} == set()
    assert evaluation(cast) == Evaluation(
        Stage.DONE, 5, dict.fromkeys(STATEMENTS, (0, 0, 0, 5, 0)), ("Kort",) * 5
    )
    workshops.delete(cast.lead)
    left = everything()
    assert [left[name] for name in left if name.startswith("evaluation")] == [[]] * 3


def test_a_workshop_without_an_evaluation_stays_without(database: str) -> None:
    cast = hurry_to(Step.EXPLAIN_GROUP)
    refused(
        WorkshopError,
        "The evaluation can be opened when the plenum finds causes.",
        lambda: evaluating.open_evaluation(cast.lead, Stage.UNOPENED),
    )
    workshops.close(cast.lead)
    assert evaluation(cast) == NO_EVALUATION


def test_each_step_keeps_how_many_were_there(database: str) -> None:
    cast = gather()
    joining.set_attendance(cast.lead, cast.dina.person_id, Attendance.DIGITAL)
    workshops.advance(cast.lead, Step.BEFORE)
    joining.mark_left(cast.lead, cast.anne.person_id, left=True)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    joining.mark_left(cast.lead, cast.frida.person_id, left=True)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    workshops.close(cast.lead)
    # Choosing alone was gone through twice; the last numbers stand.
    assert reading.record(cast.lead).attendance == {
        Step.BEFORE: Presence(5, 1),
        Step.SELECT_PERSON: Presence(3, 1),
        Step.SELECT_GROUP: Presence(3, 1),
    }
