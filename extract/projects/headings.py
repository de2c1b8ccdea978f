"""Projects under a heading that is no more than a place (一、甲县; （二）乙市（3个）) are there."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.places import elsewhere, place_of, regions_between, sure, widened
from extract.projects.placing import WIDE
from extract.types import Block, BlockFacts, Place, RegionMention

TOPIC: Final = pattern("stated_places", "topic")
REST: Final = re.compile(
    r"(?:[（(]?共?(?<!\d)\d+(?!\d)[个项件条]?[）)]?|(?:重[点大])?(?:建设)?(?:项目|工程)(?:清单|名单)?"
    "|境内|[：:、和及 ])*"
)
"""What else may stand in such a heading: how many there are, that they are projects."""


def add_heading_places(blocks: Sequence[Block], facts: Sequence[BlockFacts]) -> None:
    """Give the projects of which neither name nor clause says where they are the place of the heading over them. A
    span of another block has no place in this one: the support of such a link is that the project stands there."""
    over: dict[tuple[str, ...], tuple[str, tuple[Place, ...]]] = {}
    for block, found in zip(blocks, facts, strict=True):
        if block.role == "title":
            over[block.path] = (block.text, _only_place(block.text, found.regions))
        if not found.projects:
            continue
        opening = _opening(block, found.regions)
        over_block = opening or _nearest(block.path, over)
        leads = _leads(block.text, found.regions)
        for i, project in enumerate(found.projects) if over_block or leads else ():
            near = next((told for end, told in reversed(leads) if end <= project.span.start), None)
            if near is None:
                near = opening or tuple(changed(place, span=project.span) for place in over_block)
            if not project.connects and all(p.level in WIDE or elsewhere(p, near) for p in project.located_in):
                found.projects[i] = widened(project, near)


def _only_place(text: str, regions: Iterable[RegionMention]) -> tuple[Place, ...]:
    """The place that a heading is, where it says nothing else."""
    named = [r for r in sure([*regions]) if r.code]
    rest = text
    for region in named:
        rest = rest.replace(region.text, "", 1)
    return tuple(place_of(r) for r in named) if named and REST.fullmatch(rest) else ()


def _leads(text: str, regions: Sequence[RegionMention]) -> list[tuple[int, tuple[Place, ...]]]:
    """——甲县。建设…; 【乙县】…; 丙市：…: the places that sentences lead with, and where the leads end."""
    found: list[tuple[int, tuple[Place, ...]]] = []
    for lead in TOPIC.finditer(text) if regions else ():
        start, end = lead.span("place")
        if places := _only_place(lead["place"], regions_between(regions, start, end)):
            found.append((lead.end(), places))
    return found


def _opening(block: Block, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """（一）甲县。建设…: the place of a heading that runs into its paragraph."""
    end = block.text.find("。")
    lead = block.text[: max(0, end)]
    if not lead or not block.path or not block.path[-1].endswith(lead):
        return ()
    return _only_place(lead, [r for r in regions if r.span.end <= end])


def _nearest(path: tuple[str, ...], over: dict[tuple[str, ...], tuple[str, tuple[Place, ...]]]) -> tuple[Place, ...]:
    """The place of the nearest heading over a block."""
    for depth in range(len(path) - 1, -1, -1):
        title, places = over.get(path[:depth], ("", ()))
        if places and title and path[depth].endswith(title):
            return places
    return ()
