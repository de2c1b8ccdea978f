"""Who is responsible by running text: 由甲局牵头，乙局配合，建设丙系统; 丙系统由甲局负责，乙局配合，年底前建成."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.clauses.meetings import PASSED
from extract.clauses.openings import LEAD as LEADS_ON
from extract.clauses.openings import open_clause
from extract.clauses.sentences import Sentence, behind_count, clauses, sentences
from extract.patterns import pattern, word_list
from extract.responsibilities.assignments import (
    FIRST_OF_MANY,
    LEAD,
    SUPPORT,
    Assignment,
    covered,
    joined_at,
    mentions_inside,
    outermost,
    read_assignment,
)
from extract.responsibilities.own_sentences import AROUND, BY, ENDS, around, only_assigns
from extract.types import AgencyMention, DutyStretch, Span

GIVEN: Final = "交"
TAKEN: Final[tuple[str, ...]] = ("承担", "负责")
"""丙绿化交甲局 | 承担."""
JOINS_IN: Final = "参加"
TOGETHER: Final[tuple[str, ...]] = ("会同", "联合", "协同", "商")
DONE: Final = word_list("responsibility_words", "stretch_tails")
LEADING: Final = tuple(word for word in ENDS if word not in ("配合", "参与", "协助", "协办", "配合单位"))
"""Without one of them a stretch only says who helps, which is told of what stands before it."""
RULE: Final = "responsibilities/running-text"

_DIRECT: Final = pattern("responsibility_words", "direct")
_DONE_BY: Final = pattern("responsibility_words", "by")
_HELPS: Final = pattern("responsibility_words", "helps_with")
_ROW: Final = re.compile(r"(?:[、，,和及与/\s]|以及|会同|商|联合|协同|等){1,4}")


def duty_stretches(text: str, agencies: Sequence[AgencyMention], outside: Sequence[Span]) -> list[DutyStretch]:
    """The clauses, or the ends of clauses from 由 on, that do nothing but assign, in order; neighbours are one.

    Not inside `outside`: brackets and whole sentences that only assign.
    """
    if not agencies or not any(word in text for word in ENDS):
        return []
    bodies = outermost(agencies)
    found: list[DutyStretch] = []
    for sentence in sentences(text):
        if not covered(sentence.span, outside):
            found += _stretches_of(text, sentence, bodies, outside)
    return found


def _stretches_of(
    text: str, sentence: Sentence, bodies: Sequence[AgencyMention], outside: Sequence[Span]
) -> Iterator[DutyStretch]:
    """What they speak for: one that opens its sentence for all behind it up to the next; any other for what stands
    before it in the sentence (only for its own clause, if it is the end of one) and, the last, for what is still
    said behind it."""
    parts = clauses(sentence)
    runs: list[tuple[Span, Span]] = []  # each with its first clause
    last = -2
    for number, part in enumerate(parts):
        stretch = _stretch(text, part, mentions_inside(part, bodies), joined=last == number - 1)
        if stretch is None or covered(stretch, outside):
            continue
        if last == number - 1 and stretch.start <= behind_count(text, part):
            runs[-1] = (Span(runs[-1][0].start, stretch.end), runs[-1][1])
        else:
            runs.append((stretch, part))
        last = number
    head = _leads(text, parts, runs[0]) if runs else None
    for number, (span, clause) in enumerate(runs):
        before = runs[number - 1][0].end if number else sentence.span.start if head is None else head
        after = runs[number + 1][1].start if number + 1 < len(runs) else sentence.span.end
        own = span.start > behind_count(text, clause)
        if head is not None:
            yield DutyStretch(span, Span(span.start if number else before, after), True)
        else:
            goes_on = number + 1 == len(runs) and any(word in span.of(text) for word in LEADING)
            until = _till_next_charge(text, parts, span.end, bodies, after) if goes_on else span.end
            yield DutyStretch(span, Span(clause.start if own else before, until), False)


def _till_next_charge(text: str, parts: Sequence[Span], start: int, bodies: Sequence[AgencyMention], end: int) -> int:
    """Where a later clause charges others with something else (甲工程由乙局负责，丙县政府负责征地)."""
    for part in parts:
        if part.start >= start and any(
            _DIRECT.match(text, body.span.end) is not None for body in mentions_inside(part, bodies)
        ):
            return part.start
    return end


def _leads(text: str, parts: Sequence[Span], run: tuple[Span, Span]) -> int | None:
    """From where it speaks for what is said behind it: in front stands only what leads on (下一步，由甲局牵头，…)
    or what is settled (会议通过甲方案，由乙局牵头，抓紧实施). None where it does not."""
    span, clause = run
    if span.start > behind_count(text, clause) or span.end >= parts[-1].end:
        return None
    before = [part for part in parts if part.start < clause.start]
    if len(before) == 1 and PASSED.fullmatch(text, behind_count(text, before[0]), before[0].end):
        return span.start
    return parts[0].start if all(open_clause(text, part).kind == LEADS_ON for part in before) else None


def _stretch(text: str, part: Span, inside: Sequence[AgencyMention], joined: bool) -> Span | None:
    """The words of the clause that only assign. `joined`: so did the clause before it."""
    if not inside:
        return None
    start, end = behind_count(text, part), part.end
    while text[end - 1].isspace():
        end -= 1
    for tail in DONE:
        if text.endswith(tail, start, end) and text.endswith(ENDS, start, end - len(tail)):
            end -= len(tail)
            break
    if only_assigns(text, Span(start, end), inside):
        return Span(start, part.end)
    if joined and text.startswith(TOGETHER, start) and _only_names(text, Span(start, part.end), inside):
        return Span(start, part.end)
    if joined and text.endswith(JOINS_IN, start, end) and _only_names(text, Span(start, end - len(JOINS_IN)), inside):
        return Span(start, part.end)  # 甲局牵头，乙局、丙医院参加
    if (
        joined
        and _HELPS.fullmatch(text, inside[-1].span.end, end)
        and _only_names(text, Span(start, inside[-1].span.end), inside)
    ):
        return Span(start, part.end)  # 甲局牵头，乙局配合做好征地拆迁
    for number, body in enumerate(inside):
        at = body.span.start - len(BY)
        given = text.startswith(GIVEN, at) and text.endswith(TAKEN, at, end)
        first = body.span.start if given else at
        if (given or text.startswith(BY, at)) and only_assigns(text, Span(first, end), inside[number:]):
            return Span(at, part.end)
    return None


def _only_names(text: str, span: Span, inside: Sequence[AgencyMention]) -> bool:
    *others, (at, end) = around(span, inside)
    if not all(AROUND.fullmatch(text, a, b) for a, b in others):
        return False
    return AROUND.fullmatch(text, at, end) is not None or text[at:end] in DONE


def read_stretch(text: str, stretch: Span, agencies: Sequence[AgencyMention]) -> list[Assignment]:
    """The roles that a stretch gives. What a firm takes part in is assigned only where somebody leads it."""
    given = read_assignment(text, stretch, agencies)
    led = any(one.role == LEAD for one in given) or _led_before(text, stretch)
    return [Assignment(one.agency, one.role, RULE) for one in given if led or one.agency.kind != "firm"]


def _led_before(text: str, stretch: Span) -> bool:
    """Does its sentence say in front of it who leads (甲局牵头保障运输，乙集团配合)?"""
    said = next((s.span for s in sentences(text) if s.span.covers(stretch)), None)
    return said is not None and any(text.find(word, said.start, stretch.start) >= 0 for word in FIRST_OF_MANY)


def read_running(text: str, agencies: Sequence[AgencyMention], outside: Sequence[Span]) -> list[Assignment]:
    """Roles given inside a clause that says what is done as well: 由省科技厅牵头建设平台. Not inside `outside`
    (brackets, stretches)."""
    names = [a for a in outermost(agencies) if not covered(a.span, outside)]
    found: list[Assignment] = []
    i = 0
    while i < len(names):
        # A row of names joined by nothing but marks, then the verb.
        row = [names[i]]
        while i + 1 < len(names) and _ROW.fullmatch(text, names[i].span.end, names[i + 1].span.start):
            i += 1
            row.append(names[i])
        i += 1
        verb = _DIRECT.match(text, row[-1].span.end)
        if verb is None and text.endswith(BY, 0, row[0].span.start):
            verb = _DONE_BY.match(text, row[-1].span.end)
        if verb is None or (verb["verb"] in ("配合", "参与") and row[-1].kind == "firm"):
            # 某集团参与绿电交易 says what a firm does, not what it is charged with.
            continue
        joined = joined_at(text, row[0].span.start, row[-1].span.start, row)
        role = SUPPORT if verb["verb"] in ("配合", "参与") else LEAD
        for agency in row:
            later = joined is not None and agency.span.start >= joined
            found.append(Assignment(agency, SUPPORT if later else role, RULE))
    return found
