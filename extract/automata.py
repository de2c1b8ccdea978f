"""Many words found in a text in one pass."""

from collections.abc import Iterable

from extract.ahead import Ahead

Match = tuple[int, int, int]
"""The word's number, where it starts, where it ends."""


class Automaton:
    """Finds words, numbered in the order given, in linear time."""

    def __init__(self, words: Iterable[str], longest: bool) -> None:
        """`longest`: of words that overlap the leftmost, of those that start together the longest; else all, in the
        order of their ends."""
        from ahocorasick_rs import AhoCorasick, MatchKind

        self.words = tuple(words)
        """By number."""
        self._longest = longest
        kind = MatchKind.LeftmostLongest if longest else MatchKind.Standard
        self._automaton = AhoCorasick(self.words, matchkind=kind, store_patterns=False)
        self._blocks = Ahead(self.find)

    def find(self, text: str) -> list[Match]:
        """The matches in a piece of text."""
        found: list[Match] = self._automaton.find_matches_as_indexes(text, overlapping=not self._longest)
        return found

    def in_block(self, text: str) -> list[Match]:
        """The matches in a whole block, which is read with its batch: not to be changed."""
        return self._blocks.of(text)
