"""Who is responsible, read from words: X牵头，Y配合; 牵头单位：X；配合单位：Y.

Agencies are given; only roles are found here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final

from extract.clauses.sentences import sentences
from extract.patterns import pattern
from extract.responsibilities.brackets import find_brackets, has_bracket, is_assignment
from extract.responsibilities.own_sentences import ENDS, around, closes, only_assigns
from extract.types import AgencyMention, Block, Span

LEAD: Final = "lead"
SUPPORT: Final = "support"

_LABEL: Final = pattern("responsibility_words", "label")

_VERB: Final = pattern("responsibility_words", "verb")
_PARTS: Final = re.compile("[，,；;]")
_LEADS_ASIDE: Final = re.compile("[（(]牵头(?:单位|部门)?[)）]")
"""Behind one of several bodies: 责任单位：甲局（牵头）、乙局."""
_PART_BY: Final = re.compile("[（(][^（）()：:]{2,30}由[^（）()：:]{2,30}(?:负责|牵头|实施|承担|落实)[）)]")
"""A bracket in a line of bodies that says who does a part of it."""
_JOINED: Final = re.compile(r"会同|商|协同|联合")
"""X会同Y负责: X leads together with Y, who supports."""


@dataclass(frozen=True, slots=True)
class Assignment:
    agency: AgencyMention
    role: str
    rule: str


Given = list[tuple[Block, Assignment]]
"""Roles, each with the block that its body stands in."""

LABEL: Final = "responsibilities/label"
OWNER: Final = "responsibilities/owner"
"""The rule of a label or column 责任单位: all who stand there lead, unless others are said to."""
VERB: Final = "responsibilities/verb"
FIRST_OF_MANY: Final = frozenset(("牵头", "主办"))
"""Who does so has others beside him."""
NAMES_ONLY: Final = "responsibilities/names-only"
"""The rule of a bracket or line that names bodies and says no role."""
_ANY_BRACKET: Final = re.compile(
    r"(?:[（(][^（）()。]{2,300}[）)]|[〔［][^〔〕［］。]{2,300}[〕］])(?=[。；;，,\s]|$)|(?<=。)[（(〔［][^（）()〔〕［］。]{2,300}[）)〕］]"
)
_DASHED: Final = re.compile(r"(?:\A|(?<=[。；]))\s*[—－]{1,2}\s*(?P<names>[^—－。：:]{3,200}?)[。\s]*\Z")
"""Bodies behind a dash at the end."""
_LABELLED: Final = re.compile(
    "(?<=[，,])\\s*(?P<said>(?:牵头|主办|责任|承办|实施|配合|协办)(?:单位|部门)(?:\\s*[:：]|[为是](?!重))[^。；;：:]{2,200})"
)
"""A label in the middle of a sentence, for what stands in front of it."""


def assignment_spans(text: str, agencies: Sequence[AgencyMention]) -> list[Span]:
    """What only assigns, in order: brackets with a role, sentences 责任单位：…, brackets of names alone."""
    if not agencies:
        return []
    spans = _joined(find_brackets(text))
    if len(spans) == 1 and len(spans[0]) == len(text):
        return spans
    kept = outermost(agencies)
    lines = _sentences_of_duty(text, kept, spans)
    # A bracket behind a body gives it another name: 审批服务局（大数据局）.
    renamed = {a.span.end for a in kept}
    taken: list[Span] = []
    for span in sorted([*spans, *lines]):
        if taken and span.overlaps(taken[-1]):
            taken[-1] = Span(taken[-1].start, max(taken[-1].end, span.end))
        else:
            taken.append(span)
    for match in _ANY_BRACKET.finditer(text) if has_bracket(text) else ():
        span = Span(*match.span())
        inside = mentions_inside(span, kept)
        if inside and span.start not in renamed and not _overlapped(span, taken) and only_names(text, span, inside):
            lines.append(span)
    for match in _LABELLED.finditer(text) if "单位" in text or "部门" in text else ():
        # 新建甲校3所，责任单位为乙局
        span = Span(*match.span("said"))
        if mentions_inside(span, kept) and not _overlapped(span, sorted([*taken, *lines])):
            lines.append(span)
    if "—" in text and (tail := _DASHED.search(text)) is not None:
        # 推进甲平台建设。——省财政厅、省能源局
        inside = mentions_inside(Span(*tail.span("names")), kept)
        if (
            inside
            and only_names(text, Span(*tail.span("names")), inside)
            and not _overlapped(Span(*tail.span()), taken)
        ):
            lines.append(Span(*tail.span()))
    return sorted([*spans, *lines])


def _joined(brackets: Sequence[Span]) -> list[Span]:
    """Brackets that follow each other at once are one: （牵头单位：甲局）（配合单位：乙局）."""
    joined: list[Span] = []
    for span in brackets:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _sentences_of_duty(text: str, agencies: Sequence[AgencyMention], spans: Sequence[Span]) -> list[Span]:
    """Sentences, outside `spans`, that only assign; neighbours of one kind are one."""
    lines: list[Span] = []
    labelled = "：" in text or ":" in text or "单位为" in text
    if not labelled and not any(word in text for word in ENDS):
        return lines
    joined = False
    for sentence in sentences(text):
        span = sentence.span
        label = labelled and is_assignment(span.of(text))
        if not label and closes(text, span) is None:
            continue
        if not (label or only_assigns(text, span, mentions_inside(span, agencies))) or covered(span, spans):
            continue
        if lines and label and joined and not text[lines[-1].end : span.start].strip("；;。 　\n"):
            lines[-1] = Span(lines[-1].start, span.end)
        else:
            lines.append(span)
        joined = label
    return lines


_start, _end = attrgetter("span.start"), attrgetter("span.end")


def mentions_inside(span: Span, agencies: Sequence[AgencyMention]) -> list[AgencyMention]:
    """Those of the agencies, which stand in order and apart, that the span covers."""
    first = bisect_left(agencies, span.start, key=_start)
    return list(agencies[first : bisect_right(agencies, span.end, key=_end)])


def covered(span: Span, spans: Sequence[Span]) -> bool:
    """Does one of the spans, which stand in order and apart, cover this one?"""
    number = bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return number >= 0 and spans[number].covers(span)


def _overlapped(span: Span, spans: Sequence[Span]) -> bool:
    """Does one of the spans, which stand in order and apart, overlap this one?"""
    number = bisect_left(spans, span.end, key=lambda s: s.start) - 1
    return number >= 0 and spans[number].overlaps(span)


def read_assignment(text: str, span: Span, agencies: Sequence[AgencyMention]) -> list[Assignment]:
    """The roles that a bracket or a line 责任单位：… gives, in order. `agencies` are those of the text, `outermost`."""
    inside = outermost(mentions_inside(span, agencies))
    if not inside:
        return []
    labels = list(_LABEL.finditer(text, span.start, span.end))
    if labels and (parts := list(_PART_BY.finditer(text, span.start, span.end))):
        # 责任单位：甲局、乙局（丙堤由丁县政府负责）: of a part of the task, which nothing here tells from the rest
        inside = [a for a in inside if not any(p.start() < a.span.start < p.end() for p in parts)]
        for part in parts:
            text = text[: part.start()] + "　" * (part.end() - part.start()) + text[part.end() :]
    if labels:
        # 甲局牵头；责任单位：乙局: what stands in front of the labels is said with a verb
        before = [a for a in inside if a.span.end <= labels[0].start()]
        told = list(_by_verb(text, Span(span.start, labels[0].start()), before)) if before else []
        return [*told, *_by_label(text, span, inside, labels, led=any(one.role == LEAD for one in told))]
    found = list(_by_verb(text, span, inside))
    if not found and only_names(text, span, inside):
        return [Assignment(a, LEAD, NAMES_ONLY) for a in inside]
    return found


def outermost(agencies: Sequence[AgencyMention]) -> list[AgencyMention]:
    """Without those inside another (省委 in 省委政法委)."""
    kept: list[AgencyMention] = []
    for agency in sorted(agencies, key=lambda a: (a.span.start, -a.span.end)):
        if not kept or agency.span.start >= kept[-1].span.end:
            kept.append(agency)
    return kept


def label_leads(text: str) -> bool:
    """Does a label of the line say who leads (牵头单位：)?"""
    return any(label["lead"] for label in _LABEL.finditer(text))


def _by_label(
    text: str, span: Span, inside: list[AgencyMention], labels: list[re.Match[str]], *, led: bool
) -> Iterator[Assignment]:
    """`led`: somebody leads already."""
    led = led or any(m["lead"] for m in labels)
    first = [a for a in inside if _LEADS_ASIDE.match(text, a.span.end)]
    edges = [m.start() for m in labels[1:]] + [span.end]
    for label, end in zip(labels, edges, strict=True):
        if label["no_body"]:
            continue
        if label["owner"] and (said := list(_parts_with_verbs(text, Span(label.end(), end), inside))):
            yield from said
            continue
        role = LEAD if label["lead"] or (label["owner"] and not (led or first)) else SUPPORT
        for agency in inside:
            if label.end() <= agency.span.start and agency.span.end <= end:
                owner = label["owner"] and role == LEAD
                yield Assignment(agency, LEAD if agency in first else role, OWNER if owner else LABEL)


def _parts_with_verbs(text: str, span: Span, inside: Sequence[AgencyMention]) -> Iterator[Assignment]:
    """责任单位：甲局、乙局，丙局配合: the verbs of the parts that have any; the bodies of a part without one are the
    label's own, unless one is said to lead (甲局（牵头），乙局). Nothing where no part has one."""
    edges = [span.start, *(m.end() for m in _PARTS.finditer(text, span.start, span.end)), span.end]
    parts = [
        (part, [a for a in inside if part.covers(a.span)]) for part in (Span(a, b) for a, b in pairwise(edges) if a < b)
    ]
    told = [list(_by_verb(text, part, bodies)) for part, bodies in parts]
    if any(told):
        role = SUPPORT if any(word in span.of(text) for word in FIRST_OF_MANY) else LEAD
        for (_, bodies), said in zip(parts, told, strict=True):
            yield from said or (Assignment(body, role, OWNER) for body in bodies)


