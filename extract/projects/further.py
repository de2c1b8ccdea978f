"""Further mentions: where a document names a project again that it has told of elsewhere, although nothing governs it
there (以甲工程为核心, 甲平台的衔接). A name is one wherever it stands; a short one may be part of another."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from extract.automata import Automaton
from extract.patterns import pattern
from extract.projects import names
from extract.projects.courses import with_course
from extract.projects.governing import Phrase
from extract.projects.governors import stage_of, staged
from extract.projects.heads import ending
from extract.projects.places import regions_between, widened
from extract.projects.scene import Verb
from extract.projects.stages import of_mention
from extract.projects.stated import settled
from extract.texts import mask
from extract.types import Block, BlockFacts, ProjectMention, RegionMention, Span

STAGED: Final = staged()
RULE: Final = "projects/further"
SHORTEST: Final = 6
"""Of so many characters is a name that is found by itself; fewer do if a quotation or a number marks it."""
MARKED: Final = re.compile("[“A-Z0-9]")
OTHERS: Final = pattern("name_ends", "others")
COUNTED: Final = re.compile(r"(?:[\d两三四五六七八九十][个家项座所条批类]|更多|若干|一批|各类|各)$")
"""In front of it these say that it is a class here (3个甲大基地)."""


def add_further_mentions(blocks: Sequence[Block], facts: Sequence[BlockFacts]) -> None:
    """Append to each block's projects the mentions of those that other sentences of the document name."""
    known: dict[str, ProjectMention] = {}
    for found in facts:
        for project in found.projects:
            if not project.optional and (len(project.name) >= SHORTEST or MARKED.search(project.name)):
                for form in _forms(project):
                    known.setdefault(form, project)
    if not known:
        return
    automaton = Automaton(known, longest=True)
    for block, found in zip(blocks, facts, strict=True):
        matches = automaton.find(block.text)
        if not matches:
            continue
        taken = mask(block.text, (s for p in found.projects for s in (p.span, p.head) if s))
        bodies = sorted([r.span for r in found.regions] + [a.span for a in found.agencies])
        starts = [span.start for span in bodies]
        reach = list(accumulate((span.end for span in bodies), max, initial=0))
        for i, start, end in matches:
            span = Span(start, end)
            if any(taken[start:end]) or _of_another(block.text, start, end):
                continue
            if reach[bisect_right(starts, start)] >= end:
                continue  # inside a region's or an agency's name
            again = _mention(block.text, span, known[automaton.words[i]], found.regions)
            found.projects.append(_where(block.text, again, found.regions))


def _forms(project: ProjectMention) -> Iterable[str]:
    """The name, and that of a thing without 工程 or 项目 at its end where it is long enough."""
    yield project.name
    short = project.name.removesuffix("工程").removesuffix("项目")
    if project.kind != "计划/行动" and short != project.name and len(short) >= SHORTEST:
        yield short


def _of_another(text: str, start: int, end: int) -> bool:
    """Is it part of another thing's name or of a document's title, or a class that is counted?"""
    head = names.heads().head_from(text, end)
    if head is not None and head.role in ("facility", "section"):
        return True
    if text.rfind("《", max(0, start - 40), start) > text.rfind("》", max(0, start - 40), start):
        return True
    return OTHERS.match(text, end) is not None or COUNTED.search(text, max(0, start - 4), start) is not None


def _where(text: str, mention: ProjectMention, regions: Sequence[RegionMention]) -> ProjectMention:
    """With the places that the words beside it say (甲水库位于乙县; 丙铁路起于丁市)."""
    told = with_course(text, mention, mention.span.end, regions)
    return widened(told, settled(text, mention.span.start, mention.span.end, regions))


def _mention(text: str, span: Span, first: ProjectMention, regions: Sequence[RegionMention]) -> ProjectMention:
    """As the first mention, with the places in its words and the stage that those right beside it say, if they do."""
    verb = ending(text, max(0, span.start - 6), span.start, STAGED)
    before: tuple[Verb, ...] = ()
    if verb and len(verb) > 1 and stage_of(verb):
        before = (Verb(span.start - len(verb), span.start, verb),)
    said, cue = of_mention(text, Phrase(span.start, span.end, before), span.end)
    inside = [region for region in regions_between(regions, span.start, span.end) if region.span.end <= span.end]
    located, connects = names.links(text, first.kind, [(span.start, span.end)], inside)
    return ProjectMention(span, first.name, first.kind, said, RULE, cue=cue, located_in=located, connects=connects)
