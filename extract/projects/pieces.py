"""Pieces: one conjunct of a list, its head found and its core typed."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern, word_list
from extract.projects.conjuncts import closing, measured
from extract.projects.heads import Head, Heads, ending
from extract.projects.leads import of_bracket
from extract.projects.places import near
from extract.projects.trimming import RELEASE, with_facilities
from extract.records import record
from extract.types import Span

Typer = Callable[[int, int], str]
THINGS: Final = frozenset({"facility", "section"})
NAMED: Final = frozenset({"place", "number", "quotation", "proper"})
BODIES: Final = frozenset({"医院", "学校"})
"""Kinds of bodies that lie in one place."""
DASH: Final = re.compile("[—-]")
CAPACITY: Final = re.compile(r"(?<!\d)(?:\d+台)?\d[\d.×xX*]*(?:万千瓦|兆瓦|吉瓦|万千伏安|兆伏安)时?$")
"""甲电厂二期2×66万千瓦: how large it is."""
COUNTED: Final = pattern("lists", "counting_quotation")
ZONES: Final = frozenset(word_list("name_ends", "zones"))
ASIDE: Final = pattern("lists", "aside")
SIZE: Final = pattern("lists", "size_in_bracket")
WITH_SERVICES: Final = pattern("lists", "with_services")


@record
class Piece:
    """A conjunct with its head found."""

    start: int
    end: int
    """Behind its head; words that only say what is done with it (建设) are cut."""
    head_start: int | None = None
    head: Head | None = None
    core: str = "common"
    name: str = ""
    """Its own words, a quotation that only counts its list (“三大行动”) opened."""
    done: bool = False
    """Words of what is done with it stood behind it (甲水库建设): it takes no work of others."""


class PieceReader:
    """No dataclass, as each list makes one: where this is compiled, what `dataclass` generates stays Python."""

    def __init__(
        self,
        text: str,
        heads: Heads,
        places: Sequence[Span],
        typer: Typer,
        sizes: frozenset[str],
        tails: frozenset[str],
    ) -> None:
        self.text = text
        self.heads = heads
        self.places = places
        self.typer = typer
        self.sizes = sizes
        self.tails = tails

    def places_in(self, start: int, end: int) -> Sequence[Span]:
        """The places that begin there (and others where there are few)."""
        return near(self.places, start, end)

    def whole_place(self, start: int, end: int) -> bool:
        return any(p.start == start and p.end == end for p in self.places_in(start, end))

    def piece(self, start: int, end: int, listed: bool = False) -> Piece:
        """The conjunct with its head, cut behind it; its core typed."""
        end = self.before_aside(start, end)
        end = with_facilities(self.text, start, end) or end
        if (measure := measured(self.text, start, end)) < end:
            return changed(self.piece(start, measure, listed), done=True)
        quote = self.text.find("“", start + 1, end - 1) if listed else -1
        if quote > 0 and COUNTED.match(self.text, quote) and self.heads.at_end(self.text, start, quote):
            # 甲园、乙创新港“两大片区”核心: what counts the list, and what it is of, stands behind the last name.
            end = quote
        whole_end = end
        found, end = self.without_tails(start, end)
        words = self.text[start:end]
        if found is None or self.whole_place(start, end):
            return Piece(start, end, core=self.typer(start, end), name=words)
        if found[1].word.endswith("站") and (found[0] <= start or DASH.search(self.text, start, found[0])):
            # 甲—南站、西站等片区: quarters by their stations.
            return Piece(start, end, core=self.typer(start, end), name=words)
        if found[0] <= start and found[1].needs == "name":
            return Piece(start, end, start, found[1], "common", words, end < whole_end)
        at, head = found
        entered = self.text[at - 1] == "进" and self.text[at - 2] not in "先引推促改跃演前"
        ending_there = len(head.word) == 1 and head.role == "facility" and "至" in self.text[max(start, at - 3) : at]
        if at - 1 > start and (entered or ending_there or self.text[at - 1] == "至"):
            # 甲至古城, 甲至乙桥, 戏曲进景区: the end of a route, where something goes, not a head.
            return Piece(start, end, core=self.typer(start, end), name=words)
        if (
            at - start == 1
            and head.role == "facility"
            and not self.whole_place(start, at)
            and not self.text[start].isascii()
            and self.text[start] not in "省市县区州国"
            and self.typer(start, at) != "number"
        ):
            # 建枢纽 (build hubs): a verb and its object; 三环线 is a name.
            return Piece(start, end, core="common", name=words, done=True)
        quote = self.text.rfind("“", start, at)
        if listed and quote > start and self.text[end - 1] == "”" and COUNTED.match(self.text, quote):
            # 甲、乙、丙“三大行动”: the quotation counts the list and gives each its head.
            return Piece(start, end, at, head, self.typer(start, quote), self.text[start:quote] + head.word)
        core = "quotation" if quote == start and self.text[end - 1] == "”" else self.typer(start, at)
        return Piece(start, end, at, head, core if at > start else "common", words, end < whole_end)

    def without_tails(self, start: int, end: int) -> tuple[tuple[int, Head] | None, int]:
        """The head of a conjunct and where its name ends, in front of words that only say what is done with it; 项目 is
        such a word and a head (甲化工项目 | 建设)."""
        kept: tuple[tuple[int, Head] | None, int] = (self.head_at(start, end), end)
        while True:
            found = self.head_at(start, end)
            kept = (found, end) if found and kept[0] is None else kept
            tail = self.tail_at(start, end)
            if tail is None or (found and len(found[1].word) > tail):
                return (found, end) if found else kept
            if self.text[end - tail - 1] == "”" and self.text.startswith("项目", end - tail):
                stop = end - tail + 2
                return self.heads.at_end(self.text, start, stop) or kept[0], stop
            end -= tail

    def before_aside(self, start: int, end: int) -> int:
        """Where a name ends in front of a bracket that tells of it (含两座电站; 续建) or of parts (甲引桥、乙线)."""
        if self.text[end - 1] not in "）)":
            return end
        shut = closing(self.text, start, end)
        if shut <= start:
            return end
        sized = self.text[end - 2] == "型" and SIZE.fullmatch(self.text, shut, end) is not None
        told = sized or ASIDE.search(self.text, shut, end) is not None or of_bracket(self.text, shut) is not None
        told = told or self.where_it_lies(start, shut, end)
        if not told and "、" in self.text[shut:end]:
            listed = [p for p in self.places_in(shut, end) if shut < p.start < end]
            told = len(listed) > 1 and self.heads.at_end(self.text, start, shut) is not None
            told = told or self.heads.at_end(self.text, shut + 1, end - 1) is not None
        return shut if told else end

    def where_it_lies(self, start: int, shut: int, end: int) -> bool:
        """甲医院（乙区）, 丙（丁）、戊（己）医院: a place alone in a bracket, behind what is no place itself; of
        国家甲中心（乙省） it is a part of the name."""
        if not self.whole_place(shut + 1, end - 1):
            return False
        head = self.heads.at_end(self.text, start, shut)
        if head is not None and head[1].kind not in BODIES:
            return False
        return not any(p.end == shut for p in self.places_in(start, shut) if p.start < shut)

    def head_at(self, start: int, end: int) -> tuple[int, Head] | None:
        if end > start + 2 and self.text[end - 1] == "”":
            return self.heads.at_end(self.text, start, end) or self.heads.at_end(self.text, start, end - 1)
        found = self.heads.at_end(self.text, start, end)
        if (found is None or found[1].needs == "mark") and (added := WITH_SERVICES.search(self.text, start + 2, end)):
            # 甲站站前广场 | 及配套道路: what goes with a thing says nothing of what it is.
            return self.heads.at_end(self.text, start, added.start())
        if found is None and (release := RELEASE.search(self.text, max(start + 2, end - 5), end)):
            return self.heads.at_end(self.text, start, release.start())
        if found is None and self.text[end - 1] in "）)":
            stop = closing(self.text, start, end)
            found = self.heads.at_end(self.text, start, stop) if stop > start else None
        return found

    def tail_at(self, start: int, end: int) -> int | None:
        if tail := ending(self.text, start + 1, end, self.tails):
            return len(tail)
        sized = self.text[end - 1] in "瓦安时"
        size = CAPACITY.search(self.text, max(start + 2, end - 32), end) if sized else None
        return end - size.start() if size and self.heads.at_end(self.text, start, size.start()) else None
