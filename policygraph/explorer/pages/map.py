"""The map of the regions, coloured by measures, projects or one sector; the same numbers stand in a table beside it."""

from dataclasses import replace
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from policygraph.boundaries import china
from policygraph.boundaries.errors import BoundariesError
from policygraph.explorer import region_counts
from policygraph.explorer.atlas import Atlas, draw
from policygraph.explorer.matrices import SECTORS
from policygraph.explorer.region_counts import BY, LEVELS, Counted
from policygraph.explorer.rendering import entity_url, render
from policygraph.explorer.state import Explorer, explorer

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
ALL = "all"


@router.get("/map")
def page(
    request: Request,
    asked: Asked,
    by: str = "measures",
    level: str | None = None,
    within: str | None = None,
    sector: str | None = None,
    basis: str = "words",
) -> Response:
    """`within`: a province's code, or "all"."""
    basis = basis if basis in ("words", "any") else "words"
    sectors = asked.ask(SECTORS, basis=basis)
    ids = [s["id"] for s in sectors]
    chosen = sector if sector in ids else next(iter(ids), None)
    counted_by = by if by in BY and (chosen or by != "sector") else "measures"
    found = region_counts.count(asked, counted_by, chosen, basis)
    shown_level = region_counts.level_of(found, level)
    provinces = region_counts.provinces(found, shown_level) if shown_level != "province" else []
    province = province_of(provinces, shown_level, within, region_counts.leading(found))
    inside = [c for c in region_counts.at_level(found, shown_level) if province in (None, c.province)]
    most = max((c.number for c in inside), default=0)
    shaded = [replace(c, shade=region_counts.shade(c.number, most)) for c in inside]
    atlas, fault = drawn(asked, shown_level, province, shaded)
    context = {
        "by": counted_by,
        "level": shown_level,
        "levels": [(lv, n) for lv in LEVELS if (n := len(region_counts.at_level(found, lv)))],
        "provinces": provinces,
        "province": province,
        "province_name": next((p.name for p in provinces if p.code == province), ""),
        "sectors": sectors,
        "sector": next((s for s in sectors if s["id"] == chosen), None) if counted_by == "sector" else None,
        "basis": basis,
        "rows": shaded,
        "opens": lambda row: opened(row, counted_by, chosen, basis, shown_level),
        "most": most,
        "scale": region_counts.scale(c.number for c in shaded),
        "inside": {e.id: e.inside for e in asked.index().entries if e.type == "Region"},
        "installed": china.installed(),
        "atlas": atlas,
        "fault": fault,
    }
    return render(request, "map.html", context)


def opened(row: Counted, by: str, sector: str | None, basis: str, level: str) -> str:
    """Where one sees what a number counts."""
    if by == "projects":
        return f"/projects?{urlencode({'region': row.id})}"
    if by == "sector":
        cell = {"table": "regions", "level": level, "basis": basis, "a": sector, "b": row.id}
        return f"/sectors?{urlencode(cell)}#measures"
    return entity_url(row.id) + "#measures"


def province_of(provinces: list[Counted], level: str, within: str | None, leading: Counted | None) -> str | None:
    """Code of the province to show; None for the whole country, which is too much at the level of counties."""
    if level == "province" or not provinces:
        return None
    codes = [p.code for p in provinces]
    if within in codes:
        return within
    if level == "prefecture" and (within == ALL or leading is None):
        return None
    return codes[0]


def drawn(asked: Explorer, level: str, province: str | None, counted: list[Counted]) -> tuple[Atlas | None, str]:
    """The map, or nothing and why: no boundaries of the place, or some that cannot be read."""
    if not china.installed() or not counted:
        return None, ""
    from policygraph.boundaries.projecting import sheet  # numpy

    known = asked.index().by_id
    try:
        found = sheet(level, province)
    except BoundariesError as error:
        return None, str(error)
    if not found.places:
        return None, ""
    return draw(found, counted, lambda code: entity_url(f"region:{code}") if f"region:{code}" in known else ""), ""
