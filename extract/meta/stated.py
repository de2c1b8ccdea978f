"""What a text states of itself: number, period, date, issuer, jurisdiction, genre, source; None where it is silent."""

import re
from collections.abc import Iterator

from extract.meta.side_car import meta_rules
from extract.outline.characters import plain
from extract.outline.headings import value_of
from extract.types import DocumentMeta, Jurisdiction, Outline, SourceText

HEAD_BLOCKS = 12
"""Blocks in which a report says who gives it."""
CHINA = Jurisdiction("中国", None, "country")


def stated(source: SourceText, outline: Outline) -> DocumentMeta:
    """The document's own words about itself."""
    front = list(_front(source, outline))
    title = outline.title
    head = [block.text for block in outline.blocks[:HEAD_BLOCKS]]
    jurisdiction = _jurisdiction(title, front, head)
    return DocumentMeta(
        title=title,
        issuer=_issuer(title, front, head, jurisdiction),
        jurisdiction=jurisdiction,
        period=_period(" ".join([title or "", *front])),
        date=_date(front),
        number=next((m.group() for text in front if (m := re.fullmatch(meta_rules()["number"], text))), None),
        genre=_genre(title),
        source=_source(front),
    )


def _front(source: SourceText, outline: Outline) -> Iterator[str]:
    """Lines about the document: titles, signatures, and the portal's lines on date and source."""
    for unit in outline.units:
        if unit.kind in ("title", "signature"):
            yield unit.title or ""
        elif unit.kind == "furniture":
            yield " ".join(plain(unit.span.of(source.text)).split())


def _genre(title: str | None) -> str | None:
    bare = re.sub(r"[（(][^（()）]*[)）]$", "", title or "").rstrip("》”")
    fitting = [g for g in meta_rules()["genres"] if bare.endswith(g)]
    return max(fitting, key=len) if fitting else None


def _period(text: str) -> tuple[int, int] | None:
    """Years that the title names, else the five years of its 五年规划."""
    years = re.search(r"((?:19|20)\d{2})\s?年?\s?[-—–―~至到]{1,2}\s?((?:19|20)\d{2})\s?年", text)
    if years and int(years.group(1)) < int(years.group(2)):
        return int(years.group(1)), int(years.group(2))
    ordinal = re.search(r"第([六七八九十一二三四五]{1,3})个五年", text)
    short = re.search(
        r"[“\"']?(十[一二三四五六七八九]|[六七八九])五[”\"']?(?=[\u4e00-\u9fff]{0,20}(?:规划|计划|纲要))", text
    )
    found = ordinal or short
    if not found:
        return None
    first = 2026 + 5 * (value_of(found.group(1))[0] - 15)
    return first, first + 4


def _date(front: list[str]) -> str | None:
    for text in front:
        found = re.search(r"((?:19|20)\d{2})\s?[年\-./]\s?(\d{1,2})\s?[月\-./]\s?(\d{1,2})(?!\d)", text)
        if found:
            return _iso(*map(int, found.groups()))
        digits = "一二三四五六七八九"
        written = re.search(rf"([〇○零{digits}]{{4}})年([{digits}十]{{1,2}})月([{digits}十]{{1,3}})日", text)
        if written:
            year = "".join(str("〇一二三四五六七八九".index(c)) for c in re.sub("[○零]", "〇", written.group(1)))
            return _iso(int(year), value_of(written.group(2))[0], value_of(written.group(3))[0])
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _source(front: list[str]) -> str | None:
    for key in ("来源|信息来源|文章来源", "原文链接"):
        for text in front:
            found = re.match(rf"(?:{key})\s*[:：]\s*(\S.*)", text)
            if found:
                return found.group(1)
    return None


def _issuer(title: str | None, front: list[str], head: list[str], jurisdiction: Jurisdiction | None) -> str | None:
    in_title = re.match(meta_rules()["issuer_in_title"], title or "")
    if in_title:
        return in_title.group(1)
    for text in head:
        found = re.search(meta_rules()["issuer_in_text"], text)
        if found:
            body = found.group(1)
            short = body in ("省人民政府", "市人民政府", "自治区人民政府", "州人民政府", "县人民政府", "区人民政府")
            if not short:
                return body
            return jurisdiction.name + "人民政府" if jurisdiction and jurisdiction.code else None
    return None


def _jurisdiction(title: str | None, front: list[str], head: list[str]) -> Jurisdiction | None:
    """By the title's head, the congress that heard a report, or the body that gave it; never by a mere mention."""
    bare = re.sub(meta_rules()["before_place"], "", title or "")
    if bare.startswith(tuple(meta_rules()["national"])):
        return CHINA
    # A headline names the place that it writes about; only an official document's title names who issued it.
    found = _place_at_head(bare) if _genre(title) else None
    if found:
        return found
    for text in front:
        congress = re.search(meta_rules()["congress"], text)
        if congress and (congress.group(2) or congress.group(1)):
            return CHINA if congress.group(2) or congress.group(1) == "全国" else _place_at_head(congress.group(1))
    for text in head:
        body = re.search(meta_rules()["issuer_in_text"], text)
        if body:
            return CHINA if body.group(1) == "国务院" else _place_at_head(body.group(1))
    return None


def _place_at_head(text: str) -> Jurisdiction | None:
    """The longest division's name that the text begins with, if one division alone bears it."""
    from extract.linking import jurisdiction_called

    ends = tuple(meta_rules()["place_ends"])
    for length in range(min(len(text), 20), 1, -1):
        name = text[:length]
        if name.endswith(ends) and (found := jurisdiction_called(name)):
            return found
    return None
