"""Brackets and lines that only say who is responsible."""

import pytest

from extract.responsibilities.brackets import find_brackets, is_assignment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设平台（省发展改革委、省财政厅负责）。", ["（省发展改革委、省财政厅负责）"]),
        ("建设平台（省数据局牵头，各有关部门配合）。", ["（省数据局牵头，各有关部门配合）"]),
        ("建设平台。（责任单位：市科技局，各区（市）政府）", ["（责任单位：市科技局，各区（市）政府）"]),
        ("建设平台。（6月底前完成，牵头考核单位：市工信局）", ["（6月底前完成，牵头考核单位：市工信局）"]),
        ("牵头单位：省农业农村厅；配合单位：省林草局", ["牵头单位：省农业农村厅；配合单位：省林草局"]),
        ("支持企业（负责运营的除外）参与建设。", []),
        ("开放县（区、市）增加。", []),
        ("明确责任单位和进度安排。", []),
    ],
)
def test_find_brackets(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in find_brackets(text)] == expected


def test_a_line_is_an_assignment_only_with_its_colon() -> None:
    assert is_assignment("责任单位：市科技局")
    assert not is_assignment("责任单位要落实经费")
