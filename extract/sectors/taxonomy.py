"""The taxonomy of sectors (`data/sectors.yml`) and the words that name them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.automata import in_one_pass
from extract.word_lists import Pattern, Words, built
from graph.resources import read_yaml


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


@cache
def _taxonomy() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml("sectors.yml")
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


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(
        Pattern(p["needs"], re.compile(p["pattern"]), tuple(p["sectors"]), p.get("hides", True))
        for p in _taxonomy()["patterns"]
    )


def _compounds() -> dict[str, tuple[str, ...]]:
    return {word: tuple(keys) for word, keys in _taxonomy()["both"].items()} | _none()


def _none() -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(_taxonomy()["none"], ())


def measure_words(own: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Words:
    """The words that name a sector in a measure; `own` are the user's, (sector, words), which outrank the others."""
    return _with_own(own) if own else _measure_words()


@in_one_pass
@cache
def _measure_words() -> Words:
    return built(_meanings(), _patterns(), together=True)


def _meanings() -> dict[str, tuple[str, ...]]:
    return {word: (sector.key,) for sector in sectors() for word in sector.words} | _compounds()


@cache
def _with_own(own: tuple[tuple[str, tuple[str, ...]], ...]) -> Words:
    said: dict[str, tuple[str, ...]] = {}
    for key, words in own:
        said |= {word: (*said.get(word, ()), key) for word in words}
    return built(_meanings() | said, _patterns())


@in_one_pass
@cache
def title_words() -> Words:
    """Words that name a subject only in a heading."""
    return built({word: (sector.key,) for sector in sectors() for word in sector.titles} | _none(), together=True)


@in_one_pass
@cache
def general_words() -> Words:
    """Words of headings of mixed content."""
    meanings: dict[str, tuple[str, ...]] = {word: (sector.key,) for sector in sectors() for word in sector.general}
    return built(meanings, together=True)
