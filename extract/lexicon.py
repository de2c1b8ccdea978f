"""The user's own names, `--lexicon FILE.yml`: they outrank what is built in, and a contradiction is an error.

aliases: {滨江新城: 330108}          # another name of a division: its code or official name
pins: {鼓楼区: 350102}               # what an ambiguous name means in these documents
forbid: [新兴, 大通道]               # words in which no place is to be read
sectors: {digital: [智算, 东数西算]}  # words that add a sector to a measure
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import yaml

from extract.linking import find_jurisdiction
from graph.errors import PolicyGraphError

KEYS = ("aliases", "pins", "forbid", "sectors")


class LexiconError(PolicyGraphError):
    """A lexicon file that cannot be taken; `line` counts from 1."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path}: line {line}: {message}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Codes are strings of six or twelve digits."""

    aliases: dict[str, str] = field(default_factory=dict)
    pins: dict[str, str] = field(default_factory=dict)
    forbid: tuple[str, ...] = ()
    sectors: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_lexicon(path: Path | str) -> Lexicon:
    """Read a user's lexicon. Raises LexiconError, which names the line, and for YAML that is none."""
    path = Path(path)
    try:
        root = yaml.compose(path.read_text("utf-8-sig"), yaml.SafeLoader)
    except OSError as error:
        raise LexiconError(path, 1, f"cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise LexiconError(path, 1, "is not UTF-8; save it as UTF-8") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise LexiconError(
            path, mark.line + 1 if mark else 1, f"is no YAML: {getattr(error, 'problem', error)}"
        ) from error
    if root is None:
        return Lexicon()
    return _Reader(path).read(root)


class _Reader:
    """Keeps the line of each entry, so that a contradiction can name both."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.places: dict[str, tuple[str, int]] = {}
        """name → (code, line) over aliases and pins"""

    def read(self, root: yaml.Node) -> Lexicon:
        aliases: dict[str, str] = {}
        pins: dict[str, str] = {}
        forbid: dict[str, int] = {}
        sectors: dict[str, tuple[str, ...]] = {}
        seen: dict[str, int] = {}
        for key, node in self.pairs(root, "the file"):
            if key.value not in KEYS:
                self.fail(key, f"unknown key {key.value!r}; known are {', '.join(KEYS)}")
            if key.value in seen:
                self.fail(key, f"{key.value} stands already in line {seen[key.value]}; put both together")
            seen[key.value] = line_of(key)
            if key.value in ("aliases", "pins"):
                table = aliases if key.value == "aliases" else pins
                table.update(self.names(node, key.value))
            elif key.value == "forbid":
                forbid.update({word.value: line_of(word) for word in self.words(node, "forbid")})
            else:
                sectors.update(self.sectors(node))
        for word, line in forbid.items():
            if word in self.places:
                other = self.places[word][1]
                raise LexiconError(
                    self.path, line, f"{word} is forbidden here but named as a place in line {other}; drop one"
                )
        return Lexicon(aliases, pins, tuple(forbid), sectors)

    def names(self, node: yaml.Node, key: str) -> Iterator[tuple[str, str]]:
        for name, value in self.pairs(node, key):
            if not isinstance(value, yaml.ScalarNode) or len(name.value) < 2:
                self.fail(name, f"{key} takes a name of two or more characters and a code or official name")
            try:
                code = find_jurisdiction(value.value).code
            except PolicyGraphError as error:
                raise LexiconError(self.path, line_of(value), str(error)) from error
            if code is None:
                self.fail(value, f"{value.value} is no division")
            known = self.places.get(name.value)
            if known and known[0] != code:
                self.fail(name, f"{name.value} is {code} here but {known[0]} in line {known[1]}; keep one")
            self.places[name.value] = (code, line_of(name))
            yield name.value, code

    def sectors(self, node: yaml.Node) -> Iterator[tuple[str, tuple[str, ...]]]:
        from extract.sectors.taxonomy import sectors

        known = {sector.key for sector in sectors()}
        for key, words in self.pairs(node, "sectors"):
            if key.value not in known:
                self.fail(key, f"unknown sector {key.value!r}; known are {', '.join(sorted(known))}")
            yield key.value, tuple(word.value for word in self.words(words, key.value))

    def pairs(self, node: yaml.Node, what: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            self.fail(node, f"{what} must be a table (name: value)")
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fail(key, "a key must be plain text")
            yield key, value

    def words(self, node: yaml.Node, what: str) -> Iterator[yaml.ScalarNode]:
        if not isinstance(node, yaml.SequenceNode):
            self.fail(node, f"{what} must be a list")
        for word in node.value:
            if not isinstance(word, yaml.ScalarNode) or not word.value.strip():
                self.fail(word, f"{what} takes words")
            yield word

    def fail(self, node: yaml.Node, message: str) -> NoReturn:
        raise LexiconError(self.path, line_of(node), message)


def line_of(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
