"""Firms by their short names at the beginning of a project's name: 凌某 in 凌某550兆瓦硅片, 某地恒某 in 某地恒某二期.

The projects are found by then; what stands between a list's mark and the product, capacity, place or phase of a
factory's name, and is made as firms' names are, is the firm that builds it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import rjieba

from extract.agencies.brands import LONGEST, brands, is_coined, is_unheard
from extract.agencies.firm_fronts import shape
from extract.agencies.head_words import PROPER_TAGS, head_words
from extract.gazetteers import gazetteer
from extract.types import AgencyMention, ProjectMention, RegionMention, Span
from graph.resources import read_yaml

RULE = "agencies/project-front"
REACH = 12
"""Characters of a name that are looked at."""
NEAR = 100
"""Characters between two members of one list at most."""
SENTENCE = re.compile("[。；！？\n]")
NUMBER = re.compile("[^一-鿿]|第")
SIZE = re.compile("[0-9A-Za-z]")
BRIEF = 3
"""Characters of a known firm's short name that a sub-brand may stand behind at most: 某核|汇远."""
HOMES = frozenset({"country", "province", "prefecture", "county"})
SEAT_ENDS = ("县", "旗", "区")
SEATS = frozenset({"province", "prefecture", "county"})
"""Behind a division's name in full a firm's name begins, behind its short form it goes on: 某县|华某, 上海瑞某."""


@dataclass(frozen=True, slots=True)
class ProjectFronts:
    """What `firm_fronts.yml` says of names of projects, ready for use."""

    factories: frozenset[str]
    """Kinds of projects that firms build under their names."""
    zones: frozenset[str]
    """Kinds whose names open with places and topics more often: only a coined word is a firm there."""
    products: frozenset[str]
    """Trades and terms that are no part of a brand."""
    part: re.Pattern[str]
    """A phase or part behind a firm's name: 二期, 新厂区."""
    capacity: re.Pattern[str]
    """Where a plant's size begins: 年产20万吨."""
    size: re.Pattern[str]
    """All of it."""
    worked: re.Pattern[str]
    """Behind the size: what is done to a product that stands in front of it (脐橙20万吨|分选)."""
    institution_behind: tuple[str, ...]
    """What makes a brand the beginning of an institution's or a market's name."""
    zones_of_places: tuple[str, ...]
    """What follows the name of a place in a zone's name: 某某|新区."""
    of_places: re.Pattern[str]
    """Works that bear places' names: mines, fields, farms."""


@cache
def project_fronts() -> ProjectFronts:
    loaded: dict[str, Any] = read_yaml("lexicons", "firm_fronts.yml")

    def either(key: str) -> str:
        return "|".join(sorted(loaded[key], key=len, reverse=True))

    return ProjectFronts(
        factories=frozenset(loaded["factories"]),
        zones=frozenset(loaded["zones"]),
        products=shape().trades | brands().terms,
        part=re.compile(rf"(?:{either('parts')})"),
        capacity=re.compile(rf"(?:{either('size_words')})?[0-9A-Za-z]"),
        size=re.compile(rf"(?:{either('size_words')})?[0-9][0-9.]*[万亿]?(?:{shape().units})(?:/[年日])?"),
        worked=re.compile(rf"(?:{either('worked')})"),
        institution_behind=tuple(loaded["institution_behind"]),
        zones_of_places=tuple(loaded["zones_of_places"]),
        of_places=re.compile(rf"(?:{either('works_of_places')})"),
    )


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
    firms = {a.span.start for a in taken if a.kind == "firm"}
    found: dict[int, AgencyMention] = {}
    for company in (False, True):
        for start, project in asked.items():
            if start in found or (company and not _beside(text, start, firms)):
                continue
            parent = next((a for a in taken if a.span.start == start), None)
            if parent is not None and (parent.kind != "firm" or len(parent.span) > BRIEF):
                continue
            span = _firm(text, project, places, parent, company)
            if span is None or any(a is not parent and a.span.overlaps(span) for a in taken):
                continue
            words = span.of(text)
            found[start] = AgencyMention(span, words, words, words, "firm", None, RULE)
        firms.update(found)
    return [found[start] for start in sorted(found)]


def _beside(text: str, start: int, firms: set[int]) -> bool:
    """A firm's work stands beside it in its sentence."""
    return any(
        abs(firm - start) <= NEAR and not SENTENCE.search(text, min(firm, start), max(firm, start)) for firm in firms
    )


