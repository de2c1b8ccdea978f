"""Stable ids: the same thing gets the same id in every build and from every document."""

import hashlib
import re
from collections.abc import Iterable

from extract.projects.names import normal
from extract.types import Jurisdiction, Place

NATIONAL_ROUTE = re.compile(r"^[GS]\d")
"""A numbered road: G… is a national one, S… a province's."""
ADMINISTRATIVE = re.compile(r"[省市]|自治区")


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def document_id(text_sha256: str) -> str:
    return f"document:{text_sha256[:16]}"


def cited_document_id(title: str) -> str:
    return f"document:cited:{digest(title)}"


def region_id(name: str, code: str | None, level: str) -> str:
    """`region:<code>` for divisions, else by name: `country:中国`, `area:京津冀`, `feature:雅鲁藏布江`."""
    if code:
        return f"region:{code}"
    return f"{level if level in ('country', 'area', 'feature') else 'region'}:{name}"


def agency_id(canonical: str, kind: str, jurisdiction: str | None) -> str:
    """Firms, universities and hospitals by name alone; bodies of government by jurisdiction and the name without
    省/市/自治区, so that 自治区教育厅 and 西藏自治区教育厅 are one (decisions: Identity)."""
    if kind in ("firm", "school", "hospital"):
        return f"agency:{digest(canonical)}"
    return f"agency:{digest(jurisdiction or '', ADMINISTRATIVE.sub('', canonical))}"


def project_scope(name: str, places: Iterable[Place], jurisdiction: Jurisdiction | None) -> str:
    """中国 for numbered national routes and names whose places lie in several provinces; else the province's name or
    code of its places; else the document's jurisdiction. Returned as a code, or 中国."""
    if name.startswith("G") and NATIONAL_ROUTE.match(name):
        return "中国"
    provinces = {place.code[:2] for place in places if place.code and place.level not in ("country", "area", "feature")}
    if len(provinces) > 1:
        return "中国"
    if provinces:
        return provinces.pop() + "0000"
    if jurisdiction and jurisdiction.code:
        return jurisdiction.code[:2] + "0000"
    return "中国"


def project_id(name: str, scope: str) -> str:
    return f"project:{digest(normal(name), scope)}"
