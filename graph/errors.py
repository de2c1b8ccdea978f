"""One root exception. The library raises, the command line explains: each message says what to do next."""


class PolicyGraphError(Exception):
    """Root of all errors that a user can cause or mend. `exit_code` is what the command line ends with."""

    exit_code = 2


class SchemaError(PolicyGraphError):
    """`data/schema.yml` contradicts itself: a mistake of whoever changed it last."""


class InvalidGraphError(PolicyGraphError):
    """Nodes or edges that the schema does not allow; nothing of them was written."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        shown = "; ".join(faults[:5])
        more = f"; and {len(faults) - 5} more" if len(faults) > 5 else ""
        super().__init__(f"the graph does not fit data/schema.yml, nothing was written: {shown}{more}")


class StoreError(PolicyGraphError):
    """Anything about a store; `url` is the store as it was asked for."""

    def __init__(self, url: str, message: str) -> None:
        self.url = url
        super().__init__(message)


class StoreMissingError(StoreError):
    """There is no graph at this place yet."""


class StoreVersionError(StoreError):
    """The store was built by another version of the schema or of the engine."""


class StoreBusyError(StoreError):
    """Another process is writing the store."""


class StoreUnavailableError(StoreError):
    """The server does not answer, refuses the password, or the engine does not run on this machine."""


class StoreFullError(StoreError):
    """No space left where the store lies; the transaction was taken back."""


class QueryError(StoreError):
    """The engine refused a statement; `detail` is its own message, with line and column where it gives them."""

    def __init__(self, url: str, detail: str) -> None:
        self.detail = detail
        super().__init__(url, f"the query was refused: {detail}")


class QuerySyntaxError(QueryError):
    """Not Cypher: `line` and `column` (from 1) are where the engine stopped, None where it does not say."""

    def __init__(self, url: str, detail: str, line: int | None = None, column: int | None = None) -> None:
        self.line, self.column = line, column
        super().__init__(url, detail)


class ReadOnlyError(QueryError):
    """A statement that writes, where only reading is allowed."""

    def __init__(self, url: str, detail: str = "it writes; add --write if that is what you want") -> None:
        super().__init__(url, detail)


class QueryTimeoutError(QueryError):
    """The statement ran longer than allowed and was stopped."""

    def __init__(self, url: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(url, f"it ran longer than {seconds:g} seconds and was stopped; narrow it or add a LIMIT")
