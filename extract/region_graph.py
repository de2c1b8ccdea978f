"""Regions and sectors as nodes: what the gazetteer and the taxonomy say, whatever the documents speak of."""

from dataclasses import dataclass, field

from extract.gazetteers import gazetteer
from extract.identity import region_id
from extract.linking import CHINA
from extract.sectors.taxonomy import sectors
from extract.types import Jurisdiction
from graph.model import Edge, GraphData, Node, Value


def taxonomy_graph() -> GraphData:
    """The sectors; they stay in the graph even where no text speaks of them."""
    data = GraphData()
    for sector in sectors():
        aliases = list(sector.aliases)
        properties: dict[str, Value] = {"name": sector.zh, "key": sector.key, "name_en": sector.en, "aliases": aliases}
        data.add_node(Node("Sector", f"sector:{sector.key}", properties))
    return data


def jurisdiction_graph(jurisdiction: Jurisdiction | None) -> GraphData:
    """All divisions of the jurisdiction down to the county, with its ancestors; for 中国 the whole country."""
    data = GraphData()
    if jurisdiction is None:
        return data
    regions = RegionNodes(data)
    regions.add(jurisdiction.name, jurisdiction.code, jurisdiction.level)
    waiting = [jurisdiction.code] if jurisdiction.code else [d.code for d in gazetteer().provinces()]
    while waiting:
        division = gazetteer().get(waiting.pop())
        if division and division.level != "township":
            regions.add(division.name, division.code, division.level)
            waiting.extend(child.code for child in gazetteer().children(division.code))
    return data


@dataclass(slots=True)
class RegionNodes:
    """Adds regions to a graph, each with its ancestors."""

    data: GraphData
    known: set[str] = field(default_factory=set)

    def add(self, name: str, code: str | None, level: str) -> str:
        """The region's node id."""
        id = region_id(name, code, level)
        if id in self.known:
            return id
        self.known.add(id)
        division = gazetteer().get(code) if code else None
        named = [*division.aliases, *division.short, *(f.name for f in division.former)] if division else []
        aliases = list(dict.fromkeys(named))
        self.data.add_node(Node("Region", id, {"name": name, "level": level, "code": code, "aliases": aliases}))
        if division:
            parents = gazetteer().parents(division.code)
            above = self.add(parents[0].name, parents[0].code, parents[0].level) if parents else self._country()
            # (:Region)-[:PART_OF]->(:Region), from the gazetteer
            self.data.add_edge(Edge("PART_OF", ("Region", id), ("Region", above)))
        return id

    def _country(self) -> str:
        return self.add(CHINA, None, "country")
