"""The annotation file: what `policygraph extract -o` writes. Its shape stands in `data/annotation.schema.json`."""

import json
from pathlib import PurePath
from typing import Any

from extract.projects.merging import ProjectGroup, merge_projects
from extract.quotes import Quoter
from extract.types import Extraction, Place, RegionMention, Span

JSON = dict[str, Any]


def to_annotation(extraction: Extraction) -> JSON:
    """The annotation of one document, ready for `json.dumps`; positions in the source text, rows in reading order.

    Self references (全区, "the whole region"), one-character forms and names that are part of a river's are no region
    rows. `text` is the raw slice.
    """
    source, meta = extraction.source, extraction.meta
    regions = [_region(m) for m in extraction.regions if not (m.implied or m.short or m.nested)]
    return {
        "document": PurePath(source.path).name if source.path else None,
        "sha256": source.sha256,
        "jurisdiction": meta.jurisdiction.name if meta.jurisdiction else None,
        "title": meta.title,
        "issuer": meta.issuer,
        "period": {"from": meta.period[0], "to": meta.period[1]} if meta.period else None,
        "date": meta.date,
        "number": meta.number,
        "genre": meta.genre,
        "regions": regions,
        "agencies": [_agency(m) for m in extraction.agencies],
        "projects": [_project(g) for g in merge_projects(extraction.projects)],
        "targets": [_target(t) for t in extraction.targets],
        "measures": _measures(extraction),
        "responsibilities": [
            {"agency": r.agency, "canonical": r.canonical, "role": r.role, "measure": r.measure, **_at(r.span)}
            for r in extraction.responsibilities
        ],
        "outline": [_unit(extraction, i) for i in range(len(extraction.outline.units))],
        "cites": [{**_at(c.span), "title": c.title, "role": c.role} for c in extraction.citations],
        "unlinked": [r for r in regions if r["name"] is None],
        "warnings": list(extraction.warnings),
    }


def dump(extraction: Extraction) -> str:
    """The annotation as text: one line a row, so that versions compare well; the same input gives the same bytes."""
    parts = []
    for key, value in to_annotation(extraction).items():
        if isinstance(value, list) and value:
            rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f"{json.dumps(key)}: [\n  {rows}\n ]")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def _at(span: Span) -> JSON:
    return {"start": span.start, "end": span.end}


def _region(m: RegionMention) -> JSON:
    row: JSON = {**_at(m.span), "text": m.text, "name": m.name, "level": m.level, "code": m.code}
    if m.name is None:
        row["candidates"] = [
            {"name": c.name, "code": c.code, "parents": list(c.parents), "why": c.why} for c in m.candidates
        ]
    return row


def _agency(m: Any) -> JSON:
    return {
        **_at(m.span), "text": m.text, "name": m.name, "canonical": m.canonical, "kind": m.kind,
        "jurisdiction": m.jurisdiction,
    }  # fmt: skip


def _places(places: tuple[Place, ...]) -> list[str]:
    return list(dict.fromkeys(p.name for p in places if not p.short))


def _project(group: ProjectGroup) -> JSON:
    return {
        "name": group.name,
        "kind": group.kind,
        "stage": group.stage,
        "located_in": _places(group.located_in),
        "connects": _places(group.connects),
        "part_of": group.part_of,
        "aliases": list(group.aliases),
        "spans": [[m.span.start, m.span.end] for m in group.mentions],
        "mentions": [
            {
                **_at(m.span),
                "head": [m.head.start, m.head.end] if m.head else None,
                "stage": m.stage,
                "cue": [m.cue.start, m.cue.end] if m.cue else None,
                "open_list": m.open_list,
            }
            for m in group.mentions
        ],
        "doubt": group.optional,
    }


def _target(t: Any) -> JSON:
    return {
        **_at(t.span), "text": t.text, "low": t.low, "high": t.high, "unit": t.unit, "comparator": t.comparator,
        "what": t.what, "scope": t.scope, "deadline": t.deadline, "binding": t.binding, "about": t.about,
    }  # fmt: skip


def _measures(extraction: Extraction) -> list[JSON]:
    quoter = Quoter(extraction.outline)
    return [
        {
            **_at(m.span),
            "text": quoter.quote(m.span),
            "sectors": list(m.sectors),
            "action": m.action,
            "tense": m.tense,
            "deadline": m.deadline,
            "audience": list(m.audience),
            "sentence": [m.sentence.start, m.sentence.end],
            "path": list(m.path),
            "basis": [{"sector": b.sector, "by": b.by, **(_at(b.span) if b.span else {})} for b in m.basis],
            "applies_to": [{"name": p.name, "code": p.code, **_at(p.span)} for p in m.applies_to],
        }
        for m in extraction.measures
    ]


def _unit(extraction: Extraction, index: int) -> JSON:
    unit = extraction.outline.units[index]
    return {
        "index": unit.index, "kind": unit.kind, "number": unit.number, "title": unit.title, **_at(unit.span),
        "parent": unit.parent, "dropped": [[s.start, s.end] for s in unit.dropped],
    }  # fmt: skip
