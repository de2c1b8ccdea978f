"""Works without a head that is known, in a list of works: what is done with a thing of its own name (甲古城提升)."""

import re
from functools import lru_cache
from typing import Final

from extract.patterns import pattern
from extract.projects.heads import Head, heads
from extract.projects.names import coined, proper_first

DONE: Final = pattern("lists", "beside_works")
NO_THING: Final = pattern("lists", "of_no_thing")
WATERS: Final = re.compile("[一-龥]{2}[河湖江溪山寺塔窟]$")
SHORTEST: Final = 3
"""Characters of the name of a thing."""


@lru_cache(maxsize=4096)
def work_beside(words: str, lead: int = 0) -> Head | None:
    """The head of a work on a thing of its own name; behind the place that they begin with (`lead` characters of it)
    something must stand on which it is done (not 甲县产业升级)."""
    done = DONE.search(words)
    if done is None or done.start() < max(SHORTEST, lead + 2 if lead else 0):
        return None
    thing = words[: done.start()]
    if "“" in words or NO_THING.search(thing) or not (lead or proper_first(thing) or coined(thing)):
        return None
    return Head(done.group(), "", "work", "name")


def works_alone(words: str) -> Head | None:
    """实施甲古城提升: where works are undertaken, what is done with a thing whose head is known is one by itself."""
    work = work_beside(words)
    if work is None:
        return None
    thing = heads().at_end(words, 0, len(words) - len(work.word))
    known = thing is not None and thing[1].role == "facility" and thing[0] >= 2 and thing[1].needs == "name"
    return work if known or WATERS.search(words, 0, len(words) - len(work.word)) else None
