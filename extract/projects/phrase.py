"""A phrase between verbs, and what 的 (of) makes of it: relative clauses, what a list is of, parts and deeds."""

import re
from typing import Final

from extract.changes import changed
from extract.patterns import pattern, word_list
from extract.projects.built_parts import is_built_part
from extract.projects.chains import verb_chain
from extract.projects.conjuncts import COUNT
from extract.projects.governors import governors, indefinite_words, stage_of, staged
from extract.projects.predicates import MEASURED
from extract.projects.scene import Scene, Verb
from extract.records import record
from extract.types import Span

STAGED: Final = staged()
SERIES: Final = pattern("lists", "series")
GOVERNORS: Final = governors()
APPOSED: Final = re.compile("(?:、.*)?等(?:[一-龥]{0,16}|[一-龥]{0,8}\\d[^、，]{0,12})$")
LIST_COUNT: Final = re.compile(f"(?<=[一-龥]){COUNT.pattern}(?=[一-龥])")
CLASS_OF_WAY: Final = pattern("lists", "class_of_way")
BUILT_BY: Final = pattern("phrases", "built_by")
ENDS: Final = re.compile("[一-龥]{2}(?<!政府)[至到](?![各每])[一-龥]{2,10}$")
REACH: Final = 22
"""So long are two ends."""
HAVING: Final = pattern("lists", "having")
DONE: Final = "|".join(word_list("phrases", "done"))
BESIDE: Final = "|".join(word_list("phrases", "beside_done"))
IN_IT: Final = re.compile("(?<=[一-龥]{3}项目)[内中](?![容部外心标央型小])(?=[一-龥]{2})")
"""甲治理项目内林木移植: what is done inside a work; the work is told of as in front of 的."""
BATCH: Final = pattern("lists", "batch")
BUILDING: Final = re.compile(f"(?:(?:{DONE}|{BESIDE})(?:(?<={DONE})[和与及、])?)+(?:(?<={DONE})|(?<=[和与及、]))")
"""甲、乙等工程的 | 规划和建设: what stands behind 的 only says what is done, the verb governs what stands in front."""


@record
class Phrase:
    """Words between verbs, with the verbs that govern them."""

    start: int
    end: int
    before: tuple[Verb, ...] = ()
    after: tuple[Verb, ...] = ()
    preposition: str = ""
    """The preposition in front, where no verb stands between."""
    subject: Span | None = None
    """The phrase in front of its verbs in the same clause, or what a clause of its own sets (以甲市为核心，…)."""
    relative: bool = False
    """It stands in front of 的 (of) inside a longer phrase."""
    vague: bool = False
    """An indefinite word (一批, a number of) opens the longer phrase that it was cut from."""
    run_end: int = 0
    """Where the last phrase ends of a list whose members commas part (加快甲，乙，丙前期工作)."""

    @property
    def verb(self) -> str:
        """The verb right in front; empty where none governs."""
        return self.before[-1].word if self.before else ""

    @property
    def carried_out(self) -> bool:
        """Is it what somebody undertakes (实施, 推行) or has finished (完成)?"""
        return self.verb in GOVERNORS.undertake or self.verb == "完成"


def _counted_list(scene: Scene, start: int, cut: int) -> int | None:
    """甲港、乙港2个相互补充的口岸: where the list ends whose count is followed by what its members all are like."""
    comma = scene.text.find("、", start, cut)
    count = LIST_COUNT.search(scene.text, comma + 1, cut) if comma > 0 else None
    return count.start() if count and scene.heads.at_end(scene.text, start, count.start()) else None


def _way_of_class(text: str, start: int, of: int) -> bool:
    """甲到乙 | 的二级公路: do two ends stand in front of 的, and behind it no more than the class of the way?"""
    return CLASS_OF_WAY.match(text, of + 1) is not None and ENDS.search(text, max(start, of - REACH), of) is not None


def _of_each(text: str, start: int, cut: int, end: int) -> bool:
    """甲、乙等2条时速超过200公里 | 的铁路: do the words in front of 的 only say what so many things of a list have?"""
    others = text.rfind("等", start + 1, cut)
    count = COUNT.match(text, others + 1, cut) if others > 0 and "、" in text[start:others] else None
    having = HAVING.match(text, count.end(), end) if count else None
    return having is not None and having.end() == cut + 1


def _told_of_batch(text: str, start: int, cut: int) -> bool:
    """甲、乙等一批技术先进 | 的项目: do the words in front of 的 only say what the works of a list are like?"""
    others = text.rfind("等一", start + 1, cut)
    batch = BATCH.match(text, others) if others > 0 and "、" in text[start:others] else None
    return batch is not None and batch.end() == cut + 1


def _of_the_building(text: str, start: int, end: int) -> bool:
    """Is what stands behind 的 no more than what is done, or a part that is built?"""
    return is_built_part(text, start, end) or BUILDING.fullmatch(text, start, end) is not None


