"""One contract, run on both engines."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_graph import SHIQIAO, Writer, gazetteer, plan, sample, scheme

from graph.errors import InvalidGraphError, QueryError, QuerySyntaxError, QueryTimeoutError, ReadOnlyError
from graph.model import Edge, Evidence, GraphData, Node
from graph.stores import Store, open_store, statements

SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c % 7 = 8 RETURN count(c) AS n"


def filled(store: Store) -> Store:
    for data in sample():
        store.write(data)
    return store


def names(store: Store, label: str) -> list[str]:
    return store.query(f"MATCH (n:{label}) RETURN n.name AS name ORDER BY name").column("name")


def test_holds_what_was_written(store: Store) -> None:
    data = plan()
    store.write(gazetteer())
    store.write(data)
    counts = store.counts()
    assert counts.nodes["Measure"] == len(list(data.by_label("Measure"))) == 11
    assert counts.edges["MENTIONS"] == len(list(data.by_type("MENTIONS")))
    # the gazetteer's edges carry no evidence and those of the text do
    assert counts.edges["PART_OF"] == 7 + 1
    row = store.query("MATCH (t:Target) RETURN properties(t) AS t").rows[0][0]
    assert row["low"] == 500.0
    assert row["comparator"] == "≈"
    assert row["what"] == "新改建农村公路"


def test_writing_twice_changes_nothing(store: Store) -> None:
    before = filled(store).counts()
    everything = (
        "MATCH (a)-[r]->(b) RETURN a.id AS a, properties(r) AS r, b.id AS b, a.aliases AS n ORDER BY a, b, r.start"
    )
    rows = store.query(everything)
    assert filled(store).counts() == before
    assert store.query(everything) == rows


def test_replacing_by_the_same_changes_nothing(store: Store) -> None:
    before = filled(store).counts()
    store.replace_document("document:plan", plan())
    assert store.counts() == before


def test_each_piece_of_evidence_is_an_edge_of_its_own(store: Store) -> None:
    filled(store)
    found = store.query(
        "MATCH (:Project {name: '青川至东湖高速公路'})-[r:CONNECTS]->(:Region {name: '青川市'}) "
        "RETURN r.document AS document, r.quote AS quote, r.rule AS rule ORDER BY document"
    )
    assert list(found.rows) == [("document:plan", "青川", "test"), ("document:scheme", "青川", "test")]


def test_documents_share_places_and_projects(store: Store) -> None:
    filled(store)
    shared = "MATCH (p:Project)-[:STAGE_IN]->(d:Document) WITH p, count(d) AS n WHERE n > 1 RETURN p.name AS name"
    assert store.query(shared).column("name") == ["青川至东湖高速公路"]
    assert names(store, "Region").count("青川市") == 1


def test_a_removed_document_takes_along_what_rests_on_it_alone(store: Store) -> None:
    filled(store)
    regions = names(store, "Region")
    store.remove_document("document:scheme")
    alone = filled_with(store, plan)
    assert "东湖港" not in names(store, "Project")
    assert "青川至东湖高速公路" in names(store, "Project")
    assert names(store, "Document") == ["云岭省综合发展规划纲要"]  # the law that was cited is gone too
    assert names(store, "Region") == regions
    assert store.counts() == alone
    store.remove_document("document:plan")
    assert set(store.counts().nodes) == {"Region", "Sector"}
    assert set(store.counts().edges) == {"PART_OF"}


def filled_with(store: Store, *documents: Callable[[], GraphData]) -> object:
    """Counts of what the store should hold, by counting the data itself."""
    whole = gazetteer()
    for document in documents:
        for node in document().nodes.values():
            whole.add_node(node)
        for edge in document().edges.values():
            whole.add_edge(edge)
    labels = {label for label, _ in whole.nodes}
    types = {edge.type for edge in whole.edges.values()}
    return type(store.counts())(
        {label: len(list(whole.by_label(label))) for label in labels},
        {type: len(list(whole.by_type(type))) for type in types},
    )


def test_the_same_file_with_another_text_takes_the_old_documents_place(store: Store) -> None:
    store.write(gazetteer())
    store.replace_document("document:plan", plan())
    store.replace_document("document:scheme", scheme(), remove=["document:plan"])
    assert store.counts() == filled_with(store, scheme)


def test_a_new_extraction_leaves_nothing_of_the_old(store: Store) -> None:
    """What an older extractor said of the same text is gone: edges, properties, projects; a person's decision stays."""
    filled(store)
    store.execute(
        "MATCH (a:Project {name: '东湖港'}), (b:Project {name: '马场乡公路'}) "
        "MERGE (a)-[r:SAME_AS]->(b) SET a.optional = 'facility'"
    )
    store.replace_document("document:scheme", scheme())
    assert store.query("MATCH (p:Project {name: '东湖港'}) RETURN p.optional AS o, p.kind AS k").rows == (
        (None, "港口航道"),
    )
    assert store.counts().edges["SAME_AS"] == 1
    less = Writer("document:scheme", "东湖市交通行动方案")
    less.data.add_node(Node(*less.document, {"name": "东湖市交通行动方案", "status": "read"}))
    store.replace_document("document:scheme", less.data)
    assert "东湖港" not in names(store, "Project")
    assert store.query("MATCH (d:Document {id: 'document:scheme'}) RETURN d.jurisdiction AS j").rows == ((None,),)


