"""What spaCy knows the components by. Importing this module registers them under their names.

They are registered apart from `extract.components`, since spaCy reads the signatures of factories, which compiled
functions do not tell.
"""

from spacy.language import Language

from extract.components.agencies import find_agencies
from extract.components.audience import find_audience
from extract.components.carried import carry_regions
from extract.components.citations import find_citations
from extract.components.document import DocumentOf, read_document
from extract.components.measures import find_measures
from extract.components.projects import Projects
from extract.components.regions import find_regions
from extract.components.responsibilities import find_responsibilities
from extract.components.sectors import find_sectors
from extract.components.stages import stage_projects
from extract.components.targets import find_targets

for component_name, component in {
    "policygraph_regions": find_regions,
    "policygraph_agencies": find_agencies,
    "policygraph_measures": find_measures,
    "policygraph_carried": carry_regions,
    "policygraph_targets": find_targets,
    "policygraph_stages": stage_projects,
    "policygraph_sectors": find_sectors,
    "policygraph_audience": find_audience,
    "policygraph_responsibilities": find_responsibilities,
    "policygraph_citations": find_citations,
}.items():
    Language.component(component_name, func=component)


@Language.factory("policygraph_projects")
def make_projects(nlp: Language, name: str) -> Projects:
    """It reads many Docs step by step, which a function cannot tell spaCy."""
    return Projects()


@Language.factory("policygraph_document", default_config={"jurisdiction": None, "lexicon": None})
def make_document(nlp: Language, name: str, jurisdiction: str | None, lexicon: str | None) -> DocumentOf:
    """Config: `jurisdiction`, name or code of the division that issued the texts; `lexicon`, path of the user's names.

    Raises PolicyGraphError where the jurisdiction is unknown or ambiguous, or the lexicon cannot be taken.
    """
    return read_document(jurisdiction, lexicon)
