"""What is known of Docs that come from elsewhere: for use in front of our components in somebody's own pipeline.

    nlp = spacy.blank("zh")
    nlp.add_pipe("policygraph_document", config={"jurisdiction": "甘肃省"})
    nlp.add_pipe("policygraph_regions")

Each Doc counts as one paragraph of a document of its own. `extract.pipeline` does not need this component: it knows the
document around each block.
"""

from pathlib import Path

from spacy.tokens import Doc

from extract.context import DocumentContext
from extract.lexicon import Lexicon, read_lexicon
from extract.linking import find_jurisdiction
from extract.types import DocumentMeta


class DocumentOf:
    """The component: says of each Doc whose document it is."""

    def __init__(self, meta: DocumentMeta, lexicon: Lexicon | None) -> None:
        self.meta, self.lexicon = meta, lexicon

    def __call__(self, doc: Doc) -> Doc:
        doc.user_data.setdefault("policygraph_context", DocumentContext(meta=self.meta, lexicon=self.lexicon))
        return doc


def read_document(jurisdiction: str | None, lexicon: str | None) -> DocumentOf:
    """Raises PolicyGraphError where the jurisdiction is unknown or ambiguous, or the lexicon cannot be taken."""
    meta = DocumentMeta(jurisdiction=find_jurisdiction(jurisdiction) if jurisdiction else None)
    return DocumentOf(meta, read_lexicon(Path(lexicon)) if lexicon else None)
