"""The vocabulary of heads: last words of names that plans and reports use, by family, and what they must not take."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成云岭深空观测台、桃源高温示范堆。", ["云岭深空观测台", "桃源高温示范堆"]),
        ("支持松涛综试区建设。", ["松涛综试区"]),
        ("推进云岭古城墙修缮、桃源钟鼓楼环境整治。", ["云岭古城墙修缮", "桃源钟鼓楼环境整治"]),
        ("打通柳河滨江步道，建成金沙生态缓冲带。", ["柳河滨江步道", "金沙生态缓冲带"]),
        ("新建云岭500千伏输变电、桃源共享储能。", ["云岭500千伏输变电", "桃源共享储能"]),
        ("深入开展工程建设招投标领域突出问题专项治理。", ["工程建设招投标领域突出问题专项治理"]),
        ("广泛开展全民双拥运动。", ["全民双拥运动"]),
        ("优化12333热线。", ["12333热线"]),
        ("全球首座“云岭一号示范堆”建成运行。", ["“云岭一号示范堆”"]),
    ],
)
def test_heads_of_all_sectors_end_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "加快渔港改造升级。",
        "推动骨干网扩容。",
        "修订云岭航空港区高质量发展规划。",
        "松涛市教育局会同平台监管部门做好工作。",
    ],
)
def test_works_on_classes_and_plans_for_things_name_nothing(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("提升“云上松涛”平台数据汇聚能力。", ["“云上松涛”平台"]),
        ("增强云岭国际陆港中转集拼功能。", ["云岭国际陆港"]),
        ("扩大“百校千课”计划覆盖面。", ["“百校千课”计划"]),
        ("提升云岭区域中心城市能级。", []),
        ("优化城市公园空间布局功能。", []),
    ],
)
def test_what_a_thing_is_for_stands_between_it_and_what_it_is_said_to_have(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "云岭石化基地、宏图精铸件、远帆生物疫苗等建成投产。",
            ["云岭石化基地", "宏图精铸件", "远帆生物疫苗"],
        ),
        ("发挥云岭机场、宏图精铸件等作用。", ["云岭机场"]),
    ],
)
def test_what_firms_make_is_a_work_in_an_open_list_of_works(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建设云岭国家碳汇产品价值实现机制试点。", ["云岭国家碳汇产品价值实现机制试点"]),
        ("支持中小企业绿色转型城市试点建设。", ["中小企业绿色转型城市试点"]),
        ("推动轨道交通R7线规划建设。", ["轨道交通R7线"]),
        ("支持白茅江源、鹤鸣山等创建国家级自然保护区。", ["白茅江源自然保护区", "鹤鸣山自然保护区"]),
        ("支持“链主”企业等创建制造业创新中心。", []),
        ("以实施国家高新区绿色发展示范工程为抓手。", ["国家高新区绿色发展示范工程"]),
    ],
)
def test_pilots_lines_and_sites_under_their_verbs(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭县推进环境整治提升行动。", ["环境整治提升行动"]),
        ("加快推进实施城市更新行动。", ["城市更新行动"]),
        ("开展云岭就业质量提升行动。", ["云岭就业质量提升行动"]),
        ("常态推进“百校联千企”。", ["“百校联千企”"]),
        ("“百年百大名品”评选揭晓。", []),
        ("第二条出云岭特高压开工。", ["第二条出云岭特高压"]),
        ("推进云岭古城墙开放。", ["云岭古城墙"]),
        ("加快精密光学大学筹建。", ["精密光学大学"]),
        ("建设工业互联网创新中心。", []),
        ("云岭站开通运营，云岭站在新的起点上。", ["云岭站"]),
    ],
)
def test_verbs_and_what_they_carry_out_or_found(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(named(text))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("打好扶残助学三年行动收官战。", ["扶残助学三年行动"]),
        ("打好扶残助学收官战。", ["扶残助学收官战"]),
        ("规划建设云岭数字谷（以下简称“园区”），完善配套。", ["云岭数字谷"]),
        ("建设环湖生态廊道。", ["环湖生态廊道"]),
        ("形成环状绿化带。", []),
        ("布局数据流通国家枢纽节点。", ["数据流通国家枢纽节点"]),
        ("建成青龙河“芦苇长廊”。", ["青龙河“芦苇长廊”"]),
        ("完成“绿屏”工程六期规划任务。", ["“绿屏”工程六期"]),
        ("建成云岭机场、星途精密阀组。", ["云岭机场", "星途精密阀组"]),
    ],
)
def test_what_closes_a_name_or_stands_in_front_of_a_quotation(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(named(text))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成三环线，推进中环路建设。", ["三环线", "中环路"]),
        ("完成二环路、三环路改造工程。", ["二环路改造工程", "三环路改造工程"]),
        ("建枢纽、修公路。", []),
        (
            "推进云桂铁路增建二线、长河大道快速化改造。",
            ["云桂铁路增建二线", "长河大道快速化改造"],
        ),
        ("云岭医院西院开诊运行。", ["云岭医院西院"]),
        ("推进7号线一期、8号线东延线建设。", ["7号线一期", "8号线东延线"]),
        ("建设“链桥”云岭超级节点。", ["“链桥”云岭超级节点"]),
        ("推进长城国家森林公园、幸福国家湿地公园建设。", ["长城国家森林公园", "幸福国家湿地公园"]),
        ("创建国家森林公园。", []),
        ("新建3个千万吨煤炭生产基地。", []),
        ("推进云岭机场扩建前期工作。", ["云岭机场扩建"]),
        ("推进云岭枢纽千吨级通航设施和桃源港建设。", ["云岭枢纽千吨级通航设施", "桃源港"]),
        ("建设云岭鹭卡港、桃源茅岗港。", ["云岭鹭卡港", "桃源茅岗港"]),
        ("建成云岭—桃源500千伏线路，推进柳河会议纪念馆改陈。", ["云岭—桃源500千伏线路", "柳河会议纪念馆改陈"]),
        ("实施银发科技辅导员培育项目，组织培训项目。", ["银发科技辅导员培育项目"]),
        ("加快云岭客运站、桃源客运站迁建进度。", ["云岭客运站迁建", "桃源客运站迁建"]),
    ],
)
def test_ring_roads_wings_parks_and_works_of_the_sectors(text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(named(text))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开工建设云岭磷肥厂、桃源县机床厂、年产3万吨淀粉厂。", ["云岭磷肥厂", "桃源县机床厂", "年产3万吨淀粉厂"]),
        ("新建松涛镇二幼、云岭三小。", ["松涛镇二幼", "云岭三小"]),
        ("新建三中实验楼、六小教学楼，扩建五中。", ["三中实验楼", "六小教学楼", "五中"]),
        ("建成云岭生态园、柳河休闲山庄、桃源秘境。", ["云岭生态园", "柳河休闲山庄", "桃源秘境"]),
        ("推进云岭装饰城、松涛县廉租房建设。", ["云岭装饰城", "松涛县廉租房"]),
        ("筹备召开三中全会，关爱“一老一小”。", []),
    ],
)
def test_factories_schools_and_houses_by_their_sort(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "head",
    ["自行车专道", "服务区", "抽水站", "淤地坝", "体育城", "冰雪世界", "电视塔", "法庭", "移民新村", "未来社区"],
)
def test_ways_halls_and_quarters(head: str) -> None:
    assert named(f"开工建设云岭{head}。") == [f"云岭{head}"]


def test_what_a_farm_holds_names_it() -> None:
    text = "建设云岭县20万头生猪养殖基地、150万羽肉鸡屠宰加工项目，改造200台锅炉。"
    assert named(text) == ["云岭县20万头生猪养殖基地", "150万羽肉鸡屠宰加工项目"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("项目建设年产5万吨钢管生产线。", []),
        ("年产5万吨钢管生产线投产。", ["年产5万吨钢管生产线"]),
        ("建设云岭水库、年产5万吨钢管生产线等12个项目。", ["云岭水库", "年产5万吨钢管生产线"]),
        # Goods in a row are one project's, works beside it are not.
        ("建设年产5万吨钢管、云岭铁路专用线、柳河水厂等项目。", ["年产5万吨钢管项目", "云岭铁路专用线", "柳河水厂"]),
    ],
)
def test_what_a_plant_makes_a_year_without_whose_it_is(text: str, names: list[str]) -> None:
    assert named(text) == names
