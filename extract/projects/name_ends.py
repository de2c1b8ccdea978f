"""Where the last name of a phrase ends: behind its head, or behind 等."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern
from extract.projects import names
from extract.projects.before_told import before_told
from extract.projects.candidates import acted_on
from extract.projects.conjuncts import PHASE
from extract.projects.counted_leads import counted_works, list_end
from extract.projects.deeds import tagged
from extract.projects.firm_led import built_now
from extract.projects.goods import PRODUCED, listed_goods, spent_on
from extract.projects.governing import Phrase
from extract.projects.governors import governors
from extract.projects.heads import Head, ending, words_of
from extract.projects.routes import NUMBERED_ROAD
from extract.projects.trimming import BRACKET, RELEASE, measured_end, trimmed
from extract.projects.undertaking_runs import run_of_undertakings
from extract.projects.untold import before_predicate
from extract.projects.works_beside import works_alone
from extract.types import Span

BETTERED: Final = pattern("lists", "bettered")
GOVERNORS: Final = governors()
WORKS: Final = re.compile("(?:重点|重大|标志性)?(?:项目|工程)")
PROJECT: Final = re.compile("项目")
SERIES: Final = pattern("lists", "in_series").pattern
OF_TRADE: Final = pattern("lists", "class_of_works").pattern
CLASS: Final = re.compile(rf"(?:{SERIES}|多个|\d+(?:余|多)?个)?(?:(?<=批)[^，。；“”]{{2,24}}的)?{OF_TRADE}")
"""What closes a list of works and says only of what trade and rank they are."""
SORT: Final = pattern("lists", "sort_of_works")
OF_WORKS: Final = pattern("lists", "of_works")
ROAD: Final = re.compile(rf"(?<![A-Za-z0-9])(?:{NUMBERED_ROAD.pattern})$")
FIRMS: Final = re.compile("集团|公司|银行|学会|协会|列车|动车|班车|航班")
"""甲空港发展集团, 甲至乙城际列车: a firm that bears the name of a place, what runs on a line."""
BODIES: Final = re.compile("集群|联盟|体系|群|网")
METRO: Final = pattern("name_ends", "metro")
ROUTE_LINE: Final = re.compile("[一-龥]至[一-龥]{2,8}线$")
"""A route by its ends, 甲至乙线, with no other head."""
DOCUMENT: Final = pattern("name_ends", "document")
BOUND: Final = "区域城市园群网络带站路镇村线厂库沿周附两局院群量"
"""航空港|区, 骨干网|络, 铁路|沿线: behind a head these make it another thing's name, or the land around it."""
NATION: Final[tuple[str, ...]] = ("国家", "全国")
JOINT: Final = re.compile("[和与及、]")
MARKED_SUBJECT: Final = pattern("phrases", "marked_subject")
NAMED_SYSTEM: Final = Guarded(re.compile("“[^”]{4,30}(?:平台|系统)”"))
QUOTED_SCHEME: Final = re.compile(
    rf"“[^“”]{{2,16}}”(?:[一-龥]{{2,4}})?(?:工程|行动|计划)(?![、和与及的等]|{PHASE.pattern})"
)
"""What is carried out and named by a quotation, whatever is told of it (实施“甲”工程改造后…)."""
ADVERBS: Final = "已将正均也仍又再早"
LOCATIVE: Final = re.compile(r"(?:中|上|内|下|方面|领域|过程中|基础上)$")


def closed(text: str, start: int, phrase: Phrase, places: Sequence[Span] = ()) -> int | None:
    """Where the last name of a phrase ends: behind its head, or behind 等; None where nothing is named.

    Cut are words of what is done (建设, 前期工作), of what it is said to have (功能), and locatives (中).
    """
    end = before_told(text, start, phrase)
    told = not (phrase.before or phrase.preposition) and text.find("、", start, end) > 0
    if (phrase.carried_out or told) and works_alone(text[max(start, text.rfind("、", start, end) + 1) : end]):
        return end  # 实施甲古城提升
    if counted_works(text, phrase.start) and (listed := list_end(text, start, end)) is not None:
        return listed
    fallback: int | None = None
    while end > start:
        if (cut := trimmed(text, start, end)) is not None:
            end = cut
            continue
        if (measure := measured_end(text, start, end)) is not None:
            return measure
        if text[end - 1] == "”":
            return end
        found, tail = _head_and_tail(text, start, end, tails_of(phrase))
        if tail and text.startswith("项目", end - tail) and text[end - tail - 1] == "”":
            return end - tail + 2
        if found and found[1].word in GOVERNORS.aspects and _named_till(text, start, found[0]):
            # 甲枢纽主体工程, 人民路主体工程: how far it is done is told of the whole.
            end = found[0]
            continue
        if found and len(found[1].word) > tail:
            return end
        if found and fallback is None:
            fallback = end
        cut_off = tail or _told(text, start, end, phrase)
        if not cut_off:
            break
        end -= cut_off
        if end > start and text[end - 1] == "等":
            # 甲、乙等项目建设: the head is what follows 等, if one does.
            works = WORKS.match(text, end, phrase.end)
            return fallback or (works.end() if works else end)
    return fallback if fallback is not None else _without_head(text, start, end, phrase, places)


