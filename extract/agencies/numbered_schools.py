"""Schools by the short form of their number behind a place: 甲市四中 in 甲市四中迁建."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.patterns import pattern
from extract.types import AgencyMention, RegionMention, Span

DIVISIONS: Final = frozenset({"prefecture", "county"})
NUMBERED: Final = pattern("agency_heads", "numbered_schools")


def find_numbered_schools(text: str, regions: Sequence[RegionMention]) -> Iterator[AgencyMention]:
    """In order; what is built of the school stands behind it."""
    for place in regions:
        if place.level in DIVISIONS and not place.implied and (number := NUMBERED.match(text, place.span.end)):
            name = text[place.span.start : number.end()]
            yield AgencyMention(
                Span(place.span.start, number.end()), name, name, name, "school", None, "agencies/numbered-school"
            )
