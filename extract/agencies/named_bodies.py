"""Bodies with names of their own: 西藏大学, 鹏城实验室, 某市第三中心医院, firms.

The last word is known; the beginning is found.

One walks left from it over words that a name may hold, to the leftmost place, level word (省), known body or
brand on the way. A class (高水平大学, 上市公司) has none, or a word that says so. `rjieba` cuts the words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import rjieba

from extract.agencies.head_words import PROPER_TAGS, Word, head_words, is_class
from extract.agencies.name_words import walk
from extract.agencies.names import NATION, division_of, level_words
from extract.agencies.sites import behind_site
from extract.patterns import word_list
from extract.segments import BUILT
from extract.types import AgencyMention, Jurisdiction, RegionMention, Span

COUNTED: Final = re.compile(r"[0-9０-９一二三四五六七八九十百千万多余几两若数第]+[个家所座批名条户]?$")
"""A count in front: 786所县医院 is a class."""
ZONES: Final = frozenset(word_list("agency_heads", "no_front_of_zone"))
PARTS: Final = word_list("agency_heads", "parts_of_schools")
CENTRES: Final = word_list("agency_heads", "centres_of_schools")
SITES: Final[tuple[str, ...]] = ("岛", "山", "湖", "湾")
ZONE_ENDS: Final = word_list("agency_heads", "zone_ends")
CLASS: Final[tuple[str, ...]] = ("体系", "集群", "联合体")
"""Behind a name's last word these say that many are meant: 某省实验室体系."""
CAMPUS: Final = re.compile(r"[（(][一-鿿]{2,4}[）)]")
"""A campus behind the university's name: 中国石油大学（华东）."""
WITH_CAMPUS: Final = frozenset({"school", "hospital", "public"})
HOLDS: Final = "控股"
"""A firm's last word, and what one firm does to another."""
FIRM_ENDS: Final[tuple[str, ...]] = ("公司", "股份")
NO_FIRMS: Final[tuple[str, ...]] = ("中国", "民航")
"""Owners in front of a place's name that are no firms themselves."""
LEVELS: Final[tuple[str, ...]] = ("省", "市")
COUNTY_LEVELS: Final[tuple[str, ...]] = ("县", "区", "旗")
"""In the document of a county its own: 县中医医院."""
FRONTS: Final = frozenset("以用由对在把将向给")
LONG_BRAND: Final = 4
"""Characters of a brand and its trade: 以岭药业 and 用友软件 begin so themselves."""
CALLED: Final = frozenset({"school", "hospital"})
TOWNS: Final[tuple[str, ...]] = ("镇", "乡", "街道", "苏木")
BRANDED: Final = frozenset({"school", "hospital", "public", "firm"})


def find_named(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention], jurisdiction: Jurisdiction | None
) -> list[AgencyMention]:
    """Named bodies; of a name within a name (the university of its hospital) only the longer."""
    lexicon = head_words()
    places = {r.span.start: r for r in sorted(regions, key=lambda r: len(r.span)) if not r.implied and not r.short}
    bodies = {m.span.start: m.span.end for m in known}
    found: list[AgencyMention] = []
    for index, at, end in lexicon.automaton.in_block(text):
        head = lexicon.automaton.words[index]
        if text[end : end + 1] and (text[end] in lexicon.not_followed.get(head, "") or text.startswith(CLASS, end)):
            continue
        mention = _named(text, at, end, head, places, bodies, jurisdiction)
        if mention is None:
            continue
        while found and found[-1].span.end > mention.span.start:
            found.pop()
        found.append(mention)
        bodies[mention.span.start] = mention.span.end
    return [*found, *_around_places(text, places)]


def _behind_front(text: str, start: int, at: int, words: list[Word]) -> int:
    """Behind what the segmenter drew to a name that it does not know: 以|大南沟矿业公司; 新建|县医院."""
    if text.startswith(BUILT, start):
        return start + 2
    if text[start] not in FRONTS or at - start <= LONG_BRAND:
        return start
    first = next((word for word in words if word.start == start), None)
    drawn = first is not None and len(first.text) > 1 and not rjieba.has_word(first.text)
    return start + 1 if drawn else start


def _around_places(text: str, places: dict[int, RegionMention]) -> Iterator[AgencyMention]:
    """Names with the place in their middle: 国家超级计算某某中心."""
    for match in head_words().around_place.finditer(text):
        if any(at in places for at in range(match.start() + 1, match.end())):
            name = match.group()
            yield AgencyMention(Span(*match.span()), name, name, name, "public", NATION, "agencies/around-place")


