"""The side-car NAME.meta.yml beside NAME.txt: what is known of a document that its text does not say."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extract.errors import SideCarError
from graph.resources import read_yaml


@cache
def meta_rules() -> dict[str, Any]:
    """`data/meta.yml`."""
    loaded: dict[str, Any] = read_yaml("meta.yml")
    return loaded


@dataclass(frozen=True, slots=True)
class SideCar:
    path: Path
    values: dict[str, str]
    period: tuple[int, int] | None
    lexicon: Path | None
    lines: dict[str, int]
    """Key → its line, counting from 1."""


def side_car_of(path: str | Path | None) -> Path | None:
    """The side-car beside a document; None where there is none."""
    if path is None:
        return None
    beside = Path(path).with_suffix(".meta.yml")
    return beside if beside.is_file() else None


def read_side_car(file: Path) -> SideCar:
    """Read and check a side-car. Raises SideCarError, which names the line."""
    name = str(file)
    try:
        root = yaml.compose(file.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except (UnicodeDecodeError, yaml.reader.ReaderError):
        raise SideCarError(name, None, "is not UTF-8 text; save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SideCarError(name, line, f"is no YAML: {error.problem}") from None
    if root is None:
        return SideCar(file, {}, None, None, {})
    if not isinstance(root, yaml.MappingNode):
        raise SideCarError(name, root.start_mark.line + 1, f"give keys and values; known keys: {_known()}")
    return _checked(file, root)


def _known() -> str:
    return ", ".join(meta_rules()["side_car"])


def _checked(file: Path, root: yaml.MappingNode) -> SideCar:
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    period: tuple[int, int] | None = None
    lexicon: Path | None = None
    for key_node, node in root.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        kind = meta_rules()["side_car"].get(key)
        if kind is None:
            raise SideCarError(str(file), line, f"unknown key {key!r}; known keys: {_known()}")
        if key in lines:
            raise SideCarError(str(file), line, f"{key!r} stands here twice (first in line {lines[key]})")
        lines[key] = line
        if kind == "period":
            period = _period(file, node)
            continue
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise SideCarError(str(file), line, f"{key!r} wants one line of text")
        if kind == "file":
            lexicon = file.parent / node.value
            if not lexicon.is_file():
                raise SideCarError(str(file), line, f"there is no lexicon {lexicon}; check the path")
        else:
            values[key] = node.value.strip()
    return SideCar(file, values, period, lexicon, lines)


def _period(file: Path, node: yaml.Node) -> tuple[int, int]:
    line = node.start_mark.line + 1
    wanted = "'period' wants {from: YEAR, to: YEAR}"
    if not isinstance(node, yaml.MappingNode):
        raise SideCarError(str(file), line, wanted)
    years: dict[str, int] = {}
    for key, value in node.value:
        if key.value not in ("from", "to"):
            raise SideCarError(str(file), key.start_mark.line + 1, f"unknown key {key.value!r}; {wanted}")
        if not isinstance(value, yaml.ScalarNode) or not (value.value.isdigit() and len(value.value) == 4):
            raise SideCarError(str(file), value.start_mark.line + 1, f"{value.value!r} is no year; {wanted}")
        years[key.value] = int(value.value)
    if len(years) != 2 or years["from"] > years["to"]:
        raise SideCarError(str(file), line, wanted + ", the first not after the second")
    return years["from"], years["to"]
