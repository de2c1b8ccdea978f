"""Where a name begins and ends: verbs, subjects and prepositions beside it are no part of it."""

import pytest
from test_projects import named

from extract.pipeline import extract
from extract.projects.coordination import read_list
from extract.projects.heads import heads
from extract.types import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Two verbs in a row govern whatever stands in front of them.
        ("支持同济大学谋划建设深地探测国家重大科技基础设施。", ["深地探测国家重大科技基础设施"]),
        ("引导中国铝业谋划建设柳河零碳铝示范基地。", ["柳河零碳铝示范基地"]),
        ("两省一市共同争取国家深海科技专项。", ["国家深海科技专项"]),
        ("云岭两省区共建桃源海洋牧场示范区。", ["桃源海洋牧场示范区"]),
        # But together with the bare class of a thing they are its name.
        ("云岭、桃源联合建设工业园区。", ["云岭、桃源联合建设工业园区"]),
        # What a place applies for at the state is its one; what anyone may apply for is a class.
        ("支持云岭申建临港综保区。", ["临港综保区"]),
        ("支持有条件的市申建保税物流中心。", []),
        # How well a thing is to be made is no part of a name, nor does it make one of goods or a class.
        ("建成高水平中泰产业合作示范区，建设中新云岭科技城。", ["中泰产业合作示范区", "中新云岭科技城"]),
        ("建设中老年活动中心、中西医结合医院。", []),
        ("建设高品质云岭艺术公园，打造一流桃溪科学城。", ["云岭艺术公园", "桃溪科学城"]),
        ("建设高水平科技园。", []),
        # A verb behind a comma begins a new list.
        ("改建云岭至桃源一级公路、拓宽省道219。", ["云岭至桃源一级公路", "省道219"]),
        # Headlines open with verbs of one character, lines of Latin text end in full stops.
        ("松涛年内开工，建渝贵高铁", ["渝贵高铁"]),
        ("抓好柳河电厂、金沙水库开工建设等.信息网，加快推进", ["柳河电厂", "金沙水库"]),
        # What looks like a joint or a preposition may be the first character of the name.
        ("推进将军山水库、云岭水库建设。", ["将军山水库", "云岭水库"]),
        ("推进向阳湖灌区改造。", ["向阳湖灌区改造"]),
        # Who acts, what joins two clauses, what only points back.
        ("该县松坪产业园项目破土动工。", ["松坪产业园"]),
        ("我局加快建设云岭污水厂，且云岭大桥年内开工。", ["云岭污水厂", "云岭大桥"]),
        ("确保这一民生工程、这座电站年内完工。", []),
        ("加快通道内云岭至桃源铁路建设。", ["云岭至桃源铁路"]),
        # Where a way begins and ends is no work; how long it is, is told of it.
        ("云岭开发工程起点位于桃源村，终点为松坪特大桥下。", ["云岭开发工程"]),
        ("建设12.6公里云岭大道。", ["云岭大道"]),
        ("云岭加氢站已于上半年建成投运。", ["云岭加氢站"]),
        # 至 joins the ends of a way, whatever stands in front of it.
        ("加快宁东至浙江特高压工程建设。", ["宁东至浙江特高压工程"]),
        # What is counted is called as the last of its list is.
        ("建设云岭公园、桃源公园，松坪公园3个口袋公园。", ["云岭公园", "桃源公园", "松坪公园"]),
        # A verb behind money opens an item of its own.
        ("包括投资2亿元建设云岭水库、投资3亿元新建桃源机场。", ["云岭水库", "桃源机场"]),
        # The course of a road is no list of works.
        ("该路向南经柳河、金沙接205国道。", []),
    ],
)
def test_verbs_beside_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改建318国道、省道218线。", ["318国道", "省道218线"]),
        ("拓宽109、118省道等3条公路。", ["109省道", "118省道"]),
        ("拓宽省道303、604等3条公路。", ["省道303", "省道604"]),
        ("实施国道317、省道203改建。", ["国道317改建", "省道203改建"]),
        ("地铁1、2号线开工。", ["地铁1号线", "2号线"]),
    ],
)
def test_numbered_roads(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Who says so, with whom, where and how many are no part of it.
        ("据松涛高速公路有限公司介绍，云岭机场开工。", ["云岭机场"]),
        ("除云岭机场二期建设外，还将新建桃源水库。", ["云岭机场二期", "桃源水库"]),
        ("柳河、金沙在京设立绿色算力协作平台。", []),
        ("建成至少30处郊野公园、云岭公园。", ["云岭公园"]),
        ("搭建与松涛高水平合作平台。", []),
        ("提出“十三五”时期云岭新区的发展目标。", ["云岭新区"]),
        # 计划 says what will be done, or is a list and a paper.
        ("松涛计划年内开展6个高速公路项目。", []),
        ("云岭全年计划完成旧住房修缮。", []),
        ("8个项目列入县重点攻坚计划，下达全口径投资计划。", []),
        ("国家重点研发计划继续推进量子计算。", ["国家重点研发计划"]),
        # The deed in front of a thing governs it, in front of an undertaking it is of the name.
        ("实施改造云岭至桃源公路。", ["云岭至桃源公路"]),
        ("实施提升就业质量行动。", ["提升就业质量行动"]),
        ("“一横”是云桃公路。", ["云桃公路"]),
        ("云河公司实施“五大畅通”工程改造后车流大增。", ["“五大畅通”工程"]),
    ],
)
def test_words_around_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What joins two roads is called by both; what two places do together is one.
        ("建设国道105与松涛大道枢纽立交。", ["国道105与松涛大道枢纽立交"]),
        ("新建云柳铁路与桃金铁路间联络线。", ["云柳铁路与桃金铁路间联络线"]),
        ("推进云岭与北三县一体化发展示范区建设。", ["云岭与北三县一体化发展示范区"]),
        # The number of a version is of the name.
        ("实施育苗提升工程2.0，推进云岭工业园区3.0版建设。", ["育苗提升工程2.0", "云岭工业园区3.0版"]),
        # A standard for a thing is not the thing.
        ("推进云岭车联网产业标准体系建设。", []),
    ],
)
def test_words_of_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_verb_that_a_thing_is_called_by_is_none() -> None:
    assert named("项目包括云岭轨道交通运营中心、桃源水泥厂。") == ["云岭轨道交通运营中心", "桃源水泥厂"]


