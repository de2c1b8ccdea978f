"""Where sentences and clauses end. Quotation marks and brackets that hold one phrase keep their commas and stops."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from extract.types import Span

STOPS: Final = frozenset("。；;！!？?…\n")
"""A line's end is one too: the cells of a table's row are lines."""
COMMAS: Final = frozenset("，,")
PAIRS: Final = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
}
CLOSERS: Final = {close: open for open, close in PAIRS.items()}
LONGEST_PHRASE: Final = {"“": 80, "（": 240, "(": 240, "《": 120}
"""A pair further apart than this holds more than a phrase (or was never closed): its commas count as any others."""
GOES_ON: Final = frozenset("的等和与及、，,；;。之这为")
"""After a closing quotation mark: the sentence goes on although a stop stands before the mark."""
SAID: Final = frozenset("：:，,说道讲称问答喊曰。；！？")
"""In front of an opening quotation mark: what is quoted was said, and may be a sentence of its own."""
LONGEST_MOTTO: Final = 20
"""A quotation of this length that a word governs is part of its sentence: 落实“…！”定位."""

COUNT: Final = re.compile("第?[一二三四五六七八九十]{1,3}(?:是|要)")
_PAIRED: Final = re.compile(f"[{re.escape(''.join((*PAIRS, *CLOSERS)))}]")
_MARKS: Final = re.compile(r"[\n。；;！!？?…，,“”‘’「」『』《》（）()【】〔〕\[\]]")
_NUMBER_COMMA: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class Sentence(NamedTuple):
    span: Span
    """Without white space around it and without its closing mark."""
    commas: tuple[int, ...]
    """Places of the commas that part its clauses."""
    stopped: bool
    """It ends with a mark, not only with the block."""


@lru_cache(maxsize=256)
def phrases(text: str) -> tuple[Span, ...]:
    """The outermost pairs of marks that hold one phrase, marks included, in order. Linear time."""
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for match in _PAIRED.finditer(text):
        mark, place = match.group(), match.start()
        if mark in PAIRS:
            open_marks.append((mark, place))
        else:
            start = _closed(open_marks, CLOSERS[mark])
            if start is None or place + 1 - start > LONGEST_PHRASE.get(CLOSERS[mark], 80):
                continue
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, place + 1))
    return tuple(found)


def _closed(open_marks: list[tuple[str, int]], opener: str) -> int | None:
    """Where the nearest fitting mark stands, which is closed; those inside it that were never closed are given up.

    A mark deeper than eight pairs back cannot be meant, so the search stays short.
    """
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 9), -1):
        mark, start = open_marks[depth]
        if mark == opener:
            del open_marks[depth:]
            return start
    return None


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences in order; white space and closing marks belong to none. Linear time.

    Several components ask for those of the same block, one after the other.
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    held = phrases(text)
    breaks: list[tuple[int, int, bool]] = []  # start and end of the mark, whether it is a stop
    at = 0
    for match in _MARKS.finditer(text):
        place = match.start()
        while at < len(held) and held[at].end <= place:
            at += 1
        inside = at < len(held) and held[at].start <= place
        mark = match.group()
        if inside:
            last = place == held[at].end - 1
            ended = last and text[place - 1] in STOPS and mark in "”’」』"
            if ended and place + 1 < len(text) and text[place + 1] not in GOES_ON and not _is_motto(text, held[at]):
                breaks.append((place + 1, place + 1, True))
        elif mark in STOPS:
            breaks.append((place, place + 1, True))
        elif mark in COMMAS and not (mark == "," and _NUMBER_COMMA.match(text, place)):
            breaks.append((place, place + 1, False))
    start, commas = 0, []
    for place, after, stop in [*breaks, (len(text), len(text), True)]:
        if not stop:
            commas.append(place)
            continue
        left, right = start, place
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            yield Sentence(Span(left, right), tuple(c for c in commas if left < c < right), place < len(text))
        start, commas = after, []


def _is_motto(text: str, quoted: Span) -> bool:
    """A short quotation right behind a word that governs it, and no speech."""
    return quoted.start > 0 and len(quoted) <= LONGEST_MOTTO and text[quoted.start - 1] not in SAID


def first_word(text: str, clause: Span) -> int:
    """Where its words begin, behind white space."""
    start = clause.start
    while start < clause.end and text[start].isspace():
        start += 1
    return start


def behind_count(text: str, clause: Span) -> int:
    """Where its words begin, behind 一是, 二要 too."""
    start = first_word(text, clause)
    count = COUNT.match(text, start, clause.end)
    return count.end() if count else start


def clauses(sentence: Sentence) -> list[Span]:
    """The stretches between the sentence's commas; empty ones are left out."""
    edges = [sentence.span.start, *(c + 1 for c in sentence.commas)]
    ends = [*sentence.commas, sentence.span.end]
    return [Span(start, end) for start, end in zip(edges, ends, strict=True) if start < end]
