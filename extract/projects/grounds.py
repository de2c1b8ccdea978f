"""Works on land and water, told by the ground that bears a name and by what of it is treated (甲湾消落带治理)."""

from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.candidates import Candidate
from extract.projects.ground_names import named_ground
from extract.projects.heads import LAND

TREATED: Final = pattern("grounds", "treated")
LAST: Final = frozenset("".join(word_list("grounds", "last")))
"""Last characters of ground that bears a name."""
UNDERTAKEN: Final = 8
"""So long is what an undertaking on all of a sort of land is called (海岸带保护修复工程)."""


def on_named_ground(c: Candidate) -> bool | None:
    """甲湾互花米草整治, 乙山退化草地修复: behind ground with a name of its own stands what of it is treated."""
    if c.head.role != "work" or c.weak or c.vague or LAST.isdisjoint(c.body):
        return None
    if c.head.kind != LAND and not TREATED.search(c.name):
        return None
    return True if named_ground(c.body) else None


def undertaken_on_a_sort(c: Candidate) -> bool | None:
    """实施海岸带保护修复工程: what is carried out on all of a sort of land is one undertaking."""
    if c.body or c.head.kind != LAND or not c.head.word.endswith("工程") or c.weak or c.vague:
        return None
    return True if c.phrase.carried_out and c.member.shared is None and len(c.name) >= UNDERTAKEN else None
