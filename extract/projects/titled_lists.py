"""Bare lists behind a run-in title that says what is done with a class of things (中小河流治理。甲河乙段、丙河丁段):
the deed is done with each of the list."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import word_list
from extract.projects.scene import Scene, Verb

DEEDS: Final = word_list("phrases", "deeds_of_titles")
LAST: Final = frozenset(word[-1] for word in DEEDS)
NUMBER: Final = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s?")
LONGEST: Final = 12
"""No more characters has a class with what is done with it."""
MARKS: Final = frozenset("。：:")


def deed_of_title(scene: Scene, clauses: Sequence[tuple[int, int]]) -> tuple[Verb, ...]:
    """What is done with what follows the first clause, if that is such a title: no more than a class and its deed."""
    text, (start, end) = scene.text, clauses[0]
    if text[end - 1] not in LAST or end >= len(text) or text[end] not in MARKS or text[:start].strip():
        return ()
    number = NUMBER.match(text, start, end)
    begin = number.end() if number else start
    if not 2 < end - begin <= LONGEST or (text[end] == "。" and len(clauses) > 1):
        return ()
    if not scene.openings.isdisjoint(range(begin, end)):
        return ()  # 甲河治理。乙段…: of one thing
    deed = next((word for word in DEEDS if text.endswith(word, begin + 2, end)), None)
    return (Verb(end - len(deed), end, deed),) if deed else ()
