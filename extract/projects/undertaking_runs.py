"""Runs of undertakings that something else closes: 甲见习计划、乙培训行动、就业援助月."""

from typing import Final

from extract.projects.heads import Head, heads

OPEN: Final = "“（(《"
SHUT: Final = "”）)》"
LEAST: Final = 4
"""So many characters has what is called an undertaking, with the word for it."""


def run_of_undertakings(text: str, start: int, end: int) -> int | None:
    """Where the last undertaking of a list ends, whose last members are called by no known head."""
    at = text.rfind("、", start, end)
    while at > start + LEAST:
        words, own = text[start:at], max(start, text.rfind("、", start, at) + 1)
        whole = all(words.count(a) == words.count(b) for a, b in zip(OPEN, SHUT, strict=True))
        found = heads().at_end(text, own, at) if whole else None
        if found is not None and _undertaken(found[1]) and found[0] > own and at - own >= LEAST:
            return at
        at = text.rfind("、", start, at)
    return None


def _undertaken(head: Head) -> bool:
    return head.word.endswith("工程") or (head.role == "programme" and head.kind == "计划/行动")
