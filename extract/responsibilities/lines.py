"""Lines that only assign, below what they speak for: 牵头单位：甲局; 以上任务由甲局牵头; a label above lone bodies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.responsibilities.assignments import (
    OWNER,
    SUPPORT,
    Assignment,
    Given,
    assignment_spans,
    label_leads,
    labelled,
    only_classes,
    only_names,
    outermost,
    read_assignment,
)
from extract.responsibilities.brackets import find_brackets, is_assignment
from extract.types import AgencyMention, Block, BlockFacts, Span

_BARE: Final = pattern("responsibility_words", "bare_label")
AROUND: Final = " 　。；;"
OPENING: Final[tuple[str, ...]] = ("（", "(", "〔", "［")


@dataclass(slots=True)
class DutyLines:
    """Neighbouring ones, until they are read."""

    lines: list[tuple[Block, BlockFacts, str | None]] = field(default_factory=list)
    """Each with the label that stands on the line above it, for a line of nothing but bodies."""
    label: str | None = None
    """The one that was just read."""
    brackets: bool = False
    """A bracket of several names alone has stood on a line of its own: one of one name is no signature."""

    def take(self, block: Block, found: BlockFacts) -> bool:
        """Keep the block, if it is such a line."""
        text = block.text
        if len(text) <= 12 and _BARE.fullmatch(text):
            self.label = text.strip(AROUND + ":：【】[]〔〕（）()")
            return True
        if self.label is not None and _lists(text, outermost(found.agencies)):
            self.lines.append((block, found, self.label))
            return True
        self.label = None
        if is_line(text, found.duties) or self._is_bracket_of_names(text, found):
            self.lines.append((block, found, None))
            return True
        return False

    def _is_bracket_of_names(self, text: str, found: BlockFacts) -> bool:
        """（甲局、乙局） on a line of its own."""
        bare = text.strip(AROUND)
        if not bare.startswith(OPENING) or not found.agencies:
            return False
        if [span.of(text) for span in assignment_spans(text, found.agencies)] != [bare]:
            return False
        self.brackets = self.brackets or len(outermost(found.agencies)) > 1
        return self.brackets

    def read(self) -> Given:
        """What the lines since the last reading say."""
        lines, self.lines, self.label = self.lines, [], None
        led = any(label_leads(f"{label}：" if label else block.text) for block, _, label in lines)
        given: Given = []
        for block, found, label in lines:
            for one in _assignments(block.text, found.agencies, label):
                if led and one.rule == OWNER:
                    one = changed(one, role=SUPPORT)
                given.append((block, one))
        return given


def is_line(text: str, duties: Sequence[Span]) -> bool:
    """A paragraph of its own that only assigns: 责任单位：市科技局; （省民政厅牵头）. Some look like titles."""
    if is_assignment(text):
        return True
    bare = text.strip(AROUND)
    if bare.startswith(OPENING):
        return [s.of(bare) for s in find_brackets(bare)] == [bare]
    return len(duties) == 1 and duties[0].of(text).strip(AROUND) == bare


def _lists(text: str, bodies: Sequence[AgencyMention]) -> bool:
    """Are there only bodies, or classes of them (各县政府)?"""
    whole = Span(0, len(text))
    return only_names(text, whole, bodies) if bodies else only_classes(text)


def _assignments(text: str, agencies: Sequence[AgencyMention], label: str | None) -> list[Assignment]:
    bodies = outermost(agencies)
    if label is not None:
        return labelled(f"{label}：", bodies)
    spans = assignment_spans(text, agencies)
    return [one for span in spans for one in read_assignment(text, span, bodies)]
