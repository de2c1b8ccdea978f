"""A stage said further off than by the clause's verbs: by the lead of a list, by a heading, in front of 的."""

import re
from typing import Final

from extract.patterns import pattern
from extract.projects.governors import stage_of
from extract.types import Span

BRACKET: Final = pattern("stage_headings", "bracket")
FURTHER: Final = pattern("stage_headings", "further")
LISTS: Final = pattern("stage_headings", "lists")
TITLES: Final = pattern("stage_headings", "titles")
OF_LISTS: Final[tuple[str, ...]] = ("study", "preparatory", "planned", "start", "ongoing", "completion")
"""Stages that a heading or a lead may give to the list under it."""
REACH: Final = 400
"""No further in front of a name stands the lead of its list."""
LONGEST_VERB: Final = 6
NOT_YET: Final[tuple[str, ...]] = ("未", "没有", "未能", "不")
"""In front of a verb these say that it is not so (尚未 | 开工的甲水库)."""


def of_heading(path: tuple[str, ...]) -> str | None:
    """What the nearest heading that says so tells of a list of projects that no verb governs (预备项目; （一）续建)."""
    for title in reversed(path):
        listed = said(title) if "项目" in title or "工程" in title else None
        if stage := listed or _only(TITLES.fullmatch(title)):
            return stage
    return None


def negated(text: str, start: int) -> bool:
    """尚未 | 开工, 没有 | 建成: is it said of the verb that begins there that it is not so?"""
    return text.endswith(NOT_YET, 0, start)


def of_bracket(text: str, end: int) -> tuple[str, Span] | None:
    """甲水库（新开工）: what a bracket right behind a name tells of it."""
    if not text.startswith(("（", "(", "项目（", "工程（", "项目(", "工程("), end):
        return None
    told = BRACKET.match(text, end)
    stage = _only(told)
    return (stage, Span(*told.span("said"))) if told and stage else None


def _only(told: re.Match[str] | None) -> str | None:
    """The stage of the one verb, or of the class of projects, that is told."""
    if told is None:
        return None
    stage = stage_of(told["said"]) or said(told["said"] + "项目")
    return stage if stage in OF_LISTS else None


def said(words: str) -> str | None:
    """The stage that a class of projects bears in its name (“十四五”开工项目)."""
    return next((stage for stage in OF_LISTS if pattern("stage_headings", stage).search(words)), None)


def of_lead(text: str, start: int) -> tuple[str, Span] | None:
    """此次开工的项目有甲、乙；新开工的8个项目中，…主要有丙: what the lead of its sentence says of a list's member."""
    begin = text.rfind("。", max(0, start - REACH), start) + 1
    if begin and FURTHER.match(text[begin : begin + 8]):
        begin = text.rfind("。", max(0, begin - REACH), begin - 1) + 1
    begin = max(begin, start - REACH, 0)
    if not any(
        text.find(word, begin, start) >= 0 for word in ("项目", "工程", "线路", "公路", "铁路", "工的", "前期工作")
    ):
        return None
    found = [
        (m.span(), stage) for stage in OF_LISTS for m in pattern("stage_headings", stage).finditer(text, begin, start)
    ]
    if not found:
        return None
    (at, end), stage = max(found)
    return (stage, Span(at, end)) if LISTS.search(text, end, start) else None


def of_attribute(text: str, start: int) -> tuple[str, Span] | None:
    """计划开工建设的甲机场: the verb in front of 的."""
    if start < 3 or text[start - 1] != "的":
        return None
    for length in range(min(LONGEST_VERB, start - 1), 1, -1):
        stage = stage_of(text[start - 1 - length : start - 1])
        if stage is not None and negated(text, start - 1 - length):
            return None
        if stage is not None:
            return stage, Span(start - 1 - length, start - 1)
    return None
