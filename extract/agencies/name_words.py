"""The words in front of a body's last word that its name may hold: 陕西|延长石油|榆神|化工 in front of 有限公司."""

import re
from collections.abc import Iterator
from typing import Final

import rjieba

from extract.agencies.brands import brands, is_coined
from extract.agencies.head_words import PROPER_TAGS, Word, head_words, outside_name
from extract.agencies.names import level_words
from extract.patterns import word_list
from extract.types import RegionMention

LONGEST: Final = 30
"""Characters of a name at most."""
BREAKS: Final = re.compile(r"[，。；：！？、“”‘’《》〔〕［］\s,;:!?·|—－]")
INNER_LINK: Final = re.compile(r".([和与及])(?:省|市|县|区|州)$")
ACADEMIES: Final = frozenset(word_list("agency_heads", "academies"))
TOGETHER: Final[tuple[str, ...]] = ("联合", "携手")
"""With whom a body does something, and words of names: 甲车|联合|乙大学, 丙省|联合|银行."""
FULL_TRADES: Final = frozenset(word_list("agency_heads", "trades_of_full_names"))
NEAR: Final = 16
"""Characters that the beginning of a known body is looked for."""
IN_FULL: Final[tuple[str, ...]] = ("有限公司", "有限责任公司", "股份公司")


def _window(text: str, at: int, kind: str) -> int:
    """How far left a name may begin: at the last mark, brackets with a place in them (云帆（贵阳）公司) left aside."""
    start = max(0, at - LONGEST)
    begin = start
    for match in BREAKS.finditer(text, start, at):
        begin = match.end()
    depth_end = text.rfind("）", begin, at)
    if depth_end < 0:
        depth_end = text.rfind(")", begin, at)
    if depth_end >= 0:
        open_at = max(text.rfind("（", begin, depth_end), text.rfind("(", begin, depth_end))
        if open_at < begin or depth_end - open_at > 8 or kind not in ("firm", "public") or open_at == begin:
            return depth_end + 1
        return begin
    open_at = max(text.rfind("（", begin, at), text.rfind("(", begin, at))
    return open_at + 1 if open_at >= begin else begin


def walk(
    text: str, at: int, end: int, head: str, places: dict[int, RegionMention], bodies: dict[int, int]
) -> Iterator[Word]:
    """Words in front of the head at `at` that may belong to the name that ends at `end`, from the head to the left."""
    kind, how = head_words().heads[head]
    begin, full = _window(text, at, kind), text.endswith(IN_FULL, 0, end)
    words, place = [], begin
    for piece, tag in rjieba.tag(text[begin : at + len(head)]):
        if place >= at:
            break
        stop = min(place + len(piece), at)
        level = piece[1:] in level_words() or piece[1:] in head_words().before_place
        cut = level or (tag in PROPER_TAGS and len(piece) > 2)
        if len(piece) > 1 and piece[0] in ("由和与向对从在经请据" if level else "由和与向对从在") and cut:
            # 由某某集团, 由省某某院: the preposition is not the name's.
            words.append(Word(place, place + 1, piece[0], "p"))
            words.append(Word(place + 1, stop, text[place + 1 : stop], tag))
        elif (link := INNER_LINK.match(piece)) and not rjieba.has_word(piece):
            # 口岸|局和省|旅游: the segmenter's guess hides a conjunction.
            at_link = place + link.start(1)
            words.append(Word(place, at_link, text[place:at_link], "n"))
            words.append(Word(at_link, at_link + 1, text[at_link], "c"))
            words.append(Word(at_link + 1, stop, text[at_link + 1 : stop], "n"))
        else:
            words.append(Word(place, stop, text[place:stop], tag))
        place += len(piece)
    inside_bracket = False
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        region = any(
            s in places and places[s].span.end >= word.end for s in range(max(begin, word.start - 8), word.start + 1)
        )
        if word.text in "）)":
            inside_bracket = True
        elif word.text in "（(":
            inside_bracket = False
        elif _is_deed(word, text) or (word.text in TOGETHER and _ends_there(word.start, bodies)):
            return
        elif (
            not region
            and not inside_bracket
            and word.text not in level_words()
            and outside_name(word, how == "zone")
            and not (how == "zone" and word.tag == "f" and len(word.text) > 1)
            and not _is_short_for(words, number)
            and not _is_own_word(word, places)
            and not _is_of_a_firm(words, number, places, bodies, full)
        ):
            joins = kind == "public" and word.text in ("与", "和")
            if not (joins and _inside_name(words, number, places)):
                return
        yield word


def _is_own_word(word: Word, places: dict[int, RegionMention]) -> bool:
    """A word of no dictionary behind a place, which the segmenter guesses to be a verb: 某市|育能|学校."""
    if word.text in head_words().stops or not word.tag.startswith("v") or rjieba.has_word(word.text):
        return False
    return is_coined(word.text) or (len(word.text) == 2 and any(p.span.end == word.start for p in places.values()))


def _is_of_a_firm(
    words: list[Word], number: int, places: dict[int, RegionMention], bodies: dict[int, int], full: bool
) -> bool:
    """A verb or number that a firm's name holds: in a known firm's (延长|石油), as its brand (三元|种业); in a name in
    full also behind its brackets (某某（某地）再生|能源) and as two characters behind its place (某省|能|投)."""
    word = words[number]
    if word.text in head_words().stops:
        return False
    if word.text in brands().words or _covers(word, bodies):
        return True
    if not full or number == 0:
        return False
    before = words[number - 1]
    if before.text in "）)" or word.text in FULL_TRADES:
        return True
    second = number > 1 and len(before.text) == 1 == len(word.text) and before.text not in head_words().stops
    first = before if not second else words[number - 2]
    pair = second or (number + 1 < len(words) and len(word.text) == 1 == len(words[number + 1].text))
    return pair and any(first.end == places[at].span.end for at in range(first.start - 8, first.end) if at in places)


def _covers(word: Word, bodies: dict[int, int]) -> bool:
    return any(bodies.get(start, 0) >= word.end for start in range(word.start - NEAR, word.start + 1))


def _ends_there(at: int, bodies: dict[int, int]) -> bool:
    return any(bodies.get(start) == at for start in range(at - NEAR, at))


def _is_deed(word: Word, text: str) -> bool:
    """甲学院|建设|产业学院: a word of names and of plans says right behind a body what that body does."""
    lexicon = head_words()
    return (
        word.text in lexicon.inside
        and word.text in lexicon.stops
        and text.endswith(lexicon.automaton.words, 0, word.start)
    )


def _is_short_for(words: list[Word], number: int) -> bool:
    """An abbreviation that is a verb too, right behind a level word: 省|公投|集团."""
    word = words[number]
    behind_level = number > 0 and words[number - 1].text in ("省", "市", "自治区")
    return behind_level and len(word.text) == 2 and word.tag.startswith("v") and word.text not in head_words().stops


def _inside_name(words: list[Word], number: int, places: dict[int, RegionMention]) -> bool:
    """和 or 与 joins two words of one name (海洋科学与技术…实验室): its place stands in front, no head between."""
    if number + 1 >= len(words) or any(s in places for s in range(words[number].end, words[-1].end)):
        return False
    for word in reversed(words[:number]):
        if word.text.endswith(tuple(head_words().heads)) or outside_name(word):
            return False
        if word.start in places or word.text in ACADEMIES:
            return True  # 中科院|肿瘤与|基础医学研究所
    return False
