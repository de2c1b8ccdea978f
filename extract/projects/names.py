"""What a project's name says: how it is compared, its kind, whether it identifies anything, its places."""

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import ahocorasick_rs
import rjieba

from extract.projects.heads import Head, Heads, in_dictionary
from extract.projects.places import links as links
from extract.types import RegionMention
from extract.words import vocabulary
from graph.resources import data, read_yaml

QUOTES = re.compile(r'[“”‘’"\'《》「」\s]')
DASHES = re.compile(r"[-–—―─~～]+")
TRAILING = re.compile(r"(工程|项目|建设)$")
ROUTE_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?:[GSXC]\d{1,4}|[GSXC]\d{1,4}线|国道\d{3}|省道\d{3}|\d{3}国道|\d{3}省道)(?![0-9A-Za-z])"
)
QUANTITY = re.compile(
    r"\d+(?:\.\d+)?\s*(?:×\s*\d+)?\s*(?:[万亿]?(?:千伏|兆瓦|吉瓦|吨|千瓦|平方米|立方米|辆|件|台|套|头|只|吨级|片|米))|±?\d+千伏|[一二三四五六七八九十百千]+(?:万吨|万千瓦|万吨级)"
)
EDITION = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+[届次批号期]|第[一二三四五六七八九十]+(?=(?:人民|中心|中医|妇幼)?医院|中学|小学|高级中学|实验|幼儿园|水厂|污水处理厂|跑道)|首届|\d{4}(?:年|·)|[一二三四五六]期|二回|\d+号线|[一二三四五六]号)"
)
FIVE_YEARS = re.compile("“十[一二三四五六]五”(?:时期|期间)?")
"""The years of a plan name nothing."""
ORDINAL = re.compile("第[一二三四五六七八九十]+(?:人民|实验)?|(?:轨道交通|地铁)[0-9]+")
"""What numbers a thing by itself: 第二水厂, 地铁3线."""
AFFIXES = frozenset(
    "、的和与及“”（）()年型级大小新老高低省市县区乡村镇多全总特性化类式业品网站园厂馆院校站线路段期一二三四五六七八九十两各中上下内外前后东西南北等+-－—·"
)
ROUTE_WORDS = re.compile(r"铁路|高铁|公路|高速|国道|省道|[GSXC]\d")


def normal(name: str) -> str:
    """As names are compared: half width, one kind of dash, no quotes or spaces, no 工程/项目/建设 at the end."""
    name = DASHES.sub("-", QUOTES.sub("", unicodedata.normalize("NFKC", name)))
    while len(name) > 2 and TRAILING.search(name):
        name = name[:-2]
    return name


@cache
def heads() -> Heads:
    """The lexicon of heads, `data/lexicons/heads.csv`."""
    with data("lexicons", "heads.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return Heads(Head(r["head"], r["kind"], r["role"], r["needs"]) for r in rows)


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


@lru_cache(maxsize=65536)
def common(words: str) -> bool:
    """Are these words all of the common vocabulary (so that they name nothing)?

    A name is a noun that plans of many places do not use, or single characters in a row, which is what the segmenter
    leaves of names that it does not know.
    """
    shape = ""
    for word, tag in rjieba.tag(words):
        if word in vocabulary() or not "一" <= word[0] <= "龥":
            shape += "-"
        elif len(word) > 1:
            if tag[0] in "njix" or not in_dictionary(word):
                return False
            shape += "-"
        elif word in AFFIXES:
            shape += "-"
        elif tag in ("j", "g", "nr", "zg"):
            return False
        else:
            shape += "x"
    return "xx" not in shape


def core_type(text: str, start: int, end: int, regions: Sequence[RegionMention]) -> str:
    """place number quotation proper common: what identifies these words."""
    words = FIVE_YEARS.sub("", text[start:end])
    if not words:
        return "common"
    if "“" in words:
        return "quotation"
    if ROUTE_NUMBER.search(words) or QUANTITY.search(words):
        return "number"
    for region in regions:
        if start <= region.span.start and region.span.end <= end:
            return "place"
    if EDITION.search(words) or ORDINAL.fullmatch(words):
        return "number"
    if named_work(words):
        return "proper"
    if words[-1].isdigit() and text.startswith("号线", end):
        return "number"
    return "proper" if proper_first(words) else "common"


@lru_cache(maxsize=65536)
def proper_first(words: str) -> bool:
    """Do these words open with a proper name? One further in (城市雨污分流) is what the dictionary does not hold."""
    if common(words):
        return False
    cut = rjieba.cut(words)
    return not common("".join(cut[:2])) and (len(cut) == 1 or not (len(cut[0]) > 1 and common(cut[0])))
