"""What a clause does to its sentence: begin a measure, lead into the next clause, or stay with the one before.

This module reads the words at a clause's head; `bodies` reads what stands behind them. Both take their words
from `data/lexicons/clauses.yml`.
"""

import re
from collections.abc import Mapping
from typing import Final

import rjieba

from extract.clauses.bodies import ACTION, FIGURE, LEAD, OTHER, RESULT, SUBJECT, Opening, doing, leading, stating
from extract.clauses.doers import CLOSES, does
from extract.clauses.words import ADVERB, LINK, MANNER, NOTHING, SOFTENER, TIME, VERB, Lengths, lexicon
from extract.clauses.words import RESULT as RESULT_WORD
from extract.types import Span

LEXICON: Final = lexicon()

__all__ = ["ACTION", "FIGURE", "LEAD", "OTHER", "RESULT", "SUBJECT", "Opening", "open_clause"]

DATE: Final = re.compile(
    r"(?:(?:到|至|在|自|从|截至|截止|力争|争取)?(?:(?:19|20)\d\d|\d\d|本)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|年底)?"
    r"(?:前|之前|以前|起|以来|期间|内)?|\d{1,2}日(?:上午|下午|晚)?|(?:到)?\d{1,2}月(?:\d{1,2}日|底|份)?(?:前|之前|起)?)"
)
ENUMERATED: Final = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:是|要|，|,)")
NUMBER_HEADS: Final = frozenset("第一二三四五六七八九十0123456789到至在自从截力争本")
"""What begins with a number or a date begins so."""
QUOTED: Final = re.compile(r"[“‘「][^”’」]{1,14}[”’」]")
IS: Final[tuple[str, ...]] = ("是", "也是", "就是", "更是", "还是", "都是", "既是")
JOINED: Final[tuple[str, ...]] = ("以及", "及其", "和", "及")
MOST_WORDS: Final = 9
"""No clause has more words in front of its verb than this."""


def open_clause(text: str, clause: Span, doers: Mapping[int, int] | None = None) -> Opening:
    """Read what the clause does. Linear in its length.

    `doers` says where the lists of regions and agencies end, by their starts (`extract.clauses.doers.doer_ends`): one
    at the head of the clause with a verb behind it makes the clause a doing.
    """
    words = LEXICON
    start, end = clause.start, clause.end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start == end:
        return Opening(LEAD)
    if text.endswith(words.clause_ends, start, end) and not text.endswith(words.not_clause_ends, start, end):
        return Opening(LEAD)
    if text.startswith(JOINED, start, end) and (text.startswith(JOINED[:2], start) or _own_word(text, start, end)):
        return Opening(OTHER, topic=True)  # a list goes on
    opening = _open(text, start, end, doers or {})
    if opening.kind == LEAD and text.startswith(words.going_on, start, end):
        return Opening(OTHER, topic=True)
    if opening.verb and opening.verb.of(text) in words.means and text.endswith(words.means_ends, start, end):
        return Opening(LEAD)
    return opening


class _Taken:
    """What the words taken off a clause's head say of the verb behind them. No dataclass, whose `__init__` stays Python
    where this room is compiled: each clause makes one."""

    __slots__ = ("adverb", "effort", "fallback", "modal", "soft")

    def __init__(self) -> None:
        self.effort = self.soft = self.modal = self.adverb = False
        self.fallback: Span | None = None
        """An adverb that is a verb as well (创新…, 规范…)."""


