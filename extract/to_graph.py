"""An extraction as a property graph; every edge that the text supports carries the words that support it.

Ids are those of `extract.identity`; types and properties those of `data/schema.yml`.
"""

from bisect import bisect_right
from collections.abc import Iterable

from extract import identity
from extract.gazetteers import gazetteer
from extract.projects.merging import ProjectGroup, merge_projects
from extract.quotes import Quoter
from extract.region_graph import RegionNodes
from extract.types import (
    AgencyMention,
    DocumentMeta,
    Extraction,
    Measure,
    Place,
    ProjectMention,
    RegionMention,
    Responsibility,
    Span,
)
from graph.model import Edge, Evidence, GraphData, Node, Value

SEPARATOR = " › "
"""Between the titles of an outline path, as shown to people."""

Ref = tuple[str, str]
"""(label, id) of a node."""


def to_graph(extraction: Extraction, *, extractor: str = "") -> GraphData:
    """The whole document: its outline, measures, entities and their relations. `extractor` says who extracted it."""
    return _DocumentGraph(extraction, extractor).write()


class _DocumentGraph:
    """One document on its way into a graph; each method adds one kind of fact."""

    def __init__(self, extraction: Extraction, extractor: str) -> None:
        self.extraction = extraction
        self.extractor = extractor
        self.data = GraphData()
        self.regions = RegionNodes(self.data)
        self.quoter = Quoter(extraction.outline)
        self.document = identity.document_id(extraction.source.text_sha256)
        self.starts = [m.span.start for m in extraction.measures]
        self.agencies = {a.span: a for a in extraction.agencies}
        self.groups = {g.name: g for g in merge_projects(extraction.projects)}

    def write(self) -> GraphData:
        self._document()
        self._units()
        for order, measure in enumerate(self.extraction.measures):
            self._measure(measure, order)
        for region in self.extraction.regions:
            self._region(region)
        for agency in self.extraction.agencies:
            self._agency(agency)
        for group in self.groups.values():
            self._project(group)
        for order in range(len(self.extraction.targets)):
            self._target(order)
        for duty in self.extraction.responsibilities:
            self._responsibility(duty)
        self._citations()
        return self.data

    # The document and its outline

    def _document(self) -> None:
        meta, source = self.extraction.meta, self.extraction.source
        properties: dict[str, Value] = {
            **_attributes(meta),
            "name": meta.title or self.extraction.outline.title or source.path or "",
            "status": "read",
            "path": source.path,
            "encoding": source.encoding,
            "sha256": source.sha256,
            "text_sha256": source.text_sha256,
            "characters": len(source.text),
            "extractor": self.extractor,
        }
        self.data.add_node(Node("Document", self.document, properties))
        if meta.jurisdiction:
            self.regions.add(meta.jurisdiction.name, meta.jurisdiction.code, meta.jurisdiction.level)

    def _unit(self, index: int) -> Ref:
        return ("Unit", f"{self.document}:u{index}")

    def _units(self) -> None:
        for unit in self.extraction.outline.units:
            properties: dict[str, Value] = {
                "document": self.document,
                "kind": unit.kind,
                "number": unit.number,
                "title": unit.title,
                "order": unit.index,
                "start": unit.span.start,
                "end": unit.span.end,
                "text": unit.span.of(self.extraction.source.text),
                "outline": SEPARATOR.join(unit.path) or unit.title,
            }
            self.data.add_node(Node(*self._unit(unit.index), properties))
            above = ("Document", self.document) if unit.parent is None else self._unit(unit.parent)
            # (:Document|Unit)-[:HAS_PART]->(:Unit)
            self.data.add_edge(Edge("HAS_PART", above, self._unit(unit.index)))

    # Measures

    def _measure_ref(self, start: int) -> Ref:
        return ("Measure", f"{self.document}:m{start}")

    def _measure(self, measure: Measure, order: int) -> None:
        ref = self._measure_ref(measure.span.start)
        properties: dict[str, Value] = {
            "document": self.document,
            "text": self.quoter.quote(measure.span),
            "start": measure.span.start,
            "end": measure.span.end,
            "sentence": self.quoter.quote(measure.sentence),
            "sentence_start": measure.sentence.start,
            "sentence_end": measure.sentence.end,
            "action": measure.action,
            "tense": measure.tense,
            "deadline": measure.deadline,
            "audience": list(measure.audience),
            "outline": SEPARATOR.join(measure.path),
            "order": order,
        }
        self.data.add_node(Node(*ref, properties))
        # (:Unit)-[:CONTAINS]->(:Measure)
        self.data.add_edge(Edge("CONTAINS", self._unit(measure.unit), ref))
        for basis in measure.basis:
            # (:Measure)-[:CONCERNS {basis}]->(:Sector)
            sector, words = ("Sector", f"sector:{basis.sector}"), basis.span or measure.span
            self._edge("CONCERNS", ref, sector, words, f"sectors/{basis.by}", basis=basis.by)
        for place in measure.applies_to:
            # (:Measure)-[:APPLIES_TO {carried: true}]->(:Region)
            self._edge("APPLIES_TO", ref, self._place(place), place.span, "carried/subject", carried=True)

    def _measure_at(self, span: Span) -> Measure | None:
        i = bisect_right(self.starts, span.start) - 1
        if i < 0 or span.start >= self.extraction.measures[i].span.end:
            return None
        return self.extraction.measures[i]

    def _holder(self, span: Span) -> Ref | None:
        """The measure whose words these are; outside of measures (titles, leads) the unit."""
        measure = self._measure_at(span)
        if measure:
            return self._measure_ref(measure.span.start)
        block = self.quoter.block_at(span.start)
        return self._unit(block.unit) if block else None

    # What it mentions

    def _region(self, mention: RegionMention) -> None:
        if mention.name is None or mention.nested:
            return
        region = ("Region", self.regions.add(mention.name, mention.code, mention.level))
        if mention.rule == "regions/lexicon" and (words := self.quoter.quote(mention.span)) != mention.name:
            # `ask` knows the user's own name too
            self.data.add_node(Node(*region, {"name": mention.name, "aliases": [words]}))
        # (:Measure|Unit)-[:MENTIONS]->(:Region)
        self._mention(region, mention.span, mention.rule, short=mention.short or None, implied=mention.implied or None)

    def _place(self, place: Place) -> Ref:
        return ("Region", self.regions.add(place.name, place.code, place.level))

    def _agency(self, mention: AgencyMention) -> None:
        agency = self._agency_node(mention.canonical, mention.kind, mention.jurisdiction, (mention.name, mention.text))
        # (:Measure|Unit)-[:MENTIONS {subject}]->(:Agency)
        self._mention(agency, mention.span, mention.rule, subject=mention.subject or None)
        division = gazetteer().get(mention.jurisdiction) if mention.jurisdiction else None
        if division:
            # (:Agency)-[:LOCATED_IN]->(:Region), the division that it belongs to
            region = ("Region", self.regions.add(division.name, division.code, division.level))
            self._edge("LOCATED_IN", agency, region, mention.span, mention.rule)

    def _agency_node(self, canonical: str, kind: str, jurisdiction: str | None, words: Iterable[str]) -> Ref:
        ref = ("Agency", identity.agency_id(canonical, kind, jurisdiction))
        aliases = [w for w in dict.fromkeys(words) if w != canonical]
        self.data.add_node(
            Node(*ref, {"name": canonical, "kind": kind, "jurisdiction": jurisdiction, "aliases": aliases})
        )
        return ref

    def _project(self, group: ProjectGroup) -> None:
        project = self._project_node(group)
        for mention in group.mentions:
            # (:Measure|Unit)-[:MENTIONS {stage, cue}]->(:Project)
            cue = self.quoter.quote(mention.cue) if mention.cue else None
            self._mention(
                project, mention.span, mention.rule, stage=mention.stage, cue=cue, open_list=mention.open_list or None
            )
            for type, places in (("LOCATED_IN", mention.located_in), ("CONNECTS", mention.connects)):
                for place in places:
                    # (:Project)-[:LOCATED_IN|CONNECTS]->(:Region)
                    self._edge(type, project, self._place(place), place.span, mention.rule, short=place.short or None)
            whole = self.groups.get(mention.part_of) if mention.part_of else None
            if whole and whole is not group:
                # (:Project)-[:PART_OF]->(:Project)
                self._edge("PART_OF", project, self._project_node(whole), mention.span, mention.rule)
        decisive = next((m for m in group.mentions if m.stage == group.stage), group.mentions[0])
        measure = self._measure_at(decisive.span)
        words = measure.span if measure else _with_cue(decisive)
        # (:Project)-[:STAGE_IN {stage}]->(:Document)
        self._edge("STAGE_IN", project, ("Document", self.document), words, "stages/governing-verb", stage=group.stage)

    def _named(self, name: str) -> ProjectGroup | None:
        """The project of that name, or else of that alias."""
        return self.groups.get(name) or next((g for g in self.groups.values() if name in g.aliases), None)

    def _project_node(self, group: ProjectGroup) -> Ref:
        places = (*group.located_in, *group.connects)
        scope = identity.project_scope(group.name, places, self.extraction.meta.jurisdiction)
        ref = ("Project", identity.project_id(group.name, scope))
        properties: dict[str, Value] = {
            "name": group.name,
            "kind": group.kind,
            "scope": scope,
            "aliases": list(group.aliases),
            "optional": group.optional,
        }
        self.data.add_node(Node(*ref, properties))
        return ref

    # Targets, duties, citations

    def _target(self, order: int) -> None:
        target = self.extraction.targets[order]
        ref = ("Target", f"{self.document}:t{target.span.start}")
        names = ("text", "low", "high", "unit", "comparator", "what", "scope", "deadline", "binding")
        properties: dict[str, Value] = {name: getattr(target, name) for name in names}
        properties |= {"document": self.document, "start": target.span.start, "end": target.span.end}
        self.data.add_node(Node(*ref, properties))
        measure = self._measure_at(target.span)
        if measure:
            # (:Measure)-[:SETS]->(:Target)
            self._edge("SETS", self._measure_ref(measure.span.start), ref, target.span, target.rule)
        project = self._named(target.about) if target.about else None
        if project:
            # (:Target)-[:ABOUT]->(:Project)
            self._edge("ABOUT", ref, self._project_node(project), target.span, target.rule)

    def _responsibility(self, duty: Responsibility) -> None:
        mention = self.agencies.get(duty.span)
        kind, jurisdiction = (mention.kind, mention.jurisdiction) if mention else ("government", None)
        agency = self._agency_node(duty.canonical, kind, jurisdiction, (duty.agency,))
        # (:Agency)-[:RESPONSIBLE_FOR {role}]->(:Measure)
        self._edge("RESPONSIBLE_FOR", agency, self._measure_ref(duty.measure), duty.span, duty.rule, role=duty.role)

    def _citations(self) -> None:
        for citation in self.extraction.citations:
            ref = ("Document", identity.cited_document_id(citation.title))
            self.data.add_node(Node(*ref, {"name": citation.title, "status": "cited"}))
            holder = self._holder(citation.span)
            if holder:
                # (:Measure|Unit)-[:CITES {role}]->(:Document)
                self._edge("CITES", holder, ref, citation.span, citation.rule, role=citation.role)

    # Edges with evidence

    def _mention(self, entity: Ref, span: Span, rule: str, **properties: Value) -> None:
        holder = self._holder(span)
        if holder:
            self._edge("MENTIONS", holder, entity, span, rule, **properties)

    def _edge(self, type: str, source: Ref, target: Ref, span: Span, rule: str, **properties: Value) -> None:
        said: dict[str, Value] = {name: value for name, value in properties.items() if value is not None}
        evidence = Evidence(self.document, span.start, span.end, self.quoter.quote(span), rule)
        self.data.add_edge(Edge(type, source, target, evidence, said))


def _with_cue(mention: ProjectMention) -> Span:
    """The name with the words of its row that say how far it is (甲中心 | 在建)."""
    span, cue = mention.span, mention.cue
    return Span(min(span.start, cue.start), max(span.end, cue.end)) if cue else span


def _attributes(meta: DocumentMeta) -> dict[str, Value]:
    return {
        "issuer": meta.issuer,
        "jurisdiction": meta.jurisdiction.name if meta.jurisdiction else None,
        "jurisdiction_code": meta.jurisdiction.code if meta.jurisdiction else None,
        "period_from": meta.period[0] if meta.period else None,
        "period_to": meta.period[1] if meta.period else None,
        "date": meta.date,
        "number": meta.number,
        "genre": meta.genre,
        "source": meta.source,
    }
