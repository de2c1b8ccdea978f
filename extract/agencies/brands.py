"""Is a word a firm's brand (凌宇, 瑞声某), or a word of the language, a term, a place?"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import rjieba

from extract.agencies.head_words import PROPER_TAGS, head_words
from extract.words import vocabulary
from graph.resources import read_yaml

LONGEST: Final = 4
"""Characters of a brand at most."""
NONE: Final = 0
SOME: Final = 1
SURE: Final = 2
"""What else says that a firm is meant, the brand itself left aside: nothing; its home or a firm it belongs to,
a size, a firm beside it; its trade, or what only firms do."""


@dataclass(frozen=True, slots=True)
class Brands:
    """`data/lexicons/brands.yml` and what `firm_fronts.yml` says of materials, ready for use."""

    strong: frozenset[str]
    weak: frozenset[str]
    terms: frozenset[str]
    words: frozenset[str]
    firms: frozenset[str]
    power: frozenset[str]
    """Of the makers' names those of power companies."""
    place_ends: frozenset[str]
    soft: frozenset[str]
    place_behind: frozenset[str]
    provinces: frozenset[str]
    directions: frozenset[str]
    qualities: frozenset[str]
    materials: frozenset[str]


@cache
def brands() -> Brands:
    loaded: dict[str, Any] = read_yaml("lexicons", "brands.yml")
    fronts: dict[str, Any] = read_yaml("lexicons", "firm_fronts.yml")
    return Brands(
        strong=frozenset(loaded["strong"]),
        weak=frozenset(loaded["weak"]),
        terms=frozenset((*loaded["terms"], *fronts["not_brands"])),
        firms=frozenset(name for names in loaded["firms"].values() for name in names),
        power=frozenset((*loaded["firms"]["power of provinces"], *loaded["firms"]["power"])),
        words=frozenset(loaded["words"]),
        soft=frozenset(loaded["soft"]),
        place_behind=frozenset(loaded["place_behind"]),
        place_ends=frozenset(loaded["place_ends"]),
        provinces=frozenset(loaded["provinces"]),
        directions=frozenset(loaded["directions"]),
        qualities=frozenset(loaded["qualities"]),
        materials=frozenset(fronts["not_in_brand"]),
    )


def is_coined(words: str, beside: bool = False) -> bool:
    """A word that no dictionary has, made of the characters that brands are made of, of no material and no place's end.

    `beside`: something else says that a firm is meant (its home or a known firm in front, its trade or a plant's size
    behind), so that one weak character is enough, and a material's behind it (瑞硅), or a word of the language that
    firms are called by.
    """
    known = brands()
    if not 2 <= len(words) <= LONGEST:
        return False
    if words in known.firms or (words in known.words and beside):
        return True
    strong = bool(known.strong.intersection(words))
    if known.materials.intersection(words[:-1] if beside else words) - (known.qualities if beside else set()):
        return False
    soft = beside and strong and words[-1] in known.soft
    if (words[-1] in known.place_ends and not soft) or any(term in words for term in known.terms):
        return False
    if words[0] in known.provinces and (words[1] in known.provinces or words[1] in known.directions) and not strong:
        return False
    made = words[:-1] if words[-1] in known.materials else words
    if not known.strong.intersection(made) and len(known.weak.intersection(made)) < (1 if beside else 2):
        return False
    if rjieba.has_word(words):
        # Dictionaries know some brands, and call some things names.
        tag = rjieba.tag(words)[0][1]
        if words in vocabulary():
            return False
        return (tag == "nz" and (beside or strong)) or (tag in ("nr", "nrt") and beside and strong)
    return not _is_language(words)


def known_brand(text: str, at: int) -> int:
    """The length of the known maker's short name that stands at `at`; 0 if none does, or a longer word (中微|子)."""
    length = next((length for length in (LONGEST, 3, 2) if text[at : at + length] in brands().firms), 0)
    if not length:
        return 0
    first = next(iter(rjieba.cut(text[at : at + 2 * LONGEST], False)))
    return length if len(first) <= length else 0


def is_brandlike(words: str) -> bool:
    """It holds a character that brands are made of."""
    return not (brands().strong | brands().weak).isdisjoint(words)


def is_brand(words: str, evidence: int) -> bool:
    """The one test of a firm's brand: what need not be coined, because so much else says that a firm is meant."""
    if is_coined(words, evidence > NONE):
        return True
    return evidence == SURE and (is_unheard(words) or is_named(words))


def is_named(words: str) -> bool:
    """A name of the dictionary, in front of a trade that hardly names an industry: 亚洲|硅业."""
    return (
        2 <= len(words) <= 3
        and words[-1] not in brands().place_ends
        and rjieba.has_word(words)
        and rjieba.tag(words)[0][1] in PROPER_TAGS
        and not _says_what(words)
    )


def is_unheard(words: str) -> bool:
    """Two or three characters that no dictionary joins: behind a city's name or in front of a trade a firm's."""
    known = brands()
    return (
        2 <= len(words) <= 3
        and not (len(words) > 2 and known.qualities.intersection(words))
        and not _says_what(words)
        and not _is_language(words)
    )


def _says_what(words: str) -> bool:
    """It holds a material, a term, a class or a verb of plans, is one, or opens with two parts of the country."""
    known, lexicon = brands(), head_words()
    if known.materials.intersection(words) - known.qualities or any(term in words for term in known.terms):
        return True
    if words in vocabulary() or lexicon.classes.search(words):
        return True
    if known.provinces | known.directions >= set(words[:2]):
        return True  # 豫皖, 蒙东, 中藏
    return any(piece in lexicon.stops or piece in lexicon.inside for piece in rjieba.cut(words))


def is_word(piece: str, tag: str) -> bool:
    """A word of the language, and none that firms are called by."""
    return len(piece) > 1 and rjieba.has_word(piece) and tag not in PROPER_TAGS and piece not in brands().words


def is_common(words: str) -> bool:
    """A word of plans or of the language, be it a maker's name too."""
    return words in vocabulary() or words in brands().words or is_word(words, rjieba.tag(words)[0][1])


def _is_language(words: str) -> bool:
    """A word of the dictionary or of plans, or one that holds such a word."""
    if words in vocabulary() or rjieba.has_word(words):
        return True
    lexicon = head_words()
    return any(
        len(piece) > 1 and piece not in brands().words and (piece in lexicon.generic or _is_common(piece))
        for piece in rjieba.cut(words, False)
    )


def _is_common(piece: str) -> bool:
    """A word of the dictionary that is no name."""
    return rjieba.has_word(piece) and rjieba.tag(piece)[0][1] not in PROPER_TAGS
