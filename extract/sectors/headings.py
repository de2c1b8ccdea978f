"""A measure's sector by its place in the document: the nearest title that names one, or the paragraph's lead."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from operator import attrgetter
from typing import Final

from extract.changes import changed
from extract.sectors.taxonomy import general_words, measure_words, title_words
from extract.types import Block, Outline, Span
from extract.word_lists import Naming, Words

LEAD: Final = re.compile(r"[^。；！？：:]{4,28}。")
"""A short first sentence, as 加快能源强省建设。"""
COUNTED: Final = re.compile(
    r"[一二三四五六七八九十](?:(?<=[。；].)|(?<=^.))[一二三四五六七八九十]?(?:是|要)[^。；！？：:]{3,30}[。，,：:]"
)
"""A run-in lead: 二要扩大有效投资。"""
CLAUSE: Final = re.compile(r"[，,。；;！？]")
_START: Final = attrgetter("start")
ONE_SUBJECT: Final = 1 / 3
"""A heading is of one subject where so large a part of the clauses under it that name a sector name its own."""
FORMAL: Final[tuple[str, ...]] = ("part", "chapter", "section", "box", "item", "article")
MANY: Final = 6
"""A preamble that would get more sectors than this gets none."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a heading names. Mixed: it holds only for measures whose own words name no sector."""

    sectors: tuple[str, ...]
    span: Span
    """The heading's words, in the source."""
    mixed: bool
    formal: bool = False
    """A chapter's, section's or box's title: of one subject, if it names one sector."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a block's text under one heading or lead."""

    start: int
    subject: Subject | None


@dataclass(slots=True)
class _Counts:
    named: int = 0
    own: int = 0

    @property
    def mixed(self) -> bool:
        return self.named > 1 and self.own < ONE_SUBJECT * self.named


