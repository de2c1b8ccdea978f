"""Words that only say who is responsible: （省发展改革委牵头，省财政厅配合）, 责任单位：市科技局. No measures."""

import re

from extract.types import Span

_ROLE = (
    r"牵头|负责|配合|参与|责任单位|责任部门|责任主体|主管单位|主办单位|协办单位|承办单位|实施主体|考核单位|分工落实|按职责|"
    r"组织实施|落实单位|完成单位|完成时限|责任人|主责"
)
_BRACKET = re.compile(r"[（(【\[]([^（）()【】\[\]]|[（(][^（）()]{0,40}[）)]){2,400}?[）)】\]]")
_ASSIGNS = re.compile(_ROLE)
_SPEAKS = re.compile(
    # The bracket is an assignment: it ends with the role, or opens with it and a colon, or has "role：" inside.
    rf"(?:{_ROLE})(?:单位|部门|落实|实施)?[）)】\]]$|(?:{_ROLE})(?:单位|部门|考核单位)?\s*[:：]"
    rf"|(?:{_ROLE})[，,；;、。 ]"
)
_LINE = re.compile(
    r"\s*[（(【\[]?(?:(?:省|市|县|区)?(?:级)?)?(?:牵头|责任|配合|参与|主办|协办|承办|主管|落实|实施)(?:考核|实施|落实)?(?:单位|部门|主体|领导|人)"
    r"(?:及[^：:]{1,10})?\s*[:：]"
)


def is_assignment(text: str) -> bool:
    """Does this stretch (a whole sentence or line) only assign responsibility? 责任单位：市科技局"""
    return _LINE.match(text) is not None


def find_brackets(text: str) -> list[Span]:
    """The brackets that assign responsibility, marks included, and whole lines such as 责任单位：…; in order.

    >>> [span.of("建设平台（省财政厅负责）。") for span in find_brackets("建设平台（省财政厅负责）。")]
    ['（省财政厅负责）']
    """
    if is_assignment(text) and "。" not in text.rstrip("。 "):
        return [Span(0, len(text))]
    if _ASSIGNS.search(text) is None:
        return []
    return [Span(m.start(), m.end()) for m in _BRACKET.finditer(text) if _SPEAKS.search(m.group())]
