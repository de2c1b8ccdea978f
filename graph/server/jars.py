"""Neo4j's published jars: fetched once by a lock whose SHA-256 is enforced.

The lock is written by the maintainer (`python -m graph.server.relock`); users only fetch what it names. `jgo` knows how
to find a Maven coordinate, so no address stands here; POLICYGRAPH_MAVEN names a mirror for those who need one (what it
serves is held against the same hashes).
"""

import errno
import hashlib
import os
import shutil
import threading
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.server.errors import JarsUnavailable, JarTampered, NoSpace, ServerError, ServerExtraMissing
from graph.server.files import cache_folder, exclusive

LOCK = Path(__file__).with_name("jgo.lock.toml")
THREADS = 8
TRIES = 3

Progress = Callable[[str, int, int], None]
"""Called with (what is being done, steps done, steps in all)."""


@dataclass(frozen=True, slots=True)
class Jar:
    group: str
    artifact: str
    version: str
    classifier: str
    packaging: str
    sha256: str

    @property
    def file(self) -> str:
        # The group stands in the name because two groups publish an artifact of the same name.
        tail = f"-{self.classifier}" if self.classifier else ""
        return f"{self.group}.{self.artifact}-{self.version}{tail}.{self.packaging}"


@cache
def locked(lock: Path = LOCK) -> tuple[Jar, ...]:
    """The jars that the lock names, in its order; each must have a hash."""
    rows = tomllib.loads(lock.read_text(encoding="utf-8"))["dependencies"]
    jars = tuple(
        Jar(r["groupId"], r["artifactId"], r["version"], r.get("classifier", ""), r["packaging"], r.get("sha256", ""))
        for r in rows
    )
    for jar in jars:
        if len(jar.sha256) != 64:
            raise ServerError(f"{lock.name} names no SHA-256 for {jar.file}: it is damaged, install policygraph again")
    return jars


def neo4j_version(lock: Path = LOCK) -> str:
    return next(j.version for j in locked(lock) if (j.group, j.artifact) == ("org.neo4j", "neo4j"))


def fetch(folder: Path | None = None, *, progress: Progress | None = None, lock: Path = LOCK) -> Path:
    """The folder that holds exactly the locked jars. Right ones are kept, damaged ones fetched anew, strays deleted."""
    jars = locked(lock)
    folder = folder or cache_folder(neo4j_version(lock)) / "jars"
    with exclusive(folder.parent / "jars.lock"):
        folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(THREADS) as pool:
            right = list(pool.map(lambda jar: _sha256(folder / jar.file) == jar.sha256, jars))
        wanted = [jar for jar, ok in zip(jars, right, strict=True) if not ok]
        if wanted:
            _fetch_all(wanted, folder, len(jars), progress)
        names = {jar.file for jar in jars}
        for stray in [p for p in folder.iterdir() if p.name not in names]:
            stray.unlink()
    return folder


def _fetch_all(wanted: list[Jar], folder: Path, total: int, progress: Progress | None) -> None:
    failed: dict[str, Exception] = {}
    with _repository(folder.parent / "fetching") as context, ThreadPoolExecutor(THREADS) as pool:
        running = {pool.submit(_fetch_one, jar, folder, context): jar for jar in wanted}
        done = total - len(wanted)
        for future in as_completed(running):
            error = future.exception()
            if isinstance(error, JarTampered | OSError | RuntimeError):
                failed[running[future].file] = error
                if isinstance(error, JarTampered) or len(failed) > THREADS:
                    pool.shutdown(cancel_futures=True)  # no use in trying two hundred more
                    break
            elif error is not None:
                raise error
            done += 1
            if progress:
                progress("fetching Neo4j", done, total)
    for error in failed.values():
        if isinstance(error, JarTampered):
            raise error
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpace(folder) from error
    if failed:
        missing = [jar.file for jar in wanted if _sha256(folder / jar.file) != jar.sha256]
        first = next(iter(failed.values()))
        raise JarsUnavailable(sorted(failed) + sorted(set(missing) - set(failed)), total, _cause(first)) from first


def _fetch_one(jar: Jar, folder: Path, context: "_Context") -> None:
    """Fetch into jgo's folder, compare, then move into ours in one step."""
    for attempt in range(1, TRIES + 1):
        try:
            got = context.resolve(jar)
        except (OSError, RuntimeError):  # requests' errors are OSErrors; jgo raises RuntimeError when there is none
            context.forget(jar)
            if attempt == TRIES:
                raise
            continue
        found = _sha256(got)
        if found == jar.sha256:
            got.replace(folder / jar.file)
            return
        context.forget(jar)
        if attempt == TRIES:
            raise JarTampered(jar.file, jar.sha256, found)


class _Context:
    """jgo's view of the repository, one for each thread because it keeps state."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._local = threading.local()

    def resolve(self, jar: Jar) -> Path:
        return Path(self._artifact(jar).resolve())

    def forget(self, jar: Jar) -> None:
        """A half or wrong file would be taken for the right one at the next try."""
        cached = self._artifact(jar).cached_path
        if cached:
            Path(cached).unlink(missing_ok=True)

    def _artifact(self, jar: Jar) -> Any:
        from jgo.maven import MavenContext

        if not hasattr(self._local, "context"):
            mirror = os.environ.get("POLICYGRAPH_MAVEN")
            self._local.context = MavenContext(
                repo_cache=self.folder, timeout=60, remote_repos={"mirror": mirror.rstrip("/")} if mirror else None
            )
        component = self._local.context.project(jar.group, jar.artifact).at_version(jar.version)
        return component.artifact(jar.classifier, jar.packaging)


@contextmanager
def _repository(folder: Path) -> Iterator[_Context]:
    try:
        import jgo.maven  # noqa: F401
    except ImportError as error:
        raise ServerExtraMissing("jgo") from error
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield _Context(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def _cause(error: Exception) -> str:
    """One line without the address list that such errors carry."""
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno)
    name = type(error).__name__
    return {"ConnectionError": "no connection", "ConnectTimeout": "no answer", "ReadTimeout": "no answer"}.get(
        name, "not found there" if isinstance(error, RuntimeError) else name
    )
