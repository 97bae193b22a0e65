"""Wrong and odd files, each with what must be said of it in bokmål and nynorsk.

`PROBLEMS` cannot be used as they are; `CORRECTIONS` can. The list of points is that of
`tests.exports.records`: "Punkt 1" to "Punkt 13".
"""

from tests.exports import odd_files as odd
from tests.exports.odd_files import A_NEW, FIRST, MARCH, SECOND, A, B, C

Said = tuple[str, bytes, str, str]
NOT_WHOLE = " er ikke et helt tall fra 1 til 5.", " er ikkje eit heilt tal frå 1 til 5."
NO_NUMBER = " er ikke et nummer i listen over punkter.", " er ikkje eit nummer i lista over punkt."
NO_FORM = (
    "Dette er ikke et skjema: Fant ingen av overskriftene i mal A, B og C. Bruk malen, og behold "
    "overskriftene.",
    "Dette er ikkje eit skjema: Fann ingen av overskriftene i mal A, B og C. Bruk malen, og behald "
    "overskriftene.",
)
NO_FILE = (
    "Dette er ikke et skjema: Bruk .xlsx, .docx eller .json-filen som dette verktøyet lager.",
    "Dette er ikkje eit skjema: Bruk .xlsx, .docx eller .json-fila som dette verktøyet lagar.",
)
BROKEN = (
    "«fil» er skadet eller avkuttet og kunne ikke leses. Lagre filen på nytt som .xlsx eller "
    ".docx.",
    "«fil» er skadd eller avkutta og kunne ikkje lesast. Lagre fila på nytt som .xlsx eller .docx.",
)
LOCKED = (
    "Filen er beskyttet med passord. Ta bort passordet, og lagre den på nytt.",
    "Fila er verna med passord. Ta bort passordet, og lagre ho på nytt.",
)
A_FORM = odd.workbook(A, FIRST, SECOND)


def _value(name: str, value: object, quoted: str) -> Said:
    start = f"A, rad 2, kolonne C: «{quoted}»"
    return name, odd.with_value(value), start + NOT_WHOLE[0], start + NOT_WHOLE[1]


def _number(name: str, value: object, quoted: str) -> Said:
    start = f"A, rad 2, kolonne A: «{quoted}»"
    return name, odd.with_number(value), start + NO_NUMBER[0], start + NO_NUMBER[1]


