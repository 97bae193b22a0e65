"""The layers and what each may import (docs/architecture.md), held by reading the code."""

import ast
from pathlib import Path

import pytest

import settings

ALLOWED = {
    "app": {"web", "ui", "settings"},
    "cli": {"commands", "services", "domain", "language"},
    "commands": {"services", "exports", "domain", "settings", "language"},
    "pages": {"ui", "content", "services", "exports", "domain", "language"},
    "ui": {"content", "services", "domain", "settings", "language"},
    "web": {"content", "services", "exports", "domain", "settings", "language"},
    "content": {"domain", "language"},
    "services": {"storage", "domain", "settings", "language"},
    "storage": {"domain", "settings"},
    "exports": {"domain", "language"},
    "domain": set(),
    "settings": set(),
    "language": {"domain"},
}
ONLY_IN = {
    "streamlit": {"app", "ui", "pages"},
    "sqlalchemy": {"storage", "services"},  # services name the type of the open connection
    "alembic": {"storage"},
    "psycopg": {"storage"},
    "openpyxl": {"exports"},
    "docx": {"exports"},
    "matplotlib": {"exports"},
    "starlette": {"web"},
    "typer": {"cli", "commands"},
    "rapidfuzz": {"services"},
}
OURS = set(ALLOWED)


def _layers() -> list[tuple[str, Path]]:
    files = [settings.ROOT / f"{name}.py" for name in sorted(OURS)]
    found = [(path.stem, path) for path in files if path.exists()]
    for name in sorted(OURS):
        found += [(name, path) for path in sorted((settings.ROOT / name).rglob("*.py"))]
    return found


def _imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(("layer", "path"), _layers(), ids=lambda value: str(value)[-40:])
def test_a_file_imports_only_what_its_layer_may(layer: str, path: Path) -> None:
    imported = _imports(path)
    assert (imported & OURS) - ALLOWED[layer] - {layer} == set()
    assert {name for name in imported & set(ONLY_IN) if layer not in ONLY_IN[name]} == set()


def test_only_settings_reads_the_environment() -> None:
    readers = {
        path.name for _, path in _layers() if "os.environ" in path.read_text(encoding="utf-8")
    }
    assert readers == {"settings.py"}


def test_domain_needs_the_standard_library_only() -> None:
    import sys

    imported = set().union(*(_imports(path) for layer, path in _layers() if layer == "domain"))
    assert imported - set(sys.stdlib_module_names) == {"domain"}
