"""Heads that say what is done to what (城市更新): a verb in front governs them."""

from functools import lru_cache

from extract.patterns import word_list
from extract.projects.governors import governors
from extract.projects.heads import Head

GOVERNORS = governors()
CHANGES = frozenset(word_list("verbs", "changes"))
UNDERTAKING = word_list("name_ends", "undertakings")


@lru_cache(maxsize=4096)
def is_object(head: Head) -> bool:
    """Does the head say what is done to what (城市更新)? A verb in front governs it; before others (推进 | 行动, 提升 |
    改造工程) it is a part of the name."""
    if head.role not in ("programme", "work") or len(head.word) < 4 or head.word.endswith(UNDERTAKING):
        return False
    return head.word[:2] not in GOVERNORS.classes and head.word[:2] not in CHANGES


def of_firm(text: str, start: int, q: int, end: int) -> bool:
    """包括甲中心、乙公司 | 新建丙生产线等项目: does the verb at `q` stand behind a firm in a list of projects, each
    with its owner? There it is a part of the name."""
    firm = text.endswith(("公司", "集团"), start, q) and "、" in text[start:q]
    return firm and text.find("等", q, end) > 0
