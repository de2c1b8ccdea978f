"""Sentences that do nothing but assign: 省水利厅牵头，省财政厅、各市政府配合。"""

from collections.abc import Sequence

from extract.patterns import pattern, word_list
from extract.types import AgencyMention, Span

AROUND = pattern("responsibility_words", "own_sentence")
ENDS = word_list("responsibility_words", "own_ends")
LONGEST = 160


def only_assigns(text: str, span: Span, inside: Sequence[AgencyMention]) -> bool:
    """Does the stretch say nothing but which bodies (`inside` are its outermost) have which part in what was said?"""
    if not inside or len(span) > LONGEST or not text.endswith(ENDS, span.start, span.end):
        return False
    at = span.start
    for agency in inside:
        if not AROUND.fullmatch(text, at, agency.span.start):
            return False
        at = agency.span.end
    return AROUND.fullmatch(text, at, span.end) is not None
