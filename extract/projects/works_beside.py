"""Works without a head that is known, in a list of works: what is done with a thing of its own name (甲古城提升)."""

from functools import lru_cache

from extract.patterns import pattern
from extract.projects.heads import Head
from extract.projects.names import coined, proper_first

DONE = pattern("lists", "beside_works")
NO_THING = pattern("lists", "of_no_thing")
SHORTEST = 3
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
