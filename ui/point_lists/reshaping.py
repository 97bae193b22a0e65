"""Merging and splitting points in the new version, and the rule for values given before."""

import streamlit as st

from domain.drafts import Draft, Words
from domain.list_versions import MERGING, SPLITTING, Case, Passage, Rule
from domain.owned_list import OwnedList
from domain.points import Text
from domain.workshop import LONGEST_NAME
from language import translate
from services import list_drafts, lists
from services.access import Caller
from ui import forms, problems
from ui.labels import escape
from ui.lines import draw_line
from ui.point_lists.editor import choose_point
from ui.point_lists.versions import case_name, point_name

MERGE, SPLIT = "merge-points", "split-point"
MERGE_FIELDS = ("points", "name", "text", "rule")
SPLIT_FIELDS = ("name-1", "text-1", "name-2", "text-2", "rule")


def draw_reshaping(caller: Caller, owned: OwnedList) -> None:
    if owned.draft is None or owned.before(owned.draft) is None:
        return
    draft = lists.read_version(caller, owned.draft)
    with st.expander(translate("Merge points")):
        _draw_merging(caller, draft)
    with st.expander(translate("Split a point")):
        _draw_splitting(caller, draft)
    for passage in lists.read_passages(caller, owned.draft):
        if passage.rule is not None:
            _draw_passage(caller, passage, passage.rule)


def rule_name(rule: Rule) -> str:
    return {
        Rule.HIGHEST: translate("the values with the highest risk count"),
        Rule.EVERY: translate("all values count, and their risks are added"),
        Rule.EACH: translate("the values count for each of the new points"),
        Rule.FAMILY: translate("the new points are shown as one row"),
    }[rule]


def _draw_merging(caller: Caller, draft: Draft) -> None:
    names = {point.key: point_name(point) for point in draft.points}
    with st.form(MERGE, border=False):
        st.multiselect(
            translate("Points to merge"),
            list(names),
            format_func=lambda key: names.get(key, ""),
            placeholder=translate("Choose"),
            key=forms.field(MERGE, "points"),
        )
        _draw_part(MERGE, "name", "text", translate("The merged point"))
        _draw_rules(MERGE, MERGING)
        forms.draw_button(translate("Merge"), MERGE, MERGE_FIELDS, _merge, caller)


def _merge(caller: Caller, keys: list[str], name: str, text: str, rule: Rule) -> None:
    list_drafts.merge_points(caller, keys, _words(name, text), rule)


def _draw_splitting(caller: Caller, draft: Draft) -> None:
    point = choose_point(draft, translate("A point you will split"), "point-to-split")
    if point is None:
        return
    with st.form(SPLIT, border=False):
        for place in (1, 2):
            title = translate("New point {number}", number=place)
            _draw_part(SPLIT, f"name-{place}", f"text-{place}", title)
        _draw_rules(SPLIT, SPLITTING)
        forms.draw_button(
            translate("Split the point"), SPLIT, SPLIT_FIELDS, _split, caller, point.key
        )


def _split(caller: Caller, key: str, *values: str) -> None:
    name_1, text_1, name_2, text_2, rule = values
    parts = [_words(name_1, text_1), _words(name_2, text_2)]
    list_drafts.split_point(caller, key, parts, Rule(rule))


def _words(name: str, text: str) -> Words:
    return list_drafts.words(Text(name, name), Text(text, text))


def _draw_part(form: str, name: str, text: str, title: str) -> None:
    st.text_input(
        translate("{point}: short name", point=title),
        max_chars=LONGEST_NAME,
        key=forms.field(form, name),
    )
    st.text_area(translate("{point}: what can go wrong", point=title), key=forms.field(form, text))


def _draw_rules(form: str, rules: tuple[Rule, ...]) -> None:
    st.radio(
        translate("What becomes of values given before?"),
        rules,
        format_func=rule_name,
        key=forms.field(form, "rule"),
    )


def _draw_passage(caller: Caller, passage: Passage, rule: Rule) -> None:
    """A merge or a split with its rule, which may be chosen again, and the way back."""
    old, new = (" + ".join(point_name(p) for p in points) for points in (passage.old, passage.new))
    draw_line(case_name(passage.case), f"{old} → {new}")
    key = passage.new[0].key
    widget = f"rule-{key}-{rule}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            translate("Values given before, for {points}", points=escape(new)),
            rules := MERGING if passage.case is Case.MERGED else SPLITTING,
            index=rules.index(rule),
            format_func=rule_name,
            key=widget,
            on_change=problems.attempt_value,
            args=(widget, rule, list_drafts.choose_rule, caller, key),
        )
        st.button(
            translate("Undo for {points}", points=escape(new)),
            key=f"undo-{key}",
            on_click=problems.attempt,
            args=(list_drafts.undo, caller, key),
        )
