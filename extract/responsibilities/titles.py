"""What a title, or the lines right below it, say of those who answer for all that stands under it.

一、推进产业升级（牵头单位：市工信局）; 二、市教育局牵头的任务; （三）节水 · 责任单位：市水利局 · text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.responsibilities.assignments import (
    LEAD,
    NAMES_ONLY,
    SUPPORT,
    Assignment,
    Given,
    assignment_spans,
    only_names,
    outermost,
    read_assignment,
)
from extract.responsibilities.own_sentences import ENDS, only_assigns
from extract.types import AgencyMention, Block, Span

HELPS: Final = pattern("responsibility_words", "helps")
LONGEST_LABEL: Final = 40
TASKS: Final = pattern("responsibility_words", "task_title")
DIVIDES: Final = pattern("responsibility_words", "divides")
NUMBERED: Final = pattern("responsibility_words", "numbered_body")
"""What may stand around the bodies of a title: its number, how many tasks they have."""


@dataclass(slots=True)
class Scope:
    """What a title's words give to the measures below it that have nobody of their own."""

    above: tuple[str, ...]
    """The path that the title itself stands in."""
    given: Given = field(default_factory=list)
    inside: tuple[str, ...] | None = None
    """The path of all below it; unknown until the first block."""


@dataclass(slots=True)
class Scopes:
    """Those that the place of reading stands in, the outermost first."""

    open: list[Scope] = field(default_factory=list)
    divides: bool = False
    """A title has said that tasks are dealt out below it."""

    def move(self, path: tuple[str, ...]) -> None:
        """Leave those that do not hold a block with this path."""
        kept: list[Scope] = []
        for scope in self.open:
            depth = len(scope.above) + 1
            if scope.inside is None and len(path) >= depth and path[: depth - 1] == scope.above:
                scope.inside = path[:depth]
            if scope.inside is None or path[:depth] != scope.inside:
                break
            kept.append(scope)
        self.open = kept

    def enter(self, block: Block, agencies: Sequence[AgencyMention]) -> Scope:
        """A title is read."""
        given = read_title(block.text, agencies) or (self.divides and of_bodies(block.text, agencies)) or []
        scope = Scope(block.path, [(block, one) for one in given])
        self.divides = self.divides or DIVIDES.search(block.text) is not None
        self.open.append(scope)
        return scope

    def run_in(self, text: str, agencies: Sequence[AgencyMention]) -> list[Assignment]:
        """省水利厅：推进甲水厂扩建。, 省财政厅：配合…: a body as the label of its tasks, of what it helps with."""
        colon = text.find("：") if self.divides and agencies else -1
        if not 0 < colon <= LONGEST_LABEL:
            return []
        given = of_bodies(text[:colon], [a for a in agencies if a.span.end <= colon])
        helps = HELPS.match(text, colon + 1) is not None
        return [changed(one, role=SUPPORT) for one in given] if helps else given

    def given(self) -> list[Given]:
        """What they give, the innermost first."""
        return [scope.given for scope in reversed(self.open)]


def read_title(text: str, agencies: Sequence[AgencyMention]) -> list[Assignment]:
    """Roles that a title gives by its bracket or as a whole; a bracket of names alone may say something else."""
    if not agencies:
        return []
    bodies = outermost(agencies)
    tasks = TASKS.search(text)
    if tasks is not None and text.endswith(ENDS, 0, tasks.start()):
        whole = Span(0, tasks.start())
        if only_assigns(text, whole, bodies):
            return read_assignment(text, whole, bodies)
    found = [given for span in assignment_spans(text, agencies) for given in read_assignment(text, span, bodies)]
    return [given for given in found if given.rule != NAMES_ONLY]


def of_bodies(text: str, agencies: Sequence[AgencyMention]) -> list[Assignment]:
    """（二）省能源局（3项）, 省能源局：: a title that is nothing but the bodies whose tasks stand below it."""
    bodies = outermost(agencies)
    if not bodies:
        return []
    around = NUMBERED.fullmatch(text)
    if around is None or not only_names(text, Span(*around.span("bodies")), bodies):
        return []
    return [Assignment(body, LEAD, "responsibilities/title") for body in bodies]
