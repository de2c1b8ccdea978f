"""What a clause does to its sentence: begin a measure, lead into the next clause, or stay with the one before.

The words that decide stand in `data/lexicons/clauses.yml`; this module is the grammar that reads them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import rjieba
import yaml

from extract.types import Span
from graph.resources import data

ACTION, RESULT, LEAD, SUBJECT, FIGURE, OTHER = "action", "result", "lead", "subject", "figure", "other"
"""begins a measure · stays as what it brings about · belongs to the next · has a subject and predicate of its own ·
the same with a quantity · anything else (stays)"""


class Words:
    """A set of words that is asked for the longest one at a place of a text."""

    __slots__ = ("_longest", "_words")

    def __init__(self, words: str) -> None:
        self._words = frozenset(words.split())
        self._longest = max(map(len, self._words))

    def at(self, text: str, place: int, end: int) -> str:
        """The longest word that begins here; empty if none does."""
        for length in range(min(self._longest, end - place), 0, -1):
            word = text[place : place + length]
            if word in self._words:
                return word
        return ""

    def __contains__(self, word: object) -> bool:
        return word in self._words


@dataclass(frozen=True, slots=True)
class Lexicon:
    action: Words
    result: Words
    pivot: Words
    nouns: Words
    adverbs: Words
    effort: Words
    time: Words
    connectives: Words
    modals: Words
    softeners: Words
    manner: Words
    lead_on: Words
    core: Words
    strong: Words
    giving: Words
    predicates: re.Pattern[str]
    lead_ends: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    raw: Mapping[str, Any] = yaml.safe_load(data("lexicons", "clauses.yml").read_text(encoding="utf-8"))

    def words(*keys: str) -> Words:
        node: Any = raw
        for key in keys:
            node = node[key]
        return Words(node["words"] if isinstance(node, Mapping) else node)

    # Words of state; 超, 达, 占, 居 only in front of a figure, since they are parts of many other words.
    predicates = sorted(raw["nouns"]["predicates"].split(), key=len, reverse=True)
    return Lexicon(
        action=words("verbs", "action"),
        result=words("verbs", "result"),
        pivot=words("verbs", "pivot"),
        nouns=words("nouns"),
        adverbs=words("adverbs"),
        effort=words("effort"),
        time=words("time"),
        connectives=words("connectives"),
        modals=words("modals"),
        softeners=words("softeners"),
        manner=words("manner"),
        lead_on=words("lead_on"),
        core=words("core"),
        strong=words("manner", "strong"),
        giving=words("manner", "giving"),
        predicates=re.compile("|".join(map(re.escape, predicates)) + r"|[超达占居](?=[\d约全近过])"),
        lead_ends=tuple(raw["manner"]["ends"].split()),
    )


@dataclass(frozen=True, slots=True)
class Opening:
    kind: str
    verb: Span | None = None
    """The action verb, where the clause has one."""
    unfinished: bool = False
    """A pivot whose doing is still to come: 鼓励各市立足区位条件，…"""
    modal: bool = False
    leads_on: bool = False
    """After a leading clause it only leads on (注重…)."""


DATE = re.compile(
    r"(?:(?:到|至|在|自|从|截至|截止|力争|争取)?(?:(?:19|20)\d\d|\d\d|本)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|年底)?"
    r"(?:前|之前|以前|起|以来|期间|内)?|(?:到)?\d{1,2}月(?:\d{1,2}日|底|份)?(?:前|之前|起)?)"
)
FIGURE_PATTERN = re.compile(
    r"(?<![A-Za-z\d])\d[\d.,]*(?![\d年月日号条章届周\-—“”+])|百分之|[一二三四五六七八九十百千万]+(?:个百分点|万亿|亿元|万)|翻一番|翻番|翻两番"
)
ENUMERATED = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:是|要|，|,)")
SPACE = re.compile(r"[\s　]*")
QUOTED = re.compile(r"[“‘「][^”’」]{1,14}[”’」]")
OWN_MODAL = re.compile(
    r"(?<![需重主纲摘概简只首不紧])(?:要(?![素求点闻道件塞旨务])|必须|应当|应(?![用急对有运届]))|不得|严禁"
)
WORDY = re.compile(r"[一-鿿]")


def open_clause(text: str, clause: Span) -> Opening:
    """Read how the clause opens. Linear in its length."""
    words = lexicon()
    place, end = clause.start, clause.end
    effort = soft = modal = adverb = False
    fallback: Span | None = None  # an adverb that is a verb as well (创新…, 规范…)
    for _ in range(9):
        place = _skip(SPACE, text, place, end)
        if place >= end:
            return Opening(LEAD, None, modal=modal)
        if adverb and text[place] == "、":  # 分类有序、片区化推进…
            place += 1
        if match := ENUMERATED.match(text, place, end):
            place = match.end()
            continue
        if match := DATE.match(text, place, end):
            place = match.end()
            continue
        if match := QUOTED.match(text, place, end):
            # “一企一策”开展…: a quoted manner of acting
            if words.action.at(text, match.end(), end) or words.adverbs.at(text, match.end(), end):
                place, adverb = match.end(), True
                continue
            break
        verb = words.action.at(text, place, end)
        result = words.result.at(text, place, end)
        lead = words.manner.at(text, place, end)
        time = words.time.at(text, place, end)
        soften = words.softeners.at(text, place, end)
        adverb_word = words.adverbs.at(text, place, end)
        connective = words.connectives.at(text, place, end)
        if max(len(verb), len(lead), len(soften)) == 1 and not _own_word(text, place, end):
            verb = verb[1:]
            lead = lead[1:]
            soften = soften[1:]
        longest = max(len(verb), len(result), len(lead), len(time), len(soften), len(adverb_word), len(connective))
        if longest == 0:
            break
        if len(time) == longest:
            place += longest
        elif len(connective) == longest and not (connective == "将" and not _doing_at(text, place + 1, end)):
            modal = modal or connective in words.modals
            place += longest
        elif len(soften) == longest and _doing_at(text, place + longest, end):
            soft = True
            place += longest
        elif len(adverb_word) == longest and _modifies(text, place + longest, end):
            if verb == adverb_word:
                fallback = fallback or Span(place, place + longest)
            effort = effort or adverb_word in words.effort
            adverb = True
            place += longest
        elif len(result) == longest and len(verb) < longest:
            if effort and not soft and result in words.result and result not in ("确保", "让", "使", "使得", "令"):
                return Opening(ACTION, Span(place, place + longest), modal=modal)
            return Opening(RESULT, None, modal=modal)
        elif len(verb) == longest and len(lead) < longest:
            return _doing(text, clause, place, verb, soft, adverb, modal)
        elif len(lead) == longest:
            return _leading(text, clause, place, lead, modal)
        else:
            break
    if fallback is not None:
        return Opening(ACTION, fallback, modal=modal)
    return _stating(text, clause, modal)


def _own_word(text: str, place: int, end: int) -> bool:
    """Is the one character here a word of its own (在 in 在重点地区), not the head of another (在建项目)?"""
    return len(rjieba.cut(text[place : min(place + 8, end)])[0]) == 1


def _skip(pattern: re.Pattern[str], text: str, place: int, end: int) -> int:
    match = pattern.match(text, place, end)
    return match.end() if match else place


def _doing_at(text: str, place: int, end: int) -> bool:
    words = lexicon()
    return bool(
        words.action.at(text, place, end) or words.result.at(text, place, end) or words.adverbs.at(text, place, end)
    )


def _modifies(text: str, place: int, end: int) -> bool:
    """Does a verb, another adverb, a preposition or a quotation follow, so that the word before it is an adverb?"""
    words = lexicon()
    return bool(
        words.action.at(text, place, end)
        or words.result.at(text, place, end)
        or words.adverbs.at(text, place, end)
        or words.manner.at(text, place, end)
    )


def _doing(text: str, clause: Span, place: int, verb: str, soft: bool, adverb: bool, modal: bool) -> Opening:
    """The clause opens with an action verb; is it a doing with an object?"""
    words = lexicon()
    after = place + len(verb)
    rest = text[after : clause.end]
    if len(WORDY.findall(rest[:8])) < 2 and not FIGURE_PATTERN.search(rest):
        return Opening(OTHER, None, modal=modal)
    if rest.startswith(("的", "了的", "中的", "者")):
        return _stating(text, clause, modal)
    if not adverb and not modal and verb in words.nouns and words.predicates.search(rest, 1):
        return _stating(text, clause, modal)
    if soft:
        return Opening(RESULT, Span(place, after), modal=modal)
    unfinished = False
    if verb in words.pivot:
        for at in range(len(rest) - 1):
            strong = words.strong.at(rest, at, len(rest))
            if len(strong) > 1:
                unfinished = _verb_after(text, after + at + len(strong), clause.end) is None
                break
    if verb == "统筹" and _BOTH.search(rest) and not _doing_ends(rest):
        return Opening(LEAD, None, modal=modal)  # 统筹发展和安全，…
    return Opening(ACTION, Span(place, after), unfinished, modal, verb in words.lead_on)


_BOTH = re.compile("[和与]|两个|国内国际")


def _doing_ends(rest: str) -> bool:
    """Ends with a verb that stands for a work (…治理, …建设), or with 工作 and the like."""
    return rest[-2:] in lexicon().action or rest.endswith(("工作", "工程", "项目", "行动"))


def _verb_after(text: str, place: int, end: int) -> Span | None:
    """The first verb behind an adverb, or core verb with an object, behind a preposition's own words."""
    words = lexicon()
    at = place + 2
    while at < end - 1:
        adverb = words.adverbs.at(text, at, end)
        if len(adverb) > 1:
            verb = words.action.at(text, at + len(adverb), end)
            after = at + len(adverb) + len(verb)
            if len(verb) > 1 and (end - after >= 2 or end == after):
                return Span(after - len(verb), after)
        verb = words.core.at(text, at, end)
        after = at + len(verb)
        if verb and end - after >= 2 and text[after] not in "的、和与及":
            return Span(at, after)
        at += 1
    return None


