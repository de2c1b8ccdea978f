"""Which project a quantity belongs to, where its clause or its sentence names exactly one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.guarded import Guarded
from extract.patterns import pattern
from extract.types import ProjectMention, Target

OF_PROJECT: Final = Guarded(pattern("measured", "of_project"))
CLAUSE: Final = "，。；：！？…\n"
SENTENCE: Final = "。；！？\n"
CLAUSE_END: Final = re.compile(f"[{CLAUSE}]")
JOINTS: Final = frozenset("、和与及")
NEAR: Final = 200
"""No further does a project stand from its figure."""


def with_projects(text: str, targets: Sequence[Target], projects: Sequence[ProjectMention]) -> list[Target]:
    """The targets of a block with `about`: the one project of their clause, or of the sentence before a clause that
    opens with what projects are measured by (总投资, total investment; 全长, length). Two projects: none."""
    sure = sorted((p for p in projects if not p.optional), key=lambda p: p.span)
    if not sure:
        return list(targets)
    starts = [p.span.start for p in sure]
    near = [sure[bisect_left(starts, t.span.start - NEAR) : bisect_right(starts, t.span.end + NEAR)] for t in targets]
    return [
        _of_its_name(text, t, there) or changed(t, about=_about(text, t, there))
        for t, there in zip(targets, near, strict=True)
    ]


def _of_its_name(text: str, target: Target, projects: Sequence[ProjectMention]) -> Target | None:
    """甲二期、乙600兆瓦电池等项目: a figure in a member's own words is that project's, of what stands behind it."""
    at = target.span
    own = next((p for p in projects if p.span.covers(at)), None)
    if own is None or "、" not in (target.what or ""):
        return None
    what = text[at.end : own.span.end].strip() or text[own.span.start : at.start].strip()
    return changed(target, about=own.name, what=what or target.what)


def _about(text: str, target: Target, projects: Sequence[ProjectMention]) -> str | None:
    at = target.span
    near = max(0, at.start - NEAR)
    start = max(near - 1, *(text.rfind(mark, near, at.start) for mark in CLAUSE)) + 1
    stop = found.start() if (found := CLAUSE_END.search(text, at.end)) else len(text)
    here = [p for p in projects if start <= p.span.start < stop]
    if here:
        if text[at.start - 1 : at.start] in JOINTS and not any(p.span.covers(at) for p in here):
            return None  # 甲水库和20座中型水库
        return _only([p for p in here if p.span.end <= at.start or p.span.covers(at)], here)
    if not OF_PROJECT.match(text, start, at.start + 1):
        return None
    sentence = max(near - 1, *(text.rfind(mark, near, at.start) for mark in SENTENCE)) + 1
    before = [p for p in projects if sentence <= p.span.start < start]
    return _only(before, before)


def _only(there: Sequence[ProjectMention], all_there: Sequence[ProjectMention]) -> str | None:
    """The name of the one project, unless more stand there or are meant (甲水库等20个项目)."""
    one = len({p.name for p in all_there}) == 1 and there and not there[0].open_list
    return there[0].name if one else None
