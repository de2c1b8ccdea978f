"""What stands around a name decides whether it counts: the list it is in, what is done with it, how many there are."""

import re
from collections.abc import Sequence
from typing import Final

from extract.gazetteers import gazetteer
from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.behind import INSTITUTIONS
from extract.projects.bodies import enlisted
from extract.projects.by_firms import done_by_a_firm
from extract.projects.company import INDEFINITE
from extract.projects.coordination import Member
from extract.projects.cores import of_issuer
from extract.projects.firm_led import firm_led
from extract.projects.governing import Phrase
from extract.projects.governors import governors, staged
from extract.projects.heads import WORKS
from extract.projects.list_ends import number_at
from extract.projects.pieces import NAMED
from extract.projects.plan_years import PLAN_YEARS
from extract.projects.refusals import RANKED, names_class
from extract.projects.stages import PIVOTS, PREPARING
from extract.projects.subjects import SEVERAL, WELL_ON, done
from extract.projects.trimming import INSIDE

STAGED: Final = staged()
COUNTED: Final = pattern("sites", "counted")
CLASS_OF_WORKS: Final = pattern("lists", "class_of_works")
OF_AREA: Final = pattern("classes", "of_area")
GOVERNORS: Final = governors()
BETTERS: Final = pattern("phrases", "body_betters")
WIDE: Final = frozenset(word_list("kind_sets", "wide"))
BARE: Final = frozenset(word_list("name_ends", "many_of_a_county"))
DIVISION: Final = re.compile("^(?!.*至)[一-龥]{1,6}[县市州区盟旗]$")
"""甲县公路: all roads of a county; 甲至乙县公路 is the one between them."""
CORNER: Final = re.compile("[一-龥][东西南北][东西南北]")
"""A corner of a province (赣西北) has one airport of its own name."""
MUNICIPAL: Final = re.compile("(?:北京|天津|上海|重庆)市?(?:港|机场)")
"""天津港, 北京机场: the port or the airport of a municipality is one."""
PROCEEDS: Final = word_list("verbs", "proceeds")
BUILDING: Final = re.compile("(?:项目)?建设(?!的|和|与|、)")
"""加快推进…基地 | 建设: the building of it goes on."""
GROUNDS: Final = frozenset({"湿地", "林场", "草场"})
"""Heads of ground that is one of a project where it is made."""
CALLED_WORKS: Final[tuple[str, ...]] = ("建设项目", "建设工程")
FOUND: Final[tuple[str, ...]] = ("建设", "设立", "筹建", "组建")
"""Ends of verbs with which a thing comes to be."""
HELPED: Final = word_list("verbs", "helped")
RANKS: Final = word_list("name_ends", "ranks")
PRODUCES: Final = word_list("lists", "produces")
GOODS: Final = 4
"""No longer are the words for the goods that many make."""
LONG: Final = 8
"""Characters of a description that fits one thing only."""
FULL_FIRM: Final = re.compile("[一-龥（）]{4,18}(?:有限责任公司|有限公司|股份公司)[一-龥]{4,}")
MAKING: Final[tuple[str, ...]] = ("生产项目", "加工项目", "制造项目")
BUILT_ONCE: Final = frozenset(word_list("verbs", "built_once"))
APPLIED: Final = frozenset(word_list("verbs", "applied"))
GRANTED: Final = frozenset({"园区/开放平台", "口岸", "物流"})
"""Kinds of what the state grants to a place."""
LIST_OF_CALLED: Final = re.compile("(?:项目|工程)、")
SEVERAL_APPLY: Final = pattern("phrases", "several_apply")
FOUNDS: Final = frozenset(word_list("verbs", "founds"))
FOUNDING: Final = re.compile("(?:筹建|筹设|选址|建设)(?!的|和|与|、)")
"""加快…大学 | 筹建: it comes to be, told behind its name."""
FOUNDED: Final = re.compile("(?:设置|设立|成立|筹建|建设)?(?:[，。；、并]|$)")
"""Behind an approval: the school itself is what is approved."""
AWARDED: Final = frozenset(word_list("verbs", "awarded"))
ONE_EACH: Final = word_list("name_ends", "one_each")
BODY_ENDS: Final = word_list("name_ends", "institutions")
ENDS: Final = frozenset({"", "，", "。", "；", "、", "：", "！", "\n", " ", "等", "工"})
"""Behind a verb of doing these say that nothing is done to another thing."""
CLASS: Final = 10
"""No longer is the class behind a number."""
SO_LONG: Final = re.compile(r"\d(?:公里|千米|平方米|平方公里)$")
LENGTH: Final = re.compile(r"[约共近超]?过?\d[\d.]*[余多万]*(?:公里|千米|亩|米)")
ALL_OVER: Final = pattern("name_ends", "all_over")
FIRST_ONE: Final = re.compile("(?<![国省内球界市县区州])首[条台个批]$")
"""The first of its own, not of a province or the nation."""
LINES_OF_PLANTS: Final[tuple[str, ...]] = ("生产线", "产线", "机组")
BUSES: Final[tuple[str, ...]] = ("公交", "客运班", "客车", "巴士")
TAKEN_IN: Final = frozenset({"进入", "纳入", "列入", "获批", "入选"})
SO_MANY: Final = Guarded(re.compile(r"”?(?:达到?|共|超过?)?\d+[家个座项条所处]"))
TOTAL: Final = Guarded(pattern("phrases", "total"))


