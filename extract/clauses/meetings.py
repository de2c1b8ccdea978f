"""Clauses of minutes: who came, what was said there, what was settled."""

from typing import Final

from extract.patterns import last_characters, pattern

CAME: Final[tuple[str, ...]] = ("参加", "出席", "列席", "参会", "到会", "主持")
ATTENDED: Final = pattern("clauses", "attended")
SAID: Final = pattern("clauses", "said_at_meeting")
SAID_ENDS: Final = last_characters(SAID)
LONGEST_SAYING: Final = 20
DECIDED: Final = pattern("clauses", "decided_at_meeting")
PASSED: Final = pattern("clauses", "passed_at_meeting")


def attendance(words: str) -> bool:
    """Is only told who came?"""
    return any(word in words for word in CAME) and ATTENDED.fullmatch(words) is not None


def says(text: str, start: int, end: int) -> bool:
    """会议要求，…: does the clause only tell who says what follows?"""
    return end - start <= LONGEST_SAYING and text[end - 1] in SAID_ENDS and SAID.fullmatch(text, start, end) is not None


def settles(text: str, start: int, end: int) -> bool:
    """Is it told that a meeting agreed to something or passed it?"""
    if text[start] not in "会原" and "通过" not in text[start:end]:
        return False
    return DECIDED.match(text, start, end) is not None or PASSED.fullmatch(text, start, end) is not None
