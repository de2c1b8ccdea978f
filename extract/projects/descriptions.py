"""Names without place, number or quotation: proper names, and descriptions that fit one thing only."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.candidates import COPULAS, ENDS_JOINED, JOINED, LANDS, ONE_WORD, VIRTUAL, Candidate, Rule, weak
from extract.projects.conjuncts import PHASE
from extract.projects.cores import of_issuer
from extract.projects.governors import governors, staged
from extract.projects.grounds import on_named_ground, undertaken_on_a_sort
from extract.projects.proper_names import proper
from extract.projects.spots import at_a_port, by_a_small_place, by_its_situation, on_a_sort, one_of_every_town
from extract.projects.subjects import done, under_way

STAGED: Final = staged()
GOVERNORS: Final = governors()
ADJECTIVE: Final = pattern("identity", "adjective")
ALONG: Final = pattern("identity", "along")
ANY_WATER: Final = pattern("lists", "any_water")
CHINA: Final = Guarded(pattern("identity", "china"))
GENERIC: Final = Guarded(pattern("identity", "generic"))
LINE: Final = pattern("identity", "line")
NATIONAL: Final = pattern("identity", "national")
RANKED_KINDS: Final = frozenset({"科研平台", "文旅", "生态修复"})
"""Kinds whose names say their national rank behind what names them."""
RANKS_ONLY: Final = pattern("identity", "ranks_only")
SORTED: Final = pattern("identity", "sorted")
STRETCH_OF_STREET: Final = pattern("identity", "stretch_of_street")
WATER: Final = pattern("identity", "water")
OF_LEVEL: Final = re.compile("^(?:国家|[省市县级、])+|（(?:基地|平台|中心|园区|企业)）$")
"""Whose a body is, in front of its class, and the class once more behind it."""
GRADE: Final = re.compile("(?:国家|全国|省)?(?:[1-5]?A+级|[一二三四五]星级)(?:旅游)?")
"""国家5A级旅游景区: what a place may rank as, and no place."""
WORK_IN_PHASES: Final = 8
"""So many characters describe a work that is done in phases."""
TWO_YEARS: Final = re.compile("年.{2,8}年(?:活动|行动)$")
"""甲提质年、乙突破年活动: each is a campaign of a year, which takes no year of another."""
OF_A_YEAR: Final[tuple[str, ...]] = ("年活动", "年行动")
MADE: Final = re.compile("(?:生产|种植|养殖|繁育|屠宰|制造|加工|冶炼|仓储|采选|收储)[和与及]$")
LEADING: Final[tuple[str, ...]] = ("线", "管网", "管道", "管线", "干管")
"""Ends of what leads from one place to another."""
MAKES: Final = word_list("verbs", "makes")
GROUND: Final = frozenset(word_list("kind_sets", "ground"))


def class_of_bodies(c: Candidate) -> bool | None:
    return False if OF_LEVEL.sub("", c.name) in GOVERNORS.classes_of_bodies else None


def one_of_its_kind(c: Candidate) -> bool | None:
    """The head itself names one."""
    return not c.vague if c.head.needs == "self" else None


def system_of_a_level(c: Candidate) -> bool | None:
    """省政务服务系统: the issuer has one; of the nation's, those that are described (国家汛情测报预警系统)."""
    if c.level is None or c.head.word != "系统" or c.weak:
        return None
    least = 6 if c.level.group() == "国家" else 4
    return bool(c.phrase.before) and not c.vague if len(c.body) - c.level.end() >= least else None


def national_body(c: Candidate) -> bool | None:
    """甲品种国家重点实验室, 长城国家森林公园: what it is for, or what is there, is its name."""
    if c.vague or c.weak or not (c.head.kind in RANKED_KINDS or c.head.word.endswith("节点")):
        return None
    return True if NATIONAL.match(c.name) else None


def of_china(c: Candidate) -> bool | None:
    """中国甲博览城: what bears the country's name is one."""
    return True if c.facility and CHINA.match(c.body) and c.acted_on and not c.weak and not c.vague else None


def verbs_in_front(c: Candidate) -> bool | None:
    """制定实施行动计划, 深化提升行动: the words in front are verbs."""
    if c.head.role != "programme":
        return None
    return False if c.body in STAGED or {c.body[:2], c.body[2:]} <= STAGED else None


