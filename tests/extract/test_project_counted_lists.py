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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The class of a road is said once for a run of numbers, in front or behind; in front of a class it is enough.
        ("改建省道301、405等2条公路。", ["省道301", "省道405"]),
        ("规划建设云岭至柳河高速公路、拓宽改建312、318国道等2条公路。", ["云岭至柳河高速公路", "312国道", "318国道"]),
        ("实施省道202、204线改造工程。", ["省道202改造工程", "省道204线改造工程"]),
        ("推进国道109线、省道203线等公路改造。", ["国道109线改造", "省道203线改造"]),
        ("实施南岭路、北岭路拓宽改造工程。", ["南岭路拓宽改造工程", "北岭路拓宽改造工程"]),
        ("拓宽增收渠道、拓宽就业门路。", []),
    ],
)
def test_roads_by_their_numbers(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What leads to a bridge from one side belongs to the bridge that was named last.
        (
            "建设云岭大桥东坪接线和西坪接线、柳河隧道桃源接线。",
            ["云岭大桥东坪接线", "云岭大桥西坪接线", "柳河隧道桃源接线"],
        ),
        ("续建云岭大桥北接线、南接线。", ["云岭大桥北接线", "云岭大桥南接线"]),
        ("推进“桥隧畅通”工程，主要是云岭大桥东坪接线。", ["“桥隧畅通”工程", "云岭大桥东坪接线"]),
        # Behind 等 the class gives each its word, whatever it is likened to; what only sums them up gives none.
        ("云岭—柳河—东坪、柳河—桃源等省内支线“毛细血管”加快推进。", ["云岭—柳河—东坪支线", "柳河—桃源支线"]),
        ("加快推进云岭、滨江新城、柳河等城市功能组团建设。", ["云岭城市功能组团", "滨江新城", "柳河城市功能组团"]),
        ("建设云岭、柳河等滑雪旅游度假地。", ["云岭滑雪旅游度假地", "柳河滑雪旅游度假地"]),
        ("推进云岭至柳河铁路、云岭机场快线等配套工程。", ["云岭至柳河铁路", "云岭机场快线"]),
        # The level in front of a class begins what is shared: before it each has its own name.
        ("建设云岭星湖、桃源柳江源国家级湿地公园。", ["云岭星湖国家级湿地公园", "桃源柳江源国家级湿地公园"]),
    ],
)
def test_classed(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A body among firms is the owner of what the class says, none of the class of the others.
        (
            "推动云岭集团、柳河电信、桃源大学等一批数据中心建设。",
            ["云岭集团数据中心", "柳河电信数据中心", "桃源大学数据中心"],
        ),
        ("依托云岭实验室、桃源大学等创新平台。", ["云岭实验室"]),
        # What projects are at is no part of their names.
        ("推进云岭水库、柳河铁路等1.2万个亿元以上新建续建项目建设。", ["云岭水库", "柳河铁路"]),
        # Who plans and builds is no member of the list of what is built.
        ("支持柳河大学、云岭实验室谋划建设量子精密测量等大科学装置。", ["量子精密测量大科学装置"]),
    ],
)
def test_owners_and_builders(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("金迪岚图、桃信时代等1.1万个重大产业项目投产。", ["金迪岚图项目", "桃信时代项目"]),
        # What opens with a word made for it is no field; fields and what is only supported are left.
        ("臻秦玻璃、动力电池等12个项目投产。", ["臻秦玻璃项目"]),
        ("支持臻秦玻璃、动力电池等项目。", []),
    ],
)
def test_products_of_which_many_are_counted(text: str, names: list[str]) -> None:
    assert named(text) == names
