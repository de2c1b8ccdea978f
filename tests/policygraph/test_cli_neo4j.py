"""The command line against a real Neo4j: the same answers as the embedded engine, and what goes wrong is explained."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Command
from test_cli_build import PAGE

from graph.stores import open_store

pytestmark = pytest.mark.neo4j


@pytest.fixture
def neo4j(neo4j_url: str) -> Iterator[str]:
    """An empty Neo4j, emptied again."""
    with open_store(neo4j_url, write=True) as store:
        store.execute("MATCH (n) DETACH DELETE n")
    yield neo4j_url
    with open_store(neo4j_url, write=True) as store:
        store.execute("MATCH (n) DETACH DELETE n")


def test_both_engines_answer_alike(command: Command, neo4j: str) -> None:
    Path("plan.txt").write_text(PAGE, "utf-8")
    for store in (neo4j, "embedded.db"):
        ran = command("build", "plan.txt", "-j", "云南省", "--store", store)
        assert ran.code == 0, ran.err
    counts = [command("doctor", "-f", "json", "--store", store).json for store in (neo4j, "embedded.db")]
    assert counts[0]["nodes"] == counts[1]["nodes"]
    assert counts[0]["edges"] == counts[1]["edges"]
    assert counts[0]["engine"].startswith("neo4j")
    for question in ("大理", "云南省有哪些项目", "everything involving 交通运输"):
        rows = [
            command("ask", question, "-f", "json", "--store", store).json["rows"] for store in (neo4j, "embedded.db")
        ]
        assert rows[0] == rows[1]
        assert rows[0]
    assert command("build", "plan.txt", "-j", "云南省", "--store", neo4j).out.startswith(
        "0 documents built, 1 already there"
    )
    assert command("verify", "--store", neo4j).code == 0
    assert command("draw", "-e", "大理", "-o", "x.html", "--store", neo4j).code == 0


def test_reading_cannot_write(command: Command, neo4j: str) -> None:
    ran = command("cypher", "CREATE (n:Region {id: 'x'})", "--store", neo4j)
    assert (ran.code, "--write" in ran.err) == (2, True)
    ran = command("cypher", "MATCH (n) RETURN count(n) IS NULL AS x", "-f", "json", "--store", neo4j)
    assert ran.json == [{"x": False}]
    ran = command("cypher", "LOAD CSV FROM 'file:///x' AS row RETURN row", "--store", neo4j)
    assert (ran.code, "LOAD CSV" in ran.err) == (2, True)


def test_a_wrong_password_names_the_server_and_not_the_password(
    command: Command, neo4j: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("NEO4J_PASSWORD", "s3cret-and-wrong")
        ran = command("ask", "大理", "--store", neo4j)
    assert (ran.code, neo4j in ran.err, "NEO4J_PASSWORD" in ran.err) == (2, True, True)
    assert "s3cret" not in ran.err
