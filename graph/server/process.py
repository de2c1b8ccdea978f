"""The server's process: start it, wait until it answers, tell it from others, stop it."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from graph.server import configuration
from graph.server.configuration import Ports
from graph.server.errors import StartFailed, StopFailed
from graph.server.files import USER, Home, cache_folder, read_json, write_private

_children: dict[int, "subprocess.Popen[bytes]"] = {}
"""Processes of this very program, which must be waited for or they stay as zombies."""


@dataclass(frozen=True, slots=True)
class State:
    """What the running server's state file holds."""

    pid: int
    ports: Ports
    version: str
    archive: str | None
    """Draft of the class archive that this process writes when it stops."""

    def save(self, home: Home) -> None:
        content = {
            "pid": self.pid,
            "bolt": self.ports.bolt,
            "web": self.ports.web,
            "version": self.version,
            "archive": self.archive,
        }
        write_private(home.state, json.dumps(content) + "\n")


def recorded(home: Home) -> State | None:
    found = read_json(home.state) or {}
    try:
        return State(
            int(found["pid"]), Ports(int(found["bolt"]), int(found["web"])), found["version"], found.get("archive")
        )
    except (KeyError, TypeError, ValueError):
        return None


def running(home: Home) -> State | None:
    """The recorded server if its process is alive and is ours, not another that got the same number since."""
    state = recorded(home)
    return state if state and str(_arguments_file(home)) in command_of(state.pid) else None


def command_of(pid: int) -> str:
    """The command line of a living process; empty where there is none (a zombie has none)."""
    child = _children.get(pid)
    if child is not None and child.poll() is not None:
        del _children[pid]
        return ""
    if sys.platform == "linux":
        return _linux_command(Path(f"/proc/{pid}"))
    found = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return "" if "<defunct>" in found.stdout else found.stdout


def _linux_command(process: Path) -> str:
    try:
        for _ in range(50):
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            status = (process / "stat").read_text(encoding="utf-8", errors="replace")
            if words or status.rpartition(")")[2].split()[0] in "ZX":
                return words
            time.sleep(0.02)  # for a moment after a process was made it has no words yet
        return status.partition("(")[2].rpartition(")")[0]  # the kernel's own have none at all
    except OSError:
        return ""


def launch(home: Home, jars: Path, ports: Ports, version: str, memory: str, archive: list[str]) -> State:
    """Start the process and record it at once, so that `stop` finds it even while it is starting."""
    for old in home.run.glob("classes-*.aot*"):
        old.unlink(missing_ok=True)  # of a run that was killed
    draft = next((flag.partition("=")[2] for flag in archive if "AOTCacheOutput" in flag), None)
    words = [*configuration.JVM, f"-Xmx{memory}", *archive, "-cp", configuration.class_path(jars), configuration.MAIN]
    words += [f"--home-dir={home.path}", f"--config-dir={home.conf}"]
    with home.console.open("wb") as console:
        process = subprocess.Popen(
            configuration.java_command(_arguments_file(home), words),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            env=_environment(home),
            cwd=home.path,
            start_new_session=True,
            umask=0o077,
        )
    _children[process.pid] = process
    state = State(process.pid, ports, version, draft)
    state.save(home)
    return state


def set_password(home: Home, jars: Path, password: str) -> None:
    """Neo4j's own tool, before the first start."""
    words = ["-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", configuration.class_path(jars)]
    words += ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password]
    arguments = home.run / "password.args"
    try:
        done = subprocess.run(
            configuration.java_command(arguments, words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_environment(home),
            cwd=home.path,
            umask=0o077,
            check=False,
        )
    finally:
        arguments.unlink(missing_ok=True)
    if done.returncode:
        output = done.stdout.decode(errors="replace").replace(password, "***")
        home.console.write_text(output, encoding="utf-8")
        raise StartFailed(f"the first password could not be set: {_reason(output)}", home.console)


def wait_until_ready(home: Home, state: State, password: str, seconds: float) -> None:
    """Return when a query is answered (the port opens a second or two earlier)."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    end = time.monotonic() + seconds
    while True:
        if not command_of(state.pid):
            raise StartFailed(_reason(home.console.read_text(encoding="utf-8", errors="replace")), home.console)
        if not configuration.is_free(state.ports.bolt):
            try:
                with GraphDatabase.driver(
                    state.ports.url, auth=(USER, password), connection_timeout=5, notifications_min_severity="OFF"
                ) as driver:
                    driver.execute_query("RETURN 1")
                return
            except AuthError as error:
                raise StartFailed(
                    f"its data was made with another password than {home.credentials} holds: put the right one there, "
                    f"or remove {home.path} to start with an empty database",
                    home.console,
                ) from error
            except (Neo4jError, DriverError, OSError):
                pass
        if time.monotonic() > end:
            raise StartFailed(f"no answer for {seconds:.0f} s", home.console)
        time.sleep(0.2)


def end(home: Home, state: State, seconds: float, *, by: signal.Signals = signal.SIGTERM) -> None:
    """Signal, then wait; the class archive, where one is being made, is put in place after that."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(state.pid, by)
    deadline = time.monotonic() + seconds
    while command_of(state.pid):
        if time.monotonic() > deadline:
            raise StopFailed(state.pid, seconds)
        time.sleep(0.1)
    home.state.unlink(missing_ok=True)
    if state.archive:
        _keep_archive(Path(state.archive), cache_folder(state.version))


def archive_flags(cache: Path, home: Home, *, train: bool) -> list[str]:
    """Use the archive of loaded classes, which saves half of the start, or have this run write one."""
    name = f"classes-{configuration.java_version()}"
    ready = cache / f"{name}.aot"
    if ready.exists():
        return [f"-XX:AOTCache={ready}", "-Xlog:aot=off,cds=off"]
    for old in cache.glob("classes-*.aot"):
        old.unlink(missing_ok=True)
    return [f"-XX:AOTCacheOutput={home.run / name}.aot"] if train else []


def _keep_archive(draft: Path, cache: Path) -> None:
    """Move a finished draft into the cache, in one step for those who look."""
    if draft.exists():
        moving = cache / f".{draft.name}.{os.getpid()}"
        shutil.move(draft, moving)
        moving.replace(cache / draft.name)


def _arguments_file(home: Home) -> Path:
    return home.run / "neo4j.args"


def _environment(home: Home) -> dict[str, str]:
    """Without what would change Java's or Neo4j's behaviour from outside."""
    hidden = ("NEO4J_", "JAVA_", "_JAVA_", "JDK_JAVA_", "CLASSPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    return kept | {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}


def _reason(log: str) -> str:
    """The line of the log that names the cause."""
    known = {
        "FileLockException": "another Neo4j is running on the same data folder: stop that one first",
        "Address already in use": "a port was taken while it started: try again",
        "BindException": "a port was taken while it started: try again",
        "No space left on device": "the disk is full",
        "OutOfMemoryError": "it needs more memory: give --memory 1g",
        "Could not reserve enough space": "this machine has not enough free memory: give a smaller --memory",
    }
    for sign, meaning in known.items():
        if sign in log:
            return meaning
    causes = [line.strip() for line in log.splitlines() if "Caused by" in line or "ERROR" in line or "Error" in line]
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    return causes[-1] if causes else lines[-1] if lines else "it ended without a word"
