"""Does a name identify one project? Fail empty, never wrong: indefinite works and classes of bodies are none."""

import re

from extract.patterns import pattern
from extract.projects import names
from extract.projects.conjuncts import PHASE
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.governors import governors, staged
from extract.projects.subjects import done

LEVEL = pattern("identity", "level")
ADJECTIVE = pattern("identity", "adjective")
GROUND = frozenset({"通道", "铁路", "公路", "园区/开放平台", "文旅", "生态修复"})
ALONG = pattern("identity", "along")
GENERIC = pattern("identity", "generic")
COUNTED_WORKS = pattern("identity", "counted_works")
PEOPLE = pattern("identity", "people")
VAGUE = pattern("identity", "vague")
WEAK_WORKS = pattern("identity", "weak_works")
UNNAMED = pattern("identity", "unnamed")
TREATED = pattern("identity", "treated")
THINGS_TREATED = pattern("identity", "things_treated")
WATERS = pattern("identity", "waters")
WATER = pattern("identity", "water")
RIVER = pattern("identity", "river")
LINE = pattern("identity", "line")
PROGRAMME = re.compile("“[^”]{2,12}(?:工程|行动|计划)”")
"""However many are counted of it, a quotation that ends so names one undertaking."""
ASIDE = re.compile("“[^”]*”|（[^）]*）")
"""What a name quotes or puts in brackets: a count there counts nothing."""
OF_LEVEL = re.compile("^(?:国家|[省市县级、])+|（(?:基地|平台|中心|园区|企业)）$")
"""Whose a body is, in front of its class, and the class once more behind it."""
WAY = re.compile("[一-龥]至[一-龥]")
"""From one to another."""
PORTS = frozenset({"港口航道", "机场"})
"""What a hub is named by (果园港国家物流枢纽)."""
SUPPLY = pattern("identity", "supply")
COPULAS = frozenset({"是", "作为", "成为"})
"""Behind these a relative clause describes (是通往甲景区的公路)."""
RANKED = frozenset({"入选", "跻身", "获评", "评为", "命名", "认定"})
"""Behind these stands a class."""
STANDING = frozenset({"机场", "口岸", "文旅", "学校", "医院", "园区/开放平台", "水库/水利枢纽"})
"""Kinds of what stands at one place."""
NATIONAL = pattern("identity", "national")
RANKS_ONLY = pattern("identity", "ranks_only")
SHORT_PROVINCES = pattern("identity", "short_provinces")
LED = pattern("identity", "led")
GRADE = re.compile("(?:国家|全国|省)?(?:[1-5]?A+级|[一二三四五]星级)(?:旅游)?")
"""国家5A级旅游景区: what a place may rank as, and no place."""
OWN_PUBLIC = pattern("identity", "own_public")
PUBLIC_KINDS = frozenset({"文旅", "学校", "医院"})
"""Of these a government has one of its own (市图书馆, the city's library)."""
PUBLIC = pattern("identity", "public")
TRADES = pattern("identity", "trades")
CHINA = pattern("identity", "china")
PILOTS = pattern("identity", "pilots")
VIRTUAL = frozenset({"", "其他", "通信/算力"})
"""Kinds of which short common words (一体化平台) name none, not even beside proper names."""
SORTED = pattern("identity", "sorted")
HOSTED = frozenset({"举办", "承办", "办好", "主办", "协办", "成功举办", "成功承办", "圆满举办", "筹办", "联办"})
NATURAL = frozenset({"水库/水利枢纽", "水电站", "抽水蓄能", "机场"})
"""Kinds whose facilities bear the names of small places that no list holds."""


def acted_on(phrase: Phrase) -> bool:
    """Does a verb say that something is done with it, in front of it (加快建设甲水库) or behind (甲水库开工)?"""
    return bool(phrase.before) or any(verb.word in staged() for verb in phrase.after)


def twofold(body: str) -> bool:
    """甲厂扩能及数字低碳(改造): in front of 及 stands a work on a thing."""
    joint = max(body.rfind("及"), body.rfind("和"))
    found = names.heads().at_end(body, 0, joint) if joint > 4 else None
    return found is not None and found[1].role == "work" and found[0] > 3


def carried_out(member: Member, verb: str) -> bool:
    """推行社区食堂暖心工程: what is carried out is one undertaking by its description, whatever words open it; it must
    be the longer where it only says of what rank it is (实施重大人才工程)."""
    head, name = member.head, member.name
    if head is None or member.shared is not None or not (verb in governors().undertake or verb == "完成"):
        return False
    works = head.word.endswith("工程")
    if not works and (head.role, head.kind) != ("programme", "计划/行动"):
        return False
    body = name.removesuffix(head.word)
    if re.search("[和与及]$", body):
        return False
    return len(name) >= (10 if WEAK_WORKS.search(body) else 7)


