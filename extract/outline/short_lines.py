"""Short lines: titles, bullets, the names of a list, the fields of a form. What of it ends with its line."""

import re
from functools import cache
from typing import Final

from extract.outline.headings import heading_of, is_duty_line, layout
from extract.outline.lines import Line, fills_in
from extract.patterns import pattern

NAME_LINE: Final = re.compile(r"[^，。；：！？]{30,90}(?:项目|工程)(?:[（(][^（）()]{1,20}[）)])?")
"""A long line that is nothing but the name of a project, in a list of such lines."""
BRACKET: Final = re.compile(r"[（(][^（）()]{2,60}[）)]$")
"""What is told of a name behind it (甲电厂（乙县，总投资5亿元）)."""
LONGEST_WORD: Final = 10
LONG_FIELD: Final = 30
"""Width of a field's line that may have been broken."""


@cache
def _closings() -> str:
    return str(layout()["closings"])


def ends_sentence(text: str) -> bool:
    """…300人。, …300人。”, …300人。（牵头单位：市教育局）"""
    ends: str = layout()["sentence_ends"]
    bare = text.rstrip(_closings())
    if bare and bare[-1] in ends:
        return True
    opened = _opened(text)
    return opened > 0 and text[opened - 1] in ends


def ends_with_duty(text: str) -> bool:
    """…建设水厂（市水利局牵头，市财政局配合）: a bracket of duty closes what it speaks for, though the stop is lost."""
    opened = _opened(text)
    return opened > 0 and pattern("responsibility_words", "speaks").search(text, opened) is not None


def _opened(text: str) -> int:
    """Where the bracket opens that the text ends with; 0 where it ends with none."""
    if not text.endswith(("）", ")")):
        return 0
    depth = 0
    for at in range(len(text) - 1, 0, -1):
        depth += (text[at] in "）)") - (text[at] in "（(")
        if depth == 0:
            return at
    return 0


def is_bullet(text: str) -> bool:
    return text.startswith(tuple(layout()["bullets"]))


def title_like(text: str) -> bool:
    """Short, no sentence in it, not open at its end."""
    return (
        len(text) <= 40
        and not any(c in "。；！？" for c in text)
        and text[-1] not in layout()["openings"]
        and text[-1] not in layout()["sentence_ends"]
        and text[0] not in "，。、；：）》”"
        and not is_bullet(text)
    )


def field_ends(first: str, line: Line, after: Line) -> bool:
    """配合单位：市财政局 | 34.启动甲机场改扩建: a field of a form (`first` opens it) ends with its line, and what comes
    next may have any number. A long list of names may run over."""
    if line.text[-1] in layout()["openings"] or not (fills_in(first) or is_duty_line(first)):
        return False
    runs_over = (
        line.width >= LONG_FIELD and title_like(after.text) and not (fills_in(after.text) or is_duty_line(after.text))
    )
    return not runs_over or heading_of(after.text) is not None


def titles_group(text: str, after: Line) -> bool:
    """●便民出行 | 建设甲路。: a word behind a bullet that titles the sentences below it, which have none."""
    word = text[1:].strip()
    return (
        is_bullet(text)
        and 2 <= len(word) <= LONGEST_WORD
        and word.isalpha()
        and not is_bullet(after.text)
        and ends_sentence(after.text)
    )


def lists_on(text: str, after: Line) -> bool:
    """机场、物流和水运, 甲、乙污水处理厂: a line of a list that has a 、 of its own, before the next line of the list.
    A title that the layout broke is none (关于支持甲县、乙县 | 产业发展的意见)."""
    words = BRACKET.sub("", text) + BRACKET.sub("", after.text)
    if "，" in words or "," in words or text.startswith("关于"):
        return False
    return title_like(after.text) and not after.text.endswith(tuple(layout()["title_ends"]))
