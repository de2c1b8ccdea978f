"""Form C: a pattern's property map that reads a relationship, `MATCH ()-[r]->() MATCH (d {id: r.document})`.

The embedded engine then reads nothing, and matches nothing, without an error. Nodes, paths, lists of relationships
and values in such a map are right, and so are the maps of CREATE and MERGE (tests/graph/user_cypher). Behind a WITH
that names the relationship it is right too, but no rule is worth knowing where WHERE always does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, words
from graph.stores.refusal import Refusal

_WRITING = frozenset(("CREATE", "MERGE", "INSERT", "FOREACH"))
_BEFORE_NODES = words("MATCH WHERE AND OR XOR NOT WHEN THEN ELSE RETURN WITH IN BY CASE")
"""A word before a round bracket that opens a pattern; any other is the name of a function."""
_LABELS = words(": | & ! % ( ) * ..")


@dataclass(frozen=True, slots=True)
class Map:
    """A property map: its brace, the bracket of its node or relationship, its entries as (key, first, last + 1)."""

    opening: int
    bracket: int
    entries: tuple[tuple[int, int, int], ...]
    reading: tuple[bool, ...]
    """Which of the entries read a relationship."""


def refused(shape: Shape, cypher: str) -> Refusal | None:
    relationships = _relationships(shape)
    found = [m for m in _maps(shape, relationships) if any(m.reading)] if relationships else []
    if not found:
        return None
    first = found[0]
    key, start, end = first.entries[first.reading.index(True)]
    name = _name(shape, first, cypher) or "x"
    value = shape.text(start, end, cypher)
    reason = (
        f"a pattern's map that reads a relationship ({value}): the embedded engine matches nothing, without an error"
    )
    hint = f"compare in WHERE: MATCH … WHERE {name}.{shape.text(key, key + 1, cypher)} = {value}"
    return Refusal(shape.tokens[key].start, reason, _rewrite(shape, cypher, found), hint)


def _relationships(shape: Shape) -> set[str]:
    """Names of single relationships: -[r:T]-, but not the list that -[r*1..3]- is."""
    found = set()
    for i, token in enumerate(shape.tokens):
        before, name = shape.at(i - 1), shape.at(i + 1)
        if token.is_("[") and before and before.is_("-") and name and name.kind in (Kind.WORD, Kind.NAME):
            head = next((k for k in range(i, shape.partner[i]) if shape.tokens[k].is_("{")), shape.partner[i])
            if not any(shape.tokens[k].is_("*") for k in range(i, head)):
                found.add(name.text)
    return found


def _maps(shape: Shape, relationships: set[str]) -> Iterator[Map]:
    opened: list[int] = []
    for i, token in enumerate(shape.tokens):
        while opened and shape.partner[opened[-1]] <= i:
            opened.pop()
        clause = shape.clause_of[i]
        writes = clause is not None and clause.keyword in _WRITING
        if token.is_("{") and opened and not writes and _is_pattern(shape, opened[-1], i):
            entries = tuple(_entries(shape, i))
            reading = tuple(_reads(shape, start, end, relationships) for _, start, end in entries)
            yield Map(i, opened[-1], entries, reading)
        if token.is_("(", "[", "{"):
            opened.append(i)


def _is_pattern(shape: Shape, bracket: int, brace: int) -> bool:
    """Whether a brace holds the properties of a node or relationship, and is no map or subquery."""
    opening, before = shape.tokens[bracket], shape.at(bracket - 1)
    if opening.is_("["):
        if not (before and before.is_("-")):
            return False
    elif not opening.is_("(") or (
        before and before.kind in (Kind.WORD, Kind.NAME) and before.word not in _BEFORE_NODES
    ):
        return False
    key, colon = shape.at(brace + 1), shape.at(brace + 2)
    if not (key and colon and key.kind in (Kind.WORD, Kind.NAME) and colon.is_(":")):
        return False
    inside = shape.tokens[bracket + 1 : brace]
    return all(t.kind in (Kind.WORD, Kind.NAME, Kind.NUMBER) or t.text in _LABELS for t in inside)


def _entries(shape: Shape, brace: int) -> Iterator[tuple[int, int, int]]:
    start, close, level = brace + 1, shape.partner[brace], shape.depth[brace + 1]
    for i in range(brace + 1, close + 1):
        if i == close or (shape.tokens[i].is_(",") and shape.depth[i] == level):
            yield start, start + 2, i
            start = i + 1


def _reads(shape: Shape, start: int, end: int, names: set[str]) -> bool:
    for i in range(start, end):
        token, before = shape.tokens[i], shape.at(i - 1)
        if token.kind in (Kind.WORD, Kind.NAME) and token.text in names and not (before and before.is_(".")):
            return True
    return False


def _name(shape: Shape, map: Map, cypher: str) -> str:
    """The variable of the node or relationship as written, empty where it has none."""
    first = shape.tokens[map.bracket + 1]
    return cypher[first.start : first.end] if first.kind in (Kind.WORD, Kind.NAME) else ""


def _rewrite(shape: Shape, cypher: str, maps: list[Map]) -> str | None:
    """The statement with these entries compared in the WHERE of their MATCH; None where that is not so simple."""
    used = {token.text for token in shape.tokens}
    fresh = (name for n in range(1, len(shape.tokens) + 2) if (name := f"value{n}") not in used)
    edits: list[tuple[int, int, str]] = []  # from, to, what stands there instead
    tests: dict[int, list[str]] = {}  # first token of the MATCH → what its WHERE says in addition
    for map in maps:
        clause = shape.clause_of[map.opening]
        if clause is None or clause.keyword not in ("MATCH", "OPTIONAL"):
            return None
        repeated = any(shape.tokens[k].is_("*") for k in range(map.bracket, map.opening))
        if repeated or shape.depth[map.bracket] != shape.depth[clause.start]:
            return None
        name = _name(shape, map, cypher)
        if not name:
            name = next(fresh)
            edits.append((shape.tokens[map.bracket].end, shape.tokens[map.bracket].end, name))
        kept = []
        for (key, start, end), reads in zip(map.entries, map.reading, strict=True):
            value = shape.text(start, end, cypher)
            if reads:
                test = f"{name}.{shape.text(key, key + 1, cypher)} = "
                test += value if _is_operand(shape, start, end) else f"({value})"
                tests.setdefault(clause.start, []).append(test)
            else:
                kept.append(shape.text(key, end, cypher))
        brace, close = shape.tokens[map.opening], shape.tokens[shape.partner[map.opening]]
        before = brace.start if kept else shape.tokens[map.opening - 1].end
        edits.append((before, close.end, f"{{{', '.join(kept)}}}" if kept else ""))
    for clause in [c for c in shape.clauses if c.start in tests]:
        added = _where(shape, clause, " AND ".join(tests[clause.start]))
        if added is None:
            return None
        edits += added
    for start, end, text in sorted(edits, reverse=True):
        cypher = cypher[:start] + text + cypher[end:]
    return cypher


def _is_operand(shape: Shape, start: int, end: int) -> bool:
    """r.start, or one call: what needs no brackets beside an equals sign."""
    called = start + 1 < end and shape.tokens[start + 1].is_("(")
    return end - start <= 3 or bool(called and shape.partner[start + 1] == end - 1)


def _where(shape: Shape, clause: Clause, test: str) -> list[tuple[int, int, str]] | None:
    following = shape.following(clause)
    if following is None or following.keyword not in ("WHERE", "USING"):
        end = shape.tokens[clause.end - 1].end
        return [(end, end, f" WHERE {test}")]
    if following.keyword == "USING" or following.end - following.start < 2:
        return None
    start, end = shape.tokens[following.start + 1].start, shape.tokens[following.end - 1].end
    return [(start, start, f"{test} AND ("), (end, end, ")")]