def _named_till(text: str, start: int, at: int) -> bool:
    """Does a head or a formula (a street) end a name there?"""
    return names.heads().at_end(text, start, at) is not None or names.named_work(text[start:at])


def tails_of(phrase: Phrase) -> frozenset[str]:
    """What is cut behind a name: not the bettering that is carried out or finished (完成甲机场提档升级)."""
    return _without_heads() if phrase.carried_out else GOVERNORS.tails


@cache
def _without_heads() -> frozenset[str]:
    return frozenset(tail for tail in GOVERNORS.tails if tail not in names.heads().by_word or not BETTERED.search(tail))


def _head_and_tail(text: str, start: int, end: int, tails: frozenset[str]) -> tuple[tuple[int, Head] | None, int]:
    """The head at the end, a bracket or a version behind it aside, and how long the words are there that only say what
    is done."""
    last, aside = text[end - 1], None
    if last in "）)":
        aside = BRACKET.search(text, start, end)
    elif last.isdigit() or last == "版":
        aside = RELEASE.search(text, max(start + 2, end - 5), end)
    stop = aside.start() if aside and aside.start() > start else end
    tail = ending(text, start, end, tails)
    return names.heads().at_end(text, start, stop), len(tail) if tail else 0


def _told(text: str, start: int, end: int, phrase: Phrase) -> int:
    """How many characters at the end say what it is said to have, where in it something is, or join it to nothing."""
    if aspect := ending(text, start, end, GOVERNORS.aspects):
        return len(aspect)
    locative = LOCATIVE.search(text, start, end) if phrase.preposition or not phrase.before else None
    if locative:
        return end - locative.start()
    if text[end - 1] in ADVERBS and names.heads().at_end(text, start, end - 1):
        return 1  # 甲安置房已 | 完成: the segmenter took it for the end of a word
    return 1 if text[end - 1] in "、和及与 \u3000" else 0


def _without_head(text: str, start: int, end: int, phrase: Phrase, places: Sequence[Span]) -> int | None:
    """Where a name ends that no known head closes: a formula, a road number, a list with 等, a marked subject."""
    heads = names.heads()
    if names.named_work(text[start:end]) or (acted_on(phrase) and ROAD.search(text, start, end)):
        return end
    last = max(start, text.rfind("、", start, end) + 1, text.rfind("和", start, end) + 1)
    if text[end - 1] in "线延伸" and (METRO.fullmatch(text, last, end) or ROUTE_LINE.search(text, start, end)):
        return end
    others = text.rfind("等", start + 1, phrase.end)
    if others > 0 and text[others - 1] not in "高中初平同优上对均":
        undertaken = run_of_undertakings(text, start, others) if phrase.carried_out else None
        return undertaken or _class_end(text, others, phrase)
    if _names_in_front(text, start, end, phrase):
        return (None if phrase.before else before_predicate(text, start, end)) or end
    if named := NAMED_SYSTEM.match(text, start, phrase.end):
        return named.end()  # 通过“甲信息平台”交换…
    if not phrase.before:
        # “甲”工程惠及乙村: whatever is told of it, what a quotation or a number marks is named.
        if phrase.preposition:
            return None
        marked = MARKED_SUBJECT.match(text, start, phrase.end)
        if marked and heads.head_from(text, marked.end()) is None:
            return marked.end()
        return _subject_end(text, start, phrase.end)
    told = told_of(text, start, end, places) if end < phrase.end else None
    told = told or _inner_end(text, start, phrase.end, places)
    if told is None and phrase.carried_out and (quoted := QUOTED_SCHEME.match(text, start, phrase.end)):
        return quoted.end()
    return told or run_of_undertakings(text, start, phrase.end)


