"""The taxonomy of sectors (`data/sectors.yml`) and the words that name them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from graph.resources import data

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


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
    """Words that name sectors, at their place in a text."""

    start: int
    end: int
    sectors: tuple[str, ...]


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
        covered = _by_pattern(text)
        found = [n for n in covered if n.sectors]
        at = 0
        for index, start, end in self.automaton.find_matches_as_indexes(text):
            while at < len(covered) and covered[at].end <= start:
                at += 1
            hidden = at < len(covered) and covered[at].start < end
            if self.meanings[index] and not hidden:
                found.append(Naming(start, end, self.meanings[index]))
        return sorted(found, key=lambda n: n.start)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((p["needs"], re.compile(p["pattern"]), tuple(p["sectors"])) for p in _taxonomy()["patterns"])


def _by_pattern(text: str) -> list[Naming]:
    """What the patterns find, in order; of two that overlap the first stays."""
    found = [
        Naming(match.start(), match.end(), meaning)
        for needs, pattern, meaning in _patterns()
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

    return Words(AhoCorasick(list(meanings), matchkind=MatchKind.LeftmostLongest), tuple(meanings.values()))


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
    meanings = {word: (sector.key,) for sector in sectors() for word in (*sector.titles, *sector.words)}
    return _built(meanings | _compounds())


@cache
def general_words() -> Words:
    """Words of headings of mixed content."""
    return _built({word: (sector.key,) for sector in sectors() for word in sector.general})
