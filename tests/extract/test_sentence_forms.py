"""Forms of sentences and kinds of names, each with each: what a report says of a name does not change which it is."""

import pytest

from extract.pipeline import extract

NAMES = (
    "石门坎水库",
    "道真至务川高速公路",
    "平陆运河",
    "广德高端印制电路板项目",
    "双洎河综合治理工程",
    "宣城大数据中心",
)
"""A thing, a route, a thing without a place, a project, a work, a platform."""

FORMS = (
    ("加快推进{}建设。", "ongoing"),
    ("推动{}项目建设。", "ongoing"),
    ("抓紧{}前期工作。", "preparatory"),
    ("加快{}及配套设施建设。", "ongoing"),
    ("{}及其附属服务设施建成。", "completion"),
    # What is told of the subject.
    ("{}快速推进。", "ongoing"),
    ("目前，{}施工正酣。", "ongoing"),
    ("{}奠基。", "start"),
    ("{}投入试运行。", "operation"),
    ("{}初见成效。", "ongoing"),
    ("{}顺利通过省级评审。", "preparatory"),
    ("{}一次性通过交工验收。", "completion"),
    ("{}列入全省重点项目投资计划。", "preparatory"),
    ("把{}打造成区域标杆。", "ongoing"),
    # What is done with the object.
    ("跟踪落实{}。", "ongoing"),
    ("策划包装{}。", "planned"),
    ("确保如期完成{}。", "completion"),
    ("力促建成{}。", "completion"),
)

LISTS = (
    "实施一批重点项目（主要包括{}、{}和{}）。",
    "推进今年重大工程建设（{}、{}、{}等）。",
    "今年实施的重点项目主要有{}、{}、{}。",
)


def same(name: str, expected: str) -> bool:
    """By the ontology 工程 and 项目 at the end make no other name."""
    return name.removesuffix("项目").removesuffix("工程") == expected.removesuffix("项目").removesuffix("工程")


@pytest.mark.parametrize(("form", "stage"), FORMS)
def test_a_name_is_read_in_each_form(form: str, stage: str) -> None:
    for name in NAMES:
        text = form.format(name).replace("项目项目", "项目").replace("工程工程", "工程")
        found = [p for p in extract(text).projects if same(p.name, name)]
        assert [p.stage for p in found] == [stage], (text, extract(text).projects)


@pytest.mark.parametrize("form", LISTS)
def test_a_list_is_read_in_each_form(form: str) -> None:
    for names in (NAMES[:3], NAMES[3:]):
        found = [p.name for p in extract(form.format(*names)).projects if p.optional is None]
        assert len(found) == 3 and all(map(same, found, names)), (form, found)


@pytest.mark.parametrize(
    "text",
    [
        "推进重点项目（市发展改革委、市交通局负责）建设。",
        "加快重点工程（西宁、海东）建设。",
        "推进重大项目建设（大桥、泵站、停车场）。",
        "纳入省年度重点项目投资计划。",
        "把古城打造成千亿级文旅园区。",
        "加快西宁重点项目建设。",
        "推进西宁市重大项目前期工作。",
        "西宁市1-3月份项目进展：",
        "推进文旅项目建设、水利项目建设。",
        "加快产业项目及配套设施建设。",
    ],
)
def test_a_form_makes_no_name_of_a_class(text: str) -> None:
    assert extract(text, jurisdiction="青海省").projects == ()


@pytest.mark.parametrize("mark", ["——", "- ", "·", "○", "√", "→", "⑴", "A.", "【1】", "No.1 ", "01 "])
def test_marks_in_front_of_a_line_are_no_part_of_its_name(mark: str) -> None:
    for verb in ("", "加快推进"):
        lines = "\n".join(f"{mark}{verb}{name}；" for name in NAMES[:3])
        found = [p.name for p in extract(f"重点项目有：\n{lines}\n").projects]
        assert found == list(NAMES[:3]), lines


def test_each_member_of_a_list_has_the_stage_of_its_own_words() -> None:
    for first, second, third in (NAMES[:3], NAMES[3:]):
        text = f"加快{first}建设、{second}前期工作、{third}征地拆迁。"
        found = [p.stage for p in extract(text).projects if p.optional is None]
        assert found == ["ongoing", "preparatory", "preparatory"]


@pytest.mark.parametrize("form", ["支持大通县做强{}。", "大通县做大做优{}。", "推动大通县加快发展{}。"])
def test_a_verb_behind_a_place_is_no_part_of_a_name(form: str) -> None:
    for name in ("高端装备产业园", "青海云计算中心"):
        assert not any("大通县" in p.name for p in extract(form.format(name), jurisdiction="青海省").projects)
