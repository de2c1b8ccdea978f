"""What of a document did not become facts, for the reader: places not linked, with the divisions that they may mean;
numbers, quoted names, open lists and sentences that yielded nothing.

A graph holds facts, not what is missing. So the document's text, which its units hold whole, is read once more, and the
report is `extract.coverage`'s. Where the graph knows more (a name of the user's own lexicon), the graph is right.
"""

import re
import threading
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygraph.explorer.reading import SPANS, Mark
from policygraph.explorer.rendering import entity_url
from policygraph.explorer.state import Explorer

if TYPE_CHECKING:
    from extract.coverage import Coverage, Leftover, Sentences
    from extract.types import Candidate

LONGEST = 300_000
"""Characters of a text that is read while one waits (some four seconds)."""
WAIT = 6.0
"""Seconds that a page waits for the report; it is shown when the page comes again by itself."""
REMEMBERED = 8
"""Reports kept, since one turns pages."""
MOST = 300
"""Finds of a kind on the page; `policygraph coverage` lists all."""
KINDS = ("place", "quantity", "quotation", "list", "no measure", "sentence")
"""In the order in which they are shown: what a reader can mend first."""

PIECES = """
MATCH (u:Unit) WHERE u.document = $id RETURN u.start AS start, u.text AS text, u.order AS place ORDER BY place
"""
# What the graph has nevertheless: places, and measures.
LINKED = """
MATCH (m)-[r:MENTIONS|APPLIES_TO]->(x:Region) WHERE r.document = $id
RETURN DISTINCT r.start AS start, r.`end` AS `end` ORDER BY start
"""
MEASURED = """
MATCH (m:Measure) WHERE m.document = $id RETURN DISTINCT m.start AS start, m.`end` AS `end` ORDER BY start
"""

CLUES = {
    "the division in front of it": "in_front",
    "the division behind it": "behind",
    "its neighbours in the list": "neighbours",
    "the level": "level",
    "the document's jurisdiction": "jurisdiction",
    "its name today": "today",
    "a name that is in use": "in_use",
    "the higher level of those of this name": "higher",
    "a division in the same sentence": "sentence",
    "its meaning earlier in the document": "earlier",
}
"""What `extract.linking` calls its clues → our words for them (`clue.…`)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A division that an unlinked place may mean."""

    name: str
    code: str
    parents: tuple[str, ...]
    """Outermost first."""
    url: str
    """Its page; empty where the graph does not hold it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One find."""

    kind: str
    start: int
    end: int
    text: str
    context: str
    choices: tuple[Choice, ...]
    clues: tuple[str, ...]
    """Keys of the clues that narrowed the choices without deciding."""
    facts: int
    members: int
    """Of an open list: how many members there are, and how many became facts."""


@dataclass(frozen=True, slots=True)
class Left:
    items: dict[str, list[Item]]
    """By kind, at most MOST of each, in reading order."""
    counts: dict[str, int]
    sentences: "Sentences | None"
    """None where the text is not read (yet)."""
    coming: bool = False
    """It is being read."""

    def marks(self) -> list[Mark]:
        """Each find in the text; an unlinked place leads to its choices."""
        return [
            Mark(
                "left " + kind.replace(" ", "-"), i.start, i.end, i.text, f"#left-{i.start}" if kind == "place" else ""
            )
            for kind, items in self.items.items()
            for i in items
        ]


def read_left(explorer: Explorer, document: dict[str, Any]) -> Left:
    """The report on a document of the graph."""
    given = {"id": document["id"]}
    text = ""
    for row in explorer.table(PIECES, given, SPANS).records():
        text = text.ljust(row["start"], "\n") + (row["text"] or "")
    if len(text) > LONGEST:
        return Left({}, {}, None)
    try:
        report = reading(text, document.get("jurisdiction_code") or document.get("jurisdiction")).result(WAIT)
    except TimeoutError:
        return Left({}, {}, None, coming=True)
    linked = spans(explorer.table(LINKED, given, SPANS).records())
    measured = spans(explorer.table(MEASURED, given, SPANS).records())
    known = explorer.index().by_id
    items: dict[str, list[Item]] = {kind: [] for kind in KINDS}
    for found in report.left:
        by_graph = {"place": linked, "sentence": measured, "no measure": measured}.get(found.kind, [])
        if not overlaps(by_graph, found.span.start, found.span.end):
            items[found.kind].append(item(found, known))
    counts = {kind: len(found) for kind, found in items.items()}
    return Left({kind: found[:MOST] for kind, found in items.items() if found}, counts, report.sentences)


_reports: OrderedDict[tuple[str, str | None], "Future[Coverage]"] = OrderedDict()
_lock = threading.Lock()


def reading(text: str, jurisdiction: str | None) -> "Future[Coverage]":
    """The report on a text, begun in the background when it is first asked for; the last ones are remembered."""
    key = (text, jurisdiction)
    with _lock:
        found = _reports.get(key)
        if found is None or (found.done() and found.exception() is not None):
            found = _reports[key] = Future()
            # A daemon: whoever ends the explorer does not wait for it.
            threading.Thread(target=_work, args=(found, text, jurisdiction), daemon=True).start()
        _reports.move_to_end(key)
        while len(_reports) > REMEMBERED:
            _reports.popitem(last=False)
    return found


def _work(future: "Future[Coverage]", text: str, jurisdiction: str | None) -> None:
    try:
        future.set_result(reported(text, jurisdiction))
    except BaseException as error:
        future.set_exception(error)


def reported(text: str, jurisdiction: str | None) -> "Coverage":
    from extract.coverage import coverage
    from extract.pipeline import extract
    from extract.readers import read_text
    from graph.errors import PolicyGraphError

    try:
        return coverage(extract(read_text(text), jurisdiction=jurisdiction))
    except PolicyGraphError:  # a jurisdiction that is no division: the text's own
        return coverage(extract(read_text(text)))


def item(found: "Leftover", known: dict[str, Any]) -> Item:
    members = re.match(r"(\d+) of (\d+)", found.why) if found.kind == "list" else None
    why = found.candidates[0].why if found.candidates else ""
    return Item(
        found.kind,
        found.span.start,
        found.span.end,
        found.text,
        found.context,
        tuple(choice(c, known) for c in found.candidates),
        tuple(key for said, key in CLUES.items() if said in why),
        int(members[1]) if members else 0,
        int(members[2]) if members else 0,
    )


def choice(candidate: "Candidate", known: dict[str, Any]) -> Choice:
    id = f"region:{candidate.code}"
    return Choice(candidate.name, candidate.code, candidate.parents, entity_url(id) if id in known else "")


def spans(rows: Iterable[dict[str, Any]]) -> list[tuple[int, int]]:
    return sorted((row["start"], row["end"]) for row in rows)


def overlaps(sorted_spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of them shares a character with [start, end). They do not contain each other far apart."""
    at = bisect_left(sorted_spans, (end, 0))
    return any(stop > start for _, stop in sorted_spans[max(0, at - 20) : at])
