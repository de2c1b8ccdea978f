"""A store with the hand-made graph of tests/graph/sample_graph.py, and the command line run inside this process."""

from pathlib import Path

import pytest
import sample_graph
from command import Command, Ran

from graph.stores import open_store
from policygraph.cli import run


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up plan and scheme in an embedded store; tests only read it."""
    folder = tmp_path_factory.mktemp("store") / "sample.db"
    with open_store(str(folder), write=True) as store:
        for data in sample_graph.sample():
            store.write(data)
    return folder


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Run a command line in an empty folder; never lets anything through but an exit code and two texts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLICYGRAPH_STORE", raising=False)
    monkeypatch.delenv("POLICYGRAPH_DEBUG", raising=False)

    def ran(*words: str) -> Ran:
        code = run(list(words))
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran


@pytest.fixture
def asked(command: Command, sample_store: Path) -> Command:
    """The same with `--store` naming the sample store."""
    return lambda *words: command(*words, "--store", str(sample_store))
