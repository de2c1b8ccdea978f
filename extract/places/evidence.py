"""Is a name in a text a place? Points for and against; the words that give them stand in data/lexicons/places.yml."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.gazetteers import Division, gazetteer, plain_stem
from extract.linking import is_former
from extract.places.boundaries import PARTICLES, Words, frequency, newer_words, tag_of
from extract.places.names import PINNED, SHORT, STRONG, Entry, Hit
from extract.types import LEVELS
from extract.words import vocabulary
from graph.resources import read_yaml

ENOUGH: Final = 1.0
"""Points that make a name a place."""
OWN: Final = {"county": 1.0, "township": 0.5}
"""Points, by its level, of a division in the city or county whose plan it is: townships' names are oftener words."""
OWN_TOWN: Final = 2.0
"""The full name of a town of the city or county whose plan it is, though made of common words (江南镇, 横村镇)."""
NEVER: Final = -9.0
CERTAIN: Final = 3.0
RARE: Final = 30
"""Up to this count in the dictionary's corpus a word's tag says nothing: names of places are tagged as verbs there."""
ROUTE_NUMBER: Final = re.compile(r"[GS]\d+")
NUMBERED_LINE: Final = re.compile(r"\d线$")
"""In front of the section of a numbered road (国道318线 | 甲段)."""


@dataclass(frozen=True, slots=True)
class Cues:
    in_front: frozenset[str]
    behind: frozenset[str]
    facilities: frozenset[str]
    own_ground: frozenset[str]
    class_nouns: frozenset[str]
    roads: frozenset[str]
    waters: frozenset[str]
    separators: frozenset[str]
    common: frozenset[str]
    names_only: frozenset[str]
    surnames: frozenset[str]
    joining: frozenset[str]


@cache
def cues() -> Cues:
    lists: dict[str, Any] = read_yaml("lexicons", "places.yml")
    return Cues(*(frozenset(lists[name]) for name in Cues.__dataclass_fields__))


COUNTED: Final = re.compile("[一二三四五六七八九十][江河湖山海]")
"""五河, 三江: counties, but in most texts so many rivers."""
MEASURED: Final = re.compile("[一二三四五六七八九十][台里步枝寨营]")
"""三台, 五寨: counties; in front of a noun so many of it (三台机组, three sets)."""


@cache
def commonness(name: str, city: bool = False) -> float:
    """0 for what is only a name; up to 4 for frequent words of the general language (团结), by the dictionary.

    Of the three hundred cities (prefectures) only our own list says which are words too: the dictionary tags many
    of them as verbs.
    """
    known = cues()
    listed = name in known.common or name in known.class_nouns or name in newer_words()
    if listed or (COUNTED.fullmatch(name) and not city):
        return 2.5
    tag = tag_of(name)
    if city or name in known.names_only or not tag or tag.startswith(("ns", "nt")):
        return 0.0
    return min(4.0, max(0.0, 1.5 * math.log10(frequency(name) / (RARE if not tag.startswith("nr") else 5 * RARE))))


def base(entry: Entry, jurisdiction: str | None) -> float:
    """Points of the name itself, before the text around it is looked at. `jurisdiction` is a code."""
    if entry.strength == PINNED or entry.country or entry.area or not entry.divisions:
        return CERTAIN
    home = at_home(entry, jurisdiction)
    near = [d for d in entry.divisions if jurisdiction and d.code[:2] == jurisdiction[:2]] or entry.divisions
    nearest = min(near, key=lambda d: LEVELS.index(d.level))  # 西安 is the city, although two districts are called so
    if entry.strength == STRONG:
        points = _base_of_full(entry.name, nearest.level, home, jurisdiction)
        if nearest.level == "township" and points < ENOUGH and is_own(entry, jurisdiction):
            points += OWN_TOWN
        if not home and all(is_former(entry.name, d) for d in entry.divisions):
            return min(points, -0.5)  # 南城区: the name that another province's district had once
        return points
    if any(d.level == "province" for d in entry.divisions):
        return CERTAIN
    own = OWN.get(nearest.level, 0.0) if is_own(entry, jurisdiction) else 0.0
    return _base_of_short(entry.name, nearest, home, jurisdiction) + own


def is_own(entry: Entry, jurisdiction: str | None) -> bool:
    """Does a division of the name lie in the city or county whose plan it is? It speaks of these all the time."""
    if jurisdiction is None or jurisdiction.endswith("0000"):
        return False
    own = jurisdiction.rstrip("0") if jurisdiction.endswith("00") else jurisdiction
    return any(d.code.startswith(own) and d.code != jurisdiction for d in entry.divisions)


def at_home(entry: Entry, jurisdiction: str | None) -> bool:
    return jurisdiction is None or any(d.code[:2] == jurisdiction[:2] for d in entry.divisions)


def _base_of_full(name: str, level: str, home: bool, jurisdiction: str | None) -> float:
    if name in cues().class_nouns or (name in cues().joining and not (home and jurisdiction)):
        return -1.5  # 矿区, 城区: only a city in front makes them places; 会同|县水利局
    if name in newer_words() and not (home and jurisdiction):
        return -1.5  # 老城区, 新城区: the old and the new town of any place, a district of one province
    if level == "township":
        # A township's name may be two words (文明|乡风, 中心|镇); outside its province it needs more than itself.
        points = CERTAIN if home and jurisdiction else 0.6
        if name in vocabulary():
            points -= 2.5  # 小城镇
        stem = plain_stem(name)
        return points - (2.5 if name[-2:] in cues().class_nouns else 1.5 * commonness(stem[0]) if stem else 0.0)
    if len(name) == 2:
        if jurisdiction is None and tag_of(name).startswith("ns"):
            return 0.6  # 徽县, in a plan of the whole country
        return 1.2 if home and jurisdiction else -0.5  # 和|县, 新|县
    if level == "county" and len(name) == 3 and not home:
        return CERTAIN - commonness(name[:-1])  # 会同|县水利局 in another province than 会同县's
    return CERTAIN


