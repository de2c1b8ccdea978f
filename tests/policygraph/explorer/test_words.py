"""The interface speaks both languages wholly."""

import re
from pathlib import Path

from policygraph.explorer import rendering

TEMPLATES = sorted((Path(rendering.__file__).parent / "templates").glob("*.html"))


def test_each_word_stands_in_both_languages() -> None:
    for key, pair in rendering.words().items():
        assert set(pair) == {"zh", "en"}, key
        assert all(isinstance(v, str) and v.strip() for v in pair.values()), key
        holes = [sorted(re.findall(r"\{(\w+)\}", v)) for v in pair.values()]
        assert holes[0] == holes[1], key


def test_one_is_no_plural() -> None:
    said = rendering.Words("en")
    assert [said.t("search.measures", n=n) for n in (0, 1, 2)] == ["0 measures", "1 measure", "2 measures"]
    for key in rendering.words():
        if key.endswith("_one"):
            assert key.removesuffix("_one") in rendering.words(), key


def test_each_word_of_a_template_is_there() -> None:
    known = rendering.words()
    for path in TEMPLATES:
        for key in re.findall(r"\bt\('([\w.]+)'(?! \+)", path.read_text("utf-8")):
            assert key in known, f"{path.name}: {key}"


def test_no_template_marks_anything_safe() -> None:
    for path in TEMPLATES:
        assert not re.search(r"\|\s*safe|Markup|autoescape", path.read_text("utf-8")), path.name


def test_scripts_write_text_only() -> None:
    for path in (Path(rendering.__file__).parent / "static").glob("*.js"):
        found = re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", path.read_text("utf-8"))
        assert found is None, path.name
