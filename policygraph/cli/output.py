"""Where an answer goes: a file or stdout."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from policygraph.cli.failures import UsageError
from policygraph.formats import FILES, Columns, Origin, Rows, render, render_file

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV file as UTF-8 only with this mark; a pipe gets none."""


def emit(text: str, output: Path | None, *, mark: bool = False) -> None:
    """Write `text` to the file, whole or not at all, or to stdout."""
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_file(output, (BYTE_ORDER_MARK if mark else "") + text)


def emit_table(columns: Columns, rows: Rows, format: str, output: Path | None, origin: Origin | None = None) -> None:
    """The rows in the format; `origin` is what was asked, for formats that keep it."""
    if format in FILES:
        if output is None:
            raise UsageError(f"--format {format} makes a file: add -o FILE.{format}")
        write_file(output, render_file(format, columns, rows, origin or Origin("policygraph", "")))
        return
    emit(render(format, columns, rows), output, mark=format == "csv")


def write_file(path: Path, content: str | bytes) -> None:
    """Bytes, or text as UTF-8. The file appears only when it is complete; an older one stays until then."""
    check_place(path)
    raw = content if isinstance(content, bytes) else content.encode("utf-8", errors="surrogatepass")
    if path.exists() and not path.is_file():  # a device such as /dev/stdout: no file to replace
        with path.open("wb") as device:
            device.write(raw)
        return
    path = path.resolve()
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 (a descriptor)
            file.write(raw)
        umask = os.umask(0)
        os.umask(umask)
        Path(draft).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)
        Path(draft).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(draft).unlink()
        raise


def check_place(path: Path) -> None:
    """Refuse a folder, and a file in a folder that is not there, before any work is done."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder: give a file name after -o")
    if not path.parent.is_dir():
        raise UsageError(f"the folder {path.parent} does not exist: make it first, or choose another place for -o")
