"""From a governed phrase to the projects it names: edges of the name, members, identity, the facility inside a work."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects import names
from extract.projects.at_harbours import of_harbour
from extract.projects.builders import without_builder
from extract.projects.candidates import COPULAS
from extract.projects.classes import UNNAMED, beside_classes, is_class, of_givers
from extract.projects.company import Company, own_plan
from extract.projects.coordination import Member, read_list
from extract.projects.each import of_each
from extract.projects.facilities import facility
from extract.projects.governing import DUTY, Phrase
from extract.projects.governors import governors
from extract.projects.identification import identified
from extract.projects.in_brackets import dealt_in_brackets
from extract.projects.later_parts import made_whole
from extract.projects.list_kinds import silent, spoken, told
from extract.projects.many import of_many
from extract.projects.name_ends import closed, tails_of
from extract.projects.name_starts import opened
from extract.projects.own_class import of_own_class
from extract.projects.owners import owned, worked
from extract.projects.parts_in_bracket import parts_in_brackets
from extract.projects.passing import passed_over
from extract.projects.pieces import NAMED
from extract.projects.places import regions_between, spans_between, widened
from extract.projects.quoted import quoted
from extract.projects.spots import one_of_a_town
from extract.projects.surroundings import acts, counted, of_classes, of_fields, of_wide_area, proceeding
from extract.projects.told_lists import routes_of_class, told_list
from extract.projects.told_places import without_told_place
from extract.projects.topics import of_topic
from extract.types import ProjectMention, RegionMention, Span

GOVERNORS: Final = governors()
RULE: Final = "projects/coordination"
DOMAINS: Final = pattern("lists", "domains")
CLUSTERS: Final = pattern("lists", "sized_clusters")
COUNTED: Final = pattern("lists", "counted_bodies")
DUTY_BRACKET: Final = re.compile("[（(][^（）()]*[）)]")
CALLED: Final = re.compile("[（(](?:以下)?(?:简称|统称|下称|合称)[^（）()]*[）)]")
"""How a thing is called from here on, behind a part of a name (甲高速（以下简称乙线）丙大桥)."""
LABEL: Final = re.compile("“[一二三四五六七八九十][横纵环射联核轴带廊极]”$")


def read(
    text: str,
    phrase: Phrase,
    regions: Sequence[RegionMention],
    places: Sequence[Span],
    title: bool = False,
    last: ProjectMention | None = None,
) -> list[tuple[ProjectMention, int]]:
    """The projects that a phrase names, each with the position behind its name (where words of stage may follow).
    `last`: the one that was named before.

    In a title only what has a name of its own counts (现代物流网建设工程 there is what the box is about), or what its
    verb governs.
    """
    duty = DUTY_BRACKET.match(text, phrase.start, phrase.end) if text[phrase.start] in "（(" else None
    if duty and text[duty.end() : duty.end() + 1].isdecimal() and DUTY.match(duty.group()):
        # （牵头单位：甲）5.乙项目: the next item follows the bracket.
        phrase = changed(phrase, start=duty.end())
    if phrase.subject and phrase.verb in COPULAS and LABEL.search(text, phrase.subject.start, phrase.subject.end):
        # “一横”是甲公路: what a plan's label stands for.
        phrase = changed(phrase, before=phrase.before[:-1])
    if passed_over(text, phrase):
        return []
    near = spans_between(places, phrase.start, phrase.end)
    if (told := told_list(text, phrase, near, regions)) is not None:
        rows = _rows(text, phrase, told.members, regions, near, Span(told.start, told.end), title=title)
        return [(mention, told.after) for mention, _ in rows]
    if dealt := dealt_in_brackets(text, phrase, near, regions):
        return [
            (widened(mention, (of.place,)) if mention.optional is None else mention, of.after)
            for of in dealt
            for mention, _ in _rows(text, phrase, of.members, regions, near, of.of, title=title)
        ]
    start, vague = opened(text, phrase, near)
    end = closed(text, start, phrase, near)
    if end is None or start >= end:
        inside = regions_between(regions, phrase.start, phrase.end)
        routes = routes_of_class(text, start, phrase, near)
        return _own_class(text, phrase, start, regions, near) or [
            row for member in routes for row in mentions(text, member, phrase, inside, regions, phrase.end)
        ]
    tails = tails_of(phrase)
    members = of_each(text, made_whole(text, _listed(text, start, end, near, regions, tails), last))
    members = owned(text, phrase, places, members)
    members = worked(text, phrase, members, lambda a, b: _listed(text, a, b, places, regions, tails))
    members = of_harbour(text, phrase, of_topic(text, phrase, members))
    rows = _rows(text, phrase, members, regions, near, Span(start, end), vague, title)
    for parts, of in parts_in_brackets(text, phrase, near, regions):
        rows += _rows(text, phrase, parts, regions, near, of, title=title)
    return rows or _own_class(text, phrase, start, regions, near)


def _listed(
    text: str, start: int, end: int, places: Sequence[Span], regions: Sequence[RegionMention], tails: frozenset[str]
) -> list[Member]:
    """The members of the list that stands there."""
    inside = regions_between(regions, start, end)
    spots = spans_between(places, start, end)

    def core_of(a: int, b: int) -> str:
        return names.core_type(text, a, b, inside)

    return read_list(text, start, end, names.heads(), spots, core_of, GOVERNORS.sizes, tails)


def _rows(
    text: str,
    phrase: Phrase,
    members: list[Member],
    regions: Sequence[RegionMention],
    places: Sequence[Span],
    of: Span,
    vague: bool = False,
    title: bool = False,
) -> list[tuple[ProjectMention, int]]:
    """Those of the members of a list that are names, made mentions. `of`: the words of the list."""
    if of_classes(members):
        return []
    begin = min(of.start, *(m.front.start if m.front else m.own.start for m in members[:1]), of.start)
    inside = regions_between(regions, begin, of.end)
    wide = frozenset(r.text for r in inside if r.level in ("area", "country", "province"))
    spots = spans_between(places, of.start, of.end)
    towns = {r.span for r in inside if r.level == "township"}
    named = [
        member
        for member in _named(text, phrase, members, spots, wide, of.start, of.end, vague, towns)
        if not (title and (member.core == "common" or stretch_alone(member))) or headed(member, phrase)
    ]
    if title and len(named) < len(members) == 2 and not phrase.before:
        return []  # 矿山与甲江岸线修复, a title: what its part is about, told for a class too
    rows = [mentions(text, member, phrase, inside, regions, of.end) for member in named]
    return _with_kinds(text, phrase, of.start, of.end, named, rows)


def stretch_alone(member: Member) -> bool:
    """（2）甲段, a title: a stretch by its place only is one of what stands above it."""
    head = member.head
    return head is not None and head.role == "section" and member.core == "place" and len(member.name) <= 5


def headed(member: Member, phrase: Phrase) -> bool:
    """1、实施数字技术强基工程: does a heading that opens with its verb say what is undertaken? Of things only long
    descriptions are more than a slogan (建设立体信息网络)."""
    if not phrase.before or phrase.subject is not None or member.head is None:
        return False
    return member.head.role == "programme" or len(member.name) >= 10


def _named(
    text: str,
    phrase: Phrase,
    members: list[Member],
    spots: Sequence[Span],
    wide: frozenset[str],
    start: int,
    end: int,
    vague: bool,
    towns: Collection[Span],
) -> Iterator[Member]:
    """The members of a list that are names, by themselves or in the company of the others."""
    solid = any(m.core in NAMED for m in members)
    members = [quoted(text, member, phrase, spots) for member in members]
    strict = any(m.core in NAMED and m.core != "proper" for m in members)
    sure = [
        identified(m, strict if m.head and m.head.kind == "通信/算力" else solid, vague or phrase.vague, phrase)
        for m in members
    ]
    others = text.rfind("等", start, end)
    # 交通、消防等领域专项整治: a list of fields, not of names.
    domains = others > 0 and DOMAINS.match(text, others, phrase.end) is not None
    # 技术、数据等7大交易平台: what they trade in, not their names.
    numbered = others > 0 and COUNTED.match(text, others, end) is not None
    # 电子、石油化工等4个千亿级产业集群: trades.
    clusters = CLUSTERS.search(text, max(start, text.rfind("、", start, end)), end) is not None
    classes = of_givers(members, lambda m: identified(m, False, vague, phrase))
    sorts = beside_classes(members) if len(members) > 1 else ()
    closing = end if text.startswith("等", end) else others
    larger = [spot for spot in spots if spot not in towns]
    company = Company(
        text, phrase, closing, spots, [m for m, certain in zip(members, sure, strict=True) if certain], members
    )
    for member, certain in zip(members, sure, strict=True):
        if (member.shared in classes and member.core in UNNAMED) or _like_a_class(text, member, sorts):
            continue
        certain = certain or (not vague and proceeding(text, member, phrase))
        if not certain:
            member, certain = company.admits(member)
        if not certain or counted(text, member, members):
            continue
        if of_wide_area(member, wide) or (of_fields(member, members) and not company.coined_work(member)):
            continue
        if of_many(text, member, members, phrase, larger):
            continue
        if domains and member.core in ("common", "proper") and not own_plan(member):
            continue
        kinds = (member.core == "common" and numbered) or (member.core in UNNAMED and clusters)
        if member.shared is not None and kinds:
            continue
        if not acts(text, member, phrase) and not is_class(text, member, phrase):
            yield member


def _like_a_class(text: str, member: Member, sorts: Collection[str]) -> bool:
    """甲水厂、体育公园、停车场: beside a bare class common words are one too, unless a town has one of it."""
    thing = member.head
    if thing is None or member.core != "common":
        return False
    return thing.role == "facility" and thing.needs in sorts and not one_of_a_town(text, member, thing)


def _with_kinds(
    text: str,
    phrase: Phrase,
    start: int,
    end: int,
    named: Sequence[Member],
    rows: Sequence[list[tuple[ProjectMention, int]]],
) -> list[tuple[ProjectMention, int]]:
    """All rows in order, those whose names say no kind with the kind that the list or the other names tell."""
    told_of = [silent(member, around(text, phrase)) for member in named]
    kinds = spoken(named, told_of, [own[-1][0].kind for own in rows])
    kind = told(text, phrase, text.rfind("等", start, end), end, kinds) if any(told_of) else None
    return [
        (changed(mention, kind=kind), name_end) if kind and unsaid else (mention, name_end)
        for own, unsaid in zip(rows, told_of, strict=True)
        for mention, name_end in own
    ]


def around(text: str, phrase: Phrase) -> str:
    """The words that may say of what sort a thing is, those in front of its phrase too."""
    return text[max(0, phrase.start - 60) : phrase.end + 10]


def _own_class(
    text: str, phrase: Phrase, start: int, regions: Sequence[RegionMention], places: Sequence[Span]
) -> list[tuple[ProjectMention, int]]:
    members = of_own_class(text, phrase, start, regions, places)
    inside = regions_between(regions, start, phrase.end) if members else ()
    return [row for member in members for row in mentions(text, member, phrase, inside, regions, phrase.end)]


def mentions(
    text: str,
    member: Member,
    phrase: Phrase,
    inside: Sequence[RegionMention],
    regions: Sequence[RegionMention],
    name_end: int,
) -> list[tuple[ProjectMention, int]]:
    member, told_places = without_told_place(text, member, inside)
    kind = names.kind_of(member.name, member.head, around(text, phrase), member.core == "common")
    member = without_builder(text, member, kind)
    spans = [(s.start, s.end) for s in (member.own, member.shared, member.front) if s]
    located, connects = names.links(text, kind, spans, inside)
    result: list[tuple[ProjectMention, int]] = []
    whole, whole_kind = facility(member, kind)
    if whole:
        own = member.own
        if text.startswith(whole, own.start):
            own = Span(own.start, own.start + len(whole))
        lies, ends = names.links(text, whole_kind, [(own.start, own.end)], inside)
        result.append(
            (
                ProjectMention(
                    own, whole, whole_kind, "ongoing", RULE, located_in=lies, connects=ends, optional="facility"
                ),
                name_end,
            )
        )
    own_row = ProjectMention(
        member.own,
        CALLED.sub("", member.name) if "称" in member.name else member.name,
        kind,
        "ongoing",
        RULE,
        head=member.shared,
        located_in=located,
        connects=connects,
        part_of=whole or None,
        open_list=member.open_list,
    )
    result.append((widened(own_row, told_places), name_end))
    return result
