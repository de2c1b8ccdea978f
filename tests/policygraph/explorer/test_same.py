"""Projects that a person decided to be one are one: in the pack's query, in `ask`, on the page."""

from pathlib import Path

import pytest
import sample_graph
from fastapi.testclient import TestClient

from graph.model import Edge, GraphData
from graph.stores import open_store
from graph.stores.base import Store
from policygraph.asking import ask
from policygraph.explorer.app import create_app

ENGINES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))
PROJECTS = (
    "MATCH (p:Project)<-[:MENTIONS]-(m:Measure) RETURN p.id AS id, p.name AS name, count(m) AS n ORDER BY name, id"
)


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    embedded = request.param == "embedded"
    where = str(tmp_path / "same.db") if embedded else request.getfixturevalue("neo4j_url")
    with open_store(where, write=True) as writing:
        if not embedded:
            writing.execute("MATCH (n) DETACH DELETE n")
        for data in sample_graph.sample():
            writing.write(data)
        one, other, third = (row["id"] for row in writing.query(PROJECTS).records()[:3])
        decided = GraphData()
        for a, b in ((one, other), (third, other)):  # the second through the first, against the arrow
            decided.add_edge(Edge("SAME_AS", ("Project", a), ("Project", b), properties={"decided": "somebody"}))
        writing.write(decided)
    return open_store(where)


def test_what_is_said_of_one_is_said_of_all(store: Store) -> None:
    with store:
        first, second, third = store.query(PROJECTS).records()[:3]
        said = {}
        for project in (first, second, third):
            answer = ask(store, project["id"])
            rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
            assert not {r["id"] for r in rows} & {first["id"], second["id"], third["id"]}
            assert {r["how"] for r in rows if r["type"] == "Measure"} == {"direct"}
            said[project["id"]] = {(r["id"], r["start"], r["how"]) for r in rows}
        assert len({frozenset(rows) for rows in said.values()}) == 1
        measures = {id for id, _, _ in said[first["id"]] if ":m" in id}
        assert len(measures) >= max(p["n"] for p in (first, second, third))

        client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "zh"})
        page = client.get(f"/entity/{second['id']}").text
        assert "经人判定为同一项目" in page
        head = page.partition('<ul class="tally">')[0]
        assert first["name"] in head
        assert third["name"] in head
        assert page.partition('id="measures"')[2].count("<blockquote") >= len(measures)
        assert page.count("<mark>") >= 2
