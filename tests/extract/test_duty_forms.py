"""Forms in which task lists say who leads and who supports: labels, brackets, lines that speak for a whole part."""

import pytest

from extract.pipeline import extract

Said = list[tuple[str, dict[str, str]]]


def said(text: str, jurisdiction: str = "河南省") -> Said:
    """Each measure with who has which part in it."""
    found = extract(text, jurisdiction=jurisdiction)
    given = [(m, [r for r in found.responsibilities if r.measure == m.span.start]) for m in found.measures]
    return [(m.text, {r.agency: r.role for r in rows}) for m, rows in given]


LED = [("新建水厂6座", {"省水利厅": "lead", "省财政厅": "support", "省体育局": "support"})]


@pytest.mark.parametrize(
    "text",
    [
        # One is said to lead behind its name, the others stand behind a comma.
        "2.新建水厂6座。\n责任单位：省水利厅（牵头），省财政厅、省体育局。",
        "新建水厂6座。（省水利厅（牵头），省财政厅、省体育局）",
        # A verb in front of the labels.
        "新建水厂6座。（省水利厅牵头；责任单位：省财政厅；参与单位：省体育局）",
        # Brackets that follow each other.
        "新建水厂6座。（牵头单位：省水利厅）（配合单位：省财政厅、省体育局）",
        # Labels of every sort.
        "2.新建水厂6座。\n主要责任单位：省水利厅\n其他责任单位：省财政厅、省体育局",
        "2.新建水厂6座。\n牵头单位：省水利厅\n协作单位：省财政厅、省体育局",
        "2.新建水厂6座。\n牵头：省水利厅\n配合：省财政厅、省体育局",
        # At the head of the part.
        "三、供水\n本节任务牵头单位：省水利厅\n责任单位：省财政厅、省体育局\n1.新建水厂6座。",
        # Classes of bodies and places beside those named.
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、沿河各乡镇政府配合。",
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、相关州政府配合。",
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、南阳市、信阳市配合。",
        "新建水厂6座。（省水利厅牵头，省财政厅、省体育局等部门和有关市县政府配合）",
    ],
)
def test_who_leads_and_who_supports(text: str) -> None:
    assert said(text) == LED


def test_bodies_of_a_bracket_may_be_counted_with_other_departments() -> None:
    assert said("新建水厂6座。（省水利厅、省财政厅等部门，信阳市政府）") == [
        ("新建水厂6座", {"省水利厅": "lead", "省财政厅": "lead", "信阳市政府": "lead"})
    ]


def test_a_line_may_speak_for_all_items_of_its_part() -> None:
    text = "三、供水\n1.新建水厂6座。\n2.疏浚北渠9公里。\n以上各项由省水利厅牵头，沿渠各乡镇政府配合。"
    assert said(text) == [("新建水厂6座", {"省水利厅": "lead"}), ("疏浚北渠9公里", {"省水利厅": "lead"})]
