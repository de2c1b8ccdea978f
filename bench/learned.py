"""Would a small learned component find projects better than the rules alone? On documents kept out of its training.

OMP_NUM_THREADS=1 python bench/learned.py FOLDER... [--folds 5] [--seeds 3] [--tagger EPOCHS]

Each FOLDER holds annotated documents: NAME.json in the annotation format, their texts in FOLDER/docs. Two components:

- judge (`learned_judge.py`): a logistic regression over all that the rules take or turn down as a project's name. It
  drops what they take (filter) and takes what they turn down (admit); from which probability on is chosen by a second
  cross-validation inside the training documents.
- tagger (`learned_tagger.py`, with --tagger): spaCy's `ner` on characters. Names where the rules see none are added
  (tagger). What it says of a candidate is one more feature of the judge, whose training documents were tagged by
  taggers that know the documents judged: with --tagger the figures of filter and admit flatter a little.

Documents whose names are alike up to the first dash (one province, one plan) lie in the same fold. What came of it:
docs/decisions/2026-11-25-no-learned-component.md
"""

import argparse
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from learned_judge import Candidate, Judge, candidates
from learned_tagger import tagged, train

from extract.pipeline import extract
from extract.projects.merging import merge_projects
from extract.scoring import Figures, score
from extract.types import Extraction, ProjectMention

