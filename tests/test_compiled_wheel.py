"""The compiled wheel reads documents as the checkout does. Needs a C compiler and some five minutes: nightly."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from extract.annotation import dump
from extract.pipeline import extract
from graph.resources import data

ROOT = Path(__file__).parent.parent
READ = """
import json, sys
from pathlib import Path
from extract import clauses, places, projects, quantities
from extract.annotation import dump
from extract.pipeline import extract
rooms = [room.__file__ for room in (clauses, places, projects, quantities)]
print(json.dumps({"rooms": rooms, "read": [dump(extract(Path(sample))) for sample in sys.argv[1:]]}))
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, env={**os.environ, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"})
    (wheel,) = folder.glob("*.whl")
    ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


@pytest.mark.nightly
def test_the_compiled_wheel_reads_the_samples_as_the_checkout_does(unpacked: Path, tmp_path: Path) -> None:
    samples = [data("samples", "15-fyp-xizang-page6.txt"), *sorted((ROOT / "tests" / "samples").glob("*.txt"))]
    assert len(samples) > 1
    answer = subprocess.run(
        [sys.executable, "-c", READ, *map(str, samples)],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
    )
    said = json.loads(answer.stdout)
    for room in said["rooms"]:
        assert room.startswith(str(unpacked)) and not room.endswith(".py"), room
    assert said["read"] == [dump(extract(sample)) for sample in samples]