def test_names_of_several_documents_are_united(store: Store) -> None:
    for aliases in (["甲", "乙"], ["乙", "丙"], []):
        data = GraphData()
        data.add_node(Node("Agency", "agency:1", {"name": "某厅", "aliases": aliases}))
        store.write(data)
    assert store.query("MATCH (a:Agency) RETURN a.aliases AS aliases").rows == ((["甲", "乙", "丙"],),)


def test_an_edge_to_nothing_is_refused_and_the_whole_taken_back(store: Store) -> None:
    data = GraphData()
    data.add_node(Node("Project", "project:1", {"name": "石桥机场"}))
    data.add_edge(Edge("LOCATED_IN", ("Project", "project:1"), SHIQIAO, Evidence("document:1", 0, 2, "石桥", "test")))
    with pytest.raises(InvalidGraphError, match="region:990101"):
        store.write(data)
    assert store.counts().empty


@pytest.mark.parametrize("raised", [KeyboardInterrupt, MemoryError])
def test_what_is_interrupted_is_taken_back(
    store: Store, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException]
) -> None:
    before = filled(store).counts()
    calls = 0
    real = statements._edge_row

    def interrupted(edge: Edge) -> dict[str, object]:
        nonlocal calls
        calls += 1
        if calls == 60:
            raise raised
        return real(edge)

    with monkeypatch.context() as patch:
        patch.setattr(statements, "_edge_row", interrupted)
        with pytest.raises(raised):
            store.replace_document("document:plan", plan())
    assert calls == 60
    assert store.counts() == before
    store.replace_document("document:plan", plan())
    assert store.counts() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Region {id: 'x'})",
        "MATCH (n:Region) SET n.name = 'x'",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Region {id: 'x'}) RETURN n",
        "MATCH (n:Region) CALL (n) { CREATE (m:Region {id: n.id + 'x'}) } RETURN n.id AS id",
    ],
)
def test_the_engine_refuses_to_write_where_one_reads(store: Store, url: str, statement: str) -> None:
    before = filled(store).counts()
    with pytest.raises(ReadOnlyError):
        store.query(statement)
    assert store.counts() == before


def test_a_store_opened_to_read_does_not_write(store: Store, url: str) -> None:
    filled(store).close()
    with open_store(url) as reading:
        before = reading.counts()
        for refused in (
            lambda: reading.write(plan()),
            lambda: reading.replace_document("document:plan", plan()),
            lambda: reading.remove_document("document:plan"),
            lambda: reading.execute("MATCH (n) DETACH DELETE n"),
        ):
            with pytest.raises(ReadOnlyError):
                refused()
        assert reading.counts() == before


def test_a_syntax_error_is_shown_at_its_place(store: Store) -> None:
    with pytest.raises(QuerySyntaxError, match="line 2, column 1") as caught:
        store.query("MATCH (n:Region)\nRETRUN n.name AS name")
    assert (caught.value.line, caught.value.column) == (2, 1)


def test_a_missing_parameter_is_named(store: Store) -> None:
    with pytest.raises(QueryError, match="entity"):
        store.query("RETURN $entity AS entity")


