"""Form C: whatever a statement writes, what is refused for its maps comes with a rewriting that passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.dialect import RefusedCypherError, check

values = st.sampled_from(["r.start", "r['start']", "toInteger(r.start)", "r.start + 1", "`r`.start", "startNode(r).id"])
firsts = st.sampled_from(["()-[r]->()", "(a)<-[r:T]-()", "()-[r:T {x: 1}]-(b)", "()-[r WHERE r.x > 1]->()"])
betweens = st.sampled_from([" MATCH ", ", ", " OPTIONAL MATCH ", " WITH * MATCH ", " WHERE r.x = 1 MATCH "])
nodes = st.sampled_from(
    ["(m:M {%s})", "(:M {y: 'a, b', %s})", "({%s})-->(z)", "()-[q:T {%s}]->()", "(m:M&!N {%s, y: {}})"]
)
ends = st.sampled_from(["", " WHERE true", " WHERE 1 = 2 OR 3 = 3"])


@given(firsts, betweens, nodes, values, ends)
def test_every_form_is_refused_and_its_rewriting_passes(
    first: str, between: str, node: str, value: str, end: str
) -> None:
    with pytest.raises(RefusedCypherError) as refused:
        check(f"MATCH {first}{between}{node % f'start: {value}'}{end} RETURN 1 AS one")
    rewriting = refused.value.rewriting
    assert rewriting is not None
    assert "WHERE" in rewriting
    check(rewriting)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (p)-[r:T]->(x) CREATE (:Seen {start: r.start})",
        "MATCH (p)-[r:T]->(x) MERGE (x)-[:BACK {start: r.start}]->(p)",
        "MATCH (p)-[r:T]->(x) FOREACH (one IN [1] | CREATE (:Seen {start: r.start}))",
        "MATCH (p)-[r:T]->(x) SET x += {start: r.start}",
        "MATCH (p)-[r:T]->(x {r: 1}) MATCH (m {a: p.r, r: $r}) RETURN m.r AS m",
        "MATCH (p)-[r:T]->(x) RETURN collect(DISTINCT {start: r.start}) AS found, [{a: r.a}] AS more",
    ],
)
def test_what_the_engine_computes_rightly_passes(cypher: str) -> None:
    check(cypher)


def test_where_no_rewriting_can_be_derived_the_words_show_one() -> None:
    with pytest.raises(RefusedCypherError) as refused:
        check("MATCH ()-[r]->() WHERE EXISTS {\n (m:M {order: r.start}) } RETURN count(*) AS n")
    error = refused.value
    assert (error.line, error.column, error.rewriting) == (2, 8, None)
    assert "WHERE m.order = r.start" in str(error)
