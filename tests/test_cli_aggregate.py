"""The joint ranking from files, as the command line computes it."""

import csv
import json
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from cli import app
from tests.answers import write

RUNNER = CliRunner()
# The three offices of tests/domain/test_aggregation.py, where the figures are worked out by hand.
AGDER = {1: (5, 5), 2: (4, 4), 3: (2, 3)}
NORDLAND = {1: (3, 3), 2: (4, 4), 4: (5, 5)}
ROGALAND = {2: (2, 2), 3: (5, 4), 5: (5, 5)}
PANEL = {2: (2, 2), 4: (5, 5), 3: (2, 2)}


@pytest.fixture(autouse=True)
def _own_database(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)


def run(*arguments: object) -> Result:
    return RUNNER.invoke(app, ["aggregate", *map(str, arguments)])


def three(folder: Path) -> list[Path]:
    """One of each kind; the second does not say whose it is."""
    return [
        write(folder / "a.json", "Agder", AGDER),
        write(folder / "Nordland.docx", "", NORDLAND),
        write(folder / "c.xlsx", "Rogaland", ROGALAND, new="=Brev blir ikke åpnet"),
    ]


def test_the_figures_are_the_ones_worked_out_by_hand(tmp_path: Path) -> None:
    panel = write(tmp_path / "panel.xlsx", "Fagpanelet", PANEL)
    done = run(*three(tmp_path), "--panel", panel, "--out", tmp_path / "ny" / "mappe", "--json")
    assert done.exit_code == 0, done.output
    said = json.loads(done.stdout)
    assert said["offices"] == ["Agder", "Nordland", "Rogaland"]
    assert said["kendall_w"] == pytest.approx(78 / 1026)
    keys = (
        *("number", "offices", "sum_of_products", "mean_of_listers", "borda", "rank"),
        *("rank_range_leave_one_out", "times_in_top_ten", "panel_rank"),
    )
    assert [tuple(point[key] for key in keys) for point in said["points"]] == [
        (2, 3, 36, 12, 8, 1, [2, 4], 3, 2), (1, 2, 34, 17, 6.5, 2, [1, 5], 3, None),
        (3, 2, 26, 13, 5.5, 3, [1, 4], 3, 2), (4, 1, 25, 25, 5, 4, [1, 5], 3, 1),
        (5, 1, 25, 25, 5, 4, [1, 5], 3, None), (None, 1, 20, 20, 0, 1, [1, 1], 3, None),
    ]  # fmt: skip
    assert [point["name"] for point in said["points"]][-1] == "=Brev blir ikke åpnet"
    assert set(said["points"][0]) == {*keys, "name"}


def test_the_tables_are_written_in_three_formats(tmp_path: Path) -> None:
    out = tmp_path / "ut"
    done = run(*three(tmp_path), "--out", out)
    assert done.exit_code == 0, done.output
    names = ["samlet rangering.csv", "samlet rangering.docx", "samlet rangering.xlsx", "svar.csv"]
    assert sorted(path.name for path in out.iterdir()) == names
    sheet = load_workbook(out / names[2]).worksheets[0]
    first = next(sheet.iter_rows(min_row=5, max_row=5, values_only=True))
    assert first == (1, 2, "Kasteball mellom Nav og andre tjenester i kommunen", 36, 3, "12", "–")
    cells = docx.Document(str(out / names[1])).tables[0].rows[1].cells
    assert [cell.text for cell in cells] == list(map(str, first))
    with (out / names[0]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["rank"] for row in rows] == ["1", "2", "3", "4", "4", "1"]
    assert (rows[1]["mean_of_listers"], rows[1]["borda"]) == ("17.0", "6.5")
    # A spreadsheet would run the name as a formula.
    assert rows[-1]["name"] == "'=Brev blir ikke åpnet"
    with (out / names[3]).open(encoding="utf-8", newline="") as file:
        answers = [tuple(row.values()) for row in csv.DictReader(file, delimiter=";")]
    assert len(answers) == 10
    assert ("Nordland", "4") in {answer[:2] for answer in answers}


def test_faults_are_told_with_the_files_name_and_nothing_is_written(tmp_path: Path) -> None:
    broken = tmp_path / "skadet.json"
    broken.write_bytes(b"{")
    wrong = write(tmp_path / "feil.xlsx", "Agder", {4: (5, 5), 1: (7, 4)})
    done = run(broken, wrong, tmp_path / "borte.json", *three(tmp_path), "--out", tmp_path / "ut")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "skadet.json: Dette er ikke et skjema: Bruk .xlsx, .docx eller .json-filen som dette "
        "verktøyet lager.",
        "feil.xlsx: A Rangering, rad 6, kolonne C: «7» er ikke et helt tall fra 1 til 5.",
        "borte.json: «borte.json» kunne ikke åpnes. Finnes filen?",
    ]
    assert not (tmp_path / "ut").exists()


def test_an_office_has_one_ranking(tmp_path: Path) -> None:
    twice = [write(tmp_path / f"{name}.json", "Agder", AGDER) for name in ("en", "to")]
    done = run(*twice, "--out", tmp_path / "ut")
    assert done.stderr == "«en» og «to» er begge fra Agder. Ta ut en av dem.\n"
    none = write(tmp_path / "tom.docx", "Agder", {})
    done = run(none, "--out", tmp_path / "ut", "--language", "nn")
    assert (done.exit_code, done.stderr) == (
        1, "Agder har ikkje sendt noka rangering (mal A).\n",
    )  # fmt: skip
    # A file without template A may stand beside one that has it.
    assert run(none, twice[0], "--out", tmp_path / "ut").exit_code == 0
