"""What kind of thing a project is, as its name says it: its head, the words in front of it, what its role leaves."""

import re
from functools import lru_cache
from typing import Final

from extract.first_characters import compiled
from extract.guarded import Guarded
from extract.patterns import pattern
from extract.projects.conjuncts import PHASE
from extract.projects.heads import WORKS, Head, heads, in_dictionary, own_words
from extract.projects.kind_classes import class_of
from extract.projects.kind_lexicon import KINDS
from extract.projects.last_bracket import without_bracket, without_bracket_behind_four
from extract.projects.routes import is_route

WAYS: Final = frozenset({"公路", "铁路", "轨道交通"})
"""Kinds of what leads from one end to another."""
RIVER_STRETCH: Final = pattern("identity", "river_stretch")
ROADS: Final = re.compile("公路|高速|铁路|国道|省道")
ROUTE_NUMBER: Final = Guarded(
    compiled(r"(?<![A-Za-z0-9])(?:[GSXC]\d{1,4}|[国省县乡]道[A-Z]?\d{2,4}|\d{3}[国省县乡]道)(?:线|(?![0-9A-Za-z]))")
)


@lru_cache(maxsize=4096)
def named_work(text: str) -> bool:
    """A work whose name is a formula of its own (引汉济渭, leading the Han to the aid of the Wei), a street, a line."""
    # 引江济淮（河南段）
    return KINDS.formulas.fullmatch(without_bracket(text)) or street(text) or line(text)


def line(text: str) -> bool:
    """浠散线, S201浠散线（甲至乙段）: a road or railway by a character of each of its ends, which make no word."""
    name = without_bracket(text)
    found = KINDS.line.fullmatch(name) if name.endswith("线") else None
    ends = found.group(1) if found else ""
    if not ends or KINDS.no_line.search(ends):
        return False
    return not in_dictionary(ends) and not in_dictionary(f"{ends}线")


def street(text: str) -> bool:
    """人民路, 学府街（甲路至乙路）, 省道211线泸石路: a street, which any words may name, or a stretch of it."""
    table, name = KINDS, without_bracket(text)
    if name[-1:] not in table.street_ends:
        return False
    if numbered := ROUTE_NUMBER.match(name):
        name = name[numbered.end() :]
    return table.street.fullmatch(name) is not None and table.no_street.search(name) is None


def _turned(kind: str, word: str, name: str, sentence: str) -> str:
    """The kind of a head, or of a kind word, after the other words of the name and the sentence are heard."""
    for turn in KINDS.turned.get(kind, ()):
        if turn.heads and not word.endswith(turn.heads):
            continue
        if turn.words.search(name) or (turn.sentence and turn.words.search(sentence)):
            return turn.means
    return kind


def kind_of(name: str, head: Head | None, sentence: str = "", described: bool = False) -> str:
    """The kind: what the name says, else what its role leaves.

    An undertaking that is only `described` by common words is an action unless they say what is built. A head that
    means two things (通道, a corridor or a line of the grid) is decided by the words of its name or sentence.
    """
    return said(name, head, sentence, described) or left(name, head, described, sentence)


def said(name: str, head: Head | None, sentence: str = "", described: bool = False) -> str:
    """The kind that the name says: the head's own, or that of the last kind word in it; empty if none does."""
    table = KINDS
    if head is not None and head.role == "work" and name.endswith(head.word):
        name = without_bracket(name.removesuffix(head.word)) + head.word  # 甲河（上游段）治理
    bare = without_bracket_behind_four(name)
    body = bare.rstrip("”）)")
    if bare != name and (head is None or not body.endswith(head.word)):
        at_end = heads().at_end(bare, 0, len(bare))  # 甲软件园（云计算基地）
        head = at_end[1] if at_end else head
    if (formula := table.formulas.search(body)) is not None:
        return table.of_formula[formula]
    numbered = ROUTE_NUMBER.match(name) is not None
    # 铁西路南段|大修改造, 西环路（甲路—乙路）建设|项目
    worked_on = body.removesuffix(head.word).removesuffix("建设").removesuffix("段") if head is not None else ""
    # 人民路改造, but 人民路小学: a thing of its own kind that a street gives its name.
    done_to = body.endswith("建设项目") or (
        head is not None and head.role != "programme" and not (head.role == "facility" and head.kind)
    )
    if street(name) or (done_to and street(worked_on)):
        return "公路"
    if line(name) or (done_to and line(worked_on)):
        return table.route_number if numbered else _way(sentence) or "公路"
    if head is None:
        return table.route_number if numbered else _last(_found(name, body, head, sentence, described))
    sort = class_of(head)
    if sort and (kind := sort.said(name)):
        return kind
    borrowed = head.kind and not head.word and head.kind not in ("计划/行动", "论坛/活动")
    if borrowed and (found := _found(name, body, head, sentence, described)):
        return found[-1]  # the kind is only that of its neighbours
    if head.kind not in ("", "其他") and head.word != "项目" and not (sort and sort.otherwise):
        return _turned(head.kind, head.word, name, sentence)
    if numbered and head.role in ("section", "work"):
        return table.route_number
    if head.role == "section" and (whole := _of_section(name, head, sentence)):
        return whole
    undertaken = head.word == "项目" or (head.role == "programme" and head.word.endswith("工程"))
    if undertaken and table.campaigns.search(body):
        return table.otherwise["programme"]
    if kind := _inner(name, body, head, sentence, described):
        return kind
    if numbered and (head.role == "work" or head.word == "项目"):
        return table.route_number
    closed = (sort and sort.closed) or (QUOTED.fullmatch(name) and not heads().at_end(name, 0, len(name) - 3))
    if not closed and (found := _found(name, body, head, sentence, described)):
        return found[-1]
    if numbered:
        return table.route_number
    if name.endswith(f"线{head.word}") and (PHASE.fullmatch(head.word) or LED_ON.fullmatch(head.word)):
        return _way(sentence)  # 甲线一期, 乙线南延
    if head.word in ("项目", "线") and "至" in name:
        # 甲至乙项目: a line of which nothing says whether it is a road or a railway makes nothing at least.
        return _way(sentence) or ("其他" if is_route(name) else "")
    return ""