DROP = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
ADMIT = (2.0, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
"""Probabilities to choose from; the first of each changes nothing."""
Choice = Callable[[Candidate], object]
CHOICES: dict[str, Choice] = {
    "rules alone": lambda c: c.taken,
    "best filter": lambda c: c.taken and c.right is not False,
    "best admission": lambda c: c.taken or c.right,
    "both": lambda c: c.right or (c.taken and c.right is None),
}


@dataclass(slots=True)
class Document:
    path: Path
    gold: dict[str, Any]
    found: Extraction
    candidates: list[Candidate]
    tagged: list[ProjectMention] = field(default_factory=list)


Way = Callable[[Document], Sequence[ProjectMention]]
Row = tuple[Path, int, Figures, Figures]
"""Folder, fold, the rules' figures of a document, those with what was learned."""


def read(path: Path) -> Document:
    gold = json.loads(path.read_text("utf-8"))
    text = path.parent / "docs" / gold["document"]
    found = extract(text, jurisdiction=gold.get("jurisdiction"))
    return Document(path, gold, found, candidates(text, gold, found))


def folds_of(documents: Sequence[Document], count: int, seed: int) -> list[list[Document]]:
    """Folds of about as many annotated projects each."""
    sources: dict[str, list[Document]] = {}
    for document in documents:
        sources.setdefault(document.path.stem.split("-")[0], []).append(document)
    groups = sorted(sources.values(), key=lambda group: random.Random(f"{seed} {group[0].path.stem}").random())
    folds: list[list[Document]] = [[] for _ in range(count)]
    for group in groups:
        min(folds, key=lambda fold: sum(len(d.gold["projects"]) for d in fold)).extend(group)
    return folds


def others(folds: Sequence[Sequence[Document]], i: int) -> list[Document]:
    return [d for k, fold in enumerate(folds) if k != i for d in fold]


def judge(learn: Sequence[Document], judged: Sequence[Document]) -> None:
    """One judge of names taken and one of names turned down, trained on `learn`, give `judged` their scores."""
    for taken in (True, False):
        told = Judge([c for d in learn for c in d.candidates if c.taken == taken and c.right is not None])
        for c in (c for d in judged for c in d.candidates if c.taken == taken):
            c.score = told(c)


def tag(learn: Sequence[Document], told: Sequence[Document], epochs: int, seed: int) -> None:
    nlp = train([(d.found.source.text, d.gold) for d in learn], epochs, seed)
    for d in told:
        d.tagged = tagged(nlp, d.found.source.text)
        exact = {m.span for m in d.tagged}
        for c in d.candidates:
            beside = any(m.span.overlaps(c.mention.span) for m in d.tagged)
            c.features = [f for f in c.features if not f.startswith("tagger=")]
            c.features.append(f"tagger={'same' if c.mention.span in exact else beside}")


def projects(document: Document, drop: float = DROP[0], admit: float = ADMIT[0]) -> list[ProjectMention]:
    return chosen(lambda c: c.score >= (drop if c.taken else admit), document)


def with_tagged(document: Document) -> list[ProjectMention]:
    covered = [span for m in document.found.projects for span in (m.span, m.head) if span]
    new = [m for m in document.tagged if not any(m.span.overlaps(span) for span in covered)]
    return [*document.found.projects, *new]


def figures(document: Document, way: Way) -> Figures:
    gold: dict[str, Any] = {kind: [] for kind in ("regions", "agencies", "targets", "measures")}
    mentions = sorted(way(document), key=lambda m: (m.span, m.name))
    rows = [{"name": group.name} for group in merge_projects(mentions)]
    return score({**gold, "projects": document.gold["projects"]}, {"projects": rows}).figures["projects"]


def pooled(rows: Sequence[Figures]) -> Figures:
    return Figures(sum(r.hits for r in rows), sum(r.wrong for r in rows), sum(r.missed for r in rows))


def run(documents: Sequence[Document], count: int, seed: int, epochs: int) -> dict[str, list[Row]]:
    """Each way of using what was learned, on each document."""
    result: dict[str, list[Row]] = {}
    folds = folds_of(documents, count, seed)
    if epochs:
        for i, fold in enumerate(folds):
            tag(others(folds, i), fold, epochs, seed)
    for i, fold in enumerate(folds):
        learn = others(folds, i)
        inner = folds_of(learn, count - 1, seed)
        for k, part in enumerate(inner):
            judge(others(inner, k), part)
        drop = max(DROP, key=lambda p: pooled([figures(d, partial(projects, drop=p)) for d in learn]).f1)
        admit = max(ADMIT, key=lambda p: pooled([figures(d, partial(projects, admit=p)) for d in learn]).f1)
        judge(learn, fold)
        ways: dict[str, Way] = {"filter": partial(projects, drop=drop), "admit": partial(projects, admit=admit)}
        ways["filter + admit"] = partial(projects, drop=drop, admit=admit)
        if epochs:
            ways |= {"tagger": with_tagged, "tagger alone": lambda d: d.tagged}
        for d in fold:
            rules = figures(d, lambda d: d.found.projects)
            for name, way in ways.items():
                result.setdefault(name, []).append((d.path.parent, seed * count + i, rules, figures(d, way)))
    return result


def say(name: str, rows: Sequence[Row]) -> None:
    """The figures of all folds together, the difference that was made, and its spread over the folds."""
    rules, learned, change = pooled([row[2] for row in rows]), pooled([row[3] for row in rows]), []
    for i in sorted({row[1] for row in rows}):
        fold = [row for row in rows if row[1] == i]
        change.append(pooled([row[3] for row in fold]).f1 - pooled([row[2] for row in fold]).f1)
    spread = statistics.stdev(change) if len(change) > 1 else 0.0
    words = f"P {learned.precision:.3f}  R {learned.recall:.3f}  F1 {learned.f1:.3f}  {learned.f1 - rules.f1:+.3f}"
    print(f"{name:<18} {words}  (folds {min(change):+.3f} to {max(change):+.3f}, s.d. {spread:.3f})", flush=True)


def chosen(choice: Choice, document: Document) -> list[ProjectMention]:
    return [c.mention for c in document.candidates if choice(c)]


def to_win(documents: Sequence[Document]) -> None:
    """What somebody who knows the annotation would make of the same choices."""
    for taken, word in ((True, "taken"), (False, "turned down")):
        labels = Counter(c.right for d in documents for c in d.candidates if c.taken == taken)
        print(f"{word}: {labels[True]} right, {labels[False]} wrong, {labels[None]} left open")
    for name, choice in CHOICES.items():
        best = pooled([figures(d, partial(chosen, choice)) for d in documents])
        print(f"{name:<18} P {best.precision:.3f}  R {best.recall:.3f}  F1 {best.f1:.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="annotated documents: NAME.json, their texts in docs/")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=3, help="so many times the documents are dealt into folds")
    parser.add_argument("--tagger", type=int, default=0, metavar="EPOCHS", help="train the tagger too")
    given = parser.parse_args()
    documents = [read(path) for folder in given.folders for path in sorted(folder.glob("*.json"))]
    print(f"{len(documents)} documents, {sum(len(d.gold['projects']) for d in documents)} annotated projects")
    to_win(documents)
    rows: dict[str, list[Row]] = {}
    for seed in range(given.seeds):
        for name, more in run(documents, given.folds, seed, given.tagger).items():
            rows.setdefault(name, []).extend(more)
    for name, found in rows.items():
        say(name, found)
        for folder in given.folders if len(given.folders) > 1 else []:
            say(f"  {folder.name}", [row for row in found if row[0] == folder])
    print(f"{time.process_time():.0f} CPU seconds")


if __name__ == "__main__":
    main()
