"""What leads in those that are named of so many works: 工业项目15个，总投资32亿元，主要有."""

import re
from typing import Final

from extract.patterns import pattern

LEADS: Final = frozenset("有括含是为：:")
"""Its last characters."""
LEAD: Final = pattern("lists", "counted_works")
NO_WORKS: Final = pattern("project_lists", "no_works")
REACH: Final = 80
CLOSING: Final = re.compile(r"等?(?=[。；;\n）)]|$)|等(?=[，,])")
"""What the list ends with."""


def counted_works(text: str, start: int) -> str:
    """The class that is counted, and what leads in its members, if they stand from here on; else empty."""
    if text[start - 1 : start] not in LEADS:
        return ""
    near = max(0, start - REACH)
    if text.find("项目", near, start) < 0 and text.find("工程", near, start) < 0:
        return ""
    lead = LEAD.search(text, near, start)
    return lead.group() if lead and NO_WORKS.search(lead.group()) is None else ""


def list_end(text: str, start: int, end: int) -> int | None:
    """Where the list ends, None where it is one of other things (甲、乙等问题)."""
    if text.find("、", start, end) < 0:
        return None
    others = text.rfind("等", start, end)
    if others > 0 and CLOSING.match(text, others):
        return others
    return end if CLOSING.match(text, end) else None
