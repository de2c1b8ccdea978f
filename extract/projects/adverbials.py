"""What stands between a subject and its verb: adverbs and words of time, which belong to the verb."""

from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.governors import governors
from extract.projects.heads import ending
from extract.projects.openings import SOON
from extract.projects.scene import Scene

STEP: Final = pattern("sites", "step")
GOVERNORS: Final = governors()
AT: Final = frozenset(word_list("phrases", "before_time"))


def before_adverb(scene: Scene, start: int, q: int) -> int:
    """甲水库已 | 开工, 甲高速年底前 | 通车: adverbs and words of time belong to the verb."""
    found = scene.heads.at_end(scene.text, start, q)
    if found is not None and len(found[1].word) > 1:
        return q  # 甲国际会都 | 实现
    adverb = q - 1 > start and scene.text[q - 1] in "已将正也均都又再仍刚拟要可" and scene.edge(q - 1)
    adverb = adverb and q - 1 not in scene.inside
    if (soon := SOON.search(scene.text, start, q - adverb)) and soon.start() > start:
        # 甲站已于 | 上半年 | 投运: the preposition in front belongs to the time.
        at = ending(scene.text, start + 2, soon.start(), AT)
        return soon.start() - len(at or "")
    if (step := STEP.search(scene.text, max(start + 2, q - 6), q)) is not None:
        return step.start()
    if adverb:
        return q - 1
    manner = ending(scene.text, start + 2, q, GOVERNORS.manner)
    if manner and scene.edge(q - len(manner)):
        stop = q - len(manner)
        if behind_noun(scene, start, stop) or ending(scene.text, start + 2, stop, GOVERNORS.tails):
            return stop  # 甲水库征地拆迁基本 | 完成
    return q


def behind_noun(scene: Scene, start: int, q: int) -> bool:
    """Does a place, an agency, a quotation or a head end here?"""
    return q in scene.nouns or scene.text[q - 1] in "”）)" or scene.heads.at_end(scene.text, start, q) is not None
