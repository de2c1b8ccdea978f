"""Where a phrase ends: in front of the predicate that its words are the subject of, of a preposition, of a year."""

import re
from bisect import bisect_right
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.adverbials import before_adverb, behind_noun
from extract.projects.built_parts import built_parts
from extract.projects.chains import LONGEST_NAME, last_item, verb_chain
from extract.projects.conjuncts import PHASE
from extract.projects.governors import governors, parting, staged
from extract.projects.mid_clause import may_stand, parts_clause, passed, tells_how
from extract.projects.names import common
from extract.projects.openings import skip
from extract.projects.partners import partner_ends
from extract.projects.scene import Scene, Verb
from extract.projects.undertakings import is_object, is_work, is_work_before, of_firm

PARTING: Final = parting()
STAGED: Final = staged()
WORKS: Final = frozenset(word_list("phrases", "works_by"))
BETTERINGS: Final = Guarded(pattern("lists", "betterings"))
EXTENDED: Final = pattern("lists", "extended")
GOVERNORS: Final = governors()
BOUND: Final = re.compile("[东西南北][起至经接连临邻靠抵达濒望枕毗]|是指|分别[是为]")
"""Where a road begins and ends, what a term means, what a list is of: no name contains these words."""
SIDES: Final = word_list("phrases", "sides")
TOGETHER: Final = pattern("phrases", "together")
COUNTED_PLACES: Final = re.compile(r"\d处$")
LONGEST_SPOT: Final = 4
"""So many characters has a small place that no list holds."""
WITHIN: Final = word_list("phrases", "within")
BEGUN: Final[tuple[str, ...]] = ("启动", "开建", "建成")
FOUNDING: Final[tuple[str, ...]] = ("组建", "设立", "筹建")
SUBJECTS: Final[tuple[str, ...]] = (*GOVERNORS.subjects, "建设", "工作", "施工")
NO_VERB: Final = word_list("phrases", "no_verb_before")
SINCE: Final = Guarded(pattern("phrases", "since"))
MEASURED: Final = Guarded(pattern("phrases", "measured"))
OVER: Final = re.compile(r"(?:超过|达到?|突破)\d[^，。；、的]{0,8}的(?=[一-龥])")
"""How much the things of a list have, told in front of what they all are."""
SPENT: Final = re.compile(r"(?:总|计划|拟|预计)?投资(?:约|近|超|超过|逾)?\d[\d.]*[多余]?[万亿]*元(?:人民币)?")
"""How much is spent, in front of what is done with it."""


def _in_programme(scene: Scene, start: int, q: int, end: int) -> bool:
    """实施甲能力提升行动、优质企业培育行动、乙行动: a verb inside a member of a list of undertakings."""
    begin = max(start, scene.text.rfind("、", start, q) + 1)
    stop = scene.text.find("、", q, end)
    if begin == q or not 0 < stop - begin <= LONGEST_NAME:
        return False
    found = scene.heads.at_end(scene.text, begin, stop)
    return found is not None and found[1].role == "programme" and found[1].kind == "计划/行动"


def _in_head(scene: Scene, q: int) -> bool:
    """引领 in 引领区 (pilot zone), 推进 in 推进行动, 完善 in 完善提升工程: a longer head begins at the verb."""
    if BETTERINGS.match(scene.text, q) or EXTENDED.match(scene.text, q):
        return True
    head = scene.heads.head_from(scene.text, q)
    return head is not None and bool(scene.at[q]) and len(head.word) > len(scene.at[q][0])


def _in_item(scene: Scene, start: int, q: int) -> bool:
    """甲中心、海冰观测基地: a verb behind a short common noun that opens a member of a governed list is part of its
    name, unless that noun is of those who act (企业、高校牵头…)."""
    begin = scene.text.rfind("、", max(start, q - 4), q) + 1
    if not start < begin < q or q - begin > 3 or q in scene.nouns:
        return False
    words = scene.text[begin:q]
    return scene.edge(begin) and common(words) and not words.endswith(GOVERNORS.subjects)


