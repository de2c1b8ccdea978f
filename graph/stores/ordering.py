"""Values that each engine orders in its own way: nodes, relationships and maps."""

from graph.stores.clauses import Shape
from graph.stores.cypher_lexer import Kind
from graph.stores.projections import ORDERS, alias_of
from graph.stores.refusal import Refusal

_SUBQUERIES = ("COUNT", "EXISTS")


def refused(shape: Shape) -> Refusal | None:
    elements = _elements(shape)
    maps = _maps(shape)
    for clause in shape.clauses:
        for start, end in clause.items if clause.keyword == "ORDER" else ():
            last = shape.tokens[end - 1].word in ORDERS
            if end - start != (2 if last else 1):
                continue
            name = shape.tokens[start].text
            if name in elements or name in maps:
                what = "a map" if name in maps else "a node or relationship"
                reason = f"{name} is {what}, which each engine orders in its own way"
                return Refusal(shape.tokens[start].start, reason, hint=f"order by a property, as  {name}.id")
    return None


def _elements(shape: Shape) -> set[str]:
    """Names that a pattern gives: (m:Measure), [r], but not the m of size(m)."""
    found = set()
    for i, token in enumerate(shape.tokens):
        name, after, before = shape.at(i + 1), shape.at(i + 2), shape.at(i - 1)
        if not (token.is_("(", "[") and name and after and name.kind in (Kind.WORD, Kind.NAME)):
            continue
        called = before is not None and before.kind in (Kind.WORD, Kind.NAME) and before.word not in _BEFORE_PATTERNS
        if token.is_("(") and after.is_(":", ")", "{") and not called:
            found.add(name.text)
        if token.is_("[") and after.is_(":", "]", "{", "*") and before and before.is_("-"):
            found.add(name.text)
    return found - {alias for alias, start, end in _columns(shape) if end - start > 3}


_BEFORE_PATTERNS = frozenset(("MATCH", "CREATE", "MERGE", "WHERE", "AND", "OR", "NOT"))


def _maps(shape: Shape) -> set[str]:
    """Names of columns that are maps, or lists of them."""
    found = set()
    for alias, start, end in _columns(shape):
        for i in range(start, end):
            token, before = shape.tokens[i], shape.at(i - 1)
            subquery = before is not None and before.word in _SUBQUERIES
            if (token.is_("{") and not subquery) or (token.word == "PROPERTIES" and end - i > 2):
                found.add(alias)
    return found


def _columns(shape: Shape) -> list[tuple[str, int, int]]:
    return [
        (alias, start, end)
        for clause in shape.clauses
        if clause.keyword in ("WITH", "RETURN")
        for start, end in clause.items
        if end - start > 2 and (alias := alias_of(shape, start, end)) is not None
    ]
