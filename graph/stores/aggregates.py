"""Form A: an aggregate inside of a predicate or before an access, which the embedded engine does not recognise as one.

It then answers once for every row instead of once for every group. Right on both engines, and let through: the
aggregate alone, arithmetic, comparisons, CASE on comparisons, slices, lists, maps, and the functions in FUNCTIONS.
"""

from bisect import bisect_right

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, words
from graph.stores.projections import ORDERS, Call, alias_of, column_of, is_aggregate
from graph.stores.refusal import Refusal
from graph.stores.rewriting import rewrite

FUNCTIONS = words(
    "SIZE HEAD LAST TAIL REVERSE COALESCE TOSTRING TOINTEGER TOFLOAT ROUND FLOOR CEIL ABS SIGN SQRT SUBSTRING LEFT "
    "RIGHT TRIM SPLIT REPLACE TOUPPER TOLOWER ISEMPTY RANGE NULLIF TOSTRINGLIST"
)
"""Each of these was run over an aggregate on both engines (tests/graph/user_cypher)."""
_HARMLESS = words("CASE WHEN THEN ELSE END TRUE FALSE NULL")
_OPERATORS = words("+ - * / % ^ = <> < > <= >= , .. ( ) [ ]")
_HINT = "compute the aggregate in a WITH of its own, as  WITH …, count(x) AS n , and use n in the next clause"


def refused(shape: Shape, cypher: str) -> Refusal | None:
    calls = [Call(i, shape.partner[i + 1] + 1) for i in range(len(shape.tokens)) if is_aggregate(shape, i)]
    at_home: dict[tuple[int, int], list[Call]] = {}
    for call in calls:
        item = _home(shape, call)
        if item is None:
            reason = f"{_name(shape, call)} stands outside of what WITH and RETURN compute"
            return Refusal(shape.tokens[call.start].start, reason, hint=_HINT)
        at_home.setdefault(item, []).append(call)
    for item, inside in at_home.items():
        clause = shape.clause_of[item[0]]
        if clause and clause.keyword == "ORDER":
            if not _is_projected(shape, clause, item):
                reason = f"{_name(shape, inside[0])} orders the rows, but is no column of them"
                return Refusal(
                    shape.tokens[item[0]].start, reason, hint="give it a name in the projection and order by that"
                )
            continue
        fault = _fault(shape, item, inside)
        if fault is not None:
            what = shape.tokens[fault].text
            reason = (
                f"beside {_name(shape, inside[0])} the embedded engine may compute {what!r} wrongly, without an error"
            )
            rewriting = rewrite(shape, cypher, clause, at_home) if clause else None
            return Refusal(shape.tokens[fault].start, reason, rewriting, _HINT)
    return None


def _home(shape: Shape, call: Call) -> tuple[int, int] | None:
    """The item of a projection in which an aggregate stands; an aggregate inside of another has the same home."""
    clause = shape.clause_of[call.start]
    items = clause.items if clause else []
    found = bisect_right(items, call.start, key=lambda item: item[0]) - 1
    return items[found] if found >= 0 and call.start < items[found][1] else None


def _is_projected(shape: Shape, order: Clause, item: tuple[int, int]) -> bool:
    """Whether ORDER BY's item is, word by word, what a column computes."""
    before = [c for c in shape.clauses if c.block == order.block and c.end <= order.start]
    projection = max(before, key=lambda c: c.start, default=None)
    end = item[1] - 1 if shape.tokens[item[1] - 1].word in ORDERS else item[1]
    return projection is not None and column_of(shape, projection, item[0], end) is not None


def _fault(shape: Shape, item: tuple[int, int], calls: list[Call]) -> int | None:
    """First token beside the aggregates that the engine may not compute rightly."""
    masked = {i for call in calls for i in range(call.start, call.end)}
    start, end = item
    if alias_of(shape, start, end) is not None and end - start > 2:
        end -= 2
    for i in range(start, end):
        if i not in masked and not _is_harmless(shape, i):
            return i
    return None


def _is_harmless(shape: Shape, i: int) -> bool:
    token, before, after = shape.tokens[i], shape.at(i - 1), shape.at(i + 1)
    if token.kind in (Kind.NUMBER, Kind.STRING, Kind.PARAMETER):
        return True
    if token.kind is Kind.NAME:
        return False
    if token.kind is Kind.WORD:
        if after and after.is_("("):
            return token.word in FUNCTIONS
        if after and after.is_(":"):
            return bool(before and before.is_("{", ","))  # a key of a map
        return token.word in _HARMLESS
    if token.text == "{":
        return not (before and (before.kind in (Kind.WORD, Kind.NAME) or before.is_(")", "]", "}")))
    if token.text == "}":
        return not (after and after.is_(".", "["))
    if token.text == ":":
        # Of a map's key, else it asks for a label.
        return bool(before and before.kind is Kind.WORD and (two := shape.at(i - 2)) and two.is_("{", ","))
    return token.text in _OPERATORS


def _name(shape: Shape, call: Call) -> str:
    return f"{shape.tokens[call.start].text}(…)"
