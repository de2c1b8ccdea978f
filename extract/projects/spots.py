"""Names by small places that no list holds: those of waters that are stored, of ports, and of works on these."""

from extract.projects import names
from extract.projects.candidates import Candidate
from extract.projects.governors import governors
from extract.projects.heads import NATURAL

PORTS = frozenset({"港口航道", "机场"})
"""What a hub is named by (果园港国家物流枢纽)."""
WATERED = frozenset({"灌区", *NATURAL})


def at_a_port(c: Candidate) -> bool | None:
    """果园港国家物流枢纽: a hub named by a port."""
    if not c.facility or len(c.body) > 8 or not c.acted_on:
        return None
    inner = names.heads().at_end(c.body, 0, len(c.body))
    return True if inner and 1 < inner[0] <= 4 and inner[1].kind in PORTS else None


def by_a_small_place(c: Candidate) -> bool | None:
    """同心水库, 同心水库灌区节水改造: what is named by small places, and works on it, if its words are of no sort."""
    if c.weak or not c.acted_on:
        return None
    if c.facility:
        return _of_no_sort(c.body) if c.head.kind in NATURAL and 2 <= len(c.body) <= 4 else None
    thing = _thing(c) if c.head.role == "work" else None
    return True if thing is not None and _of_no_sort(thing) else None


def _thing(c: Candidate) -> str | None:
    """The words that name what the work is done on."""
    found = names.heads().at_end(c.thing, 0, len(c.thing))
    while found is not None and found[1].kind in WATERED and found[0] > 4:
        # 同心水库 | 灌区: that of the reservoir.
        found = names.heads().at_end(c.thing, 0, found[0])
    return c.thing[: found[0]] if found is not None and found[1].kind in WATERED and found[0] >= 2 else None


def _of_no_sort(words: str) -> bool:
    return governors().sorts.isdisjoint((words, words[:2], words[-2:]))
