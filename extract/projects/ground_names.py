"""Names of ground: rivers, lakes, bays, hills and lands, at the front of what is done there."""

import re
from typing import Final

from extract.patterns import any_word, pattern, word_list
from extract.projects import names
from extract.projects.deeds import is_deed, tagged
from extract.projects.heads import LAND, Head, in_dictionary

GROUND: Final = pattern("grounds", "ground")
UNDERTAKING: Final = pattern("grounds", "undertaking")
THINGS: Final = any_word(word_list("grounds", "lands"))
ENDS_WITH_LAND: Final = re.compile(f"(?:{THINGS})$")
LAND_FIRST: Final = re.compile(f"(?:{THINGS})(?=.)")
COUNTED_WATERS: Final = re.compile("[两三四五六七八九十][江河湖库渠溪山岛湾](?=[一-龥]{2})")
STREAMS: Final = pattern("grounds", "streams")
WATERS: Final = frozenset("江河湖库渠溪山岛湾沟川涧")
FLOWING: Final = frozenset("江河渠溪沟川涧")
NAMES: Final = frozenset({"ns", "nz", "nr", "nt"})
"""Tags of words that the dictionary holds as names."""
LONGEST: Final = 9
"""No longer is the name of a ground with its last word."""


def named_ground(words: str) -> bool:
    """Do the words open with ground that bears a name (太湖, 皇桶湾), and no sort of it (荒山)?"""
    for found in GROUND.finditer(words[:LONGEST]):
        whole, stem = words[: found.end()], words[: found.start()]
        if in_dictionary(whole):
            return tagged(whole)[0][1] in NAMES and not names.common(whole)
        if len(stem) > 1 and names.proper_first(whole) and not (in_dictionary(stem) and names.common(stem)):
            return True
    return False


def both_done_there(left: str, right: str) -> bool:
    """甲流域土地整治 | 和 | 生态修复重大工程: what is done on no ground of its own is done on the first."""
    if not right.endswith(("工程", "行动", "计划")) or not is_deed(left):
        return False
    called = UNDERTAKING.search(right)
    return called is not None and is_deed(right[: called.start()]) and names.common(right) and named_ground(left)


def deed_behind_land(name: str, head: Head) -> int:
    """甲湾红树林、乙湾 | 湿地 | 修复工程: behind a sort of land only what is done there is shared. Where it begins
    in the head; 0 if none is."""
    if head.kind != LAND or head.role != "work":
        return 0
    own, land = ENDS_WITH_LAND.search(name), LAND_FIRST.match(head.word)
    return land.end() if own and land and own.start() > 1 else 0


def behind_waters(text: str, start: int, stop: int) -> int:
    """甲湖、乙湖等六湖 | 水系连通, 甲江、乙河等入湖河道 | 清淤: where the class behind 等 ends."""
    last = text[start - 2]
    if last not in WATERS:
        return start
    if (counted := COUNTED_WATERS.match(text, start, stop)) and last == counted.group()[-1]:
        return counted.end()
    streams = STREAMS.match(text, start, stop) if last in FLOWING else None
    return streams.end() if streams and stop - streams.end() > 1 else start


def waters_counted(text: str, start: int, end: int) -> re.Match[str] | None:
    """甲河、乙河、丙河 | 三河 | 综合治理: what only counts the waters or hills of a list, behind the last of them."""
    comma = text.rfind("、", start, end)
    found = COUNTED_WATERS.search(text, comma + 2, end) if comma > 0 else None
    return found if found and text[found.start() - 1] == found.group()[-1] else None
