"""The source text in pieces, each with what the reader did with it: analysed, joined or left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.types import Block, Outline, SourceText, Span, Unit

KINDS = {
    "text": "analysed as it stands",
    "changed": "analysed with a plain character in its place (full-width, radical)",
    "break": "a line break inside a sentence or title: both sides were joined",
    "gap": "white space or a sign without glyph, left out",
    "furniture": "page numbers, running heads and the like, left out",
    "numbering": "a heading's number or a list's mark: kept as the unit's number",
    "layout": "white space around a unit",
}
"""What a piece may be."""

_CODES = {kind: code for code, kind in enumerate(KINDS, 1)}
_NAMES = {code: kind for kind, code in _CODES.items()}


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str
    """A key of `KINDS`."""
    span: Span
    """In the source."""
    text: str
    """As it stands in the source."""
    read_as: str | None = None
    """What is analysed instead, for a changed piece."""


def pieces(source: SourceText, outline: Outline) -> Iterator[tuple[Unit, list[Piece]]]:
    """Every unit with its pieces, in order; all pieces together are the source text. Linear time."""
    text = source.text
    marks = bytearray(len(text))
    read: dict[int, str] = {}
    """Place of a changed character → what is analysed instead."""
    for block in outline.blocks:
        _mark_block(block, text, marks, read)
    for unit in outline.units:
        _mark_rest(unit, text, marks)
        yield unit, list(_runs(unit.span, text, marks, read))


def _mark_block(block: Block, text: str, marks: bytearray, read: dict[int, str]) -> None:
    """Text and changed characters, and what lies between the block's characters."""
    first, last = block.offsets[0], block.offsets[-1] + 1
    if isinstance(block.offsets, range):
        marks[first:last] = bytes([_CODES["text"]]) * (last - first)
        if block.text == text[first:last]:
            return
    for at, char in zip(block.offsets, block.text, strict=True):
        if text[at] == char:
            marks[at] = _CODES["text"]
        elif text[at].isspace():
            # one space stays where words must not run together
            marks[at] = _CODES["break" if text[at] in "\r\n" else "gap"]
        else:
            marks[at] = _CODES["changed"]
            read[at] = char
    for before, after in pairwise(block.offsets):
        if after > before + 1:
            between = text[before + 1 : after]
            broken = any(c in "\r\n" for c in between)
            kind = "furniture" if any(_shows(c) for c in between) else "break" if broken else "gap"
            marks[before + 1 : after] = bytes([_CODES[kind]]) * len(between)


def _shows(char: str) -> bool:
    return not char.isspace() and char.isprintable()


def _mark_rest(unit: Unit, text: str, marks: bytearray) -> None:
    """What belongs to no block: furniture as a whole, a heading's number, white space."""
    words = unit.span.of(text)
    core = unit.span.start + len(words) - len(words.lstrip())
    core_end = unit.span.start + len(words.rstrip())
    shown = _CODES["furniture" if unit.kind == "furniture" else "numbering"]
    at = unit.span.start
    while (at := marks.find(0, at, unit.span.end)) >= 0:
        inner = core <= at < core_end
        whole = unit.kind == "furniture" and inner
        marks[at] = shown if whole or (inner and not text[at].isspace()) else _CODES["layout"]
        at += 1


def _runs(span: Span, text: str, marks: bytearray, read: dict[int, str]) -> Iterator[Piece]:
    start = span.start
    for at in range(span.start + 1, span.end + 1):
        if at == span.end or marks[at] != marks[start]:
            kind = _NAMES[marks[start]]
            instead = "".join(read[i] for i in range(start, at)) if kind == "changed" else None
            yield Piece(kind, Span(start, at), text[start:at], instead)
            start = at
