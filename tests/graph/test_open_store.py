"""Which store is meant, and what is said where it cannot be had."""

from pathlib import Path

import pytest

from graph.errors import StoreError, StoreMissingError, StoreUnavailableError
from graph.stores import neo4j as neo4j_store
from graph.stores import open_store, store_url


def test_the_store_that_is_named_goes_before_the_environments_and_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert store_url() == "policygraph.db"
    monkeypatch.setenv("POLICYGRAPH_STORE", "neo4j://example")
    assert store_url() == "neo4j://example"
    assert store_url("here.db") == "here.db"


@pytest.mark.parametrize("url", ["http://localhost:7474", "https://example.org", "kuzu://x"])
def test_an_unknown_scheme_lists_the_known_ones(url: str) -> None:
    with pytest.raises(StoreError, match="neo4j") as caught:
        open_store(url)
    assert caught.value.url == url


def test_the_embedded_scheme_is_a_path(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match=r"graph\.db"):
        open_store(f"embedded:{tmp_path / 'graph.db'}")


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1"])
def test_a_server_that_does_not_answer_is_named_with_what_to_check(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "ABSENT", 0.1)
    with pytest.raises(StoreUnavailableError, match="policygraph neo4j start") as caught:
        open_store(url)
    assert url in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_password_is_said_at_once(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-password")
    with pytest.raises(StoreUnavailableError, match="NEO4J_PASSWORD") as caught:
        open_store(neo4j_url)
    assert neo4j_url in str(caught.value)
    assert "not-the-password" not in str(caught.value)


@pytest.mark.neo4j
def test_a_password_in_the_url_is_used_and_not_kept(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.stores.neo4j import _credentials

    user, password = _credentials(neo4j_url)
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-password")
    with open_store(neo4j_url.replace("://", f"://{user}:{password}@")) as store:
        assert store.url == neo4j_url
        assert store.query("RETURN 1 AS one").rows == ((1,),)
    assert store.version.startswith("5.")


@pytest.mark.neo4j
def test_a_database_that_is_not_there_is_named(neo4j_url: str) -> None:
    with pytest.raises(StoreError, match="no such database"):
        open_store(f"{neo4j_url}/nothing")
