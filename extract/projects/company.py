"""The company that a name keeps: beside members of its list that are sure, what is weak by itself is a name too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from extract.patterns import pattern
from extract.projects.candidates import acted_on
from extract.projects.coordination import Member
from extract.projects.counted_leads import counted_works
from extract.projects.counted_works import work_of
from extract.projects.deeds import is_deed, tagged
from extract.projects.firm_led import built_now, firm_led
from extract.projects.goods import BODIES, firm_goods, holds_thing, spent_on, yearly
from extract.projects.governing import Phrase
from extract.projects.governors import governors, stage_of, stages
from extract.projects.heads import Head
from extract.projects.kinds import kind_of
from extract.projects.names import coined
from extract.projects.pieces import NAMED
from extract.projects.places import LONGEST_PLACE, near
from extract.projects.scene import Verb
from extract.projects.works_beside import work_beside, works_alone
from extract.types import Span

GOVERNORS: Final = governors()
WORKS_BEHIND: Final = re.compile("等(?:一批)?[一-龥]{0,5}?(?:建设|项目|工程)")
EVENTS_BEHIND: Final = pattern("lists", "events")
STANDING: Final = re.compile("在建|拟建|存量|现役|老旧")
"""Of those that stand or are being built, whichever they are."""
SORT_OF: Final = re.compile(
    rf"^(?:{pattern('identity', 'of_sorts').pattern}|{pattern('identity', 'sorts_beside_sure').pattern})"
)
MANY: Final = pattern("identity", "many")
INDEFINITE: Final = re.compile(f"{SORT_OF.pattern}|{MANY.pattern}")
PREDICATIVE: Final = governors().predicative
MANY_SURE: Final = 3
"""So many members, with so many heads, make a list one of works of all sorts."""
SHORTEST: Final = 4
"""Characters of a name that no head closes."""
BARE: Final = re.compile("“[^”]{2,14}”")
SAYINGS: Final = pattern("lists", "sayings")
TITLES: Final = re.compile("示范|试点|先行|先导|样板")
"""In a name's last words: a title that many places bear."""


@cache
def makers() -> frozenset[str]:
    """Verbs of planning, beginning and finishing a work."""
    return frozenset(verb for stage in ("planned", "start", "completion") for verb in stages()[stage]["verbs"])


OBJECTS: Final = frozenset("新一多第“")
"""What is produced opens with these, behind the verb (甲汽车、乙电器投产 | 新车型)."""
METRO_LINE: Final = re.compile("[一-龥]{2,4}(?<![管产主支干环复专热航光电沿界防战底号缆输配架一二三])线")
"""大兴线, 亦庄线 beside 4号线: a line of urban rail by where it leads."""