def counted(text: str, member: Member, members: Sequence[Member]) -> bool:
    """“灯塔工厂”3家: a class of which so many are counted; 甲实验室、乙实验室达到8家: all of them are."""
    if (
        member.core == "common"
        and member.shared is None
        and SO_LONG.search(text, max(0, member.own.start - 8), member.own.start)
    ):
        return True  # 完善8公里 | 滨江步道
    if (
        member.core == "common"
        and ALL_OVER.match(member.name)
        and LENGTH.match(text, (member.shared or member.own).end)
    ):
        return True  # 完成农村公路安防工程 | 120公里
    if member.name.endswith("城际") and text.startswith(BUSES, (member.shared or member.own).end):
        return True  # 甲市至乙县城际 | 公交线路
    if member.shared is not None:
        return False
    last = members[-1]
    if member.name[-2:] == last.name[-2:] and TOTAL.match(text, last.own.end):
        return True
    if member.core == "common" and member is not last and SO_MANY.match(text, last.own.end):
        return number_at(text, last.own.end) != len(members)  # 建成博物馆、文化馆1200个
    if member.name.endswith(LINES_OF_PLANTS) and FIRST_ONE.search(text, max(0, member.own.start - 3), member.own.start):
        return True  # 首条灌装生产线 | 投产: the first of those that a plant will have
    number = SO_MANY.match(text, member.own.end)
    if number is None or INSIDE.match(text, member.own.end) or COUNTED.match(text, member.own.end):
        return False
    if member.core == "quotation" and member.head is not None and member.head.word in ("项目", "工程", "行动"):
        return False  # “甲”项目96项: one programme, of so many projects
    told = number_at(text, number.start()) == len(members)
    if member.listed and (told or (member is last and members[-2].shared is not None)):
        return False  # 甲港、乙港2个各具特色的口岸, 甲、乙泵站5座: the number counts the list
    if member.core in NAMED and member.head is not None and member.head.role == "facility":
        # 甲公园、乙公园，丙公园3个口袋公园: what is counted is called as the last is, with which the list ends.
        behind = text[number.end() : number.end() + CLASS]
        if behind[:1].isalpha() and member.head.word in behind:
            return False
    # 甲站、乙站2个产业项目: a class of its own follows.
    works = CLASS_OF_WORKS.match(text, number.end())
    return not (member.listed and (works or names.heads().starts_at(text, number.end())))


