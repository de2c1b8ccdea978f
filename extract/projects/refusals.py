"""Words that name no project whatever stands in them: marks out of pair, counts, classes, what only describes."""

import re
from typing import Final

from extract.formulas import Formulas, alternatives
from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.built_parts import built_parts, is_built_part
from extract.projects.candidates import COPULAS, JOINED, LEVEL, VIRTUAL, Candidate, Rule
from extract.projects.deeds import tagged
from extract.projects.firm_led import firm_led
from extract.projects.governors import governors
from extract.projects.heads import in_dictionary
from extract.projects.plan_years import PLAN_NUMBER
from extract.projects.spots import of_a_town, stretch_of_water
from extract.projects.subjects import done

GOVERNORS: Final = governors()
UNNAMED: Final = Formulas(alternatives(pattern("identity", "unnamed").pattern))
SCHEDULE: Final = pattern("identity", "schedule")
UNOWNED: Final = Guarded(pattern("identity", "unowned"))
CEREMONY: Final = pattern("lists", "ceremony")
CLASS_OF_WORKS: Final = pattern("lists", "class_of_works")
RANKED: Final = re.compile("重[点大]|[0-9]月份?项目|季度项目|半年项目")
"""Of what rank works are, or of which months."""
TWO_TRADES: Final = re.compile("[一-龥]{2}[和与及][一-龥]{2}(?:工程|项目)$")
MONTHS: Final = "(?:[0-9]{1,2}[-—至])?[0-9]{1,2}月份?"
TERM: Final = f"(?:[0-9]{{4}}年(?:度)?)?(?:[春夏秋冬]季|[上下]半年|第?[一二三四]季度|{MONTHS}|首批|第[一二三四五六]批)?"
"""Of which year, season or lot works are."""
OF_A_PLACE: Final = re.compile(
    rf"(?:[0-9]{{4}}年)?(?:[一-龥]{{2,16}}[省市县区旗州盟](?:级)?|国家)(?:“{PLAN_NUMBER}”(?:规划)?|{TERM})?(?:[省市县区州]级)?{CLASS_OF_WORKS.pattern}(?:（[^（）]+）)?"
)
"""城建项目 of a place, of a year or of a plan's years; a bracket says of which part."""
SEASON: Final = re.compile("(?:[春夏秋冬][季日]|[上下]半年|季度|月份?)$")
TRADE_THERE: Final = re.compile(f"[一-龥]{{2,4}}?(?!项目){CLASS_OF_WORKS.pattern}")
ORDINAL: Final = re.compile("(?:第[一二三四五六七八九十]+|首)[个条座家所处]|唯一")
COUNTED_WORKS: Final = pattern("identity", "counted_works")
PEOPLE: Final = pattern("identity", "people")
VAGUE: Final = pattern("identity", "vague")
SUPPLY: Final = pattern("identity", "supply")
TRADES: Final = pattern("identity", "trades")
PRODUCES: Final = word_list("lists", "produces")
PUBLIC: Final = pattern("identity", "public")
PILOTS: Final = pattern("identity", "pilots")
SPENT: Final = pattern("identity", "spent")
RANK_OF_PLACE: Final = pattern("identity", "rank_of_place")
LONGEST: Final = 45
ASIDE: Final = re.compile(f"“[^”]*”|（[^）]*）|{pattern('identity', 'worth').pattern}")
"""What a name quotes, puts in brackets or is worth: a count there counts nothing."""
WAY: Final = re.compile("[一-龥]至[一-龥]")
"""From one to another."""
STOPS: Final = re.compile("(?<=[一-龥])[—–-]+(?=[一-龥])")
LED: Final[tuple[str, ...]] = ("道", "廊", "带", "线")
"""Ends of heads of what leads along a way."""
STANDING: Final = frozenset(word_list("kind_sets", "standing"))
RANKINGS: Final = frozenset(word_list("verbs", "rankings"))
LEVELS: Final = frozenset("省市县区州盟旗")
BATCH: Final = re.compile("第(?:[一二三四五六七八九十]+|[0-9]+)批")
"""So many projects at a time."""
GROUNDS: Final = frozenset({"湿地", "草场", "林场"})
"""Heads of ground that nature or husbandry keeps."""
GOES_WITH: Final = re.compile(f"[和与及](?:{'|'.join(word_list('lists', 'added'))})")
"""What goes with a thing (污水厂及配套管网) makes it no two."""
MAKES: Final = word_list("verbs", "makes")
HOSTS: Final = word_list("verbs", "hosts")


def out_of_pair(c: Candidate) -> bool | None:
    """A mark without its partner, or what the lexicon knows as no name."""
    name = c.name
    if name.count("“") != name.count("”") or name.count("《") != name.count("》"):
        return False
    if name.count("（") + name.count("(") != name.count("）") + name.count(")"):
        return False
    titled = "《" in name and not name.startswith("《")
    return False if titled or UNNAMED.match(name) else None


