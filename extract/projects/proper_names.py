"""Proper names: which words a name of its own needs beside it, by what its head is."""

from typing import Final

from extract.patterns import pattern
from extract.projects import names
from extract.projects.candidates import LANDS, Candidate
from extract.projects.conjuncts import PHASE
from extract.projects.governors import governors
from extract.projects.subjects import done

GOVERNORS: Final = governors()
LED: Final = pattern("identity", "led")
SHORT_PROVINCES: Final = pattern("identity", "short_provinces")
THINGS_TREATED: Final = pattern("identity", "things_treated")
TREATED: Final = pattern("identity", "treated")
WATERS: Final = pattern("identity", "waters")


def proper(c: Candidate) -> bool | None:
    """A proper name; a way needs two ends, works a thing that they are done on."""
    if c.member.core != "proper":
        return None
    if c.head.kind == "通道":
        if SHORT_PROVINCES.match(c.body):
            return True
        if len(c.body) > 6 and "至" not in c.body and not (c.member.listed and not c.member.shared):
            return False
    if PHASE.fullmatch(c.head.word):
        return c.member.listed or c.acted_on or bool(c.phrase.after)  # 甲园二期 | 由乙局负责
    thing = c.thing + ("片区" if c.head.word.startswith("片区") else "")
    bare = c.member.front is None and not WATERS.search(thing) and names.heads().at_end(thing, 0, len(thing)) is None
    if c.head.role == "work" and bare and not (LANDS.match(c.head.word) and c.phrase.before):
        return _works_on(c)
    return not (c.weak and c.head.needs == "words")


def _works_on(c: Candidate) -> bool:
    """散煤治理, 滨绥增建二线: works are named by the thing that they are done on; some, only a railway has."""
    if (
        _twofold(c.body)
        or _with_what_lies_around(c)
        or LED.fullmatch(c.body)
        or c.head.kind == "铁路"
        or names.named_work(c.name)
    ):
        return True
    # 甲馆改扩建完工: what was finished is one thing's, however short its name.
    built = not TREATED.search(c.head.word) and len(c.body) >= (3 if done(c.phrase) else 4)
    if c.verb in GOVERNORS.undertake and c.member.shared and c.head.word.endswith("工程") and len(c.name) >= 9:
        # 涉煤、化工企业深度治理工程: described as the last of its list is.
        return True
    fought = c.head.word.endswith(("治理", "整治")) and not THINGS_TREATED.search(c.body)
    return (built and not c.weak) or (c.listed and len(c.body) <= 4 and not fought)


def _twofold(body: str) -> bool:
    """甲厂扩能及数字低碳(改造): in front of 及 stands a work on a thing."""
    joint = max(body.rfind("及"), body.rfind("和"))
    found = names.heads().at_end(body, 0, joint) if joint > 4 else None
    return found is not None and found[1].role == "work" and found[0] > 3


def _with_what_lies_around(c: Candidate) -> bool:
    """甲石窟及周围文物(保护工程): what is named stands in front, whatever it ends with."""
    at = c.body.find("及周")
    return at >= 3 and c.acted_on and not c.weak and names.proper_first(c.body[:at])
