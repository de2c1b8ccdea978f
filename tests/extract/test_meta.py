"""Attributes of a document: who says them, and who wins."""

from pathlib import Path

import pytest

from extract.errors import SideCarError
from extract.meta.attributes import read_meta
from extract.outline.tree import read_outline
from extract.pipeline import extract
from extract.readers import read, read_text
from extract.types import DocumentMeta, Jurisdiction

NOTICE = (
    "贵阳市人民政府办公室关于印发《贵阳市“十四五”水利发展规划》的通知\n筑府办发〔2021〕8号\n各区县人民政府：\n"
    "现将规划印发你们，请认真执行。\n贵阳市人民政府办公室\n2021年3月5日\n"
)


def meta_of(text: str) -> DocumentMeta:
    source = read_text(text)
    return read_meta(source, read_outline(source))[0]


def test_what_a_notice_says_of_itself() -> None:
    meta = meta_of(NOTICE)
    assert meta.title == "贵阳市人民政府办公室关于印发《贵阳市“十四五”水利发展规划》的通知"
    assert meta.issuer == "贵阳市人民政府办公室"
    assert meta.jurisdiction == Jurisdiction("贵阳市", "520100", "prefecture")
    assert (meta.number, meta.date, meta.genre, meta.period) == (
        "筑府办发〔2021〕8号",
        "2021-03-05",
        "通知",
        (2021, 2025),
    )


def test_a_report_is_of_the_congress_that_heard_it() -> None:
    text = (
        "政府工作报告\n——二〇二六年一月二十日在江西省第十四届人民代表大会第四次会议上\n各位代表：\n"
        "现在，我代表省人民政府，向大会报告工作。\n"
    )
    meta = meta_of(text)
    assert meta.jurisdiction is not None and meta.jurisdiction.code == "360000"
    assert (meta.issuer, meta.date, meta.genre) == ("江西省人民政府", "2026-01-20", "政府工作报告")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("江西省国民经济和社会发展第十五个五年规划纲要", (2026, 2030)),
        ("江西省“十二五”公路规划", (2011, 2015)),
        ("江西省人工智能行动计划（2023—2025年）", (2023, 2025)),
        ("江西省城镇体系规划（2021 年-2035 年）", (2021, 2035)),
        ("江西省就业促进条例", None),
    ],
)
def test_the_period_of_the_title(title: str, period: tuple[int, int] | None) -> None:
    assert meta_of(f"{title}\n第一章 总则\n坚持统筹。\n").period == period


def test_a_headline_and_a_mention_give_no_jurisdiction() -> None:
    assert (
        meta_of(
            "江西省45个重点项目集中开工\n来源：某报\n4月23日，南昌市举行开工仪式，一批项目集中开工。\n"
        ).jurisdiction
        is None
    )
    assert meta_of("支持南昌市建设机场。\n").jurisdiction is None


def side_car(tmp_path: Path, content: str, text: str = NOTICE) -> tuple[DocumentMeta, tuple[str, ...]]:
    file = tmp_path / "plan.txt"
    file.write_text(text, encoding="utf-8")
    (tmp_path / "plan.meta.yml").write_text(content, encoding="utf-8")
    source = read(file)
    return read_meta(source, read_outline(source))


def test_the_side_car_beats_the_text_and_the_command_line_beats_both(tmp_path: Path) -> None:
    meta, warnings = side_car(tmp_path, "jurisdiction: 遵义市\nperiod: {from: 2021, to: 2025}\ndate: 2021-03-05\n")
    assert meta.jurisdiction is not None and meta.jurisdiction.code == "520300"
    assert meta.title is not None and meta.title.startswith("贵阳市")
    (warning,) = warnings
    assert "遵义市" in warning and "贵阳市" in warning
    source = read(tmp_path / "plan.txt")
    meta, warnings = read_meta(source, read_outline(source), jurisdiction="520000")
    assert meta.jurisdiction is not None and meta.jurisdiction.name == "贵州省"
    assert len(warnings) == 2


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("title: 规划\nperoid: 2026\n", 2, "unknown key 'peroid'"),
        ("title: 规划\n\ntitle: 纲要\n", 3, "twice"),
        ("period: {from: 2030, to: 2026}\n", 1, "not after"),
        ("title: x\nperiod: 2026-2030\n", 2, "from: YEAR"),
        ("period:\n  from: 2026\n  till: 2030\n", 3, "unknown key 'till'"),
        ("issuer: [甲, 乙]\n", 1, "one line of text"),
        ("source: 报\njurisdiction: 无此省\n", 2, "无此省"),
        ("- title\n", 1, "keys and values"),
        ("title: 'x\n", None, "YAML"),
        ("lexicon: none.yml\n", 1, "no lexicon"),
    ],
)
def test_a_side_car_that_cannot_be_taken_names_the_line(
    tmp_path: Path, content: str, line: int | None, words: str
) -> None:
    with pytest.raises(SideCarError, match=words) as caught:
        side_car(tmp_path, content)
    assert line is None or caught.value.line == line


def test_the_sample_has_a_side_car() -> None:
    file = Path(__file__).parents[2] / "data" / "samples" / "15-fyp-xizang-page6.txt"
    source = read(file)
    meta, warnings = read_meta(source, read_outline(source))
    assert meta.jurisdiction == Jurisdiction("西藏自治区", "540000", "province")
    assert (meta.period, warnings) == ((2026, 2030), ())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("推動產業發展，擴大對外開放，優化營商環境。", "traditional"),
        ("The plan sets out works on roads and dams until 2030. 建设水库。", "little of the text is Chinese"),
        ("推动产业发展，建设5G基站和IPv6平台。", None),
    ],
)
def test_a_text_in_other_characters_or_languages_is_remarked(text: str, word: str | None) -> None:
    source = read_text(text)
    warnings = read_meta(source, read_outline(source))[1]
    assert (not warnings) if word is None else (len(warnings) == 1 and word in warnings[0])


@pytest.mark.parametrize("title", ["桐庐县2024年重点工作任务分解表", "衢州市重点建设项目推进计划"])
def test_the_title_of_a_table_of_tasks_says_whose_they_are(title: str) -> None:
    jurisdiction = extract(f"{title}\n序号 | 任务\n1 | 推进青石铁路建设\n").meta.jurisdiction
    assert jurisdiction is not None
    assert title.startswith(jurisdiction.name)
