"""Files to `SourceText`. One format a module; a new format is a module and its line in READERS."""

from collections.abc import Callable
from pathlib import Path

from extract.errors import MissingFileError, UnsupportedFormatError
from extract.readers.formats import advice
from extract.readers.text import read_bytes, read_text
from extract.types import SourceText

Reader = Callable[[bytes, str, str | None], SourceText]

READERS: dict[str, Reader] = {
    ".txt": read_bytes,
    ".text": read_bytes,
    ".md": read_bytes,
}
"""Suffix in small letters → reader of (bytes, path as given, encoding or None)."""


def read(path: str | Path, encoding: str | None = None) -> SourceText:
    """Read one document; `encoding` overrides the detection.

    Raises a `DocumentError` that says what to do: missing, empty or binary file, wrong encoding, format without reader.
    """
    given, file = str(path), Path(path)
    if not file.exists():
        raise MissingFileError(given)
    if file.is_dir():
        raise MissingFileError(given, "is a folder; give a file in it")
    suffix = file.suffix.lower()
    if suffix not in READERS:
        raise UnsupportedFormatError(given, suffix, advice(suffix))
    try:
        content = file.read_bytes()
    except OSError as error:
        raise MissingFileError(given, f"cannot be read ({error.strerror}); check its permissions") from error
    return READERS[suffix](content, given, encoding)


__all__ = ["READERS", "Reader", "read", "read_text"]
