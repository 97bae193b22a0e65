"""Lines and tables as HTML, in which what people wrote means only itself."""

import pytest

from content import lines
from content.doors import outer_door
from content.tables import table

WRITTEN = '<img src=x onerror="alert(1)"> & "sitat"'
ESCAPED = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;sitat&quot;"


@pytest.mark.parametrize("html", [
    lines.line(WRITTEN), lines.line("x", WRITTEN), lines.line("x", before=WRITTEN),
    lines.line("x", below=WRITTEN), lines.text(WRITTEN), lines.small(WRITTEN),
    lines.heading(WRITTEN), lines.bullets([WRITTEN]), lines.notice(WRITTEN),
    lines.more(WRITTEN, ""), outer_door("https://example.no", WRITTEN),
    outer_door(f"https://example.no/{WRITTEN}", "x"), table(["x"], [[WRITTEN]]),
    table([WRITTEN], []), table([], [], caption=WRITTEN),
])  # fmt: skip
def test_what_is_written_is_shown_as_it_is(html: str) -> None:
    assert (html.count(ESCAPED), "<img" in html) == (1, False)


def test_nothing_to_say_is_no_paragraph() -> None:
    assert lines.text("") == ""


def test_a_folded_part_is_closed_until_it_is_asked_for() -> None:
    folded = '<details class="workshop-more"><summary>Mer</summary><p>x</p></details>'
    assert lines.more("Mer", "<p>x</p>") == folded
    assert lines.more("Mer", "", is_open=True).startswith('<details class="workshop-more" open>')


def test_parts_stand_beside_each_other() -> None:
    beside = '<div class="workshop-beside workshop-texts"><div>a</div><div>b</div></div>'
    assert lines.beside(["a", "b"], "texts") == beside