def said_to_be(c: Candidate) -> bool | None:
    return False if c.verb in COPULAS else None


def the_issuers_own(c: Candidate) -> bool | None:
    """建设市体育馆, 县医院迁建, 市体育馆新馆, 扩建二中: the one of the issuer, works on it, a new house of it;
    加强县医院 is said of all."""
    acted_on = c.phrase.before or done(c.phrase) or (c.head.role == "work" and c.phrase.after)
    if c.weak or not (acted_on or under_way(c.phrase, c.name)):
        return None
    if names.SCHOOL.fullmatch(c.name):
        return not c.vague
    thing = c.head if c.head.kind else (names.heads().at_end(c.body, 0, len(c.body)) or (0, None))[1]
    if not of_issuer(c.name, thing):
        return None
    made = len(c.name) == 3 and (c.verb.endswith(MAKES) or done(c.phrase))
    return not c.vague and (len(c.name) >= 4 or made)


def without_words(c: Candidate) -> bool | None:
    """Nothing but a rank, nothing in front of the head, indefinite, or a head that needs a mark."""
    if GRADE.fullmatch(c.body) or RANKS_ONLY.fullmatch(c.body) or not c.body or c.vague:
        return False
    if c.head.needs != "mark":
        return None
    return False if c.member.core != "proper" or c.head.kind in ("公路", "") or c.member.shared else None


def undertaken(c: Candidate) -> bool | None:
    """推行社区食堂暖心工程: what is carried out is one; longer where it only says of what rank it is (重大人才工程)."""
    if c.weak or c.member.shared is not None or not c.phrase.carried_out or ENDS_JOINED.search(c.body):
        return None
    if not c.head.word.endswith("工程") and (c.head.role, c.head.kind) != ("programme", "计划/行动"):
        return None
    ranked = weak(c.body) and not c.head.word.endswith(OF_A_YEAR)
    return True if len(c.name) >= (10 if ranked else 7) else None


def a_phase(c: Candidate) -> bool | None:
    """甲大道、工业大道三期, 行政区二期建成: a phase is that of one thing."""
    if not PHASE.fullmatch(c.head.word) or not c.acted_on or c.weak:
        return None
    thing = names.heads().at_end(c.body, 0, len(c.body))
    named = len(c.body) >= 3 if thing is None else thing[0] > 1 and thing[1].role == "facility"
    if thing is not None and thing[1].role == "work" and len(c.body) >= WORK_IN_PHASES:
        named = True  # 甲切削刀具基体材料扩产二期
    return True if named and not GENERIC.match(c.body) else None


def a_line(c: Candidate) -> bool | None:
    """甲至乙线, 甲大道丙路至丁路段, 甲大道北段: from where to where it runs, or which part of a street it is."""
    if c.head.word.endswith(LEADING) and "至" in c.body[1:-1]:
        return True
    stretch = c.head.role == "section" and ("至" in c.body[2:-1] or STRETCH_OF_STREET.fullmatch(c.body))
    return True if stretch and c.acted_on and not c.weak and not c.vague else None


def on_a_water_or_street(c: Candidate) -> bool | None:
    """丰和河治理, 人民路改造: what stands before 河 or 路 is a name, although its characters make a common word."""
    if c.head.role != "work":
        return None
    if names.street(c.body) or names.line(c.body) or names.SIDE_OF_RING.fullmatch(c.body):
        return not c.weak
    if not c.acted_on:
        return None
    return True if WATER.match(c.thing) and not ANY_WATER.match(c.thing) else None


def joined_programme(c: Candidate) -> bool | None:
    if c.member.shared is not None and TWO_YEARS.search(c.name):
        return False
    torn = c.head.role == "programme" and c.member.shared is None
    if torn and MADE.search(c.body) and c.head.kind == "产业" and c.acted_on:
        return None  # 甲油茶种植及 | 深加工项目: both are done to the goods
    return False if torn and ENDS_JOINED.search(c.body) else None


def generic(c: Candidate) -> bool | None:
    """Words that fit any of its kind; a long programme in a list, or one by what it is about, has more than these."""
    if not GENERIC.match(c.body):
        return None
    undertaking = c.head.role == "programme" and len(c.body) > 5
    if undertaking and ONE_WORD.match(c.body):
        return None  # 重大疾病防控工程
    about = undertaking and ADJECTIVE.match(c.body) and not c.head.word.endswith("工程")
    return None if about or (undertaking and c.member.listed) else False


