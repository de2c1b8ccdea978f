"""Do a name's edges stand between words? rjieba's dictionary is asked as a second opinion, never for the name itself.

The mechanism: the text is read twice, once as the dictionary reads it and once with the name as a word. The reading
with fewer words and fewer left-over single characters is right: 建成|县乡 against 建|成县|乡. Names that the dictionary
does not know (昌都) win against words that would break them (昌|都市), because the other reading leaves pieces.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

import rjieba

from extract import segments
from extract.guarded import Guarded
from graph.resources import read_yaml

PARTICLES: Final = frozenset(
    "的和与及或在是为对从到至等向把将被以于之地得了着过也都就并而其各该本这那个中上下内外前后"
    "、，。；：！？“”‘’（）()《》 ·—-"
)
"""Single characters that are words of their own; they are no left-over pieces."""
JOINTS: Final = frozenset("和与及")
LOCATIVES: Final = frozenset("上中下里内外前后")
IDIOMS: Final = frozenset("il")
"""Parts of speech of idioms and set phrases: no place stands inside 长治久安."""
FACILITIES: Final = frozenset("港站")
"""What may follow a name inside one word of the dictionary: 北仑港. Others (广安门, 清水湾) are names of their own."""
NUMBERED_STREET: Final = Guarded(re.compile("[东南西北中]?[一二三四五六七八九十]{1,2}[路街巷]"))
REACH: Final = 3
"""The longest part of a word that is looked for beyond a name's edge."""


@cache
def newer_words() -> frozenset[str]:
    lists = read_yaml("lexicons", "places.yml")
    return frozenset(lists["newer_words"])


@cache
def _further_words() -> frozenset[str]:
    """Words that our lists have and the dictionary lacks."""
    lists = read_yaml("lexicons", "places.yml")
    return newer_words() | frozenset(lists["pairs"])


@lru_cache(maxsize=65536)
def is_word(text: str) -> bool:
    """Is it a word of the dictionary or of our lists, or the end of a numbered road's name (中山|东一路)?"""
    return text in _further_words() or bool(rjieba.has_word(text)) or NUMBERED_STREET.fullmatch(text) is not None


@lru_cache(maxsize=65536)
def tag_of(word: str) -> str:
    """The dictionary's part of speech, "" for what is no word of it."""
    if not is_word(word):
        return ""
    tagged = rjieba.tag(word, False)
    return str(tagged[0][1]) if len(tagged) == 1 else ""


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often the dictionary's corpus has the word, at least 1."""
    return max(1, int(rjieba.suggest_freq(word))) if is_word(word) else 1


def cost(words: Sequence[str]) -> int:
    """Words, left-over single characters counted twice."""
    return sum(2 if len(word) == 1 and word not in PARTICLES else 1 for word in words)


@lru_cache(maxsize=16)
def _in_pieces(words: frozenset[str]) -> tuple[str, ...]:
    """Those that the dictionary reads as several (抽水 | 蓄能)."""
    return tuple(word for word in words if len(word) > 2 and len(cut(word)) > 1)


class Words:
    """The dictionary's reading of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = segments.words(text)
        self.starts = segments.starts(text)
        """Starts of the words, and the text's end."""

    def before(self, at: int) -> str:
        """The word that ends at or covers the character in front of `at`."""
        return self.words[bisect_left(self.starts, at) - 1] if at > 0 else ""

    def after(self, at: int) -> str:
        """The word that starts at `at`, or the rest of the one that covers it."""
        if at >= len(self.text):
            return ""
        index = bisect_right(self.starts, at) - 1
        return self.words[index][at - self.starts[index] :]

    def opens(self, at: int, known: frozenset[str]) -> bool:
        """Does one of these words stand at `at`, whole or in pieces?"""
        return self.after(at) in known or self.text.startswith(_in_pieces(known), at)

    def is_edge(self, at: int) -> bool:
        index = bisect_left(self.starts, at)
        return index < len(self.starts) and self.starts[index] == at

    def hull(self, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
        """(start, end, words) of the dictionary's words that touch `[start, end)`."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_left(self.starts, end) - 1
        stop = self.starts[last] + len(self.words[last])
        return self.starts[first], stop, self.words[first : last + 1]

    def holds(self, start: int, end: int, expected: bool = False) -> bool:
        """Is `text[start:end]` a word of its own here? Of two readings as good that with it, if it is `expected`."""
        left, right, words = self.hull(start, end)
        text = self.text
        if left < start or end < right:
            rest = [*cut(text[left:start]), text[start:end], *cut(text[end:right])]
            if len(words) == 1:
                # The name is part of one word: it stands in it if the rest is words too (兰州|大学, not 长治|久安).
                return self._stands_inside(left, start, end, right) or self._joins_on(start, end, left, right)
            worse = cost(rest) - expected >= cost(words)
            if worse and not self._joins_on(start, end, left, right):
                return False
        return not self._read_across(start, end)

    def _joins_on(self, start: int, end: int, left: int, right: int) -> bool:
        """Do the pieces beside the name make words with what lies further out? 市北|大数据 against 市|北大|数据."""
        text = self.text
        for b in range(right + 1, min(len(text), right + REACH) + 1) if end < right else ():
            if is_word(text[end:b]) and self.is_edge(b):
                return self._better(left, b, [*cut(text[left:start]), text[start:end], text[end:b]])
        for a in range(left - 1, max(0, left - REACH) - 1, -1) if left < start else ():
            if is_word(text[a:start]) and self.is_edge(a):
                return self._better(a, right, [text[a:start], text[start:end], *cut(text[end:right])])
        return False

    def read_on(self, start: int, end: int) -> bool:
        """For long full names: does a word take the last character away? 山西省|会 against 山西|省会."""
        left, right, _ = self.hull(end - 1, end)
        return (right > end and left == end - 1) or self._read_across(start, end)

    def _stands_inside(self, left: int, start: int, end: int, right: int) -> bool:
        text = self.text
        if tag_of(text[left:right])[:1] in IDIOMS:
            return False
        rests = [rest for rest in (text[left:start], text[end:right]) if rest]
        return all(rest in FACILITIES or all(len(word) > 1 for word in cut(rest)) for rest in rests)

    def _read_across(self, start: int, end: int) -> bool:
        """Is there a reading without the name that leaves less over? 线上|海产品 against 线|上海|产品."""
        text = self.text
        beyond = range(end + 1, min(len(text), end + REACH) + 1)
        # 沙滩上|海洋: a noun with its locative in front of a word that runs past the name
        locative = start > 0 and text[start] in LOCATIVES and tag_of(self.before(start)) in ("n", "s", "nr")
        if locative and any(is_word(text[start + 1 : b]) for b in beyond):
            return True
        if text[end - 1] in JOINTS and any(text[a : end - 1] in _further_words() for a in range(start - REACH, start)):
            return True  # 政务云|和: a word that the dictionary lacks, and what joins it to the next
        for middle in range(start + 1, end):
            lefts = [a for a in range(max(0, start - REACH), start) if is_word(text[a:middle])]
            if middle - start > 1 and is_word(text[start:middle]):
                lefts.append(start)
            rights = [b for b in beyond if is_word(text[middle:b])]
            for a in lefts:
                for b in rights:
                    if self._better(a, b, [text[a:middle], text[middle:b]]):
                        return True
        return False

    def _better(self, a: int, b: int, words: list[str]) -> bool:
        left, right, as_read = self.hull(a, b)
        text = self.text
        return cost([*cut(text[left:a]), *words, *cut(text[b:right])]) < cost(as_read)


def cut(text: str) -> list[str]:
    return list(rjieba.cut(text, False)) if text else []
