"""What can be wrong with an input document. Each message says what to do next; the data stand in fields."""

from graph.errors import PolicyGraphError


class DocumentError(PolicyGraphError):
    """Root of all errors of one document; `path` is as the user gave it, None for text handed over directly."""

    def __init__(self, path: str | None, message: str) -> None:
        self.path = path
        super().__init__(f"{path}: {message}" if path else message)


class MissingFileError(DocumentError):
    """There is no such file, or it cannot be opened."""

    def __init__(self, path: str | None, reason: str = "no such file; check the path") -> None:
        super().__init__(path, reason)


class EmptyFileError(DocumentError):
    """Nothing but white space."""

    def __init__(self, path: str | None) -> None:
        super().__init__(path, "holds no text; give a file with the document's text")


class BinaryFileError(DocumentError):
    """The bytes are no text. `kind` says what they look like, where that can be told."""

    def __init__(self, path: str | None, kind: str, advice: str) -> None:
        self.kind = kind
        super().__init__(path, f"is {kind}, not plain text; {advice}")


class WrongEncodingError(DocumentError):
    """The bytes cannot be read as `encoding`; `offset` and `byte` say where it fails, None where the whole is wrong."""

    def __init__(
        self, path: str | None, encoding: str, advice: str, offset: int | None = None, byte: int | None = None
    ):
        self.encoding = encoding
        self.offset = offset
        self.byte = byte
        where = "" if offset is None or byte is None else f" (byte 0x{byte:02X} at offset {offset})"
        super().__init__(path, f"is not {encoding} text{where}; {advice}")


class UnknownEncodingError(DocumentError):
    """No codec has this name."""

    def __init__(self, path: str | None, encoding: str) -> None:
        self.encoding = encoding
        super().__init__(
            path, f"unknown encoding {encoding!r}; use utf-8, gb18030, utf-16, utf-16-le, utf-16-be or big5"
        )


class UnsupportedFormatError(DocumentError):
    """There is no reader for this kind of file yet."""

    def __init__(self, path: str | None, suffix: str, advice: str) -> None:
        self.suffix = suffix
        super().__init__(path, f"no reader for {suffix or 'a file without suffix'} yet; {advice}")


class SideCarError(DocumentError):
    """The side-car NAME.meta.yml says something that cannot be taken; `line` counts from 1."""

    def __init__(self, path: str | None, line: int | None, message: str) -> None:
        self.line = line
        super().__init__(path, f"line {line}: {message}" if line else message)