def along_the_ground(c: Candidate) -> bool | None:
    """沿江绿色廊道: what runs along something is where that is."""
    if not c.facility or not (c.head.kind in GROUND or c.head.word.endswith(("廊道", "风景道"))):
        return None
    return not JOINED.search(c.body) if ALONG.match(c.body) and c.acted_on and not c.weak else None


def a_sort(c: Candidate) -> bool | None:
    return False if c.facility and c.head.kind != "通道" and c.body in GOVERNORS.sorts else None


def realised(c: Candidate) -> bool | None:
    return False if c.head.needs == "words" and c.verb == "实现" else None


def programme_of_a_level(c: Candidate) -> bool | None:
    whole = c.level is not None and c.level.end() == len(c.body)
    return True if whole and c.head.role == "programme" and len(c.head.word) >= 4 else None


def under_a_head_of_words(c: Candidate) -> bool | None:
    """A head that takes any words: enough of them must be its own."""
    if c.head.needs != "words":
        return None
    if c.facility and c.member.shared is not None and len(c.member.own) < 4:
        return False
    if c.weak or len(c.name) < 5 or (c.head.kind == "论坛/活动" and c.member.shared is not None):
        return False
    if c.head.word == "工程" and (len(c.body) < 4 or weak(c.body)):
        return False
    return c.head.role == "programme" or len(c.name) >= 8


def of_a_level(c: Candidate) -> bool | None:
    """国家高新技术开发区: a level with generic words, or in a relative clause, speaks of all of a class; with words
    enough it names the level's one."""
    words = len(c.body) - c.level.end() if c.level else 0
    if c.level and words < 5 and c.member.front is None and GENERIC.match(c.body[c.level.end() :]):
        return False
    if c.facility and c.phrase.relative and c.member.shared is None and not names.ROUTE_NUMBER.search(c.name):
        return False
    if c.level is None:
        return None
    least = 6 if len(c.head.word) >= 6 or words >= 2 else 8
    return True if len(c.name) - c.level.end() >= least else None


def long_works(c: Candidate) -> bool | None:
    if not c.head.word.endswith("工程") or len(c.name) < 9 or weak(c.body):
        return None
    if c.head.role == "work" and on_a_sort(c.body):
        return False
    return not SORTED.match(c.body)


def in_company(c: Candidate) -> bool | None:
    """Beside marked members a few words of its own are enough, for things more readily than for systems."""
    if not c.solid or not c.member.listed:
        return None
    if c.member.shared is None and len(c.body) <= 3 and c.facility:
        return c.head.kind not in VIRTUAL
    return True if c.head.word == "项目" and c.member.shared is not None and len(c.member.own) >= 6 else None


def common(c: Candidate) -> bool | None:
    """Solidarity: in a list of proper names a common word is a name too (幸福, 光荣), if it is one of things."""
    if c.head.role == "programme":
        return False
    if c.head.role == "work":
        if c.member.listed and LINE.fullmatch(c.body):
            return True
        within = names.heads().within(c.name, len(c.body) and len(c.member.own), len(c.name))
        if LANDS.match(c.head.word) is None and not any(head.role == "facility" for _, _, head in within):
            return False
    return c.listed and min(len(c.body), len(c.member.own)) <= 6


DESCRIBED: Final[tuple[Rule, ...]] = (
    class_of_bodies,
    one_of_its_kind,
    system_of_a_level,
    national_body,
    of_china,
    verbs_in_front,
    said_to_be,
    the_issuers_own,
    by_its_situation,
    one_of_every_town,
    undertaken_on_a_sort,
    without_words,
    undertaken,
    a_phase,
    a_line,
    on_a_water_or_street,
    joined_programme,
    generic,
    along_the_ground,
    a_sort,
    realised,
    on_named_ground,
    proper,
    programme_of_a_level,
    under_a_head_of_words,
    of_a_level,
    long_works,
    at_a_port,
    by_a_small_place,
    in_company,
    common,
)
"""For words without a mark, proper or common, in the order in which they are asked."""
