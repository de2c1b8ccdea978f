"""The kind of a project whose name says none, from what the list and its verb say of all members."""

from collections.abc import Sequence
from typing import Final

from extract.projects import names
from extract.projects.conjuncts import PHASE
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.kind_lexicon import KINDS
from extract.projects.kinds import left, said

UNSAID: Final = "其他"
PROJECT: Final = "项目"
"""A project (项目) of which nothing more is said is most often a plant, but may be one of a list."""
BUILT: Final = frozenset(
    {"水库/水利枢纽", "水电站", "抽水蓄能", "电源", "电网", "油气", "供水", "灌区", "机场", "港口航道"}
)
"""Kinds of great works that are called by their place, and told with their phase only."""
NO_WORKS: Final = frozenset({UNSAID, "计划/行动", "论坛/活动"})


def silent(member: Member, sentence: str) -> bool:
    """Does the name say no kind of its own, so that those around it may?"""
    head = member.head
    if head is None or (head.word != PROJECT and (head.kind or head.role == "programme")):
        return False
    described = member.core == "common"
    if said(member.name, head, sentence, described):
        return False
    if head.word == PROJECT:
        return left(member.name, head, described) == "产业"
    if head.role == "section" or PHASE.fullmatch(head.word):
        return True
    return left(member.name, head, described) == UNSAID


def spoken(named: Sequence[Member], unsaid: Sequence[bool], kinds: Sequence[str]) -> list[str]:
    """The kinds that the names of a list say, one for each. 甲二期、乙水利枢纽: where the others are told by a
    place and the number of their phase only, one that says its kind speaks for two."""
    said_of = [kind for kind, silent_one in zip(kinds, unsaid, strict=True) if not silent_one]
    if len(said_of) != 1 or said_of[0] not in BUILT:
        return said_of
    others = [member for member, silent_one in zip(named, unsaid, strict=True) if silent_one]
    bare = all(m.core == "place" and m.head is not None and PHASE.fullmatch(m.head.word) for m in others)
    return said_of * 2 if bare else said_of


def told(text: str, phrase: Phrase, others: int, end: int, kinds: Sequence[str]) -> str:
    """What the verb behind the list says (开诊), the class that closes it (等创新平台), or the members that say a kind
    of their own, if it is two or more and all one; empty if none does."""
    if phrase.after and (kind := result_of(phrase.after[-1].word)):
        return kind
    closing = names.heads().at_end(text, others + 1, end) if others > 0 else None
    if closing and (closing[1].role == "facility" or closing[1].word == PROJECT):
        words = text[others + 1 : end]
        kind = said(words, closing[1]) or left(words, closing[1])
        if kind != "产业" if closing[1].word == PROJECT else kind not in NO_WORKS:
            return kind
    return kinds[0] if len(kinds) > 1 and len(set(kinds)) == 1 and kinds[0] not in NO_WORKS else ""


def result_of(verb: str) -> str:
    """The kind of what a verb says has come to be; empty if it says none."""
    return next((kind for pattern, kind in KINDS.results if pattern.search(verb)), "")
