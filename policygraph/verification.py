"""Does every edge still say what the text says? The store and the sources that still exist are read again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.outline.tree import read_outline
from extract.quotes import Quoter
from extract.readers import read_text
from extract.types import Span

if TYPE_CHECKING:
    from graph.stores.base import Store

DOCUMENTS = (
    "MATCH (d:Document) WHERE d.status = 'read' RETURN d.id AS id, d.name AS name, d.path AS path, "
    "d.sha256 AS sha256, d.text_sha256 AS text_sha256 ORDER BY id"
)
PIECES = "MATCH (u:Unit) WHERE u.document = $document RETURN u.start AS start, u.text AS text ORDER BY u.order"
EDGES = (
    "MATCH (a)-[r]->(b) WHERE r.document = $document "
    "RETURN type(r) AS type, a.id AS source, b.id AS target, r.start AS start, r.`end` AS stop, r.quote AS quote "
    "ORDER BY type, source, target, start, stop"
)
MEASURES = (
    "MATCH (m:Measure) WHERE m.document = $document "
    "RETURN 'Measure' AS type, m.id AS source, '' AS target, m.start AS start, m.`end` AS stop, m.text AS quote "
    "ORDER BY start"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where the store and the text disagree."""

    document: str
    where: str
    says: str
    text: str


@dataclass(slots=True)
class Verification:
    documents: int = 0
    spans: int = 0
    faults: list[Fault] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    """Sources that are no longer where they were: reported, no fault, since the graph holds the whole text."""


def verify(store: "Store") -> Verification:
    """Check every document: its pieces join to the text it was built from, and every quote stands at its place."""
    result = Verification()
    for document in store.query(DOCUMENTS):
        result.documents += 1
        text = "".join(row["text"] for row in store.query(PIECES, {"document": document["id"]}))
        result.faults += _text_faults(document, text)
        result.faults += _source_faults(document, result)
        _check_quotes(store, document, text, result)
    return result


def _text_faults(document: dict[str, Any], text: str) -> Iterator[Fault]:
    found = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if found != document["text_sha256"]:
        yield Fault(document["name"], "text", f"sha256 {document['text_sha256'][:12]}", f"sha256 {found[:12]}")


def _source_faults(document: dict[str, Any], result: Verification) -> Iterator[Fault]:
    path = Path(document["path"]) if document["path"] else None
    if path is None:
        return
    if not path.is_file():
        result.gone.append(str(path))
        return
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != document["sha256"]:
        yield Fault(document["name"], str(path), f"sha256 {document['sha256'][:12]}", f"sha256 {found[:12]}")


def _check_quotes(store: "Store", document: dict[str, Any], text: str, result: Verification) -> None:
    quoter = Quoter(read_outline(read_text(text)))
    for query in (MEASURES, EDGES):
        for row in store.query(query, {"document": document["id"]}):
            result.spans += 1
            start, end = row["start"], row["stop"]
            there = quoter.quote(Span(start, end)) if 0 <= start < end <= len(text) else ""
            if there != row["quote"]:
                where = f"{row['type']} {row['source']} {row['target']} [{start}, {end})"
                result.faults.append(Fault(document["name"], where, row["quote"] or "", there))
