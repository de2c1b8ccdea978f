"""Many patterns, nearly all of which are looked for in vain: each is tried only in a text that holds a character
without which it does not match."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from extract.first_characters import parsed

_TOKEN: Final = re.compile(r"\\.|[\[\]()|]")
"""What parts alternatives, or keeps a mark from doing so."""
SLOTS: Final = 1024
WIDEST: Final = 40
"""A class of more characters hardly passes a text over."""


class Formulas:
    """Patterns in the order in which they count."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.patterns = tuple(map(re.compile, patterns))
        self._always = 0
        self._bits = [0] * SLOTS
        """By a part of a character's number, as `character_slots` does: the patterns that may match where it stands."""
        for number, formula in enumerate(self.patterns):
            needs = needed(formula.pattern)
            if needs is None:
                self._always |= 1 << number
            for character in needs or ():
                self._bits[ord(character) & (SLOTS - 1)] |= 1 << number

    def search(self, text: str) -> int | None:
        """The number of the first pattern that matches somewhere in the text."""
        return next((n for n in self._possible(text) if self.patterns[n].search(text)), None)

    def match(self, text: str) -> bool:
        """Does one of them match at the text's beginning?"""
        return any(self.patterns[n].match(text) for n in self._possible(text))

    def fullmatch(self, text: str) -> bool:
        """Does one of them match the whole text?"""
        return any(self.patterns[n].fullmatch(text) for n in self._possible(text))

    def _possible(self, text: str) -> list[int]:
        """The numbers of the patterns that may match, in order."""
        found = self._always
        for at in range(len(text)):
            found |= self._bits[ord(text[at]) & (SLOTS - 1)]
        return [n for n in range(found.bit_length()) if found >> n & 1]


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, each a pattern of its own.

    >>> alternatives("甲(?:乙|丙)|[|]丁")
    ['甲(?:乙|丙)', '[|]丁']
    """
    found, depth, in_class, start = [], 0, False, 0
    for token in _TOKEN.finditer(pattern):
        mark = token.group()
        if mark == "[" and not in_class:
            in_class = True
        elif mark == "]":
            in_class = False
        elif not in_class and mark in "()":
            depth += 1 if mark == "(" else -1
        elif not in_class and mark == "|" and depth == 0:
            found.append(pattern[start : token.start()])
            start = token.end()
    return [*found, pattern[start:]]


def needed(pattern: str) -> frozenset[str] | None:
    """Characters one of which stands in each match of the pattern; None where it tells no few of them.

    >>> sorted(needed("[一-龥]{2}(?:大街|大道)工程") or ())
    ['工']
    """
    items = parsed(pattern)
    return _of_sequence(items) if items is not None else None


def _of_sequence(items: Sequence[Any]) -> frozenset[str] | None:
    """The fewest that one of the items needs."""
    found = [needs for item in items if (needs := _of_item(str(item[0]), item[1])) is not None]
    return min(found, key=len, default=None)


def _of_item(name: str, value: Any) -> frozenset[str] | None:
    if name == "LITERAL":
        return frozenset((chr(value),))
    if name == "IN":
        return _of_class(value)
    if name == "SUBPATTERN":
        return _of_sequence(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _of_sequence(value[2]) if value[0] else None
    if name != "BRANCH":
        return None
    branches = [_of_sequence(branch) for branch in value[1]]
    return None if None in branches else frozenset().union(*(b for b in branches if b is not None))


def _of_class(members: Sequence[Any]) -> frozenset[str] | None:
    found: set[str] = set()
    for code, value in members:
        if str(code) == "LITERAL":
            found.add(chr(value))
        elif str(code) == "RANGE" and value[1] - value[0] < WIDEST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= WIDEST else None