def _named(
    text: str,
    at: int,
    end: int,
    head: str,
    places: dict[int, RegionMention],
    bodies: dict[int, int],
    jurisdiction: Jurisdiction | None,
) -> AgencyMention | None:
    lexicon = head_words()
    kind, how = lexicon.heads[head]
    if how == "never" or (head == HOLDS and text.endswith(FIRM_ENDS, 0, at)):
        return None  # 甲股份有限公司|控股
    if kind == "firm" and (tail := lexicon.firm_tail.match(text, end)):
        end = tail.end()
    if kind in CALLED and (centre := next((c for c in CENTRES if text.startswith(c, end)), None)):
        end += len(centre)
    if kind in WITH_CAMPUS and (campus := CAMPUS.match(text, end)):
        place = places.get(campus.start() + 1)
        if place or (head == "大学" and campus.group()[1:-1] in lexicon.compass):
            end = campus.end()
    words = list(walk(text, at, end, head, places, bodies))
    if how == "zone":
        zone = "".join(w.text for w in reversed(words))
        if len(zone) < (3 if zone[-1:] in SITES else 4) or not zone.endswith(ZONE_ENDS):
            return None
    levels = LEVELS if division_of(jurisdiction, "county") is None else LEVELS + COUNTY_LEVELS
    start = _anchor(text, at, words, places, bodies, head, levels)
    rule = "agencies/head-place"
    if start is None and how == "zone" and words[-1].text not in ZONES:
        start, rule = words[-1].start, "agencies/head-zone"
    if start is None and kind in CALLED and words and words[0].end == at and words[0].text in lexicon.callings:
        start, rule = words[0].start, "agencies/head-brand"  # 育才 | 学校
    if start is None and how == "place":
        start, rule = _brand(words, at, kind), "agencies/head-brand"
    if start is not None and rule.endswith("brand"):
        start = _behind_front(text, start, at, words)
    if start is not None and kind == "firm":
        start = behind_site(start, at, places)
    if start is None or start >= at or (rule.endswith("brand") and COUNTED.search(text, max(0, start - 3), start)):
        return None
    name = text[start:end]
    place = places.get(start)
    rest = text[place.span.end if place else start : end]
    level = next((w for w in level_words() if name.startswith(w)), None) if place is None else None
    if level:
        rest = name[len(level) :]
    one = place is not None and (
        rest == "银行"
        or (kind == "school" and text.startswith(PARTS, end))
        or (kind in CALLED and place.level == "township")
    )
    if rest in lexicon.only_class and not one:
        return None
    if (level or (place and place.text.endswith(("省", "自治区")))) and rest in lexicon.only_class_behind_level:
        return None
    if is_class(rest):
        return None
    if how == "standing" and not (
        (level or (place and place.level in ("province", "prefecture", "country")))
        and text.startswith(lexicon.standing_behind, end)
    ):
        return None
    canonical, code = name, None
    if level and (own := division_of(jurisdiction, level_words()[level])):
        canonical, code = own[0] + rest, own[1]
    elif kind not in ("firm", "school", "hospital"):
        code = (place.code or (NATION if place.name == NATION else None)) if place else None
    return AgencyMention(Span(start, end), name, name, canonical, kind, code, rule)


def _anchor(
    text: str,
    at: int,
    words: list[Word],
    places: dict[int, RegionMention],
    bodies: dict[int, int],
    head: str,
    levels: tuple[str, ...],
) -> int | None:
    """The leftmost place, known body, nation's word, level word or owner among the words."""
    lexicon = head_words()
    if not words:
        return None
    leftmost = words[-1].start
    committee = text.startswith("委员会", at)
    for start in range(leftmost, at):
        if start and text[start - 1] in "（(":
            continue
        if start in places and places[start].span.end <= at and _may_open(places[start], head):
            for owner in lexicon.before_place:
                if text.startswith(owner, start - len(owner)) and start >= len(owner):
                    return start - len(owner)
            return start
        if start in bodies and bodies[start] <= at and text[bodies[start]] not in "和与及、":
            return start
        if not committee and text.startswith(lexicon.nation, start) and any(w.start == start for w in words):
            return start
    if words[-1].text == "国家" and lexicon.heads[head][0] == "association":
        return leftmost  # 国家某某产业联盟; 国家 in front of laboratories and centres is a rank
    for word in reversed(words):
        if (
            word.text.startswith(("省", "市", "自治区"))
            and at - word.start >= 3
            and word.text not in ("市场", "省会", "市民")
        ):
            return word.start
        if word.text in levels and (len(head) >= 3 or at - word.start >= 3):
            return word.start
    if lexicon.heads[head][0] == "firm" and words[-1].text in lexicon.before_place and words[-1].text not in NO_FIRMS:
        return leftmost  # 国网|长治|供电公司, be the place a word of the language
    return None


def _may_open(place: RegionMention, head: str) -> bool:
    """May a body's name begin with the place? With a town's only schools' and hospitals' do, with its whole name."""
    if place.level != "township":
        return True
    return place.text.endswith(TOWNS) and head_words().heads[head][0] in CALLED


def _brand(words: list[Word], at: int, kind: str) -> int | None:
    """Where a name begins that no place opens: with words that no class has, short, or tagged as a name."""
    if not words or kind not in BRANDED:
        return None
    lexicon = head_words()
    ordered = list(reversed(words))
    while ordered and (ordered[0].text in lexicon.generic or ordered[0].text in lexicon.inside):
        ordered.pop(0)
    if not ordered:
        return None
    first = ordered[0]
    length = at - first.start
    if length < 2:
        return None
    if all(w.text not in lexicon.generic and w.text not in lexicon.inside for w in ordered) and length <= 4:
        return first.start
    compass = kind in ("school", "hospital") and first.text in lexicon.compass
    before_place = kind == "firm" and len(ordered) > 1 and ordered[1].text in "（("  # 甲乙（某地）公司
    owned = kind == "firm" and first.text in lexicon.before_place and first.text not in NO_FIRMS  # 某航|商用发动机公司
    known = compass or before_place or owned or first.tag in PROPER_TAGS or not rjieba.has_word(first.text)
    if known and len(first.text) >= 2 and length <= 18:
        return first.start
    return None
