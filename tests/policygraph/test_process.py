"""What matters about the whole process: what it loads, where words go, consoles of every kind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "thinc", "networkx", "pyvis", "pandas", "neo4j", "fastapi", "IPython"}
LOADED = (
    "import sys, json; from policygraph.cli import run; code = run(sys.argv[1:]); "
    "print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})), file=sys.stderr); sys.exit(code)"
)


def process(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process, with no terminal."""
    given = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-m", "policygraph", *words], capture_output=True, env=given, check=False)


def loaded_by(*words: str) -> set[str]:
    """Top-level packages that a command line has imported when it ends."""
    ran = subprocess.run([sys.executable, "-c", LOADED, *words], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stderr.splitlines()[-1]))


def test_ask_loads_nothing_heavy(sample_store: Path) -> None:
    for question in ("青川", "青川有哪些项目", "北京市"):
        loaded = loaded_by("ask", question, "--format", "json", "--store", str(sample_store))
        assert "arcadedb" in loaded
        assert not loaded & HEAVY


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("query", "list", "-f", "json")])
def test_what_needs_no_store_loads_no_engine(words: tuple[str, ...]) -> None:
    assert not loaded_by(*words) & (HEAVY | {"arcadedb"})


def test_version_and_help() -> None:
    ran = process("--version")
    assert (ran.returncode, ran.stdout.startswith(b"policygraph 0."), ran.stderr) == (0, True, b"")
    for words in ((), ("query",), ("neo4j",)):
        assert process(*words, "--help").returncode == 0
    ran = process()
    assert (ran.returncode, b"Commands" in ran.stdout) == (2, True)


def test_every_command_and_option_is_documented() -> None:
    """An undocumented one fails here."""
    from typer.main import get_command

    from policygraph.cli import app

    def check(command: object, path: str) -> None:
        assert getattr(command, "help", None), f"{path} has no help"
        for parameter in getattr(command, "params", []):
            if parameter.name not in ("help",):
                assert getattr(parameter, "help", None), f"{path} {parameter.name} has no help"
        for name, inner in getattr(command, "commands", {}).items():
            check(inner, f"{path} {name}")

    check(get_command(app), "policygraph")


def test_json_on_stdout_stays_clean(sample_store: Path) -> None:
    ran = process("ask", "北京市", "--format", "json", "--store", str(sample_store))
    assert json.loads(ran.stdout)["rows"] == []
    assert ran.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "gbk", "utf-8"])
def test_no_console_stops_an_answer(sample_store: Path, encoding: str) -> None:
    ran = process("ask", "青川", "--store", str(sample_store), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Project" in ran.stdout
    ran = process("ask", "青𠮷市", "--store", str(sample_store), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (ran.returncode, b"Traceback" in ran.stderr) == (2, False)


def test_head_may_close_the_pipe(sample_store: Path) -> None:
    command = f'"{sys.executable}" -m policygraph ask 青川 --store "{sample_store}" | head -1'
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_foreign_package_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("", "utf-8")
    script = Path(sys.executable).with_name("policygraph")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ran = subprocess.run([script, "--version"], capture_output=True, env=environment, check=False)
    assert ran.returncode == 2
    assert str(tmp_path / "graph").encode() in ran.stderr
    assert ran.stderr.count(b"\n") == 1


def test_the_public_names_are_there() -> None:
    import policygraph

    for name in policygraph.__all__:
        assert getattr(policygraph, name) is not None
    with pytest.raises(AttributeError, match="frobnicate"):
        _ = policygraph.frobnicate
