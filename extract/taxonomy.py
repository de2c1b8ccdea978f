"""The taxonomy of sectors (`data/sectors.yml`) and the words that name them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from graph.resources import data

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


CERTAIN = 4
"""Words of so many characters do not come about by chance across other words."""


@dataclass(frozen=True, slots=True)
class Sector:
    key: str
    zh: str
    en: str
    aliases: tuple[str, ...]
    words: tuple[str, ...]
    titles: tuple[str, ...]
    """Words that name it in a heading only."""
    general: tuple[str, ...]
    """Words that name it in a heading that names nothing else."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name sectors, at their place in a text; `hides` the words inside them."""

    start: int
    end: int
    sectors: tuple[str, ...]
    hides: bool = True


@cache
def _taxonomy() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(data("sectors.yml").read_text("utf-8"))
    return loaded


@cache
def sectors() -> tuple[Sector, ...]:
    """All sectors, in the taxonomy's order."""
    return tuple(
        Sector(
            key,
            entry["zh"],
            entry["en"],
            *(tuple(entry.get(part, ())) for part in ("aliases", "words", "titles", "general")),
        )
        for key, entry in _taxonomy()["sectors"].items()
    )


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their sectors in one automaton; an empty tuple hides the shorter words inside a compound."""

    automaton: "AhoCorasick"
    meanings: tuple[tuple[str, ...], ...]

    def named(self, text: str) -> list[Naming]:
        """What the text names, in order, longest match first; words that a pattern covers are its own."""
        matches = self.automaton.find_matches_as_indexes(text, overlapping=True)
        hits = [(start, -end, index) for index, start, end in matches]
        patterns = _by_pattern(text)
        found = [n for n in patterns if n.sectors]
        if not hits:
            return found
        covered = [n for n in patterns if n.hides]
        edges = _word_edges(text)
        at = taken = 0
        for start, minus_end, index in sorted(hits):
            end = -minus_end
            if start < taken or not _whole(edges, start, end):
                continue
            while at < len(covered) and covered[at].end <= start:
                at += 1
            if at < len(covered) and covered[at].start < end:
                continue
            taken = end
            if self.meanings[index]:
                found.append(Naming(start, end, self.meanings[index]))
        return sorted(found, key=lambda n: n.start)


def _word_edges(text: str) -> list[int]:
    """For each place, where the dictionary's word that covers it begins; `len(text)` last."""
    import rjieba

    starts: list[int] = []
    at = 0
    for word in rjieba.cut(text, False):
        starts += [at] * len(word)
        at += len(word)
    starts.append(at)
    return starts


def _whole(edges: list[int], start: int, end: int) -> bool:
    """Not read across words (家电 in 国家电网, 用能 in 应用能力): it is made of words, or is the head or tail of one."""
    if end - start >= CERTAIN:
        return True
    opens, closes = edges[start] == start, edges[end] == end
    if opens and closes:
        return True
    if opens:
        return edges[end] == start
    return closes and edges[end - 1] == edges[start]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...], bool], ...]:
    return tuple(
        (p["needs"], re.compile(p["pattern"]), tuple(p["sectors"]), p.get("hides", True))
        for p in _taxonomy()["patterns"]
    )


def _by_pattern(text: str) -> list[Naming]:
    """What the patterns find, in order; of two that overlap the first stays."""
    found = [
        Naming(match.start(), match.end(), meaning, hides)
        for needs, pattern, meaning, hides in _patterns()
        if needs in text
        for match in pattern.finditer(text)
    ]
    apart: list[Naming] = []
    for naming in sorted(found, key=lambda n: n.start):
        if not apart or apart[-1].end <= naming.start:
            apart.append(naming)
    return apart


def _built(meanings: dict[str, tuple[str, ...]]) -> Words:
    from ahocorasick_rs import AhoCorasick, MatchKind

    return Words(AhoCorasick(list(meanings), matchkind=MatchKind.Standard), tuple(meanings.values()))


def _compounds() -> dict[str, tuple[str, ...]]:
    both = {word: tuple(keys) for word, keys in _taxonomy()["both"].items()}
    return both | dict.fromkeys(_taxonomy()["none"], ())


@cache
def measure_words(own: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Words:
    """The words that name a sector in a measure; `own` are the user's, (sector, words), which outrank the others."""
    meanings = {word: (sector.key,) for sector in sectors() for word in sector.words} | _compounds()
    for key, words in own:
        meanings |= dict.fromkeys(words, (key,))
    return _built(meanings)


@cache
def title_words() -> Words:
    """Those of measures and the ones that name a subject only in a heading."""
    words = {word: (sector.key,) for sector in sectors() for word in sector.words}
    return _built(words | _compounds() | {word: (sector.key,) for sector in sectors() for word in sector.titles})


@cache
def general_words() -> Words:
    """Words of headings of mixed content."""
    return _built({word: (sector.key,) for sector in sectors() for word in sector.general})