def _in_front_of(scene: Scene, phrase: Phrase, begin: int, cut: int, last: bool, vague: bool) -> Phrase:
    """What stands in front of 的: a relative clause, or what the phrase is about where behind the last 的 stands only
    what a list is of (甲、乙等甲类领域 | 的平台), what is built (甲水库 | 的导流洞) or a deed (甲高铁 | 的建成通车)."""
    text, end = scene.text, phrase.end
    listed = last and end - cut <= 12 and _apposed(scene, begin, cut)
    listed = listed and scene.heads.at_end(text, cut + 1, end) is not None
    deed = cut + 1 == end and bool(phrase.after) and phrase.after[0].word in STAGED
    built = last and (deed or _of_the_building(text, cut + 1, end))
    after = phrase.after if built else ()  # 甲工程的施工 | 展开, 乙水库的导流洞 | 开工
    if last and not after and not phrase.before and (done := _finishing(scene, cut + 1, end)):
        built, after = True, done
    return Phrase(begin, cut, phrase.before, after, phrase.preposition, phrase.subject, not (listed or built), vague)


def _finishing(scene: Scene, start: int, end: int) -> tuple[Verb, ...]:
    """甲工程的 | 基本完成: verbs of beginning or finishing as nouns, with nothing behind them."""
    chain, after = verb_chain(scene, start, end)
    told = chain and after == end and stage_of(chain[-1].word) in ("start", "completion")
    return chain if told else ()


def _apposed(scene: Scene, start: int, end: int) -> bool:
    """甲、乙等甲类领域 | 的平台, 甲项目等投资10亿元以上 | 的项目: is a list told of here, were it of one thing only?"""
    told = APPOSED.search(scene.text, start, end)
    if told is None:
        return False
    return told.group()[0] == "、" or scene.heads.at_end(scene.text, start, told.start()) is not None


def _place_behind_joint(scene: Scene, begin: int, cut: int) -> int:
    """甲县的乙、丙县 | 的丁, 甲县的乙和丙市丁县 | 的戊: the joint in front of the place, or places side by side, that
    ends at 的; -1 where none does."""
    at = cut
    while at in scene.nouns and at > begin:
        at = next((i for i in range(at - 1, max(begin, at - 16) - 1, -1) if i in scene.openings), begin)
        if scene.text[at - 1] in "、和与及" and at - 1 > begin:
            return at - 1
    return -1


def cut_at_of(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Cut at 的 outside quotations and brackets; the parts in front are relative clauses, weaker evidence."""
    text, depth = scene.text, 0
    within = "项目内" in text or "项目中" in text
    inside = {m.end() - 1 for m in IN_IT.finditer(text, phrase.start, phrase.end)} if within else frozenset()
    if not inside and text.find("的", phrase.start, phrase.end) < 0 and text.find("了", phrase.start, phrase.end) < 0:
        return [phrase]
    cuts: list[int] = []
    for i in range(phrase.start, phrase.end):
        if text[i] in "“（(《":
            depth += 1
        elif text[i] in "”）)》":
            depth -= 1
        elif text[i] == "的" and depth <= 0 and i not in scene.inside and not scene.in_word(i):
            told = _of_each(text, phrase.start, i, phrase.end) or _told_of_batch(text, phrase.start, i)
            if not (told or _way_of_class(text, phrase.start, i)):
                cuts.append(i)
        elif i in inside and depth <= 0:
            cuts.append(i)  # 甲治理项目内 | 林木移植
        elif text[i] == "了" and depth <= 0 and i not in scene.inside and not scene.in_word(i):
            # 甲平台汇聚了乙, 奏响了丙: what stands in front of 了 governs, if it is a verb that is known.
            done = scene.verb_before(i)
            front = changed(phrase, end=done[0].start if done else i, after=done)
            behind = changed(phrase, start=i + 1, before=done, preposition="")
            return [p for part in (front, behind) if part.start < part.end for p in cut_at_of(scene, part)]
    if not cuts:
        return [phrase]
    parts: list[Phrase] = []
    begin = phrase.start
    vague = text.startswith(indefinite_words(), phrase.start)
    for cut in cuts:
        comma = text.rfind("、", begin, cut)
        joint = _place_behind_joint(scene, begin, cut)
        comma = joint if joint > begin else comma
        by = max(text.rfind(mark, begin, cut) for mark in "、和及")
        built_by = by > begin and BUILT_BY.fullmatch(text, by + 1, cut) is not None
        comma = by if built_by else comma
        if comma > begin and (comma == joint or built_by or MEASURED.match(text, comma + 1, cut + 1)):
            # 总投资5亿元的甲、乙县的丙开工, 甲、乙公司承建的丙: in front of the comma one that is governed ends.
            parts.append(Phrase(begin, comma, phrase.before, phrase.after, phrase.preposition, phrase.subject))
            begin = comma + 1
        if (counted := _counted_list(scene, begin, cut)) is not None:
            parts.append(Phrase(begin, counted, phrase.before, phrase.after, phrase.preposition, phrase.subject))
            vague = True
        elif cut > begin:
            parts.append(_in_front_of(scene, phrase, begin, cut, cut == cuts[-1], vague))
        # 甲、乙等一系列…的重大工程: behind the relative clause stands the class of what was listed.
        vague = vague or SERIES.search(text, begin, cut) is not None
        begin = cut + 1
    if begin < phrase.end and not is_built_part(text, begin, phrase.end):
        # 亲自谋划推动的甲工程开工: what stands behind it governs, not the verbs of the relative clause.
        before = () if phrase.after else phrase.before
        parts.append(Phrase(begin, phrase.end, before, phrase.after, phrase.preposition, phrase.subject, False, vague))
    return parts
