"""The lists that ship with the product, read from `data/`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import settings
from domain.point_list import LINE, Fault, FaultyList, PointList, parse
from domain.points import Text

DATA = settings.ROOT / "data"
POINTS_FILE = DATA / "risikopunkter.yaml"


@dataclass(frozen=True)
class Office:
    """A statsforvalter office and the language its workshops start in."""

    id: str
    name: Text
    language: str


class _LineLoader(yaml.SafeLoader):
    """Notes on every mapping which line it starts on."""


def _construct_mapping(loader: _LineLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    mapping = loader.construct_mapping(node, deep=True)
    mapping[LINE] = node.start_mark.line + 1
    return mapping


_LineLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)


def read_points(path: Path) -> PointList:
    """Raises FaultyList, with a line for every fault, when the file is no usable list."""
    content = path.read_bytes()
    try:
        # The loader is a SafeLoader: it builds plain data only.
        source = yaml.load(content, Loader=_LineLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FaultyList([Fault(line, f"the file is not valid YAML: {error.problem}")]) from error
    except yaml.reader.ReaderError as error:
        line = content.count(b"\n", 0, error.position) + 1
        raise FaultyList([Fault(line, f"the file is not UTF-8 text: {error.reason}")]) from error
    return parse(source)


@cache
def national_points() -> PointList:
    return read_points(POINTS_FILE)


@cache
def offices() -> tuple[Office, ...]:
    source = yaml.safe_load((DATA / "embeter.yaml").read_text(encoding="utf-8"))
    return tuple(
        Office(item["id"], Text(item["nb"], item["nn"]), item["maalform"])
        for item in source["embeter"]
    )