PROBLEMS: tuple[Said, ...] = (
    _value("six", 6, "6"),
    _value("zero", 0, "0"),
    _value("negative", -1, "-1"),
    _value("half", 3.5, "3.5"),
    _value("half with a comma", "3,5", "3,5"),
    _value("range", "3-4", "3-4"),
    _value("word", "fem", "fem"),
    _value("two values", "4 5", "4 5"),
    _value("cross", "x", "x"),
    _value("true", True, "True"),
    _value("large", 10**15, "1000000000000000"),
    _value("roman", "IV", "IV"),
    _value("superscript", "⁴", "⁴"),
    (
        "formula", odd.with_value("=2+2"),
        "A, rad 2, kolonne C: «=2+2» er en formel. Skriv selve verdien.",
        "A, rad 2, kolonne C: «=2+2» er ein formel. Skriv sjølve verdien.",
    ),
    (
        "date", odd.with_value(MARCH),
        "A, rad 2, kolonne C: «2027-03-04» er en dato: Excel gjør om det som ligner. Skriv et "
        "helt tall fra 1 til 5.",
        "A, rad 2, kolonne C: «2027-03-04» er ein dato: Excel gjer om det som liknar. Skriv eit "
        "heilt tal frå 1 til 5.",
    ),
    (
        "missing value", odd.with_value(None),
        "A, rad 2, kolonne C: «Hyppighet (1–5)» mangler.",
        "A, rad 2, kolonne C: «Hyppigheit (1–5)» manglar.",
    ),
    (
        "missing number", odd.with_number(None),
        "A, rad 2, kolonne A: «Nummer i Htils liste» mangler.",
        "A, rad 2, kolonne A: «Nummer i Htils liste» manglar.",
    ),
    _number("unknown number", 77, "77"),
    _number("two numbers", "1 + 3", "1 + 3"),
    (
        "doubled point", odd.workbook(A, FIRST, SECOND, FIRST),
        "A, rad 4, kolonne A: Punkt 1 står to ganger: også i rad 2.",
        "A, rad 4, kolonne A: Punkt 1 står to gonger: også i rad 2.",
    ),
    (
        "another point's name", odd.workbook(A, (1, "Punkt 2", 5, 4)),
        "A, rad 2, kolonne B: Punkt 1 er «Punkt 1» i listen, men her står det «Punkt 2».",
        "A, rad 2, kolonne B: Punkt 1 er «Punkt 1 nynorsk» i lista, men her står det «Punkt 2».",
    ),
    (
        "another number than the lowest",
        odd.workbook(A, (7, "Samordning (slått sammen av 4 og 7)", 5, 4)),
        "A, rad 2, kolonne A: Nummer 7 er ikke det laveste av punktene det er slått sammen av: "
        "4, 7.",
        "A, rad 2, kolonne A: Nummer 7 er ikkje det lågaste av punkta det er slått saman av: 4, 7.",
    ),
    (
        "merged values", odd.workbook(A, (1, "Punkt 1", 5, None), SECOND, merged="C2:D2"),
        "A, rad 2, kolonne C: Cellen med «5» er slått sammen med andre. Del den, og skriv hver "
        "verdi i sin egen celle.",
        "A, rad 2, kolonne C: Cella med «5» er slått saman med andre. Del ho, og skriv kvar verdi "
        "i si eiga celle.",
    ),
    (
        "merged values in Word", odd.merged_document(),
        "tabell 1, rad 2, kolonne 3: Cellen med «5» er slått sammen med andre. Del den, og skriv "
        "hver verdi i sin egen celle.",
        "tabell 1, rad 2, kolonne 3: Cella med «5» er slått saman med andre. Del ho, og skriv kvar "
        "verdi i si eiga celle.",
    ),
    (
        "no consequence column", odd.workbook(A[:3], FIRST[:3]),
        "A, rad 1: Kolonnen «Alvorlighet (1–5)» mangler.",
        "A, rad 1: Kolonnen «Alvorsgrad (1–5)» manglar.",
    ),
    (
        "a heading twice", odd.workbook((*A, "Hyppighet"), (*FIRST, 2)),
        "A, rad 1, kolonne E: Overskriften «Hyppighet» står to ganger.",
        "A, rad 1, kolonne E: Overskrifta «Hyppighet» står to gonger.",
    ),
    (
        "new point without a name", odd.workbook(A_NEW, (None, 5, 4)),
        "A, rad 2, kolonne A: «Eventuelle nye risikopunkter» mangler.",
        "A, rad 2, kolonne A: «Eventuelle nye risikopunkt» manglar.",
    ),
    (
        "too long a text", odd.workbook(A_NEW, ("x" * 10_200, 5, 4)),
        "A, rad 2, kolonne A: Teksten er for lang: 10200 tegn. Bruk høyst 10122.",
        "A, rad 2, kolonne A: Teksten er for lang: 10200 teikn. Bruk høgst 10122.",
    ),
    (
        "no causes", odd.workbook(B, (1, "Punkt 1", None), sheet="B"),
        "B, rad 2, kolonne C: «Mulige årsaker og hendelsesforløp» mangler.",
        "B, rad 2, kolonne C: «Moglege årsaker og hendingsforløp» manglar.",
    ),
    (
        "unknown kind of input", odd.workbook(C, ("kanskje", 1, "", "Ny tekst", "Uklart")),
        "A, rad 2, kolonne A: «kanskje» er ikke en type innspill. Skriv «mangler», «bør "
        "omformuleres» eller «bør tas bort».",
        "A, rad 2, kolonne A: «kanskje» er ikkje ein type innspel. Skriv «manglar», «bør "
        "omformulerast» eller «bør takast bort».",
    ),
    (
        "input about no point", odd.workbook(C, ("bør tas bort", None, None, None, "Uklart")),
        "A, rad 2, kolonne B: «Nummer i Htils liste» mangler.",
        "A, rad 2, kolonne B: «Nummer i Htils liste» manglar.",
    ),
    (
        "missing point without words", odd.workbook(C, ("mangler", None, None, None, "Uklart")),
        "A, rad 2, kolonne D: «Forslag» mangler.",
        "A, rad 2, kolonne D: «Forslag» manglar.",
    ),
    ("another workbook", odd.workbook(("Navn", "Alder"), ("Ola", 40)), *NO_FORM),
    ("an empty workbook", odd.workbook(), *NO_FORM),
    ("a letter", odd.document([("Hei", "der")]), *NO_FORM),
    ("an empty file", b"", "Filen er tom.", "Fila er tom."),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(40), *NO_FILE),
    ("plain text", b"1;Punkt 1;5;4", *NO_FILE),
    ("another JSON", b'{"navn": "Ola"}', *NO_FILE),
    ("deep JSON", b"[" * 100_000, *NO_FILE),
    ("another archive", odd.archive(notat=b"hei"), *NO_FILE),
    ("a cut workbook", A_FORM[: len(A_FORM) // 2], *BROKEN),
    ("a hollow document", odd.archive(**{"word/document.xml": b"<w:document>"}), *BROKEN),
    ("a hollow workbook", odd.archive(**{"xl/workbook.xml": b"<workbook/>"}), *BROKEN),
    ("a locked archive", odd.locked(A_FORM), *LOCKED),
    (
        "a protected workbook",
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), *LOCKED,
    ),
    (
        "an old workbook", b"\xd0\xcf\x11\xe0" + bytes(512),
        "Filen er i formatet fra Office før 2007. Lagre den som .xlsx eller .docx, og prøv igjen.",
        "Fila er i formatet frå Office før 2007. Lagre ho som .xlsx eller .docx, og prøv igjen.",
    ),
    (
        "macros", odd.added(A_FORM, "xl/vbaProject.bin", b"makro"),
        "Filen inneholder makroer. Lagre den uten makroer, som .xlsx eller .docx, og prøv igjen.",
        "Fila inneheld makroar. Lagre ho utan makroar, som .xlsx eller .docx, og prøv igjen.",
    ),
    (
        "a bomb", odd.added(A_FORM, "xl/media/image1.png", bytes(40_000_000)),
        "Filen pakkes ut til mer enn et skjema kan inneholde: 10 deler og 40 MB. Kopier skjemaet "
        "over i en ny fil.",
        "Fila blir pakka ut til meir enn eit skjema kan innehalde: 10 delar og 40 MB. Kopier "
        "skjemaet over i ei ny fil.",
    ),
    (
        "too large a file", b"0" * 10_000_001,
        "Filen er for stor. Den kan være på høyst 10 MB.",
        "Fila er for stor. Ho kan vere på høgst 10 MB.",
    ),
    (
        "too many rows", odd.workbook(A, *[FIRST] * 2000),
        "Filen har flere rader enn et skjema kan ha. Det leses høyst 2000.",
        "Fila har fleire rader enn eit skjema kan ha. Det blir lese høgst 2000.",
    ),
)  # fmt: skip


