"""Bodies whose names are composed of functions, and zones as the level in front of a body, as task lists write them."""

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract


def found(text: str, place: str) -> list[str]:
    return [a["text"] for a in to_annotation(extract(text, jurisdiction=place))["agencies"]]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        # A zone stands in front as a level does, bare or with a name of its own, and hands itself on.
        ("舟山市", "由新区经济发展局牵头，新区教育局配合。", ["新区经济发展局", "新区教育局"]),
        ("盐城市", "开发区招商局要在6月底前引进5个项目。", ["开发区招商局"]),
        ("南京市", "由江北新区规划和自然资源局负责。", ["江北新区规划和自然资源局"]),
        ("蚌埠市", "请蚌埠高新区经发局会同市财政局办理。", ["蚌埠高新区经发局", "市财政局"]),
        ("漯河市", "示范区管委会负责土地征收。", ["示范区管委会"]),
        ("荆州市", "由卤阳新城管委会牵头。", ["卤阳新城管委会"]),
        # Operators of networks, one beside another; 联通 and 移动 are verbs too.
        ("江油市", "（市经信局牵头，市移动、市联通、市电信配合）", ["市经信局", "市移动", "市联通", "市电信"]),
        ("四川省", "四川移动、四川铁塔配合。", ["四川移动", "四川铁塔"]),
        ("四川省", "实现德阳市与绵阳市联通、贯通，推进绵阳移动、数字化。", []),
        # Functions of two and more words, or of single characters.
        ("滨海县", "由县发展改革和经济商务局、县农牧和水务局办理。", ["县发展改革和经济商务局", "县农牧和水务局"]),
        (
            "大悟县",
            "由县文体广新局、县教科文体局、县科工商务局办理。",
            ["县文体广新局", "县教科文体局", "县科工商务局"],
        ),
        ("宿州市", "责任单位：经济发展局、规划建设局、社会事业局", ["经济发展局", "规划建设局", "社会事业局"]),
        ("娄底市", "区国土资源分局、区规划分局负责审批。", ["区国土资源分局", "区规划分局"]),
        # Staffs, centres and firms of a county.
        ("安化县", "由县重点办、县代建中心、县征收办会商。", ["县重点办", "县代建中心", "县征收办"]),
        ("韶关市", "市公路事务中心、市医疗保障事务中心要做好服务。", ["市公路事务中心", "市医疗保障事务中心"]),
        ("安化县", "进展报县政府督查室。", ["县政府督查室"]),
        ("岳西县", "由县供电公司、县城投公司、县水务集团负责。", ["县供电公司", "县城投公司", "县水务集团"]),
        # Members of a list of zones before one with its committee.
        ("渭南市", "由青峦新城、白渠新城管委会按职责推进。", ["青峦新城", "白渠新城管委会"]),
        # Bodies of no list and no grammar, by their edges.
        ("台州市", "市五水共治办、市美丽办要加强督导。", ["市五水共治办", "市美丽办"]),
        ("衡阳市", "由船山大道建设指挥部负责，市交通局配合。", ["船山大道建设指挥部", "市交通局"]),
        ("邢台市", "市老旧小区改造工作专班负责日常调度。", ["市老旧小区改造工作专班"]),
        ("六安市", "由县创建全国卫生县城工作领导小组办公室牵头。", ["县创建全国卫生县城工作领导小组办公室"]),
        ("临沂市", "招商工作部牵头，项目服务部配合。", ["招商工作部", "项目服务部"]),
        ("长沙市", "市救助管理站、市儿童福利院、市民政局", ["市救助管理站", "市儿童福利院", "市民政局"]),
        # Columns of tables, where a staff's short name is enough.
        (
            "六安市",
            "任务 | 责任单位\n盘活土地200亩 | 改革办（牵头）、自然资源局\n引进项目3个 | 人才办、安商部",
            ["改革办", "自然资源局", "人才办", "安商部"],
        ),
        # Quarters and towns; firms without 公司; a clause that ends in a body is none.
        (
            "泰安市",
            "由云麓街道办事处、祝阳镇政府和青溪街道办负责签约。",
            ["云麓街道办事处", "祝阳镇政府", "青溪街道办"],
        ),
        ("义乌市", "佛堂镇政府、佛堂镇党委配合。", ["佛堂镇政府", "佛堂镇党委"]),
        ("赣州市", "责任单位：县城投、县国控、县住建局", ["县城投", "县国控", "县住建局"]),
        ("普洱市", "由区财政局拨付至区住房和城乡建设局。", ["区财政局", "区住房和城乡建设局"]),
        ("商丘市", "由市委市政府督查局督办。", ["市委市政府督查局"]),
        ("苏州市", "园区规建委、园区社会事业局负责。", ["园区规建委", "园区社会事业局"]),
        ("同仁市", "由州武陵办制定方案，州决咨委按月通报。", ["州武陵办", "州决咨委"]),
        # A hospital's name goes on.
        ("上海市", "由康桥医院发展中心牵头。", ["康桥医院发展中心"]),
    ],
)
def test_bodies_by_their_functions(place: str, text: str, expected: list[str]) -> None:
    assert found(text, place) == expected


