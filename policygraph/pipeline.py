"""Documents → extractions → graph → store, one function a step. Each document is written whole or not at all."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.identity import digest, document_id
from extract.readers import READERS
from extract.readers.formats import known_suffixes
from extract.types import Extraction
from extract.version import extractor_version
from graph.errors import PolicyGraphError
from graph.model import GraphData
from policygraph.errors import NoDocumentsError, NoJurisdictionError

if TYPE_CHECKING:
    from graph.stores.base import Store

Progress = Callable[[int, int, Path], None]
"""Called before each document with (number done, number in all, path)."""


@dataclass(frozen=True, slots=True)
class BuiltDocument:
    path: Path
    title: str
    id: str
    measures: int
    silent: int
    """Sentences that yielded nothing (`extract.coverage`)."""
    skipped: bool
    """The same text, extractor and settings are in the store already."""
    replaces: str | None
    """Title of the document whose path it took over."""
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class BuildReport:
    documents: list[BuiltDocument] = field(default_factory=list)
    failed: list[tuple[Path, PolicyGraphError]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    """Nodes by label in the whole store afterwards."""
    same: int = 0
    """Pairs of projects that stand tied as one by a person's decision."""
    seconds: float = 0.0


def find_documents(paths: Sequence[Path]) -> list[Path]:
    """The files to build: those named, and in folders, at any depth, all whose suffix names a document.

    Formats without a reader count, so that they are reported and not passed over. Raises `NoDocumentsError`.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            known = {*READERS, *known_suffixes()}
            inside = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in known)
            found += [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
        else:
            found.append(path)
    found = list(dict.fromkeys(found))
    if not found:
        raise NoDocumentsError(paths)
    return found


def build(
    paths: Sequence[Path],
    store: "Store",
    *,
    jurisdiction: str | None = None,
    encoding: str | None = None,
    lexicon: Path | None = None,
    decisions: Path | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Extract every document and write it to the store; one bad document does not stop the others.

    A text that is there already, extracted alike, is skipped. A path whose text changed replaces the old document in
    the same transaction. At the end a person's decisions on projects that are one are drawn again: those of the file
    `decisions`, else of the one beside an embedded store. Raises the document's own error where only one was named.
    """
    from policygraph.decisions import decisions_file, read_decisions, replay

    started = time.perf_counter()
    decided = read_decisions(decisions_file(store, decisions))
    documents = find_documents(paths)
    report = BuildReport()
    for number, path in enumerate(documents):
        if progress:
            progress(number, len(documents), path)
        try:
            report.documents.append(
                build_document(path, store, jurisdiction=jurisdiction, encoding=encoding, lexicon=lexicon)
            )
        except PolicyGraphError as error:
            if len(documents) == 1:
                raise
            report.failed.append((path, error))
    report.same = replay(store, decided)
    report.counts = store.counts().nodes
    report.seconds = time.perf_counter() - started
    return report


def build_document(
    path: Path, store: "Store", *, jurisdiction: str | None, encoding: str | None, lexicon: Path | None
) -> BuiltDocument:
    """One document, in one transaction. Raises `NoJurisdictionError` where nobody says who issued it."""
    from extract.coverage import count_sentences
    from extract.pipeline import extract, source_of

    source = source_of(path, encoding)
    mark = fingerprint(path, jurisdiction, lexicon)
    id = document_id(source.text_sha256)
    there = _known_documents(store, id, source.path)
    if there.get(id, {}).get("extractor") == mark:
        known = there[id]
        return BuiltDocument(path, str(known["name"]), id, known["measures"], 0, True, None)
    extraction = extract(source, jurisdiction=jurisdiction, lexicon=lexicon)
    if extraction.meta.jurisdiction is None:
        raise NoJurisdictionError(path)
    replaced = [old for old, row in there.items() if row["path"] == source.path and old != id]
    store.replace_document(id, graph_of(extraction, mark), remove=replaced)
    return BuiltDocument(
        path,
        extraction.meta.title or extraction.outline.title or path.name,
        id,
        len(extraction.measures),
        count_sentences(extraction).silent,
        False,
        str(there[replaced[0]]["name"]) if replaced else None,
        extraction.warnings,
    )


def fingerprint(path: Path, jurisdiction: str | None, lexicon: Path | None) -> str:
    """What besides the text decides the facts: the extractor, the jurisdiction, the lexicon and the side-car."""
    from extract.meta.side_car import side_car_of
    from extract.user_names import lexicon_files

    held, _ = lexicon_files(path, lexicon)
    said = [f.read_bytes().hex() if f and f.is_file() else "" for f in (side_car_of(path), held)]
    return f"{extractor_version()}-{digest(jurisdiction or '', *said)[:8]}"


def graph_of(extraction: Extraction, mark: str) -> GraphData:
    """The document, its jurisdiction's divisions, and the taxonomy."""
    from extract.region_graph import jurisdiction_graph, taxonomy_graph
    from extract.to_graph import to_graph

    whole = to_graph(extraction, extractor=mark)
    for part in (jurisdiction_graph(extraction.meta.jurisdiction), taxonomy_graph()):
        for node in part.nodes.values():
            whole.add_node(node)
        for edge in part.edges.values():
            whole.add_edge(edge)
    return whole


def _known_documents(store: "Store", id: str, path: str | None) -> dict[str, dict[str, Any]]:
    """The document with this id, and those that were read from this path, by their ids."""
    table = store.query(
        "MATCH (d:Document) WHERE d.status = 'read' AND (d.id = $id OR d.path = $path) "
        "OPTIONAL MATCH (m:Measure) WHERE m.document = d.id "
        "WITH d, count(m) AS measures "
        "RETURN d.id AS id, d.name AS name, d.path AS path, d.extractor AS extractor, measures AS measures ORDER BY id",
        {"id": id, "path": path},
    )
    return {row["id"]: row for row in table}
