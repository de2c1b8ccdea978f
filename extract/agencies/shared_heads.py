"""Lists of bodies that share their last words: 林芝、拉萨职业技术学院 are two vocational colleges."""

from collections.abc import Sequence

from extract.agencies.branches import DIVISIONS
from extract.agencies.prefixes import is_bare_zone, zone_before
from extract.clauses.doers import JOINS
from extract.records import changed
from extract.types import AgencyMention, RegionMention

COMMITTEES = ("管委会", "管理委员会")
SHARING = frozenset({"school", "hospital", "public", "government", "party", "association"})


def share_heads(text: str, mentions: Sequence[AgencyMention], regions: Sequence[RegionMention]) -> list[AgencyMention]:
    """The mentions, and before each one that a place begins the bare places of its list, made whole; in order."""
    ends = {
        r.span.end: r
        for r in sorted(regions, key=lambda r: len(r.span))
        if r.level in DIVISIONS and not r.implied and not r.short
    }
    starts = {r.span.start: r for r in sorted(regions, key=lambda r: len(r.span)) if r.level != "township"}
    result: list[AgencyMention] = []
    for mention in mentions:
        first = starts.get(mention.span.start)
        if first is not None and first.span.end < mention.span.end and mention.kind in SHARING:
            rest = text[first.span.end : mention.span.end]
            at = mention.span.start
            members: list[AgencyMention] = []
            while (place := _place_before(text, at, ends)) is not None and _alike(place, first):
                # 济南、青岛市财政局: the member lacks 市, which the full one has.
                missing = (
                    (place.name or "").removeprefix(place.text) if (place.name or "").startswith(place.text) else ""
                )
                missing = missing if missing and first.text.endswith(missing) else ""
                name = place.text + missing + rest
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


def _alike(place: RegionMention, first: RegionMention) -> bool:
    """Of one level; a name that is a river's too (红河) counts as any, 天津 and 重庆 as cities."""
    levels = {place.level, first.level}
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
