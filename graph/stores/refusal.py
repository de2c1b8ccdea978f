"""Why a statement is refused, where, and what to write instead."""

from dataclasses import dataclass

from graph.errors import PolicyGraphError


@dataclass(frozen=True, slots=True)
class Refusal:
    place: int
    """Offset in the statement."""
    reason: str
    rewriting: str | None = None
    """A whole statement that gives Neo4j's rows on both engines, where one can be derived."""
    hint: str | None = None
    """How to rewrite it by hand."""


class RefusedCypherError(PolicyGraphError):
    """The statement was not run. `line` and `column` count from 1."""

    def __init__(self, cypher: str, refusal: Refusal) -> None:
        self.cypher, self.refusal = cypher, refusal
        before = cypher[: refusal.place]
        self.line = before.count("\n") + 1
        self.column = refusal.place - (before.rfind("\n") + 1) + 1
        self.reason, self.rewriting, self.hint = refusal.reason, refusal.rewriting, refusal.hint
        message = f"line {self.line}, column {self.column}: {self.reason}."
        if self.hint:
            message += f" Instead: {self.hint}"
        if self.rewriting:
            message += f"\nWrite:  {self.rewriting}"
        super().__init__(message)
