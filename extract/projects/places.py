"""Where a project is and what it connects: the regions inside its name, and others that are told of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from extract.changes import changed
from extract.gazetteers import gazetteer
from extract.patterns import pattern, word_list
from extract.types import Place, ProjectMention, RegionMention, Span

ROUTE_LINKS: Final = re.compile(r"至|(?<![A-Za-z])[-–—―─~～]+|到(?=[^\d])")
"""Between the ends of a route, not inside the number of a plot (K-15)."""
SECTION: Final[tuple[str, ...]] = ("段", "境")
SPOT: Final = pattern("name_ends", "spot")
BRACKETED: Final = re.compile("[（(][^（）()]+[）)]")
"""Behind an end it is another name of that: 甲（乙）."""
INNER: Final = pattern("name_ends", "bodies")
ORGANISATION: Final = pattern("name_ends", "organisation")
LINES: Final = frozenset(word_list("kind_sets", "lines"))
LINE_HEADS: Final = re.compile("高速|高铁(?!站)|城际|铁路")
RUINS: Final = re.compile("遗址|石窟|古墓|古城|[关寺]$")
RESERVES: Final = re.compile("国家公园|自然保护区|地质公园|森林公园|湿地")
TWIN_PORT: Final = re.compile("[-—－]+[一-龥]{2,4}港(?![口站]?[至—-])")
"""宁波—舟山港: one port of two cities, no way between them."""
CIRCLE: Final = re.compile("(?:都市圈|城市群|经济圈|城市圈|一体化)$")
"""Names whose places lie in it side by side (甲—乙都市圈)."""
FOR_GUESTS: Final[tuple[str, ...]] = ("城", "小镇", "街", "村", "风情")
"""Behind a country's name: what is built in its manner."""
NEAR: Final = 600
"""No further behind a colon is a list looked at."""
LEAD: Final = 30
"""No longer are the words in front of a colon that say where a list lies."""
ROUTES: Final = frozenset(word_list("kind_sets", "routes"))


