"""Projects in the phrases of news, lists and reports of other provinces; sentences of our own."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Marks that open an item, and words for the effort that is made, are no part of a name.
        ("——石桥水库除险加固工程。", ["石桥水库除险加固工程"]),
        ("● 加快建设甘塘至柳泉铁路。", ["甘塘至柳泉铁路"]),
        ("——能力提升工程。", ["能力提升工程"]),
        ("集中力量建设西气东输。", ["西气东输"]),
        ("举全市之力建设石桥水库。", ["石桥水库"]),
        ("石桥大型水库已开工建设。", ["石桥水库"]),
        ("改造完成G207、S280等8条国省道。", ["G207", "S280"]),
        ("推进甘塘至柳泉、柳泉至白庙等与周边互联互通铁路建设。", ["甘塘至柳泉铁路", "柳泉至白庙铁路"]),
        ("工程建设内容包括大坝、溢洪道和电站等。", []),
        ("重大项目包括甘塘至柳泉高铁、石桥水库等。", ["甘塘至柳泉高铁", "石桥水库"]),
        ("柳泉大道、工业大道三期开工建设。", ["柳泉大道", "工业大道", "工业大道三期"]),
        ("实施湖南省长江大保护水环境综合治理项目。", ["湖南省长江大保护水环境综合治理"]),
        ("丰和河治理、柳泉河治理工程陆续开工。", ["丰和河治理", "柳泉河治理工程"]),
        ("市郊铁路甘塘至柳泉线建成通车。", ["市郊铁路甘塘至柳泉线"]),
        ("两地联手，联手申办冬季奥运会。", ["冬季奥运会"]),
        ("支持国家柔性显示、稀土材料等创新中心提升创新能力。", ["国家柔性显示创新中心", "国家稀土材料创新中心"]),
        ("新开工柳泉至上高等5个高速公路项目。", ["柳泉至上高高速公路"]),
        ("向柳泉市供水。", []),
    ],
)
def test_phrases(text: str, names: list[str]) -> None:
    found = [p.name for p in extract(text, jurisdiction="湖南省").projects]
    assert [n for n in found if n in names] == names
    assert names or not found


def test_a_long_line_is_text_and_no_files_name() -> None:
    line = "开工建设石桥水库，" * 60
    assert len(extract(line).source.text) == len(line)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Verbs of the genre open a predicate, also behind those who act and adverbs in front of them.
        ("维修改造柳泉大道、石桥路等8条道路。", ["柳泉大道", "石桥路"]),
        ("认真总结柳泉国家综合改革试点经验。", ["柳泉国家综合改革试点"]),
        ("企业申报国家工业基础公共服务平台。", ["国家工业基础公共服务平台"]),
        ("国家统筹布局青藏高原冰川科技创新平台。", ["青藏高原冰川科技创新平台"]),
        ("以更高标准建设湖南廉洁工程。", ["湖南廉洁工程"]),
        # 了 ends a verb; what stands in front of it is no name.
        ("国家部署了智能装备重点研发计划重点专项。", ["智能装备重点研发计划重点专项"]),
        ("柳泉国家级新区、石桥产业园等平台汇聚了一批资源。", ["柳泉国家级新区", "石桥产业园"]),
        # Verbs that say where to or as what, prepositions behind what only helps a verb.
        ("将涉企数据归集到湖南省信用信息平台。", ["湖南省信用信息平台"]),
        ("还要完成整个“八五”普法计划。", ["“八五”普法计划"]),
        # 开发 and 服务 open a longer word here, 的 is a part of one, 向 of a direction.
        ("开发区“柳泉先锋”行动扎实开展。", ["开发区“柳泉先锋”行动"]),
        ("柳泉旅游目的地示范区创建三年行动取得成效。", ["柳泉旅游目的地示范区创建三年行动"]),
        # Verbs that make no noun with what follows; adverbs and verbs that open the name of an undertaking.
        ("柳泉“几字弯”攻坚战完成治理98.2万亩。", ["柳泉“几字弯”攻坚战"]),
        ("大力实施全面振兴柳泉三年行动。", ["全面振兴柳泉三年行动"]),
        ("（六）服务保障体系构建行动。", ["服务保障体系构建行动"]),
        ("（五）创新平台“柳泉”行动", ["创新平台“柳泉”行动"]),
        ("（五）深入推进柳泉先锋行动。", ["柳泉先锋行动"]),
        ("被明确为美丽湖南先行区。", ["美丽湖南先行区"]),
        # What is fought or kept small is no project.
        ("严格控制“两高”项目。", []),
        ("建设厦门、大连、三亚新机场。", ["厦门新机场", "大连新机场", "三亚新机场"]),
        ("建设长城、大运河、长征国家文化公园。", ["长城国家文化公园", "大运河国家文化公园", "长征国家文化公园"]),
    ],
)
def test_what_stands_in_front_of_a_name(text: str, names: list[str]) -> None:
    assert [p.name for p in extract(text, jurisdiction="湖南省").projects] == names
