"""Words of a list found in a text: the longest wins, none is read across words of the dictionary."""

import re
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, NamedTuple

from extract import segments
from extract.automata import Automaton

_FIRST: Final = itemgetter(0)
_SECOND: Final = itemgetter(1)
CERTAIN: Final = 4
"""Words of so many characters do not come about by chance across other words."""


class Naming(NamedTuple):
    """Words at their place in a text, and what they mean; `hides` the words inside them.

    A named tuple because every tenth character of a document makes one: three times as fast as a frozen dataclass.
    """

    start: int
    end: int
    meanings: tuple[str, ...]
    hides: bool = True


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a list cannot hold; looked for only where `needs` stands in the text."""

    needs: str
    expression: re.Pattern[str]
    meanings: tuple[str, ...]
    hides: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their meanings in one automaton; no meaning hides the shorter words inside a compound."""

    automaton: Automaton
    meanings: tuple[tuple[str, ...], ...]
    patterns: tuple[Pattern, ...] = ()

    def named(self, text: str) -> list[Naming]:
        """What the text names, in order; words that a pattern covers are its own."""
        patterns = self._by_pattern(text)
        found = [n for n in patterns if n.meanings]
        matches = self.automaton.in_block(text)
        if not matches:
            return found
        covered = [n for n in patterns if n.hides]
        edges = segments.edges(text)
        at = taken = 0
        # The longest first at each place: they come in the order of their ends, and sorting keeps it.
        longest_first = matches[::-1]
        longest_first.sort(key=_SECOND)
        for index, start, end in longest_first:
            if start < taken or not is_whole(edges, start, end):
                continue
            while at < len(covered) and covered[at].end <= start:
                at += 1
            if at < len(covered) and covered[at].start < end:
                continue
            taken = end
            if self.meanings[index]:
                found.append(Naming(start, end, self.meanings[index]))
        return sorted(found, key=_FIRST) if patterns else found

    def _by_pattern(self, text: str) -> list[Naming]:
        """What the patterns find, in order; of two that overlap the first stays."""
        present = [pattern for pattern in self.patterns if pattern.needs in text]
        if not present:
            return []
        found = [
            Naming(match.start(), match.end(), pattern.meanings, pattern.hides)
            for pattern in present
            for match in pattern.expression.finditer(text)
        ]
        apart: list[Naming] = []
        for naming in sorted(found, key=_FIRST):
            if not apart or apart[-1].end <= naming.start:
                apart.append(naming)
        return apart


def built(meanings: dict[str, tuple[str, ...]], patterns: tuple[Pattern, ...] = (), together: bool = False) -> Words:
    """`together`: as `Automaton` has it."""
    return Words(Automaton(meanings, longest=False, together=together), tuple(meanings.values()), patterns)


def is_whole(edges: frozenset[int], start: int, end: int) -> bool:
    """Not read across words (家电 in 国家电视, 用能 in 应用能力): made of words, or a word's head or tail."""
    if end - start >= CERTAIN:
        return True
    opens, closes = start in edges, end in edges
    if opens and closes:
        return True
    # One edge stands inside a word: then all of it must lie in that word.
    return (opens or closes) and edges.isdisjoint(range(start + 1, end))
