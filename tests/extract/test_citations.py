"""Citations: documents that the text names, and what it does to them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.components.citations import citations_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("研究制定《湿地保护条例》。", [("湿地保护条例", "draft")]),
        (
            "出台《数据要素市场若干措施》和《数据交易管理办法（试行）》。",
            [("数据要素市场若干措施", "draft"), ("数据交易管理办法（试行）", "draft")],
        ),
        (
            "修订《节约用水条例》，贯彻落实《全国湿地保护规划》。",
            [("节约用水条例", "amend"), ("全国湿地保护规划", "cite")],
        ),
        ("推动《科学普及条例》立法、《开发区条例》修订。", [("科学普及条例", "draft"), ("开发区条例", "amend")]),
        ("《关于印发〈某某规划〉的通知》要求按期完成。", [("关于印发〈某某规划〉的通知", "cite")]),
        ("宣传湿地保护法和中华人民共和国种子法。", [("湿地保护法", "cite"), ("中华人民共和国种子法", "cite")]),
        ("话剧《大河边》、电影《远山》获奖。", []),
        ("落实水法律法规，健全公司法人治理结构。", []),
        ("《没有写完的条例", []),
    ],
)
def test_titles_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.title, c.role) for c in citations_in(text)] == expected


@given(st.text(alphabet="《》〈〉条例法修订出台，。湿地保护", max_size=60))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = citations_in(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(c.title in c.span.of(text) for c in found)
