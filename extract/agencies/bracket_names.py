"""Names in a responsibility bracket that no list knows: what stands between its marks is a body, or a class."""

import re
from collections.abc import Sequence

from extract.agencies.departments import DIVISIONS
from extract.agencies.names import level_words, names
from extract.clauses.sentences import sentences
from extract.responsibilities.brackets import find_brackets, is_assignment
from extract.types import AgencyMention, RegionMention, Span

ITEM = re.compile(r"[^、，,；;：:。（）()【】\[\]\s]{2,30}")
BODY = re.compile(
    r".{1,28}(?:厅|局|委|委员会|办|办公室|部|署|院|所|会|社|站|中心|公司|集团|银行|分行|支行|政府|法院|检察院|大学|学院|学校|医院|"
    r"海关|总队|支队|大队|指挥部|管理处|事务所|管理站|服务站|研究院|交易所|联盟|协会|专班|组)$"
)
CLASS = re.compile(
    r"各|有关|相关|等|部门|单位|机构|企业|高校|院校|院所|主管|成员|属地|所在|其他|全体|区县|县区|市县|县市|区市|旗县|乡镇|街道|运营商|行业协会|"
    r"按|分工|负责|牵头|配合|参与|完成|推进|前$|年|月|底"
)
ROLE_END = re.compile(
    r"(?:分别|共同|联合|按职责分工|按职责|分工|具体|统一)*(?:牵头负责|牵头|负责|配合|参与|落实|组织实施|协助|协办|主办|承办|实施)(?:单位|落实)?$"
)
LINK = re.compile(r"(?:会同|以及|及其|及|和|与|由)")


def find_bracket_names(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention]
) -> list[AgencyMention]:
    """Bodies by their place in a bracket or line; only those that no other rule found."""
    spans = find_brackets(text)
    if not spans and ("单位：" in text or "部门：" in text):
        spans = [s.span for s in sentences(text) if is_assignment(s.span.of(text))]
    places = {r.span for r in regions if r.level in DIVISIONS}
    found: list[AgencyMention] = []
    for span in spans:
        for match in ITEM.finditer(text, span.start, span.end):
            start, end = match.span()
            if role := ROLE_END.search(text, start, end):
                end = role.start()
            for piece in _pieces(text, start, end, known):
                words = piece.of(text)
                taken = piece in places or any(a.span.overlaps(piece) and not _is_end_of(a, piece) for a in known)
                if taken or len(words) < 3 or CLASS.search(words) or not BODY.fullmatch(words) or _is_listed(words):
                    continue
                found.append(AgencyMention(piece, words, words, words, _kind(words), None, "agencies/bracket"))
    return found


def _is_end_of(agency: AgencyMention, piece: Span) -> bool:
    """A body of the lists that is only the end of the item: 经信局 in 区科技经信局."""
    return agency.span.end == piece.end and 0 < agency.span.start - piece.start <= 8 and agency.rule == "agencies/list"


def _is_listed(words: str) -> bool:
    """A body of the lists, bare or behind a level word: their rule has called it a class (有关区、市政府)."""
    return words in names().bodies or any(
        words.startswith(level) and words[len(level) :] in names().bodies for level in level_words()
    )


def _pieces(text: str, start: int, end: int, known: Sequence[AgencyMention]) -> list[Span]:
    """The item, cut at 会同 and the like where both sides are bodies' names."""
    pieces, at = [], start
    for link in LINK.finditer(text, start, end):
        inside = any(a.span.start < link.end() and link.start() < a.span.end for a in known)
        if not inside and link.start() > at and BODY.fullmatch(text, at, link.start()):
            pieces.append(Span(at, link.start()))
            at = link.end()
        elif link.start() == at:
            at = link.end()
    if at < end:
        pieces.append(Span(at, end))
    return pieces


def _kind(words: str) -> str:
    if words.endswith(("公司", "集团", "银行", "分行", "支行")):
        return "firm"
    if words.endswith(("大学", "学院", "学校")):
        return "school"
    if words.endswith("医院"):
        return "hospital"
    if words.endswith(("厅", "局", "委", "委员会", "办", "办公室", "部", "署", "政府", "海关")):
        return "government"
    return "association" if words.endswith(("会", "联盟")) else "public"
