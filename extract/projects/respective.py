"""What is told of each member of a list in its turn: 甲、乙、丙分别开工、竣工、投产."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from extract.changes import changed
from extract.projects.governing import Phrase
from extract.projects.governors import stage_of
from extract.types import ProjectMention, Span

WORD: Final = "分别"
TOLD: Final = re.compile(
    r"(?:项目|工程)?(?:等)?(?:已|将|均|计划|预计|力争|有望)*分别(?:[于在][^。；]{1,40}?[月日底前年])?"
    r"(?:实现|正式|顺利|全面|如期)*(?P<verbs>[一-龥]{2,6}(?:[、和与及][一-龥]{2,6})+)(?=[，。；\n]|$)"
)
APART: Final = re.compile("[、和与及]")


def in_turn(text: str, projects: list[ProjectMention], governed: Mapping[int, tuple[Phrase, int]]) -> None:
    """Give each member of such a list the stage of its own verb."""
    lists: dict[tuple[int, int], list[int]] = {}
    for i in governed:
        phrase = governed[i][0]
        lists.setdefault((phrase.start, phrase.end), []).append(i)
    for (start, _), rows in lists.items():
        members = [i for i in rows if projects[i].optional != "facility"]
        told = _told(text, start, [projects[i].span for i in members])
        for i in rows if told else ():
            stage, cue = told[next(n for n, m in enumerate(members) if m >= i)]
            projects[i] = changed(projects[i], stage=stage, cue=cue)


def _told(text: str, start: int, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    """Stage and cue of each, if there are as many verbs as members; else none."""
    if len(spans) < 2:
        return []
    end = max(span.end for span in spans)
    found = TOLD.match(text, end)
    if found is None or text.count("、", start, end) + 1 > len(spans):
        return []
    at, told = found.start("verbs"), []
    for word in APART.split(found["verbs"]):
        if (stage := stage_of(word, True)) is not None:
            told.append((stage, Span(at, at + len(word))))
        at += len(word) + 1
    return told if len(told) == len(spans) == len(APART.split(found["verbs"])) else []
