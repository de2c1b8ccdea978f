"""What a block's text holds that no component claimed: quantities, quoted names, lists with 等 ("and others").

Wide patterns of its own (`data/coverage.yml`), not those of the components, which would find nothing twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from extract.types import Span
from graph.resources import data

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}
_MARKS = re.compile("[“”‘’「」『』《》]")


@dataclass(frozen=True, slots=True)
class Patterns:
    """`data/coverage.yml`."""

    number: re.Pattern[str]
    not_behind: re.Pattern[str]
    not_before: re.Pattern[str]
    longest_quotation: int
    sentence_marks: frozenset[str]
    longest_list: int
    bounds: re.Pattern[str]
    joins: re.Pattern[str]
    open_list: re.Pattern[str]


@cache
def patterns() -> Patterns:
    lists = yaml.safe_load(data("coverage.yml").read_text("utf-8"))
    rows = lists["list"]
    return Patterns(
        number=re.compile(lists["number"]),
        not_behind=re.compile(lists["not_behind"]),
        not_before=re.compile(lists["not_before"]),
        longest_quotation=lists["quotation"]["longest"],
        sentence_marks=frozenset(lists["quotation"]["not_inside"]),
        longest_list=rows["longest"],
        bounds=re.compile(f"[{re.escape(rows['bounds'])}]"),
        joins=re.compile(f"[{rows['joins']}]"),
        open_list=re.compile(f"(?<![{rows['not_behind']}])等(?![{rows['not_before']}])"),
    )


def numbers(text: str) -> Iterator[Span]:
    """Every number that may count something: no dates, ordinals, numbering, names with digits."""
    known = patterns()
    for match in known.number.finditer(text):
        start, end = match.span()
        if known.not_behind.search(text[max(0, start - 1) : start]) or known.not_before.match(text[end : end + 2]):
            continue
        yield Span(start, end)


def quotations(text: str) -> Iterator[Span]:
    """The words between marks of quotation that are short enough for a name, the innermost pairs."""
    known = patterns()
    opened: tuple[str, int] | None = None
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        if mark in PAIRS:
            opened = (mark, place)
            continue
        if opened and PAIRS[opened[0]] == mark and 1 < place - opened[1] - 1 <= known.longest_quotation:
            inside = Span(opened[1] + 1, place)
            if not known.sentence_marks.intersection(inside.of(text)):
                yield inside
        opened = None


def open_lists(text: str) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Each list that 等 closes, from the beginning of its clause, and its members; the first one's words in front of
    its name are with it, since only the components know where a name begins."""
    known = patterns()
    for match in known.open_list.finditer(text):
        end = match.start()
        floor = max(0, end - known.longest_list)
        start = max((m.end() for m in known.bounds.finditer(text, floor, end)), default=floor)
        cuts = [m.start() for m in known.joins.finditer(text, start, end)]
        edges = list(zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True))
        if cuts and all(left < right for left, right in edges):
            yield Span(start, match.end()), tuple(Span(left, right) for left, right in edges)
