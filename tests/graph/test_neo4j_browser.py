"""Neo4j Browser in a real browser: the printed address fills it in, it draws, it takes the pack as favourites,
and no foreign host is reached."""

import base64
import os
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from graph import server
from graph.favourites import as_archive
from graph.queries import load_queries

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

DROP = """
(data) => {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const dropped = new DataTransfer();
  dropped.items.add(new File([bytes], "policygraph.zip", {type: "application/zip"}));
  const page = [...document.querySelectorAll("div")].find((d) => d.className.includes("filedrop"));
  for (const kind of ["dragenter", "dragover", "drop"])
    page.dispatchEvent(new DragEvent(kind, {dataTransfer: dropped, bubbles: true, cancelable: true}));
}
"""


def favourites_of(page: Any, archive: bytes) -> int:
    """How many favourites there are in the pack's folders after the archive was dropped on the page."""
    page.evaluate(DROP, base64.b64encode(archive).decode())
    page.click("[data-testid=navigationFavorites]")
    for folder in page.locator("[data-testid^='expandFolder-policygraph']").all():
        folder.click()
    return int(page.locator("[data-testid^='scriptTitle-']").count())


def test_the_printed_address_connects_and_asks_no_foreign_host(neo4j_url: str, tmp_path: Path) -> None:
    api = pytest.importorskip("playwright.sync_api", reason="NO PLAYWRIGHT, so Neo4j Browser was not looked at")
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM, so Neo4j Browser was not looked at: apt install chromium, or set CHROMIUM")
    if os.environ.get("NEO4J_URI"):
        pytest.skip("NEO4J_URI lends a server, this test looks at one that the tests started")
    info = server.status(first_query="RETURN '日喀则' AS name")
    credentials = server.credentials_for(neo4j_url)
    assert info.browser
    assert credentials
    here = urlsplit(info.browser).netloc
    asked: set[str] = set()
    blocked: set[str] = set()
    with api.sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        page = context.pages[0]
        context.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        context.on(
            "requestfailed",
            lambda request: blocked.add(urlsplit(request.url).netloc) if request.failure == "csp" else None,
        )
        page.goto(info.browser)
        page.fill("input[type=password]", credentials[1], timeout=60_000)
        page.click("[data-testid=connect]")
        page.wait_for_selector("input[type=password]", state="detached", timeout=60_000)
        page.wait_for_function(
            "() => document.querySelector('.monaco-editor .view-lines')?.textContent.includes('日喀则')", timeout=60_000
        )
        page.click("[data-testid=editor-Run]")
        page.wait_for_function(
            "() => [...document.querySelectorAll('article')].some(a => a.textContent.includes('\"日喀则\"'))",
            timeout=60_000,
        )
        assert favourites_of(page, as_archive(load_queries().values())) == len(load_queries())
        page.wait_for_timeout(2_000)  # what it would send home, it sends soon
        context.close()
    assert here in asked
    # The page tries some hosts for fonts and news; the policy stops these before anything is sent.
    assert asked - blocked <= {here, ""}
