"""Words for the user on stderr, answers on stdout; no console can stop the work."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

Report = Callable[[int, int, str], None]
"""`report(done, total, name)`: how far the work is, and on what."""


def prepare_streams() -> None:
    """Make stdout and stderr take any character: one that their encoding lacks is escaped instead of raising."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(errors="backslashreplace")


def say(line: str) -> None:
    """One line on stderr; a closed or broken console is no reason to stop."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(line.rstrip("\n") + "\n")
        sys.stderr.flush()


def is_terminal(stream: Any) -> bool:
    """Whether a person looks at the stream and it can redraw a line."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def progress(title: str) -> Iterator[Report]:
    """A bar on a terminal, a plain line for each piece of work elsewhere."""
    if not is_terminal(sys.stderr):
        yield plain_lines
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def report(done: int, total: int, name: str) -> None:
            from rich.markup import escape

            with contextlib.suppress(OSError, ValueError):
                bar.update(task, completed=done, total=total, description=escape(name) or title)

        yield report


def plain_lines(done: int, total: int, name: str) -> None:
    """Progress without a terminal: one line for each piece of work."""
    if name:
        say(f"[{done}/{total}] {name}")
