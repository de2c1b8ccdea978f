"""Whether a measure tells of what was done, will be done or holds, and by when it is due."""

import re
from dataclasses import dataclass
from typing import Final

from extract.clauses.openings import FIGURE, SUBJECT, Opening
from extract.patterns import pattern
from extract.types import DocumentMeta, Span

FUTURE_HEADING: Final = pattern("tense", "future_heading")
PAST_HEADING: Final = pattern("tense", "past_heading")
PAST_CUE: Final = pattern("tense", "past_cue")
FUTURE_CUE: Final = pattern("tense", "future_cue")
YEAR: Final = pattern("tense", "year")
WILL_BE: Final = pattern("tense", "will_be")
PAST_WORD: Final = pattern("tense", "past_word")
HOLDS: Final = pattern("tense", "holds")
OPENS_HOLDING: Final[tuple[str, ...]] = ("国家", "本")
"""What holds is said with 是 (is), or of these."""
WAS_DONE: Final = pattern("tense", "was_done")
DEADLINE: Final = pattern("tense", "deadline")
BY: Final = pattern("tense", "by")
TIME_UNITS: Final = re.compile("[年月汛世“]")
"""Every time that may be a deadline holds one of them."""
TURNS: Final = re.compile("[年们步前来]")
"""Every cue that turns to another time, every year and every word of the past holds one of them."""


@dataclass(slots=True)
class Period:
    """What the document speaks of at this place: the time behind it or ahead of it."""

    past: bool
    first_year: int | None

    @classmethod
    def of(cls, meta: DocumentMeta) -> "Period":
        if meta.period:
            return cls(False, meta.period[0])
        year = int(meta.date[:4]) if meta.date and meta.date[:4].isdigit() else None
        return cls(False, year)

    def heading(self, text: str) -> None:
        """A heading turns to what was done or to what will be."""
        if FUTURE_HEADING.search(text):
            self.past = False
        if PAST_HEADING.search(text):
            self.past = True


class SentenceTense:
    """The tense of the measures of one sentence, in order: a date or will-word at its head holds for its figures."""

    def __init__(self, sentence: Span, period: Period) -> None:
        self.sentence = sentence
        self.period = period
        self.will = False
        self.done = False

    def of(self, words: str, opening: Opening) -> str:
        """past, present or future."""
        turns = TURNS.search(words) is not None
        if turns and PAST_CUE.search(words):
            self.period.past = True
        elif turns and FUTURE_CUE.search(words):
            self.period.past = False
        first_year = self.period.first_year
        years = [int(y) for y in YEAR.findall(words)] if first_year and "年" in words else []
        if first_year and years and max(years) < first_year:
            self.done, self.will = True, False
        elif WILL_BE.search(words) or (first_year and years and min(years) > first_year):
            self.will, self.done = True, False
        elif turns and PAST_WORD.search(words):
            self.done = True
        if self.will:
            return "future"
        if ("是" in words or words.startswith(OPENS_HOLDING)) and HOLDS.search(words):
            return "present"
        told = opening.kind in (SUBJECT, FIGURE) or "了" in words
        if self.done or self.period.past or (told and WAS_DONE.search(words)):
            return "past"
        return "future"


def deadline_of(words: str) -> str | None:
    """The words that say by when: 到2027年, 年底前."""
    if not TIME_UNITS.search(words):
        return None
    for match in DEADLINE.finditer(words):
        if BY.search(match.group()):
            return match.group()
    return None
