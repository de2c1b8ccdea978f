"""Which clauses in a table's cells are measures: tasks, and what is told of a thing; no name, figure or body."""

from typing import Final

from extract.clauses.openings import ACTION, SUBJECT, Opening
from extract.clauses.sentences import Sentence
from extract.clauses.tense import deadline_of
from extract.clauses.words import lexicon
from extract.patterns import word_list
from extract.types import Span

LEXICON: Final = lexicon()
LONGEST_ADVERB: Final = 3
SHORTEST_TASK: Final = 5
SHORTEST_TOLD: Final = 8
BODIES: Final = word_list("clauses", "cell_of_bodies")
STOPS: Final = ("。", "；", ";")


def is_measure(text: str, clause: Span, cell: Sentence, opening: Opening) -> bool:
    """Does a cell's clause say what will be done, or what is done by when?"""
    return is_task(text, clause, cell, opening) or is_told(text, clause, cell, opening)


def is_task(text: str, clause: Span, cell: Sentence, opening: Opening) -> bool:
    """Does a cell of a table say what will be done? Its verb stands in front (加快建设甲平台), an object behind it; the
    name of a column (建设内容) has fewer words."""
    if opening.kind != ACTION or opening.verb is None or len(cell.span) < SHORTEST_TASK:
        return False
    if opening.verb.start - clause.start > LONGEST_ADVERB:
        return False
    return not all(part.endswith(BODIES) for part in cell.span.of(text).split("、"))  # 招商工作部（牵头）、甲局


def is_told(text: str, clause: Span, cell: Sentence, opening: Opening) -> bool:
    """甲学校9月底前交付。 Does a whole sentence tell of a thing what is done with it, or by when? How far a project is
    (主体封顶) stands in its cell without a stop."""
    if len(clause) < SHORTEST_TASK or not text.startswith(STOPS, cell.span.end):
        return False
    words = clause.of(text)
    if deadline_of(words) is not None:
        return True
    if len(clause) < SHORTEST_TOLD:
        return False
    told = opening.kind in (SUBJECT, ACTION) and opening.verb is not None
    return told or LEXICON.achievements.search(words, SHORTEST_TASK) is not None
