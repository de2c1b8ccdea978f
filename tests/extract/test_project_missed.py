"""Names that a careful reader sees although no place, quotation or well-known head makes them plain."""

import pytest
from test_projects import named, projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A heading that opens with its verb says what is undertaken; one without only says what follows.
        ("1、实施智慧渔业强基工程", ["智慧渔业强基工程"]),
        ("1、智慧渔业强基工程", []),
        # Of things only a long description is more than a slogan.
        ("加快建设国家渔业绿色创新发展试验区", ["国家渔业绿色创新发展试验区"]),
        ("建设立体信息网络", []),
    ],
)
def test_headings_that_govern(text: str, names: list[str]) -> None:
    assert [project.name for project in projects(text, "title")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成柳河大桥北岸接线、桃源机场南扩。", ["柳河大桥北岸接线", "桃源机场南扩"]),
        ("加快云岭总部经济区、松涛国际服务区等重大项目建设。", ["云岭总部经济区", "松涛国际服务区"]),
        ("实施重大粮食仓储建设工程包。", ["重大粮食仓储建设工程包"]),
        ("推进沧海新港、松涛综合大港建设。", ["沧海新港", "松涛综合大港"]),
    ],
)
def test_families_of_heads(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "桃源机场"] == names
