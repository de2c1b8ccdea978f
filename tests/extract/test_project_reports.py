"""What reports tell of works and undertakings: what is carried out, what was finished; sentences of our own."""

import pytest

from extract.pipeline import extract


def named(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="湖南省").projects]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推行社区食堂暖心工程。", ["社区食堂暖心工程"]),
        ("接续实施现代养殖池塘扩容工程。", ["现代养殖池塘扩容工程"]),
        ("全面实施物流枢纽加快培育行动。", ["物流枢纽加快培育行动"]),
        ("实施乡镇卫生院建设提升工程。", ["乡镇卫生院建设提升工程"]),
        ("实施各民族文化互鉴计划、本科教学质量跃升计划。", ["各民族文化互鉴计划", "本科教学质量跃升计划"]),
        ("开展县级以下档案分类管理改革试点。", ["县级以下档案分类管理改革试点"]),
        ("实施重大人才工程，实施一批基础设施提升工程。", []),
    ],
)
def test_what_is_carried_out_is_named_by_its_description(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("档案查询辅助系统上线运行，渔港智慧管理平台上线。", ["档案查询辅助系统", "渔港智慧管理平台"]),
        ("社区养老院建成投用，绿色智能工厂投产。", []),
        ("“清河”引水工程整体投入运行。", ["“清河”引水工程"]),
        ("国企“强身”三年行动高质量收官。", ["国企“强身”三年行动"]),
        ("国家海洋计量中心加快建设。", ["国家海洋计量中心"]),
        ("国家低空应用中试基地落地长沙。", ["国家低空应用中试基地"]),
        ("全省首条锂电隔膜生产线、手机玻璃盖板生产线投运。", ["锂电隔膜生产线", "手机玻璃盖板生产线"]),
        ("全球首座“星火”望远镜在怀化建成运行。", ["“星火”望远镜"]),
        ("长沙至怀化铁路多个标段集体动工。", ["长沙至怀化铁路"]),
        ("沿江生态廊道90公里全线贯通。", ["沿江生态廊道"]),
        ("新增造林30万亩、其中湘西绿化工程9万亩。", ["湘西绿化工程"]),
    ],
)
def test_the_subject_of_what_was_finished(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "湘西"] == names


def test_stage_of_the_subject_is_what_is_told_of_it() -> None:
    text = "渔港智慧管理平台上线。国家海洋计量中心加快建设。全球首座“星火”望远镜在怀化建成运行。"
    assert [p.stage for p in extract(text).projects] == ["operation", "ongoing", "completion"]


def test_a_name_is_marked_wherever_the_document_says_it_again() -> None:
    text = (
        "建设“星火”实验站。与“星火”实验站的衔接要加强。“星火”实验站管理局成立。"
        "建成3个“星火”实验站。《“星火”实验站章程》施行。"
    )
    (first, again) = extract(text).projects
    assert (first.rule, again.rule) == ("projects/coordination", "projects/further")
    assert text[: again.span.start] == "建设“星火”实验站。与"
    assert again.name == first.name


def test_a_further_mention_has_the_places_in_its_words() -> None:
    (project,) = {
        (p.name, tuple(place.name for place in p.located_in))
        for p in extract("建设怀化市深空观测基地。据介绍，怀化市深空观测基地是重点项目。").projects
    }
    assert project == ("怀化市深空观测基地", ("怀化市",))


def test_a_further_mention_has_the_stage_of_the_words_beside_it() -> None:
    text = "依托怀化深空观测基地，开展教学。怀化深空观测基地3个分区，已具规模。与建设怀化深空观测基地有关。"
    assert [(p.stage, p.cue is not None) for p in extract(text).projects if p.name == "怀化深空观测基地"] == [
        ("operation", True),
        ("ongoing", False),
        ("ongoing", True),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全国一体化档案服务平台基本建成。", ["全国一体化档案服务平台"]),
        ("全国范围内平台基本建成。", []),
        ("“百校焕新”工程惠及乡村学生。", ["“百校焕新”工程"]),
        ("第三次全国水利普查新发现水井甚多。", ["第三次全国水利普查"]),
        ("渔村医疗互助试点扩大到11个县。", ["渔村医疗互助试点"]),
        ("推进“七五”普法。", ["“七五”普法"]),
        ("承办湖南民营企业发布活动。", ["湖南民营企业发布活动"]),
        ("做优湘西环线。", ["湘西环线"]),
        ("实施3000多万农村学生午餐改善计划。", ["农村学生午餐改善计划"]),
    ],
)
def test_names_in_front_of_whatever_is_told_of_them(text: str, names: list[str]) -> None:
    assert named(text) == names
