"""The main way through the explorer, in a browser, on either engine: the same clicks lead to the same words."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from test_browser import DRAWN, ROOT, browser, opened, serve, started

from graph.stores import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]  # a fixture
pytestmark = pytest.mark.browser
QUOTATION = "推进墨脱、亚东、那曲机场前期工作"


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def where(request: pytest.FixtureRequest, real_store: Path) -> Iterator[str]:
    """The graph of the real page on the engine."""
    if request.param == "embedded":
        yield str(real_store)
        return
    from policygraph.pipeline import build

    url: str = request.getfixturevalue("neo4j_url")
    with open_store(url, write=True) as store:
        store.execute("MATCH (n) DETACH DELETE n")
        build([ROOT / "data" / "samples"], store)
    yield url
    with open_store(url, write=True) as store:
        store.execute("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="module")
def address(where: str) -> Iterator[str]:
    process = serve(where)
    try:
        yield started(process)
    finally:
        process.terminate()
        process.wait(20)


def test_the_main_way(browser: "Browser", address: str) -> None:
    watched = opened(browser, address)
    page = watched.page
    typing(page, address)
    entity(page, address)
    diagram(page, address)
    query(page, address)
    console(page, address)
    page.context.close()
    assert ["400 (Bad Request)" in fault for fault in watched.faults] == [True], "of the refused statement alone"
    assert watched.hosts <= {urlsplit(address).netloc, ""}


def typing(page: "Page", address: str) -> None:
    """From the start page to the quotation of 亚东机场 by typing, and to its place in the text."""
    page.goto(address)
    page.keyboard.type("yadongjichang")
    page.wait_for_selector("[role=listbox]:not([aria-busy]) >> [role=option] >> text=亚东机场")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1 >> text=亚东机场")
    assert QUOTATION in page.inner_text("#measures")
    page.click("#stage >> text=读原文")
    page.wait_for_selector("mark.here")
    assert "".join(page.locator("mark.here").all_inner_texts()) == QUOTATION


def entity(page: "Page", address: str) -> None:
    page.goto(address + "/entity/日喀则")
    page.wait_for_selector("h1 >> text=日喀则市")
    assert page.locator("#measures blockquote[data-how=direct] mark").count() > 10
    assert page.locator("#measures blockquote[data-how=inherited]").count() > 0
    assert page.locator("#projects .projects > li").count() > 5


def diagram(page: "Page", address: str) -> None:
    page.goto(address + "/diagram?entity=region:540233&types=Project,Region")
    page.wait_for_function(f"() => ({DRAWN})()?.nodes.length > 2")
    before = page.evaluate(f"() => ({DRAWN})().nodes.length")
    page.wait_for_timeout(300)  # until it fits its frame
    place = page.evaluate(
        """() => { const n = document.querySelector('.network').network;
        const p = n.canvasToDOM(n.getPosition('region:540233'));
        const r = document.querySelector('.frame').getBoundingClientRect(); return [p.x + r.x, p.y + r.y]; }"""
    )
    page.mouse.dblclick(*place)
    page.wait_for_function(f"(n) => ({DRAWN})().nodes.length > n", arg=before)


def query(page: "Page", address: str) -> None:
    page.goto(address + "/queries/projects_in_region")
    page.fill("#p-region", "rikaze")
    page.click("[role=option] >> nth=0")
    page.click("form.fields button.primary")
    page.wait_for_selector("table >> text=公路")
    page.click("a.pick >> text=图")
    page.wait_for_function(f"() => ({DRAWN})()?.nodes.length > 3")


def console(page: "Page", address: str) -> None:
    page.goto(address + "/cypher")
    page.fill("#q", "MATCH (p:Project {name: '亚东机场'}) RETURN p.name AS found, p.kind AS kind")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("td >> text=亚东机场")
    page.fill("#q", "MATCH (p:Project) DETACH DELETE p")
    refused = []
    page.on("response", lambda r: refused.append(r.status) if "/cypher" in r.url else None)
    with page.expect_navigation():
        page.click("button[name=run]")
    page.wait_for_selector("[role=alert]")
    assert refused == [400]
