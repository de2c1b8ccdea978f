"""What belongs to each member of a list, and what only sums the list up: sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The words behind 等 that are rank, trade or size.
        ("实施云岭沙区绿化建设等林业重点工程。", ["云岭沙区绿化建设工程"]),
        ("恒山重工、柳河新材料等重大外资项目落地。", ["恒山重工项目", "柳河新材料项目"]),
        ("推进云岭、柳河等大尺度郊野公园建设。", ["云岭郊野公园", "柳河郊野公园"]),
        ("推进云岭河综合治理和柳河水库等重点水利工程建设。", ["云岭河综合治理工程", "柳河水库"]),
        # A route is what the list is of, what is done to a road or on a part of it is the other member's own.
        ("开工云岭至柳河、桃源至云岭以及云柳扩建4个高速公路项目。", ["云岭至柳河高速公路", "桃源至云岭高速公路"]),
        ("柳河大桥将结束云岭、桃源两县无高速公路的历史。", ["柳河大桥"]),
        # Behind a number stands what they are called, unless it is a class of projects.
        ("建设云岭光电等8个零碳产业园。", ["云岭光电零碳产业园"]),
        ("建设云岭、柳河3处知名景区。", ["云岭景区", "柳河景区"]),
        ("建设云岭风光、柳河光热两大百万千瓦级新能源基地。", ["云岭风光新能源基地", "柳河光热新能源基地"]),
        ("建设云岭县和桃源县两个应急医疗中心。", ["云岭县应急医疗中心", "桃源县应急医疗中心"]),
        # A word of rank that is one word with the next.
        ("开展儿童先心病等12种重大疾病救助试点。", ["儿童先心病重大疾病救助试点"]),
        # Games that follow others where these were held.
        ("办好云岭亚运会和亚残运会。", ["云岭亚运会", "云岭亚残运会"]),
        ("参加全运会、残特奥会。", ["全运会", "残特奥会"]),
        # One character in front of 和 is part of a name.
        ("推进云和一号核电工程建设。", ["云和一号核电工程"]),
        ("开展教育系统暨校园安全、食堂卫生专项整治。", ["教育系统暨校园安全专项整治", "食堂卫生专项整治"]),
    ],
)
def test_what_belongs_to_each_member(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Things share what is done with the last of them; the words for what they all are belong to each.
        ("开展用煤权、用油权交易试点。", ["用煤权交易试点", "用油权交易试点"]),
        ("开展棚户区、厂区周边治理试点。", ["棚户区周边治理试点", "厂区周边治理试点"]),
        ("实施造纸、印染企业深度减排工程。", ["造纸企业深度减排工程", "印染企业深度减排工程"]),
        ("开展哮喘、癫痫用药门诊统筹结算试点。", ["哮喘用药门诊统筹结算试点", "癫痫用药门诊统筹结算试点"]),
        ("推进云岭教育、交通领域人工智能中试基地建设。", ["云岭教育领域人工智能中试基地"]),
        # Deeds of their own share the head only, and so do things without one.
        ("实施果园更新、农机购置补贴行动。", ["果园更新行动", "农机购置补贴行动"]),
        ("打好蓝天、碧水、净土保卫战。", ["蓝天保卫战", "碧水保卫战", "净土保卫战"]),
        # A head in a quotation is shared with it or not at all.
        ("加快云岭、桃源“半小时生活圈”建设。", ["云岭“半小时生活圈”", "桃源“半小时生活圈”"]),
        ("实施种业提升、农机更新等“两大工程”。", ["种业提升工程", "农机更新工程"]),
    ],
)
def test_how_much_a_list_shares(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    ["加快节水灌溉、人畜饮水、县乡公路建设。", "应当明确竖向高程、使用功能、公共通道的位置。"],
)
def test_a_class_gives_its_head_to_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # 和 in front of the last member of a list, beside a rule, between two deeds; 与 inside one name.
        (
            "实施海洋调查、深空探测和种质资源保护计划。",
            ["海洋调查计划", "深空探测计划", "种质资源保护计划"],
        ),
        ("加强粮食收储制度和少年宫惠民工程建设。", ["少年宫惠民工程"]),
        ("开展草原退化治理与修复技术推广试点。", ["草原退化治理与修复技术推广试点"]),
        ("实施骨干教师培育和质量提升计划。", ["骨干教师培育和质量提升计划"]),
        ("实施大型地热田及干热岩开发等国家重大专项。", ["大型地热田及干热岩开发国家重大专项"]),
        ("实施全省节粮和云岭流域深度节粮爱粮行动。", ["全省节粮行动", "云岭流域深度节粮爱粮行动"]),
        # What is done at a place takes no work of the next.
        ("深化云岭江大保护和桃源湖综合治理。", ["桃源湖综合治理"]),
    ],
)
def test_between_names_and_inside_one(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开展市场主体信用清理整治等专项行动。", ["市场主体信用清理整治专项行动"]),
        ("建好云岭港、桃源港国家粮食物流枢纽。", ["云岭港国家粮食物流枢纽", "桃源港国家粮食物流枢纽"]),
        ("云岭湖、桃源大峡谷5A级景区获批。", ["云岭湖5A级景区", "桃源大峡谷5A级景区"]),
        ("推进云岭灌区提质增效、桃源供水等工程建设。", ["云岭灌区提质增效工程", "桃源供水"]),
        ("推动戏曲、动漫、书画进景区和星级酒店。", []),
        ("建设蓝莓、蜂蜜国家种质创新实验室。", ["蓝莓国家种质创新实验室", "蜂蜜国家种质创新实验室"]),
        ("云岭国反对海上竞赛，企业的微观经营活动增多。", []),
        ("建设涵盖土壤、水文和气象数据等自然资源大数据平台。", ["自然资源大数据平台"]),
    ],
)
def test_what_the_last_member_says_of_all(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A class of works, counted or not, closes its list whatever is told of it behind.
        ("恒山阀门、锦泽薄膜等装备制造类12个项目，总投资3亿元。", ["恒山阀门项目", "锦泽薄膜项目"]),
        ("恒山阀门、锦泽薄膜等5个项目初步达成协议。", ["恒山阀门项目", "锦泽薄膜项目"]),
        ("恒山阀门、锦泽薄膜等项目紧跟市场需要。", ["恒山阀门项目", "锦泽薄膜项目"]),
        ("实施恒山阀门、锦泽薄膜等工业项目10个。", ["恒山阀门项目", "锦泽薄膜项目"]),
        ("加强云岭县工程机械、柳河县农业机械等工程机械研发。", []),
        # Sorts of works are no names, whatever stands beside them.
        ("推进云岭大桥、民生、新兴产业等项目。", ["云岭大桥"]),
    ],
)
def test_a_class_of_works_closes_its_list(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What each of a counted kind makes is a part of its name; what the sorts of works are is none.
        ("加快建设云岭、柳河、桃源三大轴承产业基地。", ["云岭轴承产业基地", "柳河轴承产业基地", "桃源轴承产业基地"]),
        ("推进云岭高速公路扩容等重大交通、能源工程。", ["云岭高速公路扩容工程"]),
        ("这里汇聚了云岭铁建、柳河电建等各大企业总部。", []),
        ("云岭轴承、柳河阀门等在谈项目加快签约。", ["云岭轴承项目", "柳河阀门项目"]),
        ("建设云岭湾至柳河坝绿道等3个项目。", ["云岭湾至柳河坝绿道"]),
        ("改造云岭镇中、柳河中学和桃源小学。", ["云岭镇中", "柳河中学", "桃源小学"]),
    ],
)
def test_what_a_class_gives_to_its_members(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("已有恒山阀门、锦泽化纤等4只重点工业项目投产。", ["恒山阀门项目", "锦泽化纤项目"]),
        (
            "签约恒山年产3万只阀门、锦泽年产5万套座椅等一批汽车零部件强链项目。",
            ["恒山年产3万只阀门项目", "锦泽年产5万套座椅项目"],
        ),
        ("加快推进云岭港区工程、启动柳河航道整治工程。", ["云岭港区工程", "柳河航道整治工程"]),
        ("开工建设云岭县望月台、柳河县全民健身中心等项目。", ["云岭县望月台", "柳河县全民健身中心"]),
        ("云岭市重大项目暨柳河医院、桃源中学建设项目开工。", ["柳河医院", "桃源中学"]),
        ("在云岭高新区举行开工仪式。", []),
    ],
)
def test_further_ends_and_starts_of_lists(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新建云岭到桃源的二级公路、柳河至松坪的城际铁路。", ["云岭到桃源的二级公路", "柳河至松坪的城际铁路"]),
        ("加快连接云岭至桃源的青桃铁路建设。", ["青桃铁路"]),
        ("提升云上花溪、桃源梦乡等农旅融合项目建设水平。", ["云上花溪项目", "桃源梦乡项目"]),
        ("推进双桥旅游名镇和柳岭旅游名村创建。", ["双桥旅游名镇", "柳岭旅游名村"]),
        # As long as the bare name is that of the whole one, also where the dictionary holds it as a name.
        ("加快建设松湖、西湖高新产业园。", ["松湖高新产业园", "西湖高新产业园"]),
        ("加快建设松湖、江南产业集聚区。", ["松湖产业集聚区", "江南产业集聚区"]),
    ],
)
def test_the_class_of_a_way_behind_its_ends_and_trades_behind_a_list(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # So many are told of a list of undertakings: verbs inside them are theirs.
        (
            "实施“千企上云、智能制造提升、新建百个云上班组”三项重点行动。",
            ["千企上云行动", "智能制造提升行动", "新建百个云上班组行动"],
        ),
        ("实施千村示范、新增十万亩粮田等两大行动。", ["千村示范行动", "新增十万亩粮田行动"]),
        # What a project is called, what a thing is made into.
        ("示范项目为“云岭智慧港口”，总投资20亿元。", ["“云岭智慧港口”"]),
        ("将中马“两国双园”打造成为国际产能合作示范区。", ["中马“两国双园”"]),
        ("将桃溪新片区打造成对外开放新平台。", ["桃溪新片区"]),
        # Systems that measure or steer, axes and greens of a town.
        ("建立太湖水情自动测报系统，建立地质灾害监测预警系统。", ["太湖水情自动测报系统"]),
        # The phase of a thing is shared with it; behind 等 stands what all are.
        ("建成柳泉、云山风电场二期。", ["柳泉风电场二期", "云山风电场二期"]),
        ("推进柳泉、云山引水二期等水利枢纽建设。", ["柳泉水利枢纽", "云山引水二期"]),
        ("建设云岭中央绿轴、桃溪文化公园。", ["云岭中央绿轴", "桃溪文化公园"]),
    ],
)
def test_what_is_counted_called_made_into_and_measured(text: str, names: list[str]) -> None:
    assert named(text) == names
