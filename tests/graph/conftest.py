"""Stores of both engines: an empty one for each test that writes, one with the sample graph for all that read."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_graph import sample

from graph.stores import Store, open_store

ENGINES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))


def emptied(url: str) -> Store:
    store = open_store(url, write=True)
    if store.engine == "neo4j":
        store.execute("MATCH (n) DETACH DELETE n")
    return store


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store is, or will be."""
    if request.param == "embedded":
        return str(tmp_path / "policygraph.db")
    found: str = request.getfixturevalue("neo4j_url")
    emptied(found).close()
    return found


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url, write=True) as opened:
        yield opened


@pytest.fixture(params=ENGINES, scope="module")
def sample_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample graph, read-only, on either engine."""
    if request.param == "embedded":
        where = str(tmp_path_factory.mktemp("sample") / "policygraph.db")
    else:
        where = request.getfixturevalue("neo4j_url")
    with emptied(where) as store:
        for data in sample():
            store.write(data)
    with open_store(where) as store:
        yield store


@pytest.fixture(autouse=True)
def no_store_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name == "POLICYGRAPH_STORE"]:
        monkeypatch.delenv(name)
