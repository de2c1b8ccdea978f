"""A name of both a division and a river, lake or mountain: the list that it stands in says which is meant.

嫩江、北安 are towns, 嫩江、松花江 rivers; 红河 in 红河等州 is a prefecture, 黄山 in
黄山风景区 a mountain. The words stand in data/lexicons/places.yml.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extract.changes import changed
from extract.places.evidence import commonness, neighbours
from extract.places.names import PINNED, SHORT, STRONG, Entry, Hit
from graph.resources import read_yaml

JOINTS: Final = frozenset(("、", "和", "与", "及", "以及"))
"""Between the members of a list of things of one nature; a comma may part two clauses."""
WATERS: Final = "河江湖溪"
NEXT: Final = re.compile(rf"[、和与及][一-鿿]{{1,4}}?(?P<water>[{WATERS}])(?=[、和与及等水流干支]|[^一-鿿]|$)")
LAST: Final = re.compile(rf"[一-鿿]{{1,4}}(?P<water>[{WATERS}])[、和与及]$")
"""The member of a list behind a name, and the one in front of it, if it is called a river or lake."""
REACH: Final = 6
"""So far in front of a name is the end of the member before it."""


@cache
def _behind() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lists = read_yaml("lexicons", "places.yml")["natures"]
    return tuple(lists["divisions"]), tuple(lists["features"])


def by_company(hits: Sequence[Hit], text: str) -> list[Hit]:
    """`hits`, which do not overlap, with those of two natures settled where the rest of their list settles it."""
    settled = list(hits)
    if not any(_is_both(hit.entry) for hit in hits):
        return settled
    divisions, features = _behind()
    for run in _lists(hits, text):
        both = [index for index in run if _is_both(hits[index].entry)]
        if not both:
            continue
        end = hits[run[-1]].end
        rivers = text.startswith(features, end) or any(_is_feature(hits[index].entry) for index in run)
        towns = {province for index in run for province in _provinces(hits[index].entry)}
        for index in both:
            start, stop, entry = hits[index]
            own = {d.code[:2] for d in entry.divisions if d.level != "township"}
            lived_in = bool(own) and (text.startswith(divisions, end) or bool(own & towns))
            if lived_in != rivers:
                kept = changed(entry, feature=None) if lived_in else changed(entry, divisions=())
                settled[index] = Hit(start, stop, kept)
    return settled


def without_waters(hits: list[Hit], text: str) -> list[Hit]:
    """`hits` without the short names of counties and cities that are called like a river and stand in a list with a
    river or lake that is no town's name: 唐河 and 白河 in 唐河、白河、湍河, but not the city in 黑河、漠河."""
    doubtful = [hit for hit in hits if _may_be_a_water(hit)]
    if not doubtful:
        return hits
    towns = {hit.end for hit in hits if _is_town(hit.entry)}
    # What a member says of itself reaches those in front of it, then those behind it.
    beside = [(hit, NEXT.match(text, hit.end)) for hit in reversed(doubtful)]
    beside += [(hit, LAST.search(text, max(0, hit.start - REACH), hit.start)) for hit in doubtful]
    waters: set[int] = set()
    for hit, other in beside:
        if other is not None and other.end("water") not in towns:
            waters.add(hit.end)
            towns.discard(hit.end)
    return [hit for hit in hits if hit.end not in waters or not _may_be_a_water(hit)]


def _is_town(entry: Entry) -> bool:
    """More than a township, unless it stands in full: every river has a town that is called so."""
    high = entry.strength != SHORT or any(division.level != "township" for division in entry.divisions)
    return high and bool(entry.divisions)


def _may_be_a_water(hit: Hit) -> bool:
    entry = hit.entry
    called_so = entry.strength == SHORT and entry.name[-1] in WATERS
    return called_so and bool(entry.divisions) and entry.feature is None


def _lists(hits: Sequence[Hit], text: str) -> Iterator[list[int]]:
    """Indices of the members of each list; a name alone is a list of one."""
    joined = {b for _, b, between in neighbours(hits, text) if between in JOINTS}
    run: list[int] = []
    for index in range(len(hits)):
        if run and index not in joined:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _is_both(entry: Entry) -> bool:
    return bool(entry.divisions and entry.feature) and entry.strength != PINNED


def _is_feature(entry: Entry) -> bool:
    return bool(entry.feature) and not entry.divisions


def _provinces(entry: Entry) -> set[str]:
    """Where the divisions lie that a name means which can only be a division's, and is no word of the language."""
    if not entry.divisions or entry.feature or entry.area or entry.country:
        return set()
    high = [division for division in entry.divisions if division.level != "township"]
    city = any(division.level != "county" for division in high)
    sure = city or entry.strength == STRONG or commonness(entry.name) == 0
    return {division.code[:2] for division in high} if sure else set()
