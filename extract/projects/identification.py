"""Does a name identify one project? Fail empty, never wrong: indefinite works and classes of bodies are none.

The rules are asked in order; the first that decides is right. What no reader takes for a name is refused first; a
place, a number or a quotation then makes a name of most words; others must be proper, or described well enough.
"""

import re
from typing import Final

from extract.patterns import pattern
from extract.projects import names
from extract.projects.candidates import Candidate, Rule
from extract.projects.conjuncts import PHASE
from extract.projects.coordination import Member
from extract.projects.descriptions import DESCRIBED
from extract.projects.governing import Phrase
from extract.projects.refusals import REFUSALS
from extract.projects.spots import REGULATES

PROGRAMME_AHEAD: Final = re.compile("“[^”]{1,12}”(?:工程|行动|计划)[一-龥]{2}")
"""A programme that is named in front of its part (“三北”工程甲草原修复)."""
TITLES: Final = re.compile("[名强重][镇乡村]$|示范[镇乡村]$")
"""Last words of titles that towns and villages bear."""
RIVER: Final = pattern("identity", "river")
COLLECTIVE: Final = pattern("identity", "collective")
PROGRAMME: Final = re.compile("“[^”]{2,12}(?:工程|行动|计划)”")
"""However many are counted of it, a quotation that ends so names one undertaking."""


def identified(member: Member, solid: bool, vague: bool, phrase: Phrase) -> bool:
    """Does the member name one project? One without a head does not. `solid` and `vague` as in `Candidate`."""
    if member.head is None:
        return False
    candidate = Candidate(member, member.head, phrase, solid, vague)
    for rule in REFUSALS:
        if (decided := rule(candidate)) is not None:
            return decided
    for rule in DESCRIBED if candidate.unmarked else MARKED:
        if (decided := rule(candidate)) is not None:
            return decided
    return False


def a_quantity(c: Candidate) -> bool | None:
    """So much of something is no name, even where it is a number; nor is the size of what is counted (3个万吨码头)."""
    if c.member.core == "number" and (names.QUANTITY.match(c.body) if c.vague else names.QUANTITY.fullmatch(c.body)):
        return False
    return False if c.head.needs == "mark" and names.QUANTITY.match(c.body) else None


def a_reach(c: Candidate) -> bool | None:
    """甲河乙段获评美丽河湖: a stretch of a river is water, no work, unless it is regulated (治理甲河乙段)."""
    if c.head.word != "段" or RIVER.search(c.body) is None:
        return None
    return None if c.verb in REGULATES and not c.weak else False


def quoted_only(c: Candidate) -> bool | None:
    """“甲”改造, “乙”学校: the quotation says how it is done or of what sort it is; not so “甲”工程乙修复, “甲”二期,
    “一湖两海”治理."""
    if not c.body.startswith("“") or PROGRAMME_AHEAD.match(c.body) or PHASE.match(c.head.word):
        return None
    if COLLECTIVE.match(c.body):
        return None
    return False if c.head.role == "work" or (c.body.endswith("”") and c.head.kind in ("学校", "医院")) else None


def a_town_of_note(c: Candidate) -> bool | None:
    """打造甲镇、乙镇等8个旅游名镇: the title that towns are to bear, which makes no project of each."""
    own = c.name[: len(c.member.own)]
    return (
        False
        if c.member.shared and TITLES.search(c.head.word) and own[-1:] in "镇乡村" and c.member.core == "place"
        else None
    )


def marked(c: Candidate) -> bool | None:
    """A place, a number or a quotation names it, unless it quotes what many are (一批“甲”工程)."""
    return bool(c.body) and not (c.vague and c.member.core == "quotation" and not PROGRAMME.fullmatch(c.name))


MARKED: Final[tuple[Rule, ...]] = (a_quantity, a_reach, a_town_of_note, quoted_only, marked)
