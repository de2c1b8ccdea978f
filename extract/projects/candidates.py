"""A candidate: words of a list's member that may name one project, with what the rules of identity ask of them."""

import re
from collections.abc import Callable
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.governors import governors, staged
from extract.projects.heads import Head, own_words
from extract.projects.last_bracket import without_bracket

ONE_WORD: Final = pattern("lists", "one_word")
STAGED: Final = staged()
GOVERNORS: Final = governors()
LANDS: Final = pattern("identity", "lands")
LEVEL: Final = Guarded(pattern("identity", "level"))
WEAK_WORKS: Final = pattern("identity", "weak_works")
VIRTUAL: Final = frozenset({"", "其他", "通信/算力"})
"""Kinds of which short common words (一体化平台) name none, not even beside proper names."""
COPULAS: Final = frozenset(word_list("verbs", "copulas"))
JOINED: Final = re.compile("[和与及]")
FIRST_WORK: Final = re.compile(f"{pattern('lists', 'two_works_on_one').pattern}[和与及]$")
ENDS_JOINED: Final = re.compile("[和与及]$")


class Candidate:
    """One member under judgement. `solid`: another member of its list has a mark of its own; `vague`: an indefinite
    word (一批, a number of) stands in front."""

    __slots__ = (
        "body", "facility", "head", "level", "member", "name", "phrase", "solid", "unmarked", "vague", "verb", "weak",
    )  # fmt: skip

    def __init__(self, member: Member, head: Head, phrase: Phrase, solid: bool, vague: bool) -> None:
        self.member, self.head, self.phrase = member, head, phrase
        self.solid, self.vague = solid, vague
        name = self.name = member.name
        self.body = name[: -own_words(head)] if head.word and name.endswith(head.word) else name
        """The name without its head."""
        self.level = LEVEL.match(self.body)
        """Whose it is, where the name opens with that (国家, 省级)."""
        self.facility = head.role == "facility"
        self.unmarked = member.core in ("common", "proper")
        """Neither place nor number nor quotation tells it from others."""
        self.verb = phrase.verb
        passing = bool(phrase.preposition) and self.verb not in GOVERNORS.undertake
        given = (
            phrase.preposition == "对"
            and head.role == "programme"
            and bool(phrase.after)
            and phrase.after[0].word == "给予"
        )
        passing = passing and not given  # 对甲专项、乙专项 | 给予支持
        self.weak = phrase.relative or (passing and not (phrase.preposition == "结合" and head.role == "work"))
        """Spoken of in passing: in a relative clause or behind a preposition, unless the preposition's own verb governs
        (以实施甲工程为契机), or something is done along with a work (结合甲路改造铺设乙)."""

    @property
    def thing(self) -> str:
        """What the head is said of, without the stretch of it in brackets (甲河（上游段）治理) and what is done
        on it beside (甲河清淤和 | 生态修复)."""
        body = FIRST_WORK.sub("", self.body) if self.body[-1:] in "和与及" else self.body
        return without_bracket(body)

    @property
    def listed(self) -> bool:
        """Beside marked members, under a head that they share."""
        return self.solid and self.member.listed and self.member.shared is not None

    @property
    def acted_on(self) -> bool:
        return acted_on(self.phrase)


def weak(body: str) -> bool:
    """Do the words say no more than that works are great or many? 重大疾病 is one word, and what a work is about."""
    found = WEAK_WORKS.search(body)
    return found is not None and ONE_WORD.match(body, found.start()) is None


Rule = Callable[[Candidate], bool | None]
"""Says whether a candidate names one project; None where it does not decide."""


def acted_on(phrase: Phrase) -> bool:
    """Does a verb say that something is done with it, in front of it (加快建设甲水库) or behind (甲水库开工)?"""
    return bool(phrase.before) or any(verb.word in STAGED for verb in phrase.after)
