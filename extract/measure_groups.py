"""Which measures an assignment of responsibility speaks for."""

import re
from collections.abc import Sequence

from extract.types import Measure

NUMBERED = re.compile(
    r"[\s　]*(?:[（(][一二三四五六七八九十百\d]{1,4}[)）]|"
    r"[一二三四五六七八九十]{1,3}、|\d{1,3}(?:\.\d{1,3})*[.．、\s　]|第[一二三四五六七八九十百\d]{1,5}条|[①-⑳])"
)
"""A block that opens with a number is an item of its own."""
LONGEST_HEADING = 40


def measures_between(measures: Sequence[Measure], start: int, end: int) -> list[Measure]:
    return [m for m in measures if start <= m.span.start < end]


def without_heading(text: str, measures: list[Measure], at_start: bool) -> list[Measure]:
    """Without the run-in heading of a numbered item (8.引领智慧服务发展。…), where the item says more than that.

    The heading names the whole item, whose brackets may each name others.
    """
    if not at_start or len(measures) < 2 or not NUMBERED.match(text):
        return measures
    first, second = measures[0], measures[1]
    if first.sentence == second.sentence or len(first.sentence) > LONGEST_HEADING:
        return measures
    return measures[1:]
