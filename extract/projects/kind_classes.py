"""Heads that name a sort of thing for many kinds of work (平台, 中心): the words in front of them say the kind."""

import re
from dataclasses import dataclass
from functools import cache

from graph.resources import read_yaml

QUOTED = re.compile("(?<=“)[^“”]*(?=”)")


@dataclass(frozen=True, slots=True)
class KindClass:
    """A row of `data/lexicons/kind_classes.yml`."""

    words: re.Pattern[str]
    kinds: tuple[str, ...]
    """Of the groups of `words`."""
    otherwise: str
    """The kind if no word says one; empty: the head's own."""
    closed: bool
    """Are its own words the only ones that count?"""

    def said(self, name: str, head: str) -> str:
        """The kind that the last of its words in front of the head says; none: empty. Quoted words do not count."""
        front = QUOTED.sub("", name[: max(0, name.rfind(head))])
        found = [m.lastindex for m in self.words.finditer(front) if m.lastindex]
        return self.kinds[found[-1] - 1] if found else ""


@cache
def kind_classes() -> dict[str, KindClass]:
    """By the head's word."""
    rows: dict[str, KindClass] = {}
    for entry in read_yaml("lexicons", "kind_classes.yml"):
        words = entry.get("words", {})
        groups = "|".join("(" + "|".join(sorted(ws, key=len, reverse=True)) + ")" for ws in words.values())
        row = KindClass(
            re.compile(groups or "(?!)"), tuple(words), entry.get("otherwise", ""), entry.get("closed", False)
        )
        rows |= dict.fromkeys(entry["heads"], row)
    return rows
