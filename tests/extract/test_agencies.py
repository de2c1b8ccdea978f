"""Agencies: departments, coordination, bodies with names of their own, and what is no agency."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import factories  # noqa: F401  registers the components
from extract.agencies.names import functions, lexicon, names
from extract.context import DocumentContext, attach
from extract.gazetteers import gazetteer
from extract.pipeline import extract
from extract.types import AgencyMention, Block, DocumentMeta, Jurisdiction

NLP = spacy.blank("zh")
for pipe in ("policygraph_regions", "policygraph_agencies"):
    NLP.add_pipe(pipe)


def agencies(text: str, place: str = "山东省") -> list[AgencyMention]:
    division = gazetteer().named(place)
    code = division[0].code if division else None
    jurisdiction = Jurisdiction(place, code, division[0].level if division else "country")
    block = Block(text, tuple(range(len(text))), 0, "body")
    doc = attach(NLP.make_doc(text), block, DocumentContext(meta=DocumentMeta(jurisdiction=jurisdiction)))
    for _, component in NLP.pipeline:
        doc = component(doc)
    found: list[AgencyMention] = doc._.facts.agencies
    return found


def named(text: str, place: str = "山东省") -> list[str]:
    return [a.name for a in agencies(text, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 和 stands inside one name and between two.
        ("由省文化和旅游厅和省体育局负责。", ["省文化和旅游厅", "省体育局"]),
        ("市规划和自然资源局、市住房和城乡建设局联合验收。", ["市规划和自然资源局", "市住房和城乡建设局"]),
        # The front passes on to members that have none, and not to ministries.
        ("省教育厅、科技厅和卫生健康委共同研究。", ["省教育厅", "省科技厅", "省卫生健康委"]),
        ("国家发展改革委、教育部、财政部印发。", ["国家发展改革委", "教育部", "财政部"]),
        ("自治区党委、政府高度重视。", ["自治区党委", "自治区政府"]),
        # Party offices, the league, people's organisations.
        ("由省委金融办、省委组织部、团省委、省妇联落实。", ["省委金融办", "省委组织部", "团省委", "省妇联"]),
        # Branches of national bodies, and utilities.
        ("金融监管总局青海监管局、人民银行青海省分行参加。", ["金融监管总局青海监管局", "人民银行青海省分行"]),
        ("国网青海省电力公司配合。", ["国网青海省电力公司"]),
        # Universities, hospitals, laboratories.
        ("支持青海大学与浙江大学共建高原医学平台。", ["青海大学", "浙江大学"]),
        ("依托湖州、嘉兴职业技术学院办班。", ["湖州职业技术学院", "嘉兴职业技术学院"]),
        ("上海、宁波海关共用查验场地。", ["上海海关", "宁波海关"]),
        (
            "由拱北海关、长江海事局和国家能源局山东监管办公室会商。",
            ["拱北海关", "长江海事局", "国家能源局山东监管办公室"],
        ),
        ("市规资局、市建管委、市投促局联合踏勘。", ["市规资局", "市建管委", "市投促局"]),
        ("建设浙江大学医学院附属第一医院新院区。", ["浙江大学医学院附属第一医院"]),
        ("推进瓯江等实验室建设。", ["瓯江实验室"]),
        # Firms.
        ("引进星海（成都）精密仪器股份有限公司设厂。", ["星海（成都）精密仪器股份有限公司"]),
        ("推动隆基绿能切片电池二期投产。", ["隆基绿能"]),
        # Half of a list known: the others are firms too; none known and no rank: trades.
        ("引进华为、腾讯、星途等人工智能企业。", ["华为", "腾讯", "星途"]),
        ("支持钢铁、化工、建材等制造企业。", []),
        # Zones.
        ("杭州钱塘新区管委会牵头实施。", ["杭州钱塘新区管委会"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "支持民营企业、央企、高校和合作社参与。",
        "各有关部门、各市政府、各县（市、区）人民政府要抓好落实。",
        "有关区、市政府和省、市政府要压实责任。",
        "领导小组成员单位和相关行业主管部门按职责推进。",
        "提升公立医院、高水平大学、上市公司和省级重点实验室水平。",
        "完善公司治理，优化产业布局，开创发展新局面，统筹财政部署。",
        "县级以上地方人民政府应当加强教育部门和公安机关建设。",
        "新建一批中小学、乡镇卫生院，786所县医院达标。",
        "汽车、电力、医药等行业企业加快转型。",
    ],
)
def test_classes_are_no_agencies(text: str) -> None:
    assert named(text) == []


def test_canonical_names_belong_to_the_documents_own_divisions() -> None:
    found = {
        a.text: (a.canonical, a.jurisdiction) for a in agencies("省发展改革委、市发改委、国家发展改革委", "济南市")
    }
    assert found == {
        "省发展改革委": ("山东省发展和改革委员会", "370000"),
        "市发改委": ("济南市发展和改革委员会", "370100"),
        "国家发展改革委": ("国家发展和改革委员会", "中国"),
    }


def test_the_short_and_the_long_way_to_write_a_name_are_one_agency() -> None:
    short, long = agencies("省科技厅牵头，山东省科学技术厅负责。")
    assert (short.canonical, short.jurisdiction) == (long.canonical, long.jurisdiction)


def test_a_body_in_a_persons_title_and_a_subject_are_marked() -> None:
    by_name = {a.name: a for a in agencies("省委书记出席会议。省财政厅将安排资金。由省审计厅审计。")}
    assert by_name["省委"].person and not by_name["省财政厅"].person
    assert by_name["省财政厅"].subject and not by_name["省审计厅"].subject


ROWS = [row for row in functions() if row["provincial"]]
DEPARTMENTS = sorted(
    {
        "省" + row["full"] + head
        for row in ROWS
        for head in row["provincial"].split("|")
        if head in ("厅", "局", "委员会")
    }
)


@given(st.lists(st.sampled_from(DEPARTMENTS), min_size=1, max_size=6, unique=True), st.sampled_from("、和"))
@settings(max_examples=60, deadline=None)
def test_every_department_of_a_list_comes_back_whole(members: list[str], last: str) -> None:
    listed = members[0] if len(members) == 1 else "、".join(members[:-1]) + last + members[-1]
    text = f"（{listed}负责）"
    assert named(text) == members


@given(st.text(alphabet="省市委政府厅局部和、（）牵头建设大学公司集团实验室山东济南第一等年0", max_size=60))
@settings(max_examples=150, deadline=None)
def test_spans_align_and_nothing_overlaps(text: str) -> None:
    found = agencies(text)
    assert [a.span.of(text) for a in found] == [a.text for a in found]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found == agencies(text)


def test_the_lists_are_sound() -> None:
    assert lexicon()["kinds"].keys() >= {body.kind for body in names().bodies.values()}
    heads = {"厅", "局", "委员会", "办公室", "中心", "分局", "馆", "总队", "支队", "大队", "院", ""}
    fulls = [row["full"] for row in functions()]
    assert len(fulls) == len(set(fulls))
    for row in functions():
        for column in ("provincial", "local"):
            assert set(row[column].split("|")) <= heads, row["full"]
        shorts = row["short"].split("|")
        assert row["full"] not in shorts
        assert len(shorts) == len(set(shorts))


def test_a_region_component_is_not_needed() -> None:
    doc = spacy.blank("zh").make_doc("省水利厅负责。")
    from extract.components.agencies import find_agencies

    assert [a.text for a in find_agencies(doc)._.facts.agencies] == ["省水利厅"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A brand with its trade; the place in front is the firm's own.
        ("推动华岭锂业碳酸锂扩产、沃川储热12万吨熔盐等项目建设。", ["华岭锂业", "沃川储热"]),
        ("加快四川辉岭30万吨铝箔、甘肃广岭8万吨再生铜等项目。", ["四川辉岭", "甘肃广岭"]),
        # A county and a trade are a firm only in a list of works.
        ("布局齐河石化、凌川重工等重大项目。", ["齐河石化", "凌川重工"]),
        ("园区由沃川电气投资3亿元建设。", ["沃川电气"]),
        # Industries, classes and things are none.
        ("发展氟硅化工、具身智能、规上工业、空天科技，完善北斗卫星应用。", []),
        ("壮大煤焦化工、精细化工、绿色建材等产业。", []),
        ("建成500千伏输变电工程，推进先行先试。", []),
    ],
)
def test_firms_in_front_of_projects(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Short names count only where their edges are words' edges, and are no persons.
        ("支持奇瑞扩能、包钢技改。", ["奇瑞", "包钢"]),
        ("企业承包钢材供应，其中信息化投入翻番。", []),
        ("由中铁五局承建，协鑫光伏二期投产。", ["中铁五局", "协鑫光伏"]),
        # International bodies and funds.
        ("用好亚投行、丝路基金，办好亚太经合组织（APEC）会议。", ["亚投行", "丝路基金", "亚太经合组织", "APEC"]),
        # Institutes: an academy's by its short name, a ministry's, a province's behind 由 ("by").
        (
            "由省水利水电勘测设计院和水利部水规总院编制，中科院计算所参加。",
            ["省水利水电勘测设计院", "水利部水规总院", "中科院计算所"],
        ),
        ("对接中科院各研究所。", ["中科院"]),
        ("延长石油集团、国网陕西电力配合，推进集团化办学。", ["延长石油集团", "国网陕西电力"]),
        (
            "国家粮食和物资储备局四川局、金融监管总局四川监管局参加。",
            ["国家粮食和物资储备局四川局", "金融监管总局四川监管局"],
        ),
        ("建设国家超级计算成都中心和成都博物院。", ["成都博物院", "国家超级计算成都中心"]),
        ("依托四川省技术交易中心（成都）服务企业。", ["四川省技术交易中心（成都）"]),
        ("省交投集团、市城投集团、省公投集团发债。", ["省交投集团", "市城投集团", "省公投集团"]),
        # A row of levels is a class in brackets too.
        ("健全机制。（责任单位：市科技局，有关区、市政府）", ["市科技局"]),
        ("优化四川实验室体系。", []),
    ],
)
def test_firms_funds_and_institutes(text: str, expected: list[str]) -> None:
    assert sorted(named(text, "四川省")) == sorted(expected)


def test_a_verb_is_no_part_of_a_countys_name_and_branches_have_parts_of_the_country() -> None:
    assert named("由市交通局会同县水利局推进。", "河南省") == ["市交通局", "县水利局"]
    assert named("由市文明办、市关工委、国家统计局、市调查队落实。", "湖北省") == [
        "市文明办",
        "市关工委",
        "国家统计局",
        "市调查队",
    ]
    assert named("国家能源局华中监管局参加。", "湖北省") == ["国家能源局华中监管局"]
    assert named("国家金融监管总局河南监管局、国家矿山安监局河南局参加。", "河南省") == [
        "国家金融监管总局河南监管局",
        "国家矿山安监局河南局",
    ]
    assert named("责任单位：省通信管理局、各市（州）人民政府。", "湖北省") == ["省通信管理局"]


def test_what_a_school_builds_is_no_part_of_its_name() -> None:
    assert named("支持安顺、毕节师范学院建设产业学院。", "贵州省") == ["安顺师范学院", "毕节师范学院"]
    assert named("遵义医科大学联合贵州中医药大学附属医院。", "贵州省") == ["遵义医科大学", "贵州中医药大学附属医院"]


def test_what_stands_before_a_place_in_brackets_is_a_firms_own_name() -> None:
    assert named("引进星河（遵义）智能装备有限公司。", "贵州省") == ["星河（遵义）智能装备有限公司"]


def test_a_road_that_is_called_after_a_firm_and_a_side_of_an_airport_are_no_firms() -> None:
    assert named("打通华电大道、海尔路，扩建东航站楼。", "江苏省") == []
    assert named("华电、东航投资建设。", "江苏省") == ["华电", "东航"]


def test_committees_of_zones_are_founded_and_given_duties() -> None:
    assert named("设立城市副中心管委会，理顺空港新区管委会职责。", "江苏省") == ["城市副中心管委会", "空港新区管委会"]
    assert named("出台城市副中心条例，各开发区管委会落实。", "江苏省") == []


def test_a_part_of_a_school_is_no_other_school() -> None:
    assert named("青岛学校小学部、三中初中部开班招生。") == ["青岛学校"]
    assert named("规范青岛学校管理，增加小学部学位。") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北京安定医院大兴院区、北京自强学校开工。", ["北京安定医院", "北京自强学校"]),
        ("新建育才学校、弘光学校、启智学校。", ["育才学校", "弘光学校", "启智学校"]),
        ("推进育才计划，建设人才学校，求实创新，育人学校体系更加完善。", []),
    ],
)
def test_what_schools_and_hospitals_are_called_by(text: str, names: list[str]) -> None:
    assert [a.name for a in agencies(text, "北京市")] == names


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        # The place of the plant, then the firm with the larger place in its name.
        ("泰兴市江苏星青化工股份有限公司扩建。", ["江苏星青化工股份有限公司"]),
        ("徐州市贾汪区江苏星能硅业有限公司技改。", ["江苏星能硅业有限公司"]),
        ("北京市海淀区中关村科技有限公司增资。", ["北京市海淀区中关村科技有限公司"]),
        ("徐州市星河重工有限公司技改。", ["徐州市星河重工有限公司"]),
        # A province's power company in front of the place.
        ("浙能嘉兴发电有限责任公司扩建。", ["浙能嘉兴发电有限责任公司"]),
        ("博石高科新型显示模组项目开工。", ["博石高科"]),
    ],
)
def test_firms_behind_the_place_of_their_plant(text: str, firms: list[str]) -> None:
    assert named(text) == firms


def test_papers_stations_and_leagues() -> None:
    assert named("青岛日报社、市融媒体中心报道，建设县级融媒体中心。") == ["青岛日报社", "市融媒体中心"]
    assert named("市科协、侨联、文联积极作为，重庆市经济信息委支持。") == [
        "市科协",
        "市侨联",
        "市文联",
        "重庆市经济信息委",
    ]


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        # Verbs and numbers that a firm's name holds: a known firm's, two characters behind its place, behind brackets.
        ("由陕西延长石油榆能化工有限责任公司建设。", None, ["陕西延长石油榆能化工有限责任公司"]),
        ("业主为四川能投新能源投资有限公司。", None, ["四川能投新能源投资有限公司"]),
        ("星河（湖南）再生能源股份有限公司扩产。", None, ["星河（湖南）再生能源股份有限公司"]),
        ("招引落户湖南签约新建项目，再生能源有限公司较多。", None, []),
        # A firm of a group; with whom a firm does something; a place that is a word of the language behind its owner.
        ("首农集团三元种业公司、中国能建葛洲坝集团施工。", None, ["首农集团三元种业公司", "中国能建葛洲坝集团"]),
        (
            "支持中车株机联合湖南大学攻关，广西农村商业联合银行放贷。",
            None,
            ["中车株机", "湖南大学", "广西农村商业联合银行"],
        ),
        ("由国网长治供电公司实施，各供电公司配合。", None, ["国网长治供电公司"]),
        # Old works under their city's name; a branch of nobody.
        ("哈尔滨锅炉厂技改，新建机床厂。", None, ["哈尔滨锅炉厂"]),
        ("设立海南省分公司。", None, []),
        # 县 alone is the document's own county.
        ("改造县妇幼保健院和县中医医院。", "竹溪县", ["县妇幼保健院", "县中医医院"]),
        ("改造县妇幼保健院和县中医医院，提升县级医院。", "湖北省", []),
    ],
)
def test_words_that_a_name_holds(text: str, place: str | None, names: list[str]) -> None:
    assert [a.text for a in agencies(text, place)] == names


@pytest.mark.parametrize(
    ("text", "jurisdiction", "expected"),
    [
        ("由郑州、开封两市政府配合", "河南省", ["郑州市政府", "开封市政府"]),
        ("（兰考、杞县、尉氏三县人民政府负责）", "河南省", ["兰考县人民政府", "杞县人民政府", "尉氏县人民政府"]),
        ("（九龙坡、江北、北碚区政府配合）", "重庆市", ["九龙坡区政府", "江北区政府", "北碚区政府"]),
        ("由省水利厅牵头，会同财政厅、郑州市政府办理", "河南省", ["省水利厅", "省财政厅", "郑州市政府"]),
        ("（省水利厅牵头，财政厅配合，财政部支持）", "河南省", ["省水利厅", "省财政厅", "财政部"]),
        ("（省水利厅、河南能源集团、财政厅负责）", "河南省", ["省水利厅", "河南能源集团", "省财政厅"]),
        ("（省交通厅牵头，郑州铁路局、财政厅配合）", "河南省", ["省交通厅", "郑州铁路局", "省财政厅"]),
        ("（省交通厅、郑州市政府、各县政府、财政厅）", "河南省", ["省交通厅", "郑州市政府", "省财政厅"]),
        ("由万宁和乐镇、后安镇政府配合", "海南省", ["和乐镇政府", "后安镇政府"]),
        ("由市政府办牵头，市政府办公室、政府办配合", "开封市", ["市政府办", "市政府办公室", "市政府办"]),
        ("由临港化工集聚区管委会、科技局负责", "南通市", ["临港化工集聚区管委会", "科技局"]),
    ],
)
def test_what_divisions_of_a_list_share(text: str, jurisdiction: str, expected: list[str]) -> None:
    assert [a.name for a in extract(text, jurisdiction=jurisdiction).agencies] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由河南豫能股份有限公司控股", ["河南豫能股份有限公司"]),
        ("市轨道交通有限公司要建立专班，紧盯双汇集团二期", ["市轨道交通有限公司", "双汇集团"]),
    ],
)
def test_what_a_firm_does_is_none_of_its_name(text: str, expected: list[str]) -> None:
    assert [a.name for a in extract(text, jurisdiction="郑州市").agencies] == expected


@pytest.mark.parametrize("front", ["以", "用", "对", "由"])
def test_a_preposition_that_the_segmenter_draws_to_an_unknown_brand(front: str) -> None:
    found = extract(f"{front}大南沟矿业公司尾矿为原料。", jurisdiction="浙江省桐庐县").agencies
    assert [a.text for a in found] == ["大南沟矿业公司"]


def test_what_every_county_builds_is_not_a_county_s_old_name() -> None:
    own = extract("新建县医院门诊楼、县图书馆。", jurisdiction="浙江省桐庐县")
    assert not own.agencies
    assert [p.name for p in own.projects] == ["县医院门诊楼", "县图书馆"]
    there = extract("推进新建县医院迁建。", jurisdiction="江西省南昌市")
    assert [a.text for a in there.agencies] == ["新建县医院"]


def test_schools_and_hospitals_of_towns() -> None:
    text = "横村镇中心幼儿园、江南镇第二幼儿园主体完工。新建分水镇初级中学，改造分水镇卫生院。"
    found = extract(text, jurisdiction="浙江省桐庐县")
    names = ["横村镇中心幼儿园", "江南镇第二幼儿园", "分水镇初级中学", "分水镇卫生院"]
    assert [a.text for a in found.agencies] == names
    assert [r.text for r in found.regions] == [name[:3] for name in names]


@pytest.mark.parametrize("text", ["各乡镇卫生院要加强管理。", "建设乡镇中心幼儿园30所。", "每个镇办好一所初级中学。"])
def test_classes_of_schools_and_hospitals(text: str) -> None:
    assert not extract(text, jurisdiction="浙江省桐庐县").agencies
