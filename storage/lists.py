"""The lists that ship with the product, read from `data/`."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import yaml

import settings
from domain.drafts import identify
from domain.errors import message
from domain.list_faults import LINE, Fault, FaultyList
from domain.point_list import PointList, parse
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


class _OwnLineLoader(yaml.CSafeLoader):
    """The same ten times as fast, at every start; a file made to harm would end the process."""


def _construct_mapping(
    loader: _LineLoader | _OwnLineLoader, node: yaml.MappingNode
) -> dict[Any, Any]:
    mapping = loader.construct_mapping(node, deep=True)
    mapping[LINE] = node.start_mark.line + 1
    return mapping


for _loader in (_LineLoader, _OwnLineLoader):
    _loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)


def read_points(content: bytes, *, is_own: bool = False) -> PointList:
    """A list in YAML; raises FaultyList, with a line for every fault, when it cannot be used."""
    try:
        # Both are safe loaders: they build plain data only.
        source = yaml.load(content, Loader=_OwnLineLoader if is_own else _LineLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FaultyList([Fault(line, message("The file is not valid YAML here."))]) from error
    except yaml.reader.ReaderError as error:
        line = content.count(b"\n", 0, error.position) + 1
        what = message("The file is not plain text in UTF-8 here.")
        raise FaultyList([Fault(line, what)]) from error
    except (ValueError, RecursionError) as error:  # a date that is none; brackets without end
        raise FaultyList([Fault(1, message("The file is not valid YAML."))]) from error
    return parse(source)


@cache
def national_points() -> PointList:
    """The list that ships; its points' keys are their numbers."""
    read = read_points(POINTS_FILE.read_bytes(), is_own=True)
    return replace(read, points=identify(read.points, (), set()).points)


@cache
def offices() -> tuple[Office, ...]:
    source = yaml.safe_load((DATA / "embeter.yaml").read_text(encoding="utf-8"))
    return tuple(
        Office(item["id"], Text(item["nb"], item["nn"]), item["maalform"])
        for item in source["embeter"]
    )
