import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.stores.cypher_lexer import Kind, LexingError, tokens
from graph.stores.dialect import RefusedCypherError, check


def kinds(cypher: str) -> list[tuple[Kind, str]]:
    return [(t.kind, t.text) for t in tokens(cypher)]


def test_strings_comments_names_parameters_and_numbers() -> None:
    assert kinds("RETURN 'a\\'b' // count(x)\n, `a``b`, $p, $`q r`, 1..3, .5, 1.5e-3, 0x1F, m.x /* ' */") == [
        (Kind.WORD, "RETURN"),
        (Kind.STRING, "'a\\'b'"),
        (Kind.PUNCTUATION, ","),
        (Kind.NAME, "a`b"),
        (Kind.PUNCTUATION, ","),
        (Kind.PARAMETER, "p"),
        (Kind.PUNCTUATION, ","),
        (Kind.PARAMETER, "q r"),
        (Kind.PUNCTUATION, ","),
        (Kind.NUMBER, "1"),
        (Kind.PUNCTUATION, ".."),
        (Kind.NUMBER, "3"),
        (Kind.PUNCTUATION, ","),
        (Kind.NUMBER, ".5"),
        (Kind.PUNCTUATION, ","),
        (Kind.NUMBER, "1.5e-3"),
        (Kind.PUNCTUATION, ","),
        (Kind.NUMBER, "0x1F"),
        (Kind.PUNCTUATION, ","),
        (Kind.WORD, "m"),
        (Kind.PUNCTUATION, "."),
        (Kind.WORD, "x"),
    ]


def test_chinese_words_are_words() -> None:
    assert kinds("地区.名称") == [(Kind.WORD, "地区"), (Kind.PUNCTUATION, "."), (Kind.WORD, "名称")]


@pytest.mark.parametrize(
    ("cypher", "place"),
    [("RETURN 'a", 7), ("RETURN `a", 7), ("RETURN 1 /* a", 9), ("RETURN c\\u006funt(x)", 8), ("RETURN '\\u0027'", 8)],
)
def test_what_is_uncertain_is_refused_with_its_place(cypher: str, place: int) -> None:
    with pytest.raises(LexingError) as error:
        tokens(cypher)
    assert error.value.place == place


@pytest.mark.parametrize(
    "cypher",
    [
        "RETURN c\\u006funt(x) IS NULL",  # Neo4j reads the escape before anything else
        "MATCH (m) RETURN count (m) IS NULL",
        "MATCH (m) RETURN (((count(m)))) IS NULL",
        "MATCH (m) RETURN 1 + size([count(m) IN [1]])",
        "MATCH (m) RETURN {a: {b: NOT count(m) > 1}}",
        "MATCH (m) RETURN count(m) > CASE WHEN NOT m IS NULL THEN 1 END",
        "MATCH (m) WITH m AS x, percentileCont(m.words, 0.5) IS NULL AS y RETURN y",
        "MATCH (m) WHERE EXISTS { MATCH (m)--(x) WITH count(x) IN [1] AS y WHERE y RETURN y } RETURN m",
        "MATCH (m) RETURN m.a AS a UNION MATCH (m) RETURN stDevP(m.words) IS NULL AS a",
        "MATCH (m) UNWIND collect(m) AS x RETURN x",
        "UNWIND [1] AS x RETURN sum(x) :: INTEGER",
    ],
)
def test_an_aggregate_in_a_predicate_is_found_wherever_it_hides(cypher: str) -> None:
    with pytest.raises(RefusedCypherError):
        check(cypher)


def test_the_place_counts_lines_and_columns_from_one() -> None:
    with pytest.raises(RefusedCypherError) as error:
        check("MATCH (m)\nRETURN count(m) IS NULL AS v")
    assert (error.value.line, error.value.column) == (2, 17)
    assert error.value.rewriting == "MATCH (m)\nWITH count(m) AS value1 RETURN value1 IS NULL AS v"


@given(st.text(alphabet="ab'\"`\\/*$(){}[].,:;0123count RETURNWIHSLEDOACV \n日"))
@example("RETURN 1 AS a //")
@example("WITH")
@example("RETURN")
@example("MATCH p = shortestPath()")
@example("ORDER BY")
@example("RETURN DISTINCT")
@example("LOAD CSV")
@example("CALL .")
def test_any_text_is_passed_or_refused(cypher: str) -> None:
    try:
        check(cypher)
    except RefusedCypherError as error:
        assert 0 <= error.refusal.place <= len(cypher)


def test_tokens_cover_all_but_white_space_and_comments() -> None:
    cypher = "MATCH (a)-[:X*1..3]->(b) WHERE a.x =~ 'y' AND a <> b RETURN a{.*}, [x IN $xs | x] AS 列"
    found = tokens(cypher)
    assert "".join(cypher[t.start : t.end] for t in found) == "".join(cypher.split())


def test_a_long_statement_is_checked_in_linear_time() -> None:
    columns = ", ".join(f"count(m) + {n} AS c{n}" for n in range(3000))
    before = time.process_time()
    check(f"MATCH (m:Measure) RETURN {columns}")
    assert time.process_time() - before < 5
