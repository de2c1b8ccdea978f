"""The core types. Every position is a `Span` of Unicode code points, half-open; an invalid one cannot be constructed.

Components work on one block of text (a paragraph or a title) and use positions in `Block.text`; `located()` turns
a record of a block into the same record with positions in the document's source text.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

LEVELS = ("country", "province", "prefecture", "county", "township", "area", "feature")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points; never empty, never negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers. Raises ValueError where it reaches past the text."""
        if self.end > len(text):
            raise ValueError(f"span [{self.start}, {self.end}) reaches past the text's end {len(text)}")
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document as read. `text` is the decoded file without byte order mark, `\\r` kept."""

    text: str
    path: str | None
    """Path as the user gave it; None for text handed over directly."""
    sha256: str
    """SHA-256 of the file's bytes (of the UTF-8 text where there is no file), hexadecimal."""
    encoding: str

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the decoded text: the document's identity."""
        import hashlib

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of running text for analysis: a paragraph's body or a title, as joined text.

    Line breaks and page furniture inside it are dropped, CJK radicals and full-width digits and letters made plain,
    one character for one, so `offsets[i]` is the place of `text[i]` in the source text (a range where nothing was
    dropped, so that long documents stay small).
    """

    text: str
    offsets: Sequence[int]
    unit: int
    """Index in `Outline.units` of the unit whose words these are."""
    role: str
    """"body" or "title" (a heading's or an item's title: context, never a measure)."""
    path: tuple[str, ...] = ()
    """Titles of the units above, outermost first; for a title the unit's own title is not among them."""

    def source(self, span: Span) -> Span:
        """The span in the source text, breaks and furniture inside it included."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A node of the outline. `span` is the unit's own piece (heading line, paragraph, furniture), not its children;
    the pieces of all units, in order, join to the source text exactly."""

    index: int
    kind: str
    """part chapter section article box item heading paragraph furniture (a key of `data/outline.yml`)."""
    number: str | None
    """As the text has it: 第三节, 专栏9, 01, （二）."""
    title: str | None
    span: Span
    parent: int | None
    path: tuple[str, ...]
    """Titles with numbers from the outermost unit to this one, this one's own included where it has a title."""
    dropped: tuple[Span, ...] = ()
    """What inside `span` is layout only (line breaks in a sentence, page furniture), in source offsets."""


@dataclass(frozen=True, slots=True)
class Outline:
    units: tuple[Unit, ...]
    blocks: tuple[Block, ...]
    """In reading order; the titles' blocks stand before those of their bodies."""
    title: str | None = None
    """The document's own title where its text states one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A division that an unlinked name may mean."""

    name: str
    code: str
    parents: tuple[str, ...]
    """Outermost first: ("山东省", "济南市")."""
    why: str
    """Why it stands at this place of the list."""


@dataclass(frozen=True, slots=True)
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
    """A one-character form inside a compound (川藏): not exported as a region row, but its links are drawn and marked."""
    implied: bool = False
    """A self reference (全区, 我省): resolved inside measures, not exported as a region row."""
    nested: str | None = None
    """"feature" where it is only part of a river's, lake's or mountain's name: an optional mention that gives no link."""


@dataclass(frozen=True, slots=True)
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
    """Code of the division that it belongs to, "中国" for a national body, None where unknown or not of its identity."""
    rule: str
    subject: bool = False
    """Only the subject of its clause's verb."""
    person: bool = False
    """Inside a person's title (自治区党委书记)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region as the end of a link, with the words that support the link."""

    name: str
    code: str | None
    level: str
    span: Span
    short: bool = False


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class SectorBasis:
    sector: str
    by: str
    """"heading" or "words"."""
    span: Span | None
    """The words; for a heading the title's span, which lies in another block: always a position in the SOURCE text
    for `by="heading"` (see `located`), in the block for `by="words"`."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the text names: 《…条例》."""

    span: Span
    title: str
    role: str
    """cite draft amend"""
    rule: str


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


R = TypeVar("R")


def located(record: R, block: Block) -> R:
    """The same record with every span moved from the block's text to the source text.

    A `SectorBasis` by heading keeps its span, which is a source position already. `Responsibility.measure` is moved too.
    """

    moved: R = _moved(record, block)
    return moved


def _moved(value: Any, block: Block) -> Any:
    kind = type(value)
    if kind is Span:
        return block.source(value)
    if kind is tuple:
        return tuple([_moved(v, block) for v in value]) if value else value
    names = _FIELDS.get(kind)
    if names is None or (kind is SectorBasis and value.by == "heading"):
        return value
    changed = {name: _moved(getattr(value, name), block) for name in names}
    if kind is Responsibility:
        changed["measure"] = block.offsets[value.measure]
    return kind(**changed)


_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(f.name for f in dataclasses.fields(kind))
    for kind in (
        AgencyMention, Citation, Measure, Place, ProjectMention, RegionMention, Responsibility, SectorBasis, Target,
    )
}  # fmt: skip
"""The records that hold positions; looked up once, since every mention of a document passes here."""
