"""How spaCy makes the components. Importing this module registers them under their names.

They stand apart from `extract.components`, since spaCy reads their signatures, which compiled functions do not tell.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extract.components import (
    agencies,
    audience,
    carried,
    citations,
    measures,
    projects,
    regions,
    responsibilities,
    sectors,
    stages,
    targets,
)
from extract.components.document import DocumentOf, read_document
from extract.components.projects import Projects

Component = Callable[[Doc], Doc]


@Language.factory("policygraph_document", default_config={"jurisdiction": None, "lexicon": None})
def make_document(nlp: Language, name: str, jurisdiction: str | None, lexicon: str | None) -> DocumentOf:
    """Config: `jurisdiction`, name or code of the division that issued the texts; `lexicon`, path of the user's names.

    Raises PolicyGraphError where the jurisdiction is unknown or ambiguous, or the lexicon cannot be taken.
    """
    return read_document(jurisdiction, lexicon)


@Language.factory("policygraph_regions")
def make_regions(nlp: Language, name: str) -> Component:
    return regions.find_regions


@Language.factory("policygraph_agencies")
def make_agencies(nlp: Language, name: str) -> Component:
    return agencies.find_agencies


@Language.factory("policygraph_measures")
def make_measures(nlp: Language, name: str) -> Component:
    return measures.find_measures


@Language.factory("policygraph_carried")
def make_carried(nlp: Language, name: str) -> Component:
    return carried.carry_regions


@Language.factory("policygraph_targets")
def make_targets(nlp: Language, name: str) -> Component:
    return targets.find_targets


@Language.factory("policygraph_projects")
def make_projects(nlp: Language, name: str) -> Projects:
    return projects.Projects()


@Language.factory("policygraph_stages")
def make_stages(nlp: Language, name: str) -> Component:
    return stages.stage_projects


@Language.factory("policygraph_sectors")
def make_sectors(nlp: Language, name: str) -> Component:
    return sectors.find_sectors


@Language.factory("policygraph_audience")
def make_audience(nlp: Language, name: str) -> Component:
    return audience.find_audience


@Language.factory("policygraph_responsibilities")
def make_responsibilities(nlp: Language, name: str) -> Component:
    return responsibilities.find_responsibilities


@Language.factory("policygraph_citations")
def make_citations(nlp: Language, name: str) -> Component:
    return citations.find_citations
