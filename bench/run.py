"""`make bench`: seconds of whole processes as a user starts them. Bars: the page ≤ 1 s after start, ask ≤ 1 s."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "data" / "samples" / "15-fyp-xizang-page6.txt"
COMMAND = [sys.executable, "-m", "policygraph"]
ROUNDS = 5


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """(median, best) of several rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken), min(taken)


def process(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run([*COMMAND, *words], check=True, capture_output=True)


def show(title: str, figures: tuple[float, float]) -> None:
    print(f"{title:<58} {figures[0]:6.2f} s   (best {figures[1]:.2f})", flush=True)


def main() -> None:
    from extract.pipeline import extract

    show("extract: first in a process, starting spaCy included", seconds(lambda: extract(PAGE), rounds=1))
    show("extract: the sample page, after start", seconds(lambda: extract(PAGE)))
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "policygraph.db")
        show(
            "policygraph build (whole process, new store)",
            seconds(process("build", str(PAGE), "--store", store), rounds=1),
        )
        show("policygraph build (whole process, nothing new)", seconds(process("build", str(PAGE), "--store", store)))
        show("policygraph ask 日喀则 (whole process)", seconds(process("ask", "日喀则", "--store", store)))
        show("policygraph --version (whole process)", seconds(process("--version")))


if __name__ == "__main__":
    main()
