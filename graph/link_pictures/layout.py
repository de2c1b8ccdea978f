"""Which things a picture of links shows, in which order, and what each link's place is called."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.analysis import Link, Material, Projection, Thing, communities

MOST = 40
"""Rows, and columns, that a picture shows; those with most shared measures stay."""


@dataclass(frozen=True, slots=True)
class Layout:
    material: Material
    projection: Projection
    rows: tuple[Thing, ...]
    columns: tuple[Thing, ...]
    links: dict[tuple[str, str], Link]
    """(row, column) → link; in both orders where rows and columns are the same."""
    groups: dict[str, int]
    """Thing → number of its community, those in none have none."""
    left: int
    """Things that have no place in the picture."""

    @property
    def shown(self) -> list[Link]:
        """Each link once, strongest last, so that it is drawn above the others."""
        once = {id(link): link for link in self.links.values()}
        return sorted(once.values(), key=lambda k: (k.g2, k.count, k.a.id, k.b.id))

    def anchor(self, link: Link) -> str:
        """Name of the link's sentences within the page: numbers only, whatever the things are called."""
        number = {t.id: i for i, t in enumerate(dict.fromkeys((*self.rows, *self.columns)))}
        return f"cell-{number[link.a.id]}-{number[link.b.id]}"


def lay_out(material: Material, projection: Projection, links: Sequence[Link], most: int = MOST) -> Layout:
    """Communities side by side, within them the best tied first."""
    groups = {t.id: i for i, group in enumerate(communities(projection)) for t in group}
    weight: dict[str, int] = {}
    for link in links:
        for thing in (link.a, link.b):
            weight[thing.id] = weight.get(thing.id, 0) + 1000 * len(link.shared["measure"]) + link.count
    sides = []
    for side in (projection.rows, projection.columns):
        best = sorted((t for t in side if t.id in weight), key=lambda t: (-weight[t.id], t.id))[:most]
        sides.append(tuple(sorted(best, key=lambda t: (groups.get(t.id, len(groups)), -weight[t.id], t.id))))
    rows, columns = sides
    shown = {t.id for t in (*rows, *columns)}
    placed: dict[tuple[str, str], Link] = {}
    for link in links:
        if link.a.id in shown and link.b.id in shown:
            placed[link.a.id, link.b.id] = link
            if projection.symmetric:
                placed[link.b.id, link.a.id] = link
    return Layout(material, projection, rows, columns, placed, groups, len(weight) - len(shown))
