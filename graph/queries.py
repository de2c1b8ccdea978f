"""The pack of named queries: `queries/<subject>/<name>.cypher`, one question a file, the same file on every engine.

A file opens with comments, which are its documentation and its contract:

    // 某地的项目 · Projects in a region
    // What the answer means, in a line or more.
    // @param region: region — id, name or alias of the region
    // @param stage: string = null — only projects of this stage
    // @param basis: string[words|heading|any] = "words" — which of these
    MATCH …

The first line is the title in both languages (Neo4j Browser takes it as a favourite's name). A parameter without
default must be given; defaults are written as JSON.
"""

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PolicyGraphError
from graph.resources import queries as queries_folder

BASE_TYPES = ("string", "integer", "float", "boolean", "strings")
NAMES = ("entity", "region", "sector", "project", "agency", "document")
"""Types that are texts which name something of the graph: by id, name or alias."""


class QueryFileError(PolicyGraphError):
    """A file of the pack breaks the pack's rules."""

    def __init__(self, path: Path, fault: str) -> None:
        self.path, self.fault = path, fault
        super().__init__(f"{path.parent.name}/{path.name}: {fault}")


class UnknownQueryError(PolicyGraphError):
    """`near` are the names most like the one asked for."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        self.name, self.near = name, near
        meant = f"; did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"no query is called {name!r}{meant} (`policygraph query list` shows all)")


class ParameterError(PolicyGraphError):
    """A parameter is missing, unknown or of another type; `parameter` is its name."""

    def __init__(self, query: str, parameter: str, fault: str) -> None:
        self.query, self.parameter = query, parameter
        super().__init__(f"{query}: {fault}")


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    type: str
    """string integer float boolean strings, or what the text names: entity region sector project agency document."""
    required: bool
    default: Any
    meaning: str
    choices: tuple[str, ...] = ()
    """The only values that it takes; empty where any will do."""

    def value(self, given: Any) -> Any:
        """The value as the engine takes it; words of a command line are read as the type. Raises ValueError."""
        if given is None:
            if self.required:
                raise ValueError("must be given")
            return None
        match self.type:
            case "integer":
                return _integer(given)
            case "float":
                return _float(given)
            case "boolean":
                return _boolean(given)
            case "strings":
                return _strings(given)
            case _:
                if not isinstance(given, str):
                    raise ValueError(f"must be a text, not {given!r}")
                if not given.strip() and self.required:
                    raise ValueError("must not be empty")
                if self.choices and given.strip() not in self.choices:
                    raise ValueError(f"must be one of {', '.join(self.choices)}, not {given!r}")
                return given.strip()


def _integer(given: Any) -> int:
    if isinstance(given, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,18}\s*", given):
        return int(given)
    if isinstance(given, int) and not isinstance(given, bool) and abs(given) < 2**63:
        return given
    raise ValueError(f"must be a whole number, not {given!r}")


def _float(given: Any) -> float:
    if isinstance(given, bool):
        raise ValueError(f"must be a number, not {given!r}")
    try:
        value = float(given)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"must be a number, not {given!r}") from None
    if not abs(value) < float("inf"):
        raise ValueError(f"must be a finite number, not {given!r}")
    return value


_WORDS = {"true": True, "yes": True, "1": True, "是": True, "false": False, "no": False, "0": False, "否": False}


def _boolean(given: Any) -> bool:
    if isinstance(given, bool):
        return given
    if isinstance(given, str) and given.strip().lower() in _WORDS:
        return _WORDS[given.strip().lower()]
    raise ValueError(f"must be true or false, not {given!r}")


def _strings(given: Any) -> list[str]:
    """A list, or words with commas between them."""
    if isinstance(given, str):
        return [word.strip() for word in re.split("[,，]", given) if word.strip()]
    if isinstance(given, list | tuple) and all(isinstance(word, str) for word in given):
        return list(given)
    raise ValueError(f"must be a list of texts, not {given!r}")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    name: str
    subject: str
    """The folder it lies in: regions, projects, sectors …"""
    title_zh: str
    title_en: str
    description: str
    parameters: tuple[Parameter, ...]
    cypher: str
    """Without the header."""
    path: Path

    def bind(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """All parameters, with the given values and the defaults. Raises ParameterError, which names one."""
        known = {p.name: p for p in self.parameters}
        for name in given:
            if name not in known:
                near = _near(name, list(known))
                meant = f"; did you mean {' or '.join(near)}?" if near else ""
                takes = f"it takes {', '.join(known)}" if known else "it takes none"
                raise ParameterError(self.name, name, f"it has no parameter {name!r}{meant} ({takes})")
        bound = {}
        for name, parameter in known.items():
            try:
                bound[name] = parameter.value(given[name]) if name in given else parameter.default
            except ValueError as error:
                raise ParameterError(self.name, name, f"the parameter {name} {error}") from None
            if parameter.required and bound[name] is None:
                raise ParameterError(
                    self.name, name, f"the parameter {name} must be given: {name}=… ({parameter.meaning})"
                )
        return bound


@cache
def load_queries() -> dict[str, NamedQuery]:
    """The pack that ships with this program, by name."""
    return read_queries(queries_folder())


def find_query(name: str) -> NamedQuery:
    """Raises UnknownQueryError with the nearest names."""
    pack = load_queries()
    if name not in pack:
        raise UnknownQueryError(name, _near(name, list(pack)))
    return pack[name]


def _near(name: str, names: list[str]) -> tuple[str, ...]:
    return tuple(difflib.get_close_matches(name, names, n=3, cutoff=0.5))


def read_queries(folder: Path) -> dict[str, NamedQuery]:
    """Raises QueryFileError for a file that breaks the rules, or a name that stands in two folders."""
    found: dict[str, NamedQuery] = {}
    for path in sorted(folder.glob("*/*.cypher")):
        query = read_query(path)
        if query.name in found:
            raise QueryFileError(path, f"the name is taken by {found[query.name].path.parent.name}/{path.name}")
        found[query.name] = query
    return found


_PARAMETER = re.compile(
    r"@param (?P<name>[a-z][a-z0-9_]*): (?P<type>[a-z]+)(?:\[(?P<choices>[^\]]+)\])?"
    r"(?: = (?P<default>.+?))? — (?P<meaning>\S.*)"
)


def read_query(path: Path) -> NamedQuery:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = []
    for line in lines:
        if not line.startswith("//"):
            break
        header.append(line.removeprefix("//").strip())
    if not header or " · " not in header[0]:
        raise QueryFileError(path, "its first line must be the title: // 中文 · English")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", path.stem):
        raise QueryFileError(path, "its name must be of small letters, digits and _")
    title_zh, _, title_en = header[0].partition(" · ")
    parameters = tuple(_parameter(path, line) for line in header[1:] if line.startswith("@param"))
    declares = [line.startswith("@param") for line in header]
    if declares != sorted(declares):
        raise QueryFileError(path, "the description stands before the @param lines; an empty line ends the header")
    description = " ".join(line for line in header[1:] if line and not line.startswith("@param"))
    if not description:
        raise QueryFileError(path, "it has no description: // lines after the title")
    cypher = "\n".join(lines[len(header) :]).strip().removesuffix(";")
    _check_parameters(path, parameters, used_parameters(cypher))
    return NamedQuery(path.stem, path.parent.name, title_zh, title_en, description, parameters, cypher, path)


def _parameter(path: Path, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise QueryFileError(path, f"{line!r} is not of the form: @param name: type = default — meaning")
    name, type, default = match["name"], match["type"], match["default"]
    if type not in BASE_TYPES + NAMES:
        raise QueryFileError(path, f"{name} has the type {type}; known: {', '.join(BASE_TYPES + NAMES)}")
    choices = tuple(match["choices"].split("|")) if match["choices"] else ()
    parameter = Parameter(name, type, default is None, None, match["meaning"], choices)
    if default is None:
        return parameter
    try:
        value = parameter.value(json.loads(default)) if default != "null" else None
    except ValueError as error:
        raise QueryFileError(path, f"the default of {name}: {error}") from None
    return replace(parameter, default=value)


def _check_parameters(path: Path, declared: tuple[Parameter, ...], used: set[str]) -> None:
    names = [p.name for p in declared]
    if len(names) != len(set(names)):
        raise QueryFileError(path, "it declares a parameter twice")
    if undeclared := sorted(used - set(names)):
        raise QueryFileError(path, f"it uses ${', $'.join(undeclared)} without a line @param")
    if unused := sorted(set(names) - used):
        raise QueryFileError(path, f"it declares {', '.join(unused)} and never uses it")


# what may hold a $ that is no parameter: texts, escaped names, comments
_TOKENS = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/|\$(?P<name>\w+)""",
    re.DOTALL,
)


def used_parameters(cypher: str) -> set[str]:
    return {match["name"] for match in _TOKENS.finditer(cypher) if match["name"]}
