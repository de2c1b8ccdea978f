"""Lists that are counted or classed behind their last name: what each member takes from there. Sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # As many conjuncts as the number tells: 和 stands inside none of them.
        ("建成云岭东坪、柳河西庄和桃源峨口3个通用机场。", ["云岭东坪通用机场", "柳河西庄通用机场", "桃源峨口通用机场"]),
        ("新建青山、白沙和红旗3座水厂。", ["青山水厂", "白沙水厂", "红旗水厂"]),
        # 等 at the very end says no more than that there are other lists.
        ("推进襄阳、宜昌2个多式联运示范工程建设等。", ["襄阳多式联运示范工程", "宜昌多式联运示范工程"]),
        # Behind the number stands what they all are like; the class that follows is that of the list.
        ("重点建设太仓港、江阴港、常熟港3个分工合理、联动发展的江海联运港区。", ["太仓港", "江阴港", "常熟港"]),
        ("新增省级绿色工厂、“灯塔工厂”2家。", []),
        # A thing by its number: the word for it is its own, what the others are stands behind 等.
        (
            "加快实施城东、白塔、城东二厂等3座污水处理厂提标改造。",
            ["城东污水处理厂提标改造", "白塔污水处理厂提标改造", "城东二厂提标改造"],
        ),
        ("加快推进城东、白塔等2座污水处理厂新扩建。", ["城东污水处理厂新扩建", "白塔污水处理厂新扩建"]),
    ],
)
def test_counted(text: str, names: list[str]) -> None:
    assert named(text) == names
