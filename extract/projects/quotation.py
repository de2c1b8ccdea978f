"""Marks as read for names: half width made wide, brackets that tell a stage clauses."""

import re
from typing import Final

from extract.patterns import pattern
from extract.projects.conjuncts import COUNT
from extract.quantities.numbers import SEVERAL

HALF_WIDTH: Final = re.compile(
    r"[,;:!?.](?:(?<=[,;:!?])(?:(?<=[一-龥”）)％%].)(?!\d)|(?=[一-龥“《]))|(?<=[一-龥”）]\.)(?=[一-龥“《]))"
)
WIDE: Final = dict(zip(",;:!?.", "，；：！？。", strict=True))

ITEMS: Final = re.compile(
    "“([^“”、]{4,14}(?:、[^“”、]{4,16})+)”([两二三四五六七八九十])[大项](?=[一-龥]{0,2}(?:行动|工程|计划))"
)
STAGE: Final = pattern("phrases", "stage_in_bracket")
SAID: Final = pattern("phrases", "said")
QUOTED: Final = re.compile("(?:(?<![^：:，,。！？；])|(?<=[说道]))“([^“”]{6,})”")
"""What opens behind a mark or a verb of saying may be said by somebody."""
TWO_CLAUSES: Final = re.compile("(?s)[一-龥）][，。！？；](?=.{4})")
PREDICATE: Final = re.compile("(?s)(?:将|已|正在|还要|就会)(?=.{2})")
STOPS: Final = "，。！？"
SHORTEST_SAID: Final = 9
SHORTEST_SUBJECT: Final = 6
LABELLED: Final = pattern("phrases", "labels_in_bracket")
INCLUDED: Final = pattern("phrases", "included_in_bracket")
COUNTED: Final = re.compile(f"{COUNT.pattern}[^、，。；（）()“”的]{{0,14}}$")
NEAR: Final = 24
"""No further in front of a bracket stand the number and the class of what it lists."""


def clauses(text: str) -> str:
    """The text with brackets that tell how far the thing before them is (甲铁路（续建）) made clauses of their own:
    such brackets close the items of a list, whose lines the layout may have joined; so is what a plan or a person says,
    word for word, and what a bracket lists by stages (在建水闸：甲闸、乙闸) or of a class (主要包括甲).
    Positions stay."""
    bracketed = "（" in text or "(" in text
    if quoted := "“" in text:
        text = QUOTED.sub(_said, SAID.sub("，\\1，", text))
    if bracketed:
        text = INCLUDED.sub(_included, LABELLED.sub("；\\1；", text))
    if quoted:
        text = ITEMS.sub(_open, text)
    text = text.replace("、其中", "，其中")
    return STAGE.sub(lambda found: f"，{found.group(1)}；", text) if bracketed else text


def _said(found: re.Match[str]) -> str:
    """Clauses of what somebody says, which has marks inside or at its end, or a predicate of its own."""
    words = found.group(1)
    said = (
        (words[-1] in STOPS and len(words) >= SHORTEST_SAID)
        or TWO_CLAUSES.search(words) is not None
        or (
            found.string.startswith(("，", "。"), found.end()) and PREDICATE.search(words, SHORTEST_SUBJECT) is not None
        )
    )
    return f"，{words}。" if said else found.group()


def _included(found: re.Match[str]) -> str:
    """水库（包括甲、乙）: a clause goes on with what is listed; a counted list is read with its class."""
    before = found.string[max(0, found.start() - NEAR) : found.start()]
    return found.group() if COUNTED.search(before) else f"，{found.group(1)}，"


def _open(found: re.Match[str]) -> str:
    """“甲、乙、丙”三项行动: where the number counts what stands between the marks, these are the list."""
    items = found.group(1)
    if items.count("、") + 1 != SEVERAL[found.group(2)]:
        return found.group()
    return f" {items}等{found.group(2)}{found.group()[-1]}"


def wide(text: str) -> str:
    """The text with the marks of a Latin keyboard made Chinese ones beside Chinese words, where they part clauses."""
    return HALF_WIDTH.sub(lambda found: WIDE[found.group()], text)
