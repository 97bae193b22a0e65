"""The command line: an invented workshop and its files, deleting old ones, reading forms."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from cli import app
from services import reading, workshops
from storage import schema
from tests.exports import odd_files
from tests.helpers import everything, rows

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def _own_database(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)


def rehearse(out: Path, *options: str) -> list[Path]:
    result = RUNNER.invoke(
        app, ["rehearse", "--seed", "7", "--participants", "12", "--groups", "3", "--out", str(out),
              *options]
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    return sorted(out.iterdir())


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files of one rehearsal."""
    folder = tmp_path_factory.mktemp("rehearsed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{folder / 'own.db'}")
        return rehearse(folder / "new" / "folder")


def read_a(files: list[Path]) -> list[tuple[object, ...]]:
    """The rows of template A's first table."""
    template = next(f for f in files if f.name.endswith(".xlsx") and "tilbakemelding" in f.name)
    rows = list(load_workbook(template).worksheets[1].iter_rows(max_col=4, values_only=True))
    start = next(i for i, row in enumerate(rows) if row[0] == "Nummer i Htils liste")
    return [row for row in rows[start + 1 :] if isinstance(row[0], int)]


def test_a_rehearsal_writes_every_file(rehearsed: list[Path]) -> None:
    names = [path.suffix for path in rehearsed]
    assert sorted(names) == [".docx", ".docx", ".docx", ".json", ".xlsx", ".xlsx"]


def test_a_rehearsal_fills_template_a(rehearsed: list[Path]) -> None:
    """C2: at least ten listed points, all with values from one to five (R-33)."""
    rows = read_a(rehearsed)
    assert len(rows) >= 10
    assert {value for row in rows for value in row[2:]} <= {1, 2, 3, 4, 5}


def test_the_same_seed_gives_the_same_numbers(rehearsed: list[Path], tmp_path: Path) -> None:
    again = rehearse(tmp_path)
    assert read_a(again) == read_a(rehearsed)
    assert _groups(again) == _groups(rehearsed)


def _groups(files: list[Path]) -> list[object]:
    content = json.loads(next(f for f in files if f.suffix == ".json").read_text(encoding="utf-8"))
    return [
        [(v["probability"], v["consequence"]) for v in group["values"]]
        for group in content["groups"]
    ]


def test_nynorsk_files_are_in_nynorsk(tmp_path: Path) -> None:
    files = rehearse(tmp_path, "--language", "nn")
    template = next(f for f in files if "tilbakemelding" in f.name and f.suffix == ".xlsx")
    titles = [sheet.title for sheet in load_workbook(template).worksheets]
    assert titles == ["Rettleiing", "A Rangering", "B Årsaker", "C Innspel"]


def test_a_national_rehearsal_is_evaluated_and_explains_every_point(tmp_path: Path) -> None:
    """R-14: 21 people in five groups; chapter 5: 16 of them answered, 76 %."""
    told = []
    for name in ("first", "second"):
        files = rehearse(
            tmp_path / name, "--participants", "21", "--groups", "5", "--level", "national"
        )
        book = load_workbook(next(f for f in files if f.name.endswith(" evaluering.xlsx")))
        told.append(list(book.worksheets[0].iter_rows(values_only=True)))
        minutes = docx.Document(str(next(f for f in files if f.name.endswith(" referat.docx"))))
        lines = [paragraph.text for paragraph in minutes.paragraphs]
        assert "16 av 21 har svart (76 %)." in lines
        cells = [[cell.text for cell in row.cells] for t in minutes.tables for row in t.rows]
        assert ["Møteform", "På video"] in cells
        assert ["Velg selv", "0", "21", "21"] in cells
        # Everybody answers the one vote; 90 minutes in plenum are the programme's.
        (vote,) = (row for row in cells if row[:3] == ["1", "21", "21"])
        assert vote[3] == "A = 0,50"
        assert ["Velg i plenum", "90", "0"] in cells
        content = json.loads(next(f for f in files if f.suffix == ".json").read_text("utf-8"))
        assert len(content["plenum"]["explanations"]) == len(content["ranking"]) == 11
    assert told[0] == told[1]
    assert [sum(row[1:]) for row in told[0] if isinstance(row[1], int)] == [16] * 7


def test_a_rehearsal_leaves_no_workshop_behind(tmp_path: Path) -> None:
    rehearse(tmp_path)
    assert rows(schema.workshop) == []


@pytest.mark.parametrize(
    "options",
    [["--language", "se"], ["--level", "city"], ["--groups", "13"], ["--participants", "0"]],
)
def test_impossible_options_are_refused_in_words(tmp_path: Path, options: list[str]) -> None:
    result = RUNNER.invoke(app, ["rehearse", "--out", str(tmp_path), *options])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