@pytest.mark.parametrize(
    "text",
    [
        "扎实推进各项任务，开创城市建设局面，形成全域招商局面。",
        "推进县便民服务中心建设，新建乡镇综合文化服务中心12个。",
        "加快新区建设，推进开发区改革创新发展。",
        "加快县应急指挥部建设，整合水务集团资源。",
        "各县城投公司、各开发区招商局要切实负责。",
        "省级开发区管委会和各类园区管委会加强管理。",
        "建设国家科学中心和全市文化中心，打造区域消费中心。",
        "落实改革办法，重点办理涉企案件，重点办好十件实事。",
        "市内部、区域北部，市布局、县主办，市民、县级领导干部、区总部。",
        "建设市图书馆、市文化中心、市体育中心，设立项目建设指挥部，成立招商专班。",
        "由市领导小组办公室、各专班和工程项目部推进。",
        "各街道办事处、相关街道办和园区管委会加强管理，盘活县城投资项目，引导区域风投。",
        "市体育中心完成主体施工，县文化馆加快布展，市区两办联合发文，市县委加强领导。",
        "全市布局加快优化，县域内部加强联动，区总部加快建设，市干部加强培训。",
        "统筹新区经济发展布局，推进社会事业部署。",
    ],
)
def test_functions_that_name_no_body(text: str) -> None:
    assert found(text, "山东省") == []


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        # Institutes that plan, behind a level word that the segmenter joins with the preposition before it.
        ("浙江省", "经省水利规划研究院评估，委托省城乡规划设计院编制。", ["省水利规划研究院", "省城乡规划设计院"]),
        # A bank's branch at a place of no gazetteer; a zone's committee and its own department; a centre's branch.
        ("浙江省", "向工商银行石桥支行申请贷款。", ["工商银行石桥支行"]),
        ("池州市", "由青龙山管委会卫健局负责。", ["青龙山管委会卫健局"]),
        ("宣城市", "由宣城市公路事务中心泾县分中心养护。", ["宣城市公路事务中心泾县分中心"]),
        ("江苏省", "国家南北合作示范区管委会牵头。", ["国家南北合作示范区管委会"]),
        ("云南省", "县武警中队、县公安消防大队待命。", ["县武警中队", "县公安消防大队"]),
        ("福建省", "由中海福建燃气有限公司承建。", ["中海福建燃气有限公司"]),
        # A staff among the departments of its city; elsewhere its name may be any words.
        ("青州市", "由市交通局牵头，市水利局、铁路办，市财政局配合。", ["市交通局", "市水利局", "铁路办", "市财政局"]),
        ("青州市", "重点办好实事，协调督办、承办。", []),
        # A class in brackets; what is in front of 由 (by) in a bracket is what the body does.
        ("江苏省", "各县（市）区政府、各区（县）政府负责。", []),
        ("江苏省", "责任单位：市水利局（长堤由仪征市政府具体负责）", ["市水利局", "仪征市政府"]),
    ],
)
def test_bodies_by_what_stands_around_them(place: str, text: str, expected: list[str]) -> None:
    assert found(text, place) == expected


def test_a_zones_body_belongs_to_the_documents_division() -> None:
    text = "由高新区经发局牵头。"
    bodies = [extract(text, jurisdiction=place).agencies[0] for place in ("蚌埠市", "漳州市")]
    assert [(a.canonical, a.jurisdiction) for a in bodies] == [
        ("高新区经济发展局", "340300"),
        ("高新区经济发展局", "350600"),
    ]