@pytest.mark.parametrize(
    "text", ["'", '"', "`", "\\", "{}", "$name", "//", "/*", "吉林 𠮷野家", "a\r\n\tb", "'})--(", "\u2028", "长" * 2000]
)
def test_texts_stay_what_they_are(store: Store, text: str) -> None:
    data = GraphData()
    data.add_node(Node("Region", text, {"name": text, "aliases": [text, "b"]}))
    store.write(data)
    row = ((text, text, [text, "b"]),)
    assert store.query("MATCH (n:Region) RETURN n.id AS id, n.name AS name, n.aliases AS aliases").rows == row
    assert store.query("MATCH (n:Region {name: $x}) RETURN n.id AS id", {"x": text}).rows == ((text,),)
    assert store.query("RETURN $x AS x", {"x": {"a": [text, None, 1, 1.5, True]}}).rows == (
        ({"a": [text, None, 1, 1.5, True]},),
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20), max_size=4))
def test_any_list_of_texts_comes_back(store: Store, texts: list[str]) -> None:
    assert store.query("RETURN $x AS x, size($x) AS n", {"x": texts}).rows == ((texts, len(texts)),)


def test_the_limit_bounds_the_rows(store: Store) -> None:
    rows = "UNWIND range(1, 10) AS n RETURN n"
    assert store.query(rows, limit=3).rows == ((1,), (2,), (3,))
    assert store.query(rows, limit=3).truncated
    assert not store.query(rows, limit=10).truncated
    assert not store.query(rows).truncated


def test_an_empty_answer_has_its_columns(store: Store) -> None:
    for statement in (
        "MATCH (n:Region {id: 'none'}) RETURN n.id AS id, n.name AS name",
        "MATCH (n:Region {id: 'none'}) WITH n ORDER BY n.id RETURN n.id AS id, n.name AS name SKIP 1",
        "MATCH (n:Region {id: 'a'}) RETURN n.id AS id, 1 AS name UNION MATCH (n:Nothing) RETURN n.id AS id, 2 AS name",
    ):
        assert store.query(statement).columns == ("id", "name")
        assert store.query(statement).records() == []


def test_graph_values_are_maps_alike(store: Store) -> None:
    filled(store)
    found = store.query(
        "MATCH (p:Project {name: '石桥机场'})-[r:LOCATED_IN]->(n:Region) "
        "RETURN p AS p, r AS r, [n] AS list, {n: n} AS map, date('2026-01-02') AS day, count { (n)--() } > 0 AS any"
    ).records()
    region = {
        "@type": "Region",
        "id": "region:990101",
        "name": "石桥县",
        "level": "county",
        "code": "990101",
        "aliases": ["石桥"],
    }
    project = {
        "@type": "Project",
        "id": "project:石桥机场",
        "name": "石桥机场",
        "kind": "机场",
        "scope": "990000",
        "aliases": [],
    }
    relation = {
        "@type": "LOCATED_IN",
        "document": "document:plan",
        "start": 37,
        "end": 39,
        "quote": "石桥",
        "rule": "test",
    }
    assert found == [
        {"p": project, "r": relation, "list": [region], "map": {"n": region}, "day": "2026-01-02", "any": True}
    ]


def test_full_text_search_finds_words(store: Store) -> None:
    filled(store)
    found = store.query(
        "CALL db.index.fulltext.queryNodes('measure_text', $words) YIELD node RETURN node.text AS text ORDER BY text",
        {"words": "机场"},
    )
    assert found.column("text") == ["推进石桥机场前期工作"]


def test_a_query_that_runs_too_long_is_stopped(url: str) -> None:
    from graph.stores.embedded import EmbeddedStore

    if url.startswith("bolt"):
        with open_store(url) as server, pytest.raises(QueryTimeoutError, match="1 seconds"):
            server.query(SLOW, timeout=1)
        return
    EmbeddedStore(url, write=True, limit=1).close()
    with EmbeddedStore(url) as folder, pytest.raises(QueryTimeoutError, match="1 seconds"):
        folder.query(SLOW)


def test_what_a_large_document_weighs_is_written_in_batches(store: Store) -> None:
    data = gazetteer()
    document = ("Document", "document:large")
    data.add_node(Node(*document, {"name": "大", "status": "read"}))
    for i in range(2500):
        data.add_node(
            Node("Measure", f"document:large:m{i}", {"document": "document:large", "text": "建设" * 200, "start": i})
        )
        data.add_edge(
            Edge(
                "MENTIONS",
                ("Measure", f"document:large:m{i}"),
                SHIQIAO,
                Evidence("document:large", i, i + 1, "建", "test"),
            )
        )
    store.replace_document("document:large", data)
    store.replace_document("document:large", data)
    assert store.counts().edges["MENTIONS"] == 2500
