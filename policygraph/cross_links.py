"""Cross-links as tables: which pairs, which sentences behind one pair, which bridges, which communities."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import PolicyGraphError
from policygraph.names import find_entity

if TYPE_CHECKING:
    from graph.analysis import Link, Material, Projection
    from graph.stores.base import Store

KINDS = {
    "sectors": ("Sector", "Sector"),
    "regions": ("Region", "Region"),
    "agencies": ("Agency", "Agency"),
    "sector-region": ("Sector", "Region"),
}
"""What `policygraph links` ties to what."""
TITLES = {
    "sectors": "领域之间的联系 · Links between sectors",
    "regions": "地区之间的联系 · Links between regions",
    "agencies": "机构之间的联系 · Links between agencies",
    "sector-region": "领域与地区的联系 · Links between sectors and regions",
}
PAIRS = ("measures", "weight", "expected", "g2", "npmi", "one_word", "projects", "items", "sections")
EVIDENCE = ("quote", "document", "outline", "start", "end", "id")
Rows = list[tuple[Any, ...]]


class UntiedError(PolicyGraphError):
    """A thing of the wrong type for this kind of link, or one that nothing ties."""


@dataclass
class CrossLinks:
    """The links of one kind in a store, and how they were counted."""

    kind: str
    basis: str
    material: "Material"
    projection: "Projection"
    links: "list[Link]"
    """Those that were asked for."""
    limits: tuple[str, ...] = ()
    """What the links were narrowed to, as options of the command."""
    beyond: int = 0
    """Links left out because they are tied only by something wider than asked for."""


def read_links(
    store: "Store",
    kind: str,
    *,
    basis: str = "words",
    minimum: int = 1,
    weight: float = 0.0,
    within: str = "measure",
    apart: bool = False,
    document: str | None = None,
) -> CrossLinks:
    """Links of a kind (KINDS), tied at least as closely as `within` by `minimum` or more such contexts, and by measures
    that weigh `weight` or more together, long lists counting little.

    `apart`: only sectors that are no neighbours in any document's outline.
    """
    from graph.analysis import CLOSENESS, outline_neighbours, project, read_material

    material = read_material(store, find_entity(store, document).id if document else None)
    projection = project(material, *KINDS[kind], basis)
    wide = CLOSENESS[: CLOSENESS.index(within) + 1]
    links = [link for link in projection.links if link.count >= minimum and link.weight >= weight]
    if apart:
        neighbours = outline_neighbours(material)
        links = [link for link in links if frozenset((link.a.id, link.b.id)) not in neighbours]
    close = [link for link in links if link.closeness in wide]
    limits = [f"--min {minimum}"] * (minimum > 1) + [f"--weight {weight:g}"] * (weight > 0) + ["--apart"] * apart
    return CrossLinks(kind, basis, material, projection, close, tuple(limits), len(links) - len(close))


def pairs(found: CrossLinks) -> tuple[tuple[str, ...], Rows]:
    """A row a link with its counts, its association and its first sentence."""
    from graph.analysis import named_by_one_word, proofs

    rows: Rows = []
    for link in found.links:
        behind = proofs(found.material, found.projection, link, link.closeness)
        counts = [len(link.shared[kind]) for kind in ("project", "item", "section")]
        association = (round(link.expected, 2), round(link.g2, 2), None if link.npmi is None else round(link.npmi, 2))
        one_word = sum(named_by_one_word(proof) for proof in behind)
        numbers = (len(link.shared["measure"]), round(link.weight, 2), *association, one_word, *counts)
        first = behind[0].stand if behind else None
        rows.append((link.a.name, link.b.name, link.closeness, *numbers, *_evidence(first)))
    return (*_ends(found.kind), "closeness", *PAIRS, *EVIDENCE), rows


def cell(found: CrossLinks, store: "Store", a: str, b: str, within: str = "measure") -> tuple[tuple[str, ...], Rows]:
    """The measures behind one pair, whatever the minimum: a row each with the words that name either."""
    from graph.analysis import proofs

    types = KINDS[found.kind]
    ends = [_end(found, store, name, types) for name in (a, b)]
    if len(set(types)) > 1 and found.material.things[ends[0]].type == found.material.things[ends[1]].type:
        raise UntiedError(f"a cell of {found.kind} needs a {types[0].lower()} and a {types[1].lower()}")
    link = found.projection.between(*ends)
    rows: Rows = []
    for proof in proofs(found.material, found.projection, link, within) if link else ():
        ties = {link.a.id: proof.a, link.b.id: proof.b} if link else {}
        words = (tuple(dict.fromkeys(tie.words for tie in ties[end])) for end in ends)
        rows.append((proof.closeness, proof.stand.text, *words, *_evidence(proof.stand)))
    names = tuple(found.material.things[end].name for end in ends)
    return ("closeness", "measure", *_apart(names), *EVIDENCE), rows


def bridge_rows(found: CrossLinks, types: tuple[str, ...]) -> tuple[tuple[str, ...], Rows]:
    """Regions, agencies and projects by betweenness, each with its first sentence."""
    from graph.analysis import bridges

    rows: Rows = []
    for bridge in bridges(found.material, found.basis, types):
        first = found.material.measures[bridge.measures[0]]
        row = (bridge.thing.type, bridge.thing.name, round(bridge.betweenness, 4), len(bridge.sectors), bridge.sectors)
        rows.append((*row, len(bridge.measures), *_evidence(first)))
    return ("type", "name", "betweenness", "number", "sectors", "measures", *EVIDENCE), rows


def community_rows(found: CrossLinks) -> tuple[tuple[str, ...], Rows]:
    """A row for each thing with the number of its community."""
    from graph.analysis import communities

    rows: Rows = []
    for number, group in enumerate(communities(found.projection), 1):
        rows += [(number, t.type, t.name, found.projection.measures(t.id), t.id) for t in group]
    return ("community", "type", "name", "measures", "id"), rows


def _ends(kind: str) -> tuple[str, str]:
    rows, columns = (type.lower() for type in KINDS[kind])
    return rows, columns if columns != rows else f"with_{columns}"


def _apart(names: tuple[str, ...]) -> tuple[str, ...]:
    return names if len(set(names)) == len(names) else tuple(f"{name} ({i})" for i, name in enumerate(names, 1))


def _evidence(stand: Any) -> tuple[Any, ...]:
    if stand is None:
        return (None,) * len(EVIDENCE)
    return (stand.sentence, stand.document, stand.outline, stand.start, stand.end, stand.id)


def _end(found: CrossLinks, store: "Store", name: str, types: tuple[str, ...]) -> str:
    """Id of the thing that is meant; a sector's key will do."""
    things = found.material.things
    key = [t.id for t in things.values() if t.key == name]
    id = key[0] if key else find_entity(store, name).id
    if id not in things:
        raise UntiedError(f"no measure names {name}: it is tied to nothing here")
    if things[id].type not in types:
        wanted = " and ".join(dict.fromkeys(type.lower() for type in types))
        raise UntiedError(f"{name} is a {things[id].type.lower()}, and {found.kind} ties {wanted}: choose another kind")
    return id
