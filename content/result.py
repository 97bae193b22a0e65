"""The result: the top three in words, the table, the matrix, and how firm it is."""

from collections.abc import Sequence

from content import lines, values
from content.texts import explanation
from content.words import point_label
from domain.ranking import Ranked, other_rule, rank, rules_differ, unsteady_points
from domain.record import NO_EXPLANATION, Record, explained_points, ranking, scored_points
from domain.workshop import TOP, RiskRule
from language import join_words, number_word, translate


def top_sentence(record: Record) -> str:
    """How many share the top, in words (C3)."""
    result = ranking(record)
    listed = [row for row in result.main if row.rank is not None and row.rank <= TOP]
    if len(listed) == TOP:
        return translate("{count!w} points have the highest risk", count=TOP).capitalize()
    if len(listed) > TOP:
        return translate(
            "{count!w} points share the three top places, because some have the same risk",
            count=len(listed),
        ).capitalize()
    return translate("{count!w} points have values", count=len(listed)).capitalize()


def top(record: Record) -> str:
    """The top in words, with causes and courses of events; other points' after them."""
    result = ranking(record)
    if not result.rows:
        return lines.small(translate("No point has both values yet."))
    first = lines.heading(top_sentence(record)) + _explained(record, result.top)
    others = [row for row in explained_points(record) if row not in result.top]
    if not others:
        return first
    return (
        first + lines.heading(translate("Causes of the other points")) + _explained(record, others)
    )


def _explained(record: Record, rows: Sequence[Ranked]) -> str:
    parts = []
    for row in rows:
        point = record.points[row.scored.point_id]
        rank = f"{row.rank}. " if row.rank else ""
        parts.append(lines.line(rank + point_label(point, record.points)))
        parts.append(explanation(record.plenum_explanations.get(point.id, NO_EXPLANATION)))
    return "".join(parts)


def table(record: Record) -> str:
    return lines.heading(translate("All the points")) + values.ranks(record)


def judged(record: Record) -> str:
    """The cut, what the other rule would give, and how firm the top is."""
    if not scored_points(record):
        return _cut(record)
    return _cut(record) + _by_other_rule(record) + _firmness(record)


def _cut(record: Record) -> str:
    limit = record.settings.choose
    below = [row for row in ranking(record).main if row.rank and row.rank > limit]
    if not below:
        return ""
    names = [point_label(record.points[r.scored.point_id], record.points) for r in below]
    return lines.small(
        translate("Below rank {limit}: {names}", limit=limit, names=join_words(names))
    )


def _by_other_rule(record: Record) -> str:
    rule, new_points = record.settings.rule, record.settings.new_points
    scored = scored_points(record)
    differ = rules_differ(scored, new_points)
    question = (
        translate("What if we add instead of multiplying?")
        if rule is RiskRule.PRODUCT
        else translate("What if we multiply instead of adding?")
    )
    names = [
        f"{row.rank}. {point_label(record.points[row.scored.point_id], record.points)}"
        for row in rank(scored, other_rule(rule), new_points).top
    ]
    told = translate("Product and sum give another top three. See both below.") if differ else ""
    note = lines.notice(told) if told else ""
    return note + lines.more(question, lines.bullets(names), is_open=differ)


def _firmness(record: Record) -> str:
    unsteady = unsteady_points(
        scored_points(record), record.settings.rule, record.settings.new_points
    )
    if unsteady:
        sentence = translate(
            "One step on one value of these points ({count}) would change which "
            "points are in the top three:",
            count=number_word(len(unsteady)),
        )
        names = [point_label(record.points[p], record.points) for p in unsteady]
        body = lines.text(sentence) + lines.bullets(names)
    else:
        body = lines.text(translate("One step on one value changes nothing in the top three."))
    return lines.more(translate("How firm is the top three?"), body)