def _work_by(scene: Scene, q: int) -> bool:
    """甲水厂扩建 | 由乙局负责: a work in front of who answers for it is the name's last word."""
    after = q + len(scene.at[q][0]) if scene.at[q] else q
    return scene.text[after : after + 1] == "由" and scene.text[q:after] in WORKS and parts_clause(scene, after)


Stop = tuple[int, tuple[Verb, ...], int]
"""Where a phrase ends, the verbs behind it, and where reading goes on."""


def object_end(scene: Scene, start: int, end: int, governed: bool, undertaken: bool = False) -> Stop:
    """Where the phrase that starts at `start` ends, the verbs behind it, and where reading goes on."""
    k = bisect_right(scene.starts, start)
    item = last_item(scene, start, end) if undertaken else end
    while k < len(scene.starts) and scene.starts[k] < end:
        q = scene.starts[k]
        k += 1
        if (
            PARTING.isdisjoint(scene.at[q])
            and not may_stand(scene, q)
            and scene.text[q - 1] != "、"
            and not scene.year(q)
        ):
            continue
        if (q in scene.inside and not scene.year(q)) or q >= item or _in_head(scene, q):
            continue
        in_item = governed and (_in_item(scene, start, q) or of_firm(scene.text, start, q, end))
        of_name = in_item or is_work(scene, start, q)
        if of_name or _work_by(scene, q) or (governed and undertaken and _in_programme(scene, start, q, end)):
            continue
        if q > start and (stop := _before_item(scene, start, q)):
            return stop
        if scene.text[q - 1] == "、" and MEASURED.match(scene.text, q, end):
            continue  # 总投资5亿元的甲、总投资3亿元的乙
        if OVER.match(scene.text, q, end) and scene.text.rfind("等", start, q) > start:
            continue  # 甲、乙等2条时速超过200公里的铁路
        if stop := _before_sure_word(scene, start, q, end):
            return stop
        if scene.text.startswith("新增年产", q):
            continue  # 甲公司新增年产…项目: the project's own words
        if q > start and (stop := _before_verb(scene, start, q, end, governed)):
            return stop
    return end, (), end


def _before_item(scene: Scene, start: int, q: int) -> Stop | None:
    """In front of the next item of a list, or of what is told of the thing as a whole."""
    if scene.text[q - 1] == "、" and _governs_name(scene, q):
        return q - 1, (), q
    if scene.text[q - 1] == "、" and (spent := SPENT.match(scene.text, q)):
        # 投资2亿元建设甲、投资3亿元 | 新建乙: a verb behind money opens an item of its own.
        chain, _ = verb_chain(scene, spent.end(), len(scene.text))
        return (q - 1, (), spent.end()) if chain and chain[0].start == spent.end() else None
    if scene.year(q) and scene.heads.at_end(scene.text, start, q):
        # 甲公路2015年乙高速建成: titles put no comma in front of a year; 甲公路 | 计划2015年…
        return (q - 2 if scene.text.endswith(("计划", "预计"), start + 2, q) else q), (), q
    if tells_how(scene, q) and scene.heads.at_end(scene.text, start, q):
        return q, (), q + 1
    return None


def _before_sure_word(scene: Scene, start: int, q: int, end: int) -> Stop | None:
    """In front of a verb that stands in no name, or of a preposition in mid-clause."""
    hard = scene.word(q, "hard")
    if q > start and passed(scene, q, end):
        chain, after = verb_chain(scene, q, end)
        return before_adverb(scene, start, q), chain, after
    if hard and _stands_free(scene, start, q, q + len(hard), end):
        chain, after = verb_chain(scene, q, end)
        return before_adverb(scene, start, q), chain, after if chain else q + len(hard)
    if q > start and parts_clause(scene, q):
        # 甲水库 | 被列入 | 乙规划, 甲市 | 在京设立 | 乙; 甲水库已 | 于8月 | 开工
        behind = q + 1 if scene.text[q] == "被" else q if skip(scene, q, end) > q else end
        chain, after = verb_chain(scene, behind, end)
        return before_adverb(scene, start, q), chain, max(after, q + 1) if chain else q + 1
    return None


