"""The example notebooks: what is kept of them is whole and reaches nowhere; and they are run again."""

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)


def outputs(notebook: Any) -> list[Any]:
    return [o for cell in notebook["cells"] if cell["cell_type"] == "code" for o in cell["outputs"]]


def test_there_is_one_for_each_use() -> None:
    assert [p.stem for p in NOTEBOOKS] == ["1-cypher", "2-diagrams", "3-cross-sector-links"]


@each
def test_it_was_run_to_its_end_and_shows_nothing_foreign(path: Path) -> None:
    notebook = json.loads(path.read_text("utf-8"))
    cells = [c for c in notebook["cells"] if c["cell_type"] == "code"]
    assert [c["execution_count"] for c in cells] == list(range(1, len(cells) + 1))
    shown = outputs(notebook)
    assert len(shown) >= 4
    assert not [o for o in shown if o["output_type"] == "error" or o.get("name") == "stderr"]
    kept = json.dumps(shown, ensure_ascii=False)
    assert "<script" not in kept
    assert "<iframe" not in kept
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)[^\s\"<]+", kept)
    assert not re.search(r"/(tmp|home|root)/|Traceback", kept)


@each
def test_it_runs_and_shows_what_it_showed(path: Path) -> None:
    if importlib.util.find_spec("nbclient") is None or importlib.util.find_spec("ipykernel") is None:
        pytest.skip("NO NBCLIENT OR IPYKERNEL, so the notebooks were not run: make install-dev")
    spec = importlib.util.spec_from_file_location("execute", FOLDER / "execute.py")
    assert spec
    assert spec.loader
    execute = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(execute)
    wanted = outputs(json.loads(path.read_text("utf-8")))
    found = outputs(json.loads(json.dumps(execute.executed(path))))
    assert [sorted(o.get("data", {})) for o in found] == [sorted(o.get("data", {})) for o in wanted]
    assert [o["output_type"] for o in found] == [o["output_type"] for o in wanted]