def _open(text: str, start: int, end: int, doers: Mapping[int, int]) -> Opening:
    """Take adverbs, time words, links and modal verbs off the head until the word that decides."""
    words, taken, place = LEXICON, _Taken(), start
    for _ in range(MOST_WORDS):
        # 分类有序、片区化推进…: between adverbs a comma parts nothing.
        while place < end and (text[place].isspace() or (taken.adverb and text[place] == "、")):
            place += 1
        if place >= end:
            return Opening(LEAD, modal=taken.modal)
        head = text[place]
        if head in NUMBER_HEADS and (match := ENUMERATED.match(text, place, end) or DATE.match(text, place, end)):
            place = match.end()
            continue
        if head in "“‘「" and (match := QUOTED.match(text, place, end)):
            if not _doing_at(text, match.end(), end):
                break
            place, taken.adverb = match.end(), True  # “一企一策”开展…: a quoted manner of acting
            continue
        if place in doers and doers[place] < end and (opening := _done_by(text, start, doers[place], end)):
            return opening
        if text.startswith(IS, place, end):
            return Opening(OTHER, modal=taken.modal)
        sizes = words.opening.lengths(text, place, end)
        longest = max(sizes)
        if longest == 1 and (sizes[VERB] or sizes[MANNER] or sizes[SOFTENER]) and not _own_word(text, place, end):
            sizes = (0, sizes[RESULT_WORD], 0, sizes[TIME], 0, sizes[ADVERB], sizes[LINK])
            longest = max(sizes)
        if longest == 0:
            break
        after = place + longest
        if sizes[TIME] == longest:
            pass  # 今年…: when
        elif sizes[LINK] == longest and not (head == "将" and longest == 1 and not _doing_at(text, after, end)):
            taken.modal = taken.modal or text[place:after] in words.modals
        elif sizes[SOFTENER] == longest and _doing_at(text, after, end):
            if text.endswith(words.lead_ends, after, end):
                return Opening(LEAD, modal=taken.modal)  # 以提升质量为目标，…
            taken.soft = True
        elif sizes[ADVERB] == longest and _modifies(text, after, end):
            _take_adverb(text, Span(place, after), taken)
        elif decided := _decided(text, start, end, Span(place, after), sizes, taken):
            return decided
        else:
            break
        place = after
    if taken.fallback is not None:
        return Opening(ACTION, taken.fallback, modal=taken.modal)
    return stating(text, start, end, modal=taken.modal)


def _take_adverb(text: str, span: Span, taken: _Taken) -> None:
    word, words = span.of(text), LEXICON
    if taken.fallback is None and word in words.action:
        taken.fallback = span
    taken.effort = taken.effort or word in words.effort
    taken.adverb = True


def _decided(text: str, start: int, end: int, word: Span, sizes: Lengths, taken: _Taken) -> Opening | None:
    """What a verb, a word of result or of manner makes of the clause; None where it does not decide."""
    longest = word.end - word.start
    if sizes[RESULT_WORD] == longest > sizes[VERB]:
        if taken.effort and not taken.soft and word.of(text) not in LEXICON.never_doing:
            return Opening(ACTION, word, modal=taken.modal)
        return Opening(RESULT, modal=taken.modal)
    if sizes[VERB] == longest > sizes[MANNER]:
        opening = doing(text, start, end, word, soft=taken.soft, adverb=taken.adverb, modal=taken.modal)
        # 加快高质量发展: the adverb is the verb.
        return None if opening.kind == OTHER and taken.fallback is not None else opening
    if sizes[MANNER] == longest:
        return leading(text, start, end, word, modal=taken.modal)
    return None


def _done_by(text: str, start: int, place: int, end: int) -> Opening | None:
    """What a doer whose name ends here does; None where no doing is said of it."""
    closing = CLOSES.match(text, place, end)
    for after in sorted({place, closing.end() if closing else place}, reverse=True):
        if after >= end:
            continue
        opening = _open(text, after, end, {})
        if opening.kind == LEAD:
            return opening._replace(unfinished=True)
        if opening.kind == ACTION and opening.verb and does(text, opening.verb.start, opening.verb.of(text)):
            return opening
    return None


def _own_word(text: str, place: int, end: int) -> bool:
    """Is the one character here a word of its own (在 in 在重点地区), not the head of another (在建项目)?"""
    return len(rjieba.cut(text[place : min(place + 8, end)])[0]) == 1


def _doing_at(text: str, place: int, end: int) -> bool:
    """Does a verb or adverb follow?"""
    if place >= end:
        return False
    sizes = LEXICON.opening.lengths(text, place, end)
    return bool(sizes[VERB] or sizes[RESULT_WORD] or sizes[ADVERB])


def _modifies(text: str, place: int, end: int) -> bool:
    """Does a verb, adverb or preposition follow, so that the word before it is an adverb?"""
    if place < end and text[place] == "、":
        place += 1
    if place >= end:
        return False
    sizes = LEXICON.opening.lengths(text, place, end)
    return sizes is not NOTHING and bool(sizes[VERB] or sizes[RESULT_WORD] or sizes[ADVERB] or sizes[MANNER])
