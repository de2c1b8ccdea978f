"""Whether a measure tells of what was done, will be done or holds, and by when it is due."""

import re
from dataclasses import dataclass

from extract.clauses import FIGURE, SUBJECT, Opening
from extract.types import DocumentMeta, Span

PAST_HEADING = re.compile(
    r"回顾|过去|一年来|五年来|完成情况|进展情况|取得的?(?:成就|成效|成绩)|主要成就|发展成就|工作总结|发展基础"
)
FUTURE_HEADING = re.compile(
    r"安排|打算|建议|主要任务|重点任务|工作任务|总体要求|主要目标|发展目标|预期目标|重点工作|今后|展望|下一步|保障措施|实施"
)
PAST_CUE = re.compile(r"过去(?:的)?[一五]年|[一五]年来|这一年|几年来|我们重点做了")
"""Turns to what was done until a heading or another cue turns back."""
FUTURE_CUE = re.compile(r"今后五年|未来五年|今年(?:将|要|我们要|工作)|做好今年|新的一年|下一步|我们要")
PAST_WORD = re.compile(r"去年|上年|前年|以来[，,]|截至目前|日前")
"""Speaks of its sentence alone."""
WAS_DONE = re.compile(
    r"了(?!解|望|结)|已|(?<!推进|打造)建成(?!后|.{0,12}(?:力争|确保))|累计|圆满|荣获|获批|落户|投产|成功(?!率)|位居|"
    r"增长\d|下降\d|增至|提高到\d|提升至|达到\d|突破\d|再创|首次|顺利|超额|持续(?:向好|改善|增强|提升|优化)$|不断(?:提升|增强|改善|优化|完善)$"
)
WILL_BE = re.compile(
    r"力争|确保|争取|将(?!军|士|近)|(?<![需重主只首])要(?![素求点])|必须|应当|拟|预计|计划(?:建设|实施|新增)|预期|到20\d\d年|20\d\d年底?前|年底前|年内"
)
HOLDS = re.compile(r"^(?:这)?是|是指|^(?:国家|本(?:法|条例|办法|规划))")
YEAR = re.compile(r"(?<!\d)(20\d\d|19\d\d)年")

DEADLINE = re.compile(
    r"(?:到|至|力争到|在)?(?:(?:20\d\d|19\d\d)年(?:\d{1,2}月(?:\d{1,2}日|底|份)?|[一二三四1-4]季度|上半年|年?底|末)?|(?<!\d)\d{1,2}月(?:\d{1,2}日|底|份)?"
    r"|今年|明年|年底|年内|全年|上半年|下半年|汛期|本世纪中叶|“十[三四五六]五”(?:末|期末|期间|时期))(?:之前|以前|前|底前|末|内)?"
)
BY = re.compile(r"^(?:到|至|力争到)|(?:前|之前|以前|底|末|内|期间|时期|全年|年内|今年|明年|半年|季度)$")


@dataclass(slots=True)
class Period:
    """What the document speaks of at this place: the time behind it or ahead of it."""

    past: bool
    first_year: int | None

    @classmethod
    def of(cls, meta: DocumentMeta) -> "Period":
        if meta.period:
            return cls(False, meta.period[0])
        year = int(meta.date[:4]) if meta.date and meta.date[:4].isdigit() else None
        return cls(False, year)

    def heading(self, text: str) -> None:
        """A heading turns to what was done or to what will be."""
        if FUTURE_HEADING.search(text):
            self.past = False
        if PAST_HEADING.search(text):
            self.past = True


@dataclass(slots=True)
class SentenceTense:
    """The tense of the measures of one sentence, in order: a date or will-word at its head holds for its figures."""

    sentence: Span
    period: Period
    will: bool = False
    done: bool = False

    def of(self, words: str, opening: Opening) -> str:
        """past, present or future."""
        if PAST_CUE.search(words):
            self.period.past = True
        elif FUTURE_CUE.search(words):
            self.period.past = False
        first_year = self.period.first_year
        years = [int(y) for y in YEAR.findall(words)] if first_year else []
        if first_year and years and max(years) < first_year:
            self.done, self.will = True, False
        elif WILL_BE.search(words) or (first_year and years and min(years) > first_year):
            self.will, self.done = True, False
        elif PAST_WORD.search(words):
            self.done = True
        if self.will:
            return "future"
        if HOLDS.search(words):
            return "present"
        told = opening.kind in (SUBJECT, FIGURE) or "了" in words
        if self.done or self.period.past or (told and WAS_DONE.search(words)):
            return "past"
        return "future"


def deadline_of(words: str) -> str | None:
    """The words that say by when: 到2027年, 年底前."""
    for match in DEADLINE.finditer(words):
        if BY.search(match.group()):
            return match.group()
    return None
