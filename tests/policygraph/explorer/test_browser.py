"""The explorer in a real browser: typing, reading, keys; no request leaves; no serious fault of accessibility.

With POLICYGRAPH_SCREENSHOTS=docs/images the pages are photographed there, in both languages, light and dark.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest
from addresses import addresses
from hostile import NASTY

from graph.stores import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
ROOT = Path(__file__).resolve().parents[3]
PICTURES = os.environ.get("POLICYGRAPH_SCREENSHOTS")


def lacking(what: str) -> None:
    if os.environ.get("CI", "").lower() in ("true", "1", "yes"):
        pytest.fail(f"CI must look at the explorer in a browser: {what}", pytrace=False)
    pytest.skip(f"NOT LOOKED AT in a browser: {what}")


@dataclass
class Served:
    """An explorer in a process of its own, as a user starts it."""

    url: str
    document: str
    project: str


def serve(store: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "policygraph", "explore", "--store", str(store), "--port", "0"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def started(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip().rstrip("/")


@pytest.fixture(scope="module")
def served(real_store: Path) -> Iterator[Served]:
    with open_store(str(real_store)) as store:
        document = store.query("MATCH (d:Document {status: 'read'}) RETURN d.id").rows[0][0]
        project = store.query("MATCH (p:Project {name: '亚东机场'}) RETURN p.id").rows[0][0]
    process = serve(real_store)
    try:
        yield Served(started(process), document, project)
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("no playwright: make install-dev")
    if CHROMIUM is None:
        lacking("no Chromium: apt install chromium, or set CHROMIUM")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@dataclass
class Watched:
    """A tab with all that it asked for and all that it complained of."""

    page: "Page"
    hosts: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def watch(context: "BrowserContext") -> Watched:
    page = context.new_page()
    watched = Watched(page)
    page.on("request", lambda r: watched.hosts.add(urlsplit(r.url).netloc))
    page.on("console", lambda m: watched.faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: watched.faults.append(str(e)))
    page.on("dialog", lambda d: (watched.faults.append("dialog " + d.message), d.dismiss()))
    return watched


def opened(browser: "Browser", url: str, language: str = "zh", theme: str = "light", width: int = 1280) -> Watched:
    context = browser.new_context(viewport={"width": width, "height": 860})
    context.set_default_timeout(20_000)
    context.add_cookies(
        [{"name": "language", "value": language, "url": url}, {"name": "theme", "value": theme, "url": url}]
    )
    return watch(context)


@pytest.fixture
def tab(browser: "Browser", served: Served) -> Iterator[Watched]:
    watched = opened(browser, served.url)
    yield watched
    watched.page.context.close()
    assert watched.faults == []
    assert watched.hosts <= {urlsplit(served.url).netloc, ""}


@pytest.mark.parametrize("typed", ["亚东机场", "ydjc", "yadongjichang"])
def test_from_the_start_page_to_the_quotation_by_typing(tab: Watched, served: Served, typed: str) -> None:
    page = tab.page
    page.goto(served.url)
    page.keyboard.type(typed)
    page.wait_for_selector("[role=listbox]:not([aria-busy]) >> [role=option] >> text=亚东机场")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1 >> text=亚东机场")
    assert "推进墨脱、亚东、那曲机场前期工作" in page.inner_text("#measures")
    page.click("#stage >> text=读原文")
    page.wait_for_selector("mark.here")
    here = "".join(page.locator("mark.here").all_inner_texts())
    assert here == "推进墨脱、亚东、那曲机场前期工作"
    assert page.locator("mark.here").first.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight; }"
    )


def test_slash_goes_to_the_search_and_escape_closes_it(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/queries")
    page.keyboard.press("/")
    page.keyboard.type("rkz")
    page.wait_for_selector("[role=listbox]:not([hidden])")
    assert page.get_attribute("#top-search", "aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.get_attribute("#top-search", "aria-expanded") == "false"


def test_the_diagram_shows_words_and_expands(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/diagram?entity=region:540233")
    page.wait_for_function("() => document.querySelector('.network').network")
    page.wait_for_timeout(600)
    before = page.evaluate("() => document.querySelector('.network').network.body.data.nodes.length")
    place = page.evaluate(
        """() => { const n = document.querySelector('.network').network;
        const id = n.body.data.nodes.getIds().find((i) => i.startsWith('sector:'));
        const p = n.canvasToDOM(n.getPosition(id));
        const r = document.querySelector('.canvas').getBoundingClientRect(); return [p.x + r.x, p.y + r.y]; }"""
    )
    page.mouse.click(*place)
    page.wait_for_selector(".network .words:not([hidden]) strong")
    assert page.locator(".network .words a").get_attribute("href").startswith("/at/sector")
    page.mouse.dblclick(*place)
    page.wait_for_function("(n) => document.querySelector('.network').network.body.data.nodes.length > n", arg=before)


DRAWN = "() => { const n = document.querySelector('.network').network; return n && n.body.data; }"


def until_drawn(page: "Page", set: str, types: list[str]) -> None:
    """Until the picture's nodes (or edges) are of these types, and of no other."""
    page.wait_for_function(
        f"(types) => {{ const d = ({DRAWN})(); "
        f"return d && [...new Set(d.{set}.get().map((one) => one.type))].sort().join() === types; }}",
        arg=",".join(sorted(types)),
    )


