"""A statement of form A written so that both engines answer alike: the aggregates first, then what is made of them.

RETURN s.name AS s, count(m) IS NULL AS v      becomes
WITH s.name AS s, count(m) AS value1 RETURN s, value1 IS NULL AS v
"""

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, words
from graph.stores.projections import ORDERS, Call, alias_of, column_of, is_aggregate

_SPEECH = ORDERS | words(
    "AS IS NOT IN AND OR XOR STARTS ENDS WITH CONTAINS TYPED WHERE DISTINCT CASE WHEN THEN ELSE END TRUE FALSE NULL"
)
"""Words of the language that may stand beside an aggregate: no variables, whatever people call theirs."""


def rewrite(shape: Shape, cypher: str, clause: Clause, at_home: dict[tuple[int, int], list[Call]]) -> str | None:
    """The statement with its aggregates computed in a WITH before `clause`; None where that could change its sense."""
    kept = {shape.tokens[start].text for start, end in clause.items if end - start == 1}
    earlier = {token.text for token in shape.tokens[: clause.start] if token.kind in (Kind.WORD, Kind.NAME)} - kept
    used = {token.text for token in shape.tokens}
    fresh = (name for n in range(1, len(shape.tokens) + 2) if (name := f"value{n}") not in used)
    computed: list[str] = []
    shown: list[str] = []
    order_names: dict[tuple[int, int], str] = {}
    for start, end in clause.items:
        if shape.tokens[start].is_("*"):
            return None
        source = shape.text(start, end, cypher)
        alias = alias_of(shape, start, end)
        inside = at_home.get((start, end), [])
        if not inside:
            expression = next(fresh) if alias is None else _escaped(alias)
            computed.append(f"{source} AS {expression}" if alias is None else source)
        else:
            expression, at = "", start
            for call in inside:
                if call.start < at:
                    continue  # inside of the one before
                if _names(shape, at, call.start) & earlier:
                    return None  # what is beside the aggregate would not be there any more
                name = next(fresh)
                # A name in backticks is one of Cypher's functions on Neo4j only.
                function = shape.tokens[call.start].text
                computed.append(f"{function}{shape.text(call.start + 1, call.end, cypher)} AS {name}")
                expression += cypher[shape.tokens[at].start : shape.tokens[call.start].start] + name
                at = call.end
                if at < end:
                    expression += cypher[shape.tokens[at - 1].end : shape.tokens[at].start]
            if _names(shape, at, end) & earlier:
                return None
            expression += shape.text(at, end, cypher)
        order_names[start, end] = expression if alias is None else _escaped(alias)
        shown.append(f"{expression} AS {_escaped(source)}" if alias is None else expression)
    rest = _rest(shape, cypher, clause, order_names)
    if rest is None:
        return None
    opening = shape.text(clause.start, clause.items[0][0], cypher)
    head = cypher[: shape.tokens[clause.start].start]
    return f"{head}WITH {', '.join(computed)} {opening} {', '.join(shown)}{rest}"


def _rest(shape: Shape, cypher: str, clause: Clause, names: dict[tuple[int, int], str]) -> str | None:
    """What follows the projection, ORDER BY in `names`; None where it says what would not be there any more."""
    at, rest = shape.tokens[clause.end - 1].end, ""
    following = shape.following(clause)
    while following and following.keyword in ("ORDER", "WHERE", "SKIP", "LIMIT", "OFFSET"):
        for start, end in following.items:
            stop = end - 1 if shape.tokens[end - 1].word in ORDERS else end
            column = column_of(shape, clause, start, stop)
            if column:
                rest += cypher[at : shape.tokens[start].start] + names[column]
                at = shape.tokens[stop - 1].end
            elif _looks_back(shape, start, stop):
                return None
        if not following.items and _looks_back(shape, following.start, following.end):
            return None
        following = shape.following(following)
    return rest + cypher[at:]


def _looks_back(shape: Shape, start: int, end: int) -> bool:
    """Whether an expression after the projection may name what only stood before it."""
    return any(shape.tokens[i].is_(".") or is_aggregate(shape, i) for i in range(start, end))


def _names(shape: Shape, start: int, end: int) -> set[str]:
    """Words that may be variables: neither function nor property nor key of a map."""
    found = set()
    for i in range(start, end):
        token, before, after = shape.tokens[i], shape.at(i - 1), shape.at(i + 1)
        property_or_alias = before and (before.is_(".") or before.word == "AS")
        named = token.kind is Kind.NAME or (token.kind is Kind.WORD and token.word not in _SPEECH)
        if named and not property_or_alias and not (after and after.is_("(", ":")):
            found.add(token.text)
    return found


def _escaped(name: str) -> str:
    plain = name.isidentifier() and name.upper() not in _SPEECH and name.upper() not in ("ORDER", "LIMIT", "SKIP")
    return name if plain else "`" + name.replace("`", "``") + "`"
