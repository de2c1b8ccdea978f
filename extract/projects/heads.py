"""Heads: the last words of names, found where a stretch of text ends or anywhere in it. Words as the segmenter cuts."""

import csv
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import rjieba

from extract.automata import Automaton, in_one_pass
from extract.character_slots import may_hold, slots
from extract.patterns import word_list
from graph.resources import data

FALSE_ENDS: Final = frozenset(word_list("name_ends", "false_ends"))
NO_SECTION: Final = frozenset(word_list("name_ends", "no_section"))

NATURAL: Final = frozenset({"水库/水利枢纽", "水电站", "抽水蓄能", "机场"})
"""Kinds whose facilities bear the names of small places that no list holds."""
LAND: Final = "生态修复"
"""The kind of works on land and water."""
WORKS: Final[tuple[str, ...]] = ("工程", "项目")
"""Heads that say only that something is built or done."""


@dataclass(frozen=True, slots=True)
class Head:
    """The last words of a kind of name: 水电站 (hydropower station), 改扩建工程 (extension works)."""

    word: str
    kind: str = ""
    role: str = "facility"
    """facility (a thing), section (of a route), work (on a thing), programme (an undertaking)."""
    needs: str = "name"
    """name: a place, number, quotation or proper name must stand before it; words: any description does; mark: only a
    quotation or a number; self: the word is a name by itself (进博会)."""


BETTERS: Final[tuple[str, ...]] = ("提升", "提质")
"""Verbs of two characters that end names of works too."""
BETTERED: Final = re.compile(f"(?:{'|'.join(word_list('name_ends', 'bettered_things'))})(?:{'|'.join(BETTERS)})")
"""公园提升: a head that holds the thing on which the work is done, since 提升 alone is a verb."""


def own_words(head: Head) -> int:
    """How many characters of a head are no thing's: two of 公园提升, where the park is what the work is done on."""
    return 2 if head.word.endswith(BETTERS) and BETTERED.fullmatch(head.word) else len(head.word)


class Heads:
    """The heads of one lexicon, found in linear time."""

    def __init__(self, heads: Iterable[Head], together: bool = False) -> None:
        """`together`: as `Automaton` has it."""
        self.by_word = {head.word: head for head in heads}
        self._automaton = Automaton(self.by_word, longest=True)
        self._everywhere = Automaton(self.by_word, longest=False, together=together)
        self._by_end = _lengths(self.by_word, at_end=True)
        self._by_start = _lengths(self.by_word, at_end=False)
        self._lasts = slots({word[-1] for word in self.by_word})
        self._firsts = slots({word[0] for word in self.by_word})
        self._ended: tuple[str, list[int]] = ("", [])
        """The text that was asked for last, and where heads end in it: its phrases are read one after the other."""

    def within(self, text: str, start: int, end: int) -> list[tuple[int, int, Head]]:
        found = self._automaton.find(text[start:end])
        return [(start + a, start + b, self.by_word[self._automaton.words[i]]) for i, a, b in found]

    def ends(self, text: str) -> list[int]:
        """Where heads end in the text, in order; not to be changed."""
        known, found = self._ended
        if known != text:
            found = sorted({b for _, _, b in self._everywhere.in_block(text)})
            self._ended = (text, found)
        return found

    def at_end(self, text: str, start: int, end: int) -> tuple[int, Head] | None:
        """The longest head that ends at `end`. A head of one character must be a word of its own (港, not 香港)."""
        if not 0 < end <= len(text) or not may_hold(self._lasts, text, end - 1):
            return None
        lengths = self._by_end.get(text[end - 2 : end]) or self._by_end.get(text[end - 1 : end])
        if lengths is None or text[end - 3 : end] in FALSE_ENDS:
            return None
        for length in lengths:
            if end - length >= start and (head := self.by_word.get(text[end - length : end])):
                if length == 1 and head.role != "section" and not _is_word(text[max(start, end - 12) : end]):
                    return None
                if head.word == "段" and text[end - 2 : end] in NO_SECTION:
                    return None
                return end - length, head
        return None

    def head_from(self, text: str, start: int) -> Head | None:
        """The longest head that begins here."""
        if not 0 <= start < len(text) or not may_hold(self._firsts, text, start):
            return None
        lengths = self._by_start.get(text[start : start + 2]) or self._by_start.get(text[start : start + 1], ())
        for length in lengths:
            if head := self.by_word.get(text[start : start + length]):
                return head
        return None

    def starts_at(self, text: str, start: int) -> bool:
        return self.head_from(text, start) is not None


@in_one_pass
@cache
def heads() -> Heads:
    """The lexicon of heads, `data/lexicons/heads.csv`, and the works on land and water that others compose."""
    with data("lexicons", "heads.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        listed = [Head(r["head"], r["kind"], r["role"], r["needs"]) for r in rows]
    known = {head.word for head in listed}
    composed = [Head(word, LAND, "work") for word in ground_works() if word not in known]
    return Heads([*listed, *composed], together=True)


def ground_works() -> list[str]:
    """消落带治理, 消落带治理工程: what is treated with what is done about it, as `ground_works.yml` lists them."""
    deeds = [t + d for t in word_list("ground_works", "things") for d in word_list("ground_works", "deeds")]
    bare = [*deeds, *word_list("ground_works", "alone")]
    return [*bare, *(deed + WORKS[0] for deed in bare)]


def _lengths(words: Collection[str], at_end: bool) -> dict[str, tuple[int, ...]]:
    """How long the words are, the longest first, by the two characters that they end or begin with, and by the one of
    those that have no more: most texts are passed over at once."""
    found: dict[str, set[int]] = {}
    for word in words:
        two, one = (word[-2:], word[-1]) if at_end else (word[:2], word[0])
        found.setdefault(two, set()).update((len(word), 1) if one in words else (len(word),))
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}


@lru_cache(maxsize=16)
def _lengths_by_end(words: frozenset[str]) -> dict[str, tuple[int, ...]]:
    return _lengths(words, at_end=True)


def ending(text: str, start: int, end: int, words: frozenset[str]) -> str | None:
    """The longest of the words that `text[start:end]` ends with."""
    by_end = _lengths_by_end(words)
    for length in by_end.get(text[end - 2 : end]) or by_end.get(text[end - 1 : end], ()):
        if end - length >= start and (word := text[end - length : end]) in words:
            return word
    return None


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Words with their edges, by the segmenter's dictionary and model."""
    return tuple(rjieba.tokenize(text))


def in_dictionary(word: str) -> bool:
    return bool(rjieba.has_word(word))


def _is_word(words: str) -> bool:
    """Is the last character a word of its own, as the segmenter cuts, or in one with the place or the unknown name
    before it (天津港, 盐卡港)?"""
    if len(words) < 2:
        return False
    last = words_of(words)[-1][0]
    if last[-1] == "桥" and not in_dictionary(last):
        return True  # 澧 | 河桥: the water that it crosses is a part of its name
    return len(last) == 1 or (len(last) > 2 and (not in_dictionary(last) or rjieba.tag(last[:-1])[-1][1] == "ns"))
