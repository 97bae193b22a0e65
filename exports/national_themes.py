"""Themes that go through the texts: counted, as a table and a chart."""

from domain.themes import ThemeBook, by_point, by_source
from exports.charts import draw_counts
from exports.report import Block, Look, Paragraph, Picture, Table
from language import current, translate

NAME, NUMBER = 60, 20


def theme_counts(book: ThemeBook) -> list[tuple[str, int, int, int]]:
    """Each theme with its texts, points and sources; the most frequent first."""
    points, sources = by_point(book.passages, book.marks), by_source(book.passages, book.marks)
    rows = [
        (
            theme.name.pick(current()),
            sum(theme.id in book.marks.get(p.key, ()) for p in book.passages),
            sum(theme_id == theme.id for theme_id, _ in points),
            sum(theme_id == theme.id for theme_id, _ in sources),
        )
        for theme in book.themes
    ]
    return sorted((row for row in rows if row[1]), key=lambda row: -row[1])


def theme_table(book: ThemeBook) -> Table:
    return Table(
        (translate("Theme"), translate("Texts"), translate("Points"), translate("Sources")),
        tuple(theme_counts(book)),
        (NAME, NUMBER, NUMBER, NUMBER),
        description=translate("How many texts each theme has"),
    )


def theme_blocks(book: ThemeBook) -> list[Block]:
    """Nothing until somebody has tagged a text."""
    counts = theme_counts(book)
    if not counts:
        return []
    caption = translate("How many texts each theme has")
    told = "; ".join(f"{name}: {texts}" for name, texts, *_ in counts)
    chart = draw_counts([row[0] for row in counts], [row[1] for row in counts])
    text = translate("The same explanations recur for many of the points.")
    return [
        Paragraph(translate("Themes that recur"), Look.HEADING),
        Paragraph(text),
        theme_table(book),
        Picture(chart, caption, f"{caption}. {told}."),
    ]