def _by_verb(text: str, span: Span, inside: list[AgencyMention]) -> Iterator[Assignment]:
    """Agencies up to a verb of role take that role: A、B牵头，C、D配合. Behind those who lead the others support:
    A（牵头）、B; A牵头，会同B、C."""
    waiting: list[AgencyMention] = []
    at, leads = span.start, False
    rest = list(inside)
    for verb in _VERB.finditer(text, span.start, span.end):
        if any(a.span.start < verb.end() and verb.start() < a.span.end for a in inside):
            continue
        while rest and rest[0].span.end <= verb.start():
            waiting.append(rest.pop(0))
        if not waiting:
            continue
        if verb["support"] and (outside := _outside(text, verb, waiting)):
            yield from (Assignment(agency, LEAD, VERB) for agency in waiting[:outside])
            waiting = waiting[outside:]
        joined = joined_at(text, at, verb.start(), waiting)
        if verb["none"]:
            waiting, at, leads = [], verb.end(), False
            continue
        role = SUPPORT if verb["support"] or (verb["beside"] and leads) else LEAD
        if verb["support"] and _JOINED.fullmatch(verb.group()) and rest:
            # A协同B负责: the verb joins, a later one gives the role.
            continue
        for agency in waiting:
            later = joined is not None and agency.span.start >= joined
            yield Assignment(agency, SUPPORT if later else role, VERB)
        waiting, at, leads = [], verb.end(), verb.group() in FIRST_OF_MANY
    if rest and leads:
        yield from (Assignment(agency, SUPPORT, VERB) for agency in rest)


