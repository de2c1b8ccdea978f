"""What users write: the embedded engine gives Neo4j's rows or a refusal that shows the way, never other rows."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.stores import open_store
from graph.stores.base import Store, Table
from graph.stores.dialect import NEO4J, RefusedCypherError, check

FOLDER = Path(__file__).with_name("user_cypher")
STATEMENTS: list[dict[str, Any]] = yaml.safe_load((FOLDER / "statements.yml").read_text(encoding="utf-8"))
AGGREGATES = [s for s in STATEMENTS if "(s:Sector) WITH m, s ORDER BY m.id RETURN" in s["cypher"]]

each = pytest.mark.parametrize("statement", STATEMENTS, ids=[s["cypher"][-70:] for s in STATEMENTS])


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("user_cypher") / "small.db"), write=True) as store:
        _fill(store)
        yield store


@pytest.fixture(scope="module")
def neo4j(neo4j_url: str) -> Iterator[Store]:
    with open_store(neo4j_url, write=True) as store:
        store.execute("MATCH (n) DETACH DELETE n")
        _fill(store)
        yield store
        store.execute("MATCH (n) DETACH DELETE n")


def test_there_are_a_hundred_and_all_forms_of_aggregates() -> None:
    assert len(STATEMENTS) >= 100
    assert len(AGGREGATES) == 42


@each
def test_the_check_alone(statement: dict[str, Any]) -> None:
    """Without any engine: refused or not, and every refusal shows a way."""
    cypher = statement["cypher"]
    if statement["expect"] == "pass":
        check(cypher)
        return
    with pytest.raises(RefusedCypherError) as refused:
        check(cypher)
    error = refused.value
    assert error.line >= 1
    assert cypher.splitlines()[error.line - 1][error.column - 1 :], "the place lies in the statement"
    if "instead" in statement:
        assert error.rewriting or error.hint
        check(statement["instead"])
    if error.rewriting:
        check(error.rewriting)


@each
def test_neo4j_runs_it_unless_it_reaches_out(statement: dict[str, Any]) -> None:
    if statement.get("neo4j") == "refuse":
        with pytest.raises(RefusedCypherError):
            check(statement["cypher"], NEO4J)
    else:
        check(statement["cypher"], NEO4J)


@pytest.mark.neo4j
@each
def test_the_embedded_engine_gives_neo4js_rows_or_refuses(
    statement: dict[str, Any], embedded: Store, neo4j: Store
) -> None:
    cypher, parameters = statement["cypher"], statement.get("parameters", {})
    if statement["expect"] == "pass":
        assert _rows(embedded.query(cypher, parameters)) == _rows(neo4j.query(cypher, parameters))
        return
    if "instead" not in statement:
        return  # Neo4j refuses it too: tested above and below
    # What is declared depends on who used the server before; what is used does not.
    asked = statement["instead"] if statement.get("declared") else cypher
    wanted = _rows(neo4j.query(asked, parameters), ordered=False)
    ways = {statement["instead"], _rewriting(cypher)} - {None}
    for way in ways:
        assert _rows(neo4j.query(way), ordered=False) == wanted
        assert _rows(embedded.query(way), ordered=False) == wanted


@pytest.mark.neo4j
@pytest.mark.parametrize("statement", [s for s in STATEMENTS if s.get("neo4j") == "error"], ids=lambda s: s["cypher"])
def test_what_is_refused_as_no_cypher_is_none_for_neo4j(statement: dict[str, Any], neo4j: Store) -> None:
    with pytest.raises(Exception, match=r"\S"):
        neo4j.query(statement["cypher"])


def _rewriting(cypher: str) -> str | None:
    try:
        check(cypher)
    except RefusedCypherError as error:
        return error.rewriting
    return None


def _rows(table: Table, *, ordered: bool = True) -> list[str]:
    """Rows as comparable text; in their order, or sorted."""
    rows = [json.dumps(row, ensure_ascii=False, sort_keys=True) for row in table]
    return rows if ordered else sorted(rows)


def _fill(store: Store) -> None:
    store.execute((FOLDER / "graph.cypher").read_text(encoding="utf-8"))
