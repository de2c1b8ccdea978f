"""What governs a name: clauses, the verbs in front of their objects and behind their subjects.

A clause of a plan is [openers, adverbs, manner clauses] verbs object, or subject adverbs verbs [object]. Verbs also
stand inside names (成果转化服务平台, a platform for turning results to account), so a verb counts as governing only

- where a predicate can begin: at the clause's start, behind an adverb, behind another governing verb;
- behind a place, an agency or a head (济南市建设…, 园区创建…), if it may (`middle` in the lexicon);
- anywhere, if no name contains it (`hard`: 建成投运, 开工).

What lies between is a phrase: the names stand there.
"""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.guarded import Guarded
from extract.patterns import pattern
from extract.projects.approval_titles import approved
from extract.projects.chains import verb_chain
from extract.projects.conjuncts import COUNT
from extract.projects.counted_leads import counted_works
from extract.projects.doers import answered_for
from extract.projects.goods import ends_of_goods
from extract.projects.governors import governors, stage_of, staged
from extract.projects.heads import Heads
from extract.projects.openings import SOON, past_time, skip
from extract.projects.phrase import Phrase as Phrase
from extract.projects.phrase import cut_at_of
from extract.projects.predicates import MEASURED, object_end
from extract.projects.scene import Scene, Verb
from extract.projects.titled_lists import deed_of_title
from extract.projects.titles import title_start
from extract.types import Span

STAGED: Final = staged()
GOVERNORS: Final = governors()
CLAUSE: Final = re.compile(
    r"(?:[^“《（(，,；;。！!？?：:【】\n… \t\u3000]+|“[^”\n]{0,60}”|《[^》\n]{0,80}》|（[^（）\n]{0,60}）"
    r"|\([^()\n]{0,60}\)|(?<=[A-Za-z0-9])[ \t]+|[^，,；;。！!？?：:【】\n… \t\u3000])+"
)
MARKED: Final = pattern("phrases", "ends_without_head")
"""Where a name without a head may end. Behind a street no character may stand that makes another word of its last."""
MONEY: Final = Guarded(re.compile(r"(?:约|近|超|超过|逾)?\d+(?:\.\d+)?[多余]?[万亿]?元(?:人民币)?(?:资金)?"))
LISTING: Final = frozenset({"分别为", "分别是"})
"""Behind these stand the members of what was told in front."""
LED_BY: Final = frozenset("：:为是")
LONGEST_LEAD: Final = 34
COUNTED_LEAD: Final = re.compile(rf"{COUNT.pattern}[^，。；：:、]{{0,14}}[，,]?(?:项目)?(?:[：:]|分别[为是][：:]?)$")
STOPS: Final = "。；;！!？?\n】"
STARTS: Final[tuple[str, ...]] = ("于", "由", "把", "以", "在", "被")
"""Prepositions in mid-clause: the verb behind them is a part of what they govern."""
ALL_ONE: Final = re.compile("全国(?:一体化|统一)?$")
"""The nation's, in front of a name."""
DOING: Final = frozenset({"以", "为", "为了", "关于", "通过", "随着", "结合", "围绕"})
"""Prepositions whose object may be a deed."""
WHILE: Final = re.compile("的(?:同时|前提下|基础上|过程中)$")
"""While a deed goes on, behind 在 (in)."""
DUTY: Final = re.compile(r"^[（(].*(?:牵头|负责|配合|责任单位|分工)")


