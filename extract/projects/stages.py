"""The stage of a mention, from the nearest words that govern it, with those words as evidence."""

import re
from functools import cache
from typing import Final

from extract.changes import changed
from extract.patterns import any_word, pattern, word_list
from extract.projects.governing import Phrase
from extract.projects.governors import governors, stage_of, stages
from extract.projects.heads import ending
from extract.projects.leads import negated, said
from extract.projects.scene import Verb
from extract.types import Span

SPENT: Final = pattern("sites", "spent")
PARTS: Final = pattern("sites", "parts")
GOVERNORS: Final = governors()


@cache
def _tail_stages() -> tuple[tuple[str, str], ...]:
    """Longest first."""
    rows = [(tail, stage) for stage, words in stages().items() for tail in words.get("tails", [])]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@cache
def _stage_of_tail() -> dict[str, str]:
    return dict(_tail_stages())


@cache
def _any_tail() -> re.Pattern[str]:
    """Most words behind a name hold none of them: one look tells."""
    return re.compile(any_word(tail for tail, _ in _tail_stages()))


@cache
def _words(stage: str, key: str) -> frozenset[str]:
    """A list of words of a stage in its lexicon."""
    return frozenset(stages()[stage][key])


@cache
def _later() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Verbs that say how far a thing is, behind words of time or at the start of a later clause without an object,
    where also the list that takes it in or its papers may be told (已列入规划, 可行性研究报告已批复)."""
    verbs = {verb for stage in ("start", "completion") for verb in stages()[stage]["verbs"] if len(verb) > 1}
    word = f"(?P<verb>{'|'.join(sorted(verbs, key=lambda v: (-len(v), v)))})"
    time = f"(?:{'|'.join(stages()['later']['times'])})"
    opening = f"(?:(?:该|本)?(?:项目|工程))?(?P<hope>{'|'.join(HOPES)})?(?:“[^”]{{2,8}}”(?:期间|时期)?)?{time}*"
    said = stages()["later"]["papers"]
    listed, papers = (
        any_word(_words("preparatory", "behind")),
        any_word(tail for tail, stage in _tail_stages() if stage in PREPARED and (len(tail) > 2 or tail in said)),
    )
    doing = f"(?:(?:{'|'.join(stages()['later']['doing'])})[^，。；、]{{0,8}}?)?"
    prepared = f"(?P<listed>{listed})|{doing}(?P<paper>{papers})(?=[^，。；、]{{0,10}}(?:[，。；、]|$))"
    return re.compile(f"{time}+{word}"), re.compile(f"{opening}(?:{word}(?=[，。；！]|$)|{prepared})")


RELIANCE: Final = frozenset({"依托", "借助", "利用"})
"""What only these govern stands already, whatever is done next with its help."""
PIVOTS: Final = frozenset(word_list("verbs", "pivots"))
NEAR: Final = 120
"""No further from the name stand the words that decide."""
PREPARED: Final[tuple[str, ...]] = ("study", "preparatory")
"""Stages of what is prepared on paper."""
HOPES: Final[tuple[str, ...]] = ("争取", "力争")
"""They hold for their whole clause (争取甲纳入乙)."""
STRENGTHENING: Final = frozenset({"强化", "加强", "深化"})
"""What it has is made stronger with these, where it is not built (强化甲枢纽功能)."""
TOLD: Final = frozenset({"start", "completion"})
"""How far a thing is, is told whatever object stands behind (甲工程完成治理3万亩)."""
LINES: Final = re.compile("航线|航班|班列|专列|班轮|线路\\d|\\d+条")
GETS: Final = frozenset(word_list("verbs", "gets"))
QUANTITY: Final = re.compile("[超近约逾达]?(?:过|到)?[0-9.一二三四五六七八九十百千万亿两余多]+[一-龥]{0,3}")
JOINTS: Final = frozenset("、和及与以")
"""What parts the members of a list."""
LONGEST_TAIL: Final = 8
BUILDING: Final = frozenset({"建设", "项目建设", "工程建设", "建设工作"})
"""Tails that say that a thing is built, and not how far it is."""
PREPARING: Final = word_list("phrases", "preparing")
SHORT: Final = 6
"""No longer is what a thing has (重要作用), said without whose it is."""
OTHERS: Final = pattern("phrases", "other_works")
OBJECT: Final = re.compile(r"(?:“[^”\n]{1,20}”|[^，。；、！？…：:“”）)\n]){1,20}")


def of_chain(chain: tuple[Verb, ...], behind: bool = False) -> tuple[str, Verb] | None:
    """The stage that a chain of verbs says: 研究, 争取, 力争 in front win, otherwise the last verb with a stage."""
    known = [(verb, stage) for verb in chain if (stage := stage_of(verb.word, behind))]
    if not known:
        return None
    if known[0][0].word in _words("study", "wins"):
        return "study", known[0][0]
    verb, stage = known[-1]
    if len(known) > 1 and known[-2][0].word == "完成" and known[-2][0].end == verb.start and stage == "ongoing":
        return "completion", known[-2][0]  # 完成 | 改扩建: the work that is done
    if len(known) > 1 and verb.word == "建设" and known[-2][1] == "start" and known[-2][0].end == verb.start:
        return "start", known[-2][0]  # 正式开工 | 建设 is one, as 开工建设
    return stage, verb


def of_mention(text: str, phrase: Phrase, name_end: int) -> tuple[str, Span | None]:
    """Stage and cue of a name that ends at `name_end` in its phrase: a study in front wins, then the words behind it
    (前期工作, 开工建设), then the verbs in front; no stage word: ongoing."""
    front = of_chain(_so(text, phrase.before))
    if front and front[0] == "study":
        return "study", Span(front[1].start, front[1].end)
    near = max(0, phrase.start - NEAR)
    clause = max(near - 1, *(text.rfind(mark, near, phrase.start) for mark in "，。；！？\n")) + 1
    hope = next((word for word in HOPES if text.startswith(word, clause, phrase.start)), None)
    if hope and phrase.before:
        return "study", Span(clause, clause + len(hope))
    if front and phrase.after and _stays(text, phrase):
        return front[0], Span(front[1].start, front[1].end)
    behind = text[name_end : phrase.end]
    deed = OBJECT.match(text, phrase.end + 1) if text.startswith("的", phrase.end) else None
    for tail, stage in _tail_stages() if deed or _any_tail().search(behind) else ():
        at = behind.find(tail)
        if at >= 0:
            return stage, Span(name_end + at, name_end + at + len(tail))
        if deed and deed.group().startswith(tail):
            return stage, Span(deed.start(), deed.start() + len(tail))
        if deed and deed.group().endswith(tail):
            # 甲铁路的规划对接和前期工作
            return stage, Span(deed.end() - len(tail), deed.end())
    if front and front[0] == "ongoing" and (shared := _of_run(text, phrase, behind)):
        return shared
    if granted := _granted(text, phrase):
        return "preparatory", granted
    if (not_begun := _not_begun(text, phrase)) is not None:
        return "planned", not_begun
    back = of_chain(_so(text, phrase.after), behind=True)
    if back and back[0] == "completion" and not front and PARTS.search(behind):
        return "ongoing", None
    if back and not (front and front[0] == "completion" and back[0] == "operation"):
        # 完成甲平台并上线: what was done decides.
        told = _told(text, phrase, *back)
        if told or not front:
            return told or ("ongoing", None)
    if front and front[0] == "ongoing" and ending(behind, 0, len(behind), _words("operation", "outcomes")):
        return "ongoing", None
    if front:
        closing = ending(behind, 0, len(behind), _words("operation", "closing"))
        stage = "operation" if closing and front[1].word in STRENGTHENING else front[0]
        return stage, Span(front[1].start, front[1].end)
    if not phrase.before and not phrase.preposition and not phrase.relative:
        return _further_on(text, phrase.end)
    return "ongoing", None


def _so(text: str, chain: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """Without the verbs that are denied (尚未 | 开工的甲水库)."""
    return tuple(verb for verb in chain if not negated(text, verb.start)) if chain else chain


def _not_begun(text: str, phrase: Phrase) -> Span | None:
    """甲水库尚未 | 开工: what is not begun is planned."""
    for verb in phrase.after:
        if stage_of(verb.word, True) == "start" and negated(text, verb.start):
            return Span(verb.start, verb.end)
    return None


def alone(text: str, phrase: Phrase, end: int) -> Phrase:
    """加快 | 甲水库建设 | 、乙水库前期工作: of a member that ends at `end`, with words of its own behind it,
    nothing else is told that stands behind the list."""
    if end >= phrase.end or text[end] in JOINTS:
        return phrase
    for length in range(min(LONGEST_TAIL, phrase.end - end), 1, -1):
        stop = end + length
        if text[stop : stop + 1] in JOINTS and (text[end:stop] in _stage_of_tail() or text[end:stop] in BUILDING):
            # 加快 | 甲水库建设 | 、乙水库开工: nor what stands behind the others.
            return changed(phrase, end=stop, run_end=0, after=() if phrase.before else phrase.after)
    return phrase


def _of_run(text: str, phrase: Phrase, behind: str) -> tuple[str, Span] | None:
    """加快甲铁路，乙铁路，丙、丁等公路前期工作: what stands behind the last of a run is said of those in front, of
    which nothing is said."""
    if not phrase.run_end or behind.strip("、，") or not _any_tail().search(text, phrase.end, phrase.run_end):
        return None
    for tail, stage in _tail_stages():
        if text.endswith(tail, phrase.end, phrase.run_end):
            return stage, Span(phrase.run_end - len(tail), phrase.run_end)
    return None


def _told(text: str, phrase: Phrase, stage: str, verb: Verb) -> tuple[str, Span] | None:
    """What the verbs behind a name tell of it. Those with an object of their own (甲园打造乙) tell of that, unless it
    is how far the thing is (甲铁路开展前期工作), what it has (甲枢纽发挥作用) or the list that takes it in."""
    cue = Span(verb.start, verb.end)
    object_start = phrase.after[-1].end
    found = OBJECT.match(text, object_start)
    words = found.group() if found is not None else ""
    for tail, told in _tail_stages() if _any_tail().search(words) else ():
        if words.startswith(tail):  # 甲铁路完成初步设计
            return told, Span(object_start, object_start + len(tail))
        if stage == "completion" and told in PREPARED and len(tail) > 2 and words.endswith(tail):
            end = object_start + len(words)  # 甲铁路完成招商项目前期准备工作
            return told, Span(end - len(tail), end)
    if verb.word in ("开通", "新开") and LINES.search(words) and not phrase.before:
        return "operation", cue  # 甲机场 | 开通国际航线5条: what has lines runs
    done = OBJECT.match(text, verb.end)
    if done is not None and (SPENT.match(done.group()) or (stage in TOLD and _of_a_part(done.group()))):
        return None
    if found is None or stage in TOLD or verb.word in _words("operation", "running"):
        return stage, cue
    if stage_of(verb.word) is None:
        return said(words) or stage, cue
    if len(words) <= SHORT and ending(words, 0, len(words), GOVERNORS.aspects) is not None:
        # 甲枢纽发挥作用; 提高甲平台 | 建设成效: behind a governed name it is a noun.
        return None if phrase.before else (stage, cue)
    own = words in GOVERNORS.tails or QUANTITY.fullmatch(words) is not None
    applied = stage == "preparatory" and bool(phrase.before)  # 推动甲古城申报世界遗产
    return (stage, cue) if own or applied else None


def _granted(text: str, phrase: Phrase) -> Span | None:
    """甲水库获水利部批复: a body gives what a work needs before it is built."""
    if not phrase.after or phrase.after[-1].word not in GETS:
        return None
    found = OBJECT.match(text, phrase.after[-1].end)
    word = ending(text, found.start(), found.end(), _words("preparatory", "granted")) if found else None
    return Span(found.end() - len(word), found.end()) if found and word else None


def _of_a_part(words: str) -> bool:
    """甲园区新开工项目15项, 甲大桥完成桩基施工, 丙水库完成80%或年度任务: is it told of other projects, of one step of
    the work or of a share of the way?"""
    told = any(pattern("sites", of).match(words) for of in ("work", "share", "milestones", "served"))
    return told or OTHERS.match(words) is not None


def _of_less(text: str, start: int) -> bool:
    """甲水库已完成 | 投资3亿元: is it told of money or of a part?"""
    done = OBJECT.match(text, start)
    return done is not None and (SPENT.match(done.group()) is not None or _of_a_part(done.group()))


def _stays(text: str, phrase: Phrase) -> bool:
    """Do the verbs behind the name say nothing of it? 依托甲打造乙; 支持甲探索乙, with an object of their own."""
    if phrase.verb in RELIANCE:
        return True
    end = phrase.after[-1].end
    behind = text[end : end + 1]
    if text.startswith(PREPARING, end):
        return False  # 推动甲铁路开展前期工作
    back = of_chain(phrase.after, behind=True)
    if back and back[0] in ("preparatory", "start", "completion"):
        return False  # 推动甲口岸列入开放计划
    return phrase.verb in PIVOTS and behind not in "，。；、！？…”）"


def _further_on(text: str, end: int) -> tuple[str, Span | None]:
    """甲铁路提前一年建成通车; 甲公路，全长9公里，已建成通车: only time or measures part the verb from the name."""
    behind, alone = _later()
    last = min(len(text), end + NEAR)
    stop = next((i for i in range(end, last) if text[i] in "。；！？\n"), last)
    found = behind.match(text, end, stop)
    if found is None:
        starts = (i + 1 for i in range(end, stop) if text[i] == "，")
        found = next((m for at in starts if (m := alone.match(text, at, stop + 1))), None)
    if found is None or _of_less(text, found.end()):
        return "ongoing", None
    said = next(word for word in ("verb", "listed", "paper") if found.groupdict().get(word))
    if found.groupdict().get("hope"):
        return "study", Span(*found.span("hope"))
    return stage_of(found[said], behind=True) or dict(_tail_stages())[found[said]], Span(*found.span(said))
