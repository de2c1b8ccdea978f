"""`policygraph.extract` as others call it: paths, texts, errors; what its docstrings and the README show."""

import doctest
import importlib
from pathlib import Path

import pytest

import policygraph
from extract.errors import EmptyFileError, MissingFileError
from extract.linking import AmbiguousPlaceError, UnknownPlaceError
from extract.types import Extraction, Span

TEXT = "推进昭通机场前期工作。"
ROOT = Path(__file__).resolve().parents[2]


def test_a_text_a_path_and_the_name_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes("\ufeff".encode() + TEXT.encode())
    for given in (TEXT, file, str(file)):
        found = policygraph.extract(given, jurisdiction="云南省")
        assert isinstance(found, Extraction)
        assert [(p.name, p.stage, p.span) for p in found.projects] == [("昭通机场", "preparatory", Span(2, 6))]
        assert found.source.text[2:6] == "昭通机场"
    assert policygraph.coverage(found).left == ()


def test_what_it_raises(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    for given, error in (
        ("nowhere.txt", MissingFileError),
        (tmp_path / "empty.txt", EmptyFileError),
        (" ", EmptyFileError),
    ):
        with pytest.raises(error):
            policygraph.extract(given)
    for name, wrong in (("无此省", UnknownPlaceError), ("鼓楼区", AmbiguousPlaceError)):
        with pytest.raises(wrong):
            policygraph.extract(TEXT, jurisdiction=name)
    assert issubclass(UnknownPlaceError, policygraph.PolicyGraphError)


def test_its_docstring_s_example_holds() -> None:
    module = importlib.import_module("extract.pipeline")
    failed, tried = doctest.testmod(module)
    assert (failed, tried > 1) == (0, True)


def test_every_public_name_says_what_it_is_for() -> None:
    for name in policygraph.__all__:
        assert getattr(policygraph, name).__doc__, name


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_s_spacy_example_runs(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = [c for c in (ROOT / readme).read_text("utf-8").split("```python\n") if c.startswith("import spacy")]
    exec(code.split("```")[0], {})
    assert capsys.readouterr().out == "[平凉机场] preparatory\n"
