"""Lists of industrial projects with their firms, and how work reports tell of these; examples of our own."""

import pytest
from test_projects import named

from extract.pipeline import extract


def where(text: str, jurisdiction: str = "浙江省") -> dict[str, list[str]]:
    """Each project that is one for sure, with the places where it lies."""
    rows = extract(text, jurisdiction=jurisdiction).projects
    return {p.name: [place.name for place in p.located_in] for p in rows if not p.optional}


LIST = """2021年省级重点建设计划（衢州市部分）
省发展改革委近日印发计划，共安排项目120个，其中衢州市6个，现摘录如下：
一、先进制造业
1.浙江凌宇科技有限公司汽车轴承生产项目（高新区）
2.恒泽新材料锂电隔膜项目（江山市）
二、基础设施
3.松坪至云岭高速公路（开化县）
4.衢江松坪航运枢纽（衢江区、龙游县）
"""


def test_a_bracket_that_tells_the_place_is_none_of_the_name() -> None:
    assert where(LIST) == {
        "浙江凌宇科技有限公司汽车轴承生产项目": ["浙江省"],
        "恒泽新材料锂电隔膜项目": ["江山市"],
        "松坪至云岭高速公路": ["开化县"],
        "衢江松坪航运枢纽": ["衢江区", "龙游县"],
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成恒泽印染面料项目（柯城区）。", ["恒泽印染面料项目"]),
        ("1.云岭运河工程（省交通运输厅）", ["云岭运河工程"]),
        # A section, a seat or a sort stays.
        ("建成云岭大桥（衢州段）。", ["云岭大桥（衢州段）"]),
        ("建成松坪医院（东院区）。", ["松坪医院（东院区）"]),
        # Titles of lists and lines that point at a project name none.
        ("浙江省2021年重点工程（衢州市）", []),
        ("浙江省优选项目（衢州市部分）", []),
        ("经研究，现就该项目核准事项批复如下：", []),
        ("围绕“抓项目、谋项目”加快重大项目建设。", []),
        # What a trade or firms shall do is no work.
        ("焦化业要抓紧产能置换，水泥业要加快整合。", []),
        ("支持松坪焦化和云岭钢铁加快技改。", []),
        # A class that says how goods are made sums its list up.
        ("抓实松坪恒泽铝棒、云岭凌宇3万吨铝箔等精深加工项目。", ["松坪恒泽铝棒项目", "云岭凌宇3万吨铝箔项目"]),
        # A village of two houses is no count.
        ("完成五家子水库除险加固。", ["五家子水库除险加固"]),
        ("完成五家子灌区节水改造。", ["五家子灌区节水改造"]),
        # Around a town a road leads on a line of its own; trials are what is done with a line.
        ("建成国道102线松坪绕越线。", ["国道102线松坪绕越线"]),
        ("配合昆明局推进松云铁路普洱段联调联试。", ["松云铁路普洱段"]),
        ("推进松云高铁可研报审。", ["松云高铁"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text) == names


def ours(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="云南省").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Works that are called by a firm and its product, in a list that is being built.
        (
            "通威保山四期拉晶、合盛德宏工业硅、宇泽楚雄切片加快建设。",
            ["通威保山四期拉晶", "合盛德宏工业硅", "宇泽楚雄切片"],
        ),
        ("孚能科技昆明动力电池、吉利路特斯大理整车正在安装设备。", ["孚能科技昆明动力电池", "吉利路特斯大理整车"]),
        ("恒泽大理绿色铝、凌宇保山包装纸建成点火。", ["恒泽大理绿色铝", "凌宇保山包装纸"]),
        # Firms and trades that hasten something are none.
        ("通威股份、天合光能、隆基绿能加快推进。", []),
        ("昆明生物医药、曲靖硅光伏、玉溪新能源电池加快推进。", []),
        ("云南白药集团、云天化集团加快建设。", []),
        ("引进通威股份、天合光能等企业，产业链不断完善。", []),
        ("支持昆明港集团与大理港集团、招商港口合作。", []),
        ("酒钢集团碳钢、不锈钢、铝等产业链建设项目完成投资13亿元。", []),
        # Works on which one keeps an eye; other objects are aims.
        ("紧盯恒泽集团二期、凌宇酒精扩能等项目早开工。", ["恒泽集团二期", "凌宇酒精扩能"]),
        ("盯紧恒泽光伏玻璃、凌宇变速器等项目建设进度。", ["恒泽光伏玻璃项目", "凌宇变速器项目"]),
        ("紧盯目标任务、投资进度和要素保障。", []),
        # What one firm builds takes nothing of what another betters.
        ("全面启动恒泽冷轧硅钢、凌宇高炉改造。", ["恒泽冷轧硅钢", "凌宇高炉改造"]),
        # A verb and a firm's first character may look like a word.
        ("签约国威新能源电池、恒泽产业园等5个项目。", ["国威新能源电池项目", "恒泽产业园"]),
        # A label in corner brackets stands by itself.
        ("【投产一批】恒泽智能制造基地、凌宇产业园三期建成投用。", ["恒泽智能制造基地", "凌宇产业园三期"]),
        # Plants by their number in a part of the town; heat and water reach it.
        ("新区第四水厂9月底前通水，南区第三热源厂11月底前点火供热。", ["新区第四水厂", "南区第三热源厂"]),
        # What is told once for each; one plant by its firm, its phase and its size.
        (
            "抓好云岭恒泽和凌宇各10万吨精密铸件、松坪恒昌3万吨铝箔等项目。",
            ["云岭恒泽10万吨精密铸件", "凌宇10万吨精密铸件", "松坪恒昌3万吨铝箔项目"],
        ),
        ("霍煤鸿骏二期50万吨电解铝年内要达产达效。", ["霍煤鸿骏二期50万吨电解铝"]),
        ("云南50万吨电解铝年内达产。", []),
        # A road or an airport does not bear the name of who builds it, a power station does.
        ("省公路集团昆明至大理、S38松坪至云岭等高速公路加快建设。", ["昆明至大理高速公路", "S38松坪至云岭高速公路"]),
        ("省机场集团大理机场三期扩建工程完成年度投资过半。", ["大理机场三期扩建工程"]),
        ("云能集团松坪电厂二期开工。", ["云能集团松坪电厂二期"]),
        ("恒泽混动系统、凌宇缆索竣工投产。", ["恒泽混动系统", "凌宇缆索"]),
        ("恒泽汽车、凌宇电器投产新车型。", []),
        ("盯住恒泽化肥搬迁、凌宇酒精二期等项目。", ["恒泽化肥搬迁", "凌宇酒精二期"]),
        ("紧盯产业转移，主动对接央企总部。", []),
        ("建成恒泽精细化工园项目（松坪岛）。", ["恒泽精细化工园项目"]),
        # With whom, and who else, is told beside a work.
        ("与昆明大学合作建设云岭钛材料中试基地。", ["云岭钛材料中试基地"]),
        ("省铁路投资集团会同中铁二院推进松云铁路。", ["松云铁路"]),
        ("帮助恒泽葡萄糖生产线复工。", ["恒泽葡萄糖生产线"]),
    ],
)
def test_works_of_firms(text: str, names: list[str]) -> None:
    assert ours(text) == names


def test_two_houses_stay_a_count_of_firms() -> None:
    assert named("支持三家子公司改造。") == []
