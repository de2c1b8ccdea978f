"""What of a document did not become facts: unlinked places with their choices, the rest, each with the way to it."""

import re
import threading
from collections.abc import Iterator
from html import unescape

import pytest
from fastapi.testclient import TestClient

from extract import coverage
from extract.gazetteers import gazetteer
from extract.linking import Clues, _clues
from graph.model import Edge, Evidence, GraphData
from graph.stores import open_store
from graph.stores.base import Store
from policygraph.explorer import left
from policygraph.explorer.app import create_app
from policygraph.pipeline import build

# 新华区: two in 河北省, one outside; 石岭子乡: a township that no list holds; a silent sentence, a quotation, a list.
TEXT = """河北省城市更新方案
第一章 重点任务
推进新华区供热管网改造，支持平山县石岭子乡公路建设。
空气里有松脂的味道。参会者共37人次。
建设“云上课桌”，发展机器人、无人机、传感器等产业。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("left")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    with open_store(str(folder / "left.db"), write=True) as written:
        build([folder / "plan.txt"], written, jurisdiction="河北省")
        yield written


@pytest.fixture
def reader(store: Store) -> tuple[TestClient, str]:
    client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "zh"})
    document = store.query("MATCH (d:Document {status: 'read'}) RETURN d.id").rows[0][0]
    return client, f"/document/{document}"


def finds(page: str) -> dict[int, str]:
    """Start → the whole entry of the list, as text."""
    entries = re.findall(r'<li id="left-(\d+)">(.*?)</li>\n(?=\s*(?:<li id=|</ul>))', page, re.S)
    return {int(start): re.sub(r"\s+", " ", re.sub("<[^>]+>", "", entry)).strip() for start, entry in entries}


def test_nothing_of_it_is_there_unasked(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    assert 'class="left"' not in client.get(address).text


def test_an_unlinked_place_shows_its_choices_in_order_and_why(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    page = client.get(address + "?nothing=1").text
    entry = finds(page)[TEXT.index("新华区")]
    assert "有 2 个同名的地方，按级别、再按代码排列。已按文件所属的地区缩小范围" in entry
    assert re.search(r"河北省 › 石家庄市 › 新华区 130105\s*河北省 › 沧州市 › 新华区 130902", entry)
    assert "410402" not in page  # 平顶山's 新华区 is none of 河北省


def test_a_place_that_no_list_holds(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    assert "名录里没有这个名称" in finds(client.get(address + "?nothing=1").text)[TEXT.index("石岭子乡")]


def test_every_kind_is_listed_and_marked(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    page = client.get(address + "?nothing=1").text
    body = page.partition("</section>")[2]
    for words, kind in (("新华区", "place"), ("云上课桌", "quotation"), ("空气里有松脂的味道", "sentence")):
        assert words in finds(page)[TEXT.index(words)]
        assert re.search(rf'class="m t-left {kind} [^>]*>{words}', body), words
    assert "3 项中读出" in page


def test_each_find_leads_to_its_words(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    page = client.get(address + "?nothing=1").text
    links = re.findall(r'<li id="left-(\d+)"><a href="([^"#]*at=\d+-(\d+)[^"#]*)#here">([^<]*)</a>', page)
    assert len(links) >= 5
    for start, link, end, words in links:
        opened = client.get(unescape(link)).text
        here = "".join(re.sub("<[^>]+>", "", m) for m in re.findall(r'<mark class="here">(.*?)</mark>', opened, re.S))
        assert here == TEXT[int(start) : int(end)] == words
        assert 'class="left"' in opened, "the list stays open on the way"


def test_the_sum_of_sentences_is_coverage_s(reader: tuple[TestClient, str]) -> None:
    client, address = reader
    said = re.search(
        r"共 (\d+) 句：(\d+) 句有举措，(\d+) 句只提到名称，(\d+) 句", client.get(address + "?nothing=1").text
    )
    assert said
    total, *parts = map(int, said.groups())
    assert total == sum(parts) == 4


def test_what_the_graph_links_is_not_left(store: Store) -> None:
    """A lexicon of the user's may link what the extractor alone does not; the graph is right."""
    from policygraph.explorer.state import Explorer

    explorer = Explorer(store)
    document = explorer.ask("MATCH (d:Document {status: 'read'}) RETURN d")[0]["d"]
    start = TEXT.index("新华区")
    assert start in [i.start for i in left.read_left(explorer, document).items["place"]]
    measure = explorer.ask("MATCH (m:Measure) RETURN m.id AS id ORDER BY m.start LIMIT 1")[0]["id"]
    data = GraphData()
    region = ("Region", "region:130000")
    data.add_edge(
        Edge("MENTIONS", ("Measure", measure), region, Evidence(document["id"], start, start + 3, "新华区", "t"))
    )
    try:
        store.write(data)
        assert start not in [i.start for i in left.read_left(explorer, document).items["place"]]
    finally:
        store.execute("MATCH ()-[r:MENTIONS]->() WHERE r.rule = 't' DELETE r")


