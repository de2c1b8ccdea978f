"""Sentences that do nothing but assign: 省水利厅牵头，省财政厅、各市政府配合。"""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.patterns import pattern, word_list
from extract.types import AgencyMention, Span

AROUND: Final = pattern("responsibility_words", "own_sentence")
ENDS: Final = word_list("responsibility_words", "own_ends")
DEADLINE: Final = pattern("responsibility_words", "own_deadline")
UNTIL: Final = word_list("responsibility_words", "own_deadline_ends")
BY: Final = "由"
"""By whom something is done."""
SAME: Final = pattern("responsibility_words", "same_task")
LONGEST: Final = 160
LONGEST_DEADLINE: Final = 24


def closes(text: str, span: Span) -> int | None:
    """Where such a sentence ends, the time by which all is done aside; None where its last words say no role."""
    end = span.end
    if text.endswith(UNTIL, span.start, end):
        deadline = DEADLINE.search(text, max(span.start, end - LONGEST_DEADLINE), end)
        end = deadline.start() if deadline else end
    return end if text.endswith(ENDS, span.start, end) else None


def only_assigns(text: str, span: Span, inside: Sequence[AgencyMention]) -> bool:
    """Does the stretch say nothing but which bodies (`inside` are its outermost) have which part in what was said?"""
    end = closes(text, span)
    if not inside or len(span) > LONGEST or end is None or inside[-1].span.end > end:
        return False
    (start, first), *others = around(Span(span.start, end), inside)
    if not all(AROUND.fullmatch(text, a, b) for a, b in others):
        return False
    return AROUND.fullmatch(text, start, first) is not None or (
        text.endswith(BY, start, first) and _same(text, start, first)
    )


def around(span: Span, inside: Sequence[AgencyMention]) -> Iterator[tuple[int, int]]:
    """The stretches of the span in front of, between and behind the names of bodies that stand in it, in order."""
    edges = (span.start, *(at for agency in inside for at in (agency.span.start, agency.span.end)), span.end)
    return zip(edges[::2], edges[1::2], strict=True)


def _same(text: str, start: int, end: int) -> bool:
    """此项工作由, 以上任务由: is the subject only what was said before?"""
    return SAME.fullmatch(text, start, end - len(BY)) is not None
