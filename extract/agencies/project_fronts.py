"""Firms by their short names at the beginning of a project's name: 凌某 in 凌某550兆瓦硅片, 某地恒某 in 某地恒某二期.

The projects are found by then; what stands between a list's mark and the product, capacity, place or phase of a
factory's name, and is made as firms' names are, is the firm that builds it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

import rjieba

from extract.agencies.brands import (
    LONGEST,
    SURE,
    brands,
    is_brandlike,
    is_coined,
    is_common,
    is_named,
    is_unheard,
    is_word,
    known_brand,
)
from extract.agencies.makers import begin_marks, firms_beside
from extract.agencies.project_front_words import project_fronts
from extract.agencies.sites import home_end, is_site
from extract.agencies.trades import is_sized, shape, trade_end
from extract.gazetteers import gazetteer
from extract.types import AgencyMention, ProjectMention, RegionMention, Span

RULE: Final = "agencies/project-front"
REACH: Final = 12
"""Characters of a name that are looked at."""
NUMBER: Final = re.compile("[^一-鿿]|第")
SIZE: Final = re.compile("[0-9A-Za-z]")
BRIEF: Final = 3
"""Characters of a known firm's short name that a sub-brand may stand behind at most: 某核|汇远."""
THINGS: Final[tuple[str, ...]] = ("厂", "站", "园", "区", "城", "小镇", "走廊", "带")
"""Behind a trade these make it what stands in a place, not who builds there."""
HOMES: Final = frozenset({"country", "province", "prefecture", "county"})


def find_project_fronts(
    text: str, projects: Sequence[ProjectMention], regions: Sequence[RegionMention], known: Sequence[AgencyMention]
) -> list[AgencyMention]:
    """Firms that no other rule found, in order."""
    lexicon = project_fronts()
    asked = {p.span.start: p for p in projects if p.kind in lexicon.factories or p.kind in lexicon.zones}
    if not asked:
        return []
    ordered = sorted(regions, key=lambda r: len(r.span))
    places = {r.span.start: r for r in ordered if not r.implied and not r.short}
    taken = [a for a in known if a.kind == "firm" or a.span.start in asked]
    firms = begin_marks(text, (a.span.start for a in taken if a.kind == "firm"))
    found: dict[int, AgencyMention] = {}
    for again in (False, True):
        for start, project in asked.items():
            company = firms_beside(text, start, firms) if again else 0
            if start in found or (again and not company):
                continue
            parent = next((a for a in taken if a.span.start == start), None)
            if parent is not None and (parent.kind != "firm" or len(parent.span) > BRIEF):
                continue
            span = _firm(text, project, places, parent, company)
            if span is None or any(a is not parent and a.span.overlaps(span) for a in taken):
                continue
            words = span.of(text)
            found[start] = AgencyMention(span, words, words, words, "firm", None, RULE)
        for start in found:
            firms[start] = 1
    return [found[start] for start in sorted(found)]


def _firm(
    text: str, project: ProjectMention, places: dict[int, RegionMention], parent: AgencyMention | None, company: int
) -> Span | None:
    """The firm's name at the project's beginning; None if no firm begins it.

    `parent`: the known firm that opens it; `company`: how many works of firms stand beside it in the list.
    """
    start, last = project.span.start, project.span.end
    home = places.get(start)
    if parent is None and home is not None and home.level not in HOMES:
        return _of_feature(text, project, home)
    begin = parent.span.end if parent is not None else home_end(text, start, places)
    if begin >= last or (begin > start and begin in places):
        return None
    stop = min(last, begin + REACH)
    known = known_brand(text, begin) if parent is None else 0
    for at in (begin + known,) if known else _products(text, begin, stop, places):
        end = _name_end(text, project, places, begin, at, bool(known), parent is not None, company)
        if end is not None:
            return Span(begin if parent is None and is_site(home) else start, end)
    return None


def _of_feature(text: str, project: ProjectMention, home: RegionMention) -> Span | None:
    """黄河矿业 | 铜矿采选: a firm that bears the name of a river or mountain, in front of its trade."""
    at = home.span.end
    trade = next((text[at : at + n] for n in (4, 3, 2) if text[at : at + n] in shape().trades), "")
    end = at + len(trade)
    if not trade or trade not in shape().narrow or home.level != "feature" or end >= project.span.end:
        return None
    of_place = text.startswith((*shape().bases, *THINGS), end)  # 黄河水电 | 站, 秦岭乳业 | 基地
    return None if of_place else Span(project.span.start, end)