def links(
    text: str, kind: str, spans: Sequence[tuple[int, int]], regions: Sequence[RegionMention]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """(LOCATED_IN, CONNECTS) of the regions inside a name; `regions` stand in order.

    Ends and waypoints of a route are CONNECTS only; a division in front of an end as its parent is LOCATED_IN.
    """
    located: list[Place] = []
    connected: list[Place] = []
    whole = "".join(text[start:end] for start, end in spans)
    route = kind in ROUTES and not CIRCLE.search(whole) and not (kind == "港口航道" and TWIN_PORT.search(whole))
    for start, end in spans:
        inside = _telling(text, kind, start, end, regions)
        marks = [start + m.start() for m in ROUTE_LINKS.finditer(text[start:end])] if route else []
        marks = [m for m in marks if not any(r.span.start <= m < r.span.end for r in inside)]
        bounds = [start, *marks, end]
        for left, right in pairwise(bounds):
            here = [r for r in inside if left <= r.span.start < right]
            last = bool(marks) and left == marks[-1]
            for n, region in enumerate(here):
                if region.name is None:
                    continue
                short = region.short or _only_a_name(text, region, kind, start, whole)
                place = Place(region.name, region.code, region.level, region.span, short)
                # 甲乙过江通道: two places side by side, neither in the other, are a line's ends.
                ends = kind in LINES and _beside_another(here, n)
                if marks:
                    ends = _ends_route(text, here, n, right, last, ends)
                if left == start and n + 1 < len(here) and LINE_HEADS.match(text, region.span.end):
                    ends = False  # 南疆铁路甲至乙段: what the line is called by
                (connected if ends else located).append(place)
    return _distinct(located), _distinct(connected)


def _telling(text: str, kind: str, start: int, end: int, regions: Sequence[RegionMention]) -> Sequence[RegionMention]:
    """The regions of a name that say where it is."""
    inside = [r for r in regions_between(regions, start, end) if r.span.end <= end and _links(text, r)]
    inner = INNER.search(text, start, end - 2)
    if inner and any(r.span.start >= inner.end() for r in inside):
        # 甲大学乙医院: the place of the first institution is not where the second stands.
        inside = [r for r in inside if r.span.start >= inner.end()]
    inside = [r for r in inside if not any(o is not r and o.span.covers(r.span) and o.span != r.span for o in inside)]
    return inside if kind in LINES else [r for r in inside if not _a_brand(r, inside) and not _elsewhere(r, inside)]


def _elsewhere(region: RegionMention, others: Sequence[RegionMention]) -> bool:
    """甲县石桥水库: a township of another county that is called so is not where the name says that it is."""
    if region.level != "township" or region.code is None:
        return False
    over = [o for o in others if o.code and o.level in ("county", "prefecture") and not o.short]
    touching = [o for o in over if o.span.end == region.span.start]
    if not touching and region.text == region.name:
        return False  # in full it may be a second place
    told = touching or over
    return bool(told) and not any(region.code.startswith((o.code or "").rstrip("0")) for o in told)


def _ends_route(text: str, here: Sequence[RegionMention], n: int, right: int, last: bool, side: bool) -> bool:
    """Is the nth of the regions between two marks of a route an end or waypoint of it, and not where a section or an
    end lies? `right`: where the words between the marks end; `last`: they stand behind the last one; `side`: another
    place stands beside it."""
    region = here[n]
    before = here[n - 1] if n else None
    after = here[n + 1] if n + 1 < len(here) else None
    if last and before is not None and not BRACKETED.fullmatch(text, before.span.end, region.span.end + 1):
        section = text.startswith(SECTION, region.span.end) and _side_by_side(before, region)
        if section or not _touching(before, region):
            return False  # …至乙铁路丙段; 甲至乙丙段, where neither lies in the other
    if side:
        return True
    parent = after is not None and _touching(region, after)  # 甲县乙乡至…
    marked = right < len(text) and (text[right] in SECTION or ROUTE_LINKS.match(text, right) is not None)
    return not parent and SPOT.match(text, region.span.end, right + marked) is None


def _beside_another(here: Sequence[RegionMention], n: int) -> bool:
    """Does another place stand beside it, neither in the other?"""
    return (n > 0 and _side_by_side(here[n - 1], here[n])) or (
        n + 1 < len(here) and _side_by_side(here[n], here[n + 1])
    )


_start = attrgetter("span.start")
_first = attrgetter("start")


FEW: Final = 8
LONGEST_PLACE: Final = 20
"""Characters: the longest names of autonomous counties have 15."""


def regions_between(regions: Sequence[RegionMention], start: int, end: int) -> Sequence[RegionMention]:
    """Those of the regions, which stand in order, that begin in `[start, end)`."""
    if len(regions) < FEW:
        return [region for region in regions if start <= region.span.start < end]
    return regions[bisect_left(regions, start, key=_start) : bisect_left(regions, end, key=_start)]


def sure(regions: Sequence[RegionMention]) -> list[RegionMention]:
    """Those that are linked, and neither part of another name nor only implied."""
    return [r for r in regions if r.name and r.nested is None and not r.implied]


def place_of(region: RegionMention) -> Place:
    return Place(region.name or "", region.code, region.level, region.span, region.short)


def only_called_so(place: Place) -> bool:
    """青崖水库: is it a township's short form, by which hills, rivers and hamlets elsewhere are called too?"""
    return place.level == "township" and len(place.span) < len(place.name)


def elsewhere(place: Place, told: Sequence[Place]) -> bool:
    """Does the text say that a thing is in other divisions than the township that it is only called like?"""
    codes = [p.code for p in told if p.code and not only_called_so(p)]
    return bool(codes) and only_called_so(place) and not any(gazetteer().within(place.code or "", c) for c in codes)


def widened(mention: ProjectMention, located: Iterable[Place], connects: Iterable[Place] = ()) -> ProjectMention:
    """A mention with places that the text says of it beside its name's own; what was only short there is said now."""
    full = {(p.name, p.code) for p in (*mention.located_in, *mention.connects) if not p.short}
    lies = tuple(p for p in located if (p.name, p.code) not in full)
    ends = tuple(p for p in connects if (p.name, p.code) not in full)
    if not lies and not ends:
        return mention
    if any(elsewhere(p, (*lies, *ends)) for p in mention.located_in):
        kept = tuple(p for p in mention.located_in if not elsewhere(p, (*lies, *ends)))
        mention = changed(mention, located_in=kept)
    said = {(p.name, p.code) for p in (*lies, *ends)}
    return changed(
        mention,
        located_in=(*(p for p in mention.located_in if (p.name, p.code) not in said), *lies),
        connects=(*(p for p in mention.connects if (p.name, p.code) not in said), *ends),
    )


def spans_between(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the spans, which stand in order, that begin in `[start, end)`."""
    if not spans:
        return spans
    return spans[bisect_left(spans, start, key=_first) : bisect_left(spans, end, key=_first)]


def near(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those that begin in `[start, end)`, and others where all are few: looking them up takes longer than to ask each.

    Long lists of places would else be asked as often as they have members.
    """
    return spans if len(spans) < FEW else spans_between(spans, start, end)


def _links(text: str, region: RegionMention) -> bool:
    """Does a region inside a name link it? Not what only gives a river, a lake or an organisation its name."""
    if region.nested is not None or region.implied or region.level == "feature":
        return False
    if region.level == "country" and text.startswith(FOR_GUESTS, region.span.end):
        return False  # 甲县荷兰小镇
    return ORGANISATION.match(text, region.span.end) is None


def _a_brand(region: RegionMention, inside: Sequence[RegionMention]) -> bool:
    """A township of one province beside a city of another: only the name of a firm or of a partner (甲市—中关村)."""
    if region.level != "township" or region.text == region.name or not region.code:
        return False
    return any(r.code and r.level != "township" and not r.short and r.code[:2] != region.code[:2] for r in inside)


def _only_a_name(text: str, region: RegionMention, kind: str, start: int, words: str) -> bool:
    """A township's short name at the front of an old site's (丙遗址, 丙关) is that of the hill or the hamlet that both
    are called by, a county's in front of an expressway often the first characters of two cities: no sure link."""
    if region.level not in ("county", "township") or region.text == region.name:
        return False
    if region.level == "township" and text.startswith("新城", region.span.end):
        return True  # a new town grows beyond the one that it is called by
    if region.span.start != start:
        return False
    if region.level == "township":
        # A dam is called by a reach of its river, a reserve by its mountain or mouth of a river.
        if kind == "生态修复" or "地质公园" in words:
            return RESERVES.search(words) is not None
        road = len(region.span) == 2 and text.startswith("公路", region.span.end)  # 甲县至乙县 in short
        return road or (kind == "文旅" and RUINS.search(words) is not None) or "水利枢纽" in words
    return len(region.span) == 2 and LINE_HEADS.match(text, region.span.end) is not None


def _side_by_side(a: RegionMention | None, b: RegionMention | None) -> bool:
    if a is None or b is None or not _touching(a, b) or not a.code or not b.code or a.short or b.short:
        return False
    return a.code != b.code and not gazetteer().within(b.code, a.code)


def _touching(a: RegionMention, b: RegionMention) -> bool:
    return a.span.end == b.span.start


def _distinct(places: list[Place]) -> tuple[Place, ...]:
    """Each place once; one that is said in full is not short."""
    seen: dict[tuple[str, str | None], Place] = {}
    for place in places:
        there = seen.get((place.name, place.code))
        if there is None or (there.short and not place.short):
            seen[place.name, place.code] = place
    return tuple(seen.values())


def in_front_of_colon(text: str, at: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The region that opens the clause in front of a colon (甲市乙县的建设内容为：…): the list behind lies there."""
    near = max(0, at - NEAR)
    sentence = max(near - 1, *(text.rfind(mark, near, at) for mark in "。；！？\n")) + 1
    colon = text.rfind("：", sentence, at)
    start = max(sentence, text.rfind("，", sentence, max(sentence, colon)) + 1)
    if colon < 0 or colon - start > LEAD:
        return ()
    near_colon = regions_between(regions, start, colon)
    inside = [r for r in near_colon if r.span.end <= colon and _links(text, r) and r.name]
    whole = all(_touching(a, b) for a, b in pairwise(inside))
    if not inside or not whole or inside[-1].level in ("country", "area") or inside[0].span.start - start > 2:
        return ()
    return (place_of(inside[-1]),)
