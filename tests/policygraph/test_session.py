"""A graph from Python: rows as objects, frames and files; what a notebook shows is offline and text stays text."""

import html
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

import policygraph as pg
from graph.errors import PolicyGraphError, ReadOnlyError
from graph.stores.dialect import RefusedCypherError
from policygraph.formats import Origin
from policygraph.results import SHOWN_ROWS, Result, ResultError


@pytest.fixture(scope="module")
def g(sample_store: Path) -> Iterator[pg.Graph]:
    with pg.open(str(sample_store)) as graph:
        yield graph


def test_a_question_in_words(g: pg.Graph) -> None:
    found = g.ask("青川")
    assert found.origin.query == "everything_involving"
    assert found.command
    assert found.command.startswith("policygraph query run everything_involving")
    assert {row["how"] for row in found} == {"direct", "inherited", "carried"}
    assert len(found) == len(list(found)) == len(found.rows)


def test_what_is_not_understood_comes_back_with_suggestions(g: pg.Graph) -> None:
    found = g.ask("完全不明白的话")
    assert (len(found), len(found.suggestions)) == (0, 3)
    assert found.suggestions[0] in repr(found)
    assert html.escape(found.suggestions[0]) in found._repr_html_()


def test_a_named_query(g: pg.Graph) -> None:
    found = g.query("projects_in_region", region="青川", stage="preparatory")
    assert [(row["name"], row["through"]) for row in found] == [("石桥机场", "石桥县")]
    assert found[0]["name"] == "石桥机场"
    with pytest.raises(PolicyGraphError, match="regoin"):
        g.query("projects_in_region", regoin="青川")


def test_cypher_of_ones_own_is_checked_and_reads_only(g: pg.Graph) -> None:
    found = g.cypher("MATCH (r:Region {level: $level}) RETURN r.name AS name ORDER BY name", level="county")
    assert "石桥县" in [row["name"] for row in found]
    with pytest.raises(RefusedCypherError):
        g.cypher("MATCH ()-[r:MENTIONS]->() MATCH (d:Document {id: r.document}) RETURN d.name AS name")
    with pytest.raises(ReadOnlyError):
        g.cypher("CREATE (:Region {id: 'x'})")


def test_search(g: pg.Graph) -> None:
    assert [row["measure"] for row in g.search("物流 跨境")] == ["青川发展跨境物流"]


def test_links_and_the_sentences_behind_one(g: pg.Graph) -> None:
    ties = g.links("sectors")
    assert {"sector", "with_sector", "measures", "quote"} <= set(ties.columns)
    assert len(g.links(cell=(ties[0]["sector"], ties[0]["with_sector"]))) == ties[0]["measures"]
    with pytest.raises(ResultError, match="sector-region"):
        g.links("everything")


@pytest.mark.skipif(importlib.util.find_spec("pandas") is None, reason="NO PANDAS, so to_pandas was not tested")
def test_a_frame_keeps_whole_numbers_and_texts(g: pg.Graph) -> None:
    frame = g.query("projects_in_region", region="青川").to_pandas()
    assert str(frame.dtypes["start"]) == "Int64"
    codes = Result(("code", "n"), (("001", 1), (None, None)), Origin("x", "")).to_pandas()
    assert next(iter(codes["code"])) == "001"
    assert str(codes.dtypes["n"]) == "Int64"
    assert list(g.cypher("MATCH (n:Nothing) RETURN n.id AS id").to_pandas().columns) == ["id"]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".md", ".txt", ".xlsx"])
def test_files(g: pg.Graph, tmp_path: Path, suffix: str) -> None:
    file = g.query("sector_pairs").save(tmp_path / f"pairs{suffix}")
    assert file.stat().st_size > 200
    if suffix == ".csv":
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_unknown_suffix_is_refused(g: pg.Graph, tmp_path: Path) -> None:
    with pytest.raises(ResultError, match=r"\.xlsx"):
        g.query("sector_pairs").save(tmp_path / "pairs.doc")
    with pytest.raises(ResultError, match=r"\.svg"):
        g.draw("青川").save(tmp_path / "a.png")


def test_a_notebook_shows_text_as_text() -> None:
    evil = "<script>alert(1)</script>\"'&"
    shown = Result((evil,), ((evil,), ([evil],)), Origin(evil, ""), note=evil, command=evil)._repr_html_()
    assert "<script" not in shown
    assert shown.count(html.escape(evil)) == 6
    long = Result(("a",), tuple((n,) for n in range(SHOWN_ROWS + 9)), Origin("x", ""))._repr_html_()
    assert long.count("<tr>") == SHOWN_ROWS + 1
    assert f"the first {SHOWN_ROWS}" in long


def test_diagrams_show_themselves_offline(g: pg.Graph, tmp_path: Path) -> None:
    drawn = g.draw("青川")
    shown = drawn._repr_html_()
    assert shown.startswith("<iframe")
    assert 'sandbox="allow-scripts"' in shown
    page = html.unescape(shown.split('srcdoc="', 1)[1].rsplit('"></iframe>', 1)[0])
    assert page == drawn.page()
    assert "default-src 'none'" in page
    assert drawn._repr_svg_().startswith("<svg")
    assert drawn.save(tmp_path / "a.html").read_text("utf-8") == page
    assert drawn.save(tmp_path / "a.svg").read_text("utf-8") == drawn._repr_svg_()
    assert "nodes" in repr(drawn)
    assert g.query("sector_pairs").draw().diagram.nodes
    assert g.draw().diagram.nodes
    with pytest.raises(ResultError, match="named queries"):
        g.cypher("MATCH (r:Region) RETURN r.name AS name").draw()


def test_what_is_held(g: pg.Graph) -> None:
    assert "3 Document" in repr(g)
    assert g.counts().nodes["Document"] == 3
