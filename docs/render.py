"""The forms as they print, for the user guide: `make render`.

LibreOffice makes pages of the files, pdftoppm pictures of the pages.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from pathlib import Path

from PIL import Image

import settings
from domain.workshop import DEFAULT_CHOOSE
from exports.blank import blank_files
from exports.files import workshop_files
from exports.offers import write_each
from language import LANGUAGES, speaking, translate
from services import reading, rehearsal, start

FOLDER = settings.ROOT / "docs" / "bilder"
PROGRAMS = ("soffice", "pdftoppm")
SEED, PEOPLE, GROUPS = 7, 12, 3
DOTS_PER_INCH = 55
MOST_PAGES = 5  # of a file; the long ones go on in the same way
GAP, GREY, COLOURS = 8, "#8a8a8a", 8


def write_forms(language: str) -> dict[str, list[tuple[str, bytes]]]:
    """The files of each picture, Word and Excel."""
    lead = rehearsal.rehearse(seed=SEED, participants=PEOPLE, groups=GROUPS, language=language)
    record, listed = reading.record(lead), start.national_list()
    version = f"{listed.id} {listed.version}"
    with speaking(language):
        title, feedback = translate("Risk list"), translate("feedback")
    written = write_each(workshop_files(record, language, date.today())).items()
    forms = blank_files(title, listed.points, version, DEFAULT_CHOOSE, language)
    blank = list(write_each(forms).items())
    return {
        "skjema-utfylt": [(name, content) for name, content in written if feedback in name],
        "skjema-blankt": blank[:2],
        "skjema-risikoliste": blank[2:],
    }


def print_pages(content: bytes, suffix: str, folder: Path) -> list[Image.Image]:
    """The first pages of the file as pictures."""
    source = folder / f"form{suffix}"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source)
    subprocess.run(convert, check=True, capture_output=True)  # noqa: S603 – no shell, our own words
    draw = ("pdftoppm", "-r", str(DOTS_PER_INCH), "-l", str(MOST_PAGES), "-png")
    pages = folder / suffix[1:]
    pages.mkdir()
    subprocess.run((*draw, source.with_suffix(".pdf"), pages / "page"), check=True)  # noqa: S603
    return [Image.open(path).convert("RGB") for path in sorted(pages.iterdir())]


def lay_out(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """A row of pages for each file."""
    width = max(sum(page.width + GAP for page in row) for row in rows) + GAP
    heights = [max(page.height for page in row) + GAP for row in rows]
    sheet = Image.new("RGB", (width, sum(heights) + GAP), GREY)
    for row, bottom, height in zip(rows, accumulate(heights), heights, strict=True):
        left = GAP
        for page in row:
            sheet.paste(page, (left, bottom - height + GAP))
            left += page.width + GAP
    return sheet


def render(language: str) -> None:
    for picture, files in write_forms(language).items():
        with tempfile.TemporaryDirectory() as folder:
            rows = [print_pages(data, Path(name).suffix, Path(folder)) for name, data in files]
        small = lay_out(rows).quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(FOLDER / language / f"{picture}.png", optimize=True)


def main() -> None:
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing:
        sys.exit(
            f"make render needs these programs: {', '.join(missing)}. "
            "Install LibreOffice and poppler-utils, then run make render again."
        )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/workshops.db"
        for language in LANGUAGES:
            render(language)


if __name__ == "__main__":
    main()
