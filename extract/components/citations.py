"""Documents that the text names: 《…条例》, laws by their full name; with what the text does to them."""

import re
from bisect import bisect_left
from functools import cache
from typing import Any

from spacy.tokens import Doc

from extract.automata import Automaton, in_one_pass
from extract.context import block_of, facts_of, show_spans
from extract.types import Citation, Span
from graph.resources import read_yaml

SENTENCE_END = "。；;！？\n"
FURTHEST = 1200
"""No further in front of a title is the verb looked for that governs the list which it stands in."""
REACH = 14
"""Characters before a title, or behind it, in which a verb governs it."""


AFTER = re.compile(r"[^，,。；;！？、《》]{1,8}(?![^，,。；;！？、《》]{0,4}《)")
"""What stands right behind a title, unless it governs the next one (制定《甲》修订《乙》)."""


@cache
def lexicon() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml("lexicons", "citations.yml")
    return loaded


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = lexicon()

    def either(key: str) -> str:
        return "|".join(sorted(map(re.escape, words[key]), key=len, reverse=True))

    brackets = r"(?:[（(〔][^（）()〔〕]{0,30}[）)〕])*"
    return (
        re.compile(rf"(?:{either('kinds')}){brackets}$"),
        re.compile(rf"(?:{either('draft_before')})(?:了|并|和|实施|、|贯彻|落实)*$"),
        re.compile(rf"(?:{either('amend_before')})(?:了|并|和|实施|、|完善)*$"),
        re.compile(rf"(?:{either('amend_after')})"),
        re.compile(rf"(?:{either('draft_after')})"),
    )


@in_one_pass
@cache
def _laws() -> Automaton:
    words = sorted(lexicon()["laws"])
    return Automaton(words, longest=True, together=True)


def find_citations(doc: Doc) -> Doc:
    """Append the block's citations to its facts."""
    facts, text = facts_of(doc), block_of(doc).text
    facts.citations.extend(citations_in(text))
    show_spans(doc, "citations", ((c.span, c.role.upper()) for c in facts.citations))
    return doc


def citations_in(text: str) -> list[Citation]:
    """All citations in order; a title within a title (《关于印发〈…〉的通知》) belongs to the outer one.

    >>> [(c.title, c.role) for c in citations_in("研究制定《湿地保护条例》，落实《民法典》。")]
    [('湿地保护条例', 'draft'), ('民法典', 'cite')]
    """
    found = []
    for span in titles(text):
        title = text[span.start + 1 : span.end - 1].strip()
        if is_document(title):
            found.append(Citation(span, title, role_of(text, span), "citations/title-marks"))
    found.extend(_laws_by_name(text, found))
    return sorted(found, key=lambda c: c.span)


def titles(text: str) -> list[Span]:
    """The outermost pairs of 《》, marks included. An opening mark without a partner is left aside."""
    found: list[Span] = []
    start, depth = -1, 0
    for match in re.finditer("[《》]", text):
        if match.group() == "《":
            if depth == 0 or match.start() - start > 120:
                start, depth = match.start(), 0
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and match.end() - start > 2:
                found.append(Span(start, match.end()))
    return found


def is_document(title: str) -> bool:
    """A law, plan or other official paper by its last words; books, films and songs have none of them."""
    return _patterns()[0].search(title.replace("》", "").replace("〉", "")) is not None


def role_of(text: str, span: Span) -> str:
    """draft where the text makes the document, amend where it changes it, else cite."""
    _, draft, amend, amend_after, draft_after = _patterns()
    behind = AFTER.match(text, span.end)
    if behind is not None:
        if amend_after.match(behind.group()):
            return "amend"
        if draft_after.match(behind.group()):
            return "draft"
    first = max(0, span.start - FURTHEST)
    start = max(first - 1, *(text.rfind(mark, first, span.start) for mark in SENTENCE_END)) + 1
    near = _before_list(text, start, span.start)[-REACH:]
    if draft.search(near):
        return "draft"
    return "amend" if amend.search(near) else "cite"


def _before_list(text: str, start: int, end: int) -> str:
    """The words before a title, and before the titles that it follows in a list: 修订《甲》《乙》."""
    before = text[start:end]
    while True:
        shorter = re.sub(r"《[^《》]{1,80}》[、和及与]?$", "", before[-100:])
        if len(shorter) == len(before[-100:]):
            return before
        before = before[: -len(before[-100:])] + shorter if len(before) > 100 else shorter


def _laws_by_name(text: str, found: list[Citation]) -> list[Citation]:
    more = []
    for _, start, end in _laws().in_block(text):
        for front in ("中华人民共和国",):
            if text.startswith(front, start - len(front)):
                start -= len(front)
        span = Span(start, end)
        number = bisect_left(found, end, key=lambda c: c.span.start) - 1
        if (number >= 0 and found[number].span.overlaps(span)) or (
            end < len(text) and text[end] in lexicon()["law_not_before"]
        ):
            continue
        more.append(Citation(span, span.of(text), role_of(text, span), "citations/laws"))
    return more
