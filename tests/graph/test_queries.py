"""The pack's files: what a header must say, and how parameters are bound."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries import (
    NamedQuery,
    ParameterError,
    QueryFileError,
    UnknownQueryError,
    find_query,
    load_queries,
    read_queries,
    used_parameters,
)

GOOD = """// 某地的举措 · Measures of a region
// What it answers,
// in two lines.
// @param region: region — id, name or alias
// @param least: integer = 2 — at least so many
// @param share: float = 0.5 — a share
// @param open: boolean = false — open lists too
// @param kinds: strings = ["机场", "公路"] — kinds
// @param basis: string[words|heading] = "words" — which
// @param document: document = null — only this
MATCH (n:Region {name: $region}) // $not, a comment
WHERE n.x = '$not' AND n.y = "it's $not" AND n.`$not` = $least + $share AND $open AND n.kind IN $kinds
  AND n.basis = $basis AND n.document = $document /* $not */
RETURN n.id AS id
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions" / "measures_of_region.cypher").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def query(pack: Path) -> NamedQuery:
    return read_queries(pack)["measures_of_region"]


def test_a_header_is_read(query: NamedQuery) -> None:
    assert (query.subject, query.title_zh, query.title_en) == ("regions", "某地的举措", "Measures of a region")
    assert query.description == "What it answers, in two lines."
    assert [(p.name, p.type, p.required, p.default) for p in query.parameters] == [
        ("region", "region", True, None),
        ("least", "integer", False, 2),
        ("share", "float", False, 0.5),
        ("open", "boolean", False, False),
        ("kinds", "strings", False, ["机场", "公路"]),
        ("basis", "string", False, "words"),
        ("document", "document", False, None),
    ]
    assert query.parameters[5].choices == ("words", "heading")
    assert query.cypher.startswith("MATCH")


def test_defaults_fill_what_is_not_given(query: NamedQuery) -> None:
    assert query.bind({"region": " 青川 "}) == {
        "region": "青川",
        "least": 2,
        "share": 0.5,
        "open": False,
        "kinds": ["机场", "公路"],
        "basis": "words",
        "document": None,
    }


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("least", "7", 7),
        ("least", 7, 7),
        ("least", "-7", -7),
        ("share", "1", 1.0),
        ("share", 2, 2.0),
        ("share", "1e3", 1000.0),
        ("open", "true", True),
        ("open", "否", False),
        ("open", True, True),
        ("kinds", "机场, 公路，港口", ["机场", "公路", "港口"]),
        ("kinds", ["机场"], ["机场"]),
        ("kinds", "", []),
        ("basis", "heading", "heading"),
        ("document", None, None),
        ("document", "'\"{}$", "'\"{}$"),
    ],
)
def test_words_are_read_as_the_type(query: NamedQuery, name: str, given: Any, value: Any) -> None:
    assert query.bind({"region": "青川", name: given})[name] == value


