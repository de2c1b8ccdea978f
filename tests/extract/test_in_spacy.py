"""In somebody's own spaCy pipeline: factories found without an import, spans in `doc.spans`, Docs that travel."""

import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extract.lexicon import Lexicon
from extract.pipeline import COMPONENTS
from graph.errors import PolicyGraphError

TEXT = "推进昭通机场前期工作，支持鼓楼区新改建公路约500公里。"


def pipeline(**document: str) -> Language:
    nlp = spacy.blank("zh")
    nlp.add_pipe("policygraph_document", config=document)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def shown(doc: Doc, key: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[key]]


def test_a_plain_pipeline_finds_the_factories_without_an_import() -> None:
    """Needs the package installed (make install): spaCy asks the environment's entry points."""
    script = (
        "import sys, spacy; nlp = spacy.blank('zh');"
        "assert not any(m.startswith('policygraph') for m in sys.modules);"
        "[nlp.add_pipe(n) for n in sys.argv[2:]]; doc = nlp(sys.argv[1]);"
        "print([s.text for s in doc.spans['projects']], [s.text for s in doc.spans['targets']])"
    )
    command = [sys.executable, "-c", script, TEXT, *COMPONENTS]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(sys.executable).parent)
    assert ran.stdout == "['昭通机场'] ['约500公里']\n", ran.stderr


def test_every_factory_is_an_entry_point() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    declared = project["project"]["entry-points"]["spacy_factories"]
    assert set(declared) == {*COMPONENTS, "policygraph_document"}
    installed = {e.name: e.value for e in entry_points(group="spacy_factories") if e.name in declared}
    assert installed == declared, "install the package again (make install)"
    for point in entry_points(group="spacy_factories"):
        assert callable(point.load())


def test_jurisdiction_and_lexicon_are_given_in_the_config(tmp_path: Path) -> None:
    assert [label for text, label in shown(pipeline()(TEXT), "regions") if text == "鼓楼区"] == ["county"]
    assert [m.code for m in pipeline()(TEXT)._.facts.regions if m.text == "鼓楼区"] == [None]
    doc = pipeline(jurisdiction="福州市")(TEXT)
    assert [m.code for m in doc._.facts.regions if m.text == "鼓楼区"] == ["350102"]
    (tmp_path / "names.yml").write_text("pins: {鼓楼区: 320106}\n", "utf-8")
    doc = pipeline(lexicon=str(tmp_path / "names.yml"))(TEXT)
    assert [m.code for m in doc._.facts.regions if m.text == "鼓楼区"] == ["320106"]
    assert doc._.context.lexicon == Lexicon(pins={"鼓楼区": "320106"})
    with pytest.raises(PolicyGraphError, match="无此省"):
        pipeline(jurisdiction="无此省")


def test_docs_travel_with_their_facts() -> None:
    nlp = pipeline(jurisdiction="云南省")
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.facts == doc._.facts
    assert again._.context.meta == doc._.context.meta
    assert shown(again, "projects") == shown(doc, "projects") == [("昭通机场", "机场")]
    kept = DocBin(store_user_data=True)
    kept.add(doc)
    (back,) = DocBin().from_bytes(kept.to_bytes()).get_docs(nlp.vocab)
    assert back._.facts == doc._.facts


def test_words_as_tokens_keep_what_falls_on_their_edges() -> None:
    """Another tokenisation than ours: spans that do not end with a word are left out, none is moved."""
    nlp = pipeline()
    words = ["推进", "昭通", "机场", "前期", "工作", "，", "支持", "鼓", "楼", "区", "。"]
    doc = Doc(nlp.vocab, words=words, spaces=[False] * len(words))
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert shown(doc, "projects") == [("昭通机场", "机场")]
    assert [m.text for m in doc._.facts.regions] == ["昭通", "鼓楼区"]