class Company:
    """The members of a list. No dataclass, as `PieceReader` is none."""

    def __init__(
        self,
        text: str,
        phrase: Phrase,
        others: int,
        places: Sequence[Span],
        sure: Sequence[Member],
        members: Sequence[Member] = (),
    ) -> None:
        self.text = text
        self.phrase = phrase
        self.others = others
        """Where 等 (and others) stands, or -1."""
        self.places = places
        self.sure = sure
        """The members that identify a project by themselves."""
        self.members = members

    def admits(self, member: Member) -> tuple[Member, bool]:
        """The member, made whole where its company says what it is, and whether it counts."""
        member = before_adverb(member, self.places)
        if member.head is None and (built := self.without_head(member)) is not None:
            return built, True
        bettered = member.listed and member.head is not None and member.head.role == "work" and self.made()
        if bettered and firm_led(member.name):
            return member, True  # 甲大众成都发动机、乙整车改造投产
        if not self.sure or not (acted_on(self.phrase) or self.untold()):
            return member, False
        others = self.text.find("等", member.own.end, self.phrase.end)
        if others > 0 and EVENTS_BEHIND.match(self.text, others):
            event = self.event(member)
            if event:
                return event, True
        if self.phrase.before and self.others > 0:
            work = self.work(member)
            if work:
                return work, True
        firm = member.head is None and member.core == "proper" and len(member.own) > 4
        if firm and self.made() and (self.others > 0 or self.finished()):
            # 甲基地、乙药业新疫苗等投产: a firm's product, where only works are listed.
            return made_there(member), True
        if member.head is None and self.others > 0 and BARE.fullmatch(member.name):
            quoted = self.quotation()
            return (replace(member, head=quoted), True) if quoted else (member, False)
        return member, self.described(member)

    def quotation(self) -> Head | None:
        """“甲行动”、“千企帮千镇”等, “甲园”、乙创新基地等: beside a sure name a bare quotation is one of its sort."""
        if self.phrase.relative or self.phrase.preposition or SAYINGS.match(self.text, self.others):
            return None
        for sure in self.sure:
            if sure.head and (sure.core == "quotation" or sure.head.role == "facility"):
                return Head("", sure.head.kind, sure.head.role, "words")
        return None

    def behind(self) -> Iterator[Verb]:
        """The verbs that tell of the list, not of what its members produce (投产 | 新车型)."""
        return (verb for verb in self.phrase.after if self.text[verb.end : verb.end + 1] not in OBJECTS)

    def finished(self) -> bool:
        """建成甲、乙: a list without 等 of what is finished by the verb in front."""
        return self.phrase.verb in ("建成", "建成投用", "建成投产", "开工建设")

    def made(self) -> bool:
        """Do verbs govern that only works take: to plan, begin or finish the building (甲、乙等开工, 建成甲、乙等)?"""
        verbs = (*self.phrase.before[-1:], *self.behind())
        return any(verb.word in makers() for verb in verbs) and not self.phrase.relative

    def without_head(self, member: Member) -> Member | None:
        """甲产业园、恒泽光伏组件、乙古城提升竣工: what a firm makes, and what is done with a thing, in a list of works.
        In one without a verb (云岭县：甲、乙) two others must be sure; where none is all must be such goods, and begun
        or finished; on one alone money must be spent (投资5亿元的甲光伏组件开工)."""
        phrase = self.phrase
        used = phrase.verb in GOVERNORS.invent or stage_of(phrase.verb) == "operation"
        if phrase.relative or phrase.preposition or used:
            return None
        if METRO_LINE.fullmatch(member.name) and any("号线" in sure.name for sure in self.sure):
            return replace(member, head=Head("线", "轨道交通", "facility", "name"))
        if member.listed and (lead := counted_works(self.text, phrase.start)):
            return work_of(member, lead)
        told = phrase.carried_out or (member.listed and self.made())
        if told and (work := works_alone(member.name)) is not None:
            return replace(member, head=work)
        if not member.listed:
            sure = spent_on(self.text, member.own.start) or (self.made() and yearly(member.name))
            return made_there(member) if sure and self.goods(member) else None
        if self.produced() and member.core in ("place", "proper") and len(member.own) >= SHORTEST:
            return None if BODIES.search(member.name) else made_there(member)
        if not phrase.before and built_now(self.text, self.members[0].own.start, self.members[-1].own.end):
            return made_there(member)
        if acted_on(phrase):
            listed = bool(self.sure) or (self.made() and all(map(self.goods, self.members)))
        else:
            listed = len(self.sure) > 1 and not phrase.before and not phrase.after
        if not listed:
            return None
        if self.sure and (work := work_beside(member.name, self.lead(member))) is not None:
            return replace(member, head=work)
        if self.goods(member) or (self.made() and self.among_works(member)):
            return made_there(member)
        if self.among_works(member):
            return replace(member, head=Head("", kind_of(member.name, Head("")), "facility", "name"))
        return None

    def produced(self) -> bool:
        """甲光伏组件、乙绿色建材投产: is it told that all of a list are produced now, which only goods are?"""
        return any(verb.word.endswith(("投产", "达产", "量产", "满产")) for verb in self.behind())

    def untold(self) -> bool:
        """云岭县：甲、乙、丙: a list without a verb, most of which are sure."""
        phrase = self.phrase
        bare = not (phrase.before or phrase.after or phrase.preposition or phrase.relative)
        return bare and len(self.sure) >= MANY_SURE and 2 * len(self.sure) >= len(self.members)

    def among_works(self, member: Member) -> bool:
        """甲水库、乙中学、丙产业园、丁瓷谷: in a list of works of all sorts, most of which are sure, a longer name that
        is neither a place nor a body is one too, whatever it ends with."""
        sure, own, lead = self.sure, member.own, self.lead(member)
        if len(sure) < MANY_SURE or 5 * len(sure) < 3 * len(self.members):
            return False
        if len({s.head.word for s in sure if s.head}) < MANY_SURE or member.core not in ("place", "proper"):
            return False
        if len(own) < SHORTEST + (lead > 0) or BODIES.search(member.name) or is_deed(member.name):
            return False
        if any(p.end == own.end for p in near(self.places, own.end - LONGEST_PLACE, own.end)):
            return False
        return member is not self.members[-1] or not holds_thing(member.name)

    def goods(self, member: Member) -> bool:
        own = member.own
        if any(p == own for p in near(self.places, own.start, own.end)):
            return False  # 甲左后旗: a place, whatever its last characters are
        return firm_goods(own.of(self.text), self.lead(member))

    def lead(self, member: Member) -> int:
        """How long the place is that the member begins with, if more follows."""
        own = member.own
        lead = next((p.end - own.start for p in near(self.places, own.start, own.end) if p.start == own.start), 0)
        return lead if lead < len(own) else 0

    def coined_work(self, member: Member) -> bool:
        """甲迪玻璃、电池等12个项目投产: is it a work that opens with a coined word, whatever stands beside?"""
        return self.made() and coined(member.name)

    def event(self, member: Member) -> Member | None:
        """甲论坛、乙青年荟、丙周等活动: in a list of events any name is one, and what tells its subject."""
        own, head = member.own, member.head
        if head is not None and head.kind == "论坛/活动" and member.shared is None and head.needs == "words":
            return member if member.core in NAMED or len(own) >= 6 else None
        if head is not None and head.needs == "words" and any(s.shared == member.shared for s in self.sure):
            # 甲、乙等城市联赛: of one list under one head the common word is an event as the proper one is.
            return member if head.kind == "论坛/活动" else None
        if head is not None and not (member.shared is not None and head.needs == "mark"):
            return None
        named = member.core == "place" or (member.core in ("number", "proper") and len(own) >= 4)
        if not named or any(
            p.start <= own.start and p.end == own.end for p in near(self.places, own.end - LONGEST_PLACE, own.end)
        ):
            return None
        return replace(member, name=own.of(self.text), head=Head("", "论坛/活动", "programme", "words"), shared=None)

    def work(self, member: Member) -> Member | None:
        """In an open list of works (甲、乙、丙等项目建设) a long name of its own is one too, with a head that is not
        known or with common words only."""
        own, head = member.own, member.head
        works = WORKS_BEHIND.match(self.text, self.others) is not None
        if head is None:
            named = (
                member.core in NAMED
                and len(own) > 4
                and not any(p.end == own.end for p in near(self.places, own.end - LONGEST_PLACE, own.end))
            )
            kind = "铁路" if self.text[own.end - 1] == "站" else ""
            return replace(member, head=Head("", kind, "facility", "name")) if works and named else None
        if member.shared is not None:
            return None
        if len(own) >= 10 and head.role == "work":
            return member if works and not INDEFINITE.search(member.name) else None
        if len(self.sure) == 1 and (not works or INDEFINITE.search(member.name)):
            return None
        long = member.core == "common" and len(own) >= 8
        return member if long and head.role == "facility" and head.needs == "name" else None

    def described(self, member: Member) -> bool:
        """推进甲实验室、海洋观测站建设: beside a thing that is sure the long description of another is its name."""
        head, phrase = member.head, self.phrase
        if head is None or head.role != "facility" or head.needs not in ("name", "words") or member.shared is not None:
            return False
        if member.core != "common" or phrase.relative or phrase.preposition or MANY.search(member.name):
            return False
        verb = phrase.verb
        if member.name.startswith(tuple(GOVERNORS.indefinite)):
            return False
        if verb in GOVERNORS.invent or TITLES.search(member.name[-4:]) or (verb.endswith("打造") and not head.kind):
            # 打造甲中心: what it is to rank as.
            return False
        things = [s.head.word for s in self.sure if s.head and (s.head.role == "facility" or head.needs == "words")]
        if STANDING.match(member.name):
            # 以及在建抽水蓄能电站: the rest, by what sort it is.
            return False
        body = len(member.name) - len(head.word)
        if SORT_OF.match(member.name):
            return body >= 6 and bool(things)
        if head.needs == "words":
            return len(member.name) >= 7 and any(s.core in NAMED for s in self.sure)
        return (body >= 4 and bool(things)) or (body >= 2 and things.count(head.word) > 1)


def before_adverb(member: Member, places: Sequence[Span] = ()) -> Member:
    """甲光伏组件同步 | 开工, 乙锂电池稳步 | 壮大: a name without a head ends in front of how something is done."""
    if member.head is not None or len(member.name) < SHORTEST + 2:
        return member
    at = 0
    for word, _ in tagged(member.name):
        cut = member.own.start + at
        if at >= SHORTEST and word in PREDICATIVE and not any(p.start < cut < p.end for p in places):
            return replace(member, name=member.name[:at], own=Span(member.own.start, member.own.start + at))
        at += len(word)
    return member


def made_there(member: Member) -> Member:
    """The member as the work that makes its goods."""
    said = kind_of(member.name, Head(""))
    return replace(member, head=Head("", said if said != "其他" else "产业", "facility", "name"))


def own_plan(member: Member) -> bool:
    """落实甲增收计划、乙补贴等政策: among measures a plan or an action is one by its own head."""
    return member.shared is None and member.head is not None and member.head.kind == "计划/行动"
