"""What stands in front of 的 (of) and names what follows: 甲县、乙县的污水处理厂 is one plant of each, 甲国道的改线工程
a work on the road."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import word_list
from extract.projects.candidates import acted_on
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.heads import heads
from extract.projects.kinds import street
from extract.types import Span

JOINS: Final[tuple[str, ...]] = ("、", "和", "及", "以及", "与")
MANY_OF_A_PLACE: Final = frozenset((*word_list("kind_sets", "many_of_a_place"), ""))


def owners(text: str, phrase: Phrase, places: Sequence[Span]) -> list[Span]:
    """The places in a row that end in front of the 的 before the phrase, in order."""
    at, found = phrase.start - 1, []
    if at < 2 or text[at] != "的" or not acted_on(phrase):
        return []
    for i in range(bisect_left(places, at, key=lambda p: p.start) - 1, -1, -1):
        place = places[i]
        if place.end != at:
            break
        found.append(place)
        join = next((j for j in reversed(JOINS) if text.endswith(j, 0, place.start)), None)
        at = place.start - len(join) if join else -1
    return found[::-1]


def worked(
    text: str, phrase: Phrase, members: list[Member], listed: Callable[[int, int], list[Member]]
) -> list[Member]:
    """甲国道的改线工程, 甲水库、乙水库的除险加固: a bare work behind 的 bears the name of the thing in front of it, or
    of each of a list of one sort, which `listed` reads."""
    at, first = phrase.start - 1, members[0] if len(members) == 1 else None
    if at < 2 or text[at] != "的" or not phrase.before or first is None or first.head is None:
        return members
    if first.head.role != "work" or first.name != first.head.word:
        return members
    begin = max(phrase.before[-1].end, *(text.rfind(mark, 0, at) + 1 for mark in "，；。："))
    front = max(begin, *(text.rfind(mark, 0, at) + 1 for mark in "、及"))
    things = listed(begin, at) if front > begin or text.find("等", begin, at) > 0 else []
    if things and _sort(things[0]) and len({_sort(thing) for thing in things}) == 1:
        return [changed(first, name=m.name + first.name, own=m.own, shared=first.own, core="proper") for m in things]
    thing = heads().at_end(text, front, at) if at - front <= 24 and text.find("等", front, at) < 0 else None
    if thing is None or thing[1].role != "facility" or not thing[1].kind or thing[0] <= front:
        return members
    own = Span(front, at)
    return [changed(first, name=own.of(text) + first.name, own=own, shared=first.own, core="proper")]


def _sort(thing: Member) -> str:
    """What sort of thing it is, "" for what is none."""
    if street(thing.name):
        return "路"
    return thing.head.word if thing.head is not None and thing.head.role == "facility" else ""


def owned(text: str, phrase: Phrase, places: Sequence[Span], members: list[Member]) -> list[Member]:
    """The first member, if common words name it, once for each of its owners."""
    if phrase.start < 2 or text[phrase.start - 1] != "的" or not members or phrase.relative:
        return members
    first = members[0]
    if first.core != "common" or first.head is None or first.shared is not None:
        return members
    if first.head.role != "facility" or first.head.kind in MANY_OF_A_PLACE or first.head.needs == "mark":
        return members
    whose = [p for p in owners(text, phrase, places) if text[p.end - 1] in "市县区镇乡旗"]
    if not whose:
        return members
    return [
        changed(first, name=p.of(text) + first.name, own=p, shared=first.own, core="place") for p in whose
    ] + members[1:]
