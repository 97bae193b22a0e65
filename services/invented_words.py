"""What the invented people of a rehearsal are called, and what they write."""

from dataclasses import dataclass

# Invented first names; nobody real takes part in a rehearsal.
NAMES = (
    "Alma",
    "Birk",
    "Cora",
    "Dag",
    "Eira",
    "Falk",
    "Gry",
    "Hauk",
    "Iben",
    "Jarl",
    "Kaia",
    "Liv",
)


@dataclass(frozen=True)
class Words:
    """What the invented people write, in one language."""

    workshop: str
    rehearsal: str
    office: str
    missing_name: str
    missing_text: str
    missing_reason: str
    causes: str
    course_of_events: str
    merged: str
    agreed: str


WORDS = {
    "nb": Words(
        workshop="Øving med oppdiktede deltakere",
        rehearsal="Øvelse: {name}",
        office="Statsforvalteren i Øvelse",
        missing_name="Tolk",
        missing_text="Personer som trenger tolk, får ikke tilbud om det.",
        missing_reason="Ingen av punktene nevner tolk.",
        causes="Liten tid til hver sak\nRutinen er ikke kjent",
        course_of_events="Søknaden blir liggende. Ingen spør om det som mangler.",
        merged="Samordning og overganger",
        agreed="De fleste har sett dette i flere saker.",
    ),
    "nn": Words(
        workshop="Øving med oppdikta deltakarar",
        rehearsal="Øving: {name}",
        office="Statsforvaltaren i Øving",
        missing_name="Tolk",
        missing_text="Personar som treng tolk, får ikkje tilbod om det.",
        missing_reason="Ingen av punkta nemner tolk.",
        causes="Lita tid til kvar sak\nRutinen er ikkje kjend",
        course_of_events="Søknaden blir liggjande. Ingen spør om det som manglar.",
        merged="Samordning og overgangar",
        agreed="Dei fleste har sett dette i fleire saker.",
    ),
}
