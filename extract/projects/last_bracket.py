"""What a bracket at a name's end adds to it: 引江济淮（河南段）."""

import re
from typing import Final

LAST_BRACKET: Final = re.compile(r"(?:（[^（）]*）|\([^()]*\))$")
BEHIND_NAME: Final = re.compile(f"(?<=[一-龥]{{4}}){LAST_BRACKET.pattern}")
CLOSED: Final[tuple[str, ...]] = ("）", ")")


def without_bracket(name: str) -> str:
    return LAST_BRACKET.sub("", name) if name.endswith(CLOSED) else name


def without_bracket_behind_four(name: str) -> str:
    """The same where four characters at least stand in front."""
    return BEHIND_NAME.sub("", name) if name.endswith(CLOSED) else name
