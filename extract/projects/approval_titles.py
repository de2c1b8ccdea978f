"""Titles of approvals and requests: 甲厅关于乙水库初步设计的批复, 关于核准丙铁路、丁风电场的复函.

They name works in front of the papers that are approved, or behind the verb that approves.
"""

from typing import Final

from extract.patterns import pattern
from extract.projects.phrase import Phrase
from extract.projects.scene import Verb

TITLE: Final = pattern("sites", "approval_title")
PAPERS: Final = pattern("sites", "papers")
ABOUT: Final = "关于"
NEAR: Final = 40
"""No longer is the name of who writes, in front of 关于 (about)."""


def approved(text: str) -> tuple[Phrase, int] | None:
    """The phrase that such a title names works in, and where the title ends."""
    if text.find(ABOUT, 0, NEAR) < 0 or (title := TITLE.match(text)) is None:
        return None
    start, end = title.span("of")
    verb, at = title["verb"], title.start("verb")
    paper = PAPERS.search(text, start, end)
    known = paper is not None and paper.start() > start + 2
    if verb:
        end = paper.start() if paper is not None and known else end
        return Phrase(start, end, (Verb(at, at + len(verb), verb),)), title.end()
    return (Phrase(start, end), title.end()) if known else None
