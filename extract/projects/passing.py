"""Which phrases are passed over: the words around them say that they name nothing that is done."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import last_characters, pattern, word_list
from extract.projects.asides import PARTNERS, tells_of_others
from extract.projects.chains import BUILDS
from extract.projects.doers import answers_or_attends
from extract.projects.governing import DUTY, Phrase
from extract.projects.governors import governors
from extract.projects.heads import in_dictionary

REFERS: Final = pattern("stated_places", "refers")
WORK: Final = pattern("sites", "work")
GOVERNORS: Final = governors()
CONTENTS: Final = pattern("phrases", "contents")
MANNER: Final = word_list("phrases", "manner")
COURSE: Final = frozenset({"经", "自", "沿", "据", "另据"})
"""Prepositions of a line's course (经甲新区) or of who says so: what lies there is not under work."""
MEASURE: Final = frozenset({"按照", "按", "根据", "依据"})
"""By what it is done."""
THEMES: Final = frozenset({"围绕", "聚焦", "针对", "立足", "结合"})
THOUGHT_OUT: Final = re.compile("(?:谋划|策划|储备|包装|招引|争取|开发)(?:一批)?(?:项目|工程)$")
FROM_TO: Final = re.compile("[到至]")
TOWARDS: Final = frozenset({"向", "对", "给", "为"})
SUPPLIES: Final[tuple[str, ...]] = ("供水", "供电", "供气", "供热", "送电", "输电", "送水", "输水", "送气", "输气")
DRAWN: Final = re.compile("[取引提抽调输]水")
STOPS: Final = re.compile(r"(?:[段线]|境内)共?设[^，。；]{2,60}?(?:\d+|[两三四五六七八九十]+)[个座][一-龥]{0,4}站$")
FOR_IT: Final = pattern("phrases", "for_it")
MEANT: Final = Guarded(pattern("phrases", "meant"))
OWNER_TOLD: Final = Guarded(pattern("phrases", "owner_told"))
PLACES: Final[tuple[str, ...]] = (*word_list("name_ends", "zones"), *"市县区州旗盟镇")
FIELDS: Final = re.compile("[火水风光核气煤热]电(?:[和与及、][火水风光核气煤热]电)+")
SITES: Final = word_list("phrases", "sites")
GOING_ON: Final[tuple[str, ...]] = ("工作", "建设", "施工")
DONE_TO: Final = frozenset({"对", "将", "把"})
MOVED: Final[tuple[str, ...]] = ("搬迁至", "迁至")
OFFICES: Final = pattern("phrases", "offices")
ACTORS: Final = pattern("phrases", "actors")
BODIES_DO: Final = pattern("phrases", "bodies_do")
OFFICE_ENDS: Final = last_characters(OFFICES)
BODY_DOES: Final = pattern("phrases", "body_does")
BUILT_THERE: Final = Guarded(re.compile("在[^，。；、]{2,12}(?:建设|实施|布局|设立|兴建|承建|运营)的"))
"""Where a body builds something, in front of what it builds."""
WATCHES: Final = frozenset(word_list("verbs", "watches"))
WORKS_WATCHED: Final = pattern("phrases", "works_watched")
VISITS: Final = frozenset(word_list("verbs", "visits"))


