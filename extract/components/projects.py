"""Named projects: lists made whole by coordination, governed phrases, heads from `data/lexicons/heads.csv`."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

import extract.context
from extract import project_names as names
from extract.coordination import Member, read_list
from extract.governing import DUTY, Phrase, governors, phrases
from extract.types import Place, ProjectMention, RegionMention, Span

RULE = "projects/coordination"
BRACKET = re.compile(r"[（(][^（）()]*[）)]$")


@Language.factory("policygraph_projects")
def make_projects(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return find_projects


def find_projects(doc: Doc) -> Doc:
    """Append the projects of the Doc to `doc._.facts.projects`; their stage is the stages component's."""
    text, facts = doc.text, doc._.facts
    regions = sorted((r for r in facts.regions if not r.implied), key=lambda r: (r.span.start, -r.span.end))
    places = _outermost(regions)
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.setdefault("policygraph_phrases", {})
    for phrase in phrases(text, names.heads(), places, [a.span for a in facts.agencies]):
        for mention, name_end in _read(text, phrase, places, regions):
            governed[len(facts.projects)] = (phrase, name_end)
            facts.projects.append(mention)
    extract.context.show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])
    return doc


def _outermost(regions: list[RegionMention]) -> list[Span]:
    spans: list[Span] = []
    for region in regions:
        if not spans or region.span.start >= spans[-1].end:
            spans.append(region.span)
    return spans


def _read(
    text: str, phrase: Phrase, places: list[Span], regions: list[RegionMention]
) -> list[tuple[ProjectMention, int]]:
    g = governors()
    start = phrase.start
    if DUTY.match(text[start : phrase.end]):
        return []
    end = close(text, start, phrase.end)
    if end is None:
        return []
    start, vague = _open(text, start, end)
    if start >= end:
        return []
    inside = [r for r in regions if start <= r.span.start < end]
    spots = [p for p in places if start <= p.start < end]
    members = read_list(
        text, start, end, names.heads(), spots, lambda a, b: names.core_type(text, a, b, inside), g.sizes
    )
    solid = any(m.core != "common" for m in members)
    result: list[tuple[ProjectMention, int]] = []
    for i, member in enumerate(members):
        if member.head is None or not _identified(member, solid, vague and i == 0, phrase, text):
            continue
        spans = [(s.start, s.end) for s in (member.own, member.shared, member.front) if s]
        kind = names.kind_of(member.name, member.head)
        located, connects = names.links(text, kind, spans, inside)
        if not located and not connects:
            located = _stated(text, phrase, regions)
        whole, work = _facility(member, kind)
        name_end = max(member.own.end, member.shared.end if member.shared else 0)
        if whole is not None:
            result.append(
                (
                    ProjectMention(
                        member.own if member.shared else Span(member.own.start, member.own.start + len(whole)),
                        whole, names.kind_of(whole, names.heads().by_word.get(work)), "ongoing", RULE,
                        located_in=located, connects=connects, optional="facility",
                    ),
                    name_end,
                )
            )
        result.append(
            (
                ProjectMention(
                    member.own, member.name, kind, "ongoing", RULE, head=member.shared, located_in=located,
                    connects=connects, part_of=whole, open_list=member.open_list,
                ),
                name_end,
            )
        )
    return result


def close(text: str, start: int, end: int) -> int | None:
    """Where the last name of a phrase ends: behind its head; 建设, 项目, 前期工作 and what it is said to have (功能) are cut."""
    g, heads = governors(), names.heads()
    fallback: int | None = None
    while end > start:
        bracket = BRACKET.search(text, start, end)
        stop = bracket.start() if bracket else end
        found = heads.at_end(text, start, stop)
        tail = _ending(text, start, end, g.tails)
        if found and found[0] >= start and (tail is None or len(found[1].word) > len(tail)):
            return end
        if found and fallback is None and found[1].word in g.tails:
            fallback = end
        cut = tail or _ending(text, start, end, g.aspects)
        if cut is None and text[end - 1] in "等、和及与 ":
            cut = text[end - 1]
        if cut is None:
            break
        end -= len(cut)
        if text[end - 1 : end] == "等" and end > start:
            return end
    return fallback


def _ending(text: str, start: int, end: int, words: frozenset[str]) -> str | None:
    for length in range(min(8, end - start), 0, -1):
        if text[end - length : end] in words:
            return text[end - length : end]
    return None


def _open(text: str, start: int, end: int) -> tuple[int, bool]:
    """Past spaces and words of size in front of the first name; does an indefinite word (一批) stand there?"""
    g = governors()
    vague = False
    moved = True
    while moved and start < end:
        moved = False
        if text[start] in " \u3000、了":
            start, moved = start + 1, True
            continue
        for length in range(min(5, end - start), 0, -1):
            word = text[start : start + length]
            if word in g.indefinite:
                start, vague, moved = start + length, True, True
                break
        count = re.compile(r"(?:新一批|\d+|[一二两三四五六七八九十百]+)(?:个|条|座|项|家|所|处|批|类|种)(?:以上)?").match(text, start, end)
        if count:
            start, vague, moved = count.end(), True, True
    return start, vague


def _identified(member: Member, solid: bool, vague: bool, phrase: Phrase, text: str) -> bool:
    """Does the name identify one project? Indefinite works (一批…, heads without a name) do not."""
    head = member.head
    if head is None:
        return False
    body = member.name[: -len(head.word)] if member.name.endswith(head.word) else member.name
    if member.core in ("place", "number", "quotation"):
        return bool(body)
    if not body or vague:
        return False
    if member.core == "proper":
        return True
    if head.needs == "words":
        first = body[:2]
        return len(body) >= 3 and first not in ("重大", "重点", "重要", "各类", "相关", "各项", "有关") and not phrase.relative
    # Solidarity: in a list of proper names a common word is a name too (民主, 单干).
    return solid and member.listed and member.shared is not None and len(body) <= 6


def _facility(member: Member, kind: str) -> tuple[str | None, str]:
    """The facility that a work is done on, and its head's word."""
    if member.head is None or member.head.role != "work" or not member.name.endswith(member.head.word):
        return None, ""
    body = member.name[: -len(member.head.word)]
    found = names.heads().at_end(body, 0, len(body))
    if found and found[0] > 0 and found[1].role == "facility":
        return body, found[1].word
    return None, ""


def _stated(text: str, phrase: Phrase, regions: list[RegionMention]) -> tuple[Place, ...]:
    """The places that are the subject of the clause (支持济南市建设…)."""
    if phrase.subject is None:
        return ()
    words = phrase.subject.of(text).rstrip("等地市盟州（）、")
    inside = [r for r in regions if phrase.subject.covers(r.span) and r.name and r.nested is None]
    rest = words
    for region in inside:
        rest = rest.replace(region.text, "", 1)
    if not inside or len(re.sub(r"[、和及与（）()等地市]", "", rest)) > 1:
        return ()
    return tuple(Place(r.name or "", r.code, r.level, r.span, r.short) for r in inside)
