"""What kind of thing a project is, as its name says it: its head, the words in front of it, what its role leaves."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick_rs

from extract.projects.heads import Head, heads
from graph.resources import read_yaml

ROUTE_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?:[GSXC]\d{1,4}|[GSXC]\d{1,4}线|国道\d{3}|省道\d{3}|\d{3}国道|\d{3}省道)(?![0-9A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """What certain words make of a head's kind."""

    means: str
    words: re.Pattern[str]
    heads: tuple[str, ...]
    sentence: bool


@dataclass(frozen=True, slots=True)
class _Kinds:
    automaton: Any
    kinds: tuple[str, ...]
    things: frozenset[int]
    """Numbers of the words that say what is built, wherever they stand."""
    otherwise: dict[str, str]
    route_number: str
    routes: re.Pattern[str]
    route_kinds: dict[str, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    any_pattern: re.Pattern[str]
    turned: dict[str, tuple[_Turn, ...]]


@cache
def _kinds() -> _Kinds:
    lists = read_yaml("lexicons", "kinds.yml")
    words: dict[str, tuple[str, bool]] = {}
    for kind, entry in lists["kinds"].items():
        words |= dict.fromkeys(entry["words"], (kind, kind in lists["physical"]))
        words |= dict.fromkeys(entry.get("things", ()), (kind, True))
    automaton = ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST)
    patterns = tuple((re.compile(p), kind) for kind, ps in lists["patterns"].items() for p in ps)
    turned = {
        kind: tuple(
            _Turn(t["means"], re.compile("|".join(t["words"])), tuple(t.get("heads", ())), t.get("sentence", False))
            for t in turns
        )
        for kind, turns in lists["turned"].items()
    }
    any_pattern = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in patterns))
    routes = {word: kind for kind, words in lists["routes"].items() for word in words}
    return _Kinds(
        automaton,
        tuple(kind for kind, _ in words.values()),
        frozenset(i for i, (_, thing) in enumerate(words.values()) if thing),
        lists["otherwise"],
        lists["route_number"],
        re.compile("|".join(sorted(routes, key=lambda word: -len(word)))),
        routes,
        patterns,
        any_pattern,
        turned,
    )


def named_work(text: str) -> bool:
    """A work whose name is a formula of its own (引汉济渭, leading the Han to the aid of the Wei)."""
    return _kinds().any_pattern.fullmatch(text) is not None


def _turned(kind: str, word: str, name: str, sentence: str) -> str:
    """The kind of a head, or of a kind word, after the other words of the name and the sentence are heard."""
    for turn in _kinds().turned.get(kind, ()):
        if turn.heads and not word.endswith(turn.heads):
            continue
        if turn.words.search(name) or (turn.sentence and turn.words.search(sentence)):
            return turn.means
    return kind


def kind_of(name: str, head: Head | None, sentence: str = "", described: bool = False) -> str:
    """The kind: the head's own, else the last kind word in the name, else what its role says.

    An undertaking that is only `described` by common words is an action unless they say what is built. A head that
    means two things (通道, a corridor or a line of the grid) is decided by the words of its name or sentence.
    """
    table = _kinds()
    body = name.rstrip("”）)")
    if table.any_pattern.search(body):
        return next(kind for pattern, kind in table.patterns if pattern.search(body))
    if head is not None and head.kind not in ("", "其他") and head.word != "项目":
        return _turned(head.kind, head.word, name, sentence)
    numbered = ROUTE_NUMBER.match(name) is not None
    if numbered and head is not None and head.role == "section":
        return table.route_number
    if head is not None and head.role == "section" and (route := table.routes.search(name)):
        return table.route_kinds[route.group()]
    if head is not None and (inner := _inner(name, body, head, described)):
        return _turned(inner.kind, inner.word, name, sentence)
    if numbered and head is not None and (head.role == "work" or head.word == "项目"):
        return table.route_number
    found = _found(name, body, head, sentence, described)
    if found:
        return found[-1]
    if numbered:
        return table.route_number
    if head is not None and head.word == "项目" and "至" in name:
        said = [table.kinds[i] for i, _, _ in table.automaton.find_matches_as_indexes(sentence)]
        return next((kind for kind in reversed(said) if kind in ("公路", "铁路")), head.kind)
    if head is not None and head.kind:
        return _turned(head.kind, head.word, name, "")
    if head is not None and head.word.endswith("工程") and (described or head.role == "programme"):
        return table.otherwise["programme"]
    otherwise = table.otherwise.get(head.role if head else "facility", "其他")
    return _turned(otherwise, head.word if head else "", name, "")


BUILT = re.compile(r"(?:建设|新建|扩建|改扩建|改造|升级|转型升级|提升|提质)+$")


def _inner(name: str, body: str, head: Head, described: bool) -> Head | None:
    """The head of the thing that a work is done on (甲港 in 甲港转型升级工程), if it has a kind."""
    if head.role in ("work", "section"):
        for part in (body[: -len(head.word)], body):
            at_end = heads().at_end(part, 0, len(part)) if part else None
            if at_end and at_end[1].kind:
                return at_end[1]
        return None
    if head.word not in ("工程", "项目") or len(body) <= 4:
        return None
    thing = body[:-2]
    done = BUILT.search(thing)
    if done and (not described or thing.endswith("建设")):
        thing = thing[: done.start()]
    elif described:
        return None
    at_end = heads().at_end(thing, 0, len(thing)) if thing else None
    vague = ("", "其他") if described else ("",)
    return at_end[1] if at_end and at_end[1].role == "facility" and at_end[1].kind not in vague else None


def _found(name: str, body: str, head: Head | None, sentence: str, described: bool) -> list[str]:
    """Kinds of the kind words in the name that count for it, in order."""
    table = _kinds()
    rows = table.automaton.find_matches_as_indexes(body)
    if head is not None and (
        head.kind == "其他"
        or (described and head.word != "项目" and (head.role == "programme" or head.word.endswith("提升工程")))
    ):
        rows = [row for row in rows if row[0] in table.things]
    found = [_turned(table.kinds[i], body[a:b], name, sentence) for i, a, b in rows]
    if head is not None and (head.role != "programme" or head.kind):
        found = [kind for kind in found if kind not in ("计划/行动", "论坛/活动")]
    return found
