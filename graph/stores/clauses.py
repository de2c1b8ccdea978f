"""A statement's shape, read from its tokens: which clause, and which item of a projection, each token stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.stores.cypher_lexer import Kind, Token, words

_CLAUSES = words(
    "MATCH WHERE WITH RETURN UNWIND CREATE MERGE SET DELETE REMOVE FOREACH CALL YIELD USE FINISH INSERT FILTER LET "
    "NEXT SHOW USING"
)
_PAIRED = {  # words that open a clause only before certain others, because people like them as names
    "OPTIONAL": {"MATCH", "CALL"},
    "DETACH": {"DELETE"},
    "NODETACH": {"DELETE"},
    "ORDER": {"BY"},
    "LOAD": {"CSV"},
    "ON": {"CREATE", "MATCH"},
    "UNION": {"ALL", "DISTINCT", "MATCH", "RETURN", "WITH", "UNWIND", "CALL", "OPTIONAL"},
}
_BOUNDS = frozenset(("SKIP", "LIMIT", "OFFSET"))
_OPEN, _CLOSE = {"(": ")", "[": "]", "{": "}"}, frozenset(")]}")


@dataclass(slots=True)
class Clause:
    """Tokens `start` to `end` of one clause, its keyword included; `block` is the brace it stands in (-1: none)."""

    keyword: str
    start: int
    end: int
    block: int
    items: list[tuple[int, int]] = field(default_factory=list)
    """For WITH, RETURN and ORDER BY: first and last-plus-one token of each item."""


@dataclass(slots=True)
class Shape:
    tokens: list[Token]
    partner: dict[int, int]
    """Opening bracket → its closing one."""
    clauses: list[Clause]
    clause_of: list[Clause | None]
    """For each token the innermost clause that it stands in."""
    depth: list[int]

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def text(self, start: int, end: int, cypher: str) -> str:
        """The source of tokens `start` to `end`, comments and line breaks between them as written."""
        return cypher[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def following(self, clause: Clause) -> Clause | None:
        """The next clause of the same block."""
        later = (c for c in self.clauses if c.block == clause.block and c.start >= clause.end)
        return min(later, key=lambda c: c.start, default=None)


class UnbalancedError(ValueError):
    def __init__(self, place: int, reason: str) -> None:
        self.place, self.reason = place, reason
        super().__init__(reason)


def shape_of(tokens: list[Token]) -> Shape:
    partner, depth = _brackets(tokens)
    shape = Shape(tokens, partner, [], [None] * len(tokens), depth)
    stack: list[tuple[int, Clause | None]] = [(-1, None)]  # braces (or the whole) and the clause open in them
    closes: list[int] = []
    for i, token in enumerate(tokens):
        if token.is_("{"):
            stack.append((i, None))
            closes.append(partner[i])
        elif closes and i == closes[-1]:
            closes.pop()
            _end(stack.pop()[1], i)
        else:
            block, open_clause = stack[-1]
            # Inside of round and square brackets no clause begins (WHERE in a comprehension is none).
            inside = depth[i] == (depth[block] + 1 if block >= 0 else 0)
            keyword = clause_keyword(tokens, i) if inside else ""
            if keyword:
                _end(open_clause, i)
                clause = Clause(keyword, i, len(tokens), block)
                shape.clauses.append(clause)
                stack[-1] = (block, clause)
        shape.clause_of[i] = next((c for _, c in reversed(stack) if c), None)
    for clause in shape.clauses:
        if clause.keyword in ("WITH", "RETURN", "ORDER"):
            clause.items = list(_items(shape, clause))
    return shape


def clause_keyword(tokens: list[Token], i: int) -> str:
    """The keyword if a clause begins at token i, else empty."""
    word = tokens[i].word
    if not word or _is_plain_name(tokens, i):
        return ""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if word == "WITH" and i and tokens[i - 1].word in ("STARTS", "ENDS") and not _is_plain_name(tokens, i - 1):
        return ""
    if word in _PAIRED:
        return word if following and following.word in _PAIRED[word] else ""
    if word in _BOUNDS:
        value = following and (following.kind in (Kind.NUMBER, Kind.PARAMETER, Kind.WORD) or following.is_("(", "-"))
        return word if value else ""
    if word in ("MATCH", "CALL", "CREATE") and i and tokens[i - 1].word in ("OPTIONAL", "ON"):
        return "" if clause_keyword(tokens, i - 1) else word
    return word if word in _CLAUSES else ""


def _is_plain_name(tokens: list[Token], i: int) -> bool:
    """m.order, AS limit, {set: 1}: a name whatever the word."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return bool(
        (before and (before.is_(".") or before.word == "AS"))
        or (after and after.is_(":") and before and before.is_("{", ","))
        or (before and before.is_(":", "|", "&", "!") and after and not after.is_("("))
    )


def _items(shape: Shape, clause: Clause) -> Iterator[tuple[int, int]]:
    first = clause.start + (2 if clause.keyword == "ORDER" else 1)
    if first < clause.end and shape.tokens[first].word == "DISTINCT":
        first += 1
    start, level = first, shape.depth[clause.start]
    for i in range(first, clause.end):
        if shape.tokens[i].is_(",") and shape.depth[i] == level:
            yield start, i
            start = i + 1
    yield start, clause.end


def _end(clause: Clause | None, at: int) -> None:
    if clause:
        clause.end = at


def _brackets(tokens: list[Token]) -> tuple[dict[int, int], list[int]]:
    """Which bracket closes which, and how deep each token stands (a bracket as deep as what is around it)."""
    partner: dict[int, int] = {}
    depth: list[int] = []
    opened: list[int] = []
    for i, token in enumerate(tokens):
        if token.kind is Kind.PUNCTUATION and token.text in _CLOSE:
            if not opened or _OPEN[tokens[opened[-1]].text] != token.text:
                raise UnbalancedError(token.start, f"this {token.text} closes nothing")
            partner[opened.pop()] = i
        depth.append(len(opened))
        if token.kind is Kind.PUNCTUATION and token.text in _OPEN:
            opened.append(i)
    if opened:
        last = tokens[opened[-1]]
        raise UnbalancedError(last.start, f"this {last.text} is not closed: add {_OPEN[last.text]}")
    return partner, depth
