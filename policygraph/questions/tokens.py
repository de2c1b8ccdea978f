"""A question cut into tokens: the cut that leaves the least unknown and has the fewest parts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from policygraph.names import Entity
from policygraph.questions.grammar import NOTHING, grammar
from policygraph.questions.known import LABELS, KnownNames
from policygraph.questions.text import Unit, plain, quoted, units

UNKNOWN = 4.0
"""What an unknown unit costs, in tokens."""
WORD_LENGTH = 24
"""Units of a word of the grammar at most."""
CHINESE = "〇零一二两三四五六七八九十百"
NUMBER = re.compile(rf"(?P<count>\d{{1,6}}|[{CHINESE}]{{1,4}})[个条项次种]?")
SECTION = re.compile(
    rf"(?:专栏|图|表)\s?\d{{1,3}}|第\s?(?:\d{{1,3}}|[{CHINESE}]{{1,5}})\s?[编篇章节条款部](?:分)?"
    r"|(?P<unit>chapter|section|part|article|box)\s(?P<number>\d{1,3})\b",
    re.IGNORECASE,
)
ENGLISH = {"chapter": "章", "section": "节", "part": "篇", "article": "条"}


@dataclass(frozen=True, slots=True)
class Token:
    """Neighbouring units with what they may mean: concept or slot → value; nothing at all where they are unknown."""

    start: int
    end: int
    """Places in the question's text."""
    text: str
    units: int
    means: dict[str, Any]
    """For the slots of names a list of entities."""
    quoted: bool = False

    @property
    def known(self) -> bool:
        return bool(self.means)

    @property
    def empty(self) -> bool:
        return NOTHING in self.means

    def entities(self) -> list[Entity]:
        return [e for slot in LABELS.values() if slot in self.means for e in _listed(self.means[slot])]


def _listed(value: Any) -> list[Entity]:
    return value if isinstance(value, list) else []


