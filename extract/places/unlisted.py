"""Places that the text itself makes plain although no list holds them: a township behind its county, a city region."""

import re
from collections.abc import Sequence
from typing import Final

from extract.gazetteers import Division, gazetteer, in_gb2312
from extract.guarded import Guarded
from extract.places.evidence import commonness, cues
from extract.types import RegionMention, Span

CUES: Final = cues()
UNLISTED: Final = re.compile(r"([\u4e00-\u9fff]{1,4}?)(镇|乡|街道|苏木)(?![\u4e00-\u9fff]?[镇乡村])")
DASHES: Final[tuple[str, ...]] = ("-", "–", "—", "－")
CITY_REGION: Final = Guarded(re.compile(r"都市圈|城市群|经济圈|城市圈"))


def unlisted_townships(text: str, mentions: Sequence[RegionMention]) -> list[RegionMention]:
    """A township behind its county that no list holds under this name (墨竹工卡县|浪西乡): found, not linked.

    It is linked where the county has one whose rare character the text replaces (塘缀 for a character that few fonts
    have); in a list behind another township that alone makes it one.
    """
    starts = {m.span.start for m in mentions}
    found = []
    for mention in mentions:
        code, end = mention.code, mention.span.end
        if code is None or mention.text[-1] not in "县市区旗镇乡道木":
            continue
        listed = mention.level == "township" and text[end : end + 1] == "、"
        match = UNLISTED.match(text, end + 1 if listed else end) if listed or mention.level == "county" else None
        if (
            match is None
            or not starts.isdisjoint(range(*match.span()))
            or match[0][-2:] in CUES.class_nouns
            or commonness(match[1]) > 0
        ):
            continue
        span = Span(*match.span())
        if twin := replaced_character(match[0], code[:6]):
            found.append(RegionMention(span, match[0], twin.name, twin.level, twin.code, "regions/spelling"))
        elif not listed:
            found.append(RegionMention(span, match[0], None, "township", None, "regions/unlisted"))
    return found


def replaced_character(name: str, county: str) -> Division | None:
    """The only township of the county that differs from `name` in one rare character."""

    def is_twin(other: str) -> bool:
        differing = [b for a, b in zip(name, other, strict=True) if a != b]
        return len(differing) == 1 and not in_gb2312(differing[0])

    twins = [d for d in gazetteer().children(county) if len(d.name) == len(name) and is_twin(d.name)]
    return twins[0] if len(twins) == 1 else None


def city_regions(text: str, mentions: Sequence[RegionMention]) -> list[RegionMention]:
    """都市圈 and the like after a division, which no list holds: 呼和浩特都市圈; of two with a dash between neither."""
    ends = {m.span.end for m in mentions if m.level == "area"}
    closed = {m.span.end for m in mentions}
    found = []
    for mention in mentions:
        match = CITY_REGION.match(text, mention.span.end)
        paired = text[mention.span.start - 1 : mention.span.start] in DASHES and mention.span.start - 1 in closed
        if match and mention.code and match.end() not in ends and not paired:
            span = Span(mention.span.start, match.end())
            found.append(RegionMention(span, span.of(text), span.of(text), "area", None, "regions/areas"))
    return found