def written(out: Path, *command: str) -> list[str]:
    """The names of the files the command says it has written, which are those in the folder."""
    result = RUNNER.invoke(app, [*command, "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert sorted(result.output.splitlines()) == sorted(map(str, out.iterdir()))
    return [Path(line).name for line in result.output.splitlines()]


def test_export_writes_the_files_and_the_archive_by_id_or_code(tmp_path: Path) -> None:
    lead = workshops.create("Risikoworkshop", "Statsforvaltaren i Vestland", "nn")
    workshops.change_setting(lead, "starts_on", date(2027, 3, 1))
    names = written(tmp_path / "id", "export", lead.workshop_id)
    stem = "Statsforvaltaren i Vestland 2027-03-01"
    assert names == [
        f"{stem} tilbakemelding førebels.xlsx",
        f"{stem} tilbakemelding førebels.docx",
        f"{stem} resultat førebels.xlsx",
        f"{stem} referat førebels.docx",
        f"{stem} workshop førebels.json",
        f"{stem} arkiv førebels.zip",
    ]
    assert written(tmp_path / "code", "export", reading.record(lead).code) == names


def test_export_of_no_workshop_is_refused_in_words(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = RUNNER.invoke(app, ["export", "finnes-ikke", "--out", str(out)])
    assert result.exit_code == 2
    assert "Workshopen finnes ikke." in result.output
    assert not out.exists()


def test_blank_forms_of_the_national_list(tmp_path: Path) -> None:
    names = written(tmp_path, "blank", "--language", "nn")
    assert names == [
        "Blankt skjema A, B og C.xlsx",
        "Blankt skjema A, B og C.docx",
        "Risikoliste til utskrift.xlsx",
        "Risikoliste til utskrift.docx",
    ]
    sheet = load_workbook(tmp_path / names[0])["Risikoliste"]
    numbers = [row[0] for row in sheet.iter_rows(min_row=5, values_only=True)]
    assert numbers == list(range(1, 52))


def make_workshop(name: str, days_ago: int) -> None:
    lead = workshops.create(name, "Nordland", "nb")
    ended = datetime.now(UTC).date() - timedelta(days_ago)
    workshops.change_settings(lead, starts_on=ended, ends_on=ended)


def purge(*options: str) -> list[str]:
    """What the command says."""
    result = RUNNER.invoke(app, ["purge", *options])
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_purging_deletes_old_workshops_by_name() -> None:
    make_workshop("Den eldste", 900)
    make_workshop("Den gamle", 400)
    make_workshop("Den nye", 300)
    assert purge() == ["Den eldste", "Den gamle", "2 workshoper er slettet."]
    assert [row[5] for row in rows(schema.workshop)] == ["Den nye"]
    assert purge("--older-than", "299") == ["Den nye", "1 workshop er slettet."]
    assert purge() == ["0 workshoper er slettet."]


def test_a_dry_run_deletes_nothing() -> None:
    make_workshop("Den gamle", 400)
    before = everything()
    assert purge("--dry-run") == ["Den gamle", "1 workshop ville blitt slettet."]
    assert everything() == before


@pytest.mark.parametrize("days", ["0", "-1", "36501", "9" * 30])
def test_impossible_days_are_refused_in_words(days: str) -> None:
    make_workshop("Den gamle", 400)
    result = RUNNER.invoke(app, ["purge", "--older-than", days])
    assert result.exit_code == 2
    assert "Velg mellom 1 og 36500 dager." in result.output
    assert len(rows(schema.workshop)) == 1


def read(file: Path, *options: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, ["read", str(file), *options])
    return result.exit_code, result.output


def test_reading_a_form_prints_one_object(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    rows = ((1, "Kasteball mellom Nav-kontor", 5, "4,0"), (9, "Individuell plan", 2, 2))
    file.write_bytes(odd_files.workbook(odd_files.A, *rows))
    status, output = read(file, "--json", "--language", "nn")
    assert (status, json.loads(output)) == (
        0,
        {
            "ranking": [
                {"number": 1, "name": rows[0][1], "probability": 5, "consequence": 4},
                {"number": 9, "name": rows[1][1], "probability": 2, "consequence": 2},
            ],
            "new_points": [],
            "causes": [],
            "input": [],
            "corrections": [
                {
                    "sheet": "A",
                    "row": 2,
                    "column": "D",
                    "message": "«4,0» er lese som talet 4.",
                }
            ],
            "problems": [],
        },
    )


def test_reading_what_is_not_there_is_a_problem(tmp_path: Path) -> None:
    status, output = read(tmp_path / "borte.xlsx", "--json")
    assert status == 1
    assert json.loads(output)["problems"] == [
        {
            "sheet": None,
            "row": None,
            "column": None,
            "message": "«borte.xlsx» kunne ikke åpnes. Finnes filen?",
        }
    ]


def test_problems_are_told_in_sentences(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    point = (1, "Kasteball mellom Nav-kontor", "fem", "4")
    file.write_bytes(odd_files.document([odd_files.A, point]))
    assert read(file) == (
        1,
        "Lest: 0 punkter og 0 nye i A, 0 i B, 0 i C.\n\nMå rettes:\n"
        "- tabell 1, rad 2, kolonne 3: «fem» er ikke et helt tall fra 1 til 5.\n",
    )
