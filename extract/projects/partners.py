"""What is founded together with others: behind 与 the partner, whatever it is called, ends at what is done together."""

from typing import Final

from extract.patterns import word_list
from extract.projects.scene import Scene

WITH: Final = frozenset("与同")
LONGEST_PARTNER: Final = 16
FOUNDED: Final = word_list("verbs", "founded_together")


def partner_ends(scene: Scene, start: int, q: int) -> bool:
    """与甲乙科学城 | 共建丙: does the partner that the clause opens with end at `q`?"""
    if scene.text[start - 1 : start] not in WITH or not 1 < q - start <= LONGEST_PARTNER:
        return False
    return scene.text.startswith(FOUNDED, q) and scene.edge(q)