def proceeding(text: str, member: Member, phrase: Phrase) -> bool:
    """推进船舶动力装备试验基地建设: one thing by its long description, the building of which goes on."""
    head, own = member.head, member.own
    if head is not None and head.needs == "mark" and head.role == "facility" and member.core == "proper":
        # 甲核能系统项目: called a project.
        return called(text, member) and (bool(phrase.before) or any(v.word in STAGED for v in phrase.after))
    if head is not None and head.word in GROUNDS and member.core in NAMED:
        # 加快甲、乙等湿地建设, （1）甲规模化林场建设项目
        return text.startswith("建设" if phrase.before else CALLED_WORKS, (member.shared or member.own).end)
    if made_by_list(text, member, phrase) or of_full_firm(member, phrase) or done_by_a_firm(text, member, phrase):
        return True
    if head is None or head.role != "facility" or member.core != "common" or member.shared:
        return False
    if names_class(member.name) or RANKED.search(head.word):
        return False
    body = member.name.removesuffix(head.word)
    if called(text, member) and len(body) >= 4 and not SEVERAL.search(body) and not phrase.relative:
        # 种羊繁育场项目正在建设: of what is called a project it is told how it goes on; each of a list is called so
        # (包括深海基地项目、新药研发中心项目).
        told = not phrase.before and any(v.word in STAGED for v in phrase.after)
        if LIST_OF_CALLED.search(text, phrase.start, phrase.end) if member.listed else told:
            return True
    if head.needs != "name" and not done(phrase):
        return False
    if phrase.verb in APPLIED and phrase.subject is not None and head.kind in GRANTED:
        # 支持甲市申建临港综保区: what one place applies for is its one.
        return len(phrase.subject) <= 8 and not SEVERAL_APPLY.search(phrase.subject.of(text))
    going = bool(phrase.after) and (phrase.after[-1].word in WELL_ON or head.kind in ("", "其他", "通信/算力"))
    if len(body) >= (4 if going else 2) and done(phrase) and not phrase.relative and not phrase.preposition:
        # 全产业链汽车城建成投用: what is done is one thing.
        return not SEVERAL.search(body) and not (member.listed and going)
    if phrase.relative or phrase.preposition or not phrase.before or INDEFINITE.search(body):
        return False
    verb = phrase.verb
    if (
        head.word.endswith(BODY_ENDS)
        and (len(body) >= 4 or len(member.name) >= LONG)
        and (verb in FOUNDS or FOUNDING.match(text, own.end))
    ):
        # 筹建光学工程大学, 加快空间信息大学筹建: what is founded is one.
        return not member.listed
    if long_object(text, member, phrase):
        return True
    if len(body) < 5:
        return False
    if verb in BUILT_ONCE:
        return True
    return verb.endswith(PROCEEDS) and BUILDING.match(text, own.end) is not None


def of_full_firm(member: Member, phrase: Phrase) -> bool:
    """甲钨业有限公司硬质合金生产基地: of a firm that is named in full, what it builds is one thing."""
    head = member.head
    if head is None or head.kind not in ("产业", "园区/开放平台") or head.role != "facility" or phrase.relative:
        return False
    acted = bool(phrase.before) or any(v.word in STAGED for v in phrase.after)
    return acted and member.shared is None and FULL_FIRM.match(member.name) is not None


def made_by_list(text: str, member: Member, phrase: Phrase) -> bool:
    """甲含氟材料生产项目、乙纸业项目 | 集中开工: of a list each of which is called a project, those that make goods."""
    head = member.head
    if head is None or not member.listed or member.shared or not head.word.endswith(MAKING) or not done(phrase):
        return False
    return (
        len(member.name) - len(head.word) >= LONG and LIST_OF_CALLED.search(text, phrase.start, phrase.end) is not None
    )


def called(text: str, member: Member) -> bool:
    """Is it called a project by the word behind its own words?"""
    return text.startswith(WORKS, member.own.end) and not member.shared


def long_object(text: str, member: Member, phrase: Phrase) -> bool:
    """建设国际海洋工程产业园: the long description of one thing that is built, if its head says what it is (not
    平台); not what others are helped to build (支持建设), what is laid out all over the land, what 的 says more of, or
    what a place is to rank as."""
    if len(member.name) < LONG or member.listed or "、" in member.name or member.name.endswith(RANKS):
        return False
    if member.head is None or not member.head.kind:
        return False
    if not phrase.verb.endswith(FOUND) or text[member.own.start - 1] == "的":
        return False
    if member.head.word.endswith(PRODUCES) and len(member.name) - len(member.head.word) <= GOODS:
        return False  # 建设动力电池生产基地: one of all that make such goods
    return not any(verb.word.startswith(HELPED) for verb in phrase.before)