@dataclass(slots=True)
class HeadingSectors:
    """The subjects of one document's headings, found once."""

    outline: Outline
    words: Words
    subjects: dict[int, Subject | None] = field(default_factory=dict)
    """Unit → the subject that holds for what stands directly below it."""
    known: dict[tuple[int, int], list[Naming]] = field(default_factory=dict)
    """(unit, place of the block's first character) → what its words name."""
    leads: set[int] = field(default_factory=set)
    """Units whose text begins with a lead."""

    def __post_init__(self) -> None:
        self._find_leads()
        self._find_subjects()
        self._tell_mixed()

    def namings(self, block: Block) -> list[Naming]:
        """What the block's words name; found already for most blocks, and then handed out once."""
        return self.known.pop((block.unit, block.offsets[0]), None) or self.words.named(block.text)

    def stretches(self, block: Block, namings: list[Naming]) -> list[Stretch]:
        """The block's text from lead to lead, each with its subject; `namings` are those of the block."""
        return list(self._stretches(block, namings, self._above(block)))

    def _above(self, block: Block) -> Subject | None:
        if not self.outline.units:
            return None
        unit = self.outline.units[block.unit]
        return self.subjects.get(unit.index) if unit.title else self._of_parent(unit.parent)

    def _of_parent(self, parent: int | None) -> Subject | None:
        return self.subjects.get(parent) if parent is not None else None

    def _stretches(self, block: Block, namings: list[Naming], above: Subject | None) -> Iterator[Stretch]:
        first = above
        if block.unit in self.leads and (match := LEAD.match(block.text)):
            first = self._lead(block, namings, Span(0, match.end() - 1), len(block.text), above) or above
        leads = list(COUNTED.finditer(block.text))
        if not leads or leads[0].start() > 0:
            yield Stretch(0, first)
        for lead, after in zip_longest(leads, leads[1:]):
            end = after.start() if after else len(block.text)
            words = Span(lead.start(), lead.end() - 1)
            yield Stretch(words.start, self._lead(block, namings, words, end, first) or first)

    def _lead(
        self, block: Block, namings: list[Naming], words: Span, end: int, above: Subject | None
    ) -> Subject | None:
        """A lead's own subject, mixed or not by the text that it leads."""
        subject = subject_of(words.of(block.text), block.source(words), above, self.words)
        if subject is None or subject.mixed:
            return subject
        counts = _Counts()
        first = bisect_left(namings, words.end, key=_START)
        _count(block.text, namings[first : bisect_left(namings, end, key=_START)], subject, counts)
        return changed(subject, mixed=counts.mixed)

    def _find_leads(self) -> None:
        """A paragraph's first sentence is a lead where its sisters begin with one too."""
        sisters: dict[int | None, list[int]] = {}
        for block in self.outline.blocks:
            unit = self.outline.units[block.unit]
            if block.role != "body" or unit.kind not in ("paragraph", "heading", "item"):
                continue
            match = LEAD.match(block.text)
            if match and match.end() < len(block.text) and match.group().count("，") + match.group().count(",") < 2:
                sisters.setdefault(unit.parent, []).append(unit.index)
        paragraphs: dict[int | None, int] = {}
        for unit in self.outline.units:
            if unit.kind in ("paragraph", "heading"):
                paragraphs[unit.parent] = paragraphs.get(unit.parent, 0) + 1
        for parent, units in sisters.items():
            if len(units) > 1 and len(units) * 2 >= paragraphs.get(parent, 0):
                self.leads.update(units)

    def _find_subjects(self) -> None:
        titles = {b.unit: b for b in self.outline.blocks if b.role == "title"}
        bodies = {b.unit: b for b in reversed(self.outline.blocks) if b.role == "body"}
        children: dict[int, list[str]] = {}
        for unit in self.outline.units:
            above = self._of_parent(unit.parent)
            if unit.kind in ("furniture", "title", "signature", "paragraph") or not unit.title:
                self.subjects[unit.index] = above
                continue
            block = titles.get(unit.index) or bodies.get(unit.index)
            span = block.source(Span(0, min(len(unit.title), len(block.text)))) if block and block.text else unit.span
            subject = subject_of(unit.title, span, above, self.words)
            if subject and unit.kind in FORMAL:
                subject = changed(subject, formal=True)
            self.subjects[unit.index] = subject or above
            if subject and unit.parent is not None:
                children.setdefault(unit.parent, []).extend(subject.sectors)
        self.preambles = {
            parent: tuple(dict.fromkeys(named))
            for parent, named in children.items()
            if self.subjects.get(parent) is None and len(set(named)) <= MANY
        }

    preambles: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Unit without a subject → those of the headings below it, for the text before them."""

    def _tell_mixed(self) -> None:
        """A heading is mixed where most of what stands under it names other sectors."""
        counts: dict[Span, _Counts] = {}
        for block in self.outline.blocks:
            above = self._above(block)
            told = above is None or above.mixed or above.formal or block.unit in self.leads
            if block.role == "body" and above and not told:
                namings = self.known[block.unit, block.offsets[0]] = self.words.named(block.text)
                _count(block.text, namings, above, counts.setdefault(above.span, _Counts()))
        for unit, subject in self.subjects.items():
            if subject and subject.span in counts and counts[subject.span].mixed:
                self.subjects[unit] = changed(subject, mixed=True)
        for parent, named in self.preambles.items():
            self.subjects[parent] = Subject(named, self.outline.units[parent].span, mixed=False)


def subject_of(title: str, span: Span, above: Subject | None, own: Words | None = None) -> Subject | None:
    """What a title names: of several sectors the one that the heading above names.

    Words of measures (`own`, where the user adds some) go before words that name a subject in headings only, general
    words come last.
    """
    for words in (own or measure_words(), title_words()):
        named = list(dict.fromkeys(s for n in words.named(title) for s in n.meanings))
        shared = [s for s in named if above and not above.mixed and s in above.sectors]
        if len(named) > 1 and shared:
            named = shared
        if named:
            return Subject(tuple(named), span, mixed=len(named) > 1)
    general = dict.fromkeys(s for n in general_words().named(title) for s in n.meanings)
    return Subject(tuple(general), span, mixed=True) if general else None


def _count(text: str, namings: list[Naming], subject: Subject, counts: _Counts) -> None:
    """Clauses that name a sector, and those that name the subject's."""
    end = -1
    own = False
    for naming in namings:
        if naming.start >= end:
            mark = CLAUSE.search(text, naming.start)
            end = mark.start() if mark else len(text)
            counts.named += 1
            own = False
        if not own and any(sector in subject.sectors for sector in naming.meanings):
            own = True
            counts.own += 1


def heading_sectors(outline: Outline, words: Words | None = None) -> HeadingSectors:
    return HeadingSectors(outline, words or measure_words())
