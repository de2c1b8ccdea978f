"""Form B: a test on the path that shortestPath looks for, and ends that may be one node."""

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, Token, words
from graph.stores.refusal import Refusal

SEARCHES = words("SHORTESTPATH ALLSHORTESTPATHS")
_PARTS = words("NODES RELATIONSHIPS RELS LENGTH")
_DOUBTFUL = words("OR XOR NOT CASE")


def refused(shape: Shape) -> Refusal | None:
    for i, token in enumerate(shape.tokens):
        after = shape.at(i + 1)
        if token.kind in (Kind.WORD, Kind.NAME) and token.text.upper() in SEARCHES and after and after.is_("("):
            found = _refused_search(shape, i)
            if found:
                return found
    return None


def _refused_search(shape: Shape, i: int) -> Refusal | None:
    place, close = shape.tokens[i].start, shape.partner[i + 1]
    inner = range(i + 2, close)
    ends = _ends(shape, i + 2, close)
    clause = shape.clause_of[i]
    where = _where_of(shape, clause)
    words = set() if where is None else {shape.tokens[k].text for k in range(where.start, where.end)}
    path = _path_name(shape, i)
    tested = {name for name in (path, _relationship_name(shape, inner)) if name} & words
    if tested or words & {w for w in words if w.upper() in _PARTS}:
        a, b, p = ends[0] or "a", ends[1] or "b", path or "p"
        return Refusal(
            shape.tokens[where.start].start if where else place,
            f"a test on the path of {shape.tokens[i].text}: Neo4j searches for a path that passes it, the embedded "
            "engine tests the one that it found",
            hint=f"name the allowed types in the pattern, [:MENTIONS|CONCERNS*..6], or search without it: "
            f"MATCH {p} = ({a})-[*..6]-({b}) WHERE … WITH {a}, {b}, {p} ORDER BY length({p}) "
            f"WITH {a}, {b}, collect({p}) AS found WITH {a}, {b}, head(found) AS {p}",
        )
    for k in inner:
        if shape.tokens[k].is_("[") and _has_map(shape, k):
            reason = "Neo4j knows no properties on the steps of a shortest path"
            return Refusal(shape.tokens[k].start, reason, hint="use types instead: [:MENTIONS*..6]")
        if shape.tokens[k].is_("*") and (low := shape.at(k + 1)) and low.kind is Kind.NUMBER and low.text not in "01":
            return Refusal(low.start, "Neo4j knows no least length of a shortest path but 0 and 1", hint="write  *..6")
    if not _differ(shape, i, ends, clause, where):
        a, b = ends[0] or "a", ends[1] or "b"
        reason = "the two ends could be one node, where Neo4j stops with an error"
        return Refusal(
            place, reason, hint=f"name both ends and say so first: MATCH ({a} …), ({b} …) WHERE {a} <> {b} MATCH …"
        )
    return None


def _where_of(shape: Shape, clause: Clause | None) -> Clause | None:
    following = shape.following(clause) if clause else None
    if clause and clause.keyword == "WHERE":
        return clause
    return following if following and following.keyword == "WHERE" else None


def _path_name(shape: Shape, i: int) -> str:
    equals, name = shape.at(i - 1), shape.at(i - 2)
    return name.text if equals and name and equals.is_("=") and name.kind in (Kind.WORD, Kind.NAME) else ""


def _relationship_name(shape: Shape, inner: range) -> str:
    for k in inner:
        name = shape.at(k + 1)
        if shape.tokens[k].is_("[") and name and name.kind in (Kind.WORD, Kind.NAME):
            return name.text
    return ""


def _ends(shape: Shape, start: int, close: int) -> tuple[str, str]:
    """Names of the pattern's two end nodes, empty for one without a name."""
    nodes = [k for k in range(start, close) if shape.tokens[k].is_("(") and shape.depth[k] == shape.depth[start]]
    if len(nodes) != 2:
        return "", ""
    first, second = (shape.at(k + 1) for k in nodes)
    return tuple(t.text if t and t.kind in (Kind.WORD, Kind.NAME) else "" for t in (first, second))  # type: ignore[return-value]


def _has_map(shape: Shape, opening: int) -> bool:
    return any(shape.tokens[k].is_("{") for k in range(opening, shape.partner[opening]))


def _differ(shape: Shape, i: int, ends: tuple[str, str], clause: Clause | None, where: Clause | None) -> bool:
    """Whether a WHERE before the search, or its own, says that the ends are two nodes: a <> b, a.x < b.x."""
    if not all(ends) or ends[0] == ends[1]:
        return False
    before = [c for c in shape.clauses if c.keyword == "WHERE" and clause and c.block == clause.block and c.end <= i]
    return any(_says_differ(shape, c, ends) for c in [*before, *([where] if where else [])])


def _says_differ(shape: Shape, where: Clause, ends: tuple[str, str]) -> bool:
    found = shape.tokens[where.start + 1 : where.end]
    if any(t.word in _DOUBTFUL for t in found):
        return False
    for k, token in enumerate(found):
        if token.is_("<>", "<", ">"):
            left, right = _operand(found[:k][::-1]), _operand(found[k + 1 :])
            if {left[0], right[0]} == set(ends) and left[1] == right[1] and (left[1] or token.text == "<>"):
                return True
    return False


def _operand(tokens: list[Token]) -> tuple[str, str]:
    """The variable and the property (empty for the variable itself) that stand beside a comparison."""
    near = [t.text for t in tokens[:4]] + [""] * 4
    if near[1] != ".":
        return near[0], ""
    # Read from the right, b.x is x . b; a longer chain a.b.c is no plain property.
    name, key = (near[0], near[2]) if tokens[0].start < tokens[2].start else (near[2], near[0])
    return (name, key) if near[3] != "." else ("", "")
