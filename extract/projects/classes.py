"""Is a class meant and no one project? What rules, schedules, counts and figures of speech say of a name."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.general import UNNAMED as UNNAMED
from extract.projects.general import in_general
from extract.projects.governing import Phrase
from extract.projects.governors import staged
from extract.projects.heads import WORKS, Head
from extract.types import Span

STAGED: Final = staged()
COUNTED_BEHIND: Final = pattern("classes", "counted_behind")
MANNER: Final = pattern("classes", "manner")
LEVEL: Final = pattern("identity", "level")
ATTRIBUTE: Final = pattern("classes", "attribute")
TECHNOLOGY: Final = pattern("classes", "technology")
NUMBER_OF: Final = Guarded(pattern("classes", "number_of"))
POWER: Final = pattern("classes", "power")
CONDITIONAL: Final = pattern("classes", "conditional")
MANY: Final = pattern("classes", "many")
RULES: Final = frozenset({"应当", "不得"})
"""Verbs of a rule: what they bind are all things of a sort (新建地下工程应当…)."""
BECOMES: Final = frozenset(word_list("verbs", "becomes"))
TAKES_IN: Final = frozenset({"列入", "纳入", "编入", "下达"})
"""The 计划 behind these is a list of works or a paper (13个项目列入会战攻坚计划)."""
FOUNDS: Final = frozenset({"组建", "设立", "建立", "共建", "成立"})
SORTS_OF_BODIES: Final = word_list("name_ends", "sorts_of_bodies")
FACILITIES: Final[tuple[str, ...]] = ("goal", "institution", "quarter")
"""Kinds of words that say of a thing's whole name that it is none."""


def is_class(text: str, member: Member, phrase: Phrase) -> bool:
    """Do the words of the name, or those around it, make it a class?"""
    head = member.head
    if head is None:
        return False
    body = member.name.removesuffix(head.word)
    own = text[member.own.start : member.own.end]
    return (
        said_by_name(member, head, body, own)
        or said_around(text, member, head, body, phrase)
        or in_general(text, member, head, phrase)
    )


def said_by_name(member: Member, head: Head, body: str, own: str) -> bool:
    """What the words of a name say whatever stands around them."""
    unnamed = member.core in UNNAMED
    if _says("decried", member.name) or _says("product", member.name):
        return True
    if amount(body, head.word) or (member.core == "quotation" and _says("figure", member.name)):
        return True
    if member.core == "number":
        return False
    if head.role == "facility" and any(_says(kind, member.name) for kind in FACILITIES):
        return True
    if head.role == "facility" and any(_says(kind, body) for kind in ("bodies", "plain", "lacking")):
        return True
    if head.role == "programme" and unnamed and _says("deed", body):
        return True
    if head.kind == "论坛/活动" and member.core == "common" and _says("fair", head.word):
        return not _says("of_rank", body)
    if member.shared is not None and head.word.endswith(WORKS) and _says("fields", own):
        return True
    if head.word.endswith("通道") and member.core != "place":
        return _says("passage", body)
    if head.word == "活动":
        return unnamed and _says("doings", member.name)
    return unnamed and ((head.word == "计划" and _says("schedule", body)) or _says("upheaval", member.name))


def said_around(text: str, member: Member, head: Head, body: str, phrase: Phrase) -> bool:
    """What the words around a name say: how many there are, what rules bind, that it is a manner of doing things."""
    end = member.own.end
    counted = COUNTED_BEHIND.search(text, max(phrase.start, phrase.end - 20), phrase.end)
    if counted and member.core != "place":
        return True
    if member.core == "quotation" and MANNER.match(text, end):
        return True
    if head.role == "work" and activity(body, head.word, phrase):
        return True
    if member.core not in UNNAMED:
        return False
    if head.word == "计划" and phrase.verb in TAKES_IN and not LEVEL.match(member.name):
        return True
    if head.word == "专项" and ATTRIBUTE.match(text, end):
        return True
    return ruled(phrase) or conditional(text, member, phrase) or borne(text, member, phrase)


def _says(kind: str, words: str) -> bool:
    return pattern("classes", kind).search(words) is not None


def activity(body: str, word: str, phrase: Phrase) -> bool:
    """水资源开发利用, 大气污染协同治理, 在甲高原新建…: what goes on there in general."""
    if word.endswith("利用") and _says("resources", body):
        return True
    if word.endswith(("治理", "保护")) and _says("governance", body):
        return True
    return phrase.preposition in ("在", "于") and word in STAGED


def beside_classes(members: Sequence[Member]) -> frozenset[str]:
    """What a head must need to be a class's too: a name beside bare classes (博物馆和全国教育示范基地), anything beside
    technologies (虚拟化技术、集群管理系统)."""
    named = [m for m in members if "国家" not in m.name]
    if any(m.head is None and m.core in UNNAMED and TECHNOLOGY.search(m.name) for m in named):
        return frozenset({"name", "words"})
    bare = any(m.head and m.name == m.head.word and m.head.needs == "name" and m.core == "common" for m in named)
    return frozenset({"name"}) if bare else frozenset()


def of_givers(members: Sequence[Member], named: Callable[[Member], bool]) -> set[Span]:
    """经销商、采购商、各大电商平台: the heads that a member shares which is itself a class, no one thing. A level in
    front (国家肿瘤、儿童医学中心) names all of a list. `named`: is it one thing, were it alone?"""
    found: set[Span] = set()
    if members and LEVEL.match(members[0].name):
        return found
    starts = [m.own.start for m in members]
    for shared in {m.shared for m in members if m.shared and m.head and m.head.role == "facility"}:
        i = bisect_right(starts, shared.start) - 1
        giver = members[i]
        whole = giver.shared is None and shared.start < giver.own.end
        if whole and giver.core == "common" and "国家" not in giver.name and not named(giver):
            found.add(shared)
    return found


def amount(body: str, word: str) -> bool:
    """200台锅炉改造, 300万千瓦光伏项目: how many or how much there is, before words that name none."""
    if NUMBER_OF.match(body):
        return True
    return word.endswith(WORKS) and POWER.match(body) is not None


def ruled(phrase: Phrase) -> bool:
    """Is it what a rule binds, or what the rule wants done with things of its sort?"""
    if phrase.after and phrase.after[0].word in RULES:
        return True
    return any(verb.word in RULES for verb in phrase.before)


def conditional(text: str, member: Member, phrase: Phrase) -> bool:
    """认定为市级中试平台的，给予补助: a rule for whatever is one; undertakings by their own names are left."""
    if member.head is None or (member.head.role == "programme" and member.head.word not in WORKS):
        return False
    return CONDITIONAL.match(text, phrase.end) is not None


def borne(text: str, member: Member, phrase: Phrase) -> bool:
    """所有县市建成国家生态文明示范区: a title that many places bear."""
    if member.core != "common" or member.head is None or member.head.role != "facility" or phrase.subject is None:
        return False
    if phrase.verb in FOUNDS and phrase.subject.of(text).endswith(SORTS_OF_BODIES):
        return True  # 企业、高校联合组建产业联盟
    if phrase.verb not in BECOMES:
        return False
    return MANY.search(text, max(phrase.subject.start, phrase.start - 30), phrase.start) is not None
