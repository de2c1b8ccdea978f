"""What a place's name is only a part of: a person's name, a road's, a water's."""

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from extract.places.boundaries import NUMBERED_STREET, PARTICLES, Words, tag_of
from extract.places.evidence import cues
from extract.places.names import SHORT, Hit
from graph.resources import read_yaml

WAY: Final = "快速路"
"""A class of roads that lead from town to town, too."""
TO: Final = frozenset("至到—-－–~")
WATERS: Final = "江河湖溪"
NO_WATER: Final = "省市县区旗州盟镇乡经由沿跨接连"
"""Ends of divisions, and what stands in front of waypoints: with them no water's name begins."""
ROAD_TO: Final = re.compile("[路街道][至到—-]$")
"""In front of the other road that a stretch of a street ends at."""


@cache
def titles() -> tuple[str, ...]:
    """What a person's name stands behind; what stands behind a body's is in agencies.yml too."""
    return tuple(read_yaml("lexicons", "agencies.yml")["person_after"])


def is_person(hit: Hit, words: Words) -> bool:
    """A family name in front that is a word of its own, and a name of one or two characters: 李|兴安."""
    if hit.start == 0 or hit.end - hit.start > 2 or hit.entry.strength != SHORT:
        return False
    front = words.before(hit.start)
    if hit.entry.name[0] in cues().surnames and words.text.endswith(titles(), 0, hit.start):
        return True  # 书记|马关胜
    before = words.text[hit.start - 2 : hit.start - 1]
    return len(front) == 1 and front in cues().surnames and not (before and tag_of(before + front))


def is_road(hit: Hit, words: Words) -> bool:
    """A road, bridge or temple named after a place, or a street that a township's office is named after (香港中路)."""
    if hit.entry.strength != SHORT:
        return False
    if ROAD_TO.search(words.text, max(0, hit.start - 3), hit.start) and words.text.startswith("路", hit.end):
        return True  # 甲路至乙路段
    if NUMBERED_STREET.match(words.text, hit.end):
        return True  # 延安|三路
    if words.after(hit.end) == WAY and words.text[hit.start - 1 : hit.start] in TO:
        return False  # 甲至乙 | 快速路
    return words.after(hit.end) in cues().roads or hit.entry.name.endswith(("路", "街", "大道", "巷", "胡同"))


def water_behind(hit: Hit, words: Words) -> str:
    """The word that makes the name part of a river's or mountain's name, "" where there is none."""
    if hit.entry.strength != SHORT or not hit.entry.divisions:
        return ""
    after = words.after(hit.end)
    return after if after in cues().waters else ""


def of_water(hit: Hit, words: Words, ends: Collection[int]) -> bool:
    """Is the name a part of a water's, of which the rest stands behind it (拉萨|河) or, behind no other place, in front
    (戍|浦江)? `ends`: where names end."""
    if water_behind(hit, words):
        return True
    entry, front = hit.entry, words.before(hit.start)
    if entry.strength != SHORT or not entry.divisions or entry.name[-1] not in WATERS or hit.start in ends:
        return False
    return len(front) == 1 and "一" <= front <= "龥" and front not in PARTICLES and front not in NO_WATER
