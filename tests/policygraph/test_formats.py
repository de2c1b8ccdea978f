"""Each format of an answer, with what could break it: markup, line breaks, nulls, lists."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.formats import FORMATS, plain, render

COLUMNS = ("name", "stage", "count")
ROWS = (("石桥口岸", None, 3), ("a|b\nc", "on,going", 12), ('"引号"', "[red]x[/red] <b>", 1))

cells = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=12), st.lists(st.text(max_size=4))
)
tables = st.lists(st.tuples(cells, cells), max_size=6)


def test_json_is_a_list_of_row_objects() -> None:
    assert json.loads(render("json", COLUMNS, ROWS))[0] == {"name": "石桥口岸", "stage": None, "count": 3}
    assert "石桥口岸" in render("json", COLUMNS, ROWS)


def test_csv_reads_back() -> None:
    read = list(csv.reader(io.StringIO(render("csv", COLUMNS, ROWS), newline="")))
    assert read == [
        list(COLUMNS),
        ["石桥口岸", "", "3"],
        ["a|b\nc", "on,going", "12"],
        ['"引号"', "[red]x[/red] <b>", "1"],
    ]


def test_markdown_has_one_line_a_row_and_no_markup() -> None:
    lines = render("markdown", COLUMNS, ROWS).splitlines()
    assert len(lines) == 2 + len(ROWS)
    assert lines[3] == r"| a\|b<br>c | on,going | 12 |"
    assert r"\<b\>" in lines[4]


def test_table_shows_text_as_it_is_and_counts_rows() -> None:
    text = render("table", COLUMNS, ROWS)
    assert "[red]x[/red] <b>" in text
    assert text.endswith("(3 rows)\n")
    assert max(map(len, text.splitlines())) < 100


def test_an_empty_answer_is_an_answer() -> None:
    assert render("table", COLUMNS, ()).endswith("(0 rows)\n")
    assert json.loads(render("json", COLUMNS, ())) == []
    assert render("csv", COLUMNS, ()) == "name,stage,count\r\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (True, "true"), (["甲", "乙"], "甲、乙"), ({"a": "甲"}, '{"a": "甲"}'), (1.5, "1.5"), ("x", "x")],
)
def test_plain(value: object, shown: str) -> None:
    assert plain(value) == shown


@given(tables)
def test_no_value_breaks_a_format(rows: list[tuple[object, object]]) -> None:
    for name in FORMATS:
        text = render(name, ("a", "b"), rows)
        assert text.endswith("\n")
    assert len(json.loads(render("json", ("a", "b"), rows))) == len(rows)
    assert len(list(csv.reader(io.StringIO(render("csv", ("a", "b"), rows), newline="")))) == len(rows) + 1
    assert render("markdown", ("a", "b"), rows).count("\n") == len(rows) + 2
