"""A row of a list of projects gives one project: its name, its stage and its place from the row's own cells."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.outline.cells import cells_of
from extract.patterns import pattern, word_list
from extract.projects import names, naming
from extract.projects.cell_parts import ENDS, SHORTEST, parted
from extract.projects.chains import verb_chain
from extract.projects.columns import LIST, Columns, ends_a_name, glued_stage, head_of, stage_said
from extract.projects.coordination import Member, read_list
from extract.projects.governing import Phrase
from extract.projects.governors import stage_of
from extract.projects.heads import WORKS, Head, in_dictionary
from extract.projects.leads import of_heading, said
from extract.projects.list_kinds import UNSAID
from extract.projects.places import links, regions_between, widened
from extract.projects.refusals import ASIDE, COUNTED_WORKS, VAGUE, names_class
from extract.projects.scene import Scene
from extract.projects.told_places import places_told
from extract.projects.trimming import BRACKET
from extract.records import record
from extract.types import Place, ProjectMention, RegionMention, Span

RULE: Final = "projects/list"
MARKS: Final = " \u3000*★☆▲△●○■□◆◇※#、.．"
"""What stands in front of a name in its cell and is none of it."""
NUMBERS: Final = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.\s]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])\s*|[（(].*|\d+[个项件].*"
)
"""What numbers a title, and how many it counts."""
SECTION_KINDS: Final = word_list("kind_sets", "headings")
SENTENCE: Final = re.compile("[。；！？：:\t]|，.*，")
PARTED: Final = re.compile("[，,；;]")
TWO_WORDS: Final = re.compile("[一-龥]{2}")
JOINED: Final = frozenset("、，,/和及 ")
DESCRIBED: Final = 7
"""So many characters has a name of common words where nothing tells that things are built (not 防洪工程)."""
JOINTS: Final = frozenset("、和及")
JOINT: Final = re.compile("[、和及]")
LONGEST: Final = 90
CLASSES: Final[tuple[re.Pattern[str], ...]] = (COUNTED_WORKS, VAGUE)
"""What speaks of several works, or of any (9个停车场, 一批泵站)."""
THING: Final = Head("")
"""What a name without a known head ends with."""


@record
class Named:
    """A name in its cell."""

    span: Span
    stage: str | None = None
    cue: Span | None = None


@record
class _Around:
    """What stands around a name: its table and row, the titles over it, the places and bodies in the row."""

    table: Columns
    cells: Sequence[Span | None]
    titles: Sequence[str]
    regions: Sequence[RegionMention]
    agencies: Sequence[Span]


def read_row(
    text: str, table: Columns, titles: Sequence[str], regions: Sequence[RegionMention], agencies: Sequence[Span]
) -> list[ProjectMention]:
    """The project of a row, or each of those that its name's cell parts, behind the facility that it is a work on; none
    for a sum, a header, a deed. `titles` stand over the row, the nearest last."""
    cells = cells_of(text)
    cell = cells[table.name] if table.name < len(cells) else None
    if cell is None:
        return []
    over = len(cells) - table.width if table.width > table.name else 0
    if over > 0 and (last := cells[table.name + over]):
        cell = Span(cell.start, last.end)
    around = _Around(table, cells, titles, regions, agencies)
    parts = parted(text, cell, regions)
    called = [named(text, part, table.glued) for part in parts]
    said = called[-1] if len(called) > 1 else None
    rows: list[ProjectMention] = []
    for part, one in zip(parts, called, strict=True):
        if one is None:
            continue
        if said is not None and said.stage and not one.stage:
            one = changed(one, stage=said.stage, cue=said.cue)  # 甲水库、乙泵站（前期）
        rows += _projects(text, one, part.end, around)
    return rows


def _projects(text: str, found: Named, end: int, around: _Around) -> list[ProjectMention]:
    """What a name stands for. `end`: of its part of the cell."""
    table, titles, regions = around.table, around.titles, around.regions
    whole = one_name(text, found.span, table.built, regions, around.agencies)
    if whole is None:
        return []
    cell = Span(found.span.start, end)
    others = [c for c in around.cells if c is not None and not cell.overlaps(c)]
    stage, cue = (found.stage, found.cue) if found.stage else staged(text, others, titles)
    place = around.cells[table.place] if table.place is not None and table.place < len(around.cells) else None
    told = _places(text, place, others, regions) or places_told(text, found.span.end, regions)
    told = told or _in_bracket(text, found.span.end, end, regions)
    rows: list[ProjectMention] = []
    for member in _members(text, whole, regions, table.built, _is_work(titles)):
        if table.spent and not _of_one(member):
            continue  # 城乡居民免费体检（投资2000万元）
        rows += [changed(row, rule=RULE) for row in _mentions(text, member, regions)]
        kind = rows[-1].kind if rows[-1].kind != UNSAID else section_kind(titles)
        rows[-1] = widened(changed(rows[-1], kind=kind, stage=stage, cue=cue), told)
    return rows


def named(text: str, cell: Span, glued: bool) -> Named | None:
    """The name in its cell, without marks and what a bracket behind it tells; with the stage that is said there."""
    start, end = cell.start, cell.end
    if item := pattern(LIST, "item").match(text, start, end):
        start = item.end()
    stage: str | None = None
    cue: Span | None = None
    while start < end and text[start] in MARKS:
        start += 1
    if glued and (found := glued_stage(text[start:end])):
        cue, stage = Span(start + found[0], end), found[1]
        end = start + found[0]
    if text[end - 1] == "元" and (spent := pattern(LIST, "spent_behind").search(text, start + SHORTEST, end)):
        end = spent.start()
    while end > start:
        bracket = BRACKET.search(text, start, end) if text[end - 1] in "）)" else None
        if bracket is None and text[end - 1] in ENDS:
            end -= 1
            continue
        if bracket is None or bracket.start() == start:
            break
        words = bracket.group()
        said_here = stage_said(words) or next(filter(None, map(stage_said, PARTED.split(words[1:-1]))), None)
        if said_here := said_here or ("ongoing" if any(map(_a_nature, PARTED.split(words[1:-1]))) else None):
            stage, cue = said_here, Span(bracket.start() + 1, end - 1)
        elif not pattern(LIST, "told").search(words) and not pattern(LIST, "parts").search(words):
            break
        end = bracket.start()
    return Named(Span(start, end), stage, cue) if start < end else None


def _a_nature(words: str) -> bool:
    """新建, 扩建: what is done, not how far it is."""
    return pattern(LIST, "nature").fullmatch(words) is not None


def one_name(
    text: str, cell: Span, built: bool, regions: Sequence[RegionMention], agencies: Sequence[Span]
) -> Span | None:
    """The name, without verbs of building in front: no sum, no header, no sentence, no deed, no place alone.
    Where the table does not tell that things are built, it must end as names of projects do, and be no body."""
    words = cell.of(text)
    if not SHORTEST <= len(words) <= LONGEST or SENTENCE.search(words) or not TWO_WORDS.search(words):
        return None
    if pattern(LIST, "sum").search(words) or pattern(LIST, "name_column").fullmatch(words):
        return None
    bare = ASIDE.sub("", words)
    if any(refusal.search(bare) for refusal in CLASSES) or names_class(words):
        return None
    known = ends_a_name(words)
    if any(r.span == cell for r in regions) or (not built and (cell in agencies or not known)):
        return None
    scene = Scene(text, names.heads(), [], [r.span for r in regions], agencies)
    scene.enter(cell.start, cell.end)
    verbs, behind = verb_chain(scene, cell.start, cell.end)
    if not verbs:
        return cell
    if all((stage_of(verb.word) == "ongoing" and verb.word.endswith("建")) or verb.word == "建设" for verb in verbs):
        return Span(behind, cell.end) if cell.end - behind >= SHORTEST else None
    return cell if built and known else None


def staged(text: str, others: Sequence[Span], titles: Sequence[str]) -> tuple[str, Span | None]:
    """The stage that another cell of the row says, else the nearest title that says one, else what is done (新建)."""
    for cell in others:
        if stage := stage_said(cell.of(text)):
            return stage, cell
    for title in reversed(titles):
        if stage := said(title) or stage_said(NUMBERS.sub("", title)) or of_heading((title,)):
            return stage, None
    return "ongoing", next((cell for cell in others if _a_nature(cell.of(text))), None)


def _bare(words: str, at: int, head: Head) -> bool:
    """防洪工程, 灌区工程: a class, which nothing in front makes one of its kind."""
    return head.needs != "self" and (not at or words[:at] in names.heads().by_word)


def section_kind(titles: Sequence[str]) -> str:
    """What the nearest heading that tells says of projects whose names say no kind."""
    for title in reversed(titles):
        bare = NUMBERS.sub("", title)
        if kind := next((kind for kind in SECTION_KINDS if pattern(LIST, kind).fullmatch(bare)), ""):
            return kind
    return UNSAID


def _is_work(titles: Sequence[str]) -> bool:
    """Is the nearest title a work itself (5.甲江下游南北岸防洪工程), so that the lines below it are its parts?"""
    found = head_of(titles[-1]) if titles else None
    return found is not None and found[0] > DESCRIBED - SHORTEST


def _members(text: str, name: Span, regions: Sequence[RegionMention], built: bool, part: bool) -> list[Member]:
    """The name as it stands; of a line, which is no row of a table, each of those that it joins (甲线和乙线改造). A
    `part` of a work may be called by common words (北岸防洪工程)."""
    inside = regions_between(regions, name.start, name.end)

    def core_of(start: int, end: int) -> str:
        return names.core_type(text, start, end, inside)

    words = name.of(text).replace("\n", "")
    if JOINTS.intersection(words) and (not built or ("、" in words and len(inside) > 1)):
        several = read_list(text, name.start, name.end, names.heads(), [r.span for r in inside], core_of)
        if built and not all(m.head is not None and m.core == "place" and m.shared is None for m in several):
            several = []  # 甲路、乙路改造: one row of a table
        if len(several) > 1 and all(m.head is not None and m.core != "common" for m in several):
            return several
        if not built and "、" in words and _things(several):
            return several
        if not built and all(in_dictionary(word) or word in names.heads().by_word for word in JOINT.split(words)):
            return []  # 机场、物流和水运, over those below it
    found = head_of(words)
    core = core_of(name.start, name.start + found[0] if found and found[0] else name.end)
    if (found and _bare(words, *found)) or (not (built or part) and core == "common" and len(words) < DESCRIBED):
        return []
    return [Member(name, words, found[1] if found else THING, None, None, core)]


def _things(several: Sequence[Member]) -> bool:
    """甲港示范区、航运大数据平台（二期）: things of heads of their own, the first named, the others at length."""
    if len(several) < 2 or several[0].core == "common":
        return False
    return all(
        m.head is not None
        and (m.head.role == "facility" and m.head.kind and m.shared is None and not m.head.word.endswith(WORKS))
        and (m.core != "common" or len(m.own) >= DESCRIBED)
        for m in several
    )


def _mentions(text: str, member: Member, regions: Sequence[RegionMention]) -> list[ProjectMention]:
    start, end = member.own.start, (member.shared or member.own).end
    inside = regions_between(regions, start, end)
    return [row for row, _ in naming.mentions(text, member, Phrase(start, end), inside, regions, end)]


def _of_one(member: Member) -> bool:
    """Does a place, a number or a word that a firm is called by open the name?"""
    return member.core in ("place", "number", "quotation") or (member.core == "proper" and names.coined(member.name))


def _in_bracket(text: str, start: int, end: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """甲焦化（乙区，总投资21亿元）: the place that the bracket behind a name begins with."""
    first = next((r for r in regions_between(regions, start, end) if r.name), None)
    if first is None or first.span.start != start + 1 or text[first.span.end] not in "，,；;）)":
        return ()
    return links(text, "", [(start, end)], [first])[0]


def _places(
    text: str, place: Span | None, others: Sequence[Span], regions: Sequence[RegionMention]
) -> tuple[Place, ...]:
    """Where the cell for places says that it is; in a table without header, a cell that is nothing but places."""
    for cell in (place,) if place else others:
        inside = [r for r in regions_between(regions, cell.start, cell.end) if r.name]
        covered = {i for r in inside for i in range(r.span.start, r.span.end)}
        if place or (inside and all(i in covered or text[i] in JOINED for i in range(cell.start, cell.end))):
            return links(text, "", [(cell.start, cell.end)], inside)[0]
    return ()