def phrases(text: str, heads: Heads, places: Sequence[Span] = (), agencies: Sequence[Span] = ()) -> list[Phrase]:
    """The phrases of a block in which a name may end, or behind which a verb may say what they are, in order."""
    ends = sorted([*heads.ends(text), *(m.end() for m in MARKED.finditer(text)), *ends_of_goods(text)])
    if not ends:
        return []
    sentences: list[list[tuple[int, int]]] = []
    for clause in CLAUSE.finditer(text):
        if not sentences or _stopped(text, clause.start()):
            sentences.append([])
        sentences[-1].append(clause.span())
    scene = Scene(text, heads, ends, places, agencies)
    result: list[Phrase] = []
    titled = deed_of_title(scene, sentences[0]) if sentences else ()
    for n, clauses in enumerate(sentences):
        start, end = clauses[0][0], clauses[-1][1]
        if not scene.may_name(start, end):
            continue
        scene.enter(start, end)
        carried = titled if n == 1 else ()
        setting: Span | None = None
        first = len(result)
        for clause_start, clause_end in clauses:
            found, last = _clause(scene, clause_start, clause_end, carried)
            if found and found[0].verb in LISTING and len(result) > first:
                found[0] = _as_told(result[-1], found[0])
            if setting is not None:
                found = [p if p.subject else changed(p, subject=setting) for p in found]
            if len(found) == 1 and found[0].preposition in ("以", "在") and not found[0].after:
                setting = Span(found[0].start, found[0].end)
            result.extend(found)
            carried = last if any(v.word in STAGED for v in last) else carried
            if not n and titled and clause_start == clauses[0][0]:
                carried = titled  # 水库加固：甲、乙水库
        _carry_back(result, first)
    if (title := approved(text)) is not None:
        result = [title[0], *(p for p in result if p.start >= title[1])]
    if "由" in text:
        result = [answered_for(text, phrase) for phrase in result]
    return [p for p in result if p.after or scene.may_name(p.start, p.end) or _counted(scene, p.start, p.end)]


def _as_told(lead: Phrase, listed: Phrase) -> Phrase:
    """新建水库2座，分别为 | 甲、乙; 2个项目开工，分别是 | 甲、乙: what is told of the class holds for what it is."""
    told = tuple(v for v in (*lead.before, *lead.after) if stage_of(v.word) not in (None, "ongoing"))
    return changed(listed, before=(*told, *listed.before))


def _counted(scene: Scene, start: int, end: int) -> bool:
    """新建水库2座：| 甲、乙: members without heads, behind their class and its number?"""
    if scene.text.find("、", start, end) < 0:
        return False
    if counted_works(scene.text, start):
        return True
    if scene.text[start - 1 : start] not in LED_BY:
        return False
    return COUNTED_LEAD.search(scene.text, max(0, start - LONGEST_LEAD), start) is not None


def _stopped(text: str, start: int) -> bool:
    """Does a new sentence begin here?"""
    i = start - 1
    while i >= 0 and text[i] in " \t\u3000”":
        i -= 1
    return i < 0 or text[i] in STOPS


def _carry_back(result: list[Phrase], first: int) -> None:
    """甲，乙，丙将开工建设: what is said behind the last holds for those in front that nothing governs."""
    chain: tuple[Verb, ...] = ()
    for i in range(len(result) - 1, first - 1, -1):
        phrase = result[i]
        if phrase.preposition == "在" and i > first and result[i - 1].end + 1 == phrase.start:
            chain = phrase.after  # 甲平台在乙新区成立
        elif phrase.before or phrase.preposition:
            chain = ()
        elif phrase.after:
            chain = phrase.after if any(v.word in STAGED for v in phrase.after) else ()
        elif chain and not phrase.relative:
            result[i] = changed(phrase, after=chain)
        behind = result[i + 1] if i + 1 < len(result) else None
        if phrase.before and behind and behind.before == phrase.before and behind.start == phrase.end + 1:
            result[i] = changed(phrase, run_end=behind.run_end or behind.end)  # one verb governs both


