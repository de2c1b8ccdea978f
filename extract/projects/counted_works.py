"""Works that are named of so many, with or without a head that is known: 工业项目15个，总投资32亿元，主要有甲、乙等."""

import re
from typing import Final

from extract.changes import changed
from extract.projects.coordination import Member
from extract.projects.goods import BODIES, PROCESSING
from extract.projects.heads import Head
from extract.projects.kinds import kind_of

MADE: Final = re.compile("工业|产业|制造|加工")
SHORTEST: Final = 4
"""Characters of a name that no head closes."""


def work_of(member: Member, lead: str) -> Member | None:
    """The member as a work, if it has a name of its own; its kind is what its words say, else that of its class
    (工业项目) in the `lead`."""
    if member.core not in ("place", "proper", "number") or len(member.own) < SHORTEST or BODIES.search(member.name):
        return None
    said = kind_of(member.name, Head(""))
    if said == "其他" and (MADE.search(lead) or member.name.endswith(PROCESSING)):
        said = "产业"
    return changed(member, head=Head("", said, "facility", "name"))