def _name_end(
    text: str,
    project: ProjectMention,
    places: dict[int, RegionMention],
    begin: int,
    at: int,
    known: bool,
    owned: bool,
    company: int,
) -> int | None:
    """Where the firm's name ends whose brand is `begin` to `at`; None if that is no brand.

    `known`: a maker's short name; `owned`: behind a known firm's; `company`: as above.
    """
    lexicon, start, last = project_fronts(), project.span.start, project.span.end
    end = trade_end(text, at, last, places)
    if end is None or text.startswith(lexicon.institution_behind, end) or lexicon.of_places.search(text, at, last):
        return None
    if at == last:
        return None  # 江滨佳苑: nothing of what is built is said
    strict = end > at and text[at:end] in shape().narrow
    base = strict and text.startswith(shape().bases, end)
    zone = project.kind in lexicon.zones
    if zone and text.startswith(lexicon.zones_of_places, end):
        return None
    if zone:
        # Their names open with places and topics too.
        evidence = int(
            end > at or owned or (begin > start and project.kind == "其他") or (known and (company > 0 or at in places))
        )
    elif base:
        evidence = 1
    elif begin > start or strict:
        evidence = SURE
    else:
        evidence = max(company, int(end > at or at in places or is_sized(text, at, last)))
    if known:
        told = not zone and text[at:last] != "项目"  # 红旗|高端轿车, but 红旗|项目
        brand = at if told or evidence or not is_common(text[begin:at]) else None
    elif strict and not zone and not base and is_named(text[begin:at]):
        brand = at
    else:
        brand = _brand_end(text, begin, at, evidence)
    if brand is None or text[brand : brand + 1] in brands().place_behind:
        return None
    if not known and end == at and not _is_cut(text, begin, brand):
        return None
    return end if brand == at else brand


def _brand_end(text: str, begin: int, at: int, evidence: int) -> int | None:
    """Where the brand ends that ends at `at` or before the product's first characters, drawn to it by the segmenter."""
    if at - begin == LONGEST and is_coined(text[begin : at - 2], evidence > 0) and _is_a_place(text[at - 2 : at]):
        return at - 2  # 众某|永康
    drawn = at - begin > 2 and text[at - 1] in brands().materials and not NUMBER.match(text, at)
    if drawn and is_coined(text[begin : at - 1], evidence > 0):
        return at - 1  # the segmenter drew the product's first character to the brand
    while at - begin > LONGEST or not is_coined(text[begin:at], evidence > 0):
        if evidence == SURE and is_unheard(text[begin:at]) and not gazetteer().named(text[begin:at]):
            return at
        if at - begin <= 2 or text[at - 1] not in brands().materials:
            return None
        at -= 1
    return at


def _is_cut(text: str, begin: int, at: int) -> bool:
    """No word of the dictionary goes on over it (永锋|临港, not 永锋临|港)."""
    return at - begin in accumulate(map(len, rjieba.cut(text[begin : at + 4], False)))


def _is_a_place(words: str) -> bool:
    return any(division.level in ("prefecture", "county") for division in gazetteer().named(words))


def _products(text: str, begin: int, stop: int, places: dict[int, RegionMention]) -> Iterator[int]:
    """Where what is built may begin: at a number, a place, a trade, a phase, a material or a word of the language.

    First by what the segmenter makes of words that it does not know, then by the dictionary alone.
    """
    if NUMBER.match(text, begin):
        return
    for known in (NUMBER, project_fronts().part):
        if (behind := known.search(text, begin + 1, stop)) is not None:
            stop = behind.start()
    first = _product(begin, stop, rjieba.tag(text[begin:stop]), places)
    if first - begin == LONGEST and is_coined(text[begin : begin + 2]) and not is_brandlike(text[begin + 2 : first]):
        yield begin + 2  # a product that no dictionary has: 宏晟|兰炭
    yield first
    second = _product(begin, stop, rjieba.tag(text[begin:stop], False), places)
    if second != first:
        yield second


def _product(begin: int, stop: int, pieces: Iterable[tuple[str, str]], places: dict[int, RegionMention]) -> int:
    products, at = project_fronts().products, begin
    for piece, tag in pieces:
        end = at + len(piece)
        if at == begin:
            if is_word(piece, tag):
                return begin
        elif at in places or piece in products or is_word(piece, tag) or _is_made_of(piece, end < stop):
            return at
        at = end
    return stop


def _is_made_of(piece: str, followed: bool) -> bool:
    """A material begins the piece, or it names one (己内酰胺); a brand's last character may be one (瑞硅)."""
    materials = brands().materials
    return (piece[0] in materials and followed) or (len(piece) > 2 and not materials.isdisjoint(piece))
