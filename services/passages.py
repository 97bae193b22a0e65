"""The passages of a round, from each newest valid submission."""

from functools import lru_cache

from domain.matching import same_points
from domain.passages import Passage
from domain.rounds import Round
from domain.sent_texts import Writer, notes_in, passages_of
from services.matching import standing
from services.round_lists import read_round_list
from storage import point_matches, rounds, submissions
from storage.engine import reading

KEPT = 20


@lru_cache(maxsize=KEPT)
def gather(present: Round, language: str) -> tuple[Passage, ...]:
    """What the offices and the panel wrote, in the order they were invited."""
    # Every submission and every match gives the round a new version.
    with reading() as connection:
        same = same_points(point_matches.read_all(connection, present.id))
        ways = read_round_list(connection, present).ways
        sent = {
            one.office_id: one for one in standing(submissions.of_round(connection, present.id))
        }
        found: list[Passage] = []
        for office in rounds.invited(connection, present.id):
            if one := sent.get(office.id):
                _, file = submissions.read_original(connection, one.id, office.id)
                writer = Writer(office.id, office.name.pick(language))
                way = ways.get(one.contents.statement.list_version, ())
                found += passages_of(writer, one.contents.feedback, notes_in(file), same, way)
    return tuple(found)
