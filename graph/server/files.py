"""Where the local server keeps things, and who may read them.

<data folder>/policygraph/neo4j/     0700: conf, data, logs, run, credentials.json (0600)
<cache folder>/policygraph/neo4j-<version>/   jars and class archives: may be deleted at any time
"""

import contextlib
import json
import os
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.server.errors import PlatformUnsupported

USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one server. Two servers need two homes."""

    path: Path

    @property
    def conf(self) -> Path:
        return self.path / "conf"

    @property
    def data(self) -> Path:
        return self.path / "data"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def run(self) -> Path:
        return self.path / "run"

    @property
    def console(self) -> Path:
        """What the process itself prints, and with it why it would not start."""
        return self.logs / "console.log"

    @property
    def state(self) -> Path:
        """Process and ports of the running server."""
        return self.run / "server.json"

    @property
    def credentials(self) -> Path:
        return self.path / "credentials.json"

    def make(self) -> None:
        """Make the folders, closed to others: Neo4j's own files (auth.ini) are readable by all."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path.chmod(0o700)
        for name in ("conf", "data", "logs", "import", "plugins", "run"):
            (self.path / name).mkdir(exist_ok=True, mode=0o700)


def find_home(home: Path | str | None = None) -> Home:
    """`home`, else POLICYGRAPH_NEO4J_HOME, else the user's data folder."""
    given = home or os.environ.get("POLICYGRAPH_NEO4J_HOME")
    return Home(Path(given).expanduser().absolute() if given else _user_folder("data") / "policygraph" / "neo4j")


def cache_folder(version: str) -> Path:
    """Jars and class archives; POLICYGRAPH_CACHE replaces the user's cache folder."""
    given = os.environ.get("POLICYGRAPH_CACHE")
    base = Path(given).expanduser().absolute() if given else _user_folder("cache") / "policygraph"
    return base / f"neo4j-{version}"


def _user_folder(kind: str) -> Path:
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / ("Caches" if kind == "cache" else "Application Support")
    variable, default = ("XDG_CACHE_HOME", ".cache") if kind == "cache" else ("XDG_DATA_HOME", ".local/share")
    given = os.environ.get(variable, "")
    # The XDG specification: a relative path is invalid and must be ignored.
    return Path(given) if os.path.isabs(given) else home / default  # noqa: PTH117


def write_private(path: Path, content: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in `path`; None where there is none, or one that was cut off by a crash."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def password_of(home: Home) -> str | None:
    found = read_json(home.credentials)
    return str(found["password"]) if found and found.get("password") else None


def make_password(home: Home) -> str:
    """A new password for a new database, kept beside it."""
    password = secrets.token_urlsafe(18)
    write_private(home.credentials, json.dumps({"user": USER, "password": password}, indent=2) + "\n")
    return password


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold a lock file: two commands at once must not fetch, start or stop the same thing."""
    if sys.platform == "win32":
        raise PlatformUnsupported(sys.platform)
    import fcntl

    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
