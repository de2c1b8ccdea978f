"""Lists of which something is told that no lexicon holds (甲公园、乙小镇 | 游人如织): where their last name ends."""

from typing import Final

from extract.projects.deeds import tagged
from extract.projects.heads import heads

LONGEST: Final = 10
"""No longer is what is told of a list in so few words."""
TELLING: Final = "vdailz"
"""First letters of the tags of words that predicates open or end with: verbs, adverbs, adjectives, sayings."""


def before_predicate(text: str, start: int, end: int) -> int | None:
    """Behind the last thing of the list, if what follows opens or ends as predicates do."""
    begin = text.rfind("、", start, end) + 1
    if begin <= start:
        return None
    things = [
        b
        for a, b, h in heads().within(text, begin, end)
        if b - a > 1 and (h.kind if h.role == "facility" else h.role in ("work", "section"))
    ]
    if not things or not 2 <= end - things[-1] <= LONGEST or text.startswith("配套", things[-1]):
        return None  # 甲铝厂配套光伏
    words = tagged(text[things[-1] : end])
    told = words[0][1][0] in TELLING[:3] or words[-1][1][0] in TELLING
    return things[-1] if told else None
