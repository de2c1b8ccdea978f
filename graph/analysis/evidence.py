"""The sentences behind a link."""

from dataclasses import dataclass

from graph.analysis.material import Material, Stand, Tie
from graph.analysis.projections import CLOSENESS, Link, Projection


@dataclass(frozen=True, slots=True)
class Proof:
    """A measure behind a link."""

    closeness: str
    """What the two share here: the measure itself, or a project, item or section that joins it to others."""
    context: str
    """Id of what is shared."""
    stand: Stand
    a: tuple[Tie, ...]
    """The words by which the measure is tied to the one; empty where only another measure of the context is."""
    b: tuple[Tie, ...]


def proofs(material: Material, projection: Projection, link: Link, within: str = "measure") -> list[Proof]:
    """All measures behind a link, closest first; wider contexts up to `within`, each measure once."""
    found: list[Proof] = []
    seen: set[str] = set()
    for kind in CLOSENESS[: CLOSENESS.index(within) + 1]:
        for context in link.shared[kind]:
            for stand in _measures(material, kind, context):
                if stand.id in seen:
                    continue
                a, b = (_words(material, projection, thing, stand.id) for thing in (link.a.id, link.b.id))
                if a or b:
                    seen.add(stand.id)
                    found.append(Proof(kind, context, stand, a, b))
    return found


def _measures(material: Material, kind: str, context: str) -> list[Stand]:
    match kind:
        case "measure":
            return [material.measures[context]]
        case "project":
            ids = material.by_thing("Project").get(context, set())
            return [stand for id, stand in material.measures.items() if id in ids]
        case _:
            return [stand for stand in material.measures.values() if getattr(stand, kind) == context]


def _words(material: Material, projection: Projection, thing: str, measure: str) -> tuple[Tie, ...]:
    return tuple(tie for tie in material.words_for(thing, measure) if projection.basis in ("any", tie.basis))


def named_by_one_word(proof: Proof) -> bool:
    """Whether the measure ties the two by the same words only (水生态 is water and ecology): one word, not two said."""
    return all(any(x.start < y.end and y.start < x.end for y in proof.b) for x in proof.a) and bool(proof.a and proof.b)