def _leading(text: str, clause: Span, place: int, lead: str, modal: bool) -> Opening:
    """The clause opens with a preposition: alone it leads into the next, with its verb it is a doing."""
    words = lexicon()
    after = place + len(lead)
    if text[after] in "和与并" and (verb_word := words.action.at(text, after + 1, clause.end)):
        return Opening(ACTION, Span(after + 1, after + 1 + len(verb_word)), modal=modal)  # 坚持和落实…
    if lead in words.giving and _GIVES.search(text, after, clause.end):
        return Opening(RESULT, None, modal=modal)
    if text[clause.start : clause.end].endswith(words.lead_ends):
        return Opening(LEAD, None, modal=modal)
    verb = _verb_after(text, after, clause.end)
    if verb is None:
        return Opening(LEAD, None, modal=modal)
    if lead in words.strong and (words.action.at(text, after, clause.end) or words.adverbs.at(text, after, clause.end)):
        return Opening(LEAD, None, modal=modal)  # 围绕培育支柱产业…: what the words behind it say is its own object
    return Opening(ACTION, verb, modal=modal)


_GIVES = re.compile("提供|创造|注入|奠定|作出|做出|贡献|打下|赢得|积累|指明|树立|探索")


def _stating(text: str, clause: Span, modal: bool) -> Opening:
    """The clause has a subject of its own: what it says, and whether it gives a figure."""
    words = lexicon()
    if FIGURE_PATTERN.search(text, clause.start, clause.end):
        return Opening(FIGURE, None, modal=modal)
    if modal or OWN_MODAL.search(text, clause.start + 2, clause.end):
        return Opening(SUBJECT, None, modal=True)
    if words.predicates.search(text, clause.start + 2, clause.end) or _verb_after(text, clause.start, clause.end):
        return Opening(SUBJECT, None)
    return Opening(OTHER, None)