def test_what_a_diagram_shows_stands_in_the_address(tab: Watched, browser: "Browser", served: Served) -> None:
    """Types, relations and the least evidence: chosen, sent to a colleague, taken back."""
    page = tab.page
    page.goto(served.url + "/diagram")
    until_drawn(page, "nodes", ["Region", "Project", "Sector"])
    page.click(".types button[data-name=Sector]")
    until_drawn(page, "nodes", ["Region", "Project"])
    assert "types=" in page.url
    page.click("details[data-key=relations] summary")
    for relation in ("PART_OF", "同一举措 same measures"):
        page.uncheck(f"details[data-key=relations] input[value='{relation}']")
    until_drawn(page, "edges", ["LOCATED_IN", "CONNECTS"])
    page.keyboard.press("Escape")
    assert not page.locator("details[data-key=relations] fieldset").is_visible()
    page.fill(".least", "2")
    page.wait_for_url("**least=2*")
    until_drawn(page, "edges", ["LOCATED_IN"])
    sent, seen = page.url, page.evaluate(f"() => ({DRAWN})().nodes.getIds()")

    other = opened(browser, served.url)
    other.page.goto(sent)
    until_drawn(other.page, "edges", ["LOCATED_IN"])
    assert other.page.evaluate(f"() => ({DRAWN})().nodes.getIds()") == seen
    assert other.page.get_attribute(".types button[data-name=Sector]", "aria-pressed") == "false"
    assert other.page.input_value(".least") == "2"
    assert "least=2" in str(other.page.get_attribute("a[data-choice^='/download/diagram']", "href"))
    other.page.context.close()

    page.go_back()
    until_drawn(page, "edges", ["LOCATED_IN", "CONNECTS"])
    for _ in range(3):
        page.go_back()
    until_drawn(page, "nodes", ["Region", "Project", "Sector"])
    assert page.get_attribute(".types button[data-name=Sector]", "aria-pressed") == "true"
    assert page.input_value(".least") == "1"


def test_an_address_that_chooses_what_is_not_there(browser: "Browser", served: Served) -> None:
    watched = opened(browser, served.url)
    watched.page.goto(served.url + "/diagram?types=Town")
    assert "Region (" in watched.page.inner_text("[role=alert]")
    watched.page.goto(served.url + "/entity/region:540200?types=Town")
    watched.page.locator(".network").scroll_into_view_if_needed()
    watched.page.wait_for_selector(".network .wait.fault")
    assert "Region (" in watched.page.inner_text(".network .wait")
    watched.page.context.close()


