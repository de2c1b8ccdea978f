"""Figures in tables whose unit stands in the head of their column."""

from extract.pipeline import extract
from extract.quantities.finder import quantities


def targets(text: str) -> list[tuple[str, float | None, str, str | None]]:
    found = extract(text, jurisdiction="陕西省")
    assert all(t.span.of(found.source.text) == t.text for t in found.targets)
    return [(t.text, t.low, t.unit, t.what) for t in found.targets]


def test_a_bare_figure_takes_the_unit_of_its_column() -> None:
    rows = "| 序号 | 项目名称 | 总投资（万元） | 规模（公里） |\n|---|---|---|---|\n| 1 | 青坪水厂 | 4,500 | 12.5 |\n"
    assert targets(rows) == [("4,500", 45_000_000, "元", "总投资"), ("12.5", 12.5, "公里", "规模")]


def test_columns_of_a_text_with_tabs() -> None:
    assert targets("项目名称\t年度计划投资(亿元)\n青坪风电场\t2.6\n柳河水库\t3\n") == [
        ("2.6", 260_000_000, "元", "年度计划投资"),
        ("3", 300_000_000, "元", "年度计划投资"),
    ]


def test_other_brackets_and_other_cells_give_nothing() -> None:
    assert targets("| 项目名称 | 年份（年） | 编号（县） |\n|---|---|---|\n| 青坪水厂 | 2027 | 12 |\n") == []
    assert targets("| 项目名称 | 总投资（万元） |\n|---|---|\n| 青坪水厂 | 待定 |\n") == []
    # A row whose cells are not those of the head: which is which is not guessed.
    assert targets("| 项目名称 | 总投资（万元） |\n|---|---|\n| 青坪水厂 | 甲村 | 4500 |\n") == []


def test_a_quantity_in_a_cell_is_read_once() -> None:
    rows = "| 项目名称 | 总投资（万元） |\n|---|---|\n| 青坪水厂 | 约4500万元 |\n"
    assert [text for text, *_ in targets(rows)] == ["约4500万元"]


def test_the_unit_of_figures_that_stand_elsewhere_is_none() -> None:
    assert not list(quantities("总投资（亿元）"))
    assert not list(quantities("单位：万元"))
    assert [q.span.of("产值：5亿元") for q in quantities("产值：5亿元")] == ["5亿元"]
