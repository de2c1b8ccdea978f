"""Typing slips: names that sound like, or differ in one character from, words that nothing else explains."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from graph.resources import data
from policygraph.questions.text import name_key

SUFFIXES = frozenset("市县区镇乡州盟旗")
"""青…市 has only two characters of its own: one of them wrong is another name."""
READINGS = 16
"""Ways to read a name that are looked at: characters with several readings multiply."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A part of the question that is nearly a name."""

    start: int
    end: int
    """Units."""
    names: tuple[str, ...]
    """Keys of the nearest names; more than one where nothing tells which is meant."""


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in data("questions", "readings.csv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            syllable, _, characters = line.partition(",")
            for character in characters:
                found[character].append(syllable)
    return {character: tuple(syllables) for character, syllables in found.items()}


def sounds(name: str) -> set[str]:
    """The name in pinyin, in each way that it may be read; nothing where a character is not a common one."""
    readings = _readings()
    each = [(c,) if c.isascii() else readings.get(c, ()) for c in name]
    return {"".join(way) for way in islice(product(*each), READINGS)} if all(each) else set()


def distance(one: str, other: str, limit: int) -> int:
    """Characters to change, add, drop or swap with their neighbour; limit + 1 where it is more than that."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        before = last
        if min(row) > limit:
            return limit + 1
    return row[-1]


def find_slips(spans: Iterable[tuple[int, int, str]], names: Sequence[str], limit: int = 200) -> list[Slip]:
    """The spans (start, end, words) that are nearly one of the names, the surest first."""
    by_character: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for character in set(name):
            by_character[character].add(name)
    found: list[tuple[tuple[int, ...], Slip]] = []
    for start, end, words in islice(spans, limit):
        if nearest := _latin(words, names) if words.isascii() else _chinese(words, by_character, names):
            rank, best = nearest
            found.append(((rank, -len(words), start), Slip(start, end, best)))
    return [slip for _, slip in sorted(found, key=lambda pair: pair[0])]


def _chinese(words: str, by_character: dict[str, set[str]], names: Sequence[str]) -> tuple[int, tuple[str, ...]] | None:
    """Same sound first; else one character of three, or two of seven."""
    shared: dict[str, int] = defaultdict(int)
    for character in set(words):
        for name in by_character.get(character, ()):
            shared[name] += 1
    own = sounds(words)
    alike = [n for n, count in shared.items() if len(n) == len(words) and own & sounds(n)]
    if alike:
        return 0, tuple(sorted(alike))
    if len(words) < 3 or (len(words) == 3 and words[-1] in SUFFIXES):
        return None
    allowed = 1 if len(words) < 7 else 2
    scored = [
        (far, name)
        for name, count in shared.items()
        if count >= len(set(name)) - allowed and (far := distance(words, name, allowed)) <= allowed and len(name) > 2
    ]
    best = min(scored, default=(0, ""))[0]
    return (best, tuple(sorted(n for far, n in scored if far == best))) if scored else None


def _latin(words: str, names: Sequence[str]) -> tuple[int, tuple[str, ...]] | None:
    """The pinyin of a name, or a Latin name with one letter wrong (two of eight)."""
    if len(words) < 4 or not words.isalpha():
        return None
    spelt = [n for n in names if not n.isascii() and len(n) * 2 <= len(words) and words in sounds(n)]
    if spelt:
        return 0, tuple(sorted(spelt))
    allowed = 1 if len(words) < 8 else 2
    latin = [n for n in names if n.isascii() and n.isalpha() and len(n) > 4]
    scored = [(far, n) for n in latin if (far := distance(words, n, allowed)) <= allowed]
    best = min(scored, default=(0, ""))[0]
    return (best, tuple(sorted(n for far, n in scored if far == best))) if scored else None


def most_like(text: str, names: Iterable[str], count: int = 3) -> list[str]:
    """Names that look most like a text, for one to choose from."""
    import difflib

    wanted = name_key(text)
    keys = {name_key(name): name for name in sorted(names, reverse=True)}
    held = sorted(
        (k for k in keys if wanted and (k in wanted or wanted in k)), key=lambda k: (abs(len(k) - len(wanted)), k)
    )
    alike = difflib.get_close_matches(wanted, sorted(keys), n=count, cutoff=0.4)
    return [keys[k] for k in dict.fromkeys([*held[:count], *alike])][:count]
