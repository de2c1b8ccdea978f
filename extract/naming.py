"""From a governed phrase to the projects it names: edges of the name, members, identity, the facility inside a work."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract import project_names as names
from extract.coordination import COUNT, NAMED, THINGS, Head, Member, read_list
from extract.governing import DUTY, Phrase, governors
from extract.types import Place, ProjectMention, RegionMention, Span

RULE = "projects/coordination"
BRACKET = re.compile(r"[（(][^（）()]*[）)]$")
LEVEL = re.compile(r"^(?:国家(?!级|重点实验室|战略)|全国|全省|全区|全市|省(?!级)|自治区)")
GENERIC = re.compile(
    r"^(?:已有|现有|各级|省级以|覆盖|面向|贯穿|涵盖|基于|针对|重大|重点|重要|各类|相关|各项|有关|其他|主要|大型|中小|国家级|县级|高水平|高质量|世界级|全国性|区域性|最|世界一流|国际一流|一流|新型|优质|优势|特色|现代|标志性)"
)
COUNTED_WORKS = re.compile(r"\d+(?:余|多)?[个项条批座家]|\d[^，]{0,3}以[上下内]|[级元]以上|相关|有关|各部门|我[省市区国]|所有|中国特色|世界一流")
PEOPLE = re.compile(r"总书记|主席|书记|主任|部长|省长|市长|代表团|同志")
VAGUE = re.compile(
    r"(?:重要|重大|重点|主要|标志性|关键)$|为$|这一$|规划$|性$|那些$|[地县]（?\(?市|以上$"
)
WEAK_WORKS = re.compile(r"重大|标志性|骨干|重点|系列|产业发展")
PHASED = re.compile(r"(.{3,}?)[一二三四五]期(?:工程|项目)?$")
ACTS = frozenset({"建设", "打造", "创建", "牵头", "开展", "争创", "组建", "承担", "参与", "推进", "加快", "申报"})
GROUPED = re.compile(r"^([一-龥]{2,8}?)(?:\d+|[两二三四五六七八九十]+)(?:个)?(?:县|市|区|州|省|乡|镇|盟|旗|大)(?=[一-龥])")
UNNAMED = re.compile(
    r"“[一二三四五六七八九十两]个|[一二三四五六]期|[一二三四五六七八九十两\d]+(?:大|项|个|条)[一-龥]{0,4}(?:攻坚战|工程|体系|行动|计划|项目|任务|基地|平台|中心|片区|组团|通道|文化带|经济带)$"
)
WATERS = re.compile(r"[河江湖沟曲溪海渠川泊水湾塘淀洼滩山岛沙漠段镇村寺庙塔城址群园]$|流域$")
NATURAL = frozenset({"水库/水利枢纽", "水电站", "抽水蓄能", "机场"})
"""Kinds whose facilities bear the names of small places that no list holds."""
OWN_CLASS = ("创建", "争创", "创成")
LOCATIVE = re.compile(r"(?:中|上|内|下|方面|领域|过程中|基础上)$")
BUILT = frozenset(
    {
        "铁路",
        "公路",
        "机场",
        "港口航道",
        "枢纽",
        "学校",
        "医院",
        "水库/水利枢纽",
        "灌区",
        "口岸",
        "园区/开放平台",
        "文旅",
        "水电站",
        "产业",
        "科研平台",
    }
)
"""Kinds whose facilities are things by themselves, so that a work on one is part of it."""
NUMBERED = re.compile(r"^(?:[GSXC]\d{1,4}(?:线)?)\s?")
WAYPOINT = re.compile(r"至|-|—|段")


def read(
    text: str, phrase: Phrase, regions: Sequence[RegionMention], places: Sequence[Span], title: bool = False
) -> list[tuple[ProjectMention, int]]:
    """The projects that a phrase names, each with the position behind its name (where words of stage may follow).

    In a title only what has a name of its own counts: 现代物流网建设工程 there is what the box is about.
    """
    g = governors()
    if DUTY.match(text[phrase.start : phrase.end]) or any("never" in g.classes[v.word] for v in phrase.before):
        return []
    start, vague = opened(text, phrase, places)
    end = closed(text, start, phrase, places)
    if end is None or start >= end:
        return of_own_class(text, phrase, start, regions, places)
    inside = [r for r in regions if start <= r.span.start < end]
    spots = [p for p in places if start <= p.start < end]
    members = read_list(
        text, start, end, names.heads(), spots, lambda a, b: names.core_type(text, a, b, inside), g.sizes, g.tails
    )
    solid = any(m.core in NAMED for m in members)
    # 交通、消防等领域专项整治: a list of fields, not of names.
    others = text.rfind("等", start, end)
    domains = others > 0 and re.search(r"领域|方面|行业", text[others:end]) is not None
    result: list[tuple[ProjectMention, int]] = []
    for member in members:
        member = quoted(text, member, phrase, spots)
        if not identified(member, solid, vague or phrase.vague, phrase) or _counted(text, member):
            continue
        if domains and member.core == "common" and member.head is not None and member.head.needs == "words":
            continue
        if _acts(member, phrase) or (title and member.core == "common"):
            continue
        result.extend(mentions(text, member, phrase, inside, regions, end))
    return result


def _counted(text: str, member: Member) -> bool:
    """“灯塔工厂”3家: a class of which so many are counted."""
    if member.shared is not None:
        return False
    return re.match(r"”?(?:达到?|共|超过?)?\d+[家个座项条所处]", text[member.own.end : member.own.end + 8]) is not None


def _acts(member: Member, phrase: Phrase) -> bool:
    """支持甲大学建设…: an institution that is to do something is no work itself."""
    if not phrase.before or member.head is None:
        return False
    if member.head.kind not in ("学校", "医院", "科研平台") or member.head.role != "facility":
        return False
    if member.head.kind == "学校" and member.shared is None and phrase.before[-1].word in ("依托", "借助", "联合"):
        return True
    return phrase.before[-1].word in ("支持", "推动", "鼓励", "引导", "指导") and bool(
        phrase.after and phrase.after[0].word in ACTS
    )


def of_own_class(
    text: str, phrase: Phrase, start: int, regions: Sequence[RegionMention], places: Sequence[Span]
) -> list[tuple[ProjectMention, int]]:
    """甲湾、乙部落创建国家5A级景区: what the names without a head are to become says what they are."""
    if not phrase.after or phrase.after[-1].word not in OWN_CLASS or phrase.relative:
        return []
    begin = phrase.after[-1].end
    stop = next((i for i in range(begin, min(len(text), begin + 20)) if text[i] in "，。；、,;"), len(text))
    found = names.heads().at_end(text, begin, stop)
    if found is None or found[1].role != "facility" or not found[1].kind:
        return []
    inside = [r for r in regions if start <= r.span.start < phrase.end]
    spots = [p for p in places if start <= p.start < phrase.end]
    result: list[tuple[ProjectMention, int]] = []
    for member in read_list(text, start, phrase.end, names.heads(), spots):
        core = names.core_type(text, member.own.start, member.own.end, inside)
        whole = any(p == member.own for p in spots)
        if member.head is None and core in NAMED and not whole and len(member.own) <= 14:
            named = replace(
                member, name=member.name + found[1].word, head=found[1], shared=Span(found[0], stop), core=core
            )
            result.extend(mentions(text, named, phrase, inside, regions, phrase.end))
    return result


def opened(text: str, phrase: Phrase, places: Sequence[Span] = ()) -> tuple[int, bool]:
    """Past prepositions, spaces and indefinite words in front of the first name; was there one (一批)?"""
    g = governors()
    start, end, vague, moved = phrase.start, phrase.end, False, True
    dash = text.rfind("——", start, end)
    if dash > 0:
        # 首个…工程——甲直流工程: what stands behind the dash is the name.
        start = dash + 2
    while moved and start < end:
        moved = False
        if text[start] in " \u3000\t、了在于由对与向以为把将从及和等给或":
            if text[start] == "和" and text[start : start + 2] in ("和田", "和平", "和硕", "和县", "和政"):
                break
            start, moved = start + 1, True
            continue
        for length in range(min(5, end - start), 0, -1):
            if text[start : start + length] in g.indefinite:
                start, vague, moved = start + length, True, True
                break
        if text.startswith(("其他", "其它"), start):
            start, moved = start + 2, True
        for adjective in ("高水平", "高标准", "高质量", "国际一流", "世界级"):
            if text.startswith(adjective, start) and any(p.start == start + len(adjective) for p in places):
                start, moved = start + len(adjective), True
        quote = text.find("“", start, min(end, start + 5))
        if quote > start and text[start:quote] in g.classes and "verb" in g.classes[text[start:quote]]:
            start, moved = quote, True
        count = COUNT.match(text, start, end)
        if count and not text[count.end() : count.end() + 1].isdigit():
            start, vague, moved = count.end(), True, True
    return start, vague


def closed(text: str, start: int, phrase: Phrase, places: Sequence[Span] = ()) -> int | None:
    """Where the last name of a phrase ends: behind its head, or behind 等.

    Cut are words of what is done (建设, 前期工作), of what it is said to have (功能), and locatives (中).
    """
    g, heads = governors(), names.heads()
    end = phrase.end
    fallback: int | None = None
    while end > start:
        bracket = BRACKET.search(text, start, end)
        if bracket and DUTY.match(bracket.group()):
            end = bracket.start()
            continue
        stop = bracket.start() if bracket and bracket.start() > start else end
        if text[stop - 1] == "”" and not bracket:
            return end
        found = heads.at_end(text, start, stop)
        tail = _ending(text, start, end, g.tails)
        if found and (tail is None or len(found[1].word) > len(tail)):
            return end
        if found and fallback is None:
            fallback = end
        locative = LOCATIVE.search(text, start, end) if phrase.preposition or phrase.before == () else None
        cut = len(tail) if tail else 0
        if not cut and (aspect := _ending(text, start, end, g.aspects)):
            cut = len(aspect)
        if not cut and locative:
            cut = end - locative.start()
        if not cut and text[end - 1] in "、和及与 \u3000":
            cut = 1
        if not cut:
            break
        end -= cut
        if end > start and text[end - 1] == "等":
            # 甲、乙等项目建设: the head is what follows 等, if one does.
            return fallback or end
    if fallback is not None:
        return fallback
    if names.named_work(text[start:end]):
        return end
    others = text.rfind("等", start + 1, phrase.end)
    if others > 0 and text[others - 1] not in "高中初平同优上对均":
        return others + 1
    return _inner_end(text, start, phrase.end, places) if phrase.before else None


def _inner_end(text: str, start: int, end: int, places: Sequence[Span]) -> int | None:
    """Behind the last thing that is named with place or proper name, where unknown words follow it (…机场转场投运)."""
    found = [
        (a, b, h)
        for a, b, h in names.heads().within(text, start, end)
        if h.role == "facility" and b - a > 1 and h.needs == "name" and h.kind
    ]
    if not found or end - found[-1][1] > 8 or not any(start <= p.start < found[-1][0] for p in places):
        return None
    stop = found[-1][1]
    # 航空港|区, 铁路|沿线: another thing's name, or the land around it.
    return None if text[stop] in "区城园群网带站路镇村线厂库沿周附两局" else stop


def _ending(text: str, start: int, end: int, words: frozenset[str]) -> str | None:
    for length in range(min(8, end - start), 0, -1):
        if text[end - length : end] in words:
            return text[end - length : end]
    return None


def quoted(text: str, member: Member, phrase: Phrase, places: Sequence[Span]) -> Member:
    """A quotation by itself names an undertaking where its own last words are a head (“格桑花行动”) or 建设 follows it."""
    front = re.match(r"(?:自治区|全省|全区|全市|省|市|我省)(?=“)", member.name)
    if front and member.own.start + front.end() < member.own.end:
        member = replace(
            member, name=member.name[front.end() :], own=Span(member.own.start + front.end(), member.own.end)
        )
    if member.listed and member.shared is None and member.head is not None:
        body = GROUPED.sub(r"\1", member.name)
        member = replace(member, name=body) if body != member.name else member
    if member.head is not None:
        return member
    words = member.name
    if words.endswith("”") and "“" in words and words.count("“") == 1:
        after = text[member.own.end : member.own.end + 2]
        placed = any(p.start == member.own.start for p in places)
        if placed and phrase.before and phrase.before[-1].word in ("打造", "建设", "建成"):
            return replace(member, head=Head("", "", "facility", "name"), core="quotation")
        if after == "建设" and phrase.before:
            return replace(member, head=Head("", "", "programme", "words"), core="quotation")
    elif names.named_work(words):
        return replace(member, head=Head("", "供水", "facility", "name"), core="proper")
    return member


def identified(member: Member, solid: bool, vague: bool, phrase: Phrase) -> bool:
    """Does the name identify one project? Indefinite works (一批…, heads without a name) do not."""
    head, name = member.head, member.name
    if head is None:
        return False
    body = name[: -len(head.word)] if head.word and name.endswith(head.word) else name
    if name.count("“") != name.count("”") or UNNAMED.match(name) or ("《" in name and not name.startswith("《")):
        return False
    if name.count("《") != name.count("》") or (phrase.relative and not phrase.before):
        return False
    if COUNTED_WORKS.search(name) or PEOPLE.search(name) or len(name) > 45:
        return False
    if VAGUE.search(body) and (member.core not in ("place", "quotation") or not body.endswith("重点")):
        return False
    weak = phrase.relative or bool(phrase.preposition)
    if head.needs == "mark" and member.core == "place":
        return False
    if member.core in ("place", "number", "quotation"):
        if member.core == "number" and names.QUANTITY.fullmatch(body):
            return False
        if body.startswith("“") and (head.role == "work" or (head.kind in ("学校", "医院") and body.endswith("”"))):
            return False
        return bool(body) and not (vague and member.core == "quotation")
    level = LEVEL.match(body)
    if re.sub("^(?:国家|[省市县级、])+", "", name) in governors().classes_of_bodies:
        return False
    if not body or vague or head.needs == "mark":
        return False
    listed = solid and member.listed and member.shared is not None
    if head.role == "programme" and member.shared is None and re.search("[和与及]$", body):
        return False
    if GENERIC.match(body) and not (member.listed and head.role == "programme" and len(body) > 5):
        return False
    if member.core == "proper":
        if head.kind == "通道" and len(body) > 6 and "至" not in body:
            return False
        # 散煤治理: works are named by the thing that they are done on.
        if head.role == "work" and not WATERS.search(body) and names.heads().at_end(body, 0, len(body)) is None:
            return listed and len(body) <= 4
        return not (weak and head.needs == "words")
    if head.role == "programme" and level and level.end() == len(body) and len(head.word) >= 4:
        return True
    if member.shared is not None and head.role == "facility" and head.needs == "words" and len(member.own) < 4:
        return False
    if head.needs == "words":
        if weak or len(name) < 5 or (head.kind == "论坛/活动" and member.shared is not None):
            return False
        if head.word == "工程" and (len(body) < 4 or WEAK_WORKS.search(body)):
            return False
        return head.role == "programme" or len(name) >= 8
    if level and GENERIC.match(body[level.end() :]):
        return False
    if level and (len(name) - level.end() >= 8 or (len(body) - level.end() >= 2 and len(name) - level.end() >= 6)):
        return True
    if head.word.endswith("工程") and len(name) >= 9 and not WEAK_WORKS.search(body):
        return True
    if head.kind in NATURAL and head.role == "facility" and 2 <= len(body) <= 4 and phrase.before and not weak:
        return (
            body not in governors().sorts and body[:2] not in governors().sorts and body[-2:] not in governors().sorts
        )
    if solid and member.listed and member.shared is None and len(body) <= 3 and head.role == "facility":
        return True
    if head.role == "programme":
        return False
    # Solidarity: in a list of proper names a common word is a name too (民主, 单干), if it is one of things.
    if head.role == "work" and not any(h.role == "facility" for _, _, h in names.heads().within(name, len(body) and len(member.own), len(name))):
        return False
    return listed and len(body) <= 6


def mentions(
    text: str,
    member: Member,
    phrase: Phrase,
    inside: Sequence[RegionMention],
    regions: Sequence[RegionMention],
    name_end: int,
) -> list[tuple[ProjectMention, int]]:
    spans = [(s.start, s.end) for s in (member.own, member.shared, member.front) if s]
    sentence = text[max(0, phrase.start - 60) : phrase.end + 10]
    kind = names.kind_of(member.name, member.head, sentence, member.core == "common")
    located, connects = names.links(text, kind, spans, inside)
    if not connects and all(p.level == "country" for p in located):
        located += stated(text, phrase, regions)
    result: list[tuple[ProjectMention, int]] = []
    whole, whole_kind = facility(member, kind)
    if whole:
        own = member.own
        if text.startswith(whole, own.start):
            own = Span(own.start, own.start + len(whole))
        inner, _ = names.links(text, whole_kind, [(own.start, own.end)], inside)
        result.append(
            (
                ProjectMention(own, whole, whole_kind, "ongoing", RULE, located_in=inner, optional="facility"),
                name_end,
            )
        )
    result.append(
        (
            ProjectMention(
                member.own,
                member.name,
                kind,
                "ongoing",
                RULE,
                head=member.shared,
                located_in=located,
                connects=connects,
                part_of=whole or None,
                open_list=member.open_list,
            ),
            name_end,
        )
    )
    return result


def facility(member: Member, kind: str) -> tuple[str, str]:
    """The facility that a work is done on, or the route that a section belongs to, with its kind; ("", "") if none."""
    head, name = member.head, member.name
    if head is None:
        return "", ""
    phase = PHASED.match(name)
    if phase and not re.search(r"[（(]$", phase.group(1)):
        return phase.group(1), kind
    if head.role == "section":
        route = re.match(r".*?(?:铁路|高铁|高速公路|高速|公路|[三一二四]+线铁路)", name[: -len(head.word)])
        if route and 3 < len(route.group()) < len(name) - 1 and not re.search(r"至|[—-]", route.group()):
            return route.group(), names.kind_of(route.group(), None)
    number = NUMBERED.match(name)
    if number and len(name) > number.end():
        return number.group().strip(), "公路"
    if head.role not in ("work", "section") or not name.endswith(head.word):
        return "", ""
    body = name[: -len(head.word)]
    if head.role == "section":
        return "", ""
    found = names.heads().at_end(body, 0, len(body))
    if (
        found
        and found[0] > 0
        and found[1].role in THINGS
        and found[1].kind in BUILT | {""}
        and not re.search(r"至", body)
    ):
        return body, names.kind_of(body, found[1])
    return "", ""


def stated(text: str, phrase: Phrase, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The places that are the subject of the clause (支持济南市建设…)."""
    if phrase.subject is None:
        return ()
    subject = phrase.subject
    inside = [r for r in regions if subject.covers(r.span) and r.name and r.nested is None and not r.implied]
    rest = subject.of(text)
    for region in inside:
        rest = rest.replace(region.text, "", 1)
    if not inside or len(re.sub(r"[、和及与（）()等地市在]", "", rest)) > 1:
        return ()
    return tuple(Place(r.name or "", r.code, r.level, r.span, r.short) for r in inside)
