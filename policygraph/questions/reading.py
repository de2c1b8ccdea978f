"""A question → what it asks for: the intent that explains it, its names resolved, slips mended and said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from policygraph.names import Entity
from policygraph.questions.grammar import NAMES, grammar
from policygraph.questions.intents import Match, matches
from policygraph.questions.known import LABELS, KnownNames, elsewhere
from policygraph.questions.near import Slip, find_slips, most_like
from policygraph.questions.text import LONGEST, name_key
from policygraph.questions.tokens import Question, Token

MENDED = 3
"""Slips that are mended in one question."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: a query with its parameters; or `ambiguous` names; or neither, with what came near."""

    question: str
    query: str | None = None
    parameters: dict[str, Any] = field(default_factory=dict)
    """As the query takes them: ids of entities (keys of sectors), values, words."""
    entities: dict[str, Entity] = field(default_factory=dict)
    """Parameter → what it means."""
    ambiguous: tuple[Entity, ...] = ()
    notes: tuple[str, ...] = ()
    """What was assumed: slips mended, names that the store does not hold."""
    unknown: tuple[str, ...] = ()
    """Words that nothing explains."""
    near: tuple[str, ...] = ()
    """Names that look like the unknown words."""
    closest: tuple[Match, ...] = ()
    """The intents that came nearest, best first, where none was understood."""
    tokens: tuple[Token, ...] = ()

    def named(self) -> dict[str, Any]:
        """The parameters as a person would write them: names for ids."""
        return {
            name: self.entities[name].name if name in self.entities and self.entities[name].label != "Sector" else value
            for name, value in self.parameters.items()
        }


def read(question: str, known: KnownNames) -> Reading:
    """Read a question against the names of a store."""
    asked = Question.read(question, known)
    if not asked.units or len(asked.units) > LONGEST:
        return Reading(question)
    if bare := _bare(question, asked):
        return _said(bare, known)
    best, tokens = _best(asked, known)
    notes: list[str] = []
    if not (best and best[0].understood):
        if (
            _add_agencies(asked, tokens, known)
            or _add_places(asked, tokens, known)
            or _add_sectors(asked, tokens, known)
        ):
            best, tokens = _best(asked, known)
        for _ in range(MENDED):
            if (best and best[0].understood) or (slip := _slip(asked, tokens, known)) is None:
                break
            if len({_first(known.keys[name]).id for name in slip.names}) > 1:
                near = _names(slip, known)
                return Reading(question, unknown=_unknown(tokens), near=near, closest=tuple(best), tokens=tuple(tokens))
            notes.append(_mend(asked, slip, known))
            best, tokens = _best(asked, known)
        if bare := _bare(question, asked):
            return _said(bare, known, notes)
    if best and best[0].understood:
        return _said(_reading(question, best[0], tokens), known, notes)
    unknown = _unknown(tokens)
    near = tuple(most_like(max(unknown, key=len), (n.entity.name for n in known.nodes))) if unknown else ()
    return Reading(question, unknown=unknown, near=near, closest=tuple(best), tokens=tuple(tokens))


def _bare(question: str, asked: Question) -> Reading | None:
    """A question that is nothing but a name, or an id."""
    means = asked.spans.get((0, len(asked.units)), {})
    for slot in NAMES:
        found = means.get(slot)
        if isinstance(found, list):
            match = Match(_intent(grammar().bare), {"entity": found}, 0.0, 1)
            return _reading(question, match, asked.tokens())
    return None


def _intent(query: str) -> Any:
    return next(i for i in grammar().intents if i.query == query)


def _best(asked: Question, known: KnownNames) -> tuple[list[Match], list[Token]]:
    """The matches of the cut that is understood best: names whole, then places before other names."""
    cuts = [asked.tokens()]
    if any({"project", "agency", "document"} & token.means.keys() for token in cuts[0]):
        cuts.append(asked.tokens(_places_only))
    laid = []
    for later, cut in enumerate(cuts):
        tokens = _without_parents(cut)
        found = matches(tokens, known.home)
        cost, needs = found[0].rank if found else (99.0, 0)
        laid.append(((cost + later, needs), found, tokens))
    _, found, tokens = min(laid, key=lambda one: one[0])
    return found, tokens


def _places_only(means: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in means.items() if not (k in ("project", "agency", "document") and isinstance(v, list))}


def _without_parents(tokens: Sequence[Token]) -> list[Token]:
    """西藏日喀则 is 日喀则: of two neighbouring places the one that holds the other goes."""
    left: list[Token] = []
    for token in tokens:
        while left and _holds(left[-1], token):
            left.pop()
        if left and left[-1].text == "的" and len(left) > 1 and _holds(left[-2], token):
            del left[-2:]
        left.append(token)
    return left


def _holds(outer: Token, inner: Token) -> bool:
    one, other = outer.means.get("region"), inner.means.get("region")
    if not isinstance(one, list) or not isinstance(other, list) or outer.quoted:
        return False
    return all(_above(a.id, b.id) for a in one for b in other)


def _above(outer: str, inner: str) -> bool:
    """By the codes: 540000 holds 540200, which holds 540234."""
    a, b = outer.removeprefix("region:"), inner.removeprefix("region:")
    if outer == "country:中国":
        return b.isdigit()
    stem = a.removesuffix("00").removesuffix("00") if len(a) == 6 else a
    return a != b and a.isdigit() and b.isdigit() and b.startswith(stem)


