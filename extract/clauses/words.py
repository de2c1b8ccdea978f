"""The words that decide what a clause does: `data/lexicons/clauses.yml`, made quick to ask for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.character_slots import may_hold, slots
from extract.clauses.sentences import PAIRS
from extract.patterns import any_word
from graph.resources import read_yaml

VERB: Final = 0
RESULT: Final = 1
MANNER: Final = 2
TIME: Final = 3
SOFTENER: Final = 4
ADVERB: Final = 5
LINK: Final = 6
"""Classes of words that may open a clause; places in what `Vocabulary.lengths` gives."""
Lengths = tuple[int, int, int, int, int, int, int]
NOTHING: Final[Lengths] = (0, 0, 0, 0, 0, 0, 0)


class Words:
    """A set of words that is asked for the longest one at a place of a text."""

    __slots__ = ("_by_first", "_words")

    def __init__(self, words: str) -> None:
        self._words = frozenset(words.split())
        self._by_first: dict[str, tuple[str, ...]] = {}
        for word in sorted(self._words, key=lambda w: (-len(w), w)):
            self._by_first[word[0]] = (*self._by_first.get(word[0], ()), word)

    def at(self, text: str, place: int, end: int) -> str:
        """The longest word that begins here; empty if none does."""
        if place < end:
            for word in self._by_first.get(text[place], ()):
                if text.startswith(word, place, end):
                    return word
        return ""

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Any:
        return iter(self._words)


class Vocabulary:
    """Several classes of words in one index: one look gives the longest word of each class at a place."""

    __slots__ = ("_by_two", "_firsts", "_lengths")

    def __init__(self, classes: Sequence[Words]) -> None:
        words = sorted({w for c in classes for w in c}, key=lambda w: (-len(w), w))
        # All words of a text's place are beginnings of the longest one there, so what each class has is known before.
        self._lengths: dict[str, Lengths] = {}
        self._by_two: dict[str, tuple[str, ...]] = {}
        for word in words:
            found = [max((n for n in range(1, len(word) + 1) if word[:n] in c), default=0) for c in classes]
            self._lengths[word] = (found[0], found[1], found[2], found[3], found[4], found[5], found[6])
            if len(word) > 1:
                self._by_two[word[:2]] = (*self._by_two.get(word[:2], ()), word)
        self._firsts = slots({word[0] for word in words})

    def lengths(self, text: str, place: int, end: int) -> Lengths:
        """Length of the longest word of each class that begins here, 0 where none does."""
        if not may_hold(self._firsts, text, place):
            return NOTHING
        for word in self._by_two.get(text[place : place + 2], ()):
            if text.startswith(word, place, end):
                return self._lengths[word]
        return self._lengths.get(text[place], NOTHING)


@dataclass(frozen=True, slots=True)
class Lexicon:
    opening: Vocabulary
    action: Words
    core: Words
    pivot: Words
    nouns: Words
    adverbs: Words
    effort: Words
    never_doing: Words
    modals: Words
    lead_on: Words
    strong: Words
    giving: Words
    dealing: Words
    dealing_openers: Words
    granting: Words
    going_on: tuple[str, ...]
    item_titles: tuple[str, ...]
    necessity: tuple[str, ...]
    always: Words
    hanging: re.Pattern[str]
    means: Words
    means_ends: tuple[str, ...]
    lead_ends: tuple[str, ...]
    clause_ends: tuple[str, ...]
    not_clause_ends: tuple[str, ...]
    places: frozenset[str]
    verb_places: re.Pattern[str]
    """Where a verb that `verb_after` looks for may begin, or a pair of marks that it passes over."""
    predicates: re.Pattern[str]
    achievements: re.Pattern[str]
    gives: re.Pattern[str]
    says: tuple[str, ...]
    says_longest: int
    addresses: tuple[str, ...]
    lead_in: tuple[str, ...]
    lead_in_longest: int


@cache
def lexicon() -> Lexicon:
    raw: Mapping[str, Any] = read_yaml("lexicons", "clauses.yml")

    def text(*keys: str) -> str:
        node: Any = raw
        for key in keys:
            node = node[key]
        return str(node["words"] if isinstance(node, Mapping) else node)

    def words(*keys: str) -> Words:
        return Words(text(*keys))

    def ends(*keys: str) -> tuple[str, ...]:
        return tuple(text(*keys).split())

    def any_of(*keys: str) -> str:
        return any_word(text(*keys).split())

    action, adverbs, core = words("verbs", "action"), words("adverbs"), words("core")
    places = text("manner", "places", "ends").replace(" ", "")
    firsts = "".join(sorted({w[0] for w in (*adverbs, *core)} | {re.escape(mark) for mark in PAIRS}))
    opening = (
        action,
        words("verbs", "result"),
        words("manner"),
        words("time"),
        words("softeners"),
        adverbs,
        words("connectives"),
    )
    return Lexicon(
        opening=Vocabulary(opening),
        action=action,
        core=core,
        pivot=words("verbs", "pivot"),
        nouns=words("nouns"),
        adverbs=adverbs,
        effort=words("effort"),
        never_doing=words("verbs", "result", "never_doing"),
        modals=words("modals"),
        lead_on=words("lead_on"),
        strong=words("manner", "strong"),
        giving=words("manner", "giving"),
        dealing=words("manner", "dealing"),
        dealing_openers=words("manner", "dealing", "openers"),
        granting=words("granting"),
        going_on=ends("going_on"),
        item_titles=ends("item_titles"),
        necessity=ends("necessity"),
        always=words("manner", "always"),
        hanging=re.compile(any_of("manner", "hanging")),
        means=words("manner", "means", "verbs"),
        means_ends=ends("manner", "means", "ends"),
        lead_ends=ends("manner", "ends"),
        clause_ends=ends("manner", "clause_ends"),
        not_clause_ends=ends("manner", "not_clause_ends"),
        places=frozenset(places),
        verb_places=re.compile(f"[{firsts}]|(?<=[{places}])."),
        # 超, 达, 占, 居 state something only in front of a figure; elsewhere they are parts of other words.
        predicates=re.compile(
            "|".join((any_of("nouns", "predicates"), *(f"{w}(?=[\\d约全近过])" for w in "超达占居")))
        ),
        achievements=re.compile(any_of("achievements")),
        gives=re.compile(any_of("manner", "giving", "verbs")),
        says=ends("no_measure", "says"),
        says_longest=int(raw["no_measure"]["says_longest"]),
        addresses=ends("no_measure", "addresses"),
        lead_in=ends("no_measure", "lead_in"),
        lead_in_longest=int(raw["no_measure"]["lead_in_longest"]),
    )
