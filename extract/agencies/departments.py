"""Bodies known by name: departments, governments, party bodies, people's organisations, with the place before them.

A body's word (水利厅) is found first, then what stands in front of it: a division's name, a level word (省 "province"),
or the place that it shares with the body before it in a list (省工业和信息化厅、财政厅). No spaCy here.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extract import segments
from extract.agencies.branches import DIVISIONS, branch_words, division_ends, is_brief, with_branch
from extract.agencies.composed_names import STAFF, composed
from extract.agencies.handing_on import COMMITTEES, place_handed_on
from extract.agencies.names import GOVERNMENTS, Body, Found, Prefix, in_full, lexicon, names
from extract.agencies.prefixes import ZONE, needs_name, place_before
from extract.places.boundaries import PARTICLES, tag_of
from extract.places.evidence import cues
from extract.types import AgencyMention, Jurisdiction, RegionMention, Span

LEVEL_ENDS: Final = "省市县区州盟旗乡镇"


@cache
def _class_before() -> re.Pattern[str]:
    words = sorted(lexicon()["class_before"], key=len, reverse=True)
    # The word itself, or the word and more levels behind it: 各市县, 有关区、市.
    levels = rf"(?:[{LEVEL_ENDS}]|[、和及]|级|自治区|新区)*(?:[（(][{LEVEL_ENDS}、]+[）)])?[{LEVEL_ENDS}、和及]*"
    return re.compile(rf"(?:{'|'.join(words)}){levels}\Z|[级全]\Z")


@cache
def _after() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon()

    def either(key: str) -> re.Pattern[str]:
        return re.compile("|".join(sorted(map(re.escape, words[key]), key=len, reverse=True)))

    return words["not_followed_by"], either("class_after"), either("class_of_people_after"), either("person_after")


def find_bodies(
    text: str, regions: Sequence[RegionMention], jurisdiction: Jurisdiction | None, brackets: Sequence[Span] = ()
) -> list[AgencyMention]:
    """All bodies of the lists in the text, in order, coordination made whole."""
    ends = division_ends(regions)
    found: list[Found] = []
    hidden = {r.span.end: r.span.start for r in regions if r.level in DIVISIONS}
    wholes = {whole.span.end: whole for whole in composed(text, lambda at: place_before(text, at, ends, jurisdiction))}
    listed = {end: (start, body) for start, end, body in _listed(text)}
    wholes = {end: whole for end, whole in wholes.items() if not any(s < end < e for e, (s, _) in listed.items())}
    for end in sorted({*wholes, *listed}):
        start, body = listed.get(end, (end, None))
        one = None
        if body is not None and (not found or start >= found[-1].span.end) and hidden.get(end, start) >= start:
            one = _with_prefix(text, start, end, body, ends, found, jurisdiction)
        whole = wholes.get(end)
        if whole is not None and not _says_as_much(one, start, whole):
            one = _composed(text, whole, found, ends) or one
        if one is not None:
            while found and one.span.start < found[-1].span.end:
                # 自治区政府 + 国资委 are one body: the later word takes the earlier one in.
                found.pop()
            found.append(one)
    found = [with_branch(text, one, regions) for one in found]
    mentions = []
    for i, one in enumerate(found):
        mention = _mention(text, one, i, found, jurisdiction, ends)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _listed(text: str) -> Iterator[tuple[int, int, Body]]:
    """The lists' words; 管委会 (a zone's committee) in 新城|管委会, where 城管委 is none, 政府 in 市政府|办理."""
    for start, end, body in names().find(text):
        if body.word.endswith("管委") and text.startswith("会", end):
            yield end - 2, end + 1, names().bodies["管委会"]
        elif body.word.endswith("政府办") and text[end : end + 1] in _after()[0]["办"] and end < len(text):
            yield start, end - 1, names().bodies[body.word[:-1]]
        else:
            yield start, end, body


def _says_as_much(one: Found | None, start: int, whole: Found) -> bool:
    """Does the list's word, which begins at `start`, leave nothing to the body of the grammar that ends with it?"""
    begin = whole.span.end - len(whole.body.word)
    return begin > start or (begin == start and (whole.prefix is None or (one is not None and one.prefix is not None)))


def _composed(text: str, whole: Found, before: Sequence[Found], ends: dict[int, RegionMention]) -> Found | None:
    """The body of the grammar, with the place that those before it hand on; None where it is none here."""
    begin = whole.span.end - len(whole.body.word)
    if _is_other_word(text, begin, whole.span.end, whole.body):
        return None
    if whole.prefix is None:
        handed = place_handed_on(text, begin, whole.body, before)
        if handed is None and whole.body.word.endswith(STAFF):
            return None
        whole = Found(whole.span, whole.body, handed, handed)
    return _class_or(text, whole, ends)


