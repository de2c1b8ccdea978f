"""Deadlines become years, years places on a line; each point leads to its words."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from graph.stores import open_store
from policygraph.explorer.app import create_app
from policygraph.explorer.timeline import APART, EDGE, HIGHEST, Entry, lay_out, year_of
from policygraph.pipeline import build

TEXT = """云南省“十五五”公路规划
（2026—2030年）
第一章 目标
到2027年，昭通市新建公路500公里。昭通市公路养护机械化率达到80%。
第二章 任务
2028年底前，昭通市建成绕城公路。到本世纪中叶，昭通市全面建成公路网。
昭通市办好公路学校。
"""


@pytest.mark.parametrize(
    ("deadline", "year"),
    [
        ("到2030年", 2030),
        ("2028年底前", 2028),
        ("2026年至2029年", 2029),
        ("“十五五”时期", 2030),
        ("“十四五”末", 2025),
        ("“十五”期间", 2005),
        ("“七五”期间", 1990),
        ("到本世纪中叶", 2050),
        ("明年", 2027),
        ("年底前", 2026),
        ("6月底前", 2026),
        ("一季度", 2026),
        ("适时", None),
        ("", None),
    ],
)
def test_the_year_in_which_a_deadline_ends(deadline: str, year: int | None) -> None:
    assert year_of(deadline, 2026) == year


def test_what_counts_from_the_document_s_year_needs_one() -> None:
    assert year_of("年底前", None) is None
    assert year_of("到2030年", None) == 2030


def entry(year: int | None, said: bool = True, type: str = "Target", start: int = 0) -> Entry:
    return Entry(type, "500公里", "新建公路", "", "", "document:x", "规划", start, start + 5, year, said)


@given(st.lists(st.one_of(st.none(), st.integers(1949, 2060)), max_size=30))
def test_the_line_is_to_scale(years: list[int | None]) -> None:
    found = lay_out([entry(year, start=n) for n, year in enumerate(years)])
    dated = [y for y in years if y is not None]
    assert len(found.entries) == len(years)
    assert sum(len(entries) for _, _, entries in found.groups()) == len(years)
    assert len(found.points) + sum(y.more for y in found.years) == len(dated)
    places = {y.year: y.x for y in found.years}
    assert all(EDGE <= x <= 100 - EDGE for x in places.values())
    assert list(places.values()) == sorted(places.values())
    if len(set(dated)) > 2:
        a, b, c = sorted(set(dated))[:3]
        assert (places[b] - places[a]) / (places[c] - places[a]) == pytest.approx((b - a) / (c - a), abs=0.05)
    written = [y.x for y in found.years if y.written]
    assert all(later - sooner >= APART for sooner, later in pairwise(written))
    assert max((p.up for p in found.points), default=0) < found.height or not found.points


def test_one_year_stands_in_the_middle_and_the_rest_is_counted() -> None:
    found = lay_out([entry(2030, start=n) for n in range(HIGHEST + 3)])
    assert {p.x for p in found.points} == {50.0}
    assert [y.more for y in found.years if y.year == 2030] == [3]


def test_periods_stand_under_the_line_once() -> None:
    rows = [{"id": name, "name": name, "start": 2026, "end": 2030, "date": None} for name in ("甲", "乙")] + [
        {"id": "丙", "name": "丙", "start": None, "end": None, "date": None}
    ]
    bands = lay_out([entry(2027)], rows).bands
    assert [(b.start, b.end, b.titles) for b in bands] == [(2026, 2030, ("甲", "乙"))]
    assert bands[0].x + bands[0].width == pytest.approx(100 - EDGE)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    with open_store(str(folder / "plan.db"), write=True) as store:
        build([folder / "plan.txt"], store, jurisdiction="云南省")
        yield TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "zh"})


def test_each_point_of_the_page_leads_to_its_words(reader: TestClient) -> None:
    page = reader.get("/entity/region:530600").text
    picture = page.partition('<figure class="years">')[2].partition("</figure>")[0]
    links = re.findall(r'<a href="(/document/[^"]*at=(\d+)-(\d+))#here" aria-label="([^"]*)"', picture)
    assert {label.rpartition(", ")[2] for *_, label in links} == {
        "2027 年",
        "2028 年",
        "2050 年",
        "2030 年（规划期末，句中未写）",
    }
    for link, start, end, label in links:
        opened = reader.get(unescape(link)).text
        here = "".join(re.sub("<[^>]+>", "", m) for m in re.findall(r'<mark class="here">(.*?)</mark>', opened, re.S))
        assert here == TEXT[int(start) : int(end)]
        assert here in label or label.startswith("举措")
    assert picture.count("hollow") == 1
    assert "规划期 2026–2030" in picture


def test_the_list_says_the_same(reader: TestClient) -> None:
    page = reader.get("/entity/region:530600", headers={"cookie": "language=en"}).text
    listed = page.partition('<ol class="timeline">')[2].partition("</ol>")[0]
    assert re.findall(r"<b>(20\d\d[^<]*)</b>", listed) == [
        "2027",
        "2028",
        "2030 (end of the plan's period; the text names no year)".replace("'", "&#39;"),
        "2050",
    ]
    assert "500公里" in listed
    assert "办好公路学校" not in listed


def test_without_years_there_is_a_list_and_no_line(client: TestClient) -> None:
    """The made-up plan's target says 2030; what names no target has no section."""
    assert "<figure" not in client.get("/entity/region:990200").text
    assert 'id="targets"' not in client.get("/entity/region:990200").text
