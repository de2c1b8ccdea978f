"""Mentions of the same project in one document become one group."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.project_names import normal
from extract.types import Place, ProjectMention


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """One project of a document, its mentions in reading order."""

    name: str
    kind: str
    stage: str
    located_in: tuple[Place, ...]
    connects: tuple[Place, ...]
    part_of: str | None
    aliases: tuple[str, ...]
    mentions: tuple[ProjectMention, ...]
    optional: str | None


def merge_projects(mentions: Sequence[ProjectMention]) -> list[ProjectGroup]:
    """Group by normalised name; the first mention governed by a building word decides the stage (the ontology, 5)."""
    groups: dict[str, list[ProjectMention]] = {}
    for mention in mentions:
        groups.setdefault(normal(mention.name), []).append(mention)
    return [_group(found) for found in groups.values()]


def _group(found: list[ProjectMention]) -> ProjectGroup:
    first = found[0]
    building = [m for m in found if m.cue and m.stage != "operation"] or [m for m in found if m.stage != "operation"] or found
    sure = next((m for m in found if m.optional is None), None)
    return ProjectGroup(
        name=first.name,
        kind=first.kind,
        stage=building[0].stage,
        located_in=tuple(dict.fromkeys(p for m in found for p in m.located_in)),
        connects=tuple(dict.fromkeys(p for m in found for p in m.connects)),
        part_of=next((m.part_of for m in found if m.part_of), None),
        aliases=tuple(dict.fromkeys(a for m in found for a in (m.name, *m.aliases) if a != first.name)),
        mentions=tuple(found),
        optional=None if sure else first.optional,
    )
