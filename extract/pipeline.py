"""A document's way through the house: read, outline, components in order, assembly. One spaCy Doc a block."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract import ahead
from extract import factories as factories  # imported, it makes the components known to spaCy
from extract.assembly import assemble
from extract.context import DocumentContext, attach, facts_of
from extract.errors import MissingFileError
from extract.lexicon import Lexicon
from extract.meta.attributes import read_meta
from extract.outline.tree import read_outline
from extract.projects.further import add_further_mentions
from extract.projects.headings import add_heading_places
from extract.readers import read, read_text
from extract.tokens import CharacterTokenizer
from extract.types import Block, BlockFacts, Extraction, Outline, SourceText
from extract.user_names import names_for

COMPONENTS = (
    "policygraph_regions",
    "policygraph_agencies",
    "policygraph_measures",
    "policygraph_carried",
    "policygraph_targets",
    "policygraph_projects",
    "policygraph_stages",
    "policygraph_sectors",
    "policygraph_audience",
    "policygraph_responsibilities",
    "policygraph_citations",
)
"""In order: each may read what those before it found. A golden copy stands in the tests."""


BATCH = 30_000
"""Characters that go through the components together."""


@cache
def build_nlp() -> Language:
    """A blank Chinese pipeline, characters as tokens, with the components in order. No model is loaded or fetched."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def facts_by_block(outline: Outline, context: DocumentContext) -> Iterator[BlockFacts]:
    """What the components find in each block, in reading order."""
    nlp = build_nlp()
    for blocks in _batches(outline.blocks):
        ahead.reading(block.text for block in blocks)
        docs = [attach(_blank(), block, context) for block in blocks]
        for _, component in nlp.pipeline:
            docs = list(component.pipe(docs)) if hasattr(component, "pipe") else [component(doc) for doc in docs]
        yield from map(facts_of, docs)
        for doc in docs:
            doc.user_data = {}
        _BLANK.extend(docs[: max(0, MOST_BLANK - len(_BLANK))])


_BLANK: list[Doc] = []
MOST_BLANK = 1000
"""Docs that wait for the next blocks: to make one takes as long as a small component does."""


def _blank() -> Doc:
    """A Doc without tokens, which cost more than most components: none reads them, only who keeps a Doc needs them."""
    try:
        return _BLANK.pop()
    except IndexError:
        return Doc(build_nlp().vocab)


def _batches(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Blocks of `BATCH` characters together: a component that reads them one after the other finds its tables in the
    processor's cache, which is a fifth faster."""
    batch: list[Block] = []
    size = 0
    for block in blocks:
        batch.append(block)
        size += len(block.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    yield batch


@contextmanager
def _without_collection() -> Iterator[None]:
    """Records hold no cycles, so the collector of cycles, which looks at the whole gazetteer again and again, rests.

    At the end what was made counts as old: else the collector would look through all of it at once, a twentieth of the
    time. To freeze and unfreeze moves it so in no time; what others froze stays frozen.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def source_of(path_or_text: str | Path | SourceText, encoding: str | None = None) -> SourceText:
    """Read a file, or take the text itself.

    A `Path` is a file. A `str` is a file's path if such a file exists, or if it is one short line that ends like a file
    name; everything else is the text. Raises `MissingFileError` for such a name without a file.
    """
    if isinstance(path_or_text, SourceText):
        return path_or_text
    if isinstance(path_or_text, Path):
        return read(path_or_text, encoding)
    one_line = "\n" not in path_or_text and len(path_or_text) < 1000
    if one_line and path_or_text and _is_file(path_or_text):
        return read(Path(path_or_text), encoding)
    if one_line and path_or_text.lower().endswith((".txt", ".docx", ".pdf", ".html", ".md")):
        raise MissingFileError(path_or_text)
    return read_text(path_or_text)


def _is_file(words: str) -> bool:
    try:
        return Path(words).is_file()
    except OSError:
        # Longer than a file's name may be.
        return False


def extract(
    path_or_text: str | Path | SourceText,
    *,
    jurisdiction: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | Path | None = None,
) -> Extraction:
    """All measures, mentions and relations of one document, each with its place in the source.

        >>> found = extract("推进昭通机场前期工作。", jurisdiction="云南省")
        >>> [(p.name, p.stage, p.span) for p in found.projects]
        [('昭通机场', 'preparatory', Span(start=2, end=6))]

    Args:
        path_or_text: a file (`Path`, or a `str` that names one), or the text itself (see `source_of`).
        jurisdiction: name or code of the division that issued it (西藏自治区, 540000), 中国 for national documents;
            without it the side-car's or the text's own is taken, and where there is none, names that need it stay
            unlinked.
        encoding: codec to read the file with, such as gb18030; found by itself where left out.
        lexicon: the user's own names, or the file that holds them; outranks the side-car's and what is built in.

    Returns:
        An `Extraction`. Every `Span` counts Unicode code points of `Extraction.source.text`, the file as decoded
        without its byte order mark, half-open: `text[span.start:span.end]` are the words. Rows are tuples in reading
        order. `Target.low` and `high` are in `Target.unit` as the text gives it (万 and 亿 multiplied out). What is
        found but not linked has `name=None` and its `candidates`. `warnings` says what a reader of the result should
        know.

    Raises:
        DocumentError: the file is missing, empty, no text, in a format without reader, or its side-car is wrong.
        UnknownPlaceError, AmbiguousPlaceError: no division, or several, are called as the jurisdiction says.
        LexiconError: the lexicon cannot be taken; names the line.
        All are `PolicyGraphError`, and each message says what to do.
    """
    with _without_collection():
        source = source_of(path_or_text, encoding)
        outline = read_outline(source)
        meta, warnings = read_meta(source, outline, jurisdiction=jurisdiction)
        names, conflicts = names_for(source.path, lexicon)
        context = DocumentContext(meta=meta, outline=outline, lexicon=names, shown=False)
        facts = list(facts_by_block(outline, context))
        add_heading_places(outline.blocks, facts)
        add_further_mentions(outline.blocks, facts)
        return assemble(source, meta, outline, facts, (*warnings, *conflicts))


__all__ = ["COMPONENTS", "build_nlp", "extract", "facts_by_block", "source_of"]
