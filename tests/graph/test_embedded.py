"""What only the embedded store has: a folder, shared with other processes."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sample_graph import gazetteer, sample

from graph.errors import QueryError, StoreBusyError, StoreError, StoreFullError, StoreMissingError, StoreVersionError
from graph.stores import arcade, folder, open_store, statements
from graph.stores.embedded import EmbeddedStore

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "policygraph.db"


def build(path: Path) -> None:
    with open_store(str(path), write=True) as store:
        for data in sample():
            store.write(data)


def in_another_process(code: str, path: Path) -> subprocess.Popen[str]:
    head = f"import sys, time; sys.path.insert(0, {str(ROOT)!r}); path = {str(path)!r}\n"
    head += "from graph.stores import open_store\n"
    return subprocess.Popen([sys.executable, "-c", head + code], stdout=subprocess.PIPE, text=True)


@contextmanager
def writer(path: Path, code: str = "") -> Iterator[subprocess.Popen[str]]:
    """Another process that has the folder open to write; it runs `code` over and over."""
    body = (
        f"store = open_store(path, write=True)\nprint('open', flush=True)\nwhile True:\n    {code or 'time.sleep(1)'}\n"
    )
    process = in_another_process(body, path)
    try:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.wait()


def test_only_writing_makes_a_folder(path: Path) -> None:
    with pytest.raises(StoreMissingError, match="policygraph build") as caught:
        open_store(str(path))
    assert caught.value.url == str(path)
    assert not path.exists()


def test_a_folder_that_is_not_ours_is_left_alone(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("private")
    with pytest.raises(StoreError, match="no store of policygraph"):
        open_store(str(path), write=True)
    with pytest.raises(StoreMissingError):
        open_store(str(path))
    assert [p.name for p in path.iterdir()] == ["letter.txt"]
    file = path.parent / "plan.txt"
    file.write_text("text")
    with pytest.raises(StoreError, match="no store of policygraph"):
        open_store(str(file), write=True)


def test_a_folder_whose_making_was_interrupted_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(folder, "arcade_ddl", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            open_store(str(path), write=True)
    with pytest.raises(StoreMissingError):
        open_store(str(path))
    build(path)
    with open_store(str(path)) as store:
        assert store.counts().nodes["Project"] == 9


@pytest.mark.parametrize(("name", "value"), [("schema", 0), ("engine", "arcadedb 1.0.0")])
def test_another_version_says_build_again(path: Path, name: str, value: object) -> None:
    build(path)
    stamp = path / folder.STAMP
    stamp.write_text(json.dumps(json.loads(stamp.read_text()) | {name: value}))
    for write in (False, True):
        with pytest.raises(StoreVersionError, match="build again"):
            open_store(str(path), write=write)


def test_a_stamp_that_cannot_be_read_is_named(path: Path) -> None:
    build(path)
    (path / folder.STAMP).write_text("{")
    with pytest.raises(StoreError, match=r"policygraph\.json"):
        open_store(str(path))


def test_two_stores_of_a_folder_in_one_process(path: Path) -> None:
    build(path)
    with open_store(str(path)) as one, open_store(f"embedded:{path}") as two:
        assert one.counts() == two.counts()
        with open_store(str(path), write=True) as writing:
            writing.remove_document("document:scheme")
            assert one.counts() == writing.counts()
            with pytest.raises(StoreBusyError, match="this process"):
                open_store(str(path), write=True)
        assert two.counts().nodes["Document"] == 1


def test_a_reader_sees_what_another_process_wrote(path: Path) -> None:
    """Measured before there was a mark: a reader that stayed open saw a part of the new rows."""
    with open_store(str(path), write=True) as store:
        store.write(gazetteer())
    with open_store(str(path)) as reader:
        before = reader.counts().nodes["Region"]
        code = (
            "from graph.model import GraphData, Node\n"
            "data = GraphData()\n"
            "for i in range(3000): data.add_node(Node('Region', f'area:{i}', {'name': str(i)}))\n"
            "with open_store(path, write=True) as store: store.write(data)\n"
        )
        assert in_another_process(code, path).wait() == 0
        assert reader.counts().nodes["Region"] == before + 3000


def test_a_folder_that_is_being_written_names_the_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(path)
    monkeypatch.setattr(folder, "PATIENCE", 0.5)
    with open_store(str(path)) as open_before, writer(path) as process:
        for ask in (
            lambda: open_before.counts(),
            lambda: open_store(str(path)),
            lambda: open_store(str(path), write=True),
        ):
            with pytest.raises(StoreBusyError, match=f"process {process.pid}"):
                ask()


def test_readers_wait_for_a_writer_to_end(path: Path) -> None:
    build(path)
    code = "with open_store(path, write=True) as store:\n    print('open', flush=True)\n    time.sleep(1)\n"
    process = in_another_process(code, path)
    assert process.stdout
    process.stdout.readline()
    with open_store(str(path)) as store:
        assert store.counts().nodes["Project"] == 9
    process.wait()


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
def test_what_a_killed_writer_left_is_whole(path: Path) -> None:
    code = "from graph.model import GraphData, Node; d = GraphData(); n = time.time_ns(); "
    code += "[d.add_node(Node('Region', f'area:{n}:{i}', {'name': 'x'})) for i in range(50)]; store.write(d)"
    build(path)
    with writer(path, code) as process:
        time.sleep(1.5)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with open_store(str(path)) as store:
            regions = store.counts().nodes["Region"]
            assert regions > 9 + 50
            assert (regions - 9) % 50 == 0, "half a transaction is there"
            with pytest.raises(QueryError, match="LOAD CSV"):
                store.query("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")
        build(path)


@pytest.mark.parametrize("place", ["file:///etc/hostname", "http://127.0.0.1:9/x"])
def test_no_query_reads_files_or_the_network(path: Path, place: str) -> None:
    build(path)
    with open_store(str(path)) as store, pytest.raises(QueryError, match="LOAD CSV"):
        store.query(f"LOAD CSV FROM '{place}' AS line RETURN line")


def test_a_write_takes_its_time(path: Path) -> None:
    """The engine's limit would stop writes too: it is set when the writing ends."""
    with EmbeddedStore(path, write=True, limit=0.05) as store:
        for _ in range(3):
            for data in sample():
                store.write(data)
            store.execute(
                "UNWIND range(1, 20000) AS i MERGE (n:Region {id: 'area:' + toString(i % 7)}) RETURN count(n) AS n"
            )
    with EmbeddedStore(path) as store, pytest.raises(QueryError, match=r"0\.05 seconds"):
        store.query("UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b WITH a * b AS c RETURN count(c) AS n")


def test_a_full_disk_is_said_and_nothing_half_is_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(path)
    real = statements.write_graph

    def full(run: statements.Run, *rest: object) -> None:
        real(run, *rest)  # type: ignore[arg-type]
        error = arcade.load().ArcadeDBError("Failed to commit")
        error.java_chain = [["java.io.IOException", "No space left on device"]]
        raise error

    with open_store(str(path), write=True) as store:
        before = store.counts()
        with monkeypatch.context() as patch:
            patch.setattr(statements, "write_graph", full)
            with pytest.raises(StoreFullError, match="no space is left"):
                store.replace_document("document:plan", sample()[1])
        assert store.counts() == before


def test_a_mac_without_a_build_is_pointed_to_neo4j(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb", None)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    with pytest.raises(StoreError, match="policygraph neo4j start"):
        arcade.load()


def test_the_engine_keeps_to_its_memory(path: Path) -> None:
    assert arcade.load()
    assert "-Xmx" in os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"]