def _firm(
    text: str, project: ProjectMention, places: dict[int, RegionMention], parent: AgencyMention | None, company: bool
) -> Span | None:
    """The firm's name at the project's beginning; None if no firm begins it.

    `parent`: the known firm that opens it; `company`: beside it in the list stand works of firms.
    """
    lexicon = project_fronts()
    start, last = project.span.start, project.span.end
    home = places.get(start)
    if parent is None and home is not None and home.level not in HOMES:
        return None
    begin = parent.span.end if parent is not None else _home_end(text, start, places)
    if begin >= last or (begin > start and begin in places):
        return None
    at = _product(text, begin, min(last, begin + REACH), places)
    end = _with_trade(text, at, last, places)
    if end is None or text.startswith(lexicon.institution_behind, end) or lexicon.of_places.search(text, at, last):
        return None
    if at == last and project.head is not None:
        return None
    at_home = begin > start
    if project.kind in lexicon.zones:
        # Their names open with places and topics too.
        if text.startswith(lexicon.zones_of_places, end):
            return None
        beside = end > at or parent is not None or (project.kind == "其他" and at_home)
        at_home = False
    else:
        beside = company or at_home or end > at or at in places or _is_sized(text, at, last)
    brand = _brand_end(text, begin, at, beside, at_home)
    if brand is None:
        return None
    return Span(begin if parent is None and _is_seat(home) else start, end if brand == at else brand)


def _brand_end(text: str, begin: int, at: int, beside: bool, at_home: bool) -> int | None:
    """Where the brand ends that ends at `at` or before the product's first characters, drawn to it by the segmenter."""
    while at - begin > LONGEST or not is_coined(text[begin:at], beside):
        if at_home and is_unheard(text[begin:at]) and not gazetteer().named(text[begin:at]):
            return at
        if at - begin <= 2 or text[at - 1] not in brands().materials:
            return None
        at -= 1
    return at


def _is_seat(home: RegionMention | None) -> bool:
    """A division's name in full, behind which a firm's name begins; its short form is the firm's own."""
    return home is not None and home.level in SEATS and (home.text == home.name or home.text.endswith(SEAT_ENDS))


def _home_end(text: str, start: int, places: dict[int, RegionMention]) -> int:
    """Behind the firm's home or its group's short name that opens the name; the name's start if none does."""
    home = places.get(start)
    if home is not None:
        return home.span.end
    for owner in head_words().before_place:
        if text.startswith(owner, start):
            return start + len(owner)
    for length in (3, 2):
        named = gazetteer().named(text[start : start + length])
        if any(division.level in ("province", "prefecture") for division in named):
            return start + length
    return start


def _is_sized(text: str, at: int, last: int) -> bool:
    """A plant's size and then its product: 某某|550兆瓦|硅片, but 碳酸锂|3万吨."""
    size = project_fronts().size.match(text, at, last)
    return size is not None and size.end() < last and not project_fronts().worked.match(text, size.end())


def _product(text: str, begin: int, stop: int, places: dict[int, RegionMention]) -> int:
    """Where what is built begins: a number, a place, a trade, a phase or a word of the language."""
    lexicon, materials = project_fronts(), brands().materials
    if (number := NUMBER.search(text, begin, stop)) is not None:
        stop = number.start()
    for piece, at, tag in _pieces(text, begin, stop):
        if at == begin:
            if _is_word(piece, tag):
                return begin
            continue
        if at in places or lexicon.capacity.match(text, at) or lexicon.part.match(text, at):
            return at
        if len(piece) > 1 and (piece in lexicon.products or _is_word(piece, tag) or piece[0] in materials):
            return at
    return stop


def _is_word(piece: str, tag: str) -> bool:
    """A word of the language, and none that firms are called by."""
    return len(piece) > 1 and rjieba.has_word(piece) and tag not in PROPER_TAGS and piece not in brands().words


def _pieces(text: str, begin: int, stop: int) -> Iterator[tuple[str, int, str]]:
    at = begin
    for piece, tag in rjieba.tag(text[begin:stop]):
        yield piece, at, tag
        at += len(piece)


def _with_trade(text: str, at: int, last: int, places: dict[int, RegionMention]) -> int | None:
    """The brand's end, or its trade's (某某|科技|镍盐 but 某某|汽车零部件); None where it might be either."""
    known = shape()
    for length in (4, 3, 2):
        trade = text[at : at + length]
        end = at + length
        if end > last or trade not in known.trades:
            continue
        if text.startswith(known.class_behind, end):
            return at
        if trade not in known.broad or trade in known.firmly or end in places or end == last:
            return end
        if SIZE.match(text, end) or known.broad_ends.match(text, end):
            return end
        return at if trade in known.products else None
    return at
