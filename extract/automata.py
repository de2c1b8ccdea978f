"""Many words found in a text in one pass."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

from extract.ahead import Ahead

Match = tuple[int, int, int]
"""The word's number, where it starts, where it ends."""
NONE: Final[list[Match]] = []
Maker = TypeVar("Maker", bound=Callable[[], object])


def _built(words: Sequence[str], longest: bool) -> Any:
    from ahocorasick_rs import AhoCorasick, MatchKind

    kind = MatchKind.LeftmostLongest if longest else MatchKind.Standard
    return AhoCorasick(words, matchkind=kind, store_patterns=False)


class _Together:
    """Automata that read blocks as one: a pass over a text takes its time however few or many the words are."""

    def __init__(self) -> None:
        self._members: list[tuple[tuple[str, ...], bool]] = []
        """Words, and whether the longest win."""
        self._automaton: Any = None
        """None until a text is read, and again when another has joined."""
        self._meant: tuple[tuple[tuple[int, int], ...], ...] = ()
        """Of each word the members that have it, with its number there."""
        self._blocks = Ahead(self._read)
        self._last: tuple[str, dict[int, list[Match]]] = ("", {})
        """A text outside the batch is asked for by several members, too."""
        self.makers: list[Callable[[], object]] = []

    def join(self, words: tuple[str, ...], longest: bool) -> int:
        """The member's number. What was read before lacks its words."""
        self._members.append((words, longest))
        self._automaton = None
        return len(self._members) - 1

    def found(self, number: int, text: str) -> list[Match]:
        """What a member finds in the text: not to be changed."""
        if self._automaton is None:
            self._build()
        last, found = self._last
        if last != text:
            found = self._blocks.of(text)
            self._last = (text, found)
        return found.get(number, NONE)

    def _build(self) -> None:
        for make in self.makers:
            make()
        words: dict[str, list[tuple[int, int]]] = {}
        for number, (own, _) in enumerate(self._members):
            for index, word in enumerate(own):
                words.setdefault(word, []).append((number, index))
        self._meant = tuple(map(tuple, words.values()))
        self._blocks = Ahead(self._read)
        self._last = ("", {})
        self._automaton = _built(tuple(words), longest=False)

    def _read(self, text: str) -> dict[int, list[Match]]:
        """By member; most have nothing in a text."""
        found: dict[int, list[Match]] = {}
        meant = self._meant
        for word, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for number, index in meant[word]:
                matches = found.get(number)
                if matches is None:
                    found[number] = [(index, start, end)]
                else:
                    matches.append((index, start, end))
        for number, matches in found.items():
            if self._members[number][1] and len(matches) > 1:
                found[number] = _longest(matches)
        return found


def _longest(matches: list[Match]) -> list[Match]:
    """Of all matches the leftmost ones that do not overlap, of those that start together the longest."""
    kept: list[Match] = []
    taken = 0
    for match in sorted(matches, key=lambda m: (m[1], -m[2])):
        if match[1] >= taken:
            kept.append(match)
            taken = match[2]
    return kept


_TOGETHER: Final = _Together()


class Automaton:
    """Finds words, numbered in the order given, in linear time."""

    def __init__(self, words: Iterable[str], longest: bool, together: bool = False) -> None:
        """`longest`: of words that overlap the leftmost, of those that start together the longest; else all, in the
        order of their ends. `together`: the same words for all documents; blocks are read for all such automata in
        one pass. What makes one is marked `in_one_pass`."""
        self.words = tuple(words)
        """By number."""
        self.longest = longest
        self._automaton: Any = None
        """Built for the first text that is read alone."""
        self._blocks: Ahead[list[Match]] | None = None if together else Ahead(self.find)
        self._together: _Together | None = _TOGETHER if together else None
        self._number = _TOGETHER.join(self.words, longest) if together else -1

    def find(self, text: str) -> list[Match]:
        """The matches in a piece of text."""
        if not self.words:
            return []
        if self._automaton is None:
            self._automaton = _built(self.words, self.longest)
        found: list[Match] = self._automaton.find_matches_as_indexes(text, overlapping=not self.longest)
        return found

    def in_block(self, text: str) -> list[Match]:
        """The matches in a whole block, which is read with its batch: not to be changed."""
        if self._together is not None:
            return self._together.found(self._number, text)
        assert self._blocks is not None
        return self._blocks.of(text)


def in_one_pass(make: Maker) -> Maker:
    """For a function that makes automata which are read `together`, and keeps them: it is called before the first text
    is read, so that what they read with is built once."""
    _TOGETHER.makers.append(make)
    return make
