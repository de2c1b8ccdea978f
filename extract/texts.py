"""Texts and places in them. Every position is a `Span` of Unicode code points, half-open; an invalid one cannot be
constructed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

COMPILED: Final = __file__.endswith((".so", ".pyd"))


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """`[start, end)` in Unicode code points; never empty, never negative."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, since one character in two of a document gives a span: half the time of what is generated.
        if not 0 <= start < end:
            raise ValueError(f"not a span: [{start}, {end})")
        if COMPILED:
            self.start = start  # type: ignore[misc]  # a plain store, past the guard of a frozen class
            self.end = end  # type: ignore[misc]
        else:
            _set_start(self, start)
            _set_end(self, end)

    def __eq__(self, other: object) -> bool:
        # Written out as `__init__` is: what `dataclass` generates stays Python where this class is compiled.
        return isinstance(other, Span) and self.start == other.start and self.end == other.end

    def __lt__(self, other: "Span") -> bool:
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers. Raises ValueError where it reaches past the text."""
        if self.end > len(text):
            raise ValueError(f"span [{self.start}, {self.end}) reaches past the text's end {len(text)}")
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def moved(self, offsets: Sequence[int]) -> "Span":
        """From a text to the one it was made from: `offsets[i]` is the place there of character `i`. Breaks and
        furniture inside the span are covered."""
        return Span(offsets[self.start], offsets[self.end - 1] + 1)

    def __reduce__(self) -> tuple[type["Span"], tuple[int, int]]:
        # Compiled classes are not copied or pickled by their slots.
        return Span, (self.start, self.end)


_set_start: Final = vars(Span)["start"].__set__
_set_end: Final = vars(Span)["end"].__set__
"""The slots themselves, past the guard of a frozen class."""


def mask(text: str, spans: Iterable[Span]) -> bytearray:
    """1 for each character that a span covers."""
    covered = bytearray(len(text))
    for span in spans:
        covered[span.start : span.end] = b"\x01" * len(span)
    return covered


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document as read. `text` is the decoded file without byte order mark, `\\r` kept."""

    text: str
    path: str | None
    """Path as the user gave it; None for text handed over directly."""
    sha256: str
    """SHA-256 of the file's bytes (of the UTF-8 text where there is no file), hexadecimal."""
    encoding: str

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the decoded text: the document's identity."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What the rows of one table, or of a numbered list, have in common."""

    rows: tuple[tuple[str, ...], ...]
    """The words of their cells, a row's number apart."""
    header: bool = False
    """The first row holds the names of the columns."""
    above: tuple[str, ...] = ()
    """The lines right above it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of running text for analysis: a paragraph's body or a title, as joined text.

    Line breaks and page furniture inside it are dropped, CJK radicals and full-width digits and letters made plain,
    one character for one, so `offsets[i]` is the place of `text[i]` in the source text (a range where nothing was
    dropped, so that long documents stay small).
    """

    text: str
    offsets: Sequence[int]
    unit: int
    """Index in `Outline.units` of the unit whose words these are."""
    role: str
    """"body" or "title" (a heading's or an item's title: context, never a measure)."""
    path: tuple[str, ...] = ()
    """Titles of the units above, outermost first; for a title the unit's own title is not among them."""
    table: Table | None = None
    """Of a row: its table. The row's cells are the lines of `text`."""

    def source(self, span: Span) -> Span:
        """The span in the source text, breaks and furniture inside it included."""
        return span.moved(self.offsets)


@dataclass(frozen=True, slots=True)
class Unit:
    """A node of the outline. `span` is the unit's own piece (heading line, paragraph, furniture), not its children;
    the pieces of all units, in order, join to the source text exactly."""

    index: int
    kind: str
    """part chapter section article box item heading paragraph furniture (a key of `data/outline.yml`)."""
    number: str | None
    """As the text has it: 第三节, 专栏9, 01, （二）."""
    title: str | None
    span: Span
    parent: int | None
    path: tuple[str, ...]
    """Titles with numbers from the outermost unit to this one, this one's own included where it has a title."""
    dropped: tuple[Span, ...] = ()
    """What inside `span` is layout only (line breaks in a sentence, page furniture), in source offsets."""


@dataclass(frozen=True, slots=True)
class Outline:
    units: tuple[Unit, ...]
    blocks: tuple[Block, ...]
    """In reading order; the titles' blocks stand before those of their bodies."""
    title: str | None = None
    """The document's own title where its text states one."""
