"""What is denied of a thing in front of the verb (甲水库尚未 | 开工, 乙公路仍没有 | 通车) is no part of its name."""

import re
from typing import Final

from extract.projects.governing import Phrase
from extract.projects.governors import stage_of

LAST: Final = frozenset("未有能期时还仍尚今直迟都均也前")
STILL: Final = "(?:项目|工程)?(?:目前|至今|一直|迟迟|暂|尚|还|仍|均|都|也)"
DENIED: Final = re.compile(f"{STILL}*(?:未|没有)(?:能|按期|如期|按时)?$")
NOT: Final = "没有"
BEFORE_NOT: Final = re.compile(f"{STILL}+$")
ENDS: Final[tuple[str, ...]] = ("", *"，。；、\n")
"""Behind the verb: it has no object."""
BUILT: Final[tuple[str, ...]] = ("start", "completion")


def before_denial(text: str, start: int, phrase: Phrase) -> int | None:
    """Where the name ends in front of what denies that it is begun or finished; None where nothing is denied."""
    end = phrase.end
    if not phrase.after or text[end - 1] not in LAST:
        return None
    denying = phrase.after[0].word == NOT
    if stage_of(phrase.after[int(denying and len(phrase.after) > 1)].word, True) not in BUILT:
        return None
    if text[phrase.after[-1].end : phrase.after[-1].end + 1] not in ENDS:
        return None  # 甲医院未 | 完成年度任务
    denied = (BEFORE_NOT if denying else DENIED).search(text, start + 2, end)
    return denied.start() if denied else None
