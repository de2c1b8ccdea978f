"""Lists of bodies that share their last words: 林芝、拉萨职业技术学院 are two vocational colleges."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.agencies.branches import DIVISIONS, division_ends
from extract.agencies.names import GOVERNMENTS
from extract.agencies.prefixes import is_bare_zone, zone_before
from extract.changes import changed
from extract.clauses.doers import JOINS
from extract.types import AgencyMention, RegionMention, Span

LOCAL: Final = {"prefecture", "county"}
CALLED: Final = frozenset(a + b for a in "市州盟县" for b in "市县区旗州盟")
COMMITTEES: Final[tuple[str, ...]] = ("管委会", "管理委员会")
COUNTED: Final = re.compile("[两二三四五六七八九十](?P<level>[省市县区旗州盟])(?P<body>(?:人民)?政府)")
"""How many divisions share the word behind it."""
COUNTED_RULE: Final = "agencies/counted"
DIVISION_ENDS: Final = "省市县区旗州盟"
SHARING: Final = frozenset({"school", "hospital", "public", "government", "party", "association"})


def share_heads(text: str, mentions: Sequence[AgencyMention], regions: Sequence[RegionMention]) -> list[AgencyMention]:
    """The mentions, and before each one that a place begins the bare places of its list, made whole; in order."""
    ends = division_ends(regions)
    starts = {r.span.start: r for r in sorted(regions, key=lambda r: len(r.span)) if _shares(text, r)}
    result: list[AgencyMention] = []
    for mention in mentions:
        first = starts.get(mention.span.start)
        if first is not None and first.span.end < mention.span.end and mention.kind in SHARING:
            rest = text[first.span.end : mention.span.end]
            if mention.rule == COUNTED_RULE:
                rest = mention.name.removeprefix(first.text)
            at = mention.span.start
            members: list[AgencyMention] = []
            while (place := _place_before(text, at, ends)) is not None and _alike(place, first, rest):
                # 济南、青岛市财政局: the member lacks 市, which the full one has.
                own = rest[1:] if mention.rule == COUNTED_RULE and place.text[-1] == rest[0] else rest
                name = place.text + _missing(place, first) + own
                canonical = mention.canonical.replace(first.name or first.text, place.name or place.text, 1)
                if mention.canonical == mention.name:
                    canonical = name
                members.append(
                    changed(
                        mention,
                        span=place.span,
                        text=place.text,
                        name=name,
                        canonical=canonical,
                        jurisdiction=place.code if mention.jurisdiction else None,
                        rule="agencies/shared-head",
                    )
                )
                at = place.span.start
            result.extend(reversed(members))
        elif mention.text.endswith(COMMITTEES):
            result.extend(_zones_before(text, mention, ends))
        result.append(mention)
    return result


def _shares(text: str, region: RegionMention) -> bool:
    """May a body begin with it whose last words a list shares? Of towns only their governments do (甲镇、乙镇政府)."""
    town = region.level == "township"
    return not town or (region.text[-1] in "镇乡" and text.startswith(GOVERNMENTS, region.span.end))


def find_counted(text: str, regions: Sequence[RegionMention]) -> Iterator[AgencyMention]:
    """甲、乙两市政府: the last government of the list, without the count."""
    if "政府" not in text or COUNTED.search(text) is None:
        return
    ends = division_ends(regions)
    for match in COUNTED.finditer(text):
        place = ends.get(match.start())
        if place is not None and place.text[-1] not in DIVISION_ENDS:
            span = Span(place.span.start, match.end())
            name = place.text + match["level"] + match["body"]
            full = f"{place.name or place.text}人民政府"
            yield AgencyMention(span, span.of(text), name, full, "government", place.code, COUNTED_RULE)


def _missing(place: RegionMention, first: RegionMention) -> str:
    """济南、青岛市财政局: what the member lacks of its full name, and the last one has."""
    if place.name is not None and place.name.startswith(place.text):
        lacking = place.name.removeprefix(place.text)
        return lacking if first.text.endswith(lacking) else ""
    # A former name (江北 for a district that is another's part now) ends like those beside it.
    end = first.text[-1]
    return end if end in DIVISION_ENDS and place.text[-1] not in DIVISION_ENDS else ""


def _zones_before(text: str, mention: AgencyMention, ends: dict[int, RegionMention]) -> list[AgencyMention]:
    """Zones with names of their own in front of one with its committee: 甲新城、乙新城|管委会 are two committees."""
    rest = next(committee for committee in COMMITTEES if mention.text.endswith(committee))
    members: list[AgencyMention] = []
    at = mention.span.start
    while (stop := _before_join(text, at)) is not None and (zone := zone_before(text, stop, ends, None)) is not None:
        if is_bare_zone(zone.text):
            break
        name = zone.text + rest
        rule = "agencies/shared-head"
        members.append(AgencyMention(zone.span, zone.text, name, name, mention.kind, zone.code, rule))
        at = zone.span.start
    return members[::-1]


def _alike(place: RegionMention, first: RegionMention, rest: str) -> bool:
    """Of one level; a name that is a river's too (红河) counts as any, 天津 and 重庆 as cities.

    Cities and counties that are called so have governments alike (开封市、兰考县人民政府).
    """
    levels = {place.level, first.level}
    if rest in GOVERNMENTS and levels == LOCAL and place.text[-1] + first.text[-1] in CALLED:
        return True
    city = levels == {"province", "prefecture"} and any(is_municipality(r) for r in (place, first))
    return len(levels) == 1 or city or first.level not in DIVISIONS


def is_municipality(region: RegionMention) -> bool:
    """北京, 天津, 上海, 重庆: a city that is a province too."""
    return region.level == "province" and (region.name or "").endswith("市")


def _place_before(text: str, at: int, ends: dict[int, RegionMention]) -> RegionMention | None:
    stop = _before_join(text, at)
    return ends.get(stop) if stop is not None else None


def _before_join(text: str, at: int) -> int | None:
    """Where the list's member in front of `at` ends."""
    return next((at - n for n in (1, 2) if at > n and JOINS.fullmatch(text, at - n, at)), None)
