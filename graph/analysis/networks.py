"""Bridges and communities, by networkx."""

from dataclasses import dataclass

from graph.analysis.material import Material, Thing
from graph.analysis.projections import Projection

SEED = 20260101
"""Of the Louvain method, whose result depends on the order in which it looks at the nodes."""
OTHERS = ("Region", "Agency", "Project")


@dataclass(frozen=True, slots=True)
class Bridge:
    """A thing that ties sectors which are otherwise further apart."""

    thing: Thing
    betweenness: float
    """Share of the shortest paths between other nodes that run through it, 0 to 1."""
    sectors: tuple[str, ...]
    """Names of the sectors that it ties, those with most of its measures first."""
    measures: tuple[str, ...]
    """Ids of its measures that concern a sector, in the order of the text."""


def bridges(material: Material, basis: str = "words", types: tuple[str, ...] = OTHERS) -> list[Bridge]:
    """Regions, agencies and projects by their betweenness on the bipartite graph of sectors and things.

    A sector and a thing are joined where a measure concerns the one and names the other. Betweenness (L. Freeman,
    "A Set of Measures of Centrality Based on Betweenness", Sociometry 40, 1977) is normalised by the number of pairs
    of other nodes. Only things that tie two sectors or more can bridge.
    """
    import networkx as nx

    concerned: dict[str, list[str]] = {}
    for sector, measures in sorted(material.by_thing("Sector", basis).items()):
        for measure in measures:
            concerned.setdefault(measure, []).append(sector)
    graph: nx.Graph[str] = nx.Graph()
    numbers: dict[str, dict[str, int]] = {}
    behind: dict[str, list[str]] = {}
    order = {id: i for i, id in enumerate(material.measures)}
    for type in types:
        named = material.by_thing(type, "words")
        for thing in sorted(named):
            behind[thing] = sorted((id for id in named[thing] if id in concerned), key=order.__getitem__)
            numbers[thing] = {}
            for measure in behind[thing]:
                for sector in concerned[measure]:
                    numbers[thing][sector] = numbers[thing].get(sector, 0) + 1
                    graph.add_edge(thing, sector)
    between = nx.betweenness_centrality(graph)
    found = []
    for thing, sectors in numbers.items():
        if len(sectors) < 2:
            continue
        names = [material.things[s].name for s in sorted(sectors, key=lambda s: (-sectors[s], s))]
        found.append(Bridge(material.things[thing], between[thing], tuple(names), tuple(behind[thing])))
    return sorted(found, key=lambda b: (-b.betweenness, -len(b.sectors), -len(b.measures), b.thing.id))


def communities(projection: Projection) -> list[list[Thing]]:
    """Things that shared measures tie more among themselves than with others, the largest group first.

    Louvain method (V. Blondel et al., "Fast unfolding of communities in large networks", J. Stat. Mech. 2008), weighted
    by the shared measures, lists counting less (`Link.weight`), with a fixed seed. Things without a shared measure are
    in none.
    """
    import networkx as nx

    tied = [link for link in projection.links if link.shared["measure"]]
    things = sorted({t.id: t for link in tied for t in (link.a, link.b)}.values(), key=lambda t: t.id)
    number = {t.id: i for i, t in enumerate(things)}  # numbers, whose sets keep their order from run to run
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(things)))
    for link in sorted(tied, key=lambda k: (k.a.id, k.b.id)):
        graph.add_edge(number[link.a.id], number[link.b.id], weight=link.weight)
    groups = nx.community.louvain_communities(graph, weight="weight", seed=SEED) if things else []
    rank = {t.id: i for i, t in enumerate([*projection.rows, *projection.columns])}
    named = [sorted((things[i] for i in group), key=lambda t: rank[t.id]) for group in groups]
    return sorted(named, key=lambda group: (-len(group), rank[group[0].id]))
