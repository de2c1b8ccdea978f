"""Places that are dealt out to the projects of a list (在甲、乙分别建设丙水库、丁水库; 丙、丁分别位于甲、乙)."""

import re
from collections.abc import Sequence
from typing import Final

from extract.clauses.doers import JOINS
from extract.patterns import pattern
from extract.projects.governing import Phrase
from extract.projects.places import place_of, regions_between, sure
from extract.types import Place, RegionMention

STATED_PLACES_EACH: Final = pattern("stated_places", "each")
EACH: Final[tuple[str, ...]] = ("分别", "依次")
REACH: Final = 60
"""No further behind the list of projects does that of the places reach."""


def shares(
    text: str, phrase: Phrase, name_end: int, count: int, regions: Sequence[RegionMention]
) -> list[tuple[Place, ...]] | None:
    """The places of each of the `count` projects of a phrase; nothing for any where the lists differ in length; None
    where the words deal out none."""
    lies = STATED_PLACES_EACH.match(text, name_end)
    if lies is not None:
        groups = _groups(text, lies.end(), lies.end() + REACH, regions)
    elif phrase.subject and any(text.find(word, max(0, phrase.subject.start - 3), phrase.start) >= 0 for word in EACH):
        groups = _groups(text, phrase.subject.start, phrase.subject.end, regions)
    else:
        return None
    if count == 1 and not (len(groups) > 1 and LIST.search(text, phrase.start, name_end)):
        return [tuple(place for group in groups for place in group)]
    # Members that name nothing have their places too: 在甲、乙分别建设丙水库、停车场.
    return groups if len(groups) == count else [()] * count


def _groups(text: str, start: int, end: int, regions: Sequence[RegionMention]) -> list[tuple[Place, ...]]:
    """The places of a list, those side by side together (甲市乙县、丙市): as far as only joints part them."""
    groups: list[tuple[Place, ...]] = []
    at = start
    for region in sure(regions_between(regions, start, end)):
        if region.span.start < at:
            continue  # a place inside the one before
        between = text[at : region.span.start]
        if groups and not between:
            groups[-1] = (*groups[-1], place_of(region))
        elif not between or JOINT.fullmatch(between):
            groups.append((place_of(region),))
        else:
            break
        at = region.span.end
    return groups


LIST: Final = re.compile("[、和与及]")
JOINT: Final = re.compile(rf"{JOINS.pattern}|在|支持|推动")
