"""`query` and `cypher`: the pack and statements of the user's own, on the embedded engine."""

import csv
import json
from pathlib import Path

import pytest
from command import Command

from graph.queries import load_queries


def test_list_gives_every_query_with_its_parameters(command: Command) -> None:
    ran = command("query", "list", "--format", "json")
    assert ran.code == 0
    listed = {q["name"]: q for q in ran.json}
    assert set(listed) == set(load_queries())
    assert len(listed) >= 12
    query = listed["projects_in_region"]
    assert query["title"].startswith("某地的项目")
    assert query["description"]
    region = query["parameters"][0]
    assert (region["name"], region["type"], region["required"]) == ("region", "region", True)
    assert {"name", "type", "required", "default", "description"} == set(region)
    assert "projects_in_region" in command("query", "list").out


def test_show_gives_the_file(command: Command) -> None:
    ran = command("query", "show", "sector_pairs")
    assert (ran.code, ran.out.startswith("// ")) == (0, True)
    assert "MATCH" in command("query", "show", "sector_pairs", "-f", "json").json["cypher"]


def test_run_gives_rows(asked: Command) -> None:
    ran = asked("query", "run", "projects_in_region", "region=青川", "stage=preparatory", "-f", "json")
    assert ran.code == 0
    assert [(row["name"], row["through"]) for row in ran.json] == [("石桥机场", "石桥县")]


def test_every_query_runs_from_the_command_line(asked: Command) -> None:
    named = {"entity": "青川", "region": "青川", "sector": "交通运输", "project": "石桥机场", "agency": "省交通运输厅"}
    for query in load_queries().values():
        given = [f"{p.name}={named.get(p.type, '云岭省综合发展规划纲要')}" for p in query.parameters if p.required]
        ran = asked("query", "run", query.name, *given, "-f", "json")
        assert (query.name, ran.code, ran.err) == (query.name, 0, "")
        assert isinstance(ran.json, list)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "project_in_region", "region=青川"), "projects_in_region"),
        (("run", "projects_in_region"), "region"),
        (("run", "projects_in_region", "regoin=青川"), "region"),
        (("run", "projects_in_region", "青川"), "key=value"),
        (("run", "projects_in_region", "region=青川", "region=东湖"), "twice"),
        (("run", "projects_in_region", "region="), "region"),
        (("show", "nothing_like_it"), "query list"),
        (("list", "--format", "xml"), "markdown"),
    ],
)
def test_wrong_use_is_named(command: Command, sample_store: Path, words: tuple[str, ...], said: str) -> None:
    store = ("--store", str(sample_store)) if words[0] == "run" else ()
    ran = command("query", *words, *store)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_cypher_reads_with_typed_parameters(asked: Command) -> None:
    ran = asked("cypher", "MATCH (r:Region {code: $c}) RETURN r.name AS name", "-p", 'c="990100"', "-f", "json")
    assert ran.json == [{"name": "青川市"}]
    ran = asked(
        "cypher", "RETURN $n + 1 AS n, $t AS t, $l AS l", "-p", "n=41", "-p", "t=青=川", "-p", 'l=["甲"]', "-f", "json"
    )
    assert ran.json == [{"n": 42, "t": "青=川", "l": ["甲"]}]


def test_cypher_writes_to_a_file_with_a_mark_for_excel(asked: Command, tmp_path: Path) -> None:
    statement = "MATCH (r:Region) RETURN r.name AS name ORDER BY r.id"
    ran = asked("cypher", statement, "-f", "csv", "-o", "regions.csv")
    assert (ran.code, ran.out) == (0, "")
    raw = (tmp_path / "regions.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))) == 9
    assert not asked("cypher", statement, "-f", "csv").out.startswith("\ufeff")
    asked("cypher", statement, "-f", "json", "-o", "regions.json")
    assert len(json.loads((tmp_path / "regions.json").read_text("utf-8"))) == 9


def test_limit_says_that_it_cut(asked: Command) -> None:
    ran = asked("cypher", "MATCH (r:Region) RETURN r.name AS name", "--limit", "2", "-f", "json")
    assert (len(ran.json), "2 rows" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("MATCH (n:Region) RETRUN n", "RETRUN"),
        ("CREATE (n:Region {id: 'x'})", "--write"),
        ("MATCH (n) DETACH DELETE n", "--write"),
        ("MATCH (n) RETURN count(n) IS NULL AS x", "WITH"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV"),
        ("MATCH (n) RETURN $missing AS x", "missing"),
        ("", ""),
    ],
)
def test_cypher_refused(asked: Command, statement: str, said: str) -> None:
    ran = asked("cypher", statement)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: ")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_write_changes_the_graph(command: Command, tmp_path: Path) -> None:
    from graph.model import GraphData, Node
    from graph.stores import open_store

    data = GraphData()
    data.add_node(Node("Region", "region:1", {"name": "甲县", "level": "county", "code": "1"}))
    with open_store(str(tmp_path / "w.db"), write=True) as store:
        store.write(data)
    set_name = "MATCH (r:Region {id: 'region:1'}) SET r.name = '乙县'"
    assert command("cypher", set_name, "--store", "w.db").code == 2
    assert command("cypher", set_name, "--write", "--store", "w.db").code == 0
    named = command("cypher", "MATCH (r:Region) RETURN r.name AS name", "-f", "json", "--store", "w.db")
    assert named.json == [{"name": "乙县"}]


def test_the_store_comes_from_the_environment_too(
    command: Command, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYGRAPH_STORE", str(sample_store))
    assert command("cypher", "RETURN 1 AS one", "-f", "json").json == [{"one": 1}]
    ran = command("cypher", "RETURN 1 AS one", "--store", "nowhere.db")
    assert (ran.code, "nowhere.db" in ran.err, "policygraph build" in ran.err) == (2, True, True)
