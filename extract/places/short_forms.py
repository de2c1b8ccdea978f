"""Places that are not named in full: one-character forms in compounds (川藏, 中尼) and self references (全区, 我省)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.gazetteers import Division, gazetteer, rows
from extract.places.boundaries import Words
from extract.types import Jurisdiction, RegionMention, Span
from graph.resources import read_yaml

CHINA: Final = "中国"
TRANSFER: Final = re.compile(r"引.[济入补].")
"""A water transfer, 引黄济青: its characters are rivers and places, and no name stands across them (济宁)."""


@dataclass(frozen=True, slots=True)
class ShortForm:
    code: str
    partners: str
    """Characters of which one must stand beside it, "" where none need to."""


@cache
def short_forms() -> dict[str, ShortForm]:
    return {row["character"]: ShortForm(row["code"], row["partners"]) for row in rows("abbreviations.csv")}


@cache
def countries_by_character() -> dict[str, str]:
    """Only characters that one country alone has."""
    found: dict[str, list[str]] = {}
    for country in gazetteer().countries.values():
        if country.short:
            found.setdefault(country.short, []).append(country.name)
    return {character: names[0] for character, names in found.items() if len(names) == 1}


@cache
def _lists() -> dict[str, dict[str, str] | list[str]]:
    loaded: dict[str, dict[str, str] | list[str]] = read_yaml("lexicons", "places.yml")
    return loaded


@cache
def _implied() -> tuple[re.Pattern[str], dict[str, str]]:
    words = _lists()["implied"]
    assert isinstance(words, dict)
    return re.compile("|".join(sorted(words, key=len, reverse=True))), words


@cache
def _cities(province: str) -> dict[str, Division]:
    """First characters of the prefectures of a province that only one of them has: 兰 in Gansu."""
    found: dict[str, list[Division]] = {}
    for division in gazetteer().children(province):
        if division.level == "prefecture":
            found.setdefault(division.name[0], []).append(division)
    return {character: cities[0] for character, cities in found.items() if len(cities) == 1}


@cache
def _compounds(province: str | None) -> re.Pattern[str]:
    """A run of two to four one-character forms in front of what such compounds are made for (铁路, 边境)."""
    characters = set(short_forms()) | set(countries_by_character()) | (set(_cities(province)) if province else set())
    heads = _lists()["compound_heads"]
    ends = "|".join(sorted(heads, key=len, reverse=True))
    letters = "".join(sorted(characters - {"中"}))
    run = f"[中{letters}][{letters}]{{1,3}}"
    # The class stands first: `re` then passes over places where no run begins without trying them.
    return re.compile(f"[中{letters}](?<![{letters}].)[{letters}]{{1,3}}(?=、{run}|{ends}|[“”])")


def find_compounds(text: str, words: Words, jurisdiction: Jurisdiction | None) -> list[RegionMention]:
    """One-character forms, `short=True`; a compound of which no neighbour settles every character gives nothing."""
    province = jurisdiction.code[:2] + "0000" if jurisdiction and jurisdiction.code else None
    found: list[RegionMention] = []
    for match in _compounds(province).finditer(text):
        start, run = match.start(), match.group()
        if not words.is_edge(start):
            continue
        places = _countries(run) if run[0] == "中" else [_division(run, at, province) for at in range(len(run))]
        if all(places):
            found += [
                RegionMention(Span(start + at, start + at + 1), run[at], *place, "regions/abbreviations", short=True)
                for at, place in enumerate(places)
                if place
            ]
    return found


Place = tuple[str, str, str | None]
"""name, level, code"""


def _countries(run: str) -> list[Place | None]:
    names = countries_by_character()
    return [(names[c], "country", None) if c in names else None for c in run]


def _division(run: str, at: int, province: str | None) -> Place | None:
    character = run[at]
    form = short_forms().get(character)
    if form and form.partners:
        beside = run[max(0, at - 1) : at] + run[at + 1 : at + 2]
        if not any(c in form.partners for c in beside):
            form = None
    division = gazetteer().get(form.code) if form else None
    if division is None or (division.level == "prefecture" and province):
        division = (_cities(province).get(character) if province else None) or division
    return (division.name, division.level, division.code) if division else None


def find_implied(text: str, words: Words, jurisdiction: Jurisdiction | None) -> list[RegionMention]:
    """Self references, `implied=True`, resolved to the unit of the jurisdiction's line that the word means."""
    if jurisdiction is None:
        return []
    pattern, meanings = _implied()
    found = []
    for match in pattern.finditer(text):
        start, end = match.span()
        place = _meant(meanings[match.group()], jurisdiction)
        if place and words.is_edge(start) and (words.is_edge(end) or match.group() == "自治区"):
            found.append(RegionMention(Span(start, end), match.group(), *place, "regions/self", implied=True))
    return found


def _meant(ending: str, jurisdiction: Jurisdiction) -> Place | None:
    if ending == CHINA:
        return CHINA, "country", None
    if jurisdiction.code is None:
        return None
    own = gazetteer().get(jurisdiction.code)
    line = (own, *gazetteer().parents(own.code)) if own else ()
    for division in line:
        # 全区 is the autonomous region in its own documents, the district in a district's.
        if division and division.name.endswith(ending):
            return division.name, division.level, division.code
    return None
