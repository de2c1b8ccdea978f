"""Every page on the made-up graph: what it shows, where it leads, what it says when something is wrong."""

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest
from addresses import addresses
from fastapi.testclient import TestClient
from hostile import NASTY
from sample_graph import PLAN

from graph.errors import StoreBusyError
from graph.stores import open_store
from policygraph.explorer.app import create_app

REGION = "region:990100"


def the(client: TestClient, name: str, type: str) -> str:
    """The id of the one thing of that name."""
    found = client.get("/api/suggest", params={"q": name, "type": type}).json()
    return str(next(f["id"] for f in found if f["name"] == name))


@pytest.fixture
def pages(client: TestClient) -> list[str]:
    index = client.app.state.explorer.index()  # type: ignore[attr-defined]
    first = {e.type: e.id for e in reversed(index.entries)}
    return addresses(REGION, first["Project"], first["Agency"], first["Sector"], first["Document"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_stands(client: TestClient, pages: list[str], language: str) -> None:
    for address in pages:
        answer = client.get(address, headers={"cookie": f"language={language}"})
        assert answer.status_code == 200, address
        assert "<h1" in answer.text, address


def test_every_link_of_every_page_leads_somewhere(client: TestClient, pages: list[str]) -> None:
    seen: set[str] = set()
    for address in pages:
        for link in re.findall(r'href="(/[^"#]*)', client.get(address).text):
            seen.add(link.replace("&amp;", "&"))
    broken = {a: s for a in sorted(seen) if (s := client.get(a).status_code) not in (200, 303)}
    assert broken == {}


def test_a_name_leads_to_its_page(client: TestClient) -> None:
    assert client.get("/entity/青川").headers["location"] == "/entity/region:990100"


def test_an_entity_tells_what_is_direct_from_what_is_not(client: TestClient) -> None:
    page = client.get(f"/entity/{REGION}").text
    assert "<mark>青川</mark>" in page
    assert "经 石桥县" in page
    assert "承前文“青川”" in page
    assert page.count('class="how inherited"') > 0


def test_a_project_shows_its_stage_with_the_words(client: TestClient) -> None:
    page = client.get(f"/entity/{the(client, '石桥机场', 'Project')}").text
    assert re.search(r'class="s-preparatory" aria-current="step">前期', page)
    assert "推进石桥机场前期工作" in page
    assert "第一节" in page


def test_the_way_from_a_quotation_to_the_text(client: TestClient) -> None:
    page = client.get(f"/entity/{the(client, '石桥机场', 'Project')}").text
    link = re.search(r'href="(/document/[^"]*\?at=(\d+)-(\d+))#here"', page)
    assert link
    reader = client.get(link[1].replace("&amp;", "&")).text
    marked = "".join(re.sub("<[^>]+>", "", m) for m in re.findall(r'<mark class="here">(.*?)</mark>', reader, re.S))
    assert marked == PLAN[int(link[2]) : int(link[3])].replace("\n", "")


def test_the_reader_shows_the_whole_text(client: TestClient) -> None:
    index = client.app.state.explorer.index()  # type: ignore[attr-defined]
    document = next(e for e in index.entries if e.name.startswith("云岭省综合"))
    reader = client.get(f"/document/{document.id}").text
    body = reader.partition('<div class="text">')[2].partition("</div>\n</div>")[0]
    body = body.partition("</div>")[2]
    shown = re.sub(r"<[^>]+>|\s", "", body)
    assert shown.startswith(re.sub(r"\s", "", PLAN)[:60])
    assert re.sub(r"\s", "", PLAN)[-40:] in shown


def test_a_cell_opens_its_measures(client: TestClient) -> None:
    page = client.get("/sectors").text
    cell = re.search(r'href="(/sectors\?a=[^"]*b=[^"]*)#measures" aria-label="[^"]*: (\d+)"', page)
    assert cell
    opened = client.get(cell[1].replace("&amp;", "&")).text
    assert opened.partition('id="measures"')[2].count("<blockquote") == int(cell[2])


def test_each_cell_counts_what_it_opens(client: TestClient) -> None:
    for table in ("/sectors", "/sectors?table=regions", "/sectors?table=regions&level=county&basis=any"):
        page = client.get(table).text
        for link, number in re.findall(r'href="(/sectors\?[^"]*)#measures" aria-label="[^"]*: (\d+)"', page):
            opened = client.get(link.replace("&amp;", "&")).text
            assert opened.partition('id="measures"')[2].count("<blockquote") == int(number), link


def test_the_chord_picture_is_an_image_of_text_and_paths(client: TestClient) -> None:
    assert "/sectors/chord.svg?basis=any" in client.get("/sectors?table=chord&basis=any").text
    answer = client.get("/sectors/chord.svg?basis=any")
    assert answer.headers["content-type"] == "image/svg+xml"
    names = [t.text for t in ElementTree.fromstring(answer.text).iter("{http://www.w3.org/2000/svg}text")]
    assert {"物流邮政", "对外开放与口岸"} <= set(names)
    english = client.get("/sectors/chord.svg?basis=any", headers={"accept-language": "en"}).text
    names = [t.text for t in ElementTree.fromstring(english).iter("{http://www.w3.org/2000/svg}text")]
    assert "logistics" in names


def test_the_board_filters(client: TestClient) -> None:
    everything = client.get("/projects").text.count('class="ticket"')
    inside = client.get(f"/projects?region={REGION}").text.count('class="ticket"')
    assert everything > inside > 0
    assert "没有项目符合" in client.get("/projects?kind=没有").text
    assert client.get("/projects?by=nothing").status_code == 200


def test_a_form_is_made_from_the_query_s_parameters(client: TestClient) -> None:
    page = client.get("/queries/projects_in_region").text
    assert re.search(r'name="region"[^>]* required[^>]* data-suggest="fill" data-type="Region"', page)
    assert (
        re.search(r'<select [^>]*name="stage".*?<option value="preparatory">前期', page, re.S)
        or "前期</option>" in page
    )


def test_a_query_s_mistakes_are_said(client: TestClient) -> None:
    answer = client.get("/queries/projects_in_region?region=青川&stage=nonsense")
    assert answer.status_code == 400
    assert "must be one of" in answer.text
    assert client.get("/queries/projects_in_region?regoin=x").status_code == 400
    assert client.get("/queries/projects_in_regoin").status_code == 404


def test_the_console_reads_and_never_writes(client: TestClient) -> None:
    read = client.get("/cypher", params={"q": "MATCH (p:Project) RETURN p.name AS name ORDER BY name", "run": "1"})
    assert "石桥机场" in read.text
    for statement in (
        "CREATE (x:Project {id: 'project:x'}) RETURN x",
        "MATCH (n) DETACH DELETE n",
        "MATCH (",
        "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    ):
        refused = client.get("/cypher", params={"q": statement, "run": "1"})
        assert refused.status_code == 400, statement
        assert 'role="alert"' in refused.text
    assert client.app.state.explorer.store.counts().nodes["Project"] > 0  # type: ignore[attr-defined]


def test_a_statement_that_comes_by_a_link_waits(client: TestClient) -> None:
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    answer = client.get("/cypher", params={"q": "MATCH (p:Project) RETURN p.name", "run": "1"}, headers=followed)
    assert "请看过再运行" in answer.text
    assert "石桥机场" not in answer.text


def test_rows_have_a_limit(sample_store: Path) -> None:
    with open_store(str(sample_store)) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1")
        page = client.get("/cypher", params={"q": "UNWIND range(1, 5000) AS n RETURN n", "run": "1"}).text
    assert page.count("<tr>") == 501
    assert "500" in page


@pytest.mark.parametrize("format", ["csv", "json", "xlsx", "html"])
def test_downloads_are_attachments(client: TestClient, format: str) -> None:
    for address in (
        f"/download/entity?id={REGION}&format={format}",
        f"/download/query?query=sector_pairs&format={format}",
    ):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-disposition"].startswith("attachment")
    assert client.get(f"/download/entity?id={REGION}&format=exe").status_code == 400


def test_the_csv_holds_the_rows(client: TestClient) -> None:
    text = client.get(f"/download/entity?id={REGION}").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {"direct", "inherited", "carried"} == {r["how"] for r in rows}


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/nowhere", 404, "没有这个页面"),
        ("/entity/不存在", 404, "没有叫“不存在”的"),
        ("/entity/project:1f2e", 404, "可能已被移除"),
        ("/entity/project:gone", 404, "没有找到"),
        ("/entity/北京", 404, "北京市是一个行政区划"),
        ("/entity/region:110000", 404, "北京市是一个行政区划"),
        ("/entity/东湖", 303, ""),
        ("/document/nothing", 404, "可能已被移除"),
        ("/at/document:x:m1", 404, "可能已被移除"),
        ("/document/x?at=5-2", 404, ""),
        ("/document/x?page=many", 400, "page"),
        ("/api/neighbours/Nothing/x", 404, "error"),
        ("/api/neighbours/Project/project:gone", 404, "可能已被移除"),
        ("/api/diagram?entity=不存在", 404, "error"),
        ("/api/diagram?most=many", 400, "error"),
        ("/api/diagram?types=Town", 400, "Region ("),
        ("/api/diagram?relations=NEAR", 400, "LOCATED_IN ("),
        ("/diagram?levels=village", 400, "county ("),
        ("/diagram?least=0", 400, "least"),
        ("/download/diagram?types=Town", 400, "Region ("),
    ],
)
def test_what_is_wrong_is_said(client: TestClient, address: str, status: int, said: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert said in answer.text


@pytest.mark.parametrize("at", ["x", "5-2", "1-", "-1-4", "1-99999999999999"])
def test_a_place_that_is_none(client: TestClient, at: str) -> None:
    document = next(e.id for e in client.app.state.explorer.index().entries if e.type == "Document")  # type: ignore[attr-defined]
    assert client.get(f"/document/{document}?at={at}").status_code == 400


def test_a_place_beyond_the_end_opens_the_last_page(client: TestClient) -> None:
    document = next(e.id for e in client.app.state.explorer.index().entries if e.type == "Document")  # type: ignore[attr-defined]
    assert client.get(f"/document/{document}?at=999990-999999").status_code == 200


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    where = str(tmp_path / "empty.db")
    open_store(where, write=True).close()
    with open_store(where) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1")
        assert "policygraph build" in client.get("/").text
        for address in (
            "/sectors",
            "/sectors?table=regions",
            "/projects",
            "/search?q=x",
            "/api/diagram",
            "/diagram",
            "/queries/sector_pairs",
        ):
            assert client.get(address).status_code == 200, address


def test_a_store_that_went_away_is_said(sample_store: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = open_store(str(sample_store))
    client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "en"})
    assert client.get("/").status_code == 200
    store.close()
    answer = client.get("/projects")
    assert answer.status_code == 503
    assert "cannot be read" in answer.text
    assert client.get("/api/diagram").status_code == 503
    assert [r.name for r in caplog.records] == ["policygraph.explorer"], "the terminal says it once"


def test_a_store_that_is_being_written_is_said(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(str(sample_store)) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "en"})

        def busy(*_: object, **__: object) -> None:
            raise StoreBusyError(store.url, "process 7, which has written since noon")

        monkeypatch.setattr(type(store), "query", busy)
        answer = client.get("/projects")
    assert answer.status_code == 503
    assert "is being written" in answer.text
    assert "process 7" in answer.text


