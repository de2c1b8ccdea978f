"""Where a line ends its sentence, whatever brackets and marks stand behind the stop."""

import pytest

from extract.outline.cells import cells_of, flat, up_to_number
from extract.outline.short_lines import ends_sentence
from extract.types import Span


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("培训300人。", True),
        ("“培训300人。”", True),
        ("建设泵站6座。（市水利局）", True),
        ("建设泵站6座。（市水利局（牵头），各县政府）", True),
        ("建设泵站6座。（市水利局负责。）", True),
        ("建设泵站6座（市水利局）", False),
        ("建设泵站6座（含甲站。）、水闸2座（市水利局）", False),
        ("建成甲站。（一期）建设乙站（二期）", False),
        ("建设泵站6座;(市水利局)", True),
        ("市水利局）", False),
        ("（市水利局）", False),
        ("甲站", False),
        ("", False),
    ],
)
def test_a_line_ends_its_sentence_where_a_stop_stands_before_its_last_bracket(line: str, ends: bool) -> None:
    assert ends_sentence(line) is ends


def test_cells_are_the_lines_of_a_row() -> None:
    assert cells_of("1\n\n甲站") == [Span(0, 1), None, Span(3, 5)]
    assert flat("项  目　名  称") == "项目名称"


@pytest.mark.parametrize(
    ("head", "left_out"), [(("序 号", "名称"), 1), (("类别", "序号", "名称"), 2), (("名称", "地点"), 0)]
)
def test_a_row_that_begins_with_its_number_leaves_out_the_cells_up_to_it(head: tuple[str, ...], left_out: int) -> None:
    assert up_to_number(head) == left_out
