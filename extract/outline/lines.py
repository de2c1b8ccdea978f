"""The lines of a source text: where they lie, what of them is furniture, whether a page layout broke them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from extract.outline.characters import invisible, plain
from extract.outline.headings import Heading, heading_of, layout
from extract.texts import Table

BREAKS: Final = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
SENTENCE_MARKS: Final = frozenset("，,。；：")
"""None of these stands in names."""
PAGE_RUN: Final = 3
"""A running head stands on so many pages at least."""


@dataclass(slots=True)
class Cells:
    """How the row of a table is parted. Places in the source."""

    spans: list[tuple[int, int]]
    bars: list[int]
    """A place between each two of them."""
    number: str | None = None
    """The row's own number, which is no cell."""
    header: bool = False
    """The names of the columns stand in it."""
    table: Table | None = None

    @property
    def filled(self) -> int:
        return sum(start < end for start, end in self.spans)

    def empty(self, at: int) -> bool:
        return self.spans[at][0] == self.spans[at][1]

    def texts(self, source: str) -> tuple[str, ...]:
        return tuple(plain(source[start:end]) for start, end in self.spans)


@dataclass(slots=True)
class Line:
    """One line, or a part of it where a heading stands in its middle."""

    start: int
    """In the source, indentation included."""
    first: int
    """First character that is no white space."""
    end: int
    """After the last one."""
    text: str
    """source[first:end], full-width digits and look-alikes made plain."""
    furniture: str | None = None
    """Which pattern of furniture it is."""
    tabular: bool = False
    """It belongs to a table, as a row or as a title over rows."""
    cells: Cells | None = None
    """Of a row."""
    heading: Heading | None = None
    """Of a title over rows."""

    @property
    def indented(self) -> bool:
        return self.first > self.start

    @property
    def width(self) -> float:
        """In Chinese characters: a Latin one counts half."""
        # UTF-8 has three bytes for a Chinese character: (1 + 3) / 4 = 1, (1 + 1) / 4 = ½.
        return (len(self.text) + len(self.text.encode("utf-8", "replace"))) / 4


def read_lines(source: str) -> Iterator[Line]:
    """All lines with text, in order; line breaks and blank lines lie between them."""
    skip = " \t\u3000\xa0\u1680\u2002\u2003\u2009\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))) + invisible()
    at = 0
    ends = [(m.start(), m.end()) for m in BREAKS.finditer(source)]
    for end, after in (*ends, (len(source), len(source))):
        raw = source[at:end]
        left = raw.lstrip(skip)
        if left:
            text = left.rstrip(skip)
            first = at + len(raw) - len(left)
            yield Line(at, first, first + len(text), plain(text))
        at = after


def parts(line: Line, splits: list[int]) -> Iterator[Line]:
    """The line cut at these places of its text (`splits` ascending, none 0)."""
    places = [0, *splits, len(line.text)]
    for at, (begin, end) in enumerate(pairwise(places)):
        text = line.text[begin:end].rstrip()
        if text:
            start = line.first + begin
            yield Line(line.start if at == 0 else start, start, start + len(text), text)


@cache
def _middle() -> re.Pattern[str]:
    """A chapter, section or article in the middle of a line, after white space."""
    return re.compile(r"(?<=\s)第[一二三四五六七八九十百零〇\d]{1,6}[章节条](?=\s)")


def split_headings(line: Line) -> list[int]:
    """Where a heading stands after another one, or after a full stop: 第一章 总则　　第一条 为规范……"""
    if "第" not in line.text[1:]:
        return []
    found, last = [], 0
    for match in _middle().finditer(line.text):
        before = line.text[last : match.start()].rstrip()
        if before and (before[-1] in "。；！？" or (len(before) < 40 and heading_of(before))):
            found.append(match.start())
            last = match.start()
    return found


@cache
def _continued() -> re.Pattern[str]:
    return re.compile(layout()["continued_in_line"])


def without_continuations(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, a newspaper's （下转第七版） or （上接第一版） at an end of one made a line of its own."""
    for line in lines:
        if "版" not in line.text:
            yield line
            continue
        splits = []
        for match in _continued().finditer(line.text):
            if match.start() == 0:
                splits.append(len(line.text) - len(line.text[match.end() :].lstrip()))
            elif match.end() == len(line.text):
                splits.append(match.start())
        yield from parts(line, [at for at in splits if 0 < at < len(line.text)])


@cache
def _furniture() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in layout()["furniture"].items())


