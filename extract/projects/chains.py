"""Chains of verbs: which words at a place govern what follows, adverbs between them skipped."""

import re
from typing import Final

from extract.patterns import word_list
from extract.projects.governors import governors
from extract.projects.heads import WORKS, in_dictionary
from extract.projects.mid_clause import passed
from extract.projects.openings import skip
from extract.projects.scene import Scene, Verb
from extract.projects.undertakings import is_object
from extract.quantities.numbers import SEVERAL

GOVERNORS: Final = governors()
LONGEST_NAME: Final = 26
LABEL: Final[tuple[str, ...]] = ("单位：", "单位:")
"""Behind a verb these make it the label of those who do it."""
JOINING: Final = frozenset("并也又再均都")
"""Adverbs that join; none opens a name."""


def verb_chain(scene: Scene, i: int, end: int) -> tuple[tuple[Verb, ...], int]:
    """The chain of verbs that starts at `i`, adverbs between them skipped, and where what follows begins: behind the
    last verb, or behind what stands in front where there is none."""
    chain: list[Verb] = []
    joined = False
    j = i
    while i < end:
        j = skip(scene, i, end)
        if chain and chain[-1].word in GOVERNORS.undertake and _named_with_adverb(scene, i, end):
            break  # 实施 | 全面提升…行动: the adverb opens the name
        marks = ("chained", "hard") if chain and not joined else ("verb", "hard", "middle", "firm")
        word = scene.word(j, *marks) if j in scene.at and j not in scene.inside else None
        if word is None and (examined := passed(scene, j, end)):
            return (*chain, examined), examined.end  # 顺利 | 通过省级评审
        if word is None or j + len(word) > end or (not chain and scene.begins_longer(j, len(word))):
            break
        if not chain and scene.text.startswith(LABEL, j + len(word)):
            break  # 协办单位：甲县政府
        if chain and (
            (
                chain[-1].word.endswith(("实施", "开展", "推行"))
                and word in GOVERNORS.object_verbs
                and not _of_thing(scene, j + len(word), end)
            )
            or not _continues(scene, j, j + len(word), end, j > i)
        ):
            break
        chain.append(Verb(j, j + len(word), word))
        i, joined = j + len(word), "verb" not in GOVERNORS.classes[word]  # behind 应当 (must) any verb may follow
        if scene.text[i : i + 1] in ("了", "好", "起") and scene.edge(i + 1):
            i += 1
        elif scene.text[i : i + 1] in ("后", "前") and scene.edge(i + 1):
            # 建成后…: when it is done; the verb governs nothing that follows.
            chain, i = [], i + 1
            continue
        if (
            scene.text[i : i + 1] in ("和", "、", "并", "及", "或")
            and scene.word(i + 1, "verb")
            and _continues(scene, i + 1, i + 1 + len(scene.word(i + 1, "verb") or ""), end)
        ):
            i, joined = i + 1, True
    return tuple(chain), i if chain else max(i, j)


BUILDS: Final = frozenset(word_list("verbs", "builds"))


def _continues(scene: Scene, start: int, end: int, limit: int, skipped: bool = False) -> bool:
    """A second verb belongs to the chain unless it opens the object (推进 | 改造提升工程). `skipped`: an adverb stands
    in front, with which the segmenter may make one word of it (如期 | 完成)."""
    if end >= limit:
        return True
    # 办好用好: the segmenter cuts 好用.
    well = scene.text[end - 1] == "好"
    head = scene.heads.head_from(scene.text, end)
    built = head is not None and head.role == "facility" and scene.text[start:end] in BUILDS
    if not well and ((head is not None and not is_object(head) and not built) or scene.text[end] in "、能体"):
        return False
    if not well and scene.text[end] == "和" and scene.edge(end + 1):
        return False  # but 确保建成 | 和平水库
    begins = skipped or scene.edge(start) or (well and scene.text[start - 1] == "好")
    return begins and (well or scene.edge(end) or _sure(scene, start, end))


def _sure(scene: Scene, start: int, end: int) -> bool:
    """确保建成 | 平陆运河: does a verb end here that stands in no name, although the segmenter cuts 建成平 | 陆?"""
    hard = "hard" in GOVERNORS.classes.get(scene.text[start:end], ())
    return hard and not in_dictionary(scene.text[start : end + 1])


def _of_thing(scene: Scene, start: int, end: int) -> bool:
    """实施改造 | 甲至乙公路, 实施新建 | 丙铁路项目: does the clause end in a thing, on which the work is done?"""
    found = scene.heads.at_end(scene.text, start, end - 2 * scene.text.endswith("项目", start + 2, end))
    return found is not None and found[1].role == "facility" and not found[1].word.endswith(WORKS)


def _named_with_adverb(scene: Scene, start: int, end: int) -> bool:
    """Does an undertaking's name open here with an adverb?"""
    word = scene.word(start, "adverb") if start in scene.at else None
    return word is not None and word not in JOINING and last_item(scene, start, end) == start


COUNTED_ITEMS: Final = re.compile("等([两二三四五六七八九十])[大项]")


def last_item(scene: Scene, start: int, end: int) -> int:
    """开展河湖水质持续改善行动: where the last name begins of what is carried out, verbs inside and all; else `end`."""
    found = scene.heads.at_end(scene.text, start, end)
    if (
        found is None
        or not (found[1].kind == "计划/行动" or found[1].word.endswith("工程"))
        or found[1].needs == "mark"
    ):
        return end
    if counted := COUNTED_ITEMS.search(scene.text, start, end):
        # 甲提升、新建乙等两大行动: all of so many are undertakings.
        told = scene.text.count("、", start, counted.start()) + 1 == SEVERAL.get(counted.group(1))
        return start if told else end
    begin = max(start, scene.text.rfind("、", start, end) + 1, scene.text.rfind("”", start, found[0]) + 1)
    return begin if end - begin <= LONGEST_NAME and scene.text.find("等", begin, found[0]) < 0 else end
