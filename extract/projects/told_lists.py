"""Lists that are told behind their class and its number: 3条高速公路（甲至乙、丙至丁、戊绕城）, 续建项目2个：甲、乙.

The number makes them sure: so many members are those that were counted, whatever a bracket or a colon may hold
elsewhere (lengths, money, duties, reasons). A member that has no head of its own takes that of the class; where only
the work on a line is told, the class stands in front of it (甲至乙高速公路改扩建). Behind works that are not counted
(一批重点项目（包括甲水库、乙大桥）) all must be whole names.
"""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.first_characters import compiled
from extract.patterns import pattern
from extract.projects import names
from extract.projects.apart import RINGS
from extract.projects.behind import LINES
from extract.projects.conjuncts import COUNT, conjuncts
from extract.projects.coordination import Member, read_counted, read_list
from extract.projects.governing import DUTY, Phrase
from extract.projects.governors import governors
from extract.projects.list_ends import Shared, number_at
from extract.projects.pieces import NAMED
from extract.projects.places import regions_between
from extract.records import record
from extract.types import RegionMention, Span

GOVERNORS: Final = governors()
FIRST: Final = re.compile(rf"{COUNT.pattern}(?=[^、，。；：:（）()“”的]{{0,14}}$)")
"""How many there are, in front of the class (3座大型水库)."""
LAST: Final = re.compile(f"{COUNT.pattern}$")
"""How many there are, behind the class (项目3个)."""
NAMED_IN_FRONT: Final = re.compile("、[^，。；：:]*$|等$")
"""甲、乙2座水库（…）: the bracket behind those that are named tells something else."""
OPENING: Final = re.compile("(?:分别|主要|重点|其中)?(?:包括|包含|含|即|为|是|有|如)[：:]?")
"""What may open the list itself (3座水库（分别为甲、乙、丙）)."""
SOME: Final = pattern("lists", "some").pattern
CLASS_OF_WORKS: Final = pattern("lists", "class_of_works").pattern
OF_WORKS: Final = re.compile(rf"{SOME}*{CLASS_OF_WORKS}(?:建设|前期工作|实施)?")
"""The works of some time or level, not counted (今年一批重点项目建设)."""
LEAD: Final = re.compile("(?:[：:]|有|包括|包括：|分别是|分别为|即)$")
TOLD_BY: Final = compiled("(?:[，,]?分别[为是])?[：:]$|[，,]?分别[为是]$")
"""What joins the list to its class."""
TOLD_ENDS: Final = frozenset("：:为是\n")
"""It ends so, or a line does behind it."""
ROUTE: Final = re.compile("[一-龥（）()]{2,12}(?:至|[—–-]+)[一-龥（）()]{2,12}")
REACH: Final = 30
"""No longer are a number and its class."""
OPEN: Final = re.compile("[（(]")
LONGEST: Final = 400


@record
class ToldList:
    members: list[Member]
    start: int
    end: int
    after: int
    """Behind the bracket, where words of stage may follow."""


def told_list(text: str, phrase: Phrase, places: Sequence[Span], regions: Sequence[RegionMention]) -> ToldList | None:
    """The list that a phrase holds in brackets behind its class, or that it is, behind the colon of its class."""
    start, end, after = phrase.start, phrase.end, phrase.end
    in_front = text[phrase.start - 1 : phrase.start]
    if in_front in TOLD_ENDS and (told_by := TOLD_BY.search(text, max(0, phrase.start - 6), phrase.start)):
        class_end = told_by.start()
    else:
        if (bracket := OPEN.search(text, phrase.start, phrase.end)) is None:
            return None
        shut = _shut(text, bracket.start(), phrase.end)
        if shut < 0 or DUTY.match(text[bracket.start() : shut]):
            return None
        class_end, start, end, after = bracket.start(), bracket.end(), shut, shut + 1
    told = _class(text, class_end)
    if told is None and (start == phrase.start or not _of_works(text, phrase, class_end)):
        return None
    if opening := OPENING.match(text, start, end):
        start = opening.end()
    g, inside = GOVERNORS, regions_between(regions, phrase.start, phrase.end)

    def typer(a: int, b: int) -> str:
        return names.core_type(text, a, b, inside)

    if told is None:
        listed = read_list(text, start, end, names.heads(), places, typer, g.sizes, g.tails)
        whole = len(listed) > 1 and all(m.head and m.core in NAMED for m in listed)
        return ToldList(listed, start, end, after) if whole else None
    number, of = told
    read = read_counted(text, start, end, number, of, names.heads(), places, typer, g.sizes, g.tails)
    if read is None:
        return None
    members, behind = read
    return ToldList([_whole(text, member, behind) for member in members], start, end, after)


def _of_works(text: str, phrase: Phrase, class_end: int) -> bool:
    """Is what stands in front of the bracket, in its phrase or in the one before it (一批重点项目 | 建设（…）), no more
    than works of some time or level?"""
    begin = phrase.start if class_end > phrase.start or phrase.subject is None else phrase.subject.start
    return OF_WORKS.fullmatch(text, begin, class_end) is not None


def routes_of_class(text: str, start: int, phrase: Phrase, places: Sequence[Span]) -> list[Member]:
    """新建高速公路：甲至乙、丙至丁: routes take the head that stands before the colon, however many they are."""
    lead = LEAD.search(text, max(0, phrase.start - REACH), phrase.start)
    count = LAST.search(text, max(0, phrase.start - REACH), lead.start()) if lead else None
    class_end = count.start() if count else lead.start() if lead else 0
    found = names.heads().at_end(text, max(0, phrase.start - REACH), class_end) if lead else None
    if lead is None or found is None or found[1].kind not in LINES:
        return []
    own = [Span(c.start, c.end) for c in conjuncts(text, start, phrase.end, places)]
    at, head = found
    return [
        Member(span, span.of(text) + head.word, head, Span(at, lead.start()), None, "proper")
        for span in own
        if ROUTE.fullmatch(span.of(text))
    ]


def _class(text: str, end: int) -> tuple[int, Span] | None:
    """How many of which class are told in front of `end`, the number first (3座水库) or last (项目3个)."""
    near = max(0, end - REACH)
    last = LAST.search(text, near, end)
    class_end = last.start() if last else end
    found = names.heads().at_end(text, near, class_end)
    if found is None:
        return None
    if last:
        return number_at(text, last.start()), Span(found[0], class_end)
    first = FIRST.search(text, near, found[0])
    if first and NAMED_IN_FRONT.search(text, near, first.start()):
        return None
    return (number_at(text, first.start()), Span(first.start(), class_end)) if first else None


def _shut(text: str, bracket: int, end: int) -> int:
    """Where the bracket is shut, or -1."""
    depth = 0
    for i in range(bracket, min(end, bracket + LONGEST)):
        depth += (text[i] in "（(") - (text[i] in "）)")
        if not depth:
            return i
    return -1


def _whole(text: str, member: Member, behind: Shared | None) -> Member:
    """A member whose head is no thing by itself, with the class in front of the work on it or behind its form."""
    head, own = member.head, member.own
    if behind is None or head is None or member.shared is not None or behind.head.kind not in LINES:
        return member
    words = text[behind.start : behind.end]
    shared = Span(behind.start, behind.end)
    if head.word in RINGS:
        return changed(member, name=member.name + words, head=behind.head, shared=shared)
    at = own.end - len(head.word)
    bare = head.role == "work" and names.heads().at_end(text, own.start, at) is None
    if not bare or not member.name.endswith(head.word):
        return member
    return changed(member, name=member.name.removesuffix(head.word) + words + head.word, shared=shared)
