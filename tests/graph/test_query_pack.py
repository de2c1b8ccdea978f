"""Each query of the pack gives the rows that were written by hand, on both engines."""

import pytest
from expected import Case
from expected_analysis import CASES as ANALYSIS
from expected_further import CASES as FURTHER
from expected_links import CASES as LINKS
from expected_others import CASES as OTHERS
from expected_projects import CASES as PROJECTS
from expected_sectors import CASES as SECTORS

from graph.queries import find_query, load_queries
from graph.stores import Store

CASES = [*LINKS, *PROJECTS, *SECTORS, *OTHERS, *FURTHER, *ANALYSIS]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_rows(sample_store: Store, case: Case) -> None:
    query = find_query(case.query)
    table = sample_store.query(query.cypher, query.bind(case.given))
    assert table.columns == tuple(case.columns.split())
    assert list(table.rows) == case.rows


def test_every_query_has_rows_written_by_hand() -> None:
    assert {case.query for case in CASES if case.rows} == set(load_queries())
