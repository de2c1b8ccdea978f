"""Is a name in a text a place? Points for what speaks for it and against it; the words stand in data/lexicons/places.yml."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extract.boundaries import Words, is_word, tag_of
from extract.place_names import PINNED, STRONG, Entry, Hit
from graph.resources import data

ENOUGH = 1.0
"""Points that make a name a place."""


@dataclass(frozen=True, slots=True)
class Cues:
    in_front: frozenset[str]
    behind: frozenset[str]
    roads: frozenset[str]
    waters: frozenset[str]
    separators: frozenset[str]
    common: frozenset[str]
    surnames: frozenset[str]
    implied: dict[str, str]
    compound_heads: tuple[str, ...]


@cache
def cues() -> Cues:
    lists: dict[str, Any] = yaml.safe_load(data("lexicons", "places.yml").read_text("utf-8"))
    return Cues(
        *(frozenset(lists[name]) for name in ("in_front", "behind", "roads", "waters", "separators", "common", "surnames")),
        implied=lists["implied"],
        compound_heads=tuple(sorted(lists["compound_heads"], key=len, reverse=True)),
    )


PLACE_TAGS = ("ns", "nr", "nt")
"""The dictionary's tags of names of places, people (often wrongly given to foreign-sounding places) and bodies."""


def is_common(name: str) -> bool:
    """Is the name a word of the general language too? 新兴, 富裕, 团结."""
    if name in cues().common:
        return True
    tag = tag_of(name)
    return bool(tag) and not tag.startswith(PLACE_TAGS)


def base(entry: Entry, jurisdiction: str | None) -> float:
    """Points of the name itself, before the text around it is looked at."""
    if entry.strength == PINNED or entry.country or entry.area:
        return 3.0
    if not entry.divisions:
        return 3.0
    near = [d for d in entry.divisions if jurisdiction is None or d.code[:2] == jurisdiction[:2]]
    name = entry.name
    levels = {d.level for d in (near or entry.divisions)}
    if entry.strength == STRONG:
        points = 3.0 if near or "township" not in levels else 1.5
        return points - (2.5 if _suffix_is_ours(name) else 0.0)
    if "province" in levels or any(d.level == "province" for d in entry.divisions):
        points = 3.0
    elif "prefecture" in levels:
        points = 2.0 if near and jurisdiction else 1.4
    elif "county" in levels:
        points = (1.2 if jurisdiction else 0.2) if near else -0.5
    else:
        points = -0.8
    if is_common(name):
        points -= 2.5
    elif len(name) > 2:
        points += 1.2
    elif tag_of(name).startswith("ns") and "township" not in levels:
        points += 0.3
    return points


@cache
def _suffix_is_ours(name: str) -> bool:
    """Is the "suffix" the end of a common word? 城镇 in 新城镇, 乡镇 in 中心乡镇."""
    return len(name) > 2 and is_word(name[-2:]) and name[-1] in "镇乡市县区旗" and not tag_of(name[-2:]).startswith(PLACE_TAGS) and not is_word(name[:-1])


def context(hit: Hit, words: Words) -> float:
    """Points of the words in front of and behind the name."""
    text, known, points = words.text, cues(), 0.0
    front, behind = words.before(hit.start), words.after(hit.end)
    if hit.start == 0 or text[hit.start - 1] in "、，。；：！？“（(—-\n 　\t":
        points += 0.4
    elif front in known.in_front or tag_of(front)[:1] in ("v", "p"):
        points += 0.5
    if behind in known.behind or text[hit.end : hit.end + 1] in ("、", "）", ")"):
        points += 0.9
    elif hit.end < len(text) and text[hit.end] in "至—-":
        points += 1.0
    if text[hit.start - 1 : hit.start] == "至" and hit.start > 0:
        points += 1.0
    return points


def is_person(hit: Hit, words: Words) -> bool:
    """A family name in front that is a word of its own, and a name of one or two characters: 李|兴安."""
    if hit.start == 0 or hit.end - hit.start > 2 or hit.entry.strength == STRONG:
        return False
    front = words.before(hit.start)
    before = words.text[hit.start - 2 : hit.start - 1]
    return len(front) == 1 and front in cues().surnames and not (before and tag_of(before + front))


def is_road(hit: Hit, words: Words) -> bool:
    """A road, bridge or temple named after a place."""
    return hit.entry.strength != STRONG and words.after(hit.end) in cues().roads


def water_behind(hit: Hit, words: Words) -> str:
    """The word that makes the name part of a river's or mountain's name, "" where there is none."""
    if hit.entry.strength == STRONG:
        return ""
    after = words.after(hit.end)
    return after if after in cues().waters else ""


def neighbours(hits: Sequence[Hit], text: str) -> list[tuple[int, int, str]]:
    """(index, index, separator) of hits that stand side by side in a list, a route or a stack ("" between them)."""
    known = cues().separators
    pairs = []
    for index in range(len(hits) - 1):
        between = text[hits[index].end : hits[index + 1].start]
        if hits[index].end <= hits[index + 1].start and len(between) <= 3:
            plain = between.strip("（()）县市区旗 ")
            if between == "" or plain == "" or plain in known:
                pairs.append((index, index + 1, between))
    return pairs
