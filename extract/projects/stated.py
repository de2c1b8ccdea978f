"""Where a project is by its clause, not its name: the subject, the place behind a verb, the course of a line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.patterns import pattern
from extract.projects.governing import Phrase
from extract.projects.places import LINES, regions_between
from extract.records import changed
from extract.types import Place, ProjectMention, RegionMention

CLAUSE = re.compile("[^，,。；;！!\n]+")
STOPS = "。；;！!\n"
STOP = re.compile("[，,。；;！!：:\n]")
APPOSED = 24
"""No more characters call a thing what it is in front of its name (国家重点水利工程——甲灌区)."""
LONGEST_VERB = 8
"""Characters of what says that a thing lies somewhere (坐落于): no more of the text in front is looked at."""
COURSE = 160
"""No further behind its name is the course of a line looked for."""


def stated(text: str, phrase: Phrase, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The places that are the subject of the clause (支持济南市建设…, 在甲市实施…)."""
    subject = phrase.subject
    if subject is None:
        return ()
    near = regions_between(regions, subject.start, subject.end)
    inside = [r for r in near if r.span.end <= subject.end and r.name and r.nested is None and not r.implied]
    if not inside:
        return ()
    rest = subject.of(text)
    for region in inside:
        rest = rest.replace(region.text, "", 1)
    # 滨江新区: a zone behind what only sounds like a township.
    zone = ("zone",) if all(r.level != "township" or r.text == r.name for r in inside) else ()
    for words in ("led", "manner", *zone, "particles"):
        rest = pattern("stated_places", words).sub("", rest)
    if len(rest) > 1:
        return ()
    return tuple(_place(r) for r in inside)


def settled(text: str, start: int, name_end: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The place where a verb behind the name says that it came to be (落户甲市, 在甲市开幕), or that leads to it by
    的 (位于甲市的…)."""
    if name_end < len(text) and (verb := pattern("stated_places", "settled").match(text, name_end)):
        found = _chain(regions, verb.end())
        # 甲公路，位于乙县的丙水库: the place is that of what follows 的.
        return () if found and text.startswith("的", found[-1].span.end) else found
    if name_end < len(text) and (verb := pattern("stated_places", "held").match(text, name_end)):
        found = _chain(regions, verb.end())
        return found if found and pattern("stated_places", "happens").match(text, found[-1].span.end) else ()
    return _lying(text, start, regions)


def _lying(text: str, start: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """位于甲市乙县的 | 丙水库; ，甲市的国家重点工程——丙水库: the place in front of 的, whatever calls the thing so."""
    of = start - 1
    if start > 1 and text.startswith("——", start - 2):
        of = text.rfind("的", max(0, start - APPOSED), start - 2)
        if of < 0 or STOP.search(text, of, start - 2):
            return ()
    if of < 0 or text[of] != "的":
        return ()
    before = [r for r in regions_between(regions, of - 20, of) if r.name and not r.nested and not r.implied]
    at, found = of, []
    for region in sorted(before, key=lambda r: -r.span.end):
        if region.span.end == at:
            found.append(_place(region))
            at = region.span.start
    opens = at == 0 or STOP.match(text, at - 1)
    lies = opens or pattern("stated_places", "lying").search(text, max(0, at - LONGEST_VERB), at)
    return tuple(reversed(found)) if found and lies else ()


def with_course(text: str, mention: ProjectMention, name_end: int, regions: Sequence[RegionMention]) -> ProjectMention:
    """A line with the places that the sentence behind its name takes it through (起于甲市，经乙县，止于丙县)."""
    if mention.kind not in LINES or mention.connects or mention.optional:
        return mention
    begin = pattern("stated_places", "route").match(text, name_end)
    if begin is None:
        return mention
    end = min([len(text), name_end + COURSE, *(i for mark in STOPS if (i := text.find(mark, name_end)) >= 0)])
    found: list[RegionMention] = []
    for clause in CLAUSE.finditer(text, begin.end(), end):
        if clause.start() > begin.end() and not pattern("stated_places", "course").match(text, clause.start()):
            continue
        inside = regions_between(regions, clause.start(), clause.end())
        found += [r for r in inside if r.name and r.code and r.nested is None and not r.implied]
    parents = [a for a, b in pairwise(found) if a.span.end == b.span.start]
    if not found:
        return mention
    ends = dict.fromkeys(_place(r) for r in found if r not in parents)
    return changed(mention, connects=tuple(ends), located_in=(*mention.located_in, *(_place(r) for r in parents)))


def _chain(regions: Sequence[RegionMention], at: int) -> tuple[Place, ...]:
    """The region that begins at a position, and those that stand in it side by side (甲市|乙区)."""
    found: list[Place] = []
    for region in regions_between(regions, at, at + 24):
        if region.span.start != at or not region.name or region.nested or region.implied:
            break
        found.append(_place(region))
        at = region.span.end
    return tuple(found)


def _place(region: RegionMention) -> Place:
    return Place(region.name or "", region.code, region.level, region.span, region.short)
