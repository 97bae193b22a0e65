"""The joint ranking on another list than the one that ships."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import app
from domain.points import Point, PointKind, Text
from exports.list_xlsx import write_list
from storage.lists import national_points
from tests.answers import write
from tests.exports import odd_files as odd

RUNNER = CliRunner()
OLD = {point.id: point for point in national_points().points}
# 1 and 2 have changed places, 3 is gone, 4 has new words, 5 is as it was, and 6 is new.
HEAD = """
id: sosiale-tjenester-nav
versjon: '2026-01'
kilde: {tittel: En nyere liste}
omraader: [{id: alle, navn: Alle}]
punkter:
"""
NEW_NAME = "Boligen som ikke finnes"


@pytest.fixture(autouse=True)
def _own_database(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)


def entry(number: int, name: str, text: str, key: str = "") -> str:
    told = {"nr": number, "kortnavn": name, "beskrivelse": text, "omraade": "alle"}
    return f"- {json.dumps(told | ({'nokkel': key} if key else {}), ensure_ascii=False)}\n"


def newer_list(folder: Path) -> Path:
    file = folder / "nyere.yaml"
    kept = ((1, 2), (2, 1), (5, 5))
    points = [entry(new, OLD[old].name.nb, OLD[old].text.nb) for new, old in kept]
    points += [entry(4, "Nye ord", "Helt nye ord", key="4"), entry(6, NEW_NAME, "Ingen har den")]
    file.write_text(HEAD + "".join(points), encoding="utf-8")
    return file


def run(folder: Path, list_file: Path, *files: Path) -> Result:
    given = [*map(str, files), "--out", str(folder / "ut"), "--json", "--list", str(list_file)]
    return RUNNER.invoke(app, ["aggregate", *given])


def test_answers_on_both_versions_are_one_ranking(tmp_path: Path) -> None:
    on_new = tmp_path / "Agder.xlsx"
    on_new.write_bytes(odd.workbook(odd.A, (6, NEW_NAME, 5, 4), (2, OLD[1].name.nb, 2, 2)))
    on_old = write(tmp_path / "b.json", "Nordland", {1: (3, 3), 2: (4, 4), 3: (5, 5), 4: (2, 5)})
    done = run(tmp_path, newer_list(tmp_path), on_new, on_old)
    assert done.exit_code == 0, done.output
    points = json.loads(done.stdout)["points"]
    # Nordland's 1 is 2 on the newer list: 9 and Agder's 4. Its 4 has kept its key.
    assert [(one["number"], one["name"], one["sum_of_products"]) for one in points] == [
        (6, NEW_NAME, 20),
        (1, OLD[2].name.nb, 16),
        (2, OLD[1].name.nb, 13),
        (4, "Nye ord", 10),
    ]
    assert [line for line in done.stderr.splitlines() if "→" in line] == [
        f"{national_points().title.nb}, 2021-09 → nyere: Punkt 3 er tatt bort. Verdier som er satt "
        "før, blir ikke med."
    ]


def test_what_the_list_does_not_know_is_told(tmp_path: Path) -> None:
    other = write(tmp_path / "annen.xlsx", "Agder", {5: (5, 5)}, edition="egen-liste 3")
    done = run(tmp_path, newer_list(tmp_path), other)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "annen.xlsx: Skjemaet er laget på listen «egen-liste 3». Bruk en annen listefil, eller lag "
        "skjemaet på nytt på en av disse: sosiale-tjenester-nav 2021-09, sosiale-tjenester-nav "
        "2026-01.\n"
    )
    broken = tmp_path / "feil.yaml"
    broken.write_text("id: x\nversjon: [", encoding="utf-8")
    done = run(tmp_path, broken, other)
    assert (done.exit_code, done.stderr.startswith("feil.yaml: ")) == (1, True)
    missing = run(tmp_path, tmp_path / "borte.xlsx", other)
    assert (missing.exit_code, missing.stderr) == (
        1,
        "«borte.xlsx» kunne ikke åpnes. Finnes filen?\n",
    )
    assert not (tmp_path / "ut").exists()


def test_an_own_list_in_excel_is_read_by_its_words(tmp_path: Path) -> None:
    """Its keys are its own: its point 2 has the key of another point on the list that ships."""
    file, own = tmp_path / "egen.xlsx", Text("Noe helt eget", "Noe helt eget")
    points = (
        Point(1, PointKind.LIST, OLD[5].name, OLD[5].text, 1, area=OLD[5].area, key="1"),
        Point(2, PointKind.LIST, own, own, 2, area=OLD[5].area, key="2"),
    )
    file.write_bytes(write_list("Egen liste", "1", points, "nb"))
    on_own = tmp_path / "Agder.xlsx"
    on_own.write_bytes(odd.workbook(odd.A, (2, own.nb, 5, 5), (1, OLD[5].name.nb, 2, 2)))
    on_old = write(tmp_path / "b.json", "Nordland", {5: (3, 3), 2: (4, 4)})
    done = run(tmp_path, file, on_own, on_old)
    assert done.exit_code == 0, done.output
    told = [(p["number"], p["sum_of_products"]) for p in json.loads(done.stdout)["points"]]
    assert told == [(2, 25), (1, 13)]
