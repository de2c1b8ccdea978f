"""Words that only say who is responsible: （省发展改革委牵头，省财政厅配合）, 责任单位：市科技局. No measures."""

import re
from functools import lru_cache
from typing import Final

from extract.patterns import pattern
from extract.types import Span

_BRACKET: Final = re.compile(
    r"[（(【\[〔［]([^（）()【】\[\]〔〕［］]|[（(〔][^（）()〔〕]{0,40}[）)〕]){2,400}?[）)】\]〕］]"
)


OPENING: Final = "（(【[〔［"
LABEL_MARKS: Final[tuple[str, ...]] = ("：", ":", "为", "】", "]", "〕", "］", " ")
"""Behind the label of a line stands one of these, or another space, which is not printable."""


def _words(name: str) -> re.Pattern[str]:
    return pattern("responsibility_words", name)


def has_bracket(text: str) -> bool:
    """Does one of the marks stand there that open brackets? Most texts have none, and are not searched."""
    return any(mark in text for mark in OPENING)


def is_assignment(text: str) -> bool:
    """Does this stretch (a whole sentence or line) only assign responsibility? 责任单位：市科技局"""
    marked = not text.isprintable() or any(mark in text for mark in LABEL_MARKS)
    return marked and _words("line").match(text) is not None


@lru_cache(maxsize=1024)
def find_brackets(text: str) -> tuple[Span, ...]:
    """The brackets that assign responsibility, marks included, and whole lines such as 责任单位：…; in order.

    >>> [span.of("建设平台（省财政厅负责）。") for span in find_brackets("建设平台（省财政厅负责）。")]
    ['（省财政厅负责）']

    Several components ask for those of the same block, one after the other.
    """
    if is_assignment(text) and "。" not in text.rstrip("。 "):
        return (Span(0, len(text)),)
    if not has_bracket(text) or _words("role").search(text) is None:
        return ()
    return tuple(Span(m.start(), m.end()) for m in _BRACKET.finditer(text) if _words("speaks").search(m.group()))
