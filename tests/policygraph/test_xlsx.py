"""The workbook: texts stay texts, nothing computes, the query stands on a sheet of its own."""

import io
from pathlib import Path
from typing import Any

import pytest
from command import Command
from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.formats import Origin, render_file
from policygraph.formats.xlsx import EXACT, LONGEST, MOST_ROWS, WorkbookError

openpyxl = pytest.importorskip("openpyxl")
ASKED = Origin("某地的项目", "MATCH (n) RETURN n", {"region": "540200", "stage": None}, "projects_in_region", "a.db")


def book(columns: Any, rows: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_file("xlsx", columns, rows, ASKED)))


def test_codes_dates_and_formulas_stay_text() -> None:
    row = ("010001", "2026-01-01", "=1+1", "+1", 12, 1.5, True, None, ["甲", "乙"], EXACT)
    sheet = book([f"c{n}" for n in range(len(row))], [row]).worksheets[0]
    cells = next(iter(sheet.iter_rows(min_row=2)))
    expected = ["010001", "2026-01-01", "=1+1", "+1", 12, 1.5, True, None, "甲、乙", str(EXACT)]
    assert [c.value for c in cells] == expected
    assert all(c.data_type == "s" for c in cells[:4])
    assert cells[0].number_format == "@"


def test_the_query_and_its_parameters_stand_on_their_own_sheet() -> None:
    rows = [[c.value for c in row] for row in book(["a"], [["x"], ["y"]]).worksheets[1].iter_rows()]
    assert ["$region", "540200"] in rows
    assert ["query", "projects_in_region"] in rows
    assert ["rows", 2] in rows
    assert ["Cypher", "MATCH (n) RETURN n"] in rows


cells = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.lists(st.text(max_size=3))
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(cells, cells), max_size=4))
def test_no_value_breaks_it(rows: list[tuple[object, object]]) -> None:
    assert book(["a", "b"], rows).worksheets[0].max_row == len(rows) + 1


def test_what_a_cell_or_a_sheet_cannot_hold() -> None:
    cell = book(["a"], [["水" * (LONGEST + 5)]]).worksheets[0]["A2"]
    assert len(cell.value) == LONGEST
    with pytest.raises(WorkbookError, match="csv"):
        render_file("xlsx", ["a"], range(MOST_ROWS + 1), ASKED)  # type: ignore[arg-type]


def test_on_the_command_line(asked: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    ran = asked("query", "run", "projects_in_region", "region=青川", "-f", "xlsx", "-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    sheets = openpyxl.load_workbook(file).worksheets
    assert "name" in [c.value for c in sheets[0][1]]
    assert ["$region", "青川"] in [[c.value for c in row] for row in sheets[1].iter_rows()]
    for words in (("ask", "青川"), ("search", "公路"), ("cypher", "MATCH (d:Document) RETURN d.name AS name")):
        assert asked(*words, "-f", "xlsx", "-o", str(file)).code == 0
        assert openpyxl.load_workbook(file).worksheets[0].max_row > 1


def test_it_is_a_file(asked: Command) -> None:
    ran = asked("search", "公路", "-f", "xlsx")
    assert ran.code == 2
    assert "-o FILE.xlsx" in ran.err