def _before_verb(scene: Scene, start: int, q: int, end: int, governed: bool) -> Stop | None:
    """In front of a verb that the words around it show to be one."""
    firm = scene.word(q, "firm")
    if (
        firm
        and scene.free(q)
        and not _in_way(scene, start, q, firm)
        and (scene.ends(q, firm) or q + len(firm) in scene.bodies or BOUND.fullmatch(firm) or firm[-1] in "至到为")
        and (firm in GOVERNORS.finite or not _is_noun(scene, q + len(firm), end))
    ):
        chain, after = verb_chain(scene, q, end)
        return before_adverb(scene, start, q), chain, after if chain else q + len(firm)
    if _predicated(scene, start, q):
        # 甲组团着力建设乙区, 甲工程全面完成: behind a subject an adverb opens the predicate.
        chain, after = verb_chain(scene, q, end)
        if chain:
            return q, chain, after
    if not governed and (word := scene.word(q, "closing")) and _closes(scene, q + len(word), end):
        stop = before_adverb(scene, start, q)
        if scene.edge(q) and behind_noun(scene, start, stop):
            return stop, (Verb(q, q + len(word), word),), end
    if q > start + 3 and scene.text[q - 1] == "元" and not _is_noun(scene, q + len(scene.at[q][0]), end):
        # 甲公司拟投资5亿元 | 建设乙: a verb behind money says what it is spent on.
        chain, after = verb_chain(scene, q, end)
        if chain:
            return q, chain, after
    if q > start + 1 and (chain := _two_verbs(scene, q, end)):
        return q, chain, chain[-1].end
    middle = scene.word(q, "middle")
    if middle and (partner_ends(scene, start, q) or _may_split(scene, start, q, q + len(middle), end)):
        chain, after = verb_chain(scene, q, end)
        if chain:
            return q, chain, after
    return None


def _closes(scene: Scene, after: int, end: int) -> bool:
    """Does the clause end behind a closing verb, or behind a row of such (甲线洞通、轨通、电通)?"""
    while after < end and scene.text[after] == "、" and (word := scene.word(after + 1, "closing")):
        after += 1 + len(word)
    return after == end


def _governs_name(scene: Scene, q: int) -> bool:
    """Does a verb at `q` stand right in front of a place or a quotation (、建好 | 甲市环线)? 做强 and its like, to make
    strong, stand in no name."""
    verb = scene.word(q, "verb")
    after = q + len(verb or "")
    if verb is None or len(verb) < 2 or not scene.edge(q):
        return False
    if verb in GOVERNORS.restart:
        noun = scene.text.startswith(("、", "和", "等"), after) or _is_noun(scene, after, len(scene.text))
        return scene.edge(after) and not noun
    return after in scene.openings or scene.text.startswith("“", after) or verb[0] == "做"


def _in_way(scene: Scene, start: int, q: int, verb: str) -> bool:
    """陇东至甲工程, 甲州 | 至乙铁路: does the verb only look like one, since it joins the ends of a way?"""
    if verb[-1] != "至":
        return False
    named = behind_noun(scene, start, q)
    return q in scene.nouns or (verb in SIDES and q > start and not named)


def _predicated(scene: Scene, start: int, q: int) -> bool:
    """Does an adverb that no name contains, or a verb that begins with one (全面完成), stand behind a noun here?"""
    adverb = next((word for word in scene.at[q] if word in GOVERNORS.predicative), None)
    if adverb is None or not scene.edge(q) or TOGETHER.match(scene.text, q):
        return False
    named = behind_noun(scene, start, q) or scene.text.endswith(SUBJECTS, start, q)
    return named or built_parts(scene.text, max(start, q - 16), q) is not None


