"""Firms that build for all, in front of their works: 省某集团 | 甲至乙高速公路, 省机场集团 | 丙机场三期.

A factory bears its firm's name; a road, a railway or an airport does not: who builds it is told of it.
"""

from typing import Final

from extract.changes import changed
from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.places import LINES
from extract.types import Span

BUILDER: Final = pattern("lists", "builder")
PUBLIC: Final = frozenset({*LINES, *word_list("lists", "public_works")})


def without_builder(text: str, member: Member, kind: str) -> Member:
    """The member without the firm that builds it."""
    if kind not in PUBLIC or member.core == "quotation":
        return member
    own = member.own
    firm = BUILDER.match(text, own.start, own.end)
    if firm is None or not member.name.startswith(firm.group()):
        return member
    return changed(member, name=member.name[len(firm.group()) :], own=Span(firm.end(), own.end))
