"""Seconds of the explorer on the sample page's graph. Bars: entity page ≤ 1.0, suggestion ≤ 0.15, 2,000 nodes ≤ 3.

With Chromium the entity page and the large diagram are measured in the browser, until they can be used.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

from run import PAGE, seconds, show

from graph.model import Edge, Evidence, GraphData, Node

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
NODES = 2000


def large() -> GraphData:
    """Projects in regions, 2,000 nodes in all, as a made-up document would give them."""
    chance, data = random.Random(1), GraphData()
    data.add_node(Node("Document", "document:large", {"name": "large", "status": "read"}))
    for i in range(NODES // 10):
        data.add_node(Node("Region", f"region:{900000 + i}", {"name": f"地区{i}", "level": "county"}))
    for i in range(NODES - NODES // 10):
        data.add_node(Node("Project", f"project:{i}", {"name": f"项目{i}", "kind": "公路"}))
        for _ in range(2):
            place = ("Region", f"region:{900000 + chance.randrange(NODES // 10)}")
            words = Evidence("document:large", 2 * i, 2 * i + 1, "项目", "bench")
            data.add_edge(Edge("LOCATED_IN", ("Project", f"project:{i}"), place, words))
    return data


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        body: bytes = answer.read()
    return body


def served(store: Path) -> tuple["subprocess.Popen[str]", str]:
    command = [sys.executable, "-m", "policygraph", "explore", "--store", str(store), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().strip().rstrip("/")


def measure(sample: str, many: str) -> None:
    get(sample + "/")
    show("suggestions for rkz, as the page asks for them", seconds(lambda: get(sample + "/api/suggest?q=rkz")))
    show("page of 日喀则, from the server", seconds(lambda: get(sample + "/entity/region:540200")))
    show(f"diagram of {NODES:,} nodes, from the server", seconds(lambda: get(many + f"/api/diagram?most={NODES}"), 3))
    if CHROMIUM is None:
        print("no Chromium: not measured in a browser")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})

        def entity() -> None:
            page.goto(sample + "/entity/region:540200", wait_until="commit")
            page.wait_for_selector("#measures blockquote")

        def diagram() -> None:
            page.goto(many + f"/diagram?most={NODES}", wait_until="commit")
            page.wait_for_function("() => document.querySelector('.network')?.network")
            page.evaluate("() => new Promise(requestAnimationFrame)")

        def typed() -> None:
            page.goto(sample + "/?q=" + quote(str(time.time())))
            started = time.perf_counter()
            page.keyboard.type("rkz")
            page.wait_for_selector("[role=option]")
            taken.append(time.perf_counter() - started)

        show("page of 日喀则 in a browser, until it can be read", seconds(entity))
        show(f"diagram of {NODES:,} nodes in a browser, until it can be used", seconds(diagram, 3))
        taken: list[float] = []
        seconds(typed)
        show("typing rkz in a browser, until names are offered", (sorted(taken)[len(taken) // 2], min(taken)))
        browser.close()


def main() -> None:
    from graph.stores import open_store
    from policygraph.pipeline import build

    with tempfile.TemporaryDirectory() as folder:
        sample, many = Path(folder) / "sample.db", Path(folder) / "many.db"
        with open_store(str(sample), write=True) as store:
            build([PAGE], store)
        with open_store(str(many), write=True) as store:
            store.write(large())
        one, two = served(sample), served(many)
        try:
            measure(one[1], two[1])
        finally:
            for process in (one[0], two[0]):
                process.terminate()
                process.wait(20)


if __name__ == "__main__":
    main()
