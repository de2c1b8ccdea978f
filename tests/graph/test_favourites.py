"""The pack as favourites: every query whole, with a value for each parameter, and Browser reads them."""

import io
import re
import zipfile

import pytest

from graph.favourites import as_archive, as_text, favourite
from graph.queries import load_queries, used_parameters
from graph.stores import Store
from graph.stores.cypher_lexer import Kind, tokens

PACK = load_queries()


@pytest.mark.parametrize("name", PACK)
def test_a_favourite_is_named_by_its_title_and_sets_each_parameter(name: str) -> None:
    lines = favourite(PACK[name]).splitlines()
    assert lines[0] == f"// {PACK[name].title_zh} · {PACK[name].title_en}"
    given = dict(m.groups() for line in lines if (m := re.fullmatch(r":param (\w+) => (.+);", line)))
    assert set(given) == used_parameters(PACK[name].cypher)
    required = {p.name for p in PACK[name].parameters if p.required}
    assert all(given[p] not in ("null", '""', "[]") for p in required)


def test_the_archive_holds_each_query_in_its_folder_and_is_always_the_same() -> None:
    archive = as_archive(PACK.values())
    assert archive == as_archive(reversed(PACK.values()))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert set(opened.namelist()) == {f"policygraph {q.subject}/{q.name}.cypher" for q in PACK.values()}
        assert opened.read("policygraph sectors/sector_pairs.cypher").decode() == favourite(PACK["sector_pairs"])


def test_the_text_holds_all_of_them() -> None:
    assert all(favourite(query) in as_text(PACK.values()) for query in PACK.values())


@pytest.mark.parametrize("name", PACK)
def test_the_values_are_cypher_and_the_query_runs_with_them(sample_store: Store, name: str) -> None:
    given = dict(re.findall(r"^:param (\w+) => (.+);$", favourite(PACK[name]), re.MULTILINE))
    for value in given.values():
        assert all(t.kind in (Kind.STRING, Kind.NUMBER, Kind.WORD) or t.text in "[],-" for t in tokens(value))
    values = {k: sample_store.query(f"RETURN {v} AS value").rows[0][0] for k, v in given.items()}
    sample_store.query(PACK[name].cypher, values)
