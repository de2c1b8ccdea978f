"""Many words found in a text in one pass."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from extract.ahead import Ahead

Match = tuple[int, int, int]
"""The word's number, where it starts, where it ends."""
NONE: Final[list[Match]] = []


def _built(words: Sequence[str], longest: bool) -> Any:
    from ahocorasick_rs import AhoCorasick, MatchKind

    kind = MatchKind.LeftmostLongest if longest else MatchKind.Standard
    return AhoCorasick(words, matchkind=kind, store_patterns=False)


class Automaton:
    """Finds words, numbered in the order given, in linear time."""

    def __init__(self, words: Iterable[str], longest: bool, together: bool = False) -> None:
        """`longest`: of words that overlap the leftmost, of those that start together the longest; else all, in the
        order of their ends. `together`: a few hundred words that are the same for all documents; blocks are read for
        all such automata in one pass."""
        self.words = tuple(words)
        """By number."""
        self.longest = longest
        self._automaton = _built(self.words, longest)
        self._blocks = Ahead(self.find)
        self._number = _TOGETHER.join(self) if together else -1

    def find(self, text: str) -> list[Match]:
        """The matches in a piece of text."""
        if not self.words:
            return []
        found: list[Match] = self._automaton.find_matches_as_indexes(text, overlapping=not self.longest)
        return found

    def in_block(self, text: str) -> list[Match]:
        """The matches in a whole block, which is read with its batch: not to be changed."""
        return self._blocks.of(text) if self._number < 0 else _TOGETHER.found(self._number, text)


class _Together:
    """Small automata that read blocks as one: a pass over a text takes its time however few the words are."""

    def __init__(self) -> None:
        self._members: list[Automaton] = []
        self._automaton: Any = None
        self._meant: tuple[tuple[tuple[int, int], ...], ...] = ()
        """Of each word the members that have it, with its number there."""
        self._blocks = Ahead(self._read)

    def join(self, member: Automaton) -> int:
        """The member's number. What was read before lacks its words."""
        self._members.append(member)
        words: dict[str, list[tuple[int, int]]] = {}
        for number, one in enumerate(self._members):
            for index, word in enumerate(one.words):
                words.setdefault(word, []).append((number, index))
        self._automaton = _built(tuple(words), longest=False)
        self._meant = tuple(map(tuple, words.values()))
        self._blocks = Ahead(self._read)
        return len(self._members) - 1

    def found(self, number: int, text: str) -> list[Match]:
        return self._blocks.of(text).get(number, NONE)

    def _read(self, text: str) -> dict[int, list[Match]]:
        """By member; most have nothing in a text."""
        found: dict[int, list[Match]] = {}
        for word, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for number, index in self._meant[word]:
                found.setdefault(number, []).append((index, start, end))
        return {n: _longest(matches) if self._members[n].longest else matches for n, matches in found.items()}


def _longest(matches: list[Match]) -> list[Match]:
    """Of all matches the leftmost ones that do not overlap, of those that start together the longest."""
    if len(matches) == 1:
        return matches
    kept: list[Match] = []
    taken = 0
    for match in sorted(matches, key=lambda m: (m[1], -m[2])):
        if match[1] >= taken:
            kept.append(match)
            taken = match[2]
    return kept


_TOGETHER: Final = _Together()
