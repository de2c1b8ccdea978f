"""The rooms that the wheel compiles are such as mypyc takes (a minute), and the compiled wheel reads documents as the
checkout does (a C compiler and some ten minutes: nightly)."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from extract.annotation import dump
from extract.pipeline import extract
from graph.resources import data

ROOT = Path(__file__).parent.parent
HATCH = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]
PATTERNS = HATCH["build"]["targets"]["wheel"]["hooks"]["mypyc"]["include"]
COMPILED = [".".join(Path(pattern.removesuffix("/*.py")).with_suffix("").parts) for pattern in PATTERNS]
"""Rooms and modules: extract.clauses, extract.texts."""
READ = """
import json, sys
from importlib import import_module
from pathlib import Path
from extract.annotation import dump
from extract.pipeline import extract
files = [import_module(name).__file__ for name in sys.argv[1].split()]
print(json.dumps({"files": files, "read": [dump(extract(Path(sample))) for sample in sys.argv[2:]]}))
"""


TRANSLATE = """
import sys
from mypyc.build import mypyc_build
from mypyc.options import CompilerOptions
folder, *files = sys.argv[1:]
mypyc_build(["--cache-dir", folder, "--ignore-missing-imports", *files], CompilerOptions(target_dir=folder))
"""


def test_mypyc_takes_every_room_that_the_wheel_compiles(tmp_path: Path) -> None:
    files = sorted(str(file.relative_to(ROOT)) for pattern in PATTERNS for file in ROOT.glob(pattern))
    assert len(files) > 100
    command = [sys.executable, "-c", TRANSLATE, str(tmp_path), *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


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
        [sys.executable, "-c", READ, " ".join(COMPILED), *map(str, samples)],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
    )
    said = json.loads(answer.stdout)
    for file in said["files"]:
        assert file.startswith(str(unpacked)) and not file.endswith(".py"), file
    assert said["read"] == [dump(extract(sample)) for sample in samples]
