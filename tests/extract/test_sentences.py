"""Sentences and clauses: what ends them, what marks hold together."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.clauses.sentences import clauses, phrases, sentences

MARKS = st.text(alphabet="推进建设，。；！？…“”（）《》：、a1 ", max_size=200)


def split(text: str) -> list[list[str]]:
    return [[c.of(text).strip() for c in clauses(s)] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设水库，修复湿地。完善制度；加强监管！", [["建设水库", "修复湿地"], ["完善制度"], ["加强监管"]]),
        ("修建道路……改造管网", [["修建道路"], ["改造管网"]]),
        ("重点任务：改造管网、扩建水厂。", [["重点任务：改造管网、扩建水厂"]]),
        ("牢记“青山常在。”的嘱托，开展造林。", [["牢记“青山常在。”的嘱托", "开展造林"]]),
        ("叫响“来了就不想走！”品牌，改造站房。", [["叫响“来了就不想走！”品牌", "改造站房"]]),
        ("乡亲们说“路真好走！”村里又修了桥。", [["乡亲们说“路真好走！”"], ["村里又修了桥"]]),
        (
            "他强调：“要加快建设，抓好质量。”会议还研究了其他事项。",
            [["他强调：“要加快建设，抓好质量。”"], ["会议还研究了其他事项"]],
        ),
        ("新增学位1,234个，改造校舍。", [["新增学位1,234个", "改造校舍"]]),
        (
            "建设平台（省财政厅、省商务厅牵头，各市配合），推广应用。",
            [["建设平台（省财政厅、省商务厅牵头，各市配合）", "推广应用"]],
        ),
        ("推广5.5G基站,支持Dr. Chen团队。", [["推广5.5G基站", "支持Dr. Chen团队"]]),
    ],
)
def test_marks_that_end_and_marks_that_hold(text: str, expected: list[list[str]]) -> None:
    assert split(text) == expected


def test_a_mark_that_is_never_closed_holds_nothing() -> None:
    assert split("落实“三年计划，推进建设。完善制度。") == [["落实“三年计划", "推进建设"], ["完善制度"]]


@settings(deadline=None)
@given(MARKS)
def test_sentences_are_in_order_and_cover_all_words(text: str) -> None:
    found = list(sentences(text))
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start
    covered = {i for s in found for i in range(s.span.start, s.span.end)}
    assert {i for i, c in enumerate(text) if c.isalnum()} <= covered
    for sentence in found:
        parts = clauses(sentence)
        assert all(sentence.span.covers(p) for p in parts)


@settings(deadline=None)
@given(MARKS)
def test_phrases_do_not_overlap(text: str) -> None:
    found = phrases(text)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_time_is_linear_on_hostile_marks() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        list(sentences(text))
        return time.process_time() - start

    for piece in ("“（", "“”", "，", "（推进", "）"):
        small = min(seconds(piece * 4_000) for _ in range(3))
        large = min(seconds(piece * 32_000) for _ in range(2))
        assert large < 8 * 4 * small + 0.05, piece
