"""Cypher as tokens, enough to know what is a word of the language and what is text, a comment or an escaped name.

No Cypher parser on PyPI speaks enough of the language; what `dialect.py` asks needs no grammar, only certainty about
where strings, comments and names end.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    WORD = auto()  # keyword, function, variable, label …: Cypher reserves none of them everywhere
    NAME = auto()  # `escaped`: never a keyword, but it may be a function's name
    STRING = auto()
    NUMBER = auto()
    PARAMETER = auto()
    PUNCTUATION = auto()


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    """As written; for NAME without its backticks."""
    start: int
    end: int

    @property
    def word(self) -> str:
        """In capitals if it can be a word of the language, else empty."""
        return self.text.upper() if self.kind is Kind.WORD else ""

    def is_(self, *texts: str) -> bool:
        return self.kind is Kind.PUNCTUATION and self.text in texts


class LexingError(ValueError):
    def __init__(self, place: int, reason: str) -> None:
        self.place, self.reason = place, reason
        super().__init__(reason)


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


_LONG = ("=~", "<>", "<=", ">=", "..", "::", "||", "+=", "!=")
_CLOSING_ESCAPES = ("\\u0022", "\\u0027", "\\u005c", "\\u0060")
"""Neo4j 5 may read these inside a string as the character itself, and then the string ends elsewhere."""


def tokens(cypher: str) -> list[Token]:
    """All tokens in order. Raises LexingError where it cannot be certain."""
    found: list[Token] = []
    at, size = 0, len(cypher)
    while at < size:
        char = cypher[at]
        if char.isspace():
            at += 1
            continue
        if cypher.startswith("//", at):
            ends = [p for p in (cypher.find("\n", at), cypher.find("\r", at)) if p >= 0]
            at = min(ends, default=size)
            continue
        if cypher.startswith("/*", at):
            at = _after(cypher, "*/", at + 2, at, "this comment is not closed: add */")
            continue
        start = at
        if char in "'\"":
            at = _string_end(cypher, start)
            kind, text = Kind.STRING, cypher[start:at]
        elif char == "`":
            at, text = _escaped_name(cypher, start)
            kind = Kind.NAME
        elif char == "$":
            kind = Kind.PARAMETER
            if cypher.startswith("`", at + 1):
                at, text = _escaped_name(cypher, at + 1)
            else:
                at = _word_end(cypher, at + 1)
                text = cypher[start + 1 : at]
        elif char.isdigit() or (char == "." and _is_digit(cypher, at + 1) and not _follows_dot(cypher, at)):
            at = _number_end(cypher, at)
            kind, text = Kind.NUMBER, cypher[start:at]
        elif char == "_" or char.isidentifier():
            at = _word_end(cypher, at)
            kind, text = Kind.WORD, cypher[start:at]
        elif char == "\\":
            raise LexingError(at, "a backslash outside of a text: write the character itself")
        else:
            at += 2 if cypher[at : at + 2] in _LONG else 1
            kind, text = Kind.PUNCTUATION, cypher[start:at]
        found.append(Token(kind, text, start, at))
    return found


def _string_end(cypher: str, start: int) -> int:
    at, quote = start + 1, cypher[start]
    while at < len(cypher):
        if cypher[at] == "\\":
            if cypher[at : at + 6].lower() in _CLOSING_ESCAPES:
                raise LexingError(at, "the engines disagree on where a text with this escape ends: use a parameter")
            at += 2
        elif cypher[at] == quote:
            return at + 1
        else:
            at += 1
    raise LexingError(start, f"this text is not closed: add {quote}")


def _escaped_name(cypher: str, start: int) -> tuple[int, str]:
    """End and content of a name in backticks, in which two backticks stand for one."""
    at = start + 1
    while True:
        at = _after(cypher, "`", at, start, "this name is not closed: add `")
        if not cypher.startswith("`", at):
            return at, cypher[start + 1 : at - 1].replace("``", "`")
        at += 1


def _number_end(cypher: str, at: int) -> int:
    start = at
    while at < len(cypher) and (cypher[at].isalnum() or cypher[at] in "._"):
        if cypher[at] == "." and (not _is_digit(cypher, at + 1) or "." in cypher[start:at]):
            break  # 1..3 is a range, 1.x an access
        at += 1
        if cypher[at - 1] in "eE" and cypher[start : start + 2].lower() != "0x" and cypher[at : at + 1] in ("+", "-"):
            at += 1
    return at


def _word_end(cypher: str, at: int) -> int:
    while at < len(cypher) and (cypher[at] == "_" or ("a" + cypher[at]).isidentifier()):
        at += 1
    return at


def _after(cypher: str, sign: str, at: int, place: int, reason: str) -> int:
    found = cypher.find(sign, at)
    if found < 0:
        raise LexingError(place, reason)
    return found + len(sign)


def _is_digit(cypher: str, at: int) -> bool:
    return at < len(cypher) and cypher[at].isdigit()


def _follows_dot(cypher: str, at: int) -> bool:
    return at > 0 and cypher[at - 1] == "."