def test_a_new_document_is_found_without_a_restart(tmp_path: Path) -> None:
    from hostile import hostile

    from policygraph.explorer import state

    where = str(tmp_path / "growing.db")
    with open_store(where, write=True) as writing:
        writing.write(hostile("石桥"))
    with open_store(where) as store:
        app = create_app(store)
        client = TestClient(app, base_url="http://127.0.0.1")
        assert client.get("/api/suggest?q=白水").json() == []
        with open_store(where, write=True) as writing:
            writing.write(hostile("白水"))
        app.state.explorer._looked -= state.FRESH + 1
        assert client.get("/api/suggest?q=白水").json() != []


class Tags(HTMLParser):
    """The tags and the attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_attacks_stay_text_in_a_diagram_to_mail(client: TestClient, hostile_store: Path) -> None:
    with open_store(str(hostile_store)) as store:
        attacked = TestClient(create_app(store), base_url="http://127.0.0.1")
        for address in ("/download/diagram", "/download/diagram?entity=" + quote(f"region:{NASTY}")):
            page = attacked.get(address).text
            plain = client.get("/download/diagram").text
            assert page.count("</script>") == plain.count("</script>")
            seen = Tags()
            seen.feed(re.sub(r"<script[^>]*>.*?</script>|<svg.*?</svg>", "", page, flags=re.DOTALL))
            assert not seen.tags & {"img", "iframe", "script"}
            assert not {a for a in seen.attributes if a.startswith("on")}


def test_attacks_stay_text(hostile_store: Path) -> None:
    with open_store(str(hostile_store)) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "zh"})
        of = [f"{kind}:{NASTY}" for kind in ("region", "project", "agency", "sector", "document")]
        for address in [*addresses(*of), "/search?q=" + quote(NASTY), "/diagram?entity=" + quote(of[0])]:
            page = client.get(address)
            assert page.status_code == 200, (unquote(address), re.sub("<[^>]+>", "", page.text)[-300:])
            seen = Tags()
            seen.feed(page.text)
            assert not seen.tags & {"img", "iframe"}, address  # our own svg has no handlers: the next line
            assert not {a for a in seen.attributes if a.startswith("on")}, address
            assert "49}}" not in page.text
            if "queries" not in address or "everything" in address:
                assert any("onerror" in t for t in seen.text) or address in ("/queries",), address


def test_a_diagram_shows_what_was_chosen(client: TestClient) -> None:
    whole = client.get("/api/diagram").json()
    assert {name for name, _, _ in whole["offer"]["types"]} == {n["type"] for n in whole["nodes"]}
    part = client.get("/api/diagram?types=Project,地区&relations=LOCATED_IN").json()
    assert {n["type"] for n in part["nodes"]} == {"Project", "Region"}
    assert {e["type"] for e in part["edges"]} == {"LOCATED_IN"}
    assert part["offer"] == whole["offer"]
    mailed = client.get("/download/diagram?types=Project,地区&relations=LOCATED_IN").text
    assert '"kind": "Project"' in mailed
    assert '"kind": "Sector"' not in mailed
    of_a_query = client.get("/api/diagram?query=everything_involving&entity=青川&types=Project").json()
    assert {n["type"] for n in of_a_query["nodes"]} <= {"Project", "查询 query"}


def test_sectors_have_their_english_names_in_an_english_diagram(client: TestClient) -> None:
    for address in ("/api/diagram?types=Sector", "/api/diagram?query=sector_pairs"):
        named = {
            language: {
                n["name"] for n in client.get(address, headers={"cookie": f"language={language}"}).json()["nodes"]
            }
            for language in ("zh", "en")
        }
        assert "物流邮政" in named["zh"]
        assert "logistics" in named["en"]
        assert "物流邮政" not in named["en"]


def test_the_same_picture_is_made_once(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from policygraph import diagrams
    from policygraph.explorer import state

    with open_store(str(sample_store)) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1")
        first = client.get("/api/diagram").content
        client.get("/api/diagram?types=Project")
        monkeypatch.setattr(diagrams, "of_everything", lambda _: pytest.fail("made again"))
        assert client.get("/api/diagram").content == first
        monkeypatch.setattr(state, "KEPT", -1.0)
        with pytest.raises(pytest.fail.Exception, match="made again"):
            client.get("/api/diagram")


def test_our_own_parameters_are_no_query_s() -> None:
    from graph.queries import load_queries
    from policygraph.explorer.pages.diagram import OWN

    assert not {p.name for q in load_queries().values() for p in q.parameters} & set(OWN)