def _of_section(name: str, head: Head, sentence: str) -> str:
    """The kind of the route, or else of the last thing, that a section belongs to (甲铁路乙河段, 丙公园北段)."""
    if route := KINDS.routes.search(name):
        return KINDS.route_kinds[route.group()]
    within = heads().within(name, 0, len(name) - len(head.word))
    things = [(b, h) for a, b, h in within if a and b - a > 1 and h.role == "facility" and h.kind not in WAYS]
    if things:
        return _of_thing(name[: things[-1][0]], things[-1][1], sentence)
    return "防洪/河道" if RIVER_STRETCH.match(name) and ROADS.search(sentence) is None else ""


def _way(sentence: str) -> str:
    """Of the ways of which the words around a name speak the last decides."""
    table = KINDS
    kinds: list[str] = [table.kinds[i] for i, _, _ in table.automaton.find(sentence)]
    return next((kind for kind in reversed(kinds) if kind in WAYS), "")


def left(name: str, head: Head | None, described: bool = False, sentence: str = "") -> str:
    """The kind that is left for a name that says none: a plant, if it is a phase of what has a name only (甲乙二期)."""
    table = KINDS
    if head is None:
        return _turned(table.otherwise["facility"], "", name, "")
    sort = class_of(head)
    if sort and sort.otherwise:
        return _turned(sort.otherwise, head.word, name, sentence)
    if head.kind:
        return _turned(head.kind, head.word, name, "")
    if QUOTED_PHASE.fullmatch(name):
        return table.otherwise["programme"]
    if PHASE.fullmatch(head.word) and not described and not heads().at_end(name, 0, len(name) - len(head.word)):
        return "产业"
    if head.word.endswith("工程") and (described or head.role == "programme"):
        return table.otherwise["programme"]
    return _turned(table.otherwise.get(head.role, "其他"), head.word, name, "")


def _last(kinds: list[str]) -> str:
    return kinds[-1] if kinds else ""


LED_ON: Final = re.compile("[东西南北]{0,2}延(?:[伸长][线段]?)?")
DIGIT: Final = re.compile(r"\d")
QUOTED: Final = re.compile("“[^”]+”项目")
"""A project that a quotation names, which need not tell what it makes (“万家通”项目)."""
QUOTED_PHASE: Final = re.compile(rf"“[^”]+”{PHASE.pattern}工程|“[^”]+(?:工程|行动|计划)”{PHASE.pattern}(?:项目)?")
"""A phase of an undertaking that a quotation names."""
BUILT: Final = pattern("wholes", "work_done")


def _inner(name: str, body: str, head: Head, sentence: str, described: bool) -> str:
    """The kind of the thing that a work is done on (甲港 in 甲港转型升级工程), if it says one."""
    if head.role in ("work", "section"):
        for part in (body[: -own_words(head)], body):
            at_end = heads().at_end(part, 0, len(part)) if part and not part.endswith("生态系统") else None
            if at_end and at_end[1] is not head and (part is not body or at_end[1].kind):
                return _of_thing(part, at_end[1], sentence)
        return ""
    if head.word not in WORKS or len(body) <= 4:
        return ""
    thing = body[:-2]
    done = BUILT.search(thing)
    if done and (not described or thing.endswith("建设")):
        thing = thing[: done.start()]
    elif described:
        return ""
    at_end = heads().at_end(thing, 0, len(thing)) if thing else None
    if at_end and PHASE.fullmatch(at_end[1].word) and not described:
        return _inner(thing, thing, at_end[1], sentence, described)
    if at_end is None or at_end[1].role != "facility" or (described and at_end[1].kind in ("", "其他")):
        return ""
    return _of_thing(thing, at_end[1], sentence)


def _of_thing(thing: str, head: Head, sentence: str) -> str:
    if PHASE.fullmatch(head.word):
        return said(thing, head, sentence)
    if not head.kind and head.role != "section" and class_of(head) is None:
        return ""
    return said(thing, head, sentence) or (left(thing, head) if head.kind else "")


def _found(name: str, body: str, head: Head | None, sentence: str, described: bool) -> list[str]:
    """Kinds of the kind words in the name that count for it, in order."""
    table = KINDS
    rows = table.automaton.find(body)
    if head is not None and (
        head.kind == "其他"
        or (described and head.word != "项目" and (head.role == "programme" or head.word.endswith("提升工程")))
    ):
        rows = [row for row in rows if row[0] in table.things]
    found = [(i, _turned(table.kinds[i], body[a:b], name, sentence)) for i, a, b in rows]
    if head is not None and (head.role != "programme" or head.kind):
        found = [(i, kind) for i, kind in found if kind not in ("计划/行动", "论坛/活动")]
    undertaken = head is not None and head.role != "facility" and not head.kind and not PHASE.fullmatch(head.word)
    if described and undertaken and not DIGIT.search(name):
        # A work on an industry that common words describe (重点行业技术改造) makes no plant: it is an action.
        return ["计划/行动" if kind == "产业" and i not in table.things else kind for i, kind in found]
    return [kind for _, kind in found]
