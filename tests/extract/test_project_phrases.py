"""Projects in the phrases of news, lists and reports of other provinces; sentences of our own."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
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
