"""A stage said further off than by the clause's verbs: by the lead of a list, by a heading, in front of 的."""

from extract.patterns import pattern
from extract.projects.governors import stage_of
from extract.types import Span

OF_LISTS = ("study", "preparatory", "planned", "start", "ongoing", "completion")
"""Stages that a heading or a lead may give to the list under it."""
REACH = 400
"""No further in front of a name stands the lead of its list."""
LONGEST_VERB = 6


def of_heading(path: tuple[str, ...]) -> str | None:
    """What the nearest heading says of a list of projects that no verb governs (预备项目)."""
    title = path[-1] if path else ""
    return said(title) if "项目" in title or "工程" in title else None


def said(words: str) -> str | None:
    """The stage that a class of projects bears in its name (“十四五”开工项目)."""
    return next((stage for stage in OF_LISTS if pattern("stage_headings", stage).search(words)), None)


def of_lead(text: str, start: int) -> tuple[str, Span] | None:
    """此次开工的项目有甲、乙；新开工的8个项目中，…主要有丙: what the lead of its sentence says of a list's member."""
    begin = text.rfind("。", max(0, start - REACH), start) + 1
    if begin and pattern("stage_headings", "further").match(text[begin : begin + 8]):
        begin = text.rfind("。", max(0, begin - REACH), begin - 1) + 1
    begin = max(begin, start - REACH, 0)
    if not any(text.find(word, begin, start) >= 0 for word in ("项目", "工程", "线路", "公路", "铁路", "工的")):
        return None
    found = [
        (m.span(), stage) for stage in OF_LISTS for m in pattern("stage_headings", stage).finditer(text, begin, start)
    ]
    if not found:
        return None
    (at, end), stage = max(found)
    return (stage, Span(at, end)) if pattern("stage_headings", "lists").search(text, end, start) else None


def of_attribute(text: str, start: int) -> tuple[str, Span] | None:
    """计划开工建设的甲机场: the verb in front of 的."""
    if start < 3 or text[start - 1] != "的":
        return None
    for length in range(min(LONGEST_VERB, start - 1), 1, -1):
        stage = stage_of(text[start - 1 - length : start - 1])
        if stage is not None:
            return stage, Span(start - 1 - length, start - 1)
    return None
