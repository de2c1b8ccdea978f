"""Source text made plain for analysis, one character for one, with a map back: what `Block.text` and `offsets` are."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from extract.patterns import any_of
from graph.resources import read_yaml

Piece = tuple[int, int]
"""`[start, end)` of the source text."""


@cache
def _known() -> dict[str, str]:
    """Look-alike → plain character."""
    lists = read_yaml("characters.yml")
    table: dict[str, str] = {**lists["radicals"], **lists["mistaken"], **lists["signs"]}
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)):
        table |= {chr(code): chr(code - 0xFEE0) for code in range(first, last + 1)}
    for first, last in ((0x2F00, 0x2FD5), (0xF900, 0xFAD9), (0x2F800, 0x2FA1D)):
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1:
                table[chr(code)] = plain
    return table


@cache
def _table() -> dict[int, str]:
    return str.maketrans(_known())


@cache
def _any_known() -> re.Pattern[str]:
    return any_of(_known())


@cache
def invisible() -> str:
    """Characters without a glyph, control characters included: they are dropped."""
    lists = read_yaml("characters.yml")
    controls = "".join(map(chr, [*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)]))
    return str(lists["invisible"]) + controls


@cache
def _gaps() -> re.Pattern[str]:
    """White space and what has no glyph."""
    return re.compile(f"[\\s{re.escape(invisible())}]+")


def plain(text: str) -> str:
    """The same number of characters, look-alikes replaced."""
    # Most texts hold none, and looking for one is five times as fast as replacing.
    return text.translate(_table()) if _any_known().search(text) else text


def blank(text: str) -> bool:
    return _gaps().fullmatch(text) is not None or not text


def _ascii(char: str) -> bool:
    return "!" <= char <= "~"


def joined(source: str, pieces: Sequence[Piece], *, phrases: bool = False) -> tuple[str, Sequence[int]]:
    """The pieces as one plain text, and the place of each of its characters in the source.

    Spaces inside Chinese are layout and go; between two Latin words one stays, and a wide one (a column) does too.
    With `phrases` (titles) one stays between two phrases of Chinese as well. `offsets` is a range where nothing was
    dropped, which costs no memory.
    """
    parts: list[str] = []
    offsets: list[int] = []
    runs: list[Piece] = []
    for start, end in pieces:
        at = start
        for gap in _gaps().finditer(source, start, end):
            if gap.start() > at:
                runs.append((at, gap.start()))
            if at < gap.start() and gap.end() < end and _kept(source, gap, start, end, phrases):
                runs.append((gap.start(), gap.start() + 1))
            at = gap.end()
        if at < end:
            runs.append((at, end))
    if len(runs) == 1:
        start, end = runs[0]
        return plain(source[start:end]), range(start, end)
    for start, end in runs:
        part = source[start:end]
        parts.append(" " if part.isspace() else plain(part))
        offsets.extend(range(start, end))
    return "".join(parts), tuple(offsets)


def _kept(source: str, gap: re.Match[str], start: int, end: int, phrases: bool) -> bool:
    """Does one space of this gap stay?"""
    if not any(c.isspace() for c in gap.group()):
        return False
    before, after = source[gap.start() - 1], source[gap.end()]
    if _ascii(before) and _ascii(after):
        return True
    wide = len(gap.group()) > 1 or gap.group() in "\t\u3000\u2003"
    if not (wide or phrases) or _ascii(before) or _ascii(after):
        return False
    return _word(source, gap.start() - 1, -1, start, end) and _word(source, gap.end(), 1, start, end)


def _word(source: str, at: int, step: int, start: int, end: int) -> bool:
    """Two characters or more without a gap: letters set apart for looks (总　则) are no words."""
    other = at + step
    return start <= other < end and not source[other].isspace() and source[other].isalnum() and source[at].isalnum()
