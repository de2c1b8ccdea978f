"""Which sectors the outline itself puts side by side."""

from itertools import combinations, pairwise, product

from graph.analysis.material import Material


def outline_neighbours(material: Material) -> set[frozenset[str]]:
    """Pairs of sectors that share a chapter by its headings, or whose chapters follow one another in a document.

    Sectors without a heading of their own are neighbours of none.
    """
    chapters: dict[tuple[str, int], set[str]] = {}
    for tie in material.ties:
        stand = material.measures[tie.measure]
        if tie.basis == "heading" and material.things[tie.thing].type == "Sector" and stand.chapter_order is not None:
            chapters.setdefault((stand.document, stand.chapter_order), set()).add(tie.thing)
    neighbours = {frozenset(pair) for sectors in chapters.values() for pair in combinations(sorted(sectors), 2)}
    order = sorted(chapters)
    for one, next_one in pairwise(order):
        if one[0] == next_one[0]:
            pairs = product(chapters[one], chapters[next_one])
            neighbours |= {frozenset(pair) for pair in pairs if pair[0] != pair[1]}
    return neighbours
