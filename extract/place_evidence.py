"""Is a name in a text a place? Points for what speaks for it and against it; the words stand in data/lexicons/places.yml."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extract.boundaries import Words, frequency, tag_of
from extract.gazetteers import Division, gazetteer
from extract.place_names import PINNED, SHORT, STRONG, Entry, Hit
from graph.resources import data

ENOUGH = 1.0
"""Points that make a name a place."""
NEVER = -9.0
CERTAIN = 3.0
RARE = 30
"""Up to this count in the dictionary's corpus a word's tag says nothing: names of places are tagged as verbs there."""
ROUTE_NUMBER = re.compile(r"[GS]\d+")
PLACE_TAGS = ("ns", "nr", "nt")
"""The dictionary's tags of names of places, people (often given to foreign-sounding places) and bodies."""


@dataclass(frozen=True, slots=True)
class Cues:
    in_front: frozenset[str]
    behind: frozenset[str]
    facilities: frozenset[str]
    class_nouns: frozenset[str]
    roads: frozenset[str]
    waters: frozenset[str]
    separators: frozenset[str]
    common: frozenset[str]
    surnames: frozenset[str]


@cache
def cues() -> Cues:
    lists: dict[str, Any] = yaml.safe_load(data("lexicons", "places.yml").read_text("utf-8"))
    return Cues(*(frozenset(lists[name]) for name in Cues.__dataclass_fields__))


@cache
def commonness(name: str, city: bool = False) -> float:
    """0 for what is only a name; up to 4 for frequent words of the general language (团结), by the dictionary.

    Of the three hundred cities (prefectures) only our own list says which are words too: the dictionary tags many
    of them as verbs.
    """
    if name in cues().common:
        return 2.5
    if city:
        return 0.0
    tag = tag_of(name)
    if not tag or tag.startswith(PLACE_TAGS):
        return 0.0
    return min(4.0, max(0.0, 1.5 * math.log10(frequency(name) / RARE)))


def base(entry: Entry, jurisdiction: str | None) -> float:
    """Points of the name itself, before the text around it is looked at. `jurisdiction` is a code."""
    if entry.strength == PINNED or entry.country or entry.area or not entry.divisions:
        return CERTAIN
    name = entry.name
    home = jurisdiction is None or any(d.code[:2] == jurisdiction[:2] for d in entry.divisions)
    near = [d for d in entry.divisions if jurisdiction and d.code[:2] == jurisdiction[:2]] or entry.divisions
    level = near[0].level
    if entry.strength == STRONG:
        if name in cues().class_nouns:
            return -1.5  # 矿区, 城区: only a city in front makes them places
        points = CERTAIN if level != "township" or (home and jurisdiction) else 1.5
        return points - (2.5 if name[-2:] in cues().class_nouns and level == "township" else 0.0)
    if any(d.level == "province" for d in entry.divisions):
        return CERTAIN
    if name not in near[0].short or _only_former(name, near[0]):
        level = {"prefecture": "county"}.get(level, level)
    if level == "prefecture":
        points = (2.0 if jurisdiction else 1.6) if home else 1.2
    elif level == "county":
        points = (1.2 if jurisdiction else 0.3) if home else -0.5
    else:
        points = -0.3
    # The jurisdiction's own cities are spoken of all the time: 白银 in Gansu is hardly ever the metal.
    points -= commonness(name, level == "prefecture") * (
        0.5 if level == "prefecture" and home and jurisdiction else 1.0
    )
    if len(name) > 2:
        points += 1.2
    elif tag_of(name).startswith("ns") and level != "township":
        points += 0.3
    return points


def _only_former(name: str, division: Division) -> bool:
    """Is it a short form of a former name only? 襄樊."""
    return any(former.name.startswith(name) for former in division.former) and not division.name.startswith(name)


def context(hit: Hit, words: Words) -> float:
    """Points of the words in front of and behind the name."""
    text, known, points = words.text, cues(), 0.0
    front, behind = words.before(hit.start), words.after(hit.end)
    last = text[hit.start - 1] if hit.start else "\n"
    if last in "、，。；：！？“（(—-\n 　\t《":
        points += 0.4
    elif last in "至到":
        points += 1.0
    elif ROUTE_NUMBER.fullmatch(front):
        points += 1.0
    elif front in known.in_front or tag_of(front)[:1] in ("v", "p"):
        points += 0.5
    following = text[hit.end] if hit.end < len(text) else "\n"
    if behind in known.facilities:
        points += 2.2
    elif behind in known.behind:
        points += 0.9
    elif following in "、）)":
        points += 0.9
    elif following in "至—-":
        points += 1.0
    elif following in "（(":
        points += 0.5
    return points


def is_person(hit: Hit, words: Words) -> bool:
    """A family name in front that is a word of its own, and a name of one or two characters: 李|兴安."""
    if hit.start == 0 or hit.end - hit.start > 2 or hit.entry.strength != SHORT:
        return False
    front = words.before(hit.start)
    before = words.text[hit.start - 2 : hit.start - 1]
    return len(front) == 1 and front in cues().surnames and not (before and tag_of(before + front))


def is_road(hit: Hit, words: Words) -> bool:
    """A road, bridge or temple named after a place."""
    return hit.entry.strength == SHORT and words.after(hit.end) in cues().roads


def water_behind(hit: Hit, words: Words) -> str:
    """The word that makes the name part of a river's or mountain's name, "" where there is none."""
    if hit.entry.strength != SHORT or not hit.entry.divisions:
        return ""
    after = words.after(hit.end)
    return after if after in cues().waters else ""


def carried(entry: Entry, other: Entry, between: str, in_front: bool) -> float:
    """Points that a neighbour which is a place for sure gives to `entry`; `in_front`: `entry` stands in front of it."""
    if not entry.divisions or "，" in between or "," in between:
        return 0.0
    if between in ("", "（", "("):
        above, below = (entry, other) if in_front else (other, entry)
        return 3.0 if _is_below(below, above) else -1.5 if between == "" else 0.0
    if not other.divisions:
        return 0.5 if other.area or other.country or other.feature else 0.0
    together = {d.code[:2] for d in entry.divisions} & {d.code[:2] for d in other.divisions}
    if commonness(entry.name) > 0.5 and not together:
        return 0.0
    if between[-1] in "至到—-－–~":
        return 3.0
    return 2.0 if together else 1.5


def _is_below(below: Entry, above: Entry) -> bool:
    within = gazetteer().within
    return any(a.code != b.code and within(b.code, a.code) for a in above.divisions for b in below.divisions)


def neighbours(hits: Sequence[Hit], text: str) -> list[tuple[int, int, str]]:
    """(index, index, what stands between) of hits side by side in a list, a route or a stack ("" between them)."""
    separators = cues().separators
    pairs = []
    for index in range(len(hits) - 1):
        start, end = hits[index].end, hits[index + 1].start
        if start <= end <= start + 3:
            between = text[start:end]
            bare = between.lstrip(")）段县市区旗州").strip() or between
            if between in ("", "（", "(") or bare in separators:
                pairs.append((index, index + 1, bare if between else ""))
    return pairs