def _subject_end(text: str, start: int, end: int) -> int | None:
    """甲片区城市更新项目 | 迎来新进展: behind 项目, with what is built in front of it, whatever is told of the work, if
    a word opens it that predicates open with."""
    for works in PROJECT.finditer(text, start, end - 1):
        built = names.heads().at_end(text, start, works.start())
        if built and OF_WORKS.match(text, works.end()) is None and tagged(text[works.end() : end])[0][1][0] in "vdp":
            return works.end()
    return None


def _class_end(text: str, others: int, phrase: Phrase) -> int:
    """Where the class of a list ends: in front of what else is built (甲、乙等精品景区和文旅数智化建设), or of unknown
    words (甲、乙等区块大拆大整)."""
    for joint in JOINT.finditer(text, others + 2, phrase.end):
        if names.heads().at_end(text, others + 1, joint.start()):
            return joint.start()
    works = CLASS.match(text, others + 1, phrase.end) or SORT.match(text, others + 1, phrase.end)
    if works and OF_WORKS.match(text, works.end()) is None:
        return works.end()  # 甲、乙等5个项目 | 初步达成协议: whatever is told of them
    inner = _inner_end(text, others, phrase.end) if phrase.after else None
    return others + 1 if inner is None or BODIES.match(text, inner) else inner


def _names_in_front(text: str, start: int, end: int, phrase: Phrase) -> bool:
    """The last of a list may be a place or have no head that is known; do those before it count?"""
    held = bool(phrase.before) and end < phrase.end
    if any(
        b < end
        and text[b] in "、和及"
        and (h.kind or h.role in ("section", "work") or h.word.endswith(("中心", "大楼")))
        and (h.role != "programme" or (held and h.kind == "论坛/活动") or phrase.carried_out)
        for _, b, h in names.heads().within(text, start, end)
    ):
        return True
    # 甲路及周边管网; 甲大道、乙路
    joints = [joint.start() for joint in JOINT.finditer(text, start, end)]
    if not (phrase.before or phrase.after or spent_on(text, start)):
        return False  # 在甲大道与乙路交叉口
    if listed_goods(text, start, end) or (text.find("、", start, end) > 0 and PRODUCED.match(text, end)):
        return True
    if not phrase.before and built_now(text, start, end):
        return True
    if not joints:
        return False
    return names.named_work(text[start : joints[0]]) or names.named_work(text[joints[-1] + 1 : end])


def told_of(text: str, start: int, end: int, places: Sequence[Span]) -> int | None:
    """提升“甲”平台研发转化 | 力度, 增强甲航空港区开放 | 功能: where a word of what a thing is said to have was cut at
    `end`, words of what it is for may stand between, if a place, a quotation or its level names the thing."""
    heads = names.heads()
    if text.endswith("体系", start, end) and DOCUMENT.search(text, start, end):
        return None
    for a, b, head in reversed(heads.within(text, start, end)):
        if end - b > 8 or a == start:
            return None
        quoted = text[a - 1] == "”" or text[b] == "”"
        if (b - a < 2 and heads.at_end(text, start, b) is None) or (
            head.role != "facility" and not (quoted and head.role == "programme")
        ):
            continue
        if quoted or any(start <= p.start < a for p in places) or (text.startswith(NATION, start) and b - start >= 8):
            stop = b + 1 if text[b] == "”" else b
            free = text[b] == "”" or any(start + y == b for _, _, y in words_of(text[start:end]))
            stop += 2 * (text[b] != "”" and PHASE.match(text, stop) is not None)
            return stop if free and text[stop] not in BOUND and "、" not in text[stop:end] else None
    return None


def _inner_end(text: str, start: int, end: int, places: Sequence[Span] | None = None) -> int | None:
    """Behind the last thing that is named with place or proper name, where unknown words follow it (…机场转场投运)."""
    found = [
        (a, b, h)
        for a, b, h in names.heads().within(text, start, end)
        if h.role == "facility" and b - a > 1 and h.needs == "name" and (h.kind or places)
    ]
    if not found or end - found[-1][1] > 8 or found[-1][1] >= end:
        return None
    if places is not None and not any(start <= p.start < found[-1][0] for p in places):
        return None
    stop = found[-1][1]
    if FIRMS.search(text, stop, end) or DOCUMENT.search(text, stop, end):
        return None
    return None if text[stop] in BOUND else stop