def _outside(text: str, verb: re.Match[str], waiting: Sequence[AgencyMention]) -> int:
    """甲局、乙局（丙局配合）: how many of the bodies stand in front of the bracket that says who helps them."""
    if not text.startswith(("）", ")"), verb.end()):
        return 0
    opens = max(text.rfind(mark, waiting[0].span.end, verb.start()) for mark in "（(")
    outside = sum(agency.span.end <= opens for agency in waiting)
    return outside if outside < len(waiting) else 0


def joined_at(text: str, start: int, end: int, waiting: list[AgencyMention]) -> int | None:
    for match in _JOINED.finditer(text, start, end):
        inside = any(a.span.start < match.end() and match.start() < a.span.end for a in waiting)
        if not inside and waiting[0].span.end <= match.start():
            return match.end()
    return None


_BETWEEN: Final = pattern("responsibility_words", "classes")


def labelled(label: str, bodies: Sequence[AgencyMention]) -> list[Assignment]:
    """The role that a label gives to bodies that stand elsewhere."""
    said = _LABEL.search(label)
    if said is None or said["no_body"]:
        return []
    return [Assignment(a, SUPPORT if said["support"] else LEAD, OWNER if said["owner"] else LABEL) for a in bodies]


def only_classes(text: str) -> bool:
    """Nothing but classes of bodies: 各县政府."""
    return _BETWEEN.fullmatch(text) is not None


def only_names(text: str, span: Span, inside: Sequence[AgencyMention]) -> bool:
    """Nothing but names of bodies and marks: （省发展改革委、省财政厅）."""
    return all(_BETWEEN.fullmatch(text, a, b) for a, b in around(span, inside))
