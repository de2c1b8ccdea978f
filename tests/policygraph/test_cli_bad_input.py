"""Whatever is wrong with the input: one clear line that says what to do, the right exit code, nothing lost."""

import errno
import os
import re
from pathlib import Path

import pytest
from command import Command

from policygraph import cli
from policygraph.cli import output
from policygraph.cli.failures import explain

BYTES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "no text"),
    "blank.txt": (b" \n\r\n\t", "no text"),
    "binary.txt": (bytes(range(256)) * 40, "plain text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 500, "plain text"),
    "plan.docx": (b"PK\x03\x04" + b"\0" * 100, ".docx"),
    "plan.pdf": (b"%PDF-1.7\n", ".pdf"),
    "plan.xyz": ("推进机场前期工作。".encode(), ".xyz"),
}
"""File → (its bytes, what the message must say)."""


@pytest.mark.parametrize("verb", ["build", "extract"])
@pytest.mark.parametrize("name", BYTES)
def test_documents_that_cannot_be_read(command: Command, tmp_path: Path, verb: str, name: str) -> None:
    raw, said = BYTES[name]
    (tmp_path / name).write_bytes(raw)
    ran = command(verb, name, "-j", "云南省")
    assert (ran.code, ran.out) == (2, "")
    last = ran.err.splitlines()[-1]
    assert last.startswith(f"error: {name}: ")
    assert said in last


def test_wrong_encoding_names_a_way_out(command: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes("推进机场前期工作。".encode("gb18030"))
    ran = command("extract", "plan.txt", "--encoding", "utf-8")
    assert (ran.code, "plan.txt" in ran.err, "encoding" in ran.err) == (2, True, True)
    ran = command("extract", "plan.txt", "--encoding", "klingon")
    assert (ran.code, "klingon" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "nowhere.txt"), "nowhere.txt"),
        (("build", "empty_folder"), "empty_folder"),
        (("build",), "policygraph build --help"),
        (("extract", "nowhere.txt"), "nowhere.txt"),
        (("extract", "empty_folder"), "folder"),
        (("extract", "plan.txt", "-o", "no/such/folder/out.json"), "does not exist"),
        (("extract", "plan.txt", "-o", "empty_folder"), "is a folder"),
        (("extract", "plan.txt", "-j", "呜呼省"), "呜呼省"),
        (("build", "note.txt"), "--jurisdiction"),
        (("ask", "日喀则"), "policygraph build"),
        (("query", "run", "targets"), "policygraph build"),
        (("cypher", "RETURN 1"), "policygraph build"),
        (("verify",), "policygraph build"),
        (("draw", "-o", "x.html"), "policygraph build"),
        (("draw",), "--output"),
        (("cypher", "RETURN 1", "-p", "x"), "key=value"),
        (("ask", "日喀则", "-f", "yaml"), "markdown"),
        (("ask", "日喀则", "--store", "ftp://host/graph"), "ftp"),
        (("frobnicate",), "frobnicate"),
        (("build", "--frobnicate", "plan.txt"), "--frobnicate"),
        (("neo4j", "frobnicate"), "frobnicate"),
    ],
)
def test_wrong_use(command: Command, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "empty_folder").mkdir()
    (tmp_path / "plan.txt").write_text("云南省交通规划\n推进昭通机场前期工作。\n", "utf-8")
    (tmp_path / "note.txt").write_text("推进机场前期工作。\n", "utf-8")
    ran = command(*words)
    assert (ran.code, ran.out) == (2, ""), ran.err
    last = ran.err.splitlines()[-1]
    assert last.startswith("error: ")
    assert said in last
    assert "Traceback" not in ran.err


def test_a_jurisdiction_of_several_meanings_names_them(command: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("推进机场前期工作。\n", "utf-8")
    ran = command("extract", "plan.txt", "-j", "鼓楼区")
    assert ran.code in (2, 3)
    assert len(re.findall(r"\b\d{6}\b", ran.err)) >= 2


def test_a_server_that_is_not_there(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    ran = command("ask", "日喀则", "--store", "bolt://localhost:1")
    assert ran.code == 2
    assert "bolt://localhost:1" in ran.err
    assert "wrong" not in ran.err.replace("wrong password", "")


def test_a_folder_that_is_no_store(command: Command, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"x")
    (tmp_path / "plan.txt").write_text("云南省规划\n推进昭通机场前期工作。\n", "utf-8")
    for words in (("ask", "昭通"), ("build", "plan.txt", "-j", "云南省")):
        ran = command(*words, "--store", "photos")
        assert (ran.code, "photos" in ran.err) == (2, True)
    assert [p.name for p in (tmp_path / "photos").iterdir()] == ["cat.jpg"]


def test_a_full_disk_keeps_the_old_file(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.txt").write_text("云南省规划\n推进昭通机场前期工作。\n", "utf-8")
    (tmp_path / "out.json").write_text("old", "utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(output.Path, "replace", full)
        ran = command("extract", "plan.txt", "-j", "云南省", "-o", "out.json")
    assert (ran.code, "disk is full" in ran.err) == (2, True)
    assert (tmp_path / "out.json").read_text("utf-8") == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.json", "plan.txt"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "/x/y"), "/x/y"),
        (OSError(errno.EIO, "Input/output error", "/x/y"), "Input/output error"),
        (ModuleNotFoundError("No module named 'pyvis'"), "make install"),
        (MemoryError(), "memory"),
        (RuntimeError("odd"), "POLICYGRAPH_DEBUG=1"),
    ],
)
def test_any_error_becomes_a_line(error: Exception, said: str) -> None:
    message, code = explain(error)
    assert (code, said in message, "\n" in message) == (2, True, False)


def test_a_fault_of_ours_is_no_traceback(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph import queries

    def broken() -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr(queries, "load_queries", broken)
    ran = command("query", "list")
    assert (ran.code, ran.err.count("\n"), "RuntimeError" in ran.err) == (2, 1, True)
    monkeypatch.setenv("POLICYGRAPH_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli.run(["query", "list"])


def test_a_pipe_that_closes_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from graph import queries

    def closed() -> None:
        raise BrokenPipeError

    monkeypatch.setattr(queries, "load_queries", closed)
    monkeypatch.setattr("sys.stdout", open(os.devnull, "w"))  # noqa: PTH123, SIM115
    assert cli.run(["query", "list"]) == 0
