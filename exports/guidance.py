"""How to fill in the forms, in plain words, and what a form says of itself."""

from domain.forms import Statement
from exports.report import Section
from exports.stamp import stamp
from language import translate


def guidance(said: Statement) -> Section:
    """The first sheet of a workbook: how to fill it in, then the stamp."""
    return Section(translate("Guidance"), translate("How to fill in the form"), (stamp(said),),
                   lines=how_to_fill_in())  # fmt: skip


def about(said: Statement) -> Section:
    """The last page of a document, with the stamp."""
    title = translate("About the form")
    return Section(title, title, (stamp(said),))


def how_to_fill_in() -> tuple[str, ...]:
    return (
        translate("A: the ten points with the highest risk. Write number, name and two whole "
                  "numbers from 1 to 5."),
        translate("New points stand in the table below, with a name and the same two numbers."),
        translate("B: causes and course of events for the three points at the top. Write under "
                  "each word in the cell."),
        translate("C: points that are missing, should be reworded or should be removed."),
        translate("One point in each row. Add rows if you need them. Leave the headings as they "
                  "are."),
        translate("Write nothing that can be traced to a person."),
        translate("Fill in what is empty in the table about the form."),
    )  # fmt: skip