def unowned(c: Candidate) -> bool | None:
    """建设年产5万吨钢管生产线: part of what a project is to be; not so if it is begun or finished (…生产线投产), or one
    of a list of works (…、年产5万吨钢管生产线等12个项目)."""
    return False if UNOWNED.match(c.name) and not c.member.open_list and not done(c.phrase) else None


def ceremony(c: Candidate) -> bool | None:
    return False if CEREMONY.search(c.name) else None


def names_class(words: str) -> bool:
    """Nothing but trades and ranks, and whose they are."""
    if CLASS_OF_WORKS.fullmatch(words):
        return True
    return RANKED.search(words) is not None and OF_A_PLACE.fullmatch(words) is not None


def a_class_of_works(c: Candidate) -> bool | None:
    """城建重点项目, 甲市重点建设项目: trades and ranks, the title of a list; 新兴产业、民生等项目: its sorts."""
    alone = c.unmarked and c.head.word == "项目"  # 推进城建项目建设
    given = alone or c.member.shared is not None or RANKED.search(c.name) or TWO_TRADES.search(c.name)
    return False if given and names_class(c.name) else None


def schedule(c: Candidate) -> bool | None:
    """列入全省重点项目计划: what takes works in lists many; 甲省 | 计划 | 在…实施: what will be done."""
    if not c.head.word.endswith(("计划", "项目", "资金")):
        return None
    if c.head.word == "计划" and c.member.core == "place" and c.body[-1:] in LEVELS:
        return False
    return False if (BATCH if c.head.word.endswith("项目") else SCHEDULE).search(c.name) else None


def trade_of_a_place(c: Candidate) -> bool | None:
    """与甲市交通项目对接, 加快乙重点项目建设, 丙区春季项目: a place and a trade, rank or season are all its works."""
    if c.head.word == "项目" and SEASON.search(c.body):
        return False
    several = c.head.word.endswith("项目") and c.head.kind in ("", "产业", "其他")  # but 甲风电项目
    trade = several and c.member.core == "place" and c.member.shared is None
    return False if trade and TRADE_THERE.fullmatch(c.name) else None


def part_of_a_building(c: Candidate) -> bool | None:
    """围墙砌筑、清水池、征地拆迁等工程: steps and parts of what is built are no works by themselves."""
    if not c.unmarked:
        return None
    given = c.head.word == "工程" and (c.member.shared is not None or c.member.core == "common")
    if given and (c.body in GOVERNORS.tails or built_parts(c.body, 0, len(c.body))):
        return False
    return False if is_built_part(c.name, 0, len(c.name)) else None


def described(c: Candidate) -> bool | None:
    """In a relative clause that nothing governs; or what something is called (作为“一把手”工程, 是“甲”项目)."""
    if c.phrase.relative and (not c.phrase.before or c.verb in COPULAS):
        return False
    return False if c.verb in ("作为", "是") and c.member.core == "quotation" else None


def ranked_among(c: Candidate) -> bool | None:
    """是甲省第一座大桥, 成为乙区首条高速公路: which of a class something is, is told of it."""
    return False if c.verb in COPULAS and ORDINAL.search(c.name) else None


def counted(c: Candidate) -> bool | None:
    """A number of works, people, or more words than a name has."""
    name = c.name
    if len(name) > LONGEST or PEOPLE.search(name):
        return False
    # Without its asides a name counts nothing that it does not count with them.
    return False if COUNTED_WORKS.search(name) and COUNTED_WORKS.search(ASIDE.sub("", name)) else None


def a_way(c: Candidate) -> bool | None:
    """甲机场至乙机场 is a way, no airport; but 甲湾至乙坝绿道 leads from one to the other."""
    stands = c.head.kind in STANDING and not c.head.word.endswith(LED)
    if stands and len(STOPS.findall(c.body)) > 1:
        return False  # 甲站—乙广场—丙体育馆: the stops of a bus
    return False if stands and "至" in c.body and WAY.search(c.body) else None


def indefinite(c: Candidate) -> bool | None:
    if not VAGUE.search(c.body):
        return None
    return None if c.member.core in ("place", "quotation") and c.body.endswith("重点") else False


def supplied(c: Candidate) -> bool | None:
    """为…提供: whom it is for."""
    return False if c.phrase.preposition in ("向", "为", "给", "对") and SUPPLY.search(c.name) else None


def a_rank(c: Candidate) -> bool | None:
    """入选国家考古遗址公园: the class that something is raised to."""
    ranked = c.verb in RANKINGS and c.facility and c.member.core == "common"
    return False if ranked and LEVEL.match(c.name) else None


def of_a_rank(c: Candidate) -> bool | None:
    """甲省级湿地公园: one of those that a place ranks so."""
    return False if c.facility and RANK_OF_PLACE.fullmatch(c.body) else None


