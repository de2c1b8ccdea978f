"""What a clause does to its sentence: begin a measure, lead into the next clause, or stay with the one before.

This module reads the words at a clause's head; `clause_bodies` reads what stands behind them. Both take their words
from `data/lexicons/clauses.yml`.
"""

import re
from collections.abc import Mapping

import rjieba

from extract.clauses.bodies import ACTION, FIGURE, LEAD, OTHER, RESULT, SUBJECT, Opening, doing, leading, stating
from extract.clauses.doers import CLOSES, does
from extract.clauses.words import ADVERB, LINK, MANNER, NOTHING, SOFTENER, TIME, VERB, lexicon
from extract.clauses.words import RESULT as RESULT_WORD
from extract.types import Span

__all__ = ["ACTION", "FIGURE", "LEAD", "OTHER", "RESULT", "SUBJECT", "Opening", "open_clause"]

DATE = re.compile(
    r"(?:(?:到|至|在|自|从|截至|截止|力争|争取)?(?:(?:19|20)\d\d|\d\d|本)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|年底)?"
    r"(?:前|之前|以前|起|以来|期间|内)?|\d{1,2}日(?:上午|下午|晚)?|(?:到)?\d{1,2}月(?:\d{1,2}日|底|份)?(?:前|之前|起)?)"
)
DATE_HEADS = frozenset("0123456789到至在自从截力争本")
ENUMERATED = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:是|要|，|,)")
ENUMERATED_HEADS = frozenset("第一二三四五六七八九十")
QUOTED = re.compile(r"[“‘「][^”’」]{1,14}[”’」]")
IS = ("是", "也是", "就是", "更是", "还是", "都是", "既是")
JOINED = ("以及", "及其", "和", "及")
MOST_WORDS = 9
"""No clause has more words in front of its verb than this."""


def open_clause(text: str, clause: Span, doers: Mapping[int, int] | None = None) -> Opening:
    """Read what the clause does. Linear in its length.

    `doers` says where the lists of regions and agencies end, by their starts (`extract.clauses.doers.doer_ends`): one
    at the head of the clause with a verb behind it makes the clause a doing.
    """
    words = lexicon()
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


def _open(text: str, start: int, end: int, doers: Mapping[int, int]) -> Opening:
    """Take adverbs, time words, links and modal verbs off the head until the word that decides."""
    words = lexicon()
    place = start
    effort = soft = modal = adverb = False
    fallback: Span | None = None  # an adverb that is a verb as well (创新…, 规范…)
    for _ in range(MOST_WORDS):
        while place < end and (text[place].isspace() or (adverb and text[place] == "、")):  # 分类有序、片区化推进…
            place += 1
        if place >= end:
            return Opening(LEAD, modal=modal)
        head = text[place]
        if head in ENUMERATED_HEADS and (match := ENUMERATED.match(text, place, end)):
            place = match.end()
            continue
        if head in DATE_HEADS and (match := DATE.match(text, place, end)):
            place = match.end()
            continue
        if head in "“‘「" and (match := QUOTED.match(text, place, end)):
            if not _doing_at(text, match.end(), end):
                break
            place, adverb = match.end(), True  # “一企一策”开展…: a quoted manner of acting
            continue
        if place in doers and doers[place] < end and (opening := _done_by(text, start, doers[place], end)):
            return opening
        if text.startswith(IS, place, end):
            return Opening(OTHER, modal=modal)
        sizes = words.opening.lengths(text, place, end)
        longest = max(sizes)
        if longest == 1 and (sizes[VERB] or sizes[MANNER] or sizes[SOFTENER]) and not _own_word(text, place, end):
            sizes = (0, sizes[RESULT_WORD], 0, sizes[TIME], 0, sizes[ADVERB], sizes[LINK])
            longest = max(sizes)
        if longest == 0:
            break
        after = place + longest
        if sizes[TIME] == longest:
            place = after
        elif sizes[LINK] == longest and not (head == "将" and longest == 1 and not _doing_at(text, after, end)):
            modal = modal or text[place:after] in words.modals
            place = after
        elif sizes[SOFTENER] == longest and _doing_at(text, after, end):
            if text.endswith(words.lead_ends, after, end):
                return Opening(LEAD, modal=modal)  # 以提升质量为目标，…
            soft = True
            place = after
        elif sizes[ADVERB] == longest and _modifies(text, after, end):
            word = text[place:after]
            if fallback is None and word in words.action:
                fallback = Span(place, after)
            effort = effort or word in words.effort
            adverb = True
            place = after
        elif sizes[RESULT_WORD] == longest > sizes[VERB]:
            if effort and not soft and text[place:after] not in words.never_doing:
                return Opening(ACTION, Span(place, after), modal=modal)
            return Opening(RESULT, modal=modal)
        elif sizes[VERB] == longest > sizes[MANNER]:
            opening = doing(text, start, end, Span(place, after), soft=soft, adverb=adverb, modal=modal)
            if opening.kind == OTHER and fallback is not None:
                break  # 加快高质量发展: the adverb is the verb
            return opening
        elif sizes[MANNER] == longest:
            return leading(text, start, end, Span(place, after), modal=modal)
        else:
            break
    if fallback is not None:
        return Opening(ACTION, fallback, modal=modal)
    return stating(text, start, end, modal=modal)


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
    sizes = lexicon().opening.lengths(text, place, end)
    return bool(sizes[VERB] or sizes[RESULT_WORD] or sizes[ADVERB])


def _modifies(text: str, place: int, end: int) -> bool:
    """Does a verb, adverb or preposition follow, so that the word before it is an adverb?"""
    if place < end and text[place] == "、":
        place += 1
    if place >= end:
        return False
    sizes = lexicon().opening.lengths(text, place, end)
    return sizes is not NOTHING and bool(sizes[VERB] or sizes[RESULT_WORD] or sizes[ADVERB] or sizes[MANNER])
