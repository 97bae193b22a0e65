"""The round of 2021 as report 4/2022 publishes it, chapter 3.

Ranks, names, headings and learning points are the report's. Values are INVENTED so that they give
those ranks; the report publishes none. Texts marked as such are invented too.
"""

from datetime import UTC, date, datetime

from domain.aggregation import aggregate
from domain.answers import Answer
from domain.comparison import Placed, place_panel
from domain.entries import Entry, Key
from domain.feedback import Feedback
from domain.forms import Statement
from domain.passages import Part, Passage
from domain.points import Point
from domain.report import Heading, Learning, ReportDraft, ReportSection
from domain.report_material import Delivery, ReportMaterial
from domain.rounds import Contents
from domain.themes import START, Theme, ThemeBook
from domain.workshop import Form

PANEL = [
    (21, "Kartlegging - barn", (5, 5)),
    (4, "Samordna tenestetilbod - barn", (4, 5)),
    (19, "Kartlegging - sosial- og helsesituasjon", (4, 4)),
    (24, "Opplysning, råd og rettleiing - tilgang", (4, 4)),
    (3, "Samordna tenestetilbod - Nav og eksterne aktørar", (3, 5)),
    (2, "Kasteball mellom Nav og andre tenester i kommunen", (3, 4)),
    (6, "Utskriving og lauslating", (4, 3)),
    (33, "Bustad - plikt til medverknad", (3, 4)),
    (11, "Digitale tenester", (2, 5)),
    (22, "Brukarmedverknad", (3, 3)),
    (47, "Skjønnsprega regelverk", (3, 3)),
]  # fmt: skip
OFFICES = [
    (19, "Kartlegging - sosial- og helsesituasjon", (5, 5)),
    (3, "Samordna tenestetilbod - Nav og eksterne aktørar", (4, 5)),
    (24, "Opplysning, råd og rettleiing - tilgang", (4, 4)),
    (31, "Kvalifiseringsprogram - tilgang", (3, 5)),
    (21, "Kartlegging - barn", (3, 4)),
    (13, "Informasjonen om tenestene sviktar", (2, 5)),
    (26, "Rettleiande satsar", (3, 3)),
    (12, "Telefoni", (2, 4)),
    (22, "Brukarmedverknad", (2, 3)),
    (42, "Arbeidslinja - blir prioritert for høgt", (1, 5)),
]  # fmt: skip
PANEL_NAME, COUNTY = "Fagpanelet", "Oppdikta embete"
THEMES = tuple(Theme(id_, name) for id_, name in enumerate(START, 1))
COMPETENCE, RESOURCES, LEADING, WORK_FIRST = 1, 2, 3, 4

TRAINING = Passage(PANEL_NAME, "21", Part.CAUSES, "Oppdikta: Dei tilsette får ikkje opplæring.")
CHILDREN = Passage(COUNTY, "21", Part.CAUSES, "Oppdikta: Barna blir ikkje spurde.")
SAID = Passage(COUNTY, "21", Part.CAUSES, "Oppdikta: Vi rekk det ikkje.")
CARE = Passage(COUNTY, "7", Part.COURSE_OF_EVENTS, "Oppdikta: Ingen følgjer opp etter barnevernet.")
DUTY = Passage(PANEL_NAME, "33", Part.CAUSES, "Oppdikta: Mange har ikkje rett til varig bustad.")
BOOK = ThemeBook(
    THEMES,
    (TRAINING, CHILDREN, SAID, CARE, DUTY),
    {
        TRAINING.key: frozenset({COMPETENCE}),
        CHILDREN.key: frozenset({COMPETENCE, WORK_FIRST}),
        SAID.key: frozenset({WORK_FIRST}),
    },
    {SAID.key: True},
    PANEL_NAME,
)
SECTIONS = (
    ReportSection(1, 1, "Kartlegging – barn", ("21",), (
        Heading(
            "Manglande bevisstheit om ansvar for og kompetanse i kartlegging av barna sine behov",
            theme_id=COMPETENCE,
        ),
        Heading("Arbeidslinja styrer fokuset bort frå barna", "Skrive av folk.\nTo avsnitt.",
                WORK_FIRST),
    )),
    ReportSection(2, 1, "Samordna tenestetilbod barn", ("4",)),
    ReportSection(3, 1, "Samordna tenestetilbod", ("3", "2", "6")),
    ReportSection(4, 1, "Bustad – plikt til medverknad", ("33",)),
)  # fmt: skip
LEARNING = (
    Learning(
        1,
        "kommunane",
        "Kommunane bør gi tilsette med ansvar for sosiale tenester tilbod om fagleg rettleiing.\n"
        "Kommunane bør styrke internkontrollsystemet for å sikre tilstrekkeleg kvalitet i "
        "tenestene.",
    ),
    Learning(
        2,
        "Arbeids- og velferdsdirektoratet",
        "Arbeids- og velferdsdirektoratet bør vidareføre og vidareutvikle kompetansetiltak "
        "innanfor sosiale tenester.",
    ),
)


def answer(office: str, rows: list[tuple[int, str, tuple[int, int]]], merged: int = 0) -> Answer:
    entries: dict[Key, Entry] = {
        number: Entry(name, *values, ("4", "7") if number == merged else ())
        for number, name, values in rows
    }
    return Answer(office, entries)


def offices() -> tuple[Placed, ...]:
    """Their list, with the point that was split into 13 and 15 for the panel (R-47)."""
    split = {13: (13, 15)}
    return tuple(
        Placed(number, name, rank, split.get(number, (number,)))
        for rank, (number, name, _) in enumerate(OFFICES, 1)
    )


def deliveries() -> tuple[Delivery, ...]:
    said = Statement(
        starts_on=date(2021, 9, 23),
        ends_on=date(2021, 9, 24),
        form=Form.DIGITAL,
        people=21,
        groups=5,
    )
    received = datetime(2021, 9, 30, 12, tzinfo=UTC)
    empty = Feedback((), (), (), ())
    return (
        Delivery(COUNTY, False, Contents(empty, Statement()), received, True, 2, 1),
        Delivery(PANEL_NAME, True, Contents(empty, said), received, False, 1, 0),
    )


def material(points: dict[int, Point]) -> ReportMaterial:
    return ReportMaterial(
        name="Risikovurdering 2021 (oppdikta verdiar)",
        aggregate=aggregate([answer(COUNTY, OFFICES)]),
        panel=place_panel(answer(PANEL_NAME, PANEL, merged=4)),
        offices=offices(),
        points=points,
        book=BOOK,
        draft=ReportDraft(SECTIONS, LEARNING),
        deliveries=deliveries(),
        missing=("Eit anna oppdikta embete",),
    )
