"""Numbered headings: which level a line opens, by the patterns of `data/outline.yml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from graph.resources import read_yaml

DIGITS: Final = "一二三四五六七八九十百零〇"
VALUES: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


@cache
def layout() -> dict[str, Any]:
    """`data/outline.yml`."""
    loaded: dict[str, Any] = read_yaml("outline.yml")
    return loaded


def numeral_pattern(pattern: str) -> str:
    """{n} any numeral, {c} a Chinese one."""
    chinese = f"[{DIGITS}]{{1,5}}"
    return pattern.replace("{n}", rf"(?:{chinese}|\d{{1,3}})").replace("{c}", chinese)


@cache
def front_matter() -> re.Pattern[str]:
    """Lines about the document below its title: where it was given, who signed it, when, its number."""
    return re.compile("|".join(f"(?:{p})" for p in layout()["front_matter"]))


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(layout()["duty_line"])


def is_duty_line(line: str) -> bool:
    """牵头单位：市水利局, 完成时限：6月底: said about the task above or below it."""
    return _duty().match(line) is not None


@dataclass(frozen=True, slots=True)
class Level:
    kind: str
    rank: int
    body: str
    """never always sentence"""
    weak: bool
    pattern: re.Pattern[str]
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    level: Level
    number: str
    """As the text has it: 第三节, （二）, 1."""
    value: tuple[int, ...]
    """The number to count with."""
    body: int
    """Where the title or text begins, in the line."""

    @property
    def rank(self) -> int:
        """3.4.1 lies deeper than 3.4."""
        return self.level.rank + len(self.value) - 1 if self.level.dotted else self.level.rank


def _level(entry: dict[str, Any]) -> Level:
    return Level(
        entry["kind"],
        entry["rank"],
        entry["body"],
        entry.get("weak", False),
        re.compile(numeral_pattern(entry["pattern"])),
        entry.get("dotted", False),
    )


@cache
def levels() -> tuple[Level, ...]:
    return tuple(_level(entry) for entry in layout()["levels"])


@cache
def box_level() -> Level:
    return Level("box", 100, "never", False, re.compile(numeral_pattern(layout()["box"])))


@cache
def item_level() -> Level:
    return Level("item", 110, "item", False, re.compile(numeral_pattern(layout()["item"])))


@cache
def _markdown() -> re.Pattern[str]:
    return re.compile(layout()["markdown"])


@cache
def _first() -> frozenset[str]:
    """What a numbered line can begin with: most lines are told apart by their first character."""
    return frozenset("第附专#（(〔0123456789" + DIGITS + "".join(chr(c) for c in range(0x2460, 0x2474)))


def value_of(number: str) -> tuple[int, ...]:
    """(9,) of （九）, (3, 4, 1) of 3.4.1; () where there is none."""
    arabic = re.findall(r"\d+", number)
    if arabic:
        return tuple(map(int, arabic))
    circled = [ord(c) - 0x245F for c in number if "①" <= c <= "⑳"]
    if circled:
        return (circled[0],)
    total, digit, seen = 0, 0, False
    for char in number:
        if char in VALUES:
            digit, seen = (digit * 10 if digit and not total else 0) + VALUES[char], True
        elif char in "十百":
            total, digit, seen = total + (digit or 1) * (10 if char == "十" else 100), 0, True
    return (total + digit,) if seen else ()


def heading_of(line: str, *, in_box: bool = False) -> Heading | None:
    """The heading that a line (plain, without indentation) opens; None for running text."""
    if not line or line[0] not in _first():
        return None
    if line[0] == "#":
        mark = _markdown().match(line)
        if not mark:
            return None
        inner = heading_of(line[mark.end() :], in_box=in_box)
        if inner:
            return Heading(inner.level, inner.number, inner.value, inner.body + mark.end())
        depth = len(mark.group().strip())
        level = Level("heading", 5 + 10 * depth, "never", False, _markdown())
        return Heading(level, "", (), mark.end())
    candidates = (box_level(), *((item_level(),) if in_box else ()), *levels())
    for level in candidates:
        match = level.pattern.match(line)
        if match and not (level.body == "never" and _is_text(line[match.end() :], level)):
            return Heading(level, match.group().strip(), value_of(match.group()), _skip(line, match.end()))
    return None


def _is_text(rest: str, level: Level) -> bool:
    """Running text that only begins like a title: 第一章节的内容……。"""
    return any(c in "。；！？" for c in rest.rstrip()) or len(rest) > 2 * int(layout()["title_length"])


def _skip(line: str, at: int) -> int:
    while at < len(line) and (line[at].isspace() or line[at] in ":："):
        at += 1
    return at
