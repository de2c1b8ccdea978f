"""One block under reading: which governing words stand where, where words begin and end, what is shielded from both."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from extract import segments
from extract.patterns import pattern, word_list
from extract.projects.governors import governors
from extract.projects.heads import Heads, in_dictionary
from extract.projects.routes import TWO_PLACES
from extract.records import record
from extract.types import Span

GOVERNORS: Final = governors()
SHIELD: Final = re.compile(r"“[^”\n]{0,60}”|（[^（）\n]{0,60}）|\([^()\n]{0,60}\)")

YEAR: Final = re.compile(r"(?:1(?<!\d1)9|2(?<!\d2)0)\d\d年")
DOCUMENT: Final = re.compile(r"〔\d{4}〕\d{1,5}号(?:文件|文)?")
CUT: Final = re.compile(r"[。；，\n]+")
HELPED_BY: Final = pattern("phrases", "helped_by")
ADVERBS: Final = word_list("phrases", "merged_adverbs")
WITH_CHENGDU: Final = frozenset(word_list("phrases", "with_chengdu"))
BEHIND_STREETS: Final = word_list("phrases", "behind_streets")
DONE_TO_STREETS: Final = frozenset(word_list("phrases", "done_to_streets"))
PART_THERE: Final[tuple[str, ...]] = ("片区", "区块", "段", "标段", "境内", "子项目", "分项目", "部分", "组团")
"""Behind a place these make a part of a project of what lies there."""
FIRST_PLACES: Final = frozenset("向从将和如")
NO_LONGER: Final = frozenset(word_list("phrases", "no_longer_words"))
NO_VERB: Final = pattern("phrases", "looks_like_verb")
OF_NAMES: Final = frozenset("联中牵引")
"""First characters of these."""
NAMING: Final[tuple[str, ...]] = ("主要", "其中", "重点")
"""In front of 有 (there is): some of what there is are named."""
STREET: Final = re.compile("[东西南北中]?[路街巷]|大道")
"""What ends a street's name, behind a word that looks like a verb."""
STREETS: Final = frozenset("东西南北中路街巷大")
"""It begins with one of these."""
HEADLINE_MARKS: Final = "，；：。！ \u3000\n"
"""Between the halves of a headline."""


@record
class Verb:
    start: int
    end: int
    word: str