def spent(c: Candidate) -> bool | None:
    """甲村废弃矿山: what works are done on, and none itself."""
    return False if c.facility and SPENT.search(c.body) else None


def lying_there(c: Candidate) -> bool | None:
    """恢复甲湿地, 乙湿地是…: ground that is there, unless it is made (建设丙湿地)."""
    if c.head.word not in GROUNDS:
        return None
    return None if c.verb.endswith(MAKES) or any(verb.word.endswith(MAKES) for verb in c.phrase.after) else False


def a_trade(c: Candidate) -> bool | None:
    """甲区文旅产业提质升级, 全国水环境整治: a trade is no thing, what is done all over the nation no one work."""
    if c.head.role != "work":
        return None
    national = c.name.startswith("全国") and not c.head.word.endswith("工程")
    return False if national or TRADES.search(c.body) else None


def of_one_trade(c: Candidate) -> bool | None:
    """培育白酒产业集群, 建设石墨生产基地: a common noun for goods makes a class of what produces them, unless a subject
    says whose one is meant (甲县建设脐橙产业基地)."""
    if not c.unmarked or c.phrase.subject is not None or not c.head.word.endswith(PRODUCES):
        return None
    goods = tagged(c.body) if 2 <= len(c.body) <= 4 else ()
    if len(goods) == 2 and c.member.core == "common":
        return False  # 建设动力电池生产基地
    return False if len(goods) == 1 and goods[0][1] == "n" and in_dictionary(c.body) else None


def chief_ones(c: Candidate) -> bool | None:
    return False if c.facility and "主要" in c.body else None


def works_on_a_class(c: Candidate) -> bool | None:
    """渔港改造升级: works on a class of things; a canal or what is one by itself is no class."""
    if c.head.role != "work" or not c.unmarked or c.body not in names.heads().by_word or of_a_town(c.body):
        return None  # 看守所迁建
    return names.heads().by_word[c.body].needs == "self" or c.body.endswith("运河")


def invented(c: Candidate) -> bool | None:
    """开发甲控制系统: what is invented is technology."""
    technology = c.facility and c.head.kind in VIRTUAL and c.unmarked
    return False if technology and c.verb in GOVERNORS.invent else None


def class_of_systems(c: Candidate) -> bool | None:
    """电子公文、视频会议等业务系统: common words give a class of systems no names."""
    if not (c.facility and c.head.kind in VIRTUAL and c.member.core == "common"):
        return None
    return False if c.member.open_list and c.member.shared is not None and not c.solid and not c.level else None


def two_in_one(c: Candidate) -> bool | None:
    """甲乙等矿产开采与加工基地: two things in one are a class, not what a member is; so is 净水厂及配套管网."""
    if c.unmarked and (joined := GOES_WITH.search(c.name)) and c.name[: joined.start()] in names.heads().by_word:
        return False
    given = c.name[len(c.member.own) :] if c.member.shared is not None and c.facility else ""
    return False if c.unmarked and JOINED.search(GOES_WITH.sub("", given)) else None


def public_class(c: Candidate) -> bool | None:
    return False if c.facility and c.unmarked and PUBLIC.match(c.body) else None


def system_of_no_level(c: Candidate) -> bool | None:
    system = c.head.needs == "mark" and c.member.core == "proper" and c.head.word.endswith("系统")
    made = c.member.listed and any(v.word.endswith("产") for v in c.phrase.after) and firm_led(c.name)
    return False if system and not c.level and not made else None


def a_place_for_a_mark(c: Candidate) -> bool | None:
    """Where a head needs a mark, a place is enough only for an event that is held (承办湖南民营企业发布活动), two for a
    road (甲至乙普通国省干线)."""
    if c.head.needs != "mark" or c.member.core != "place" or (c.head.kind == "公路" and WAY.search(c.body)):
        return None
    return c.head.kind == "论坛/活动" and c.verb.endswith(HOSTS) and len(c.body) >= 4 and c.member.shared is None


def a_title(c: Candidate) -> bool | None:
    """国家甲示范县: a title that many places bear."""
    return False if c.member.core in ("common", "proper", "quotation") and PILOTS.search(c.head.word) else None


REFUSALS: Final[tuple[Rule, ...]] = (
    out_of_pair,
    unowned,
    ceremony,
    a_class_of_works,
    trade_of_a_place,
    schedule,
    part_of_a_building,
    described,
    ranked_among,
    counted,
    a_way,
    indefinite,
    supplied,
    a_rank,
    of_a_rank,
    stretch_of_water,
    spent,
    lying_there,
    a_trade,
    of_one_trade,
    chief_ones,
    works_on_a_class,
    invented,
    class_of_systems,
    two_in_one,
    public_class,
    system_of_no_level,
    a_place_for_a_mark,
    a_title,
)
