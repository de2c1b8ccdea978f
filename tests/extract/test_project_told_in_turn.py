"""How far each of a list is, told in its turn, and what is denied of a thing in front of the verb."""

import pytest

from extract.pipeline import extract


def stages(text: str) -> list[tuple[str, str]]:
    return [(p.name, p.stage) for p in extract(text, jurisdiction="山西省").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("霍州电厂、吉县机场、曲沃水厂分别开工、竣工、投产。", ["start", "completion", "completion"]),
        ("霍州电厂、吉县机场分别实现投产和开工。", ["completion", "start"]),
        ("霍州电厂、吉县机场、曲沃水厂分别于3月、5月、9月竣工、开工、通水。", ["completion", "start", "completion"]),
        ("霍州电厂、吉县机场分别开工。", ["start", "start"]),
        # Not as many verbs as members: the last verb is said of all.
        ("霍州电厂、吉县机场、曲沃水厂分别开工、竣工。", ["completion"] * 3),
        ("霍州电厂、吉县机场开工、竣工。", ["completion"] * 2),
    ],
)
def test_each_of_a_list_has_the_verb_of_its_turn(text: str, told: list[str]) -> None:
    assert [stage for _, stage in stages(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("霍州电厂尚未开工，吉县机场未动工。", [("霍州电厂", "planned"), ("吉县机场", "planned")]),
        ("霍州电厂迟迟没有建成，吉县机场仍未投产。", [("霍州电厂", "ongoing"), ("吉县机场", "ongoing")]),
        ("曲沃水厂、侯马客运站均未开工。", [("曲沃水厂", "planned"), ("侯马客运站", "planned")]),
        ("曲沃水厂还没有开工建设。", [("曲沃水厂", "planned")]),
        # Other things are denied of what stands, or of works that no one names.
        ("霍州市人民医院未完成年度任务。", []),
        ("侯马家居城未取得许可。", []),
        ("3个项目未开工，5所学校尚未建成。", []),
    ],
)
def test_what_is_not_begun_is_planned(text: str, told: list[tuple[str, str]]) -> None:
    assert stages(text) == told