def test_a_zone_among_divisions_is_one_of_them() -> None:
    text = "云岭县、桃源县、金沙示范区、柳河县"
    places = [Span(i, i + 3) for i in (0, 4, 14)]
    members = read_list(text, 0, len(text), heads(), places, lambda start, end: "place")
    assert [member.head for member in members] == [None] * 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A bare work behind 的 is done on the thing in front of it.
        ("推进云岭大桥的改造工程。", ["云岭大桥", "云岭大桥改造工程"]),
        ("连接规划中的云岭至桃源高速公路。", ["云岭至桃源高速公路"]),
        ("连接云岭至桃源高速公路。", []),
        ("抓好云岭电厂、“气化松涛”、电网建设改造等。", ["云岭电厂", "“气化松涛”"]),
        ("确保云岭大桥主线、云岭大桥连线通车。", ["云岭大桥主线", "云岭大桥连线"]),
        ("上线“云上松涛”出行服务应用。", ["“云上松涛”出行服务应用"]),
    ],
)
def test_what_leads_to_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A verb behind money says what it is spent on; what a purpose is for is named too.
        ("松涛公司拟投资5亿元建设云岭锂电基地。", ["云岭锂电基地"]),
        ("为加快云岭水电站建设，成立专班。", ["云岭水电站"]),
        ("关于建设云岭新港的意见。", ["云岭新港"]),
        ("松涛与云岭拟携手申办桃源马拉松。", ["桃源马拉松"]),
        ("在松涛境内设云岭东站、桃源站和柳河北站3座车站。", ["云岭东站", "桃源站", "柳河北站"]),
        ("连接起云岭新城、串联起桃源港区。", []),
        ("支持行业企业、高校联合组建产业技术创新战略联盟。", []),
        ("整理历届云岭茶文化博览会、桃源书展。", ["云岭茶文化博览会", "桃源书展"]),
    ],
)
def test_money_and_purposes(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_verb_may_begin_behind_the_number_of_a_document() -> None:
    assert named("国家发展改革委以发改能源〔2019〕8号文件批复云岭煤矿项目。") == ["云岭煤矿"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What is seen at a site is told behind its name; how many steps or parts a work has is no part of it.
        ("记者在云岭水库建设现场看到，工人正在施工。", ["云岭水库"]),
        ("云岭物流中心工程共分三期建设。", ["云岭物流中心工程"]),
        ("该园由云岭物流港、桃源物流港两部分组成。", ["云岭物流港", "桃源物流港"]),
        ("云岭街区、桃源科研生产基地应运而生。", ["云岭街区", "桃源科研生产基地"]),
        # What something is said to be the first of is no second work.
        ("云岭产业园是重点项目，也是全省首个“东数西算”示范项目。", ["云岭产业园"]),
        ("加强松涛老街、桃源东岩古寨等古街保护性建设。", ["松涛老街", "桃源东岩古寨"]),
    ],
)
def test_sites_steps_and_parts(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_streets_of_sights_are_no_roads() -> None:
    kinds = {p.name: p.kind for p in extract("建设松涛老街、云岭步行街、桃源路。").projects}
    assert kinds == {"松涛老街": "文旅", "云岭步行街": "文旅", "桃源路": "公路"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进云岭西站站前广场及配套道路建设。", ["云岭西站站前广场及配套道路"]),
        ("推进市中心医院东院区、市三院迁建。", ["市中心医院东院区", "市三院迁建"]),
        ("建立省、市、县三级联动机制。", []),
        ("推动桃源化工园区扩区升级。", ["桃源化工园区"]),
        ("开展云岭河谷矿山修复。", ["云岭河谷矿山修复"]),
    ],
)
def test_what_goes_with_a_thing_and_ranks_that_are_none(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Who reports and what a thing is planned as stand in front of the name or behind it.
        ("市水务局向省水利厅报送云岭水库工程可研报告。", ["云岭水库工程"]),
        ("省水利厅历来重视云岭水库建设。", ["云岭水库"]),
        ("原水已通至桃源水厂。", []),
        ("船闸设计为双线船闸。", []),
        ("比原计划工期提前了200天。", []),
        ("今年，南通计划投资港口建设资金51亿元。", []),
        # A word of time, what will be, a part of the work and how it is finished are told of it.
        ("云岭铁路桃源段计划6月底开通运营。", ["云岭铁路桃源段"]),
        ("云岭铁路计划年内线下工程基本完成。", ["云岭铁路"]),
        ("云岭隧道当日胜利贯通。", ["云岭隧道"]),
        ("云岭隧道左线建成通车，桃源隧道双洞实现贯通。", ["云岭隧道", "桃源隧道"]),
        ("云岭机场二期扩建工程转场通航。", ["云岭机场二期扩建工程"]),
        # Whatever the things of a list have more of than so much, their class follows.
        ("开工建设温福、福厦等2条时速超过200公里的高速铁路。", ["温福高速铁路", "福厦高速铁路"]),
        # A line is called by two places at least: one that looks like a preposition is the first.
        ("向莆铁路建成通车。", ["向莆铁路"]),
        ("向莆、厦深、龙厦等铁路加快建设。", ["向莆铁路", "厦深铁路", "龙厦铁路"]),
        ("建成和若铁路、将淖铁路和从莞高速。", ["和若铁路", "将淖铁路", "从莞高速"]),
        ("加快兰（州）合（作）高铁建设。", ["兰（州）合（作）高铁"]),
        # A class and a rank in front of a name that has the same head.
        ("全省最大的水利枢纽工程柳江枢纽下闸蓄水。", ["柳江枢纽"]),
        ("西北最大的铁路枢纽云岭东站加快建设。", ["云岭东站"]),
        ("世界最高桥柳江大桥建成通车。", ["柳江大桥"]),
        ("首座抽水蓄能电站云岭抽水蓄能电站投产。", ["云岭抽水蓄能电站"]),
        ("建成城北物流港和城南物流港。", ["城北物流港", "城南物流港"]),
        # The first piece of it and what is done with that.
        ("云岭大桥首个承台浇筑完成，桃源铁路正线铺轨完成。", ["云岭大桥", "桃源铁路"]),
        ("云岭隧道掘进突破百米。", ["云岭隧道"]),
        ("云岭铁路二期工程上周正式开工。", ["云岭铁路二期工程"]),
        # How a thing is called from here on is no part of another's name, its first unit speaks for a plant.
        ("松金高速（以下简称甲线）柳江大桥合龙。", ["松金高速柳江大桥"]),
        ("建成云岭核电、桃源抽水蓄能电站首台机组。", ["云岭核电", "桃源抽水蓄能电站"]),
        # A road of a list that is built on is still a road of the list; steps that are no end of it.
        ("涉及3条地铁线，分别为：5号线南延伸、8号线三期、14号线。", ["5号线南延伸", "8号线三期", "14号线"]),
        ("云岭路桥梁工程桥台桩基正在施工。", ["云岭路桥梁工程"]),
        ("桃源县人民医院迁址重建项目正在进行内部装修。", ["桃源县人民医院迁址重建"]),
    ],
)
def test_what_is_told_beside_a_name(text: str, names: list[str]) -> None:
    assert [n for n in named(text) if n in names or not any(n in other for other in names)] == names
