"""The records that components make. Every position is a `Span`; see `extract.texts` for texts and their places.

Components work on one block of text (a paragraph or a title) and use positions in `Block.text`; `extract.positions`
turns a record of a block into the same record with positions in the document's source text.
"""

from dataclasses import dataclass, field

from extract.records import record
from extract.texts import Block, Outline, SourceText, Span, Table, Unit

__all__ = [
    "LEVELS",
    "AgencyMention",
    "Block",
    "BlockFacts",
    "Candidate",
    "Citation",
    "DocumentMeta",
    "Extraction",
    "Jurisdiction",
    "Measure",
    "Outline",
    "Place",
    "ProjectMention",
    "RegionMention",
    "Responsibility",
    "SectorBasis",
    "SourceText",
    "Span",
    "Table",
    "Target",
    "Unit",
]

LEVELS = ("country", "province", "prefecture", "county", "township", "area", "feature")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A division that an unlinked name may mean."""

    name: str
    code: str
    parents: tuple[str, ...]
    """Outermost first: ("山东省", "济南市")."""
    why: str
    """Why it stands at this place of the list."""


@record
class RegionMention:
    span: Span
    text: str
    name: str | None
    """Today's official full name; None where the place is found but not linked."""
    level: str
    code: str | None
    """Six digits down to the county, twelve for a township, None for countries without one, areas and features."""
    rule: str
    """Id of the component and list that made it: "regions/gazetteer"."""
    candidates: tuple[Candidate, ...] = ()
    short: bool = False
    """A one-character form in a compound (川藏): not exported as a region row; its links are drawn and marked."""
    implied: bool = False
    """A self reference (全区, 我省): resolved inside measures, not exported as a region row."""
    nested: str | None = None
    """"feature" where it is only part of a river's, lake's or mountain's name: it gives no link."""


@record
class AgencyMention:
    span: Span
    text: str
    name: str
    """As the text gives it, coordination made whole: 省发展改革委, 林芝职业技术学院."""
    canonical: str
    """In full: 山东省发展和改革委员会."""
    kind: str
    """government public school hospital firm association party other (a key of `data/lexicons/agencies.yml`)."""
    jurisdiction: str | None
    """Code of the division that it belongs to, 中国 for a national body, None where unknown or not of its identity."""
    rule: str
    subject: bool = False
    """Only the subject of its clause's verb."""
    person: bool = False
    """Inside a person's title (自治区党委书记)."""


@record
class Place:
    """A region as the end of a link, with the words that support the link."""

    name: str
    code: str | None
    level: str
    span: Span
    short: bool = False


@record
class ProjectMention:
    """One mention of a project, list expansion done."""

    span: Span
    """The member's own words (墨脱)."""
    name: str
    """Made whole by coordination: 墨脱机场."""
    kind: str
    stage: str
    rule: str
    head: Span | None = None
    """The shared head's words where they stand elsewhere (机场)."""
    cue: Span | None = None
    """The words that decide the stage (前期工作); None where no stage word governs it."""
    located_in: tuple[Place, ...] = ()
    connects: tuple[Place, ...] = ()
    part_of: str | None = None
    """Name of the project that it is part of."""
    open_list: bool = False
    """It stands in a list that ends with 等: more are meant than are named."""
    aliases: tuple[str, ...] = ()
    optional: str | None = None
    """Why it is doubtful as a project, e.g. "facility" (a facility inside a work); None if it is one for sure."""


@record
class Target:
    span: Span
    text: str
    low: float | None
    high: float | None
    unit: str
    comparator: str
    """= ≥ ≤ ≈ range"""
    what: str | None
    scope: str | None
    rule: str
    deadline: str | None = None
    binding: str | None = None
    about: str | None = None
    """Name of the project that it belongs to."""


@record
class SectorBasis:
    sector: str
    by: str
    """"heading" or "words"."""
    span: Span | None
    """The words; for a heading the title's span, which lies in another block: always a position in the SOURCE text
    for `by="heading"` (see `located`), in the block for `by="words"`."""


@record
class Measure:
    span: Span
    """Ends before its closing mark."""
    text: str
    sentence: Span
    action: str | None = None
    tense: str = "future"
    """past present future (past: a report of what was done)."""
    deadline: str | None = None
    audience: tuple[str, ...] = ()
    basis: tuple[SectorBasis, ...] = ()
    applies_to: tuple[Place, ...] = ()
    """Carried regions: the subject's region of the sentence that this measure continues."""
    unit: int = 0
    path: tuple[str, ...] = ()

    @property
    def sectors(self) -> tuple[str, ...]:
        """Keys without repetition, in the taxonomy's alphabetical order."""
        return tuple(sorted({b.sector for b in self.basis}))


@record
class Responsibility:
    agency: str
    """The name as the text gives it."""
    canonical: str
    role: str
    """lead or support"""
    span: Span
    """The agency's words."""
    measure: int
    """Start of the measure in the source text (in a component: in the block)."""
    rule: str


@record
class Citation:
    """A document that the text names: 《…条例》."""

    span: Span
    title: str
    role: str
    """cite draft amend"""
    rule: str


@dataclass(frozen=True, slots=True)
class DutyStretch:
    """Words of running text that only assign (由甲局牵头，乙局配合). Positions are in the block's text."""

    span: Span
    scope: Span
    """It speaks for the measures of its sentence that begin here."""
    ahead: bool
    """It opens its sentence, and what is assigned follows."""


@dataclass(slots=True)
class BlockFacts:
    """What the components found in one block so far; `doc._.facts`. Positions are in the block's text."""

    regions: list[RegionMention] = field(default_factory=list)
    agencies: list[AgencyMention] = field(default_factory=list)
    projects: list[ProjectMention] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    duties: list[Span] = field(default_factory=list)
    """What only says who answers for what, in order: brackets, lines, sentences. No measures stand there."""
    duty_stretches: list[DutyStretch] = field(default_factory=list)
    """Clauses that do, in order; no measure begins behind their first word."""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The division that issued the document. `code` is None for 中国."""

    name: str
    code: str | None
    level: str


@dataclass(frozen=True, slots=True)
class DocumentMeta:
    """Attributes of the document: command line over side-car over text; None where nobody says."""

    title: str | None = None
    issuer: str | None = None
    jurisdiction: Jurisdiction | None = None
    period: tuple[int, int] | None = None
    date: str | None = None
    number: str | None = None
    genre: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says, positions in its source text."""

    source: SourceText
    meta: DocumentMeta
    outline: Outline
    regions: tuple[RegionMention, ...]
    agencies: tuple[AgencyMention, ...]
    projects: tuple[ProjectMention, ...]
    """One row a mention, in reading order; the annotation groups them by name."""
    measures: tuple[Measure, ...]
    targets: tuple[Target, ...]
    responsibilities: tuple[Responsibility, ...]
    citations: tuple[Citation, ...]
    warnings: tuple[str, ...] = ()
