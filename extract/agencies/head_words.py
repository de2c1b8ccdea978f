"""The words that names of bodies end with, hold, and never hold: `data/lexicons/agency_heads.yml`, ready for use."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.automata import Automaton, in_one_pass
from graph.resources import read_yaml

STOP_TAGS: Final = frozenset(
    {"p", "c", "u", "uj", "ul", "uv", "ud", "uz", "ug", "d", "r", "m", "q", "f", "x", "y", "e", "o", "zg", "w"}
)
PROPER_TAGS: Final = frozenset({"nr", "nrt", "nrfg", "ns", "nz", "nt", "eng"})


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class HeadWords:
    """`data/lexicons/agency_heads.yml`, ready for use."""

    heads: dict[str, tuple[str, str]]
    automaton: Automaton
    stops: frozenset[str]
    inside: frozenset[str]
    compass: frozenset[str]
    callings: frozenset[str]
    generic: frozenset[str]
    classes: re.Pattern[str]
    no_classes: re.Pattern[str]
    classes_of_full_names: re.Pattern[str]
    standing_behind: tuple[str, ...]
    branch: re.Pattern[str]
    only_class: frozenset[str]
    only_class_behind_level: frozenset[str]
    before_place: tuple[str, ...]
    nation: tuple[str, ...]
    not_followed: dict[str, str]
    firm_tail: re.Pattern[str]
    around_place: re.Pattern[str]


@in_one_pass
@cache
def head_words() -> HeadWords:
    loaded: dict[str, Any] = read_yaml("lexicons", "agency_heads.yml")
    either = "|".join(sorted(map(re.escape, loaded["class_words"]), key=len, reverse=True))
    return HeadWords(
        heads={word: (kind, how) for word, (kind, how) in loaded["heads"].items()},
        automaton=Automaton(sorted(loaded["heads"]), longest=True, together=True),
        stops=frozenset(loaded["stops"]),
        inside=frozenset(loaded["inside"]),
        compass=frozenset(loaded["compass"]),
        callings=frozenset(loaded["callings"]),
        generic=frozenset(loaded["generic"]),
        classes=re.compile(either),
        no_classes=re.compile("|".join(loaded["no_class_words"])),
        classes_of_full_names=re.compile("|".join(loaded["class_words_of_full_names"])),
        standing_behind=tuple(loaded["standing_behind"]),
        branch=re.compile("|".join(loaded["branch_heads"])),
        only_class=frozenset(loaded["only_class"]),
        only_class_behind_level=frozenset(loaded["only_class_behind_level"]),
        before_place=tuple(sorted(loaded["before_place"], key=len, reverse=True)),
        nation=tuple(sorted(loaded["nation"], key=len, reverse=True)),
        not_followed=loaded["not_followed_by"],
        firm_tail=re.compile(loaded["firm_tail"]),
        around_place=re.compile(
            "|".join(re.escape(name).replace(r"\{place\}", "[一-鿿]{2,4}?") for name in loaded["around_place"])
        ),
    )


def is_class(words: str) -> bool:
    """A name's words, without its place, that name a class: 高水平|大学. Firms' full names hold words of trades."""
    lexicon = head_words()
    if words.endswith(("有限公司", "有限责任公司")):
        return lexicon.classes_of_full_names.search(words) is not None
    return lexicon.classes.search(lexicon.no_classes.sub("", words)) is not None


def outside_name(word: Word, verbs: bool = False) -> bool:
    """A word that no name holds: verbs of plans, particles, counts.

    `verbs`: names of zones hold them (新旧动能转换先行区).
    """
    lexicon = head_words()
    if word.text in lexicon.inside or word.text in lexicon.compass or word.text in lexicon.callings:
        return False
    if word.text in lexicon.stops:
        return True
    if word.text.startswith("第") and len(word.text) > 1:
        return False
    return word.tag in STOP_TAGS or (word.tag.startswith("v") and word.tag != "vn" and not verbs)