def _unknown(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens if not token.known)


def _stretches(
    asked: Question, tokens: Sequence[Token], known: KnownNames, longest: int
) -> Iterator[tuple[int, int, str]]:
    """Stretches of units that hold an unknown one, with their words, the longest first."""
    unknown = {
        i for i, unit in enumerate(asked.units) if any(not t.known and t.start <= unit.start < t.end for t in tokens)
    }
    for length in range(min(longest, len(asked.units)), 0, -1):
        for start in range(len(asked.units) - length + 1):
            if unknown & set(range(start, start + length)):
                words = "".join(u.text for u in asked.units[start : start + length])
                if len(words) > 1 and words not in known.keys:
                    yield start, start + length, words


def _add_places(asked: Question, tokens: Sequence[Token], known: KnownNames) -> bool:
    """Places of the gazetteer that this store does not hold."""
    stretches = list(_stretches(asked, tokens, known, 12))
    found = {words: places for _, _, words in stretches if (places := elsewhere(words))}
    for start, end, words in stretches:
        if words in found:
            asked.spans.setdefault((start, end), {})["region"] = found[words]
    return bool(found)


def _add_agencies(asked: Question, tokens: Sequence[Token], known: KnownNames) -> bool:
    """Departments that this store does not hold, by their functions: 自治区教育厅."""
    unknown = _unknown(tokens)
    if not any(head in words for words in unknown for head in "厅局委办部"):
        return False
    from policygraph.questions.departments import departments

    added = False
    for found in departments(asked.text, known):
        if span := asked.span(found.start, found.end):
            entity = next(iter(known.keys.get(name_key(found.name), ())), None)
            if entity is None:
                entity = Entity(found.name, "Agency", found.name)
            asked.spans.setdefault(span, {})["agency"] = [entity]
            added = True
    return added


def _add_sectors(asked: Question, tokens: Sequence[Token], known: KnownNames) -> bool:
    """Words by which the extraction tells a sector (光伏: energy), before 领域, 方面, sector."""
    if not any("sectorword" in token.means for token in tokens):
        return False
    from extract.sectors.taxonomy import sectors

    words = {name_key(word): sector.key for sector in sectors() for word in sector.words}
    added = False
    for start in range(len(asked.units)):
        for end in range(start + 1, min(start + 10, len(asked.units)) + 1):
            sector = words.get("".join(u.text for u in asked.units[start:end]))
            if sector in known.sector_of:
                asked.spans.setdefault((start, end), {}).setdefault("sector", [known.sector_of[sector]])
                added = True
    return added


def _slip(asked: Question, tokens: Sequence[Token], known: KnownNames) -> Slip | None:
    slips = find_slips(_stretches(asked, tokens, known, 16), tuple(known.keys))
    return slips[0] if slips else None


def _mend(asked: Question, slip: Slip, known: KnownNames) -> str:
    typed = asked.text[asked.units[slip.start].start : asked.units[slip.end - 1].end]
    means = asked.spans.setdefault((slip.start, slip.end), {})
    for entity in known.keys[slip.names[0]]:
        means.setdefault(LABELS[entity.label], []).append(entity)
    entity = _first(known.keys[slip.names[0]])
    return f"nothing in this store is called {typed}; read as {entity.name}"


def _first(entities: Sequence[Entity]) -> Entity:
    """What a name means where nothing else tells: the place before what is called after it."""
    return min(entities, key=lambda e: NAMES.index(LABELS[e.label]))


def _names(slip: Slip, known: KnownNames) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.name for name in slip.names for e in known.keys[name]))


def _reading(question: str, match: Match, tokens: Sequence[Token]) -> Reading:
    parameters: dict[str, Any] = {}
    entities: dict[str, Entity] = {}
    for name, value in match.parameters.items():
        if isinstance(value, list):
            if len(value) > 1:
                return Reading(question, ambiguous=tuple(value), tokens=tuple(tokens))
            entities[name] = value[0]
            parameters[name] = _as_given(name, value[0])
        else:
            parameters[name] = value
    return Reading(question, match.intent.query, parameters, entities, tokens=tuple(tokens))


def _said(reading: Reading, known: KnownNames, notes: Sequence[str] = ()) -> Reading:
    """The reading with what was assumed: slips (`notes`), names that the store does not hold, or not as typed."""
    return replace(reading, notes=tuple(dict.fromkeys((*notes, *_assumed(reading, known, notes)))))


def _assumed(reading: Reading, known: KnownNames, notes: Sequence[str]) -> Iterator[str]:
    held = {node.entity.id for node in known.nodes}
    for entity in reading.entities.values():
        if entity.id not in held and entity.label == "Region":
            yield f"{entity.name} is a division, but nothing in this store involves it"
        elif entity.id not in held and entity.label == "Agency":
            yield f"nothing in this store is called {entity.name}"
        for token in reading.tokens:
            short = token.means.get("project") == [entity] and name_key(token.text) not in known.keys
            if short and not any(token.text in note for note in notes):
                yield f"{token.text} read as {entity.name}"


def _as_given(name: str, entity: Entity) -> str:
    """The id, which is never ambiguous; documents hold their jurisdiction by name, sectors go by their key."""
    if name == "jurisdiction":
        return entity.name
    return entity.id.removeprefix("sector:")
