"""Fixtures for all tests: a real Neo4j, started once a session by the same code that serves the users."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from graph import server
from graph.server.configuration import Ports


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() in ("true", "1", "yes")


@pytest.fixture(scope="session")
def neo4j_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of an empty Neo4j: NEO4J_URI's, else a server of the session's own (its password is found by its URL)."""
    given = os.environ.get("NEO4J_URI")
    if given:
        _wipe(given, only_if_empty=True)
        yield given
        _wipe(given)
        return
    home = tmp_path_factory.mktemp("neo4j") / "home"
    try:
        # Writing the class archive costs more than it saves where the cache is thrown away.
        info = server.start(home, ports=Ports(0, 0), train=not in_ci())
    except server.ServerError as error:
        _not_to_be_had(error)
    assert info.url
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLICYGRAPH_NEO4J_HOME", str(home))  # so that stores and commands find the password
        try:
            yield info.url
        finally:
            server.stop(home)


def _not_to_be_had(error: server.ServerError) -> NoReturn:
    if in_ci():
        pytest.fail(f"CI must test on a real Neo4j, and none can be had: {error}", pytrace=False)
    pytest.skip(f"NO REAL NEO4J, so half of the promise is untested: {error}")


def _wipe(url: str, *, only_if_empty: bool = False) -> None:
    """Empty a Neo4j that was lent to the tests; never one that already held something when they began."""
    from neo4j import GraphDatabase

    auth = (
        os.environ.get("NEO4J_USER") or os.environ.get("NEO4J_USERNAME") or "neo4j",
        os.environ.get("NEO4J_PASSWORD", ""),
    )
    with GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF") as driver:
        if only_if_empty:
            held = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]
            if held:
                pytest.fail(
                    f"the tests write and delete: {url} holds {held} nodes, lend them an empty one", pytrace=False
                )
        driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.fixture
def server_home(tmp_path: Path) -> Path:
    """A folder for a server that a test starts and stops by itself."""
    return tmp_path / "server"
