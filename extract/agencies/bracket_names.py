"""Names in a responsibility bracket that no list knows: what stands between its marks is a body, or a class."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.agencies.branches import DIVISIONS
from extract.agencies.names import level_words, names
from extract.clauses.sentences import sentences
from extract.responsibilities.brackets import find_brackets, is_assignment
from extract.responsibilities.columns import duty_cells
from extract.types import AgencyMention, RegionMention, Span, Table
from graph.resources import read_yaml

ITEM: Final = re.compile(r"[^、，,；;：:。（）()【】\[\]〔〕［］\s]{2,30}")
BY_BODY: Final = re.compile("由(?=[一-鿿]{2})")


@dataclass(frozen=True, slots=True)
class BracketWords:
    """`data/lexicons/bracket_names.yml`, ready for use."""

    kinds: dict[str, tuple[str, ...]]
    """Kind of a body → last words of its names."""
    body: re.Pattern[str]
    classes: re.Pattern[str]
    part: re.Pattern[str]
    link: re.Pattern[str]
    staffs: tuple[str, ...]


@cache
def bracket_words() -> BracketWords:
    loaded: dict[str, Any] = read_yaml("lexicons", "bracket_names.yml")
    kinds = {kind: tuple(words) for kind, words in loaded["endings"].items()}
    endings = "|".join(word for words in kinds.values() for word in words)
    adverbs, parts = "|".join(loaded["part_adverbs"]), "|".join(loaded["parts"])
    return BracketWords(
        kinds,
        body=re.compile(rf".{{1,28}}(?:{endings})$"),
        classes=re.compile("|".join(loaded["classes"])),
        part=re.compile(rf"(?:{adverbs})*(?:{parts})(?:单位|落实)?$"),
        link=re.compile(f"(?:{'|'.join(loaded['links'])})"),
        staffs=tuple(loaded["staffs"]),
    )


def find_bracket_names(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention], table: Table | None = None
) -> list[AgencyMention]:
    """Bodies by their place in a bracket, line or column of a table; only those that no other rule found."""
    lexicon = bracket_words()
    spans = list(find_brackets(text))
    if table is not None:
        spans = [*spans, *(cell for cell, _ in duty_cells(text, table, known))]
    if not spans and ("单位：" in text or "部门：" in text):
        spans = [s.span for s in sentences(text) if is_assignment(s.span.of(text))]
    places = {r.span for r in regions if r.level in DIVISIONS}
    found: list[AgencyMention] = []
    for span in spans:
        for match in ITEM.finditer(text, span.start, span.end):
            start, end = match.span()
            if role := lexicon.part.search(text, start, end):
                end = role.start()
            for piece in _pieces(text, start, end, known):
                words = piece.of(text)
                taken = piece in places or any(a.span.overlaps(piece) and not _is_end_of(a, piece) for a in known)
                if by := BY_BODY.search(words):
                    # 甲堤由|乙县政府 | 具体负责: what is in front of 由 (by) is what they do.
                    taken = taken or any(a.span.start == piece.start + by.end() for a in known)
                if (
                    taken
                    or len(words) < 3
                    or lexicon.classes.search(words)
                    or not lexicon.body.fullmatch(words)
                    or _is_listed(words)
                ):
                    continue
                found.append(AgencyMention(piece, words, words, words, _kind(words), None, "agencies/bracket"))
    return found


def _is_end_of(agency: AgencyMention, piece: Span) -> bool:
    """A body of the lists that is only the end of the item: 经信局 in 区科技经信局."""
    return agency.span.end == piece.end and 0 < agency.span.start - piece.start <= 8 and agency.rule == "agencies/list"


def _is_listed(words: str) -> bool:
    """A body of the lists, bare or behind a level word: their rule has called it a class (有关区、市政府).

    A department's office or staff is none, whose short name is a common word elsewhere (人才办, 督查室).
    """
    bare = names().bodies.get(words)
    if bare is not None:
        return not (bare.department and words.endswith(bracket_words().staffs))
    return any(words.startswith(level) and words[len(level) :] in names().bodies for level in level_words())


def _pieces(text: str, start: int, end: int, known: Sequence[AgencyMention]) -> list[Span]:
    """The item, cut at 会同 and the like where both sides are bodies' names."""
    lexicon = bracket_words()
    pieces, at = [], start
    for link in lexicon.link.finditer(text, start, end):
        inside = any(a.span.start < link.end() and link.start() < a.span.end for a in known)
        if not inside and link.start() > at and lexicon.body.fullmatch(text, at, link.start()):
            pieces.append(Span(at, link.start()))
            at = link.end()
        elif link.start() == at:
            at = link.end()
    if at < end:
        pieces.append(Span(at, end))
    return pieces


def _kind(words: str) -> str:
    return next(kind for kind, endings in bracket_words().kinds.items() if words.endswith(endings))