@cache
def _any_furniture() -> re.Pattern[str]:
    """One look at a line instead of one for each sort: most lines are none."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in layout()["furniture"].values()))


@cache
def _contents_title() -> re.Pattern[str]:
    return re.compile(layout()["contents_title"])


def mark_furniture(lines: list[Line], wrapped: bool) -> None:
    """Say which lines are furniture: patterns, page numbers, running heads, the table of contents."""
    known, any_of_them = _furniture(), _any_furniture().fullmatch
    for line in lines:
        if len(line.text) <= 140:
            line.furniture = (
                next((n for n, p in known if p.fullmatch(line.text)), None) if any_of_them(line.text) else None
            )
    _doubt_bare_numbers(lines, wrapped)
    _mark_running_heads(lines)
    _mark_contents(lines)


def _doubt_bare_numbers(lines: list[Line], wrapped: bool) -> None:
    """A number alone on its line is a page's where the layout has pages or the numbers rise, else a piece of text."""
    bare = [(i, line) for i, line in enumerate(lines) if line.furniture == "page" and line.text.isalnum()]
    numbers = [int(line.text) for _, line in bare if line.text.isascii() and line.text.isdigit()]
    rising = len(numbers) > 2 and all(a < b for a, b in pairwise(numbers))
    if not wrapped and not rising:
        for _, line in bare:
            line.furniture = None


def _mark_running_heads(lines: list[Line]) -> None:
    """The same short line beside page numbers, or with a number of its own, again and again."""

    def key(line: Line) -> str:
        return re.sub(r"[\d\s\-—·|]", "", line.text)

    near: Counter[str] = Counter()
    pages = {i for i, line in enumerate(lines) if line.furniture == "page"}
    for i, line in enumerate(lines):
        if line.furniture or not 4 <= len(line.text) <= 40 or line.text[-1] in "。；，、：！？":
            continue
        numbered = line.text[0].isdigit() or line.text[-1].isdigit()
        if (numbered or {i - 1, i + 1} & pages) and not heading_of(line.text):
            near[key(line)] += 1
    heads = {k for k, n in near.items() if n >= PAGE_RUN and len(k) >= 4}
    for i, line in enumerate(lines):
        if heads and not line.furniture and len(line.text) <= 40 and key(line) in heads:
            numbered = line.text[0].isdigit() or line.text[-1].isdigit()
            if numbered or {i - 1, i + 1} & pages:
                line.furniture = "head"


def _mark_contents(lines: list[Line]) -> None:
    """From 目录 to where its first entry comes again as a heading."""

    def entry(line: Line) -> str:
        return re.sub(r"\s|[.·…]{2,}.*$|(?<=\D)\d{1,4}$", "", line.text)

    for i, line in enumerate(lines):
        if len(line.text) > 6 or not _contents_title().fullmatch(line.text):
            continue
        line.furniture = "contents"
        first = next((entry(x) for x in lines[i + 1 : i + 4] if len(entry(x)) > 1), None)
        further = range(i + 3, min(i + 800, len(lines)))
        later = [j for j in further if first and first[0] in lines[j].text[:9] and entry(lines[j]) == first]
        if not later:
            continue
        inside = lines[i + 1 : later[0]]
        if sum(x.text[-1] not in "。；！？" for x in inside) * 3 >= len(inside) * 2:
            for x in inside:
                # A preface may stand between the contents and the first heading.
                if len(x.text) <= 80 and x.text[-1] not in "。；":
                    x.furniture = x.furniture or "contents"


@cache
def _field() -> re.Pattern[str]:
    return re.compile(layout()["field"])


def fills_in(text: str) -> bool:
    """Does the line fill in a field of a form (责任单位：…)?"""
    return ("：" in text or ":" in text) and _field().match(text) is not None


def wrap_width(lines: list[Line]) -> float | None:
    """How wide a page's lines are where the layout broke them (text of a PDF); None where a line is a paragraph."""
    ends = layout()["sentence_ends"]
    texts = [x for x in lines if len(x.text) >= 12 and not heading_of(x.text) and not x.text.endswith("....")]
    texts = [x for x in texts if not fills_in(x.text)]  # as wide as the names in it
    if len(texts) < 4:
        return None
    widths = sorted(x.width for x in texts)
    wide = widths[len(widths) * 3 // 4]
    full = [x for x in texts if x.width >= wide - 3]
    broken = sum(x.text[-1] not in ends for x in full)
    if not any(SENTENCE_MARKS.intersection(x.text) for x in full):
        return None  # names below each other, of much the same length
    if wide > 60 or widths[-1] > 2 * wide + 8 or len(full) < 3 or broken * 2 < len(full):
        return None
    return wide