def _base_of_short(name: str, division: Division, home: bool, jurisdiction: str | None) -> float:
    level = division.level
    if level != "township" and is_former(name, division):
        level = "county"
        if not home or commonness(name) > 0.5:
            return -6.0  # those of other provinces are too many to be meant, words (露天, opencast) never are
    if level == "prefecture":
        points = (2.0 if jurisdiction else 1.6) if home else 1.2
    elif level == "county":
        points = (1.2 if jurisdiction else -0.3) if home else -0.5
    else:
        # Streets' offices are called after places of the town that texts mean instead (中关村, 金融街).
        points = -1.8 if division.name.endswith("街道") else -0.3
    # The jurisdiction's own cities are spoken of all the time: 白银 in Gansu is hardly ever the metal.
    share = 0.5 if level == "prefecture" and home and jurisdiction else 1.5 if level == "township" else 1.0
    common = commonness(name, level == "prefecture")
    if level == "township" and name in vocabulary():
        common = max(common, 2.5)  # a word of many plans (碧水, 宜居), whatever the dictionary calls it
    points -= common * share
    if len(name) > 2:
        points += 1.2
    elif tag_of(name).startswith("ns") and level != "township":
        points += 0.3
    return points


def context(hit: Hit, words: Words, home: bool = True) -> float:
    """Points of the words in front of and behind the name. Outside its province a facility says less: 阳信高速 may be
    named after two other places."""
    text, known, points = words.text, cues(), 0.0
    front, behind = words.before(hit.start), words.after(hit.end)
    last = text[hit.start - 1] if hit.start else "\n"
    left_over = False
    if last in "、，。；：！？“（(—-\n 　\t《":
        points += 0.4
    elif (
        last in "至到"
        or ROUTE_NUMBER.fullmatch(front)
        or (last == "线" and NUMBERED_LINE.search(text, max(0, hit.start - 6), hit.start))
    ):
        points += 1.0
    elif front in known.in_front or tag_of(front)[:1] in ("v", "p"):
        points += 0.5
    elif len(front) == 1 and front not in PARTICLES and "\u4e00" <= front <= "\u9fff":
        points -= 1.0  # a piece left over in front: 当|金山, 红|沿河
        left_over = True
    elif len(front) > 1 and tag_of(front).startswith("a") and commonness(hit.entry.name) > 0:
        points -= 1.0  # 幸福|安康: an adjective in front of a word that is one too
    if MEASURED.fullmatch(hit.entry.name) and tag_of(behind).startswith("n") and behind not in known.behind:
        points -= 2.5
    following = text[hit.end] if hit.end < len(text) else "\n"
    if hit.entry.name in known.class_nouns or (not home and words.opens(hit.end, known.own_ground)):
        pass  # 矿区铁路; 龙门水库 in another province than 龙门县's
    elif words.opens(hit.end, known.facilities):
        points += 2.2 if home and not left_over else 0.9
    elif words.opens(hit.end, known.behind) or following in "、）)":
        points += 0.9
    elif following in "至—-":
        points += 1.0
    elif following in "（(":
        points += 0.5
    return points


def carried(entry: Entry, other: Entry, between: str, in_front: bool) -> float:
    """Points that a neighbour which is a place for sure gives to `entry`; `in_front`: `entry` stands in front of it."""
    if not entry.divisions or "，" in between or "," in between:
        return 0.0
    if between in ("", "（", "("):
        above, below = (entry, other) if in_front else (other, entry)
        kind = kinship(below, above)
        if kind == "parent" or (kind == "ancestor" and commonness(entry.name) == 0):
            return 3.0
        return 0.0 if between or kind else -1.5
    if not other.divisions:
        return 0.5 if other.area or other.country or other.feature else 0.0
    together = {d.code[:2] for d in entry.divisions} & {d.code[:2] for d in other.divisions}
    route = between[-1] in "至到—-－–~"
    city = any(d.level == "prefecture" for d in entry.divisions)
    if commonness(entry.name) > 0.5 and not together and not (route and city):
        return 0.0
    if route:
        return 3.0
    return 2.2 if together else 1.5


def lies_elsewhere(entry: Entry, in_front: Entry) -> bool:
    """温州|滨海新区, 江西|梅江灌区: a county's short form, or a name that ends like a zone's, right behind a division
    that it has no kinship with, is no county: the ground there is called so. Not so 江阴|靖江, two neighbours."""
    if not (in_front.divisions and entry.divisions) or entry.divisions[0].level != "county":
        return False
    short = entry.strength == SHORT and in_front.divisions[0].level in ("province", "prefecture")
    if short and not entry.name.endswith("新区"):
        home = {division.code[:2] for division in in_front.divisions}
        return all(division.code[:2] not in home for division in entry.divisions)
    return entry.name.endswith("新区") and not kinship(entry, in_front)


def kinship(below: Entry, above: Entry) -> str:
    """ "parent" if `above` is directly over `below`, "ancestor" if further up (辽宁振兴 skips the city), else ""."""
    kind = ""
    for division in below.divisions:
        line = gazetteer().parents(division.code)
        codes = [parent.code for parent in line]
        for other in above.divisions:
            if other.code in codes[:1]:
                return "parent"
            if other.code in codes:
                kind = "ancestor"
    return kind


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