def identified(member: Member, solid: bool, vague: bool, phrase: Phrase) -> bool:
    """Does the name identify one project? Indefinite works (一批…, heads without a name) do not."""
    head, name = member.head, member.name
    if head is None:
        return False
    body = name[: -len(head.word)] if head.word and name.endswith(head.word) else name
    verb = phrase.verb
    if name.count("“") != name.count("”") or UNNAMED.match(name) or ("《" in name and not name.startswith("《")):
        return False
    if pattern("lists", "ceremony").search(name):
        return False
    if name.count("《") != name.count("》") or (phrase.relative and not phrase.before):
        return False
    if verb in COPULAS and (phrase.relative or (member.core == "quotation" and verb == "作为")):
        # 作为“一把手”工程: what something is called.
        return False
    if COUNTED_WORKS.search(ASIDE.sub("", name)) or PEOPLE.search(name) or len(name) > 45:
        return False
    if head.kind in STANDING and "至" in body and WAY.search(body):
        # 甲机场至乙机场 is a way, no airport.
        return False
    if VAGUE.search(body) and (member.core not in ("place", "quotation") or not body.endswith("重点")):
        return False
    # 以实施甲工程为契机: behind the preposition the verb governs.
    weak = phrase.relative or (bool(phrase.preposition) and verb not in governors().undertake)
    if phrase.preposition in ("向", "为", "给", "对") and SUPPLY.search(name):
        return False
    if verb in RANKED and head.role == "facility" and member.core == "common" and LEVEL.match(name):
        # 入选国家考古遗址公园: the class that something is raised to.
        return False
    if head.role == "work" and (TRADES.search(body) or (name.startswith("全国") and not head.word.endswith("工程"))):
        # 甲区文旅产业提质升级, 全国水环境整治: a trade is no thing, what is done all over the nation no one work.
        return False
    if head.role == "facility" and "主要" in body:
        return False
    if head.role == "work" and member.core in ("common", "proper") and body in names.heads().by_word:
        # 渔港改造升级: works on a class of things.
        return names.heads().by_word[body].needs == "self" or body.endswith("运河")
    if (
        verb in governors().invent
        and head.role == "facility"
        and head.kind in VIRTUAL
        and member.core in ("common", "proper")
    ):
        # 开发甲控制系统: what is invented is technology.
        return False
    vague_list = member.open_list and member.shared is not None and not solid and not LEVEL.match(body)
    if head.kind in VIRTUAL and member.core == "common" and vague_list and head.role == "facility":
        # 电子公文、视频会议等业务系统: common words give a class of systems no names.
        return False
    given = name[len(member.own) :] if member.shared is not None and head.role == "facility" else ""
    if member.core in ("common", "proper") and re.search("[与和及]", given):
        # 甲乙等矿产开采与加工基地: two things in one are a class, not what a member is.
        return False
    if head.role == "facility" and PUBLIC.match(body) and member.core in ("common", "proper"):
        return False
    if head.word.endswith("系统") and head.needs == "mark" and member.core == "proper" and not LEVEL.match(body):
        return False
    if head.needs == "mark" and member.core == "place":
        # 承办湖南民营企业发布活动: one that is held.
        return head.kind == "论坛/活动" and verb in HOSTED and len(body) >= 4 and member.shared is None
    if PILOTS.search(head.word) and member.core in ("common", "proper", "quotation"):
        # 国家甲示范县: a title that many places bear.
        return False
    if member.core in ("place", "number", "quotation"):
        if member.core == "number" and names.QUANTITY.fullmatch(body):
            return False
        if head.needs == "mark" and names.QUANTITY.match(body):
            return False
        if head.word == "段" and RIVER.search(body):
            # 甲河乙段获评美丽河湖: a stretch of a river is water, no work.
            return False
        if body.startswith("“") and (
            (head.role == "work" and (body.endswith("”") or not PHASE.fullmatch(head.word)))
            or (head.kind in ("学校", "医院") and body.endswith("”"))
        ):
            return False
        return bool(body) and not (vague and member.core == "quotation" and not PROGRAMME.fullmatch(name))
    level = LEVEL.match(body)
    if OF_LEVEL.sub("", name) in governors().classes_of_bodies:
        return False
    if head.needs == "self":
        return not vague
    if level and level.group() != "国家" and head.word == "系统" and len(body) - level.end() >= 4 and not weak:
        return bool(phrase.before) and not vague
    if (head.kind == "科研平台" or head.word.endswith("节点")) and not vague and not weak and NATIONAL.match(name):
        # 甲品种国家重点实验室: what it is for is its name.
        return True
    if head.role == "facility" and CHINA.match(body) and acted_on(phrase) and not weak and not vague:
        # 中国甲博览城: what bears the country's name is one.
        return True
    if head.role == "programme" and (body in staged() or {body[:2], body[2:]} <= staged()):
        # 制定实施行动计划, 深化提升行动: the words in front are verbs.
        return False
    if verb in COPULAS:
        return False
    if OWN_PUBLIC.match(name) and head.kind in PUBLIC_KINDS and head.role == "facility" and phrase.before and not weak:
        # 建设市体育馆: the one of the issuer.
        return not vague and len(name) >= 4
    if GRADE.fullmatch(body) or RANKS_ONLY.fullmatch(body):
        return False
    if (
        not body
        or vague
        or (head.needs == "mark" and (member.core != "proper" or head.kind in ("公路", "") or member.shared))
    ):
        return False
    if carried_out(member, verb) and not weak:
        return True
    if PHASE.fullmatch(head.word) and acted_on(phrase) and not weak:
        # 甲大道、工业大道三期, 行政区二期建成: a phase is that of one thing.
        thing = names.heads().at_end(body, 0, len(body))
        named = len(body) >= 3 if thing is None else thing[0] > 1 and thing[1].role == "facility"
        if named and not GENERIC.match(body):
            return True
    listed = solid and member.listed and member.shared is not None
    if head.word == "线" and "至" in body:
        return True
    if head.role == "work" and WATER.match(body) and not pattern("lists", "any_water").match(body) and acted_on(phrase):
        # 丰和河治理: what stands before 河 is a name, although its characters make a common word.
        return True
    if head.role == "programme" and member.shared is None and re.search("[和与及]$", body):
        return False
    undertaking = head.role == "programme" and len(body) > 5
    about = undertaking and ADJECTIVE.match(body) and not head.word.endswith("工程")
    if GENERIC.match(body) and not (undertaking and member.listed) and not about:
        return False
    long = head.role == "facility" and (head.kind in GROUND or head.word.endswith(("廊道", "风景道")))
    if long and ALONG.match(body) and acted_on(phrase) and not weak:
        return not re.search("[和与]", body)
    if head.role == "facility" and body in governors().sorts and head.kind != "通道":
        return False
    if head.needs == "words" and verb == "实现":
        return False
    if member.core == "proper":
        if head.kind == "通道" and SHORT_PROVINCES.match(body):
            return True
        if head.kind == "通道" and len(body) > 6 and "至" not in body and not (member.listed and not member.shared):
            return False
        # 散煤治理: works are named by the thing that they are done on.
        if PHASE.fullmatch(head.word):
            return member.listed or acted_on(phrase)
        if (
            head.role == "work"
            and member.front is None
            and not WATERS.search(body)
            and names.heads().at_end(body, 0, len(body)) is None
        ):
            if twofold(body) or LED.fullmatch(body):
                return True
            # 甲馆改扩建完工: what was finished is one thing's, however short its name.
            built = not TREATED.search(head.word) and len(body) >= (3 if done(phrase) else 4)
            if verb in governors().undertake and member.shared and head.word.endswith("工程") and len(name) >= 9:
                # 涉煤、化工企业深度治理工程: described as the last of its list is.
                return True
            fought = head.word.endswith(("治理", "整治")) and not THINGS_TREATED.search(body)
            return (built and not weak) or (listed and len(body) <= 4 and not fought)
        return not (weak and head.needs == "words")
    if head.role == "programme" and level and level.end() == len(body) and len(head.word) >= 4:
        return True
    if member.shared is not None and head.role == "facility" and head.needs == "words" and len(member.own) < 4:
        return False
    if head.needs == "words":
        if weak or len(name) < 5 or (head.kind == "论坛/活动" and member.shared is not None):
            return False
        weak_works = WEAK_WORKS.search(body)
        if head.word == "工程" and (len(body) < 4 or weak_works):
            return False
        return head.role == "programme" or len(name) >= 8
    if level and GENERIC.match(body[level.end() :]) and len(body) - level.end() < 5:
        return False
    if head.role == "facility" and phrase.relative and member.shared is None and not names.ROUTE_NUMBER.search(name):
        # 发挥国家高新技术开发区的带动作用: inside a longer phrase common words speak of all of a class.
        return False
    if level and (
        len(name) - level.end() >= (6 if len(head.word) >= 6 else 8)
        or (len(body) - level.end() >= 2 and len(name) - level.end() >= 6)
    ):
        return True
    if head.word.endswith("工程") and len(name) >= 9 and not WEAK_WORKS.search(body):
        return not SORTED.match(body)
    inner = names.heads().at_end(body, 0, len(body))
    if (
        inner
        and inner[0] > 1
        and len(body) <= 8
        and inner[1].kind in PORTS
        and head.role == "facility"
        and acted_on(phrase)
    ):
        return True
    if head.kind in NATURAL and head.role == "facility" and 2 <= len(body) <= 4 and acted_on(phrase) and not weak:
        return (
            body not in governors().sorts and body[:2] not in governors().sorts and body[-2:] not in governors().sorts
        )
    if solid and member.listed and member.shared is None and len(body) <= 3 and head.role == "facility":
        return head.kind not in VIRTUAL
    if head.word == "项目" and solid and member.listed and member.shared is not None and len(member.own) >= 6:
        return True
    if head.role == "programme":
        return False
    if head.role == "work" and member.listed and LINE.fullmatch(body):
        return True
    # Solidarity: in a list of proper names a common word is a name too (幸福, 光荣), if it is one of things.
    if head.role == "work" and not any(
        h.role == "facility" for _, _, h in names.heads().within(name, len(body) and len(member.own), len(name))
    ):
        return False
    return listed and min(len(body), len(member.own)) <= 6