def _read_as(name: str, value: str) -> Said:
    return (
        name,
        odd.with_text(value),
        f"A, rad 2, kolonne C: «{value}» er lest som tallet 5.",
        f"A, rad 2, kolonne C: «{value}» er lese som talet 5.",
    )


CORRECTIONS: tuple[Said, ...] = (
    _read_as("a number as text", "5"),
    _read_as("a blank after it", "5 "),
    _read_as("a decimal comma", "5,0"),
    _read_as("a hard blank", "\u00a05"),
    (
        "no name", odd.workbook(A, (1, None, 5, 4)),
        "A, rad 2, kolonne B: Stikkordet manglet. Det er hentet fra listen: «Punkt 1».",
        "A, rad 2, kolonne B: Stikkordet mangla. Det er henta frå lista: «Punkt 1 nynorsk».",
    ),
    (
        "an extra column", odd.workbook((*A, "Produkt"), (*FIRST, 20)),
        "A, rad 2, kolonne E: «20» står utenfor skjemaet og er ikke lest.",
        "A, rad 2, kolonne E: «20» står utanfor skjemaet og er ikkje lese.",
    ),
    (
        "a remark", odd.workbook(A, FIRST, ("Fylt ut av gruppe to",)),
        "A, rad 3: Raden er ikke lest: «Fylt ut av gruppe to».",
        "A, rad 3: Rada er ikkje lesen: «Fylt ut av gruppe to».",
    ),
    (
        "causes without labels", odd.workbook(B, (1, "Punkt 1", "Lite tid"), sheet="B"),
        "B, rad 2, kolonne C: Teksten har verken «Årsaker:» eller «Hendelsesforløp:», og er lest "
        "som årsaker.",
        "B, rad 2, kolonne C: Teksten har verken «Årsaker:» eller «Hendingsforløp:», og er lesen "
        "som årsaker.",
    ),
    (
        "a table that is no form", odd.document([A, FIRST], [("Deltakere", "Ola")]),
        "tabell 2: Fant ikke noe skjema i «tabell 2». Det er ikke lest.",
        "tabell 2: Fann ikkje noko skjema i «tabell 2». Det er ikkje lese.",
    ),
)  # fmt: skip