def of_wide_area(member: Member, wide: frozenset[str]) -> bool:
    """西部地区铁路: the bare class of a wide area is many."""
    if member.head is None or member.head.kind not in WIDE or member.head.role != "facility":
        return False
    if member.head.word.endswith(ONE_EACH) or MUNICIPAL.match(member.name):
        # 甲市南站 is one station, 湘西环线 one way round, 鲁南高铁 one line, 天津港 (Tianjin port) that of a city.
        return False
    body = PLAN_YEARS.sub("", member.name.removesuffix(member.head.word))
    body = OF_AREA.sub("", body).removesuffix("地区")
    if member.head.word == "机场" and CORNER.fullmatch(body):
        return False
    if member.head.kind == "铁路" and (area := gazetteer().areas.get(body)) is not None and area.names_its_cities:
        return False  # 甬舟铁路: the line between its cities
    return body in wide or (
        member.head.kind in ("公路", "电网") and member.head.word in BARE and DIVISION.search(body) is not None
    )


def of_fields(member: Member, members: Sequence[Member]) -> bool:
    """生物制造、氢能装备、同位素应用等项目: fields, if half of the list or more are common words that take the word."""
    if member.head is None or member.head.word != "项目" or member.shared is None or member.core != "proper":
        return False
    fields = (m for m in members if m.core == "common" and m.shared is not None)
    return 2 * sum(not firm_led(m.name.removesuffix("项目")) for m in fields) >= len(members)


def of_classes(members: Sequence[Member]) -> bool:
    """水系廊道、通风廊道、文化廊道…: sorts of a thing, if nearly all of a list are common words before heads of their
    own and none a place, a number or a quotation."""
    if len(members) < 4 or any(m.core in ("place", "number", "quotation") or m.shared for m in members):
        return False
    if of_issuer(members[0].name, members[0].head):
        return False
    if any(m.head is None or m.head.role != "facility" or m.head.needs != "name" for m in members):
        return False
    return 4 * sum(m.core == "common" and len(m.name) <= 6 for m in members) >= 3 * len(members)


def acts(text: str, member: Member, phrase: Phrase) -> bool:
    """支持甲大学建设…: an institution that is to do something is no work itself, unless that prepares it."""
    if enlisted(text, member, phrase):
        return True
    if phrase.after and text.startswith(PREPARING, phrase.after[-1].end):
        return False  # 推动甲医院 | 开展前期工作
    if phrase.after and phrase.after[0].word in ("升格为", "更名为", "升级为"):
        # 甲高新区升级为国家级高新区 is a work on it, no school that becomes a university.
        return phrase.after[0].word != "升级为" or (member.head is not None and member.head.kind in INSTITUTIONS)
    behind = phrase.after[0] if phrase.after and not phrase.before else None
    if behind and behind.word in AWARDED and member.head is not None and member.head.kind in ("学校", "医院"):
        # 甲大学获批设置乙专业: the school gets something, it is not approved itself.
        return FOUNDED.match(text, behind.end) is None
    of_office = member.name[0] in "省市县区州" and member.core == "common" and member.name.endswith("中心")
    if behind and member.head is not None and (member.head.word.endswith(BODY_ENDS) or of_office):
        # 甲研究院共建中心50家: a body that does something to another thing is none itself.
        return (
            phrase.after[-1].word in GOVERNORS.acts
            and text[phrase.after[-1].end : phrase.after[-1].end + 1] not in ENDS
        )
    if not phrase.before or member.head is None:
        return False
    if phrase.after and phrase.after[0].word == "争取" and phrase.after[-1].word in TAKEN_IN:
        return False  # 支持甲设施 | 争取进入国家布局
    if member.head.kind not in INSTITUTIONS or member.head.role != "facility":
        return False
    if member.head.kind == "学校" and member.shared is None and phrase.verb in ("依托", "借助", "联合"):
        return True
    if phrase.verb not in PIVOTS:
        return False
    if any(verb.word in GOVERNORS.acts for verb in phrase.after):
        return True
    return member.head.kind in ("学校", "医院") and BETTERS.match(text, (member.shared or member.own).end) is not None
