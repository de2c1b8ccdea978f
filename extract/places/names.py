"""All names of places as automatons: one for the whole country, a small one for the townships of a province.

A township's short form (旁多) is known only in its own province; everything else everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, NamedTuple

from extract.automata import Automaton, in_one_pass
from extract.gazetteers import Area, Country, Division, Feature, gazetteer, simplified
from extract.lexicon import Lexicon
from graph.resources import read_yaml

STRONG: Final = "strong"
"""A full name or as good as one."""
SHORT: Final = "short"
PINNED: Final = "pinned"
"""The user's own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name and what it may be."""

    name: str
    divisions: tuple[Division, ...] = ()
    strength: str = SHORT
    area: Area | None = None
    feature: Feature | None = None
    country: Country | None = None


RAISED: Final = {"街道": ("镇", "乡"), "镇": ("乡",)}
"""What townships are called today, and what they may have been before."""


class Hit(NamedTuple):
    start: int
    end: int
    entry: Entry


class Names:
    """Finds every name of `entries` in a text, overlapping ones too, in linear time."""

    def __init__(self, entries: dict[str, Entry], together: bool = False) -> None:
        """`together`: as `Automaton` has it."""
        self.entries = entries
        self._list = list(entries.values())
        self._automaton = Automaton(entries, longest=False, together=together)

    def hits(self, text: str) -> Iterator[Hit]:
        listed = self._list
        for index, start, end in self._automaton.in_block(text):
            yield Hit(start, end, listed[index])


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The country's names with those that a province's townships and the user add; an added name hides the same one."""

    country: Names
    added: Names

    def hits(self, text: str) -> list[Hit]:
        """In reading order, the longest first."""
        hidden = self.added.entries
        found = [hit for hit in self.country.hits(text) if hit.entry.name not in hidden]
        found += self.added.hits(text)
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return found


def townships_behind(hits: Sequence[Hit], text: str, home: str | None) -> Iterator[Hit]:
    """Short forms of townships that stand right behind their county outside the province `home` (two digits), whose
    townships alone are known everywhere: 通渭县|平襄 in a plan of the whole country."""
    for hit in hits:
        for county in hit.entry.divisions:
            if county.level != "county" or county.code[:2] == home:
                continue
            known = _townships_of(county.code)
            for end in range(hit.end + 2, min(len(text), hit.end + LONGEST_TOWNSHIP) + 1) if known else ():
                if entry := known.get(text[hit.end : end]):
                    yield Hit(hit.end, end, entry)


LONGEST_TOWNSHIP: Final = 4


@cache
def _townships_of(county: str) -> dict[str, Entry]:
    """The short forms of a county's townships that are no nouns for classes of places, nor names of other places."""
    classes, everywhere = _class_nouns(), _country().entries
    return {
        name: Entry(name, (division,))
        for division in gazetteer().children(county)
        if division.level == "township"
        for name in division.short
        if name not in everywhere and name not in classes and name[-2:] not in classes
    }


@cache
def _class_nouns() -> frozenset[str]:
    return frozenset(read_yaml("lexicons", "places.yml")["class_nouns"])


def place_names(province: str | None, lexicon: Lexicon | None = None) -> PlaceNames:
    """Names for documents of a province (two digits), None for the whole country, with the user's own."""
    if lexicon is None or not (lexicon.aliases or lexicon.pins):
        return PlaceNames(_country(), _townships(province))
    own = dict(_townships(province).entries)
    for name, code in {**lexicon.aliases, **lexicon.pins}.items():
        if division := gazetteer().get(code):
            # texts are read in simplified characters
            own[simplified(name)] = Entry(simplified(name), (division,), PINNED)
    return PlaceNames(_country(), Names(own))


@in_one_pass
@cache
def _country() -> Names:
    places = gazetteer()
    entries: dict[str, Entry] = {}
    for name, divisions in places.strong.items():
        # 海南州 is strong for one and short for none; short bearers of a strong name stay candidates.
        others = [d for d in places.short.get(name, ()) if d.level != "township" and d not in divisions]
        entries[name] = Entry(name, (*divisions, *others), STRONG)
    for name, divisions in places.short.items():
        if name not in entries and (known := tuple(d for d in divisions if d.level != "township")):
            entries[name] = Entry(name, known)
    for area in places.areas.values():
        for name in (area.name, *area.aliases):
            entries[name] = replace(entries.get(name) or Entry(name), area=area)
    for feature in places.features.values():
        for name in (feature.name, *feature.aliases):
            entries[name] = replace(entries.get(name) or Entry(name), feature=feature)
    for country in places.countries.values():
        for name in (country.name, *country.aliases):
            entries[name] = replace(entries.get(name) or Entry(name), country=country)
    return Names(entries, together=True)


@cache
def _townships(province: str | None) -> Names:
    """Short forms of a province's townships, but for those that are nouns for classes of places (城区), and what they
    were called before they became towns (乡 and 镇 of today's 镇 and 街道)."""
    if province is None:
        return Names({})
    classes = _class_nouns()
    known = _country().entries
    found: dict[str, Entry] = {}
    own: dict[str, list[Division]] = {}
    before: dict[str, list[Division]] = {}
    for division in gazetteer().divisions.values():
        if division.code[:2] == province and division.level == "township":
            for name in dict.fromkeys(division.short):
                own.setdefault(name, []).append(division)
            for name in _before(division.name):
                before.setdefault(name, []).append(division)
    for name, divisions in own.items():
        if name in classes or name[-2:] in classes:
            continue
        entry = known.get(name) or Entry(name)
        if entry.strength == SHORT:
            found[name] = replace(entry, divisions=(*entry.divisions, *divisions))
    found |= {name: Entry(name, tuple(divisions), STRONG) for name, divisions in before.items() if name not in known}
    return Names(found)


def _before(name: str) -> Iterator[str]:
    """碧鸡镇 and 碧鸡乡 for 碧鸡街道: what a township was before; the codes hold today's names only."""
    for now, kinds in RAISED.items():
        stem = name.removesuffix(now)
        if stem != name and len(stem) > 1:
            yield from (stem + kind for kind in kinds)
