"""The country's divisions, named areas, features and foreign countries, and every name under which texts speak of them.

The files of `data/gazetteers/` are made by `extract.build_gazetteer` or kept by hand. No spaCy here: the command
line loads this module to understand a question.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extract.patterns import any_of
from graph.resources import data

RANK = {"country": 0, "province": 1, "prefecture": 2, "county": 3, "township": 4}


@dataclass(frozen=True, slots=True)
class FormerName:
    name: str
    year: str
    """Year of the change, four digits."""
    kind: str
    """The event: 更名 renamed, 撤县设市 a county made a city …"""


class Division(NamedTuple):
    """An administrative division of today. `code` has six digits down to the county, twelve for a township.

    A named tuple because 42,000 are made at start: five times faster than a frozen dataclass.
    """

    code: str
    name: str
    level: str
    parent: str | None
    aliases: tuple[str, ...] = ()
    """Names as good as the full one: 海南州, 科右前旗, 邦达镇."""
    short: tuple[str, ...] = ()
    """Names without suffix, which need evidence in a text: 吉隆, 黔东南."""
    former: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A named area over several divisions, or a partner such as 东盟."""

    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    """Codes of divisions or names of countries, where the area is defined."""
    level: str = "area"
    """"county" for a management area that works like one but has no code."""

    @property
    def names_its_cities(self) -> bool:
        """Is it named by one character of each of its cities (甬舟)? A line of its name runs between them."""
        cities = all(code.isdigit() and not code.endswith("0000") for code in self.members)
        return cities and len(self.members) == len(self.name)


@dataclass(frozen=True, slots=True)
class Feature:
    """A river, lake, mountain, basin, plateau, desert."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    name: str
    aliases: tuple[str, ...] = ()
    short: str | None = None
    """Its one-character form in compounds: 尼 in 中尼."""


class Gazetteer:
    """All places and their names. Build it once with `gazetteer()`."""

    def __init__(
        self,
        divisions: Sequence[Division],
        areas: Sequence[Area] = (),
        features: Sequence[Feature] = (),
        countries: Sequence[Country] = (),
    ) -> None:
        self.divisions = {division.code: division for division in divisions}
        self.areas = {area.name: area for area in areas}
        self.features = {feature.name: feature for feature in features}
        self.countries = {country.name: country for country in countries}
        self._children: dict[str, list[str]] = {}
        self.strong: dict[str, list[Division]] = {}
        """Full names, names as good as those, and former names → the divisions that bear them."""
        self.short: dict[str, list[Division]] = {}
        """Names without suffix → the divisions that bear them."""
        for division in divisions:
            if division.parent:
                self._children.setdefault(division.parent, []).append(division.code)
            self.strong.setdefault(division.name, []).append(division)
            for name in {*division.aliases, *(f.name for f in division.former)} - {division.name}:
                self.strong.setdefault(name, []).append(division)
            for name in dict.fromkeys(division.short):
                self.short.setdefault(name, []).append(division)

    def get(self, code: str) -> Division | None:
        return self.divisions.get(code)

    def named(self, name: str) -> tuple[Division, ...]:
        """Divisions with this full name, alias, short form or former name; the higher level first, then by code."""
        strong, short = self.strong.get(name), self.short.get(name)
        if strong is None and short is None:
            return ()
        found = {d.code: d for d in (*(strong or ()), *(short or ()))}
        return tuple(sorted(found.values(), key=lambda d: (RANK[d.level], d.code)))

    def parents(self, code: str) -> tuple[Division, ...]:
        """The division's ancestors, nearest first."""
        found: list[Division] = []
        division = self.divisions.get(code)
        while division and division.parent:
            division = self.divisions[division.parent]
            found.append(division)
        return tuple(found)

    def children(self, code: str) -> tuple[Division, ...]:
        return tuple(self.divisions[child] for child in self._children.get(code, ()))

    def within(self, code: str, ancestor: str | None) -> bool:
        """Is `code` the ancestor itself or below it? None, the whole country, is above all."""
        if ancestor is None or code == ancestor:
            return True
        return any(parent.code == ancestor for parent in self.parents(code))

    def provinces(self) -> tuple[Division, ...]:
        return tuple(division for division in self.divisions.values() if division.level == "province")

    def area(self, name: str) -> Area | None:
        return self.areas.get(name) or next((a for a in self.areas.values() if name in a.aliases), None)

    def feature(self, name: str) -> Feature | None:
        return self.features.get(name) or next((f for f in self.features.values() if name in f.aliases), None)

    def country(self, name: str) -> Country | None:
        return self.countries.get(name) or next((c for c in self.countries.values() if name in c.aliases), None)


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of a file of `data/gazetteers/`; lines that start with # are comments."""
    with data("gazetteers", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split()) if cell else ()


def former_names() -> Iterator[dict[str, str]]:
    """Rows of former names: those added by hand stand in place of the source's for the same name in a province."""
    added = list(rows("former_added.csv"))
    corrected = {(row["name"], row["code"][:2]) for row in added}
    yield from (row for row in rows("former.csv") if (row["name"], row["code"][:2]) not in corrected)
    yield from added


def load_divisions() -> Iterator[Division]:
    aliases: dict[str, list[str]] = defaultdict(list)
    short: dict[str, list[str]] = defaultdict(list)
    for row in rows("aliases.csv"):
        (aliases if row["strength"] == "strong" else short)[row["code"]].append(row["name"])
    former = defaultdict(list)
    for row in former_names():
        former[row["code"]].append(FormerName(row["name"], row["year"], row["kind"]))
        short[row["code"]] += split(row["short"])
    for row in rows("divisions.csv"):
        code = row["code"]
        yield Division(
            code,
            row["name"],
            row["level"],
            row["parent"] or None,
            (*split(row["aliases"]), *aliases.get(code, ())),
            (*split(row["short"]), *short.get(code, ())),
            tuple(former.get(code, ())),
        )
    with data("gazetteers", "townships.csv").open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        for code, name, parent, other, stem in lines:
            yield Division(
                code,
                name,
                "township",
                parent,
                (*split(other), *aliases.get(code, ())),
                (*(split(stem) or plain_stem(name)), *short.get(code, ())),
            )


def plain_stem(name: str) -> tuple[str, ...]:
    """A township's name without 镇, 乡, 街道 or 苏木, where two characters or more are left."""
    stem = name[:-1] if name[-1] in "镇乡" else name[:-2]
    return (stem,) if len(stem) > 1 else ()


def in_gb2312(character: str) -> bool:
    """Is it one of the 6,763 common characters? Others are often replaced in texts and lists."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _traditional() -> dict[int, str]:
    return str.maketrans({row["traditional"]: row["simplified"] for row in rows("traditional.csv")})


@cache
def _any_traditional() -> re.Pattern[str]:
    return any_of(map(chr, _traditional()))


def simplified(text: str) -> str:
    """The text with traditional characters made simplified, one for one; those with two readings stay."""
    # Most texts hold none, and looking for one is five times as fast as replacing.
    return text.translate(_traditional()) if _any_traditional().search(text) else text


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, loaded once."""
    areas = [Area(r["name"], split(r["aliases"]), split(r["members"]), r["level"]) for r in rows("areas.csv")]
    features = [Feature(r["name"], r["kind"], split(r["aliases"])) for r in rows("features.csv")]
    countries = [Country(r["name"], split(r["aliases"]), r["short"] or None) for r in rows("countries.csv")]
    return Gazetteer(list(load_divisions()), areas, features, countries)