def _with_prefix(
    text: str,
    start: int,
    end: int,
    body: Body,
    ends: dict[int, RegionMention],
    before: list[Found],
    jurisdiction: Jurisdiction | None,
) -> Found | None:
    if _is_other_word(text, start, end, body):
        return None
    if is_brief(body) and (_is_of_a_road(text, end) or not _is_cut_out(text, start, end)):
        return None
    if not body.place:
        with_place = names().with_place.get(body.word)
        prefix = place_before(text, start, ends, jurisdiction) if with_place else None
        if with_place and prefix:
            return _class_or(text, Found(Span(prefix.span.start, end), with_place, prefix, prefix), ends)
        return _class_or(text, Found(Span(start, end), body, None), ends)
    last = before[-1] if before else None
    if last is not None and last.span.end == start and last.body.word in GOVERNMENTS and body.department:
        return Found(Span(last.span.start, end), body, last.prefix, last.prefix)
    prefix = place_before(text, start, ends, jurisdiction)
    if prefix is None and (organ := _organ_of_zone(body)) is not None:
        # 高新区管委会 of the document's own city
        start, body = end - len(organ.word), organ
        prefix = place_before(text, start, ends, jurisdiction)
    if prefix is not None and prefix.level == ZONE and not _has_zone(body, prefix, jurisdiction):
        prefix = None
    if prefix is None:
        handed = place_handed_on(text, start, body, before)
        if handed is None and not body.alone:
            return None
        if handed is None and start and not _opens_here(text, start, body):
            return None
        return _class_or(text, Found(Span(start, end), body, handed, handed), ends)
    if prefix.level == "nation" and not body.department:
        return None
    begin = prefix.span.start
    if body.kind == "party" and body.word[0] == "委":
        # 团省委 (the Youth League's provincial committee), 中共山东省委
        for word in (*lexicon()["league"], "中共"):
            if text.endswith(word, 0, begin):
                begin -= len(word)
                if word != "中共":
                    body = Body(body.word, "association", "共青团{place}委员会", False)
                break
    return _class_or(text, Found(Span(begin, end), body, prefix, prefix), ends)


def _organ_of_zone(body: Body) -> Body | None:
    """管委会 for 高新区管委会, which the lists have as one word behind a city."""
    organ = "管委会"
    return names().bodies[organ] if body.word.endswith(organ) and body.word != organ else None


def _has_zone(body: Body, zone: Prefix, jurisdiction: Jurisdiction | None) -> bool:
    """Has a zone such a body? A province's 高新区管委会 are many; a new area's departments name its own document."""
    if body.word in ("委", "委员会") or (needs_name(zone) and body.word[-1] not in "局委"):
        return False
    if body.word not in COMMITTEES or zone.text not in lexicon()["zones"]:
        return True
    return jurisdiction is not None and (
        jurisdiction.level in ("prefecture", "county") or jurisdiction.name[-1] == "市"
    )


def _opens_here(text: str, start: int, body: Body) -> bool:
    """A body without a place must begin where a word begins: not behind another noun's half (…道路交通|局)."""
    return not ("一" <= text[start - 1] <= "鿿" and text[start - 1] in branch_words().not_behind)


def _is_cut_out(text: str, start: int, end: int) -> bool:
    """Both edges are words' edges; no piece is left over in front (鞍|本钢), no title (主席 包钢 is a person)."""
    edges = segments.edges(text)
    if start not in edges or (end not in edges and not branch_words().unit.match(text, end)):
        return False
    front = text[max(0, start - 5) : start].rstrip()
    if front.endswith(tuple(lexicon()["person_after"])):
        return False
    alone = end - start == 2 and start and start - 1 in edges and "一" <= text[start - 1] <= "鿿"
    return not alone or text[start - 1] in PARTICLES or tag_of(text[start - 1])[:1] in ("v", "p", "c", "d", "f", "m")


def _is_of_a_road(text: str, end: int) -> bool:
    """A road that is called after the firm: 甲电|大道."""
    edges = segments.edges(text)
    return any(text[end:stop] in cues().roads for stop in range(end + 1, end + 4) if stop in edges)


def _is_other_word(text: str, start: int, end: int, body: Body) -> bool:
    not_followed, class_after, people, _ = _after()
    following = text[end : end + 1]
    if following and not text.startswith(tuple(lexicon()["begins_anew"]), end):
        for key in (
            body.word,
            body.word[-1],
            "党委" if body.word.endswith("党委") else "",
            "政府" if body.word.endswith("政府") else "",
        ):
            if key and following in not_followed.get(key, ""):
                return True
    return class_after.match(text, end) is not None or people.match(text, end) is not None


def _class_or(text: str, found: Found, ends: dict[int, RegionMention]) -> Found | None:
    """None where what stands in front makes it a class (各市政府, 省、市政府, 县级政府)."""
    start = found.span.start
    prefix = found.prefix
    if start == 0 or (prefix is not None and prefix.span.end <= start):
        return found
    if _class_before().search(text, max(0, start - 14), start):
        return None
    if prefix is not None and prefix.place is None and prefix.level != "nation" and start not in ends:
        before = text[start - 1]
        if before in LEVEL_ENDS:
            return None
        earlier = text[max(0, start - 3) : start - 1].removesuffix("级")
        if before in "、和及" and earlier and earlier[-1] in LEVEL_ENDS and start - 1 not in ends:
            # 省、市政府: a row of levels is a class; 济南市、市财政局 is not.
            return None
    return found


def _mention(
    text: str, one: Found, i: int, found: list[Found], jurisdiction: Jurisdiction | None, ends: dict[int, RegionMention]
) -> AgencyMention | None:
    prefix, span = one.prefix, one.span
    words = span.of(text)
    handed = prefix is not None and prefix.span.end <= span.start
    name = prefix.text + words if handed and prefix is not None else words
    canonical, code = in_full(one.body, prefix, jurisdiction)
    person = _after()[3].match(text, span.end) is not None
    rule = "agencies/list" if not handed else "agencies/front-handed-on"
    return AgencyMention(span, words, name, canonical, one.body.kind, code, rule, person=person)
