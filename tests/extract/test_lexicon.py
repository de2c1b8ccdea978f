"""The user's own names: what is taken, and that each fault names its line."""

from pathlib import Path

import pytest

from extract.lexicon import Lexicon, LexiconError, read_lexicon


def written(folder: Path, text: str) -> Path:
    path = folder / "names.yml"
    path.write_text(text, "utf-8")
    return path


def test_a_whole_lexicon(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "aliases: {江南新城: 330108}\npins:\n  铁西区: 辽宁省鞍山市铁西区\n"
        "forbid: [新兴]\nsectors: {digital: [智算]}\n",
    )
    assert read_lexicon(path) == Lexicon(
        {"江南新城": "330108"}, {"铁西区": "210303"}, ("新兴",), {"digital": ("智算",)}
    )


def test_an_empty_file_is_an_empty_lexicon(tmp_path: Path) -> None:
    assert read_lexicon(written(tmp_path, "# nothing yet\n")) == Lexicon()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("aliases: {江南新城: 330108}\nnames: {}\n", 2, "unknown key"),
        ("pins:\n  铁西区: 999999\n", 2, "999999"),
        ("pins:\n  铁西区: 210106\naliases:\n  铁西区: 210303\n", 4, "line 2"),
        ("pins:\n  铁西区: 210106\n  铁西区: 210303\n", 3, "line 2"),
        ("pins: {铁西区: 210106}\nforbid: [铁西区]\n", 2, "line 1"),
        ("pins:\n  铁西: 铁西区\n", 2, "may mean"),
        ("sectors:\n  magic: [x]\n", 2, "unknown sector"),
        ("forbid: 新兴\n", 1, "list"),
        ("aliases: [\n", 2, "YAML"),
        ("- a\n", 1, "table"),
    ],
)
def test_a_fault_names_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(LexiconError) as raised:
        read_lexicon(written(tmp_path, text))
    assert raised.value.line == line
    assert said in str(raised.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        read_lexicon(tmp_path / "none.yml")
