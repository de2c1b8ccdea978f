"""Who does it: lists of bodies in front of their duty (甲新区、乙新区管委会配合), those who come to a meeting,
and works of which is told who answers for them (甲客运站由乙局负责)."""

import re
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.phrase import Phrase
from extract.projects.scene import Verb

DUTY: Final = pattern("phrases", "duty_of")
ATTEND: Final = pattern("phrases", "attend")
ATTENDANCE: Final = pattern("phrases", "attendance")
BY_WHOM: Final = pattern("phrases", "by_whom")
STOPS: Final = "。；;\n"
ENDS: Final = re.compile(f"[{STOPS}，,]")
LONGEST_CLAUSE: Final = 240
LONGEST_ROLL: Final = 400


def answers_or_attends(text: str, phrase: Phrase) -> bool:
    """Does the phrase name those whose duty it is, or who attend? What stands in front of 由 (by) is what they do."""
    end = _end_of_clause(text, phrase.end)
    if ATTEND.search(text, phrase.start, end):
        return True
    earliest = max(0, phrase.start - LONGEST_ROLL)
    start = max(earliest, *(text.rfind(mark, earliest, phrase.start) + 1 for mark in STOPS))
    if ATTENDANCE.match(text, start, phrase.start):
        return True
    duty = DUTY.search(text, phrase.start, end)
    if duty is None or text.find("由", phrase.start, duty.start()) >= 0:
        return False
    return not phrase.before or ENDS.search(text, phrase.before[-1].start, phrase.start) is not None


def _end_of_clause(text: str, place: int) -> int:
    stop = min(len(text), place + LONGEST_CLAUSE)
    end = ENDS.search(text, place, stop)
    return end.start() if end else stop


def answered_for(text: str, phrase: Phrase) -> Phrase:
    """甲小区三期 | 由乙公司负责: a work is told of as by any predicate; how far it is, later clauses say."""
    if text[phrase.end : phrase.end + 1] != "由" or phrase.before or phrase.after or phrase.preposition:
        return phrase
    by = BY_WHOM.match(text, phrase.end)
    return changed(phrase, after=(Verb(by.start(1), by.end(1), by[1]),)) if by else phrase
