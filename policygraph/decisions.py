"""A person's decisions on doubtful pairs of projects: a small YAML file, replayed at every build as SAME_AS edges.

Ids never change by a decision: two projects that are one stay two nodes with an edge between them.

- pair: [project:0011…, project:0022…]
  names: [甲水库, 甲县水库]
  decision: same                       # or different
  by: name of who decided
  date: '2026-03-05'
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import yaml

from graph.errors import PolicyGraphError
from graph.model import Edge, GraphData

if TYPE_CHECKING:
    from graph.stores.base import Store

VERDICTS = ("same", "different")
KEYS = ("pair", "names", "decision", "by", "date")
HEAD = "# Which doubtful pairs of projects are one, by `policygraph duplicates decide`; replayed at every build.\n"

Ids = tuple[str, str]


class DecisionsFileError(PolicyGraphError):
    """A file of decisions that cannot be taken; `line` counts from 1."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        self.path, self.line = path, line
        super().__init__(f"{path}: line {line}: {message}")


class ContradictionError(PolicyGraphError):
    """A decision that earlier ones rule out through other pairs."""

    def __init__(self, decision: "Decision") -> None:
        self.decision = decision
        implied = VERDICTS[1 - VERDICTS.index(decision.verdict)]
        super().__init__(
            f"{decision.shown} cannot be {decision.verdict}: decisions on other pairs make them {implied}; "
            "decide one of those anew first (policygraph duplicates --decided lists them)"
        )


@dataclass(frozen=True, slots=True)
class Decision:
    ids: Ids
    """The smaller first."""
    names: tuple[str, str]
    verdict: str
    """same or different"""
    by: str
    date: str
    """2026-03-05"""

    @property
    def shown(self) -> str:
        return " and ".join(self.names)


class Decisions:
    """All decisions of one file. A pair may be decided by others: where A is B and B is C, A is C."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        """Raises `ContradictionError`."""
        self.by_pair: dict[Ids, Decision] = {}
        self._above: dict[str, str] = {}
        for decision in decisions:
            self.add(decision)

    def __iter__(self) -> Iterator[Decision]:
        return iter(sorted(self.by_pair.values(), key=lambda d: d.ids))

    def add(self, decision: Decision) -> None:
        """One more; it takes the place of an earlier one on its pair. Raises `ContradictionError`, nothing changed."""
        if decision.ids in self.by_pair:
            others = Decisions(d for d in self if d.ids != decision.ids)
            others.add(decision)
            self.by_pair, self._above = others.by_pair, others._above
            return
        if self.verdict(*decision.ids) not in (None, decision.verdict):
            raise ContradictionError(decision)
        self.by_pair[decision.ids] = decision
        if decision.verdict == "same":
            first, second = sorted(map(self._root, decision.ids))
            if first != second:
                self._above[second] = first

    def verdict(self, one: str, other: str) -> str | None:
        """What is decided on a pair, by itself or through others; None where nobody decided."""
        ends = {self._root(one), self._root(other)}
        if len(ends) == 1:
            return "same"
        apart = (d.ids for d in self.by_pair.values() if d.verdict == "different")
        return "different" if any({self._root(a), self._root(b)} == ends for a, b in apart) else None

    def _root(self, id: str) -> str:
        while (above := self._above.get(id)) is not None:
            id = above
        return id


def decisions_file(store: "Store", given: Path | None = None) -> Path | None:
    """The file given, else the one beside the embedded store's folder; None for a server, which has no beside."""
    if given is not None:
        return given
    return Path(f"{store.url}.decisions.yml") if store.engine == "embedded" else None


