"""The place that one body of a list hands on to the next ones: 省教育厅、科技厅; 省水利厅牵头，会同财政厅."""

import re
from collections.abc import Sequence
from typing import Final

from extract.agencies.names import Body, Found, Prefix
from extract.agencies.prefixes import ZONE

COMMITTEES: Final[tuple[str, ...]] = ("管委会", "管理委员会", "党工委")
"""What governs a zone."""
JOINTS: Final[tuple[str, ...]] = ("、", "和", "及", "与", "以及")
SHARED_DUTY: Final = re.compile("(?:牵头|牵头负责|负责|主办)[，,；;](?:会同|联合|商)?|会同|联合|商")
"""Between departments of one level that share a task: 省水利厅牵头，(会同)财政厅."""
LONGEST_JOINT: Final = 7
LISTED: Final = re.compile(
    rf"(?:[、，]|{SHARED_DUTY.pattern})(?:(?!由)[^、，,。；;：:（）()\n]{{2,20}}(?:、|(?<![配负])[和及与])){{0,4}}"
)
"""Between two departments of one list: others that hand on no such place (a firm, a class, a railway's bureau)."""
FEW: Final = 5
PROVINCIAL: Final = "厅"
"""Last character of departments that only provinces have."""


def place_handed_on(text: str, start: int, body: Body, before: Sequence[Found]) -> Prefix | None:
    """The place in front of the body that begins at `start`, from those before it in its list."""
    found = _from_neighbour(text, start, body, before[-1]) if before else None
    if not body.department or (found is not None and _fits(body, found)):
        return found
    for earlier in reversed(before[-FEW:]):
        if LISTED.fullmatch(text, earlier.span.end, start) is None:
            return None
        passes = earlier.passes
        if passes is None or not earlier.body.department or earlier.body.word in COMMITTEES:
            continue
        if passes.level != "nation" and _fits(body, passes):
            return passes
    return None


def _fits(body: Body, place: Prefix) -> bool:
    """Has a place of this level such a department?"""
    return place.level == "province" or not body.word.endswith(PROVINCIAL)


def _from_neighbour(text: str, start: int, body: Body, last: Found) -> Prefix | None:
    """The place that the body right before hands on: 自治区党委、政府; 省教育厅、科技厅."""
    if last.passes is None or not 1 <= start - last.span.end <= LONGEST_JOINT:
        return None
    joint = text[last.span.end : start]
    if joint not in JOINTS and not (body.department and (joint == "，" or SHARED_DUTY.fullmatch(joint))):
        return None
    organ = not body.department
    if not organ and last.body.kind == "firm":
        return None  # 某省能源集团、财政厅: the firm's name is its own
    if organ and not body.alone and last.body.kind not in ("party", "government"):
        return None
    if organ and not body.alone and last.body.department:
        return None
    if last.passes.level == "nation":
        return None
    if body.department and last.passes.level == ZONE and last.body.word in COMMITTEES:
        return None  # 甲集聚区管委会、科技局: the zone's committee stands among the departments of the issuer
    return last.passes
