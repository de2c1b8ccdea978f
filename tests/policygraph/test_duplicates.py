"""Doubtful pairs of projects: which are found, which the text tells apart; decisions are kept and drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Command

from graph.model import Edge, Evidence, GraphData, Node
from graph.stores import open_store
from graph.stores.base import Store
from policygraph.decisions import (
    ContradictionError,
    Decision,
    Decisions,
    DecisionsFileError,
    read_decisions,
    replay,
    write_decisions,
)
from policygraph.duplicates import doubtful_pairs

ENGINES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))
SAME_AS = "MATCH (a:Project)-[r:SAME_AS]->(b:Project) RETURN a.name AS one, b.name AS other, r.decided AS decided"

# id, name, kind, aliases, codes of its places
PROJECTS = [
    ("p01", "青川市城北水厂", "供水", [], ["990100"]),
    ("p02", "青川城北水厂", "供水", [], ["990100"]),
    ("p03", "云岭集团年产五万吨茶叶加工项目", "产业", ["云岭茶叶项目"], []),
    ("p04", "云岭茶叶项目", "产业", [], []),
    ("p05", "石桥县大河湾灌区", "灌区", [], []),
    ("p06", "石桥县大河弯灌区", "灌区", [], []),
    ("p07", "白水河防洪综合治理", "防洪/河道", [], []),
    ("p08", "白水河治理", "防洪/河道", [], []),
    # told apart: by number, direction, phase, place, kind, edition, owner, or as part and whole
    ("p11", "东湖电厂三号机组", "电源", [], []),
    ("p12", "东湖电厂四号机组", "电源", [], []),
    ("p13", "清江水库除险加固", "水库/水利枢纽", [], ["990101"]),
    ("p14", "清江水库除险加固", "水库/水利枢纽", [], ["990201"]),
    ("p15", "马场风电场", "电源", [], []),
    ("p16", "马场风电场二期", "电源", [], []),
    ("p17", "云岭物流中心园区", "物流", [], []),
    ("p18", "云岭物流中心园", "园区/开放平台", [], []),
    ("p19", "青川至东湖高速公路", "公路", [], []),
    ("p20", "青川至东湖石桥高速公路", "公路", [], []),
    ("p21", "第三届云岭茶叶博览会", "论坛/活动", [], []),
    ("p22", "第四届云岭茶叶博览会", "论坛/活动", [], []),
    ("p23", "茶山医学实验室", "科研平台", [], []),
    ("p24", "盐山医学实验室", "科研平台", [], []),
]


def graph() -> GraphData:
    data = GraphData()
    data.add_node(Node("Document", "document:1", {"name": "云岭省规划", "status": "read"}))
    for code, name in (("990100", "青川市"), ("990101", "石桥县"), ("990201", "东湖县")):
        data.add_node(Node("Region", f"region:{code}", {"name": name, "level": "county", "code": code}))
    for number, (id, name, kind, aliases, codes) in enumerate(PROJECTS):
        ref = ("Project", f"project:{id}")
        said = Evidence("document:1", number, number + 1, f"建设{name}", "test")
        data.add_node(Node(*ref, {"name": name, "kind": kind, "scope": "990000", "aliases": list(aliases)}))
        data.add_edge(Edge("STAGE_IN", ref, ("Document", "document:1"), said, {"stage": "ongoing"}))
        for code in codes:
            data.add_edge(Edge("LOCATED_IN", ref, ("Region", f"region:{code}"), said))
    whole = Evidence("document:1", 90, 91, "段", "test")
    data.add_edge(Edge("PART_OF", ("Project", "project:p20"), ("Project", "project:p19"), whole))
    return data


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    embedded = request.param == "embedded"
    where = str(tmp_path / "d.db") if embedded else request.getfixturevalue("neo4j_url")
    with open_store(where, write=True) as opened:
        if not embedded:
            opened.execute("MATCH (n) DETACH DELETE n")
        opened.write(graph())
        yield opened


def decision(one: str, other: str, verdict: str, date: str = "2026-03-05") -> Decision:
    names = (f"名{one}", f"名{other}")
    return Decision((f"project:{one}", f"project:{other}"), names, verdict, "somebody", date)


def test_pairs_that_may_be_one_and_none_that_the_text_tells_apart(store: Store) -> None:
    pairs = doubtful_pairs(store)
    assert [(pair.ids[0][-3:], pair.ids[1][-3:]) for pair in pairs] == [
        ("p01", "p02"),
        ("p03", "p04"),
        ("p05", "p06"),
        ("p07", "p08"),
    ]
    assert "云岭茶叶项目" in pairs[1].why and "防洪综合" in pairs[3].why


def test_decisions_are_drawn_again_and_change_no_id(store: Store) -> None:
    before = store.query("MATCH (p:Project) RETURN p.id AS id ORDER BY id").rows
    both = Decisions(
        [decision("p01", "p02", "same"), decision("p05", "p06", "different"), decision("p98", "p99", "same")]
    )
    assert replay(store, both) == replay(store, both) == 1
    assert store.query(SAME_AS).records() == [
        {"one": "青川市城北水厂", "other": "青川城北水厂", "decided": "somebody, 2026-03-05"}
    ]
    assert replay(store, Decisions([decision("p01", "p02", "different")])) == 0
    assert store.query(SAME_AS).rows == ()
    assert store.query("MATCH (p:Project) RETURN p.id AS id ORDER BY id").rows == before


def test_edges_that_no_decision_here_speaks_of_are_left_alone(store: Store) -> None:
    replay(store, Decisions([decision("p01", "p02", "same")]))
    replay(store, Decisions([decision("p05", "p06", "same")]))
    assert len(store.query(SAME_AS)) == 2


def test_pairs_are_decided_through_others() -> None:
    found = Decisions([decision("a", "b", "same"), decision("b", "c", "same"), decision("c", "d", "different")])
    assert found.verdict("project:a", "project:c") == "same"
    assert found.verdict("project:d", "project:a") == "different"
    assert found.verdict("project:a", "project:e") is None
    for wrong in (decision("a", "c", "different"), decision("a", "d", "same")):
        with pytest.raises(ContradictionError, match="decide one of those anew"):
            found.add(wrong)
    found.add(decision("c", "d", "same"))
    assert found.verdict("project:a", "project:d") == "same"
    assert len(found.by_pair) == 3


def test_a_file_of_decisions_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "decisions.yml"
    assert list(read_decisions(file)) == list(read_decisions(None)) == []
    known = Decisions([decision("p05", "p06", "different"), decision("p01", "p02", "same")])
    write_decisions(file, known)
    assert list(read_decisions(file)) == list(known)
    text = file.read_text("utf-8")
    write_decisions(file, read_decisions(file))
    assert file.read_text("utf-8") == text
    assert [p.name for p in tmp_path.iterdir()] == ["decisions.yml"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("- {pair: [a, b], decision: same}\n- {pair: [b, a], decision: same}\n", 2, "line 1"),
        ("- {pair: [a, b], decision: perhaps}\n", 1, "same or different"),
        ("- {pair: [a], decision: same}\n", 1, "two"),
        ("- {pair: [a, a], decision: same}\n", 1, "always itself"),
        ("- pair: [a, b]\n  decision: same\n  who: me\n", 3, "unknown key 'who'"),
        ("- {decision: same}\n", 1, "pair is missing"),
        ("pair: [a, b]\n", 1, "list"),
        ("- [\n", 2, "YAML"),
        (
            "- {pair: [a, b], decision: same}\n- {pair: [b, c], decision: same}\n"
            "- {pair: [a, c], decision: different}\n",
            3,
            "decide one of those anew",
        ),
    ],
)
def test_a_fault_in_the_file_names_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "decisions.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(DecisionsFileError) as raised:
        read_decisions(file)
    assert (raised.value.line, said in str(raised.value)) == (line, True)


def test_the_commands_list_decide_and_build_replays(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("云南省规划\n开工建设昆明市城北天然气储备库。\n", "utf-8")
    (tmp_path / "b.txt").write_text("云南省报告\n推进昆明城北天然气储备库前期工作。\n", "utf-8")
    build = ("build", "a.txt", "b.txt", "-j", "云南省")
    assert command(*build).code == 0
    ran = command("duplicates", "-f", "json")
    assert (ran.code, ran.json["undecided"]) == (3, 1)
    assert "policygraph duplicates decide" in ran.err
    (pair,) = ran.json["pairs"]
    names = {pair["one"]["name"], pair["other"]["name"]}
    assert names == {"昆明市城北天然气储备库", "昆明城北天然气储备库"}
    assert [len(pair[end]["said"]) for end in ("one", "other")] == [1, 1]
    assert "昆明城北天然气储备库" in command("duplicates").out
    ids = (pair["one"]["id"], pair["other"]["id"])
    ran = command("duplicates", "decide", *ids, "same", "--by", "张三")
    assert (ran.code, "张三" in ran.out) == (0, True), ran.err
    assert "张三" in (tmp_path / "policygraph.db.decisions.yml").read_text("utf-8")
    ran = command("duplicates", "-f", "json")
    assert (ran.code, ran.json) == (0, {"undecided": 0, "decided": 1, "pairs": []})
    assert command("duplicates", "--decided", "-f", "json").json["pairs"][0]["decision"] == "same"
    # the documents are built afresh: the decision is drawn again
    command("cypher", "MATCH (p:Project) DETACH DELETE p", "--write")
    command("cypher", "MATCH (d:Document) SET d.extractor = 'old'", "--write")
    ran = command(*build)
    assert "1 pair of projects tied as one" in ran.out
    assert len(command("cypher", SAME_AS, "-f", "json").json) == 1
    assert command("verify").code == 0
    assert command("duplicates", "decide", *ids[::-1], "different").code == 0
    assert command("cypher", SAME_AS, "-f", "json").json == []
    assert "tied" not in command(*build).out


def test_what_cannot_be_decided_is_refused(command: Command, tmp_path: Path) -> None:
    assert command("duplicates").code == 2
    assert command("duplicates", "decide", "a", "b", "same").code == 2
    assert not (tmp_path / "policygraph.db").exists()
    (tmp_path / "a.txt").write_text("云南省规划\n开工建设昆明机场、大理机场。\n", "utf-8")
    command("build", "a.txt", "-j", "云南省")
    for words, said in (
        (("昆明机场", "大理机场", "perhaps"), "same or different"),
        (("昆明机场", "昆明机场", "same"), "already"),
        (("昆明机场", "昆明市", "same"), "no project"),
        (("昆明机场", "丽江机场", "same"), "丽江机场"),
    ):
        ran = command("duplicates", "decide", *words)
        assert (ran.code, said in ran.err, ran.out) == (2, True, "")
    (tmp_path / "wrong.yml").write_text("- {pair: [a], decision: same}\n", "utf-8")
    for words in (("duplicates", "--decisions", "wrong.yml"), ("build", "a.txt", "--decisions", "wrong.yml")):
        ran = command(*words)
        assert (ran.code, "wrong.yml: line 1" in ran.err) == (2, True)