def _two_verbs(scene: Scene, q: int, end: int) -> tuple[Verb, ...]:
    """甲集团 | 谋划建设乙, 两省 | 共同争取丙: two verbs in a row that govern an object, whatever stands in front."""
    paired = scene.word(q, "paired")
    if paired is None or not scene.edge(q) or scene.word(q + len(paired), "chained", "middle", "firm") is None:
        return ()
    chain, after = verb_chain(scene, q, end)
    if not chain or chain[-1].end != after or after >= end or chain[-1].word == paired or not scene.edge(after):
        return ()
    head = scene.heads.head_from(scene.text, after)
    rest = scene.text[after + len(head.word) : end] if head is not None else None
    named = rest == "" or rest in GOVERNORS.tails  # 甲、乙共同建设园区 | 签约仪式
    return () if named or scene.text[after] in "的和与、" or _is_noun(scene, after, end) else chain


def _stands_free(scene: Scene, start: int, q: int, after: int, end: int) -> bool:
    """Is it a word of its own, no part of a name, and not the last word of a list's member (甲线提速等铁路项目)?"""
    # 甲水电站已|下闸蓄水: 已 is a word of its own behind a head, whatever the segmenter makes of it.
    done = q - (scene.text[q - 1] == "已")
    begins = scene.edge(q) or (
        (found := scene.heads.at_end(scene.text, start, done)) is not None and len(found[1].word) > 1
    )
    if not (begins and scene.edge(after)):
        return False
    if scene.text[q:after] not in GOVERNORS.finite and _inside_name(scene, q, after, end):
        return False
    return q == start or after >= end or scene.text[after] != "等" or "、" not in scene.text[start:q]


def _inside_name(scene: Scene, start: int, end: int, limit: int) -> bool:
    """全面 or 成功 inside a longer name (全面战略合作区): a head follows at once; behind a verb (加快建设公路) its
    object follows, unless the head is of an undertaking; a phase is no name's (甲改造 | 纳入 | 二期实施)."""
    if end >= limit or PHASE.match(scene.text, end):
        return False
    head = scene.heads.head_from(scene.text, end)
    works = head is not None and head.role in ("programme", "work") and not is_object(head)
    if head is not None and (scene.text[start:end] not in STAGED or works):
        return True
    return scene.text.startswith(NO_VERB, end)


def _is_noun(scene: Scene, after: int, end: int) -> bool:
    """Is the verb that ends at `after` part of a noun (推进行动, 建设工作), or the last word (a tail)?"""
    if after >= end or after in scene.openings:
        return after >= end  # 连接 | 和龙市: a place opens its object
    head = scene.heads.head_from(scene.text, after)
    if head is not None and PHASE.match(head.word) and scene.text.startswith(BEGUN, after - 2):
        return False  # 甲科技园 | 启动三期: a phase is what is begun
    if head is not None and head.role in ("programme", "work") and head.needs != "self" and not is_object(head):
        return True
    if head is not None and head.word.startswith(("示范县", "示范市", "试点县", "试点市")):
        return True
    if SINCE.match(scene.text, after, end):
        return True
    if (work := is_work_before(scene, after, end)) is not None:
        return work
    return any(len(n) == 1 or scene.edge(after + len(n)) for n in GOVERNORS.nouns if scene.text.startswith(n, after))


def _may_split(scene: Scene, start: int, q: int, after: int, end: int) -> bool:
    if after >= end:
        return False
    if _is_noun(scene, after, end) or _is_noun(scene, q + len(scene.at[q][0]), end) or scene.calls_thing(q, after):
        return False  # 建设情况, 建设运行情况; 甲轨道交通 | 运营中心
    noun = behind_noun(scene, start, q)
    if not noun and scene.text.startswith(FOUNDING, q) and after in scene.inside:
        # 以全新体制组建甲实验室: behind the verb a place opens its object.
        return scene.edge(q)
    if not noun:
        # 济南、东营等市|推进…, 甲、乙2处|设置…: a class word or a count closes the subject; a pronoun may be it.
        counted = COUNTED_PLACES.search(scene.text, start, q) is not None
        # 在袁家坪 | 启动…, 在甲工业区内 | 建设…
        short = 1 < q - start <= LONGEST_SPOT
        there = scene.text[start - 1] == "在" and (short or scene.text.endswith(WITHIN, start, q))
        noun = counted or there or scene.text.endswith(GOVERNORS.subjects, start, q)
    return noun and scene.edge(q) and (scene.edge(after) or after in scene.openings)