class Scene:
    """`enter` a sentence before asking for its words."""

    def __init__(
        self, text: str, heads: Heads, marks: list[int], places: Sequence[Span], agencies: Sequence[Span]
    ) -> None:
        self.text, self.heads = text, heads
        self.marks = marks
        """Where something ends that a name may end with: a head, a quotation, a work named by a formula."""
        self.nouns = {p.end for p in places} | {a.end for a in agencies}
        """Ends of places and agencies: behind them a verb may begin."""
        self.bodies = {a.start for a in agencies}
        """Where agencies begin."""
        if "〕" in text:
            # 国家发展改革委以发改能源〔2019〕8号文件 | 批复甲煤矿: behind a document's number a verb may begin, too.
            self.nouns.update(m.end() for m in DOCUMENT.finditer(text))
        if "依托" in text or "借助" in text:
            # 依托长虹 | 建设国家技术创新中心: behind those with whose help something is built its verb begins.
            self.nouns.update(m.end() for m in HELPED_BY.finditer(text))
        self.openings = {p.start for p in places}
        """Where places begin."""
        self.inside = {i for p in places for i in range(p.start, p.end)}
        """Positions inside places, quotations and brackets: no verb there."""
        for shield in SHIELD.finditer(text) if "“" in text or "（" in text or "(" in text else ():
            self.inside.update(range(shield.start() + 1, shield.end()))
        self._verbs = GOVERNORS.automaton.in_block(text)
        self._verb_ends = [end for _, _, end in self._verbs]
        self._years = [m.start() for m in YEAR.finditer(text)] if "年" in text else []
        lines = [
            p.start
            for p in places
            if text.startswith("项目", p.start - 2) and p.start > 12 and not text.startswith(PART_THERE, p.end)
        ]
        if lines:
            # …甲项目乙县…项目: the lines of a list, joined; 甲项目乙片区 is a part of it.
            self._years = sorted({*self._years, *lines})
        self.years = frozenset(self._years)
        self.at: dict[int, list[str]] = {}
        self.starts: list[int] = []
        self._cuts = [0, *(m.end() for m in CUT.finditer(text) if m.end() < len(text))]
        self._edges: dict[int, set[int]] = {}

    def enter(self, start: int, end: int) -> None:
        """Find the governing words of a sentence, the longest first at each place."""
        words = GOVERNORS.automaton.words
        at: dict[int, list[str]] = {}
        # They come in the order of their ends: of those that start at one place the longest last.
        for i, place, stop in self._verbs[bisect_left(self._verb_ends, start) : bisect_right(self._verb_ends, end)]:
            if place < start:
                continue
            if self.openings and not self.openings.isdisjoint(range(place + 1, stop)):
                continue  # 共建|成渝地区…: no verb reaches into a place
            street = STREET.match(self.text, stop) if self.text[stop : stop + 1] in STREETS else None
            if street and words[i] not in DONE_TO_STREETS and self._street_of(street.end() - 1):
                continue  # 新建路隧道, 建设东路改造: the street is called so
            if place + 1 == stop and (
                place in self.openings or (self.text[place] in FIRST_PLACES and TWO_PLACES.match(self.text, place))
            ):
                continue  # 向莆铁路, 将乐县: no preposition
            if self.text[place] in OF_NAMES and NO_VERB.match(self.text, place):
                continue  # 联通 | 数据中心: whose it is; 牵引 | 电机: a thing
            if stop - place > 2 and self.text[stop - 1 : stop + 1] in WITH_CHENGDU:
                continue  # 打造 | 成渝通道
            if self.text[place] == "日" and self.text[place - 1 : place].isdecimal():
                continue  # 10月1日|前: a date
            if place in at:
                at[place].insert(0, words[i])
            else:
                at[place] = [words[i]]
        for year in self._years[bisect_left(self._years, start) : bisect_left(self._years, end)]:
            at.setdefault(year, [])
        self.at, self.starts = at, sorted(at)

    def _street_of(self, i: int) -> bool:
        """Does what ends with the character at `i` name a street: no word, but a head or a joint follows?"""
        if in_dictionary(self.text[i : i + 2]):
            return False
        return self.text.startswith(BEHIND_STREETS, i + 1) or self.heads.starts_at(self.text, i + 1)

    def edge(self, i: int) -> bool:
        """Is there a word boundary at `i`, as the segmenter cuts? Cut is only the sentence that it lies in."""
        k = bisect_right(self._cuts, i) - 1
        edges = self._edges.get(k)
        if edges is None:
            start = self._cuts[k]
            stop = self._cuts[k + 1] if k + 1 < len(self._cuts) else len(self.text)
            edges = self._edges[k] = segments.edges_with_guesses(self.text, start, stop)
        return i in edges

    def ends(self, i: int, word: str) -> bool:
        """Is there a boundary behind the verb at `i`? Right behind a place the segmenter may make
        another word of its end (甲市|新建|华润电厂: 建华)."""
        after = i + len(word)
        return self.edge(after) or (len(word) > 1 and i in self.nouns and not in_dictionary(self.text[i : after + 1]))

    def free(self, i: int) -> bool:
        """Is there a boundary at `i`, or does it stand behind an adverb with which the segmenter makes one word of it
        (已 | 获, 已 | 于)?"""
        return self.edge(i) or (self.text[i - 1 : i] in ADVERBS and self.edge(i - 1))

    def in_word(self, i: int) -> bool:
        """Is the character at `i` a part of a longer word (目的地)? Cut is only where the dictionary has one."""
        text = self.text
        if not (in_dictionary(text[i - 1 : i + 1]) or in_dictionary(text[i : i + 2])):
            return False
        return not (self.edge(i) and self.edge(i + 1))

    def begins_longer(self, i: int, length: int) -> bool:
        """Does the segmenter's word here go on for one character more (服务 | 业, 开发 | 区)?"""
        longer = self.text[i : i + length + 1]
        if longer in NO_LONGER or not in_dictionary(longer):
            return False
        return (
            self.edge(i) and self.edge(i + length + 1) and not any(self.edge(k) for k in range(i + 1, i + length + 1))
        )

    def calls_thing(self, start: int, end: int) -> bool:
        """Is the word here the first one of what a thing is called (运营|中心)?"""
        head = self.heads.head_from(self.text, start)
        return head is not None and head.role == "facility" and len(head.word) > end - start

    def verb_before(self, end: int) -> tuple[Verb, ...]:
        """The governing verb that ends here, in front of 了."""
        if not self.edge(end + 1):
            return ()
        return next(
            (
                (Verb(start, end, word),)
                for start in range(max(0, end - 4), end - 1)
                if (word := self.text[start:end]) in self.at.get(start, ())
            ),
            (),
        )

    def year(self, i: int) -> bool:
        """Does a year begin here (2015年)?"""
        return i in self.years

    def may_name(self, start: int, end: int) -> bool:
        """Does anything that a name may end with end here?"""
        k = bisect_right(self.marks, start)
        return k < len(self.marks) and self.marks[k] <= end

    def word(self, i: int, *marks: str) -> str | None:
        """The longest governing word of these classes that starts at `i`. One of a single character must be a word of
        its own (新 | 建, not 新时代), or a verb of building with which a clause opens as headlines do (建甲乙高速)."""
        found = self.at.get(i)
        if found is None:
            return None
        classes = GOVERNORS.classes
        for word in found:
            if not classes[word].isdisjoint(marks) and (len(word) > 1 or self._alone(i)):
                return word
        return None

    def _alone(self, i: int) -> bool:
        """Is the character at `i` a word of its own? In front of an agency it is unless it ends one (获|省发改委)."""
        if self.edge(i + 1) or self._headline(i):
            return True
        if self.text[i] == "有" and self.text.startswith(NAMING, i - 2):
            return True  # 主要 | 有 | 南山水库
        return i + 1 in self.bodies and not in_dictionary(self.text[i - 1 : i + 1])

    def _headline(self, i: int) -> bool:
        """Does a clause open with 建 or 修 (build) that is part of no place's name and of no word?"""
        text = self.text
        if text[i] not in "建修" or i in self.openings or (i and text[i - 1] not in HEADLINE_MARKS):
            return False
        return not in_dictionary(text[i : i + 2]) and not in_dictionary(text[i : i + 3])

    def preposition(self, i: int) -> str | None:
        """The preposition that starts at `i`, unless it opens a longer governing word (对 | 对接)."""
        word = self.word(i, "preposition")
        return word if word and len(word) == len(self.at[i][0]) else None
