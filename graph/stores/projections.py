"""What the items of WITH, RETURN and ORDER BY are: their names, and the aggregates in them."""

from dataclasses import dataclass

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, words

AGGREGATES = words("COUNT COLLECT SUM AVG MIN MAX STDEV STDEVP PERCENTILECONT PERCENTILEDISC")
ORDERS = words("ASC ASCENDING DESC DESCENDING")


@dataclass(frozen=True, slots=True)
class Call:
    """An aggregate: tokens `start` to `end`, name and brackets included."""

    start: int
    end: int


def is_aggregate(shape: Shape, i: int) -> bool:
    token, after = shape.tokens[i], shape.at(i + 1)
    named = token.kind in (Kind.WORD, Kind.NAME) and token.text.upper() in AGGREGATES
    return bool(named and after and after.is_("("))


def alias_of(shape: Shape, start: int, end: int) -> str | None:
    """The name of an item: after AS, or the variable that it is."""
    last = shape.at(end - 1)
    if last is None or last.kind not in (Kind.WORD, Kind.NAME):
        return None
    before = shape.at(end - 2)
    return last.text if end - start == 1 or (end - start > 2 and before and before.word == "AS") else None


def column_of(shape: Shape, clause: Clause, start: int, stop: int) -> tuple[int, int] | None:
    """The item of a projection that computes, word by word, what tokens `start` to `stop` say."""
    wanted = [token.text for token in shape.tokens[start:stop]]
    for first, last in clause.items:
        end = last - 2 if alias_of(shape, first, last) is not None and last - first > 2 else last
        if [token.text for token in shape.tokens[first:end]] == wanted:
            return first, last
    return None
