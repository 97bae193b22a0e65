"""The words of the feedback templates and the risk list form, to the letter (method section 5)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headings:
    """One language's titles and columns; C is ours, since the source has no template for it."""

    ranking_title: str
    ranking: tuple[str, ...]
    new_ranking: tuple[str, ...]
    causes_title: str
    causes: tuple[str, ...]
    new_causes: tuple[str, ...]
    causes_label: str
    course_label: str
    input_title: str
    input: tuple[str, ...]
    merged: str
    foot: str
    paper: tuple[str, ...]
    own_translation: str


HEADINGS = {
    "nb": Headings(
        ranking_title="RANGERING AV DE TI PUNKTENE MED STØRST RISIKO",
        ranking=(
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Hyppighet (1–5)",
            "Alvorlighet (1–5)",
        ),
        new_ranking=("Eventuelle nye risikopunkter", "Hyppighet (1–5)", "Alvorlighet (1–5)"),
        causes_title=(
            "MULIGE ÅRSAKER OG HENDELSESFORLØP FOR DE 3 RISIKOPUNKTENE MED HØYEST TOTALVERDI"
        ),
        causes=(
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Mulige årsaker og hendelsesforløp",
        ),
        new_causes=("Eventuelle nye risikopunkter", "Mulige årsaker og hendelsesforløp"),
        causes_label="Årsaker:",
        course_label="Hendelsesforløp:",
        input_title="INNSPILL TIL RISIKOPUNKTENE",
        input=("Type", "Nummer i Htils liste", "Dagens tekst", "Forslag", "Begrunnelse"),
        merged="{name} (slått sammen av {numbers})",
        foot="Listen sendes Helsetilsynet innen {deadline}.",
        paper=("Nr", "Kortnavn", "Risikopunkt", "Kryss av ved de {choose} viktigste"),
        own_translation="",
    ),
    "nn": Headings(
        ranking_title="RANGERING AV DEI TI PUNKTA MED STØRST RISIKO",
        ranking=(
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Hyppigheit (1–5)",
            "Alvorsgrad (1–5)",
        ),
        new_ranking=("Eventuelle nye risikopunkt", "Hyppigheit (1–5)", "Alvorsgrad (1–5)"),
        causes_title=(
            "MOGLEGE ÅRSAKER OG HENDINGSFORLØP FOR DEI 3 RISIKOPUNKTA MED HØGAST TOTALVERDI"
        ),
        causes=(
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Moglege årsaker og hendingsforløp",
        ),
        new_causes=("Eventuelle nye risikopunkt", "Moglege årsaker og hendingsforløp"),
        causes_label="Årsaker:",
        course_label="Hendingsforløp:",
        input_title="INNSPEL TIL RISIKOPUNKTA",
        input=("Type", "Nummer i Htils liste", "Teksten i dag", "Forslag", "Grunngiving"),
        merged="{name} (slått saman av {numbers})",
        foot="Send lista til Helsetilsynet innan {deadline}.",
        paper=("Nr", "Kortnamn", "Risikopunkt", "Kryss av ved dei {choose} viktigaste"),
        own_translation="Nynorskteksten er vår omsetjing.",
    ),
}