def _front(scene: Scene, start: int, end: int) -> tuple[str, tuple[Verb, ...], int]:
    """The preposition and the verbs that a clause opens with, and where what they govern begins."""
    verbs, i = verb_chain(scene, start, end)
    if verbs and (money := MONEY.match(scene.text, i, end)):
        # 投资5亿元 | 建设甲: the verb behind the money governs.
        spent, j = verb_chain(scene, money.end(), end)
        if spent:
            verbs, i = spent, j
        elif verbs[-1].word.endswith("投资"):
            verbs, i = (), money.end()  # 总投资5亿元 | 甲项目开工: what it costs governs nothing
    if not verbs and (nation := ALL_ONE.search(scene.text, start, i)) and scene.text[i : i + 1] not in "范各人上多有":
        i = nation.start()  # 全国一体化 | 甲平台: no verb stands behind what might be an adverb
    preposition = ""
    if not verbs and scene.text.startswith("除", i) and scene.text.endswith("外", i, end):
        preposition, i = "除", i + 1  # 除甲二期建设外
    helping = all("verb" not in GOVERNORS.classes[v.word] for v in verbs)
    if helping and (word := scene.preposition(i)) and i not in scene.inside and scene.edge(i):
        # 通过甲平台…, 可以通过甲平台…
        verbs, preposition, i = (), word, i + len(word)
        i = past_time(scene, i, end)
        if preposition in DOING or (preposition == "在" and WHILE.search(scene.text, i, end)):
            # 以创建甲试验区为牵引, 在确保甲基地投产的同时: the preposition's object is a deed.
            verbs, j = verb_chain(scene, i, end)
            i = max(i, j)
    return preposition, verbs, i


def _clause(scene: Scene, start: int, end: int, carried: tuple[Verb, ...]) -> tuple[list[Phrase], tuple[Verb, ...]]:
    result: list[Phrase] = []
    if (title := title_start(scene, start, end)) is not None:
        return [Phrase(title, end)], ()
    if carried and (measured := MEASURED.match(scene.text, skip(scene, start, end), end)):
        start = measured.end()  # 启动实施两项工程：总投资5亿元的 | 甲工程
    preposition, verbs, i = _front(scene, start, end)
    inherited = carried if not verbs and not preposition else ()
    if not scene.may_name(i, end) and not _counted(scene, i, end):
        setting = [Phrase(i, end, preposition=preposition)] if preposition and i < end else []
        return setting, verbs or inherited
    subject: Span | None = None
    first = True
    while i < end:
        undertaken = any(verb.word in GOVERNORS.undertake for verb in (verbs or inherited)[-1:])
        stop, chain, after = object_end(scene, i, end, bool(verbs), undertaken)
        if stop > i:
            before = verbs or (inherited if first and not chain else ())
            said = preposition if not verbs or preposition in DOING else ""
            result.extend(cut_at_of(scene, Phrase(i, stop, before, chain, said, subject)))
            subject = Span(i, stop)
        first = False
        if chain:
            verbs, preposition = forbidding(verbs) + chain, ""
        i = max(after, stop)
        if stop >= end:
            break
        if not chain and after > stop and scene.text[after - 1] not in STARTS:
            # 做优甲环线、做强乙环线; 应当 | 依托甲平台: behind a comma or what governs nothing new verbs govern.
            renewed, j = verb_chain(scene, after, end)
            if renewed:
                verbs, preposition, i = forbidding(verbs) + renewed, "", j
        if not chain and not verbs and scene.text[stop] in "在自":
            # 甲平台 | 在乙新区 | 成立, 甲线 | 自乙至丙: where it is or begins is told with a preposition of its own.
            preposition = scene.text[stop]
        if after <= stop:
            i = skip(scene, stop, end) if scene.year(stop) else stop + 1
    if result and verbs and result[-1].after == verbs:
        # 甲开工，乙…: a predicate governs nothing of the next clause.
        return _across(scene, result), result[-1].before
    return _across(scene, result), verbs or inherited


def _across(scene: Scene, found: list[Phrase]) -> list[Phrase]:
    """甲将 | 在年内 | 开工, 甲力争 | 月底前 | 通车: words that only say whether reach across those that say when."""
    for i in range(len(found) - 1):
        here, behind = found[i], found[i + 1]
        if not here.after or behind.before != here.after or not behind.after:
            continue
        apart = scene.text.startswith(STARTS, behind.start) and not any(v.word in STAGED for v in here.after)
        if apart or SOON.fullmatch(scene.text, behind.start, behind.end):
            found[i] = changed(here, after=(*here.after, *behind.after))
    return found


def forbidding(verbs: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """严禁占用甲地建设乙: what forbids governs the other verbs of its clause too."""
    return tuple(verb for verb in verbs if "forbid" in GOVERNORS.classes[verb.word])