def test_a_text_too_long_to_wait_for(reader: tuple[TestClient, str], monkeypatch: pytest.MonkeyPatch) -> None:
    client, address = reader
    monkeypatch.setattr(left, "LONGEST", 10)
    page = client.get(address + "?nothing=1").text
    assert "policygraph coverage" in page
    assert "松脂" in page


def test_a_page_comes_again_while_the_text_is_read(
    reader: tuple[TestClient, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, address = reader
    left._reports.clear()
    asked_for = threading.Event()  # a short text may be read before the page is written
    read = left.reported

    def slowly(text: str, jurisdiction: str | None) -> coverage.Coverage:
        assert asked_for.wait(60)
        return read(text, jurisdiction)

    with monkeypatch.context() as patch:
        patch.setattr(left, "WAIT", 0.0)
        patch.setattr(left, "reported", slowly)
        answer = client.get(address + "?nothing=1")
        asked_for.set()
    assert answer.headers["refresh"] == "3"
    assert "正在重读全文" in answer.text
    assert "松脂" in answer.text
    answer = client.get(address + "?nothing=1")
    assert "refresh" not in answer.headers
    assert finds(answer.text)


def test_a_reading_that_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, jurisdiction: str | None) -> coverage.Coverage:
        raise RuntimeError("no memory, say")

    with monkeypatch.context() as patch:
        patch.setattr(left, "reported", broken)
        with pytest.raises(RuntimeError):
            left.reading("推进白水机场建设。", None).result(60)
    assert left.reading("推进白水机场建设。", None).result(600).sentences.total == 1


def test_few_readings_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left, "REMEMBERED", 2)
    monkeypatch.setattr(left, "reported", lambda text, jurisdiction: None)
    for number in range(5):
        left.reading(f"{number}", None).result(60)
    assert [text for text, _ in left._reports] == ["3", "4"]


def test_every_kind_and_every_clue_has_our_words() -> None:
    from policygraph.explorer.rendering import words

    assert set(left.KINDS) == set(coverage.KINDS)
    for kind in left.KINDS:
        key = kind.replace(" ", "-")
        assert {f"left.{key}", f"left.{key}-why"} <= set(words())
    code = "130102"
    every = Clues(jurisdiction=code, in_front=code, behind=code, neighbours=(code,), sentence=(code,), earlier=code)
    assert {why for why, _ in _clues("新华区", every)} == set(left.CLUES)
    assert {f"clue.{key}" for key in left.CLUES.values()} <= set(words())
    assert gazetteer().get(code)


def test_overlaps() -> None:
    spans = [(2, 5), (8, 12), (9, 10)]
    assert [left.overlaps(spans, *s) for s in ((0, 2), (4, 6), (5, 8), (11, 14), (12, 13))] == [
        False,
        True,
        False,
        True,
        False,
    ]
