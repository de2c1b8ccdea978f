"""Searching gives what CONTAINS gives, on both engines, whatever is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_graph import PLAN, SCHEME

from graph.queries import find_query
from graph.searching import MOST_WORDS, SearchError, read_search
from graph.stores import Store

TEXT = (PLAN + SCHEME).replace("\n", "")
slices = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 6)).map(lambda p: TEXT[p[0] : p[0] + p[1]])
typed = st.lists(
    st.one_of(slices, st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=5)), max_size=3
)

CONTAINS = """
MATCH (m:Measure) WHERE all(word IN $words WHERE toLower(m.text) CONTAINS toLower(word)) RETURN m.id AS id ORDER BY id
"""


@pytest.mark.parametrize(
    ("text", "words", "phrases"),
    [
        ("口岸", ("口岸",), '"口岸"'),
        ("港", ("港",), None),
        ("跨境物流 口岸　港", ("跨境物流", "口岸", "港"), '"跨境物流" AND "口岸"'),
        ("口岸 口岸", ("口岸",), '"口岸"'),
        ("5G赋能(畜牧业)", ("5G赋能(畜牧业)",), '"赋能" AND "畜牧业"'),
        ('G4218 "\\ OR *:*', ("G4218", '"\\', "OR", "*:*"), None),
    ],
)
def test_reading(text: str, words: tuple[str, ...], phrases: str | None) -> None:
    assert (read_search(text).words, read_search(text).phrases) == (words, phrases)


@pytest.mark.parametrize("text", ["", "  　 ", " ".join(map(str, range(MOST_WORDS + 1)))])
def test_nothing_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(SearchError):
        read_search(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed)
def test_hits_are_those_of_contains(sample_store: Store, parts: list[str]) -> None:
    try:
        search = read_search(" ".join(parts))
    except SearchError:
        return
    query = find_query("search_measures")
    found = sample_store.query(query.cypher, query.bind(search.parameters)).column("id")
    wanted = sample_store.query(CONTAINS, {"words": list(search.words)}).column("id")
    assert sorted(found) == sorted(wanted)
