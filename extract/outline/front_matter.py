"""Where a document's title and front matter end and its text begins."""

import re
from typing import Final

from extract.outline.headings import front_matter, layout
from extract.outline.rows import Row
from extract.outline.short_lines import ends_sentence, is_bullet, title_like

PLAIN_ROWS: Final = 3
"""So many lines below each other may speak of the document; more are its text (a list of names)."""
FRONT_ROWS: Final = 40
"""Rows looked at, furniture of portals included."""
MARKDOWN_TITLE: Final = 15
"""Rank of a Markdown `# title`."""


def is_titled(row: Row) -> bool:
    """It ends as titles of official documents do: 规划, 意见, 通知 …"""
    bare = re.sub(r"[（(][^（()）]*[)）]$", "", row.last).rstrip("》”")
    return bare.endswith(tuple(layout()["title_ends"]))


def front_rows(rows: list[Row]) -> set[int]:
    """The document's own title and the lines about it, before its text begins."""
    candidates = _candidates(rows)
    if not candidates:
        return set()
    first = candidates[0]
    after = rows[first + 1] if first + 1 < len(rows) else None
    sure = is_titled(rows[first]) or rows[first].heading is not None or _about(rows[first])
    clear = title_like(rows[first].text) and after is not None and (after.furniture == "source" or after.length >= 40)
    if not (sure or clear or any(_about(rows[i]) for i in candidates[1:])):
        return set()
    return {first} | {i for i in _above_a_list(rows, candidates[1:]) if not _opens_text(rows, i)}


def _above_a_list(rows: list[Row], candidates: list[int]) -> list[int]:
    """Those in front of a run of plain lines, which is the text already."""
    plain: list[int] = []
    for at, i in enumerate(candidates):
        plain = [*plain, at] if _plain(rows[i]) else []
        if len(plain) > PLAIN_ROWS:
            return candidates[: plain[0]]
    return candidates


def _candidates(rows: list[Row]) -> list[int]:
    """Rows before the first heading and the first running text."""
    candidates: list[int] = []
    for i, row in enumerate(rows[:FRONT_ROWS]):
        if row.furniture:
            continue
        if row.cells or row.duty:
            break
        marked = row.heading is not None and row.heading.rank == MARKDOWN_TITLE and not row.heading.number
        if (row.heading and not marked) or ends_sentence(row.last) or (row.length > 90 and not _bracketed(row)):
            break
        if is_bullet(row.text) and not _about(row):
            break
        candidates.append(i)
    return candidates


def _about(row: Row) -> bool:
    """A line about the document: where it was given, by whom, when, its number."""
    return _bracketed(row) or any(front_matter().fullmatch(text) for text in (row.text, row.last))


def _plain(row: Row) -> bool:
    return not is_titled(row) and not _about(row)


def _bracketed(row: Row) -> bool:
    """Wholly in brackets, as the dates of a law's versions."""
    return row.text[0] in "（(" and row.last[-1] in "）)" and row.length < 400


def _opens_text(rows: list[Row], i: int) -> bool:
    """A plain title straight before running text is the text's, not the document's (前言)."""
    return _plain(rows[i]) and i + 1 < len(rows) and rows[i + 1].length >= 20
