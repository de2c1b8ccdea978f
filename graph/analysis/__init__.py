"""Cross-links: what shared measures, projects, items and sections tie together, how strongly, and who bridges."""

from graph.analysis.association import log_likelihood, npmi
from graph.analysis.evidence import Proof, named_by_one_word, proofs
from graph.analysis.material import Material, Stand, Thing, Tie, read_material
from graph.analysis.networks import Bridge, bridges, communities
from graph.analysis.outline import outline_neighbours
from graph.analysis.projections import CLOSENESS, Link, Projection, project

__all__ = [
    "CLOSENESS",
    "Bridge",
    "Link",
    "Material",
    "Projection",
    "Proof",
    "Stand",
    "Thing",
    "Tie",
    "bridges",
    "communities",
    "log_likelihood",
    "named_by_one_word",
    "npmi",
    "outline_neighbours",
    "project",
    "proofs",
    "read_material",
]