def test_a_name_is_filled_into_a_form(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/queries/projects_in_region")
    page.fill("#p-region", "rikaze")
    page.click("[role=option] >> nth=0")
    assert page.input_value("#p-region") == "日喀则市"
    page.click("form.fields button.primary")
    page.wait_for_selector("table >> text=公路")
    assert "region=" in page.url
    assert "kind=" not in page.url


def test_what_is_shown_stands_in_the_address(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/entity/region:540200")
    page.click("button[data-how=inherited]")
    assert "how=inherited" in page.url
    page.reload()
    assert page.get_attribute("button[data-how=inherited]", "aria-pressed") == "true"
    assert page.locator("blockquote[data-how=direct]:visible").count() == 0
    assert page.locator("blockquote[data-how=inherited]:visible").count() > 0


def test_language_and_colours_are_remembered(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/sectors?table=regions&level=county")
    page.click("text=English")
    assert page.url.endswith("/sectors?table=regions&level=county")
    assert "Sector and region" in page.inner_text("main")
    page.click("a.theme")
    page.goto(served.url + "/projects")
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("html", "data-theme") == "dark"


def test_a_citation_is_copied(browser: "Browser", served: Served) -> None:
    watched = opened(browser, served.url)
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.page.goto(f"{served.url}/entity/{served.project}")
    watched.page.click("#stage button[data-copy]")
    watched.page.wait_for_selector("#stage button[data-copy] >> text=已复制")
    copied = watched.page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("“推进墨脱、亚东、那曲机场前期工作”（《西藏自治区")
    watched.page.context.close()


VIEWS = {
    "start": "/",
    "search": "/search?q=" + quote("机场"),
    "entity": "/entity/region:540200",
    "project": "/entity/{project}",
    "document": "/document/{document}?at=2401-2417",
    "sectors": "/sectors?a=sector:transport&b=sector:opening",
    "regions": "/sectors?table=regions",
    "chord": "/sectors?table=chord",
    "projects": "/projects",
    "queries": "/queries",
    "query": "/queries/projects_in_region?region=" + quote("日喀则"),
    "query-diagram": "/queries/sector_pairs?minimum=3&view=diagram",
    "cypher": "/cypher?run=1&q="
    + quote(
        "MATCH (p:Project)-[:LOCATED_IN]->(r:Region)\nRETURN r.name AS region, count(p) AS projects\n"
        "ORDER BY projects DESC LIMIT 8"
    ),
    "diagram": "/diagram",
}


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
def test_each_page_can_be_used_by_everybody(
    browser: "Browser", served: Served, name: str, language: str, theme: str
) -> None:
    """axe-core finds no serious fault, the console says nothing, nothing is asked of other hosts."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    watched = opened(browser, served.url, language, theme)
    page = watched.page
    page.goto(served.url + VIEWS[name].format(project=served.project, document=served.document))
    if page.locator(".network").count():
        page.wait_for_function("() => document.querySelector('.network').network")
        page.wait_for_timeout(700)
    if PICTURES:
        page.screenshot(path=ROOT / PICTURES / f"explore-{name}-{language}-{theme}.jpg", type="jpeg", quality=84)
    found = axe.Axe().run(page).response["violations"]
    serious = [
        (v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert serious == []
    assert watched.faults == []
    assert watched.hosts <= {urlsplit(served.url).netloc, ""}
    page.context.close()


@pytest.mark.parametrize(
    "name",
    [
        "start",
        "search",
        "entity",
        "document",
        "sectors",
        "chord",
        "projects",
        "queries",
        "query",
        "query-diagram",
        "cypher",
        "diagram",
    ],
)
def test_a_phone_scrolls_in_one_direction(browser: "Browser", served: Served, name: str) -> None:
    watched = opened(browser, served.url, width=390)
    watched.page.goto(served.url + VIEWS[name].format(project=served.project, document=served.document))
    assert watched.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    watched.page.context.close()


def test_attacks_run_nowhere(browser: "Browser", hostile_store: Path) -> None:
    """Every name, title, quote and id of this graph is an attack; each page shows them as text."""
    process = serve(hostile_store)
    try:
        url = started(process)
        watched = opened(browser, url)
        of = [f"{kind}:{NASTY}" for kind in ("region", "project", "agency", "sector", "document")]
        for address in [*addresses(*of), "/diagram", "/diagram?entity=" + quote(of[0])]:
            watched.page.goto(url + address)
            if watched.page.locator(".network").count():
                watched.page.wait_for_timeout(400)
            assert watched.page.locator("main img, main svg[onload], main script:not([src])").count() == 0, address
        watched.page.goto(url)
        watched.page.keyboard.type("script")
        watched.page.wait_for_selector("[role=option]")
        assert "onerror" in watched.page.inner_text("[role=listbox]")
        assert watched.page.locator("[role=listbox] img").count() == 0
        assert watched.faults == []
        assert watched.hosts <= {urlsplit(url).netloc, ""}
    finally:
        process.terminate()
        process.wait(20)


def test_a_server_that_went_away_is_said_in_the_picture(browser: "Browser", real_store: Path) -> None:
    process = serve(real_store)
    url = started(process)
    watched = opened(browser, url)
    watched.page.goto(url + "/entity/region:540200")
    watched.page.wait_for_function(DRAWN)
    process.terminate()
    process.wait(20)
    watched.page.fill(".least", "2")
    watched.page.wait_for_selector(".network .wait.fault >> text=policygraph explore")
    watched.page.fill("#top-search", "rkz")
    watched.page.wait_for_timeout(500)
    assert watched.page.locator("[role=option]:visible").count() == 0
    assert not [f for f in watched.faults if not re.search("Failed to load|ERR_", f)]
    watched.page.context.close()
