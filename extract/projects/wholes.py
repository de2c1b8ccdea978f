"""The whole that a project is part of, where its name says so by a section, an extension or a work behind the whole."""

import re
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects import names
from extract.projects.routes import BETWEEN, is_route
from extract.types import ProjectMention, Span

WHOLE: Final = pattern("wholes", "whole")
QUARTER: Final = pattern("wholes", "quarter")
QUARTERS: Final[tuple[str, ...]] = ("片区", "区块", "组团", "标段")
GENERIC: Final = pattern("identity", "generic")
LONGEST_SECTION: Final = 4
"""Characters of a section's own name (成隆段)."""


def whole_of(name: str) -> str | None:
    """The whole's name, None where the name holds none: 黄河国家文化公园甲段 is part of 黄河国家文化公园."""
    wholes, name = WHOLE, name.removeprefix("新一轮")
    if name.endswith(QUARTERS) and (quarter := QUARTER.search(name)) is not None:
        return name[: quarter.start()]
    for part in ("section", "extension", "work"):
        found = pattern("wholes", part).search(name)
        if found is None:
            continue
        whole = name[: found.start()]
        if part == "section" and found.group()[0] in "（(":
            whole = whole.removesuffix("工程").removesuffix("项目")
        if part == "section" and not wholes.search(whole):
            # 成渝铁路成隆段: the section's own name is as long as it may be, and no less than a character (连云港段).
            whole = next(
                (w for i in range(1, len(found.group()) - 1) if wholes.search(w := name[: found.start() + i])), ""
            )
        if GENERIC.match(whole):
            # 现代粮食仓库扩容工程: the undertaking has a name, but no one store.
            return None
        if len(whole) < 3 or not wholes.search(whole) or re.search("[、和]", whole):
            continue
        if BETWEEN.search(whole) and not (part == "section" and is_route(whole)):
            continue
        if names.ROUTE_NUMBER.search(whole) or names.EDITION.search(whole) or not names.common(whole):
            return whole
    return None


def with_whole(text: str, mention: ProjectMention) -> tuple[ProjectMention, ...]:
    """The mention as part of its whole, the whole's own mention (optional) before it."""
    whole = whole_of(mention.name) if mention.part_of is None and not mention.optional else None
    if whole is None:
        return (mention,)
    start = mention.span.start
    span = Span(start, start + len(whole)) if text.startswith(whole, start) else mention.span
    head = names.heads().at_end(whole, 0, len(whole))
    said = names.kind_of(whole, head[1] if head else None)
    kind = mention.kind if said == "其他" else said
    own = kind if mention.name.endswith(QUARTERS) else mention.kind
    return (
        changed(mention, span=span, name=whole, kind=kind, head=None, cue=None, located_in=(), connects=(),
                part_of=None, aliases=(), optional="facility"),
        changed(mention, part_of=whole, kind=own),
    )  # fmt: skip
