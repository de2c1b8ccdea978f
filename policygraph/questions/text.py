"""A question as units: one for each Chinese character and each Latin word or number. Marks and spaces are none."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 300
"""Units of a question at most: a longer one is a text, not a question."""
LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
UNIT = re.compile(r"[0-9A-Za-z\u00c0-\u024f]+(?:['’](?:s|t|re)\b)?|[^\W_]")
QUOTED = re.compile(r"[“\"「『《‘](?P<words>[^“”\"「」『』《》‘’]+)[”\"」』》’]")


@dataclass(frozen=True, slots=True)
class Unit:
    start: int
    end: int
    text: str
    """In small letters."""
    stem: str
    """Without the plural's s."""

    @property
    def latin(self) -> bool:
        return LATIN.match(self.text) is not None


def plain(question: str) -> str:
    """NFKC, single spaces; nothing that does not print."""
    text = unicodedata.normalize("NFKC", question)
    text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


def units(text: str) -> list[Unit]:
    found = []
    for match in UNIT.finditer(text):
        word = match.group().lower().replace("’", "'")
        word = re.sub(r"'(?:s|re)$", "", word)
        found.append(Unit(match.start(), match.end(), word, stem(word)))
    return found


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The singular of an English word, near enough to compare two words: cities → city, routes → route."""
    if len(word) < 4 or not word.isascii() or not word.isalpha() or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def key(text: str) -> str:
    """What two writings of a word or name have in common: its units in the singular, joined."""
    if text.isalpha() and all("\u4e00" <= c <= "\u9fff" for c in text):
        return text  # nearly all of some thousands
    return "".join(u.stem for u in units(plain(text)))


def name_key(name: str) -> str:
    """The same for the names of a graph, many at once: Chinese names have no plural."""
    if name.isalnum() and not name.isascii():
        return unicodedata.normalize("NFKC", name).lower()
    return "".join(u.text for u in units(unicodedata.normalize("NFKC", name)))


def quoted(text: str) -> list[tuple[int, int]]:
    """Where the words between quotation or title marks stand."""
    return [match.span("words") for match in QUOTED.finditer(text)]


def chinese(text: str) -> bool:
    """Is it asked in Chinese? A name alone does not tell, so Latin words decide where there are two."""
    found = units(text)
    return sum(u.latin and u.text.isalpha() for u in found) < 2
