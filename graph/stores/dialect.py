"""A user's own Cypher is looked at before it runs: what the embedded engine would compute wrongly is refused there.

The engine speaks Neo4j's Cypher, but three forms give other rows without an error (measured: docs/decisions):
A. an aggregate inside of a predicate or before a property access (`count(x) IS NULL`, `collect(x)[0].name`);
B. a test on the path that `shortestPath` looks for (Neo4j searches a path that passes it, the engine tests one path);
C. a pattern's property map that reads a relationship (`MATCH ()-[r]->() MATCH (d {id: r.document})`).
They are found on the statement's tokens. What could be one of them is refused too: a refusal shows the way, a wrong row
does not show at all. On Neo4j only reading files and foreign procedures are refused.

The query pack does not pass through here: each of its files is tested on both engines.
"""

from graph.stores import aggregates, maps, ordering, paths
from graph.stores.clauses import Shape, UnbalancedError, shape_of
from graph.stores.cypher_lexer import Kind, LexingError, Token, tokens, words
from graph.stores.projections import alias_of
from graph.stores.refusal import Refusal, RefusedCypherError

__all__ = ["EMBEDDED", "NEO4J", "RefusedCypherError", "check"]

EMBEDDED, NEO4J = "embedded", "neo4j"

FULLTEXT = "db.index.fulltext.querynodes"
PROCEDURES = {
    EMBEDDED: frozenset((FULLTEXT,)),
    NEO4J: frozenset(
        (
            FULLTEXT,
            "db.index.fulltext.queryrelationships",
            "db.labels",
            "db.relationshiptypes",
            "db.propertykeys",
            "db.schema.visualization",
            "db.schema.nodetypeproperties",
            "db.schema.reltypeproperties",
            "db.info",
            "db.ping",
            "dbms.components",
        )
    ),
}
_INSTEAD = {
    "db.labels": "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label",
    "db.relationshiptypes": "MATCH ()-[r]->() RETURN DISTINCT type(r) AS relationshipType ORDER BY relationshipType",
    "db.propertykeys": "MATCH (n) UNWIND keys(n) AS propertyKey RETURN propertyKey "
    "UNION MATCH ()-[r]->() UNWIND keys(r) AS propertyKey RETURN propertyKey",
}
_NAMESPACES = words("date datetime time localtime localdatetime duration point")
"""Functions with a dot in their name that both engines know; others are one engine's own."""


def check(cypher: str, engine: str = EMBEDDED) -> None:
    """Raise RefusedCypherError if `cypher` must not run on `engine` ("embedded" or "neo4j")."""
    try:
        shape = shape_of(tokens(cypher))
    except (LexingError, UnbalancedError) as error:
        raise RefusedCypherError(cypher, Refusal(error.place, error.reason)) from None
    found = _foreign(shape, engine)
    if not found and engine != NEO4J:
        found = (
            _other_dialect(shape)
            or aggregates.refused(shape, cypher)
            or ordering.refused(shape)
            or paths.refused(shape)
            or maps.refused(shape, cypher)
        )
    if found:
        raise RefusedCypherError(cypher, found)


def _foreign(shape: Shape, engine: str) -> Refusal | None:
    """What reaches out of the graph."""
    for i, token in enumerate(shape.tokens):
        after = shape.at(i + 1)
        if token.word == "LOAD" and after and after.word == "CSV":
            reason = "LOAD CSV reads files and addresses of this machine, which a question to the graph must not"
            return Refusal(token.start, reason, hint="pass the rows as a parameter: UNWIND $rows AS row …")
        if token.word == "CALL" and after and after.kind in (Kind.WORD, Kind.NAME):
            name = _dotted(shape, i + 1)
            if name.lower() not in PROCEDURES[engine]:
                allowed = "db.index.fulltext.queryNodes" if engine == EMBEDDED else "those that read the schema"
                reason = f"the procedure {name} is not on the list of those allowed here ({allowed})"
                return Refusal(
                    token.start, reason, rewriting=_INSTEAD.get(name.lower()) if engine == EMBEDDED else None
                )
        if token.is_(";") and after:
            return Refusal(after.start, "a second statement after the semicolon", hint="run one statement at a time")
    return None


def _other_dialect(shape: Shape) -> Refusal | None:
    """What only one of the engines accepts, and answers otherwise than Neo4j would."""
    first = shape.at(0)
    if first and first.word in ("EXPLAIN", "PROFILE", "SHOW", "CYPHER"):
        return Refusal(first.start, f"{first.word} is answered by Neo4j only", hint="use --store with a Neo4j for it")
    for i, token in enumerate(shape.tokens):
        after, inner = shape.at(i + 1), shape.at(i + 2)
        if token.word == "EXISTS" and after and after.is_("(") and inner and not inner.is_("("):
            return Refusal(token.start, "exists() on a value is no longer Cypher", hint="write  x.name IS NOT NULL")
        if token.kind in (Kind.WORD, Kind.NAME) and after and after.is_("(") and _is_access(shape, i):
            name = _dotted_before(shape, i)
            if name.partition(".")[0].lower() not in _NAMESPACES:
                return Refusal(
                    token.start, f"the function {name} is not part of Cypher", hint="use Cypher's own functions"
                )
    for clause in shape.clauses:
        names: set[str] = set()
        for start, end in clause.items if clause.keyword in ("WITH", "RETURN") else ():
            alias = alias_of(shape, start, end)
            if clause.keyword == "WITH" and alias is None and end - start > 1:
                place = shape.tokens[start].start
                return Refusal(place, "WITH needs a name for what is computed", hint="add  AS name  to it")
            if alias is not None and alias in names:
                return Refusal(shape.tokens[end - 1].start, f"two columns are named {alias}", hint="name them apart")
            names |= {alias} if alias is not None else set()
    return None


def _is_access(shape: Shape, i: int) -> bool:
    before: Token | None = shape.at(i - 1)
    return bool(before and before.is_("."))


def _dotted(shape: Shape, i: int) -> str:
    """The name that begins at token i: db.index.fulltext.queryNodes."""
    parts = [shape.tokens[i].text]
    while (dot := shape.at(i + 1)) and dot.is_(".") and (part := shape.at(i + 2)):
        parts.append(part.text)
        i += 2
    return ".".join(parts)


def _dotted_before(shape: Shape, i: int) -> str:
    """The name that ends at token i."""
    parts = [shape.tokens[i].text]
    while _is_access(shape, i) and (part := shape.at(i - 2)):
        parts.insert(0, part.text)
        i -= 2
    return ".".join(parts)
