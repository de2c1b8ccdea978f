"""All names of places as one automaton, for the documents of one province or of the whole country.

A township's short form (旁多) is known only in its own province; everything else everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
import yaml

from extract.gazetteers import Area, Country, Division, Feature, Gazetteer, gazetteer
from extract.lexicon import Lexicon
from graph.resources import data

STRONG = "strong"
"""A full name or as good as one."""
SHORT = "short"
PINNED = "pinned"
"""The user's own."""


@dataclass(slots=True)
class Entry:
    """One name and what it may be."""

    name: str
    divisions: tuple[Division, ...] = ()
    strength: str = SHORT
    area: Area | None = None
    feature: Feature | None = None
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    entry: Entry


class PlaceNames:
    """Finds every name of `entries` in a text, overlapping ones too, in linear time."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self._entries = list(entries.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            [entry.name for entry in self._entries], implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def hits(self, text: str) -> Iterator[Hit]:
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield Hit(start, end, self._entries[index])


def place_names(province: str | None, lexicon: Lexicon | None = None) -> PlaceNames:
    """Names for documents of a province (two digits), None for the whole country."""
    if lexicon is None or not (lexicon.aliases or lexicon.pins):
        return _shipped(province)
    entries = _entries(gazetteer(), province)
    for name, code in {**lexicon.aliases, **lexicon.pins}.items():
        division = gazetteer().get(code)
        if division:
            entries[name] = Entry(name, (division,), PINNED)
    return PlaceNames(entries)


@lru_cache(maxsize=40)
def _shipped(province: str | None) -> PlaceNames:
    return PlaceNames(_entries(gazetteer(), province))


def _entries(places: Gazetteer, province: str | None) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    class_nouns = frozenset(yaml.safe_load(data("lexicons", "places.yml").read_text("utf-8"))["class_nouns"])
    for name, divisions in places.names():
        if len(name) < 2:
            continue
        classes = name in class_nouns or name[-2:] in class_nouns
        strong = [d for d in divisions if _is_strong(name, d)]
        known = strong or [d for d in divisions if d.level != "township" or (d.code[:2] == province and not classes)]
        if strong:
            # 海南州 is strong for one and short for none; short bearers of a strong name stay candidates.
            known += [d for d in divisions if d not in strong and d.level != "township"]
        if known:
            entries[name] = Entry(name, tuple(known), STRONG if strong else SHORT)
    for area in places.areas.values():
        for name in (area.name, *area.aliases):
            entries.setdefault(name, Entry(name)).area = area
    for feature in places.features.values():
        for name in (feature.name, *feature.aliases):
            entries.setdefault(name, Entry(name)).feature = feature
    for country in places.countries.values():
        for name in (country.name, *country.aliases):
            entries.setdefault(name, Entry(name)).country = country
    return entries


def _is_strong(name: str, division: Division) -> bool:
    return name == division.name or name in division.aliases or any(name == f.name for f in division.former)
