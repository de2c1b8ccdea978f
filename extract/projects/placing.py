"""Where the projects of a phrase are and what they connect, beside what their names say."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from extract.gazetteers import gazetteer
from extract.projects.courses import with_course
from extract.projects.governing import Phrase
from extract.projects.places import LINES, elsewhere, in_front_of_colon, only_called_so, widened
from extract.projects.shares import shares
from extract.projects.stated import setting, settled, standing, stated
from extract.projects.told_places import places_told
from extract.types import Measure, Place, ProjectMention, RegionMention

BRACKETS: Final[tuple[str, ...]] = ("（", "(")
WIDE: Final[tuple[str, ...]] = ("country", "area")
"""Levels of what may stand in a name and says not yet where in it a thing is."""


def placed(
    text: str,
    found: Sequence[tuple[ProjectMention, int]],
    phrase: Phrase,
    regions: Sequence[RegionMention],
    measures: Sequence[Measure],
) -> Iterator[tuple[ProjectMention, int]]:
    """The mentions of a phrase, each with the position behind its name, with the places that the text states."""
    named = [mention for mention, _ in found if not mention.optional]
    dealt = shares(text, phrase, found[-1][1], len(named), regions) if named else None
    own = iter(dealt or ())
    for mention, name_end in found:
        told = with_course(text, mention, name_end, regions)
        if dealt is not None and not mention.optional:
            yield widened(told, next(own)), name_end
        else:
            yield _placed(text, told, name_end, phrase, regions, measures), name_end


def _placed(
    text: str,
    mention: ProjectMention,
    name_end: int,
    phrase: Phrase,
    regions: Sequence[RegionMention],
    measures: Sequence[Measure],
) -> ProjectMention:
    """With the place where it came to be (落户甲市); where neither that nor its name says a division, the clause's
    subject (甲市建设…), the clause in front that is no more than a
    place (甲市境内，…), the region in front of a colon (甲市：…), or that of the subject its measure continues."""
    if mention.optional not in (None, "facility"):
        return mention
    start = mention.span.start
    # A section of a line is not where the whole is.
    whole = mention.optional is not None and mention.kind in LINES
    said = () if whole else settled(text, start, name_end, regions)
    end = (mention.head or mention.span).end
    if not said and text[end : end + 1] in BRACKETS:
        said = standing(text, end, regions) or places_told(text, end, regions)  # 甲水库（位于乙县）, 丙铁路（丁区）
    if not said and mention.head and text[mention.span.end] in BRACKETS:
        said = places_told(text, mention.span.end, regions)  # 甲（乙区）、丙（丁区）医院
    if said or mention.connects:
        return widened(mention, said)
    subject = stated(text, phrase, regions)
    own = [p for p in mention.located_in if p.level not in WIDE]
    if own and not all(only_called_so(p) for p in own):
        return widened(mention, (p for p in subject if _inside(p, mention.located_in)))
    told = subject or setting(text, start, regions) or in_front_of_colon(text, start, regions)
    told = told or _carried(mention, measures)
    if own and not any(elsewhere(p, told) for p in own):
        return widened(mention, (p for p in subject if _inside(p, mention.located_in)))
    return widened(mention, told)


def _inside(place: Place, others: Sequence[Place]) -> bool:
    """在甲区建设乙市…基地: does a place lie in one of those that the name says?"""
    return place.code is not None and any(o.code and gazetteer().within(place.code, o.code) for o in others)


def _carried(mention: ProjectMention, measures: Sequence[Measure]) -> tuple[Place, ...]:
    """The places of the subject that its measure continues."""
    i = bisect_right(measures, mention.span.start, key=lambda m: m.span.start) - 1
    carried = measures[i].applies_to if i >= 0 and mention.span.start < measures[i].span.end else ()
    return tuple(place for place in carried if place.code)
