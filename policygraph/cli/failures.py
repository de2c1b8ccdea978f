"""What went wrong → one line that says what to do, and the exit code of docs/decisions (2 wrong use, 3 partly done)."""

import errno
import os

from graph.errors import PolicyGraphError

INTERRUPTED = 130
"""What shells expect of a command that Ctrl-C ended. A build that was interrupted ends with 3: part of it is done."""


class UsageError(PolicyGraphError):
    """The command line asks for something that it cannot mean."""


def explain(error: BaseException) -> tuple[str, int]:
    """(message, exit code) for any error that a command let through."""
    if isinstance(error, PolicyGraphError):
        return str(error), error.exit_code
    if hasattr(error, "format_message"):  # typer's and click's usage errors, whichever of them typer is built on
        return usage(error), 2
    if isinstance(error, OSError):
        return operating_system(error), 2
    if isinstance(error, ImportError):
        return f"{error}; the installation is not whole: run make install (or pip install policygraph) again", 2
    if isinstance(error, MemoryError):
        return "not enough memory: build fewer documents at a time", 2
    kind = type(error).__name__
    return f"unexpected {kind}: {error} (a fault of policygraph; POLICYGRAPH_DEBUG=1 shows where)", 2


def usage(error: BaseException) -> str:
    """A usage error with the command whose --help tells more."""
    message = str(getattr(error, "format_message")()).strip().rstrip(".")  # noqa: B009 (both classes have it, no common base)
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", None)
    return f"{message}; see {path} --help" if path else message


def operating_system(error: OSError) -> str:
    """The system's own words, with the file, and a way out for the commonest."""
    where = f"{error.filename}: " if error.filename else ""
    said = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return f"{where}the disk is full; free some space and run the command again (what was written is whole)"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{where}{said}; choose a place that you may write to (-o FILE, --store PATH)"
    return f"{where}{said}"


def debugging() -> bool:
    """Whether the user asked for tracebacks (POLICYGRAPH_DEBUG=1)."""
    return os.environ.get("POLICYGRAPH_DEBUG", "") not in ("", "0")
