"""Plain text: bytes → decoded text without byte order mark, `\\r` kept and counted."""

import codecs
import hashlib

from extract.errors import BinaryFileError, EmptyFileError, UnknownEncodingError, WrongEncodingError
from extract.readers.chinese import is_mojibake, looks_chinese
from extract.readers.formats import advice, signature
from extract.types import SourceText

MARKS = (
    # UTF-32's mark begins with UTF-16's, so it is asked first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order mark → the codec that consumes it."""

CONTROLS = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B}) + b"\x7f"
"""Bytes that text never holds in numbers (tab, line and page breaks and escape aside)."""


def read_text(text: str) -> SourceText:
    """A text that is there already. Raises `EmptyFileError` for white space only."""
    if not text.strip():
        raise EmptyFileError(None)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return SourceText(text, None, sha256, "utf-8")


def read_bytes(content: bytes, path: str, encoding: str | None = None) -> SourceText:
    """Decode a file's bytes: by `encoding`, else by its mark, else strictly as UTF-8, else as GB18030 or Big5 if
    Chinese."""
    if not content.strip():
        raise EmptyFileError(path)
    text, used = _decoded(content, path, encoding) if encoding else _detected(content, path)
    if not text.strip():
        raise EmptyFileError(path)
    return SourceText(text, path, hashlib.sha256(content).hexdigest(), used)


def _decoded(content: bytes, path: str, encoding: str) -> tuple[str, str]:
    """By the name that the user gave, its mark consumed."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        raise UnknownEncodingError(path, encoding) from None
    if name == "utf-8" and content.startswith(codecs.BOM_UTF8):
        name = "utf-8-sig"
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        raise WrongEncodingError(
            path,
            encoding,
            "leave --encoding out to let it be found, or name another one",
            error.start,
            content[error.start],
        ) from None
    except (UnicodeError, LookupError) as error:
        # A codec that is no text encoding (rot13), or UTF-16 without its mark.
        raise WrongEncodingError(path, encoding, f"name another one ({error})") from None
    # utf-16-le and utf-16-be leave the mark in the text.
    return text.removeprefix("\ufeff"), name


def _detected(content: bytes, path: str) -> tuple[str, str]:
    for mark, name in MARKS:
        if content.startswith(mark):
            return _checked(*_decoded(content, path, name), path)
    _refuse_binary(content, path)
    try:
        return _checked(content.decode("utf-8"), "utf-8", path)
    except UnicodeDecodeError as error:
        at = error.start
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if text and looks_chinese(text):
        return text, "gb18030"
    if found := _traditional(content, text):
        return found
    raise WrongEncodingError(
        path,
        "UTF-8",
        "and as GB18030 or Big5 it gives no Chinese either; name its encoding with --encoding (utf-16-le …) "
        "or save it as UTF-8",
        at,
        content[at],
    )


def _traditional(content: bytes, gb: str) -> tuple[str, str] | None:
    """A text in traditional characters, in Big5 or GB18030 (`gb`, as that decodes it), and which of them; None where
    neither gives Chinese in common characters, made simplified."""
    from extract.gazetteers import simplified  # only such a file needs the list

    try:
        text = content.decode("big5")
    except UnicodeDecodeError:
        text = ""
    if text and looks_chinese(simplified(text)):
        return text, "big5"
    return (gb, "gb18030") if gb and looks_chinese(simplified(gb)) else None


def _refuse_binary(content: bytes, path: str) -> None:
    found = signature(content)
    if found:
        raise BinaryFileError(path, *found)
    nuls = content.count(0)
    for name in ("utf-16-le", "utf-16-be") if nuls else ():
        start = content[:2000].decode(name, "ignore")
        if looks_chinese(start) or (nuls * 3 > len(content) and start.isprintable()):
            raise BinaryFileError(path, "UTF-16 without its byte order mark", f"give --encoding {name}")
    controls = len(content) - len(content.translate(None, CONTROLS))
    if nuls or controls * 100 > len(content):
        raise BinaryFileError(path, "a binary file", advice(""))


def _checked(text: str, encoding: str, path: str) -> tuple[str, str]:
    """Refuse text that was spoiled before it was saved: nothing found in it would be true."""
    spoiled = is_mojibake(text)
    if spoiled:
        raise WrongEncodingError(path, "readable", f"{spoiled}; get the original file again, or save it as UTF-8")
    return text, encoding