def passed_over(text: str, phrase: Phrase) -> bool:
    """Do the words around it say that the phrase names nothing that is done?"""
    g, start, end, before, after = GOVERNORS, phrase.start, phrase.end, phrase.before, phrase.after
    verb, preposition = phrase.verb, phrase.preposition
    word = text[start : start + 2]
    if not before and word.startswith("接") and not in_dictionary(word):
        return True  # 终点接甲高速公路
    if OWNER_TOLD.match(text, start):
        return True
    if (course := REFERS.match(text, start)) and course.group():
        return True  # 线路自甲站引出: where the line before it goes
    alone = not before and text.startswith(("：", ":"), end)
    if alone and text.endswith(PLACES, start, end) and text.find("、", start, end) < 0:
        return True  # 甲新区：实施乙、丙; 甲市乙区：丙、丁: whose works are told
    if alone and FIELDS.fullmatch(text, start, end):
        return True  # 火电和气电：甲电厂二期: of what field
    if phrase.relative and text.endswith("方向", start, end):
        return True  # 甲片区至乙方向 | 的班线
    if text[start] in "（(" and DUTY.match(text[start:end]):
        return True
    if any("never" in g.classes[v.word] for v in before) and not watched(text, phrase):
        return True
    told = text[start - 1] == "的" or text.endswith(SITES, start, end)
    if verb in g.waypoints and not told:
        return True  # but 连接规划中的甲公路, 会场设在乙水库项目现场: these are told of in their own right
    if preposition in MEASURE and not before:
        return True  # 按照国家标准建设医院
    if preposition in THEMES and not before and THOUGHT_OUT.search(text, start, end):
        return True  # 围绕甲产业、乙设施谋划项目
    if preposition in COURSE or text.startswith(MANNER, start):
        return True
    toward = preposition in TOWARDS or text[start] in TOWARDS or text[start - 1] in TOWARDS
    if toward and text.endswith(SUPPLIES, start, end):
        return True  # 向甲市 | 供水
    if text.endswith("站", start, end) and STOPS.search(text, start, end):
        return True  # 甲段设乙、丙等5个客运站: where a line stops
    if text.endswith("从", 0, start) and DRAWN.search(text, start, end):
        return True  # 通过隧洞从甲水库 | 取水入乙水库: where the water comes from and goes to
    if preposition == "从" and not after and FROM_TO.search(text, start, end):
        return True  # 从甲基地到乙开发区，处处…: between what something is told
    if text.endswith("工程布局", start, end) or text.startswith(MOVED, start):
        return True  # 完善甲类工程布局; 同意 | 搬迁至甲镇选址
    if only_bodies(text, phrase):
        return True
    if tells_of_others(text, phrase) or answers_or_attends(text, phrase):
        return True
    if verb in BUILDS and text.startswith("与", start):
        return True  # 搭建与甲地合作平台: with whom
    if before and phrase.subject and CONTENTS.search(phrase.subject.of(text)):
        return True
    if MEANT.match(text, end) and FOR_IT.search(text, max(0, start - 12), start + 8):
        return True  # 其建设对甲港具有重要意义
    if not after or after[0].word != "进行":
        return False
    return verb not in VISITS and not worked_on(text, phrase)


def only_bodies(text: str, phrase: Phrase) -> bool:
    """甲区政府、乙园区管委会; 甲大学与乙集团 | 共建丙; 推动甲研究所 | 在乙市建设的 | 丙; 甲公司统筹…: who does it."""
    words = text[phrase.start : phrase.end]
    if (words[-1] in OFFICE_ENDS and OFFICES.fullmatch(words)) or ("统筹" in words and BODY_DOES.match(words)):
        return True
    if BODIES_DO.search(words):
        return True
    joined = not phrase.before and phrase.after and phrase.after[0].word in PARTNERS
    if joined and ACTORS.fullmatch(words):
        return True
    return BUILT_THERE.match(text, phrase.end) is not None and ACTORS.fullmatch(words) is not None


def watched(text: str, phrase: Phrase) -> bool:
    """紧盯甲二期、乙扩能等项目早开工: works that one keeps an eye on are named, other objects (紧盯目标) are none."""
    return phrase.verb in WATCHES and WORKS_WATCHED.search(text, phrase.start, phrase.end) is not None


def worked_on(text: str, phrase: Phrase) -> bool:
    """对甲进行改造, 甲大桥 | 进行桩基施工: is it what something is done to or what is being built? Not in 企业通过甲 |
    进行更新."""
    if phrase.preposition:
        return phrase.preposition in DONE_TO
    end = phrase.after[0].end
    if end < len(text) and text[end] in "，。；" and text.endswith(GOING_ON, phrase.start, phrase.end):
        return True  # 甲水库前期工作正在 | 进行
    return WORK.match(text, end) is not None
