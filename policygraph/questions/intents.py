"""Which intent explains a question's tokens best, and what it takes from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from policygraph.names import Entity
from policygraph.questions.grammar import NAMES, NOTHING, Intent, grammar
from policygraph.questions.tokens import Token

LEFT_OVER = {"entity": 4.0, "section": 4.0, "kind": 3.0, "sector": 3.0, "stage": 3.0, "audience": 3.0, "level": 1.5}
"""What a token of a slot costs that nothing explains."""
CONCEPT = 1.5
"""What a word of a concept costs where the grammar gives no weight."""
UNKNOWN_CHINESE, UNKNOWN_LATIN = 1.0, 1.2
FREE = 0.4
"""What it costs to take words as they stand, so that a meaning goes first."""


@dataclass(slots=True)
class Match:
    """An intent laid over the tokens."""

    intent: Intent
    parameters: dict[str, Any]
    """Entities, lists of entities where several are meant, and plain values."""
    cost: float
    needs: int
    """How many needs the pattern had: of two that explain as much the more demanding is meant."""
    used: set[int] = field(default_factory=set)
    missing: int = 0

    @property
    def understood(self) -> bool:
        return not self.missing and self.cost <= self.intent.spare

    @property
    def rank(self) -> tuple[float, int]:
        return (round(self.cost, 3), -self.needs)


def has(token: Token, need: str) -> bool:
    if need == "entity":
        return any(isinstance(token.means.get(slot), list) for slot in NAMES)
    return need in token.means


def matches(tokens: Sequence[Token], home: Entity | None) -> list[Match]:
    """Every intent whose needs are there, the best first."""
    found = []
    for intent in grammar().intents:
        laid = [m for pattern in intent.needs if (m := lay(intent, pattern, tokens, home))]
        found += sorted(laid, key=lambda m: m.rank)[:1]
    return sorted(found, key=lambda m: m.rank)


def lay(intent: Intent, pattern: Sequence[str], tokens: Sequence[Token], home: Entity | None) -> Match | None:
    """The intent with this pattern of needs over the tokens; None where a need is not there."""
    if "quoted" in pattern:
        if not any(token.quoted for token in tokens):
            return None
        pattern = [need for need in pattern if need != "quoted"]
    taken = _needs(pattern, tokens)
    if taken is None:
        return None
    used = set(taken)
    parameters = _given(intent, pattern, taken, tokens, used, home)
    cost = 0.0
    for name, required in intent.free.items():
        words, covered = _free(intent, tokens, used)
        if words:
            parameters[name] = words
            # a word of the grammar in the midst of them most likely means what it says
            cost += FREE + sum(_meant(tokens[i], intent) for i in covered)
            used |= covered
        elif required:
            return None
    if any(p in intent.give and v is None for p, v in parameters.items()):
        return None
    said = set(_values(parameters))
    for i, token in enumerate(tokens):
        if i not in used and not said & set(_values(token.means)):  # the same twice: 研究, 论证
            cost += left_over(token, intent)
    return Match(intent, parameters, cost, len(pattern), used)


def _values(means: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(slot, value) for slot, value in means.items() if isinstance(value, str)]


def _needs(pattern: Sequence[str], tokens: Sequence[Token]) -> list[int] | None:
    """A token for each need, none twice; those with the fewest choices choose first."""
    options = {place: [i for i, t in enumerate(tokens) if has(t, need)] for place, need in enumerate(pattern)}
    chosen: dict[int, int] = {}
    for place in sorted(options, key=lambda p: (len(options[p]), p)):
        free = [i for i in options[place] if i not in chosen.values()]
        if not free:
            return None
        # words that may mean nothing last; of concepts first those that mean nothing else; then the question's order
        alone = pattern[place] in CONCEPTS
        chosen[place] = min(free, key=lambda i: (tokens[i].empty, len(tokens[i].means) if alone else 0, i))
    for slot in set(pattern):  # two names of a slot stand in the order of the question
        places = [p for p, need in enumerate(pattern) if need == slot]
        for place, index in zip(places, sorted(chosen[p] for p in places), strict=True):
            chosen[place] = index
    return [chosen[place] for place in range(len(pattern))]


CONCEPTS = frozenset({"projects", "measure", "plan", "related", "mention", "between", "link", "connect", "role"})
"""Needs of which many words can be the one."""


def _given(
    intent: Intent,
    pattern: Sequence[str],
    taken: Sequence[int],
    tokens: Sequence[Token],
    used: set[int],
    home: Entity | None,
) -> dict[str, Any]:
    """The parameters that slots fill, from the needs first, then from tokens that nothing has used."""
    given: dict[str, Any] = {}
    for name, how in intent.give.items():
        if isinstance(how, dict):
            value = next((v for concept, v in how.items() for t in tokens if concept in t.means), None)
            if value is not None:
                given[name] = value
            continue
        slot, _, otherwise = how.partition("|")
        slot, _, place = slot.partition(" ")
        nth = int(place) - 1 if place else 0
        of_needs = [index for need, index in zip(pattern, taken, strict=True) if need == slot]
        if nth < len(of_needs):
            given[name] = _value(tokens[of_needs[nth]], slot)
            continue
        free = [i for i, token in enumerate(tokens) if i not in used and has(token, slot)]
        # 牵头单位 is the word for the body that leads, and says the role too
        free = free or [i for need, i in zip(pattern, taken, strict=True) if slot == "role" and slot in tokens[i].means]
        if free and not of_needs:
            index = min(free, key=lambda i: (NOTHING in tokens[i].means, i))
            used.add(index)
            given[name] = _value(tokens[index], slot)
        elif otherwise == "home":
            given[name] = [home] if home else None
    return given


def _value(token: Token, slot: str) -> Any:
    if slot != "entity":
        return token.means[slot]
    for one in NAMES:
        if isinstance(token.means.get(one), list):
            return token.means[one]
    raise AssertionError(slot)


def _free(intent: Intent, tokens: Sequence[Token], used: set[int]) -> tuple[str | None, set[int]]:
    """The stretch of words that the intent does not know otherwise: quoted first, else the one with most to say."""
    runs: list[list[int]] = [[]]
    for i, token in enumerate(tokens):
        apart = runs[-1] and token.quoted != tokens[runs[-1][-1]].quoted
        if i in used or apart:
            runs.append([])
        if i not in used:
            runs[-1].append(i)
    best: tuple[tuple[bool, float], list[int]] | None = None
    for run in runs:
        while run and not tokens[run[0]].quoted and _edge(intent, tokens[run[0]]):
            run = run[1:]
        while run and not tokens[run[-1]].quoted and _edge(intent, tokens[run[-1]]) and not _belongs(tokens, run):
            run = run[:-1]
        if run:
            rank = (tokens[run[0]].quoted, sum(left_over(tokens[i], intent) for i in run))
            if best is None or rank > best[0]:
                best = (rank, run)
    if best is None:
        return None, set()
    run = best[1]
    return _text(tokens, run), set(run)


def _text(tokens: Sequence[Token], run: Sequence[int]) -> str:
    """The words with what stood between them."""
    parts = [tokens[run[0]].text]
    for before, here in pairwise(run):
        gap = tokens[here].start - tokens[before].end
        parts.append((" " if gap else "") + tokens[here].text)
    return "".join(parts)


def _meant(token: Token, intent: Intent) -> float:
    if token.quoted or not token.known or any(isinstance(v, (list, str)) for v in token.means.values()):
        return 0.0
    return left_over(token, intent) / 2


def _edge(intent: Intent, token: Token) -> bool:
    """Does it say nothing of its own at the edge of a stretch?"""
    return token.known and left_over(token, intent) == 0


def _belongs(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """建设 in 口岸建设: the noun of an action belongs to what stands right before it."""
    last = tokens[run[-1]]
    return "action" in last.means and len(run) > 1 and tokens[run[-2]].end == last.start and not tokens[run[-2]].empty


def left_over(token: Token, intent: Intent) -> float:
    """What it costs to leave the token unexplained."""
    means = token.means
    if not means:
        latin = token.text.isascii()
        return len(token.text.split()) * UNKNOWN_LATIN if latin else token.units * UNKNOWN_CHINESE
    if NOTHING in means or any(meaning in intent.may for meaning in means):
        names = [slot for slot in NAMES if isinstance(means.get(slot), list)]
        if not names or NOTHING in means:
            return 0.0
    weights = grammar().weights
    costs = []
    for meaning, value in means.items():
        if isinstance(value, list) and meaning != "sector":
            costs.append(LEFT_OVER["entity"])
        else:
            costs.append(LEFT_OVER.get(meaning, weights.get(meaning, CONCEPT)))
    return min(costs) if "beyond" not in means else max(costs)