@pytest.mark.parametrize(
    ("given", "parameter", "fault"),
    [
        ({}, "region", "must be given"),
        ({"region": None}, "region", "must be given"),
        ({"region": " "}, "region", "must not be empty"),
        ({"region": 5}, "region", "must be a text"),
        ({"region": "x", "leest": 1}, "leest", "did you mean least"),
        ({"region": "x", "least": "many"}, "least", "whole number"),
        ({"region": "x", "least": 1.5}, "least", "whole number"),
        ({"region": "x", "least": True}, "least", "whole number"),
        ({"region": "x", "least": "9" * 30}, "least", "whole number"),
        ({"region": "x", "share": "nan"}, "share", "finite"),
        ({"region": "x", "share": []}, "share", "number"),
        ({"region": "x", "open": "maybe"}, "open", "true or false"),
        ({"region": "x", "kinds": [1]}, "kinds", "list of texts"),
        ({"region": "x", "basis": "guess"}, "basis", "words, heading"),
    ],
)
def test_what_does_not_fit_is_named(query: NamedQuery, given: dict[str, Any], parameter: str, fault: str) -> None:
    with pytest.raises(ParameterError, match=fault) as caught:
        query.bind(given)
    assert caught.value.parameter == parameter
    assert parameter in str(caught.value)
    assert caught.value.query == "measures_of_region"


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        (" · Measures of a region", "", "first line must be the title"),
        ("// What it answers,\n// in two lines.\n", "", "no description"),
        ("// @param least: integer = 2 — at least so many\n", "", r"uses \$least"),
        ("— at least so many", "", "not of the form"),
        ("least: integer", "least: number", "has the type number"),
        ("integer = 2", "integer = two", "default of least"),
        ('= "words"', '= "guess"', "default of basis"),
        ("$least + ", "", "declares least and never uses it"),
        ("\nMATCH (n:Region", "\n// of the query\nMATCH (n:Region", "description stands before"),
        ("// @param open", "// @param least: integer = 2 — again\n// @param open", "twice"),
    ],
)
def test_a_file_that_breaks_the_rules_is_named(pack: Path, was: str, becomes: str, fault: str) -> None:
    assert was in GOOD
    path = pack / "regions" / "measures_of_region.cypher"
    path.write_text(GOOD.replace(was, becomes), encoding="utf-8")
    with pytest.raises(QueryFileError, match=fault) as caught:
        read_queries(pack)
    assert caught.value.path == path


def test_a_name_stands_in_one_folder_only(pack: Path) -> None:
    (pack / "sectors").mkdir()
    (pack / "sectors" / "measures_of_region.cypher").write_text(GOOD, encoding="utf-8")
    with pytest.raises(QueryFileError, match="taken by regions"):
        read_queries(pack)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownQueryError, match="projects_in_region") as caught:
        find_query("project_in_regions")
    assert "projects_in_region" in caught.value.near


FORMS = ("${}", "'a ${} \\' b'", '"${}"', "`${}`", "// ${}\n", "/* ${}\n */")


@given(st.lists(st.tuples(st.sampled_from(FORMS), st.from_regex("[a-z]{1,5}", fullmatch=True)), max_size=12))
def test_only_a_parameter_is_one(pieces: list[tuple[str, str]]) -> None:
    """Not what stands in texts, escaped names and comments, in any order."""
    cypher = " ".join(form.format(name) for form, name in pieces)
    assert used_parameters(cypher) == {name for form, name in pieces if form == FORMS[0]}


def test_the_pack_keeps_the_rules_of_both_engines() -> None:
    """Rules of Cypher that both engines read alike; each was found by measuring."""
    for query in load_queries().values():
        assert " AS " in query.cypher.rpartition("RETURN")[2], query.name
        assert "ORDER BY" in query.cypher.rpartition("RETURN")[2], f"{query.name}: rows in no certain order"
        for forbidden in ("elementId", "CYPHER ", "apoc.", "SHORTEST ", "LOAD CSV"):
            assert forbidden not in query.cypher, query.name


def test_no_pattern_asks_for_what_a_relationship_holds() -> None:
    """`MATCH ()-[r]-() MATCH (d {id: r.document})` finds nothing on the embedded engine; WHERE d.id = … does."""
    for query in load_queries().values():
        held = set(re.findall(r"\[(\w+)[:\]]", query.cypher))
        asked = set(re.findall(r"[({[:][^()\[\]]*\{\s*\w+: (\w+)\.\w+", query.cypher))
        assert not held & asked, query.name


def test_columns_of_evidence_come_together() -> None:
    evidence = {"quote", "document", "outline", "start", "`end`"}
    silence = {"regions_never_mentioned", "parents_of_regions"}  # rest on what no text says, and on the gazetteer
    for query in load_queries().values():
        if query.name in silence:
            continue
        returned = query.cypher.rpartition("RETURN")[2].partition("ORDER BY")[0]
        assert all(f" {name}" in returned for name in evidence), query.name
