"""Two deeds beside each other: which of them are one undertaking, by the thing or the list that they stand in."""

from typing import Final

from extract.patterns import pattern
from extract.projects.conjuncts import Conjunct
from extract.projects.deeds import is_deed
from extract.projects.pieces import NAMED, PieceReader

DONE: Final = pattern("lists", "two_works_on_one")
WATERS: Final = frozenset("江河湖溪渠海")


class DeedReader(PieceReader):
    """Deeds on both sides of a joint."""

    def done_on_one(self, left: Conjunct, words: str) -> bool:
        """甲河清淤疏浚 | 和 | 生态修复工程: behind a thing by its name and what is done on it, what else is."""
        if DONE.fullmatch(words) is None:
            return False
        work = self.heads.at_end(self.text, left.start, left.end)
        if work is not None and work[1].role == "work" and self.typer(left.start, work[0]) in NAMED:
            return True
        starts = range(left.start + 2, left.end - 1)
        at = next((i for i in starts if DONE.fullmatch(self.text, i, left.end)), None)
        if at is None or self.typer(left.start, at) not in NAMED:
            return False
        return self.text[at - 1] in WATERS or self.heads.at_end(self.text, left.start, at) is not None

    def closes_run(self, left: Conjunct, right: Conjunct, before: Conjunct | None) -> bool:
        """甲培育行动、乙更新 | 和 | 丙提升行动: where each one before is called an undertaking, two deeds that share
        the word for it are one."""
        if before is None or right.after or not is_deed(self.text[left.start : left.end]):
            return False
        called = self.heads.at_end(self.text, left.start, left.end)
        if called is not None and called[1].role == "programme":
            return False  # 甲行动、乙行动 | 和 | 丙行动
        mine, theirs = (self.heads.at_end(self.text, c.start, c.end) for c in (right, before))
        if mine is None or theirs is None or "programme" not in (mine[1].role, theirs[1].role):
            return False
        return self.text[right.end - 2 : right.end] == self.text[before.end - 2 : before.end] != ""
