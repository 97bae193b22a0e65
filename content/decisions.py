"""What the plenum has agreed, as sentences. Never "vedtar": a vedtak is a legal act."""

from content import lines
from content.words import point_label
from domain.record import Decision, DecisionKind, Record
from language import join_words, translate

SHOWN = 5


def sentence(record: Record, decision: Decision) -> str:
    known = {**record.points, **record.split}

    def name(point_id: int) -> str:
        return f"«{point_label(known[point_id], known)}»"

    others = join_words([name(p) for p in decision.other_ids])
    about = name(decision.point_id)
    text = {
        DecisionKind.ADD: translate("The plenum agrees to take in {point}.", point=about),
        DecisionKind.REMOVE: translate("The plenum agrees to take out {point}.", point=about),
        DecisionKind.ACCEPT: translate("The plenum agrees on the new point {point}.", point=about),
        DecisionKind.MERGE: translate(
            "The plenum agrees to merge {others} into {point}.", others=others, point=about
        ),
        DecisionKind.SPLIT: translate(
            "The plenum agrees to split a merged point into {others} again.", others=others
        ),
        DecisionKind.CHOOSE: translate(
            "The plenum agrees to choose {point} and not {others}.", point=about, others=others
        ),
        DecisionKind.SCORE: translate("The reason for the values of {point}:", point=about),
    }[decision.kind]
    return f"{text} {decision.reason}".strip()


def last(record: Record) -> str:
    """The newest decisions, newest first."""
    newest = reversed(record.decisions[-SHOWN:])
    return "".join(lines.small(sentence(record, decision)) for decision in newest)
