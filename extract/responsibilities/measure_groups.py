"""Which measures an assignment of responsibility speaks for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from extract.guarded import Guarded
from extract.types import Block, Measure, Span

NUMBERED: Final = Guarded(
    re.compile(
        r"[\s　]*(?:[（(][一二三四五六七八九十百\d]{1,4}[)）]|"
        r"[一二三四五六七八九十]{1,3}、|\d{1,3}(?:\.\d{1,3})*[.．、\s　]|第[一二三四五六七八九十百\d]{1,5}条|[①-⑳])"
    )
)
"""A block that opens with a number is an item of its own."""
LONGEST_HEADING: Final = 40
_start = attrgetter("span.start")


def measures_between(measures: Sequence[Measure], start: int, end: int) -> list[Measure]:
    """Those of the measures, which stand in order, that begin in `[start, end)`."""
    return list(measures[bisect_left(measures, start, key=_start) : bisect_left(measures, end, key=_start)])


def measures_in_scope(measures: Sequence[Measure], scope: Span) -> list[Measure]:
    """Those that begin in the scope, and the one that goes on there; where there is none, the last one in front."""
    found = measures_between(measures, scope.start, scope.end)
    number = bisect_left(measures, scope.start, key=_start)
    before = list(measures[max(0, number - 1) : number])
    return [*(m for m in before if not found or m.span.end > scope.start), *found]


def without_heading(block: Block, measures: Sequence[Measure]) -> list[Measure]:
    """A block's measures without its item's run-in heading (8.引领智慧服务发展。…), where it says more than that.

    The heading names the whole item, whose brackets may each name others.
    """
    if len(measures) < 2 or measures[0].sentence == measures[1].sentence:
        return list(measures)
    first = measures[0]
    opens = is_heading(block, first)
    numbered = NUMBERED.match(block.text) is not None and len(first.sentence) <= LONGEST_HEADING
    return list(measures[1:]) if opens or numbered else list(measures)


def is_heading(block: Block, measure: Measure) -> bool:
    """The measure is the title of the item that its block stands in."""
    return titles_item(block, measure.text)


def titles_item(block: Block, words: str) -> bool:
    """The words are that title, a bracket behind it aside."""
    if not block.path:
        return False
    title, words = block.path[-1].rstrip("。"), words.rstrip("。")
    return title.endswith(words) or (title[-1:] == "）" and title[: title.rfind("（")].endswith(words))