def read_decisions(path: Path | None) -> Decisions:
    """The decisions in a file; none where there is no file. Raises `DecisionsFileError`, which names the line."""
    if path is None or not path.exists():
        return Decisions()
    try:
        root = yaml.compose(path.read_text("utf-8-sig"), yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise DecisionsFileError(path, 1, "is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise DecisionsFileError(path, 1, f"cannot be read ({error.strerror}); check the path") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise DecisionsFileError(path, mark.line + 1 if mark else 1, "is no YAML") from error
    if root is None:
        return Decisions()
    if not isinstance(root, yaml.SequenceNode):
        _fail(path, root, "must be a list of decisions")
    seen: dict[Ids, int] = {}
    found = Decisions()
    for node in root.value:
        decision = _decision(path, node)
        if decision.ids in seen:
            _fail(path, node, f"{decision.shown} is decided in line {seen[decision.ids]} already; keep one")
        seen[decision.ids] = node.start_mark.line + 1
        try:
            found.add(decision)
        except ContradictionError as error:
            _fail(path, node, str(error))
    return found


def _decision(path: Path, node: yaml.Node) -> Decision:
    if not isinstance(node, yaml.MappingNode):
        _fail(path, node, f"a decision has the keys {', '.join(KEYS)}")
    rows = {key.value: value for key, value in node.value}
    for key, _ in node.value:
        if key.value not in KEYS:
            _fail(path, key, f"unknown key {key.value!r}; known are {', '.join(KEYS)}")
    for key in ("pair", "decision"):
        if key not in rows:
            _fail(path, node, f"{key} is missing")
    ids = _two(path, rows["pair"])
    names = _two(path, rows["names"]) if "names" in rows else ids
    if ids[0] == ids[1]:
        _fail(path, rows["pair"], "a project is always itself; give two ids")
    verdict = rows["decision"].value
    if verdict not in VERDICTS:
        _fail(path, rows["decision"], f"{verdict!r} is no decision; write {' or '.join(VERDICTS)}")
    if ids[0] > ids[1]:
        ids, names = (ids[1], ids[0]), (names[1], names[0])
    by, date = (str(rows[key].value) if key in rows else "" for key in ("by", "date"))
    return Decision(ids, names, verdict, by, date)


def _two(path: Path, node: yaml.Node) -> tuple[str, str]:
    if not isinstance(node, yaml.SequenceNode) or len(node.value) != 2:
        _fail(path, node, "give two: [one, other]")
    one, other = (str(value.value) for value in node.value)
    return one, other


def _fail(path: Path, node: yaml.Node, message: str) -> NoReturn:
    raise DecisionsFileError(path, node.start_mark.line + 1, message)


def write_decisions(path: Path, decisions: Decisions) -> None:
    """The whole file or none of it; by pair, so that two versions compare well."""
    rows = [
        {"pair": list(d.ids), "names": list(d.names), "decision": d.verdict, "by": d.by, "date": d.date}
        for d in decisions
    ]
    text = HEAD + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


HELD = "MATCH (p:Project) WHERE p.id IN $ids RETURN p.id AS id"
EDGES = "MATCH (a:Project)-[r:SAME_AS]->(b:Project) RETURN a.id AS one, b.id AS other"
UNDO = "UNWIND $rows AS row MATCH (a:Project {id: row.one})-[r:SAME_AS]->(b:Project {id: row.other}) DELETE r"


def replay(store: "Store", decisions: Decisions) -> int:
    """Draw the decisions whose projects the store holds: SAME_AS where they are one, no edge where they are not.

    Returns how many edges stand by them. Edges between pairs that nobody decided here are left alone.
    """
    rows = list(decisions)
    if not rows:
        return 0
    held = {row["id"] for row in store.query(HELD, {"ids": sorted({id for d in rows for id in d.ids})})}
    data = GraphData()
    for decision in rows:
        if decision.verdict == "same" and held.issuperset(decision.ids):
            one, other = decision.ids
            decided = f"{decision.by}, {decision.date}"
            # (:Project)-[:SAME_AS {decided}]->(:Project)
            data.add_edge(Edge("SAME_AS", ("Project", one), ("Project", other), properties={"decided": decided}))
    there = {(row["one"], row["other"]) for row in store.query(EDGES)}
    undone = [d.ids for d in rows if d.verdict == "different"]
    wrong = [pair for one, other in undone for pair in ((one, other), (other, one)) if pair in there]
    if wrong:
        store.execute(UNDO, {"rows": [{"one": one, "other": other} for one, other in wrong]})
    if data.edges:
        store.write(data)
    return len(data.edges)
