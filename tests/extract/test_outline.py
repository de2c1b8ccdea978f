"""The outline of plans, reports, laws, boxes and PDF text, on sentences of our own."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.outline.characters import plain
from extract.outline.tree import read_outline
from extract.readers import read, read_text
from extract.types import Outline

SAMPLE = Path(__file__).parents[2] / "data" / "samples" / "15-fyp-xizang-page6.txt"


def outline_of(text: str) -> Outline:
    return read_outline(read_text(text))


def bodies(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(b.path, b.text) for b in outline_of(text).blocks if b.role == "body"]


def titles(text: str) -> list[str]:
    return [b.text for b in outline_of(text).blocks if b.role == "title"]


def test_a_plan_is_a_tree_of_parts_chapters_and_sections() -> None:
    text = (
        "第一篇 开新局\n\n第一章 建路网\n\n完善路网。\n\n第一节 修铁路\n\n修建铁路。\n\n第二篇 兴水利\n"
        "\n第一章 建水库\n\n建设水库。\n"
    )
    assert bodies(text) == [
        (("第一篇 开新局", "第一章 建路网"), "完善路网。"),
        (("第一篇 开新局", "第一章 建路网", "第一节 修铁路"), "修建铁路。"),
        (("第二篇 兴水利", "第一章 建水库"), "建设水库。"),
    ]
    chapters = [u.index for u in outline_of(text).units if u.number == "第一章"]
    assert len(chapters) == 2


def test_a_box_has_items_with_title_and_body() -> None:
    text = (
        "第一节 修路\n加快修路。\n专栏3 路网工程\t\n01 铁路 修建云岭铁路。改造平川站。\t\n"
        "02 公路\t新建云平公路。\n第二节 治水\n治理云河。\n"
    )
    assert bodies(text)[1:] == [
        (("第一节 修路", "专栏3 路网工程", "01 铁路"), "修建云岭铁路。改造平川站。"),
        (("第一节 修路", "专栏3 路网工程", "02 公路"), "新建云平公路。"),
        (("第二节 治水",), "治理云河。"),
    ]


def test_the_title_of_an_item_may_have_a_line_of_its_own() -> None:
    text = "专栏3 路网工程\n01 骨干通道\n修建云岭铁路。\n改造平川站。\n02 公路，桥梁\n和隧道 新建云平公路。\n"
    item = ("专栏3 路网工程", "01 骨干通道")
    assert bodies(text)[:2] == [(item, "修建云岭铁路。"), (item, "改造平川站。")]
    assert bodies(text)[2][1] == "公路，桥梁和隧道新建云平公路。"


def test_several_items_may_stand_on_one_line() -> None:
    text = "专栏1 水网 01 水库 建设云岭水库。02 灌区 新建平川灌区20万亩。 03 供水 改造管网12公里。\n"
    assert [b[1] for b in bodies(text)] == ["建设云岭水库。", "新建平川灌区20万亩。", "改造管网12公里。"]
    assert titles(text) == ["水网", "水库", "灌区", "供水"]


def test_a_box_of_numbered_paragraphs_ends_where_the_outer_numbers_go_on() -> None:
    text = (
        "（一）打基础。\n1.建平台。建设平台。\n专栏1 理论\n1.甲理论。研究甲。\n2.乙理论。研究乙。"
        "\n2.育人才。培养人才。\n（二）抓应用。\n推广应用。\n"
    )
    assert [p for p, t in bodies(text) if t.startswith("育人才")] == [("（一）打基础", "2.育人才")]
    assert [p for p, t in bodies(text) if t == "推广应用。"] == [("（二）抓应用",)]


def test_the_number_of_a_run_in_heading_stands_outside_the_text() -> None:
    text = "（九）实施安居工程。改造老旧小区。\n  8.引领服务升级。推进融合。\n一要提振消费。用好政策。\n"
    assert [t for _, t in bodies(text)] == [
        "实施安居工程。改造老旧小区。",
        "引领服务升级。推进融合。",
        "一要提振消费。用好政策。",
    ]
    block = outline_of(text).blocks[0]
    assert (block.offsets[0], block.path) == (3, ("（九）实施安居工程",))


def test_a_numbered_line_without_a_stop_is_a_title() -> None:
    text = "（二）聚焦扩大内需，更好融入市场\n深入提振消费。\n"
    assert titles(text) == ["聚焦扩大内需，更好融入市场"]


def test_articles_of_a_law() -> None:
    text = (
        "第一章 总 则\n第一条 为了保护草原，制定本法。\n第二条 下列活动适用本法：\n（一）放牧；\n"
        "（二）采挖。\n第二章 保护\n第三条 严禁开垦。\n"
    )
    assert ("第一章 总则", "第二条", "（二）") in [p for p, _ in bodies(text)]
    assert bodies(text)[-1] == (("第二章 保护", "第三条"), "严禁开垦。")


def test_two_headings_on_one_line() -> None:
    assert bodies("第一章　总则　　第一条 　为规范管理，制定本办法。\n")[0] == (
        ("第一章 总则", "第一条"),
        "为规范管理，制定本办法。",
    )


def test_markdown_headings() -> None:
    text = "# 草原保护办法\n\n## 第一章 总则\n\n第一条 保护草原。\n\n### 附带说明\n\n加强宣传。\n"
    outline = outline_of(text)
    assert outline.title == "草原保护办法"
    assert [b.path for b in outline.blocks if b.text == "保护草原。"] == [("第一章 总则", "第一条")]


@pytest.mark.parametrize(
    "line",
    [
        "40多岁以上人员免费体检。",
        "第三产业占比提高。",
        "第一时间处置险情。",
        "2.5亿元用于修路。",
        "一、二年级学生免费。",
    ],
)
def test_what_only_looks_like_a_number_is_text(line: str) -> None:
    assert bodies(line + "\n完善制度。\n")[0][1] == line


def test_a_sentence_that_the_layout_broke_is_one_block() -> None:
    text = "立足实体经济需要,以物流提质增效\n\n降本为核心,完善枢纽设施。\n"
    outline = outline_of(text)
    assert [b.text for b in outline.blocks] == ["立足实体经济需要,以物流提质增效降本为核心,完善枢纽设施。"]
    (unit,) = outline.units
    assert [text[d.start : d.end] for d in unit.dropped] == ["\n\n"]


def test_furniture_inside_a_sentence_is_dropped_from_it() -> None:
    text = "推进云岭、平川、\n— 12 —\n安河机场前期工作。\n"
    assert [t for _, t in bodies(text)] == ["推进云岭、平川、安河机场前期工作。"]


def test_furniture_between_units_is_a_unit_of_its_own() -> None:
    text = "6 文件\n(上接第五版)\n第一节 修路\n加快修路。\n图2 “三横”路网示意图\n(下转第七版)\n"
    outline = outline_of(text)
    furniture = [u.span.of(text).strip() for u in outline.units if u.kind == "furniture"]
    assert furniture == ["6 文件", "(上接第五版)", "图2 “三横”路网示意图", "(下转第七版)"]
    assert all(u.parent is None and u.path == () for u in outline.units if u.kind == "furniture")


def test_a_newspapers_continuation_at_an_end_of_a_paragraph_is_furniture() -> None:
    text = "（上接第一版）加快修路，改善出行。\n推进云岭机场前期工作。(下转第七版)\n"
    outline = outline_of(text)
    furniture = [u.span.of(text).strip() for u in outline.units if u.kind == "furniture"]
    assert furniture == ["（上接第一版）", "(下转第七版)"]
    assert [t for _, t in bodies(text)] == ["加快修路，改善出行。", "推进云岭机场前期工作。"]
    assert "".join(u.span.of(text) for u in outline.units) == text
    # In mid-sentence it is dropped from the paragraph that goes on behind it.
    broken = "推进云岭、平川、（下转第七版）\n（上接第六版）安河机场前期工作。\n"
    assert [t for _, t in bodies(broken)] == ["推进云岭、平川、安河机场前期工作。"]
    # Elsewhere the words are text.
    assert [t for _, t in bodies("报纸在第一版（下转第七版）刊登了全文。\n")] == [
        "报纸在第一版（下转第七版）刊登了全文。"
    ]


PDF = """云岭市生态修复规划
（2021年-2035年）
（草案）
第一章 总则
第一节  指导思想
全面贯彻新发展理念，统筹山水林田湖草整体保护系统修
复和综合治理，优化生态空间格局，提升生态系统的服务功
能，为绿色高质量发展奠定基础。
坚持节约优先、保护优先、自然恢复为主，科学确定修复
{page}
目标和任务，分区分类推进修复，着力提升生态系统的质量
和稳定性。
第二节  修复重点
一、强化重点区域的整体保护，推进流域上下游的协同共治
和修复
在云岭山区开展矿山修复，在平川河流域开展湿地修复和
岸线整治。
"""


def test_hard_lines_of_a_pdf_become_paragraphs() -> None:
    outline = outline_of(PDF.format(page="  1  "))
    assert outline.title == "云岭市生态修复规划"
    texts = [b.text for b in outline.blocks if b.role == "body"]
    assert [t[:6] for t in texts] == ["全面贯彻新发", "坚持节约优先", "在云岭山区开"]
    assert "科学确定修复目标和任务" in texts[1]
    assert "一、强化重点区域的整体保护，推进流域上下游的协同共治和修复" in outline.blocks[-1].path


def test_lines_of_a_form_and_names_below_each_other_are_not_joined() -> None:
    form = ["项目名称：云岭示范园", "实施单位：林业局、柳河镇", "建设内容：新建示范园六百亩。"]
    assert [b.text for b in outline_of("\n".join(form)).blocks] == form
    names = [
        "云岭博览园基础设施建设项目",
        "柳河市",
        "柳河石窟修缮加固保护项目",
        "桃源书画街区更新提升项目",
        "松涛酒器展示提升融合项目",
    ]
    assert [b.text for b in outline_of("\n".join(names)).blocks] == names


def test_a_table_of_contents_is_furniture() -> None:
    contents = "目录\n第一章 总则\n第二章 任务\n"
    text = f"某市规划纲要\n{contents}本纲要是行动指南。\n第一章 总则\n坚持统筹。\n第二章 任务\n建设水库。\n"
    outline = outline_of(text)
    assert [t for _, t in bodies(text)] == ["本纲要是行动指南。", "坚持统筹。", "建设水库。"]
    assert [u.number for u in outline.units if u.kind == "chapter"] == ["第一章", "第二章"]


def test_titles_and_front_matter() -> None:
    text = (
        "下载\n打印\n2026年云岭省政府工作报告\n——2026年1月20日在云岭省第十四届\n"
        "人民代表大会第四次会议上\n来源：云岭日报\n省长 张三\n各位代表：\n现在报告工作。\n一、工作回顾\n"
        "经济增长。\n"
    )
    outline = outline_of(text)
    assert outline.title == "2026年云岭省政府工作报告"
    assert titles(text) == [
        "2026年云岭省政府工作报告",
        "——2026年1月20日在云岭省第十四届人民代表大会第四次会议上",
        "省长 张三",
        "工作回顾",
    ]
    assert bodies(text)[-1] == (("一、工作回顾",), "经济增长。")


def test_a_lead_on_a_line_of_its_own_is_text_and_heading() -> None:
    long = (
        "用足中央预算内投资，实施一批重大项目，加快铁路建设，推进机场改扩建，完善农村公路，"
        "提升运输服务，保障要素供给，优化审批流程，强化项目储备。"
    )
    text = f"（二）扩大内需\n加力扩大投资。\n{long}\n积极融入市场。\n{long}\n"
    assert [p for p, _ in bodies(text)] == [
        ("（二）扩大内需", "加力扩大投资"),
        ("（二）扩大内需", "加力扩大投资"),
        ("（二）扩大内需", "积极融入市场"),
        ("（二）扩大内需", "积极融入市场"),
    ]


def test_headings_without_number_stand_above_the_series_that_they_open() -> None:
    text = (
        "过去五年成就\n经济持续增长，就业稳定，物价平稳，民生得到改善，城乡面貌焕然一新。"
        "\n（一）产业升级。\n制造业壮大。\n（二）城乡融合。\n乡村振兴。\n今后五年任务\n要坚持稳中求进，"
        "做好以下八个方面的工作，推动高质量发展取得新成效。\n（一）扩大内需。\n提振消费。\n"
    )
    paths = {t: p for p, t in bodies(text)}
    assert paths["乡村振兴。"] == ("过去五年成就", "（二）城乡融合")
    assert paths["提振消费。"] == ("今后五年任务", "（一）扩大内需")


def test_the_sample_page() -> None:
    source = read(SAMPLE)
    outline = read_outline(source)
    kinds = [u.kind for u in outline.units]
    assert {k: kinds.count(k) for k in set(kinds)} == {
        "furniture": 5,
        "part": 3,
        "chapter": 11,
        "section": 29,
        "box": 5,
        "item": 19,
        "paragraph": 43,
    }
    assert sum(len(u.dropped) for u in outline.units) == 2
    airports = next(b for b in outline.blocks if b.text.startswith("推进墨脱"))
    assert airports.path == (
        "第七篇 强化发展和保障功能 健全内畅外联现代化基础设施体系",
        "第十九章 健全综合立体交通网",
        "第二节 推进重点交通设施建设",
        "专栏10 综合立体交通网建设工程",
        "05 机场",
    )


def test_an_endless_paragraph_comes_in_blocks_of_sentences() -> None:
    text = "建设水库，保护湿地。" * 6000
    blocks = outline_of(text).blocks
    assert [len(b.text) for b in blocks] == [20_000, 20_000, 20_000]
    assert "".join(b.text for b in blocks) == text
    assert all(b.text.endswith("。") for b in blocks)
    assert [b.offsets[0] for b in blocks] == [0, 20_000, 40_000]
    assert "".join(b.text for b in outline_of("水" * 50_000).blocks) == "水" * 50_000


SIGNS = "建设一二、。；：（）01.— \t\n\r\u3000\u200bAB“”，!\u2028\x85\x0c⻓１％#"
WORDS = ("第一章 总则", "第二条 ", "\n\n", "01 机场 ", "专栏1 工程\n", "（一）", "1.", "\n— 3 —\n", "目录\n", "图1 图")
PIECES = st.sampled_from([*SIGNS, *WORDS])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=80)))
def test_units_tile_any_text_and_blocks_lie_in_their_units(text: str) -> None:
    if not text.strip():
        return
    outline = outline_of(text)
    assert "".join(u.span.of(text) for u in outline.units) == text
    last = -1
    for unit in outline.units:
        assert unit.parent is None or unit.parent < unit.index
        assert all(unit.span.covers(d) for d in unit.dropped)
    for block in outline.blocks:
        unit = outline.units[block.unit]
        assert len(block.text) == len(block.offsets) > 0
        for char, place in zip(block.text, block.offsets, strict=True):
            assert last < place and unit.span.start <= place < unit.span.end
            between_cells = char == "\n" and block.table is not None
            assert char == plain(text[place]) or (char == " " and text[place].isspace()) or between_cells
            last = place


@pytest.mark.parametrize("piece", ["建设水库，", "建设水库。\n", "（一）建设水库\n", "第一章 ", "01 机场 "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        text = "专栏1 工程\n" + piece * times
        start = time.process_time()
        outline_of(text)
        return time.process_time() - start

    seconds(100)
    # The better of two: what else runs on the machine makes one slow.
    small, large = seconds(500), min(seconds(5_000), seconds(5_000))
    assert large < 40 * max(small, 0.01)
