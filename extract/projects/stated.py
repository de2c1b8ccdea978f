"""Where a project is by its clause, not its name: the subject, the place behind a verb or in front of 的."""

import re
from collections.abc import Sequence
from typing import Final

from extract.clauses.doers import JOINS
from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.courses import STOP
from extract.projects.governing import Phrase
from extract.projects.governors import staged
from extract.projects.heads import ending
from extract.projects.places import place_of, regions_between, sure
from extract.types import Place, RegionMention

STAGED: Final = staged()
SETTLED: Final = Guarded(pattern("stated_places", "settled"))
HELD: Final = Guarded(pattern("stated_places", "held"))
HAPPENS: Final = pattern("stated_places", "happens")
LYING_AT: Final = pattern("stated_places", "lying_at")
LYING: Final = pattern("stated_places", "lying")
APPOSED: Final = 24
"""No more characters call a thing what it is in front of its name (国家重点水利工程——甲灌区)."""
SIGNED: Final = frozenset(word_list("verbs", "signed"))
LONGEST_VERB: Final = 8
"""Characters of what says that a thing lies somewhere (坐落于): no more of the text in front is looked at."""
SIDES: Final = tuple("东西南北")
FAR: Final = 40
"""No further in front of 的 stands the verb of place."""
WITHIN: Final = re.compile(pattern("stated_places", "within").pattern + "$")
"""甲县境内 | 的: between the place and 的."""
SENTENCE: Final = 160
"""No further in front of a thing does a clause set where it is."""
REACH: Final = 20
"""No further in front of 的 stands the place."""


def stated(text: str, phrase: Phrase, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The places that are the subject of the clause (支持济南市建设…, 在甲市实施…)."""
    subject = phrase.subject
    if subject is None or phrase.verb in SIGNED:
        return ()
    near = regions_between(regions, subject.start, subject.end)
    inside = [r for r in near if r.span.end <= subject.end and r.name and r.nested is None and not r.implied]
    if not inside or (text[subject.start - 1] == "以" and all(r.level == "feature" for r in inside)):
        return ()  # 以甲江、乙湖为重点，…: on which waters the stress lies
    rest = subject.of(text)
    for region in inside:
        rest = rest.replace(region.text, "", 1)
    # 滨江新区: a zone behind what only sounds like a township.
    zone = ("zone",) if all(r.level != "township" or r.text == r.name for r in inside) else ()
    for words in ("led", "manner", *zone, "part", "particles"):
        rest = pattern("stated_places", words).sub("", rest)
    if len(rest) > 1:
        return ()
    return tuple(place_of(r) for r in inside)


def setting(text: str, start: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """甲县境内，乙水库已开工: the place that opens the sentence in a clause of its own."""
    near = max(0, start - SENTENCE)
    begin = max(near - 1, *(text.rfind(mark, near, start) for mark in "。；！？：\n")) + 1
    comma = text.find("，", begin, min(start, begin + FAR))
    if comma < 0 or not WITHIN.search(text, max(begin, comma - 3), comma):
        return ()
    found, end = _chain(text, regions, begin + text.startswith("在", begin))
    return found if found and WITHIN.fullmatch(text, end, comma) else ()


def settled(text: str, start: int, name_end: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The place where a verb behind the name says that it came to be (落户甲市, 在甲市开幕), or that leads to it by
    的 (位于甲市的…)."""
    if name_end < len(text) and SETTLED.match(text, name_end):
        return standing(text, name_end, regions)
    if name_end < len(text) and (verb := HELD.match(text, name_end)):
        found, end = _chain(text, regions, verb.end())
        return found if found and HAPPENS.match(text, end) else ()
    return _lying(text, start, regions)


def standing(text: str, at: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The place behind a verb that says where something came to be (落户甲市, 位于乙县), if it stands at a position."""
    verb = SETTLED.match(text, at)
    found, end = _chain(text, regions, verb.end()) if verb else ((), at)
    # 甲公路，位于乙县的丙水库: the place is that of what follows 的.
    return () if text.startswith("的", end) else found


def _lying(text: str, start: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """位于甲市乙县的 | 丙水库; ，甲市的国家重点工程——丙水库: the place in front of 的, whatever calls the thing so."""
    of = start - 1
    if start > 1 and text.startswith("——", start - 2):
        of = text.rfind("的", max(0, start - APPOSED), start - 2)
        if of < 0 or STOP.search(text, of, start - 2):
            return ()
    if of < 0 or text[of] != "的":
        return ()
    if verb := next(reversed([*LYING_AT.finditer(text, max(0, of - FAR), of)]), None):
        behind, end = _chain(text, regions, verb.end())
        if behind and not STOP.search(text, end, of) and text.find("的", end, of) < 0:
            return behind  # 位于甲市乙开发区的丙厂
    within = WITHIN.search(text, max(0, of - 3), of)
    at = within.start() if within else of
    found: list[Place] = []
    for region in sorted(sure(regions_between(regions, of - REACH, of)), key=lambda r: -r.span.end):
        if region.span.end == at or (found and JOINS.fullmatch(text, region.span.end, at)):
            found.append(place_of(region))
            at = region.span.start
    # 甲县的乙水库、丙县的丁水库: each where the words in front of it say; 推进甲县的乙水库 is governed so.
    opens = (
        at == 0 or STOP.match(text, at - 1) or JOINS.match(text, at - 1) or ending(text, max(0, at - REACH), at, STAGED)
    )
    lies = opens or within or LYING.search(text, max(0, at - LONGEST_VERB), at)
    return tuple(reversed(found)) if found and lies else ()


def _chain(text: str, regions: Sequence[RegionMention], at: int) -> tuple[tuple[Place, ...], int]:
    """The region that begins at a position, those that stand in it side by side (甲市|乙区) and those joined to it
    (甲市、乙县); and where they end."""
    found: list[Place] = []
    for region in regions_between(regions, at, at + 60):
        if region.span.start < at:
            continue
        if found and region.span.start > at and (joint := JOINS.match(text, at)) and joint.end() == region.span.start:
            at = region.span.start
        if region.span.start != at or not sure([region]):
            break
        if region.level == "area" and text.startswith(SIDES, region.span.end):
            break  # 甲西|南: a part that goes beyond the one that is known
        found.append(place_of(region))
        at = region.span.end
    return tuple(found), at
