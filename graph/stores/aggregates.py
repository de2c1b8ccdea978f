"""Form A: an aggregate inside of a predicate or before an access, which the embedded engine does not recognise as one.

It then answers once for every row instead of once for every group. Right on both engines, and let through: the
aggregate alone, arithmetic, comparisons, CASE on comparisons, slices, lists, maps, and the functions in FUNCTIONS.
"""

from bisect import bisect_right
from dataclasses import dataclass

from graph.stores.clauses import Clause, Shape
from graph.stores.cypher_lexer import Kind, words
from graph.stores.refusal import Refusal

AGGREGATES = words("COUNT COLLECT SUM AVG MIN MAX STDEV STDEVP PERCENTILECONT PERCENTILEDISC")
FUNCTIONS = words(
    "SIZE HEAD LAST TAIL REVERSE COALESCE TOSTRING TOINTEGER TOFLOAT ROUND FLOOR CEIL ABS SIGN SQRT SUBSTRING LEFT "
    "RIGHT TRIM SPLIT REPLACE TOUPPER TOLOWER ISEMPTY RANGE NULLIF TOSTRINGLIST"
)
"""Each of these was run over an aggregate on both engines (tests/graph/user_cypher)."""
_HARMLESS = words("CASE WHEN THEN ELSE END TRUE FALSE NULL")
_SPEECH = _HARMLESS | words("AS IS NOT IN AND OR XOR STARTS ENDS WITH CONTAINS TYPED WHERE DISTINCT ASC DESC")
"""Words of the language that may stand beside an aggregate: no variables, whatever people call theirs."""
_ORDERS = words("ASC ASCENDING DESC DESCENDING")
_OPERATORS = words("+ - * / % ^ = <> < > <= >= , .. ( ) [ ]")
_HINT = "compute the aggregate in a WITH of its own, as  WITH …, count(x) AS n , and use n in the next clause"


@dataclass(frozen=True, slots=True)
class Call:
    """An aggregate: tokens `start` to `end`, name and brackets included."""

    start: int
    end: int


def refused(shape: Shape, cypher: str) -> Refusal | None:
    calls = [Call(i, shape.partner[i + 1] + 1) for i in range(len(shape.tokens)) if _is_aggregate(shape, i)]
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


def alias_of(shape: Shape, start: int, end: int) -> str | None:
    """The name of an item: after AS, or the variable that it is."""
    last = shape.at(end - 1)
    if last is None or last.kind not in (Kind.WORD, Kind.NAME):
        return None
    before = shape.at(end - 2)
    return last.text if end - start == 1 or (end - start > 2 and before and before.word == "AS") else None


def _is_aggregate(shape: Shape, i: int) -> bool:
    token, after = shape.tokens[i], shape.at(i + 1)
    named = token.kind in (Kind.WORD, Kind.NAME) and token.text.upper() in AGGREGATES
    return bool(named and after and after.is_("("))


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
    end = item[1] - 1 if shape.tokens[item[1] - 1].word in _ORDERS else item[1]
    return projection is not None and _column(shape, projection, item[0], end, "") is not None


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


def rewrite(shape: Shape, cypher: str, clause: Clause, at_home: dict[tuple[int, int], list[Call]]) -> str | None:
    """The statement with its aggregates computed in a WITH before `clause`; None where that could change its sense."""
    kept = {shape.tokens[start].text for start, end in clause.items if end - start == 1}
    earlier = {token.text for token in shape.tokens[: clause.start] if token.kind in (Kind.WORD, Kind.NAME)} - kept
    computed: list[str] = []
    shown: list[str] = []
    used = {token.text for token in shape.tokens}
    fresh = (name for n in range(1, len(shape.tokens) + 2) if (name := f"value{n}") not in used)
    for start, end in clause.items:
        if shape.tokens[start].is_("*"):
            return None
        source = shape.text(start, end, cypher)
        alias = alias_of(shape, start, end)
        inside = at_home.get((start, end), [])
        if not inside:
            name = alias if alias is not None else next(fresh)
            computed.append(source if alias is not None else f"{source} AS {name}")
            shown.append(_escaped(name) if alias is not None else f"{name} AS {_escaped(source)}")
            continue
        piece, at = "", start
        for call in inside:
            if call.start < at:
                continue  # inside of the one before
            if _names(shape, at, call.start) & earlier:
                return None  # what is beside the aggregate would not be there any more
            name = next(fresh)
            computed.append(f"{shape.text(call.start, call.end, cypher)} AS {name}")
            piece += cypher[shape.tokens[at].start : shape.tokens[call.start].start] + name
            at = call.end
            if at < end:
                piece += cypher[shape.tokens[call.end - 1].end : shape.tokens[at].start]
        if _names(shape, at, end) & earlier:
            return None
        piece += shape.text(at, end, cypher)
        shown.append(piece if alias is not None else f"{piece} AS {_escaped(source)}")
    rest = _rest(shape, cypher, clause)
    if rest is None:
        return None
    opening = shape.text(clause.start, clause.items[0][0], cypher)
    head = cypher[: shape.tokens[clause.start].start]
    return f"{head}WITH {', '.join(computed)} {opening} {', '.join(shown)}{rest}"


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


def _rest(shape: Shape, cypher: str, clause: Clause) -> str | None:
    """What follows the projection, ORDER BY in the columns' names; None where it names what is not there any more."""
    at, rest = shape.tokens[clause.end - 1].end, ""
    following = shape.following(clause)
    while following and following.keyword in ("ORDER", "WHERE", "SKIP", "LIMIT", "OFFSET"):
        for start, end in following.items:
            stop = end - 1 if shape.tokens[end - 1].word in _ORDERS else end
            column = _column(shape, clause, start, stop, cypher)
            if column:
                rest += cypher[at : shape.tokens[start].start] + column
                at = shape.tokens[stop - 1].end
            elif _looks_back(shape, start, stop):
                return None
        if not following.items and _looks_back(shape, following.start, following.end):
            return None
        following = shape.following(following)
    return rest + cypher[at:]


def _column(shape: Shape, clause: Clause, start: int, stop: int, cypher: str) -> str | None:
    """Name of the column that computes what tokens `start` to `stop` say."""
    wanted = [token.text for token in shape.tokens[start:stop]]
    for first, last in clause.items:
        alias = alias_of(shape, first, last)
        end = last - 2 if alias is not None and last - first > 2 else last
        if [token.text for token in shape.tokens[first:end]] == wanted:
            return _escaped(alias if alias is not None else shape.text(first, last, cypher))
    return None


def _looks_back(shape: Shape, start: int, end: int) -> bool:
    """Whether an expression after the projection may name what only stood before it."""
    return any(shape.tokens[i].is_(".") or _is_aggregate(shape, i) for i in range(start, end))


def _escaped(name: str) -> str:
    plain = name.isidentifier() and name.upper() not in ("AS", "ORDER", "LIMIT", "SKIP")
    return name if plain else "`" + name.replace("`", "``") + "`"
