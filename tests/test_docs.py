"""The documentation says what the screens say, and its links lead somewhere."""

import ast
import re
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po

from domain.names import STEPS
from domain.screens import ROLES
from domain.steps import ORDER, Step
from language import LANGUAGES, say, speaking
from settings import ROOT
from ui.navigation import SCREENS, Screen

README = ROOT / "README.md"
GUIDE = ROOT / "docs" / "brukerveiledning.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("docs/*.md")))
NYNORSK = '<a id="nynorsk"></a>'


def guide_part(language: str) -> str:
    bokmaal, nynorsk = GUIDE.read_text("utf-8").split(NYNORSK)
    return {"nb": bokmaal, "nn": nynorsk}[language]


def has_words(text: str, words: str) -> bool:
    """Whether the words stand in the text as they are, not as part of longer ones."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", Step)
def test_guide_has_a_chapter_for_every_step(step: Step, language: str) -> None:
    with speaking(language):
        name = say(STEPS[step])
    assert f"\n#### {name}\n" in guide_part(language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.file)
def test_guide_names_every_page(screen: Screen, language: str) -> None:
    with speaking(language):
        title = screen.title()
    assert has_words(guide_part(language), title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_in_guide_stand_on_screens(language: str) -> None:
    said = said_on_screens(language)
    bold = re.findall(r"\*\*(.+?)\*\*", guide_part(language), re.DOTALL)
    assert len(bold) > 80
    unknown = {words for words in bold if not any(known.fullmatch(words) for known in said)}
    assert unknown == set()


def said_on_screens(language: str) -> list[re.Pattern[str]]:
    """A pattern for every sentence of the language, with any value where one is filled in."""
    with (ROOT / "locale" / language / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    sentences = [
        sentence
        for entry in catalogue
        for sentence in ([entry.string] if isinstance(entry.string, str) else entry.string or ())
        # "{first} and {last}" would fit nearly anything.
        if sentence and not sentence.startswith("{")
    ]
    return [re.compile(re.sub(r"\\{.+?\\}", ".+", re.escape(sentence))) for sentence in sentences]


def test_readme_names_both_commands() -> None:
    readme = README.read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for command in ("run", "test"):
        assert f"\nmake {command} " in readme
        assert f"\n{command}: " in makefile


def test_readme_lists_the_variables_settings_read() -> None:
    listed = re.findall(r"^\| `([A-Z_]+)` \|", README.read_text("utf-8"), re.MULTILINE)
    assert listed == ["DATABASE_URL", "PUBLIC_URL", "AUTHORITY_GROUP", "AUTHORITY_CLAIM"]
    assert set(listed) == environment_keys()


def environment_keys() -> set[object]:
    """The first argument of every call on, or the key of every look-up in, `os.environ`."""
    keys = set()
    for node in ast.walk(ast.parse((ROOT / "settings.py").read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv"):
            keys.add(ast.literal_eval(node.args[0]))
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            keys.add(ast.literal_eval(node.slice))
    return keys


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_and_places(page: Path) -> None:
    text = page.read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if not leads_somewhere(page, link)] == []


def test_pictures_in_guide_are_all_used_and_say_what_they_show() -> None:
    shown = re.findall(r"!\[(.*?)\]\((.+?)\)", GUIDE.read_text("utf-8"))
    assert [path for words, path in shown if not words.endswith(".")] == []
    taken = {str(path.relative_to(GUIDE.parent)) for path in GUIDE.parent.glob("bilder/*/*.png")}
    assert {path for _, path in shown} == taken


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, place = link.partition("#")
    target = page.parent / path if path else page
    return target.exists() and (not place or f'<a id="{place}"></a>' in target.read_text("utf-8"))


def test_the_list_has_51_points_in_five_areas() -> None:
    source = yaml.safe_load((ROOT / "data" / "risikopunkter.yaml").read_text("utf-8"))
    assert [point["nr"] for point in source["punkter"]] == list(range(1, 52))
    assert len(source["omraader"]) == 5
    assert {point["omraade"] for point in source["punkter"]} == {
        area["id"] for area in source["omraader"]
    }


def test_the_accessibility_page_lists_every_screen_and_step() -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \|", (ROOT / "docs" / "accessibility.md").read_text("utf-8"), re.MULTILINE
    )
    assert rows[-len(ORDER) :] == list(ORDER)
    assert [f"/{screen}" for screen in ROLES] == rows[-len(ORDER) - len(ROLES) : -len(ORDER)]