@dataclass(frozen=True, slots=True)
class Question:
    """The text with its units and what every stretch of them may mean."""

    text: str
    units: list[Unit]
    spans: dict[tuple[int, int], dict[str, Any]]
    """Units from, to → meanings."""
    quotes: list[tuple[int, int]]

    @classmethod
    def read(cls, question: str, known: KnownNames) -> "Question":
        text = plain(question)
        found = units(text)
        spans: dict[tuple[int, int], dict[str, Any]] = {}
        words, names = grammar().words, known.keys
        longest = max(WORD_LENGTH, known.longest)
        for start in range(len(found)):
            stemmed = spelt = ""
            for end in range(start + 1, len(found) + 1):
                stemmed, spelt = stemmed + found[end - 1].stem, spelt + found[end - 1].text
                if len(stemmed) > longest:
                    break
                means = dict(words.get(stemmed) or words.get(spelt) or {})
                for entity in names.get(spelt) or names.get(stemmed) or ():
                    slot = LABELS[entity.label]
                    if not isinstance(means.get(slot), list):
                        means[slot] = []
                    means[slot].append(entity)
                if stemmed in grammar().home and known.home:
                    means["region"] = [known.home]
                if isinstance(sector := means.get("sector"), str):
                    means["sector"] = [known.sector_of[sector]] if sector in known.sector_of else [_sector(sector)]
                if means:
                    spans[start, end] = means
        asked = cls(text, found, spans, quoted(text))._with_numbers()
        asked._within_quotes()
        asked._within_names()
        asked._abbreviations(known)
        return asked

    def _within_quotes(self) -> None:
        """Words between quotation marks are one: what means only a part of them, or reaches out, means nothing."""
        for start, end in self.quotes:
            inside = {i for i, u in enumerate(self.units) if start <= u.start < end}
            for span in list(self.spans):
                here = set(range(*span))
                if here & inside and not here >= inside:
                    del self.spans[span]

    def _within_names(self) -> None:
        """东湖 in 东湖镇 is not 东湖市: a short form is no name where the word for another level follows it."""
        for start, end in list(self.spans):
            means = self.spans.get((start, end), {})
            if isinstance(means.get("region"), list) and self._other_level(start, end):
                del means["region"]
                if not means:
                    del self.spans[start, end]
                self.spans.pop((end, end + 1), None)

    def _other_level(self, start: int, end: int) -> bool:
        if end >= len(self.units) or self.units[end].text not in LEVEL_ENDS or (start, end + 1) in self.spans:
            return False
        adjoins = self.units[end - 1].end == self.units[end].start
        after = self.units[end + 1].text if end + 1 < len(self.units) else ""
        return adjoins and self.units[end - 1].text not in LEVEL_ENDS and after not in MORE_LEVELS

    def _abbreviations(self, known: KnownNames) -> None:
        """A place with a kind behind it, where one project alone can be meant: 拉萨综保区 is 拉萨综合保税区."""
        places = [span for span, means in self.spans.items() if isinstance(means.get("region"), list)]
        kinds = [span for span, means in self.spans.items() if isinstance(means.get("kind"), str)]
        for start, middle in places:
            for after, end in kinds:
                if after == middle and (start, end) not in self.spans:
                    words = "".join(u.text for u in self.units[start:end])
                    if found := known.abbreviated(words):
                        self.spans[start, end] = {"project": [found]}

    def _with_numbers(self) -> "Question":
        """Sections (专栏13, chapter 21) and numbers behind 至少."""
        for match in SECTION.finditer(self.text):
            if span := self.span(*match.span()):
                self.spans[span] = {"section": section(match)}
        for (_, end), means in list(self.spans.items()):
            if "atleast" in means and end < len(self.units):
                for to in range(min(end + 3, len(self.units)), end, -1):
                    digits = "".join(u.text for u in self.units[end:to])
                    if counted := NUMBER.fullmatch(digits):
                        self.spans[end, to] = {"number": number(counted["count"])}
                        break
        return self

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The units of a stretch of text, where it begins and ends with some."""
        first = next((i for i, u in enumerate(self.units) if u.start == start), None)
        last = next((i for i, u in enumerate(self.units) if u.end == end), None)
        return None if first is None or last is None else (first, last + 1)

    def tokens(self, allowed: Callable[[dict[str, Any]], dict[str, Any]] = dict) -> list[Token]:
        """The best cut; `allowed` may take meanings away."""
        count = len(self.units)
        spans: dict[int, list[tuple[int, dict[str, Any]]]] = {}
        for (start, end), means in self.spans.items():
            if left := allowed(means):
                spans.setdefault(end, []).append((start, left))
        best: list[tuple[float, int, dict[str, Any]]] = [(0.0, 0, {})]
        for end in range(1, count + 1):
            options: list[tuple[float, int, dict[str, Any]]] = [(best[end - 1][0] + UNKNOWN, end - 1, {})]
            options += [(best[start][0] + _cost(means), start, means) for start, means in spans.get(end, ())]
            best.append(min(options, key=lambda option: (option[0], option[1])))
        cut: list[Token] = []
        end = count
        while end:
            _, start, means = best[end]
            cut.append(self._token(start, end, means))
            end = start
        return self._joined(cut[::-1])

    def _token(self, start: int, end: int, means: dict[str, Any]) -> Token:
        a, b = self.units[start].start, self.units[end - 1].end
        inside = any(from_ <= a and b <= to for from_, to in self.quotes)
        return Token(a, b, self.text[a:b], end - start, means, inside)

    def _joined(self, cut: list[Token]) -> list[Token]:
        """Unknown neighbours as one."""
        joined: list[Token] = []
        for token in cut:
            last = joined[-1] if joined else None
            if last and not last.known and last.quoted == token.quoted and (not token.known or _ending(last, token)):
                text = self.text[last.start : token.end]
                joined[-1] = replace(last, end=token.end, text=text, units=last.units + token.units)
            else:
                joined.append(token)
        return joined


LEVEL_ENDS = frozenset("市县区镇乡州盟旗")
MORE_LEVELS = frozenset("市县区镇乡州级域里内")
"""西藏县级, 昌都县区: the divisions of 西藏, not a county of that name."""
PARTICLES = frozenset("的了吗呢呀么吧在是有和与跟同及或里中内由对把被给也都")


def _ending(word: Token, token: Token) -> bool:
    """Is it the rest of a word of which only the first character was unknown? 能 in 氢能, which alone says nothing."""
    together = word.units == token.units == 1 and word.end == token.start and not word.text.isascii()
    return together and token.empty and token.text not in PARTICLES


def _cost(means: dict[str, Any]) -> float:
    return 1.1 if NOTHING in means and len(means) == 1 else 1.0


def _sector(key: str) -> Entity:
    return Entity(f"sector:{key}", "Sector", key)


def section(match: re.Match[str]) -> str:
    """chapter 21 → 第二十一章; box 10 → 专栏10; Chinese as it stands."""
    if not match["unit"]:
        return re.sub(r"\s", "", match.group())
    unit, count = match["unit"].lower(), int(match["number"])
    return f"专栏{count}" if unit == "box" else f"第{in_chinese(count)}{ENGLISH[unit]}"


def in_chinese(count: int) -> str:
    digits = "零一二三四五六七八九"
    if count < 10:
        return digits[count]
    if count < 100:
        tens, ones = divmod(count, 10)
        return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")
    hundreds, rest = divmod(count, 100)
    between = "" if rest == 0 else "零" if rest < 10 else "一" if rest < 20 else ""
    return digits[hundreds] + "百" + between + (in_chinese(rest) if rest else "")


def number(digits: str) -> int:
    if digits.isdigit() and digits.isascii():
        return int(digits)
    total, last = 0, 0
    for character in digits:
        if character in "十百":
            total += (last or 1) * (10 if character == "十" else 100)
            last = 0
        else:
            last = "零一二三四五六七八九".find(character.replace("两", "二").replace("〇", "零"))
    return total + last
