"""Where a list ends, behind 等 (and others) or a number, and what stands behind it for all its members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.conjuncts import CLOSE, COUNT, OPEN, Conjunct, conjuncts
from extract.projects.cores import CoreReader
from extract.projects.ground_names import behind_waters
from extract.projects.heads import WORKS, Head
from extract.projects.pieces import COUNTED, NAMED
from extract.projects.places import LONGEST_PLACE
from extract.quantities.numbers import SEVERAL

SORT_OF_WORKS: Final = pattern("lists", "sort_of_works")
OF_PLACES: Final = pattern("lists", "of_places")
CLASS_OF_WORKS: Final = pattern("lists", "class_of_works")
SIZED: Final = pattern("lists", "sized")
OF_NETWORK: Final = pattern("lists", "of_network")
LANDS: Final = pattern("identity", "lands")
ONE_WORD: Final = pattern("lists", "one_word")
OWN_LEVEL: Final = word_list("lists", "own_level")
BATCH: Final = pattern("lists", "batch")
GREAT: Final = re.compile(r"(?:\d+|[两二三四五六七八九十]+)大(?![道街桥坝堤])(?=[一-龥]{2}|“|类\d)")
"""甲中心、乙交易所7大平台."""
SORTS: Final = re.compile(r"(?:\d+|[两三四五六七八九十]+)大类(?=\d)")
"""甲修复、乙治理4大类12项工程."""
LENGTH: Final = pattern("lists", "length")
HAVING: Final = pattern("lists", "having")
SERIES: Final = pattern("lists", "in_series")
TOTAL: Final = pattern("lists", "total")
NUMBER: Final = re.compile(r"\d+|[两二三四五六七八九十]")
COUNTED_CLASS: Final = re.compile(COUNT.pattern + "$")
FIRST_COUNT: Final = re.compile(rf"(?<![\d一二三四五六七八九十百两]){COUNT.pattern}")
JOINT: Final = re.compile("以及|[和及与]")
COUNTS_LIST: Final = pattern("lists", "counts_list").pattern
GROUP: Final = re.compile(COUNTS_LIST)
PRODUCTION: Final = word_list("lists", "production")
LONGEST_GOODS: Final = 2
"""So many characters in front of these say what each of a counted kind makes (三大汽车产业基地)."""
WEIGHTY: Final = frozenset({"重要", "关键", "主要"})


def number_at(text: str, at: int) -> int:
    """The number that stands there: 3条 is 3, 四大 is 4; 0 if none does."""
    number = NUMBER.match(text, at)
    if number is None:
        return 0
    return SEVERAL.get(number.group()) or int(number.group())


@dataclass(frozen=True, slots=True)
class Shared:
    start: int
    end: int
    head: Head


@lru_cache(maxsize=4)
def _longest(sizes: frozenset[str]) -> int:
    """How long the longest of the words of size is."""
    return max(map(len, sizes), default=0)


class EndReader(CoreReader):
    """The words behind the last member."""

    def counted_end(self, start: int, end: int) -> int | None:
        """甲至乙、丙至丁3条高速公路: a number behind the last name closes the list as 等 does; 甲路、乙街及4个球场 has
        more in it."""
        comma = self.text.rfind("、", start, end)
        great = GREAT.search(self.text, comma + 1, end) if comma > 0 else None
        if great and self.text[great.start() - 1] != "“":
            # Behind a whole name, or where the number is that of the conjuncts (甲库、乙池两大平台).
            told = SEVERAL.get(great.group()[:-1])
            whole = self.heads.at_end(self.text, comma + 1, great.start()) is not None
            if whole or told == len(conjuncts(self.text, start, great.start(), self.places, self.heads)):
                return great.start()
        total = TOTAL.search(self.text, comma + 1, end) if comma > 0 else None
        if total and self.heads.at_end(self.text, total.end(), end):
            return total.start()  # 甲、乙共300公里高速公路
        joint = comma if comma > 0 else self.text.rfind("和", start + 1, end)
        count = FIRST_COUNT.search(self.text, joint + 3, end) if joint > 0 else None
        if count and comma < 0 and not self.counts_pair(start, count.start()):
            return None
        if (
            count is None
            or self.text[count.start() - 1] in "第及和与"
            or not self.heads.at_end(self.text, count.end(), end)
        ):
            return None
        return count.start()

    def behind_counted(self, start: int, end: int) -> tuple[int, int] | None:
        """甲、乙2座水库 | 和 | 丙、丁3座水电站: the joint behind a list that is counted, in front of more."""
        comma = self.text.find("、", start, end)
        for joint in JOINT.finditer(self.text, comma, end) if comma > 0 else ():
            last = self.text.rfind("、", start, joint.start())
            count = FIRST_COUNT.search(self.text, last + 2, joint.start())
            if count is None or not self.heads.at_end(self.text, count.end(), joint.start()):
                continue
            if COUNT.match(self.text, joint.end()):
                return None  # 甲、乙2座中型水库及15座小型水库除险加固
            members = conjuncts(self.text, start, count.start(), self.places, self.heads)
            if number_at(self.text, count.start()) == len(members):
                return joint.span()
        return None

    def told_whole(self, start: int, others: int) -> int | None:
        """甲、乙2个机场建设等: where the class of a counted list ends, if nothing stands behind 等, which then says no
        more than that there are other lists."""
        tail = self.tail_at(start, others) or 0
        return next((end for end in (others, others - tail) if self.counted_end(start, end) is not None), None)

    def counts_pair(self, start: int, count: int) -> bool:
        """甲和乙两个交易市场: without a comma only 两 (both) tells of the two in front of it."""
        cuts = conjuncts(self.text, start, count, self.places, self.heads)
        return self.text[count] in "两2" and self.text[count + 1] in "个条座处家所" and len(cuts) == 2

    def open_end(self, start: int, end: int) -> int | None:
        """Where 等 (and others) closes the list: outside brackets, no part of a word (高等, 等级)."""
        if self.text.find("等", start + 1, end) < 0:
            return None
        depth = 0
        for i in range(start, end):
            char = self.text[i]
            if char in OPEN:
                depth += 1
            elif char in CLOSE:
                depth = max(0, depth - 1)
            elif char == "等" and not depth and i > start:
                counts = i + 2 < end and COUNT.match(self.text, i + 1, end) is not None
                if (
                    self.text[i - 1] in "高中初平同优上对均劣"
                    and not counts
                    and not any(p.end == i for p in self.places_in(i - LONGEST_PLACE, i))
                    and not self.text.startswith("中等、", i - 1)
                ):
                    continue
                if self.text[i + 1 : i + 2] in "级线奖离舱" and i + 1 < end and not self.text.startswith("线路", i + 1):
                    continue
                return i
        return None

    def behind(self, start: int, end: int) -> tuple[Shared | None, int | None]:
        """The shared head behind 等, its sizes dropped, and where a further list begins behind a connector."""
        if SORT_OF_WORKS.fullmatch(self.text, start, end):
            return Shared(end - 2, end, self.heads.by_word[self.text[end - 2 : end]]), None
        if self.text[start : start + 1] == "各":
            return None, None  # 甲、乙等各大企业总部: whose there are
        if batch := BATCH.match(self.text, start - 1, end):
            start = batch.end()  # 等一批技术先进的 | 产业项目
        cuts = conjuncts(self.text, start, end, self.places, self.heads)
        if len(cuts) > 1 and all(COUNT.match(self.text, cut.start) for cut in cuts):
            # 等2个铁路项目和4个公路项目: which member is of which class is not told.
            at = next((i for i in (end - 2, end) if self.text.startswith(WORKS, i)), None)
            if at is not None:
                return Shared(at, at + 2, self.heads.by_word[self.text[at : at + 2]]), None
            if (done := self.done_on_all(cuts, end)) is not None:
                return done, None
        stop, more = self.first_of_class(cuts, end)
        if OF_PLACES.match(self.text, start, stop):
            return None, more
        quote = self.text.rfind("“", start + 1, stop) if self.text[stop - 1] == "”" else -1
        if quote > 0 and self.heads.at_end(self.text, start, quote):
            stop = quote  # 等省内支线“毛细血管”: what the class is likened to
        start = behind_waters(self.text, start, stop)
        begin = self.past_sizes(start, stop)
        if begin >= stop:
            return None, more
        found = self.head_at(begin, stop)
        if found is None:
            return None, more
        if self.text[stop - 1] == "”" and COUNTED.match(self.text, begin, stop):
            # 等“十大工程”: the quotation only counts the list; of 十大产业项目 each is a 项目.
            at = stop - 3 if found[1].word.endswith(WORKS) else found[0]
            return Shared(at, stop - 1, found[1]), more
        if CLASS_OF_WORKS.fullmatch(self.text, begin, stop):
            # 等林业重点工程, 等外资项目: the trade and the rank say what they all are, no part of a name.
            return Shared(stop - 2, stop, self.heads.by_word.get(self.text[stop - 2 : stop], found[1])), more
        if found[1].role == "facility" and (
            self.text[begin] in "与同" or any(p.start == begin for p in self.places_in(begin, begin + 1))
        ):
            # 等与周边互联互通铁路, 等甲新区高速公路: what they all do, or where they all are, is no part of a name.
            begin = found[0]
        begin = self.past_common(cuts, start, begin, stop, found)
        if self.text.find("、", begin, stop) > 0:
            # 等重大交通、能源工程: what sorts the works are of; behind others (等路网建设、乙学校) a list goes on.
            return (Shared(stop - 2, stop, found[1]) if found[1].word in WORKS else None), more
        return Shared(begin, stop, found[1]), more

    def done_on_all(self, cuts: Sequence[Conjunct], end: int) -> Shared | None:
        """2座中型水库及15座小型水库 | 除险加固: what is done on all of them, told behind the last."""
        first, last = cuts[0], cuts[-1]
        at, begin = self.past_sizes(first.start, first.end), self.past_sizes(last.start, end)
        found = self.head_at(begin, end)
        if found is None or found[1].role != "work" or not 1 < first.end - at < end - begin:
            return None
        return Shared(begin, end, found[1]) if self.text.startswith(self.text[at : first.end], begin) else None

    def first_of_class(self, cuts: Sequence[Conjunct], end: int) -> tuple[int, int | None]:
        """Where the words of the class end, and where behind a connector a further list begins.

        New names begin there if they have a name of their own; else the words are one head (续建配套与现代化改造), of
        which the first is taken where both are things (水库和水利枢纽) or works (枢纽工程和水源工程).
        """
        for left, right in pairwise(cuts):
            if self.piece(right.start, right.end).core in NAMED and not COUNT.match(self.text, right.start):
                return left.end, right.start
            found = self.head_at(left.start, left.end)
            works = self.text[left.end - 2 : left.end] == self.text[right.end - 2 : right.end] == "工程"
            if found and (found[1].role == "facility" or works):
                # 等甲中心和乙、丙等丁中心: a further open list begins.
                return left.end, right.start if self.open_end(right.start, end) else None
        return end, None

    def past_common(self, cuts: Sequence[Conjunct], start: int, begin: int, stop: int, found: tuple[int, Head]) -> int:
        """等7个外资项目: between a number and the head stands what they have in common, no part of a name."""
        great = GREAT.match(self.text, start, stop) is not None
        series = found[1].word == "项目" and SERIES.match(self.text, start) is not None
        counts = series or great or COUNT.match(self.text, start, stop) is not None
        bare = counts and found[1].role != "work"
        second = len(cuts) > 1 and any(COUNT.match(self.text, cut.start) for cut in cuts)
        if not (bare or second) or self.text.startswith(OWN_LEVEL, begin):
            return begin
        # So many kinds of a thing (6大…平台), or a second count behind, are told by their class.
        return self.class_start(begin, found, great or not bare)

    def class_start(self, begin: int, found: tuple[int, Head], kinds: bool) -> int:
        """等14个750千伏电网工程, 等6个铁路项目: in front of 工程 or 项目 a voltage or a thing says what is built; roads
        and projects of whatever sort are a class, other things are what they are called (等10个绿电产业园)."""
        at, head = found
        if head.role == "programme" and LANDS.match(self.text, begin, at):
            return begin  # 甲、乙两大 | 沙地歼灭战
        sized = SIZED.match(self.text, begin, at)
        if head.word not in WORKS:
            of_goods = head.word.startswith(PRODUCTION) and 0 < at - begin <= LONGEST_GOODS
            if (kinds and not of_goods) or head.kind in ("公路", "铁路") or self.text.startswith("A级", begin + 1):
                return at
            return sized.end() if sized else begin
        if sized or (head.word == "工程" and not kinds):
            return begin
        thing = self.heads.at_end(self.text, begin, at)
        return thing[0] if thing and thing[1].role == "facility" and thing[1].kind else at

    def counted(self, behind: Shared) -> bool:
        """甲闸、乙闸等20处建筑物加固: between the number and the work stands what they all are."""
        return COUNTED_CLASS.search(self.text, max(0, behind.start - 8), behind.start) is not None

    def of_places(self, counted: int, shared: Shared) -> Shared:
        """甲、乙、丙三大煤炭供应基地: what is told behind the number is that of each place."""
        great = GREAT.match(self.text, counted)
        if great is None or great.end() >= shared.start or shared.head.role != "facility":
            return shared
        words = self.text[great.end() : shared.start]
        return shared if set(words) & set("、和与及等") else Shared(great.end(), shared.end, shared.head)

    def past_sizes(self, start: int, end: int) -> int:
        """Past words of size or class, as long as something remains."""
        longest = _longest(self.sizes)
        moved = True
        while moved and start < end:
            moved = False
            count = (
                SORTS.match(self.text, start, end)
                or COUNT.match(self.text, start, end)
                or LENGTH.match(self.text, start, end)
            )
            count = count or GREAT.match(self.text, start, end) or HAVING.match(self.text, start, end)
            count = count or OF_NETWORK.match(self.text, start, end)
            if count or self.text[start] == "的":
                start, moved = (count.end() if count else start + 1), True
                continue
            for length in range(min(longest, end - start - 1), 0, -1):
                if self.text[start : start + length] in self.sizes and self.loose(start, start + length, end):
                    start, moved = start + length, True
                    break
        return start

    def loose(self, start: int, after: int, end: int) -> bool:
        """May a word of size be dropped here? Not out of a head (重点专项, 城市更新), unless any 项目 would do."""
        if not self.heads.at_end(self.text, after, end):
            return False
        if ONE_WORD.match(self.text, start, end):
            return False
        if self.text[start:after] in WEIGHTY and end - after > 8:
            # 等重要生态系统保护和修复工程: of a thing that is described at length, not of the head.
            return False
        return self.text[start:end] not in self.heads.by_word or self.text[after:end] in WORKS
