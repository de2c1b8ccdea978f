"""Heads that name a sort of thing for many kinds of work (平台, 中心): the words in front of them say the kind."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from extract.projects.heads import Head
from graph.resources import read_yaml

QUOTED: Final = re.compile("(?<=“)[^“”]*(?=”)")


@dataclass(frozen=True, slots=True)
class KindClass:
    """A row of `data/lexicons/kind_classes.yml`."""

    head: str
    words: re.Pattern[str]
    kinds: tuple[str, ...]
    """Of the groups of `words`."""
    otherwise: str
    """The kind if no word says one; empty: the head's own."""
    closed: bool
    """Are its own words the only ones that count?"""

    def said(self, name: str) -> str:
        """The kind that the last of its words in front of the head says; quoted words where no others stand."""
        front = name[: max(0, name.rfind(self.head))]
        return self._last(QUOTED.sub("", front)) or ("“" in front and self._last(front)) or ""

    def _last(self, words: str) -> str:
        found = [m.lastindex for m in self.words.finditer(words) if m.lastindex]
        return self.kinds[found[-1] - 1] if found else ""


@lru_cache(maxsize=4096)
def class_of(head: Head) -> KindClass | None:
    """The class of a head; of one without a kind also that of its last words (环境|整治)."""
    rows = _rows()
    if head.word in rows or head.kind:
        return rows.get(head.word)
    return next((rows[end] for i in range(1, len(head.word)) if (end := head.word[i:]) in rows), None)


@cache
def _rows() -> dict[str, KindClass]:
    """By the head's word."""
    rows: dict[str, KindClass] = {}
    for entry in read_yaml("lexicons", "kind_classes.yml"):
        words = entry.get("words", {})
        groups = "|".join("(" + "|".join(sorted(ws, key=len, reverse=True)) + ")" for ws in words.values())
        pattern = re.compile(groups or "(?!)")
        for head in entry["heads"]:
            otherwise, closed = entry.get("otherwise", ""), entry.get("closed", False)
            rows[head] = KindClass(head, pattern, tuple(words), otherwise, closed)
    return rows
