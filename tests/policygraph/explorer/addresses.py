"""The addresses of every page, for a thing of each type."""

from urllib.parse import quote, urlencode


def addresses(region: str, project: str, agency: str, sector: str, document: str) -> list[str]:
    """Given ids, the pages about them and the pages about everything."""
    things = [f"/entity/{quote(id, safe=':')}" for id in (region, project, agency, sector)]
    cell = urlencode({"a": sector, "b": sector})
    place = urlencode({"table": "regions", "level": "prefecture", "a": sector, "b": region})
    return [
        "/",
        *things,
        f"/document/{quote(document, safe=':')}?show=Region,Project,Agency,Target,Sector,Measure&nothing=1",
        "/sectors?" + cell,
        "/sectors?basis=any&" + place,
        "/projects",
        "/projects?by=kind",
        "/projects?by=region&" + urlencode({"region": region}),
        "/queries",
        "/queries/sector_pairs",
        "/queries/everything_involving?" + urlencode({"entity": region}),
        "/queries/projects_in_region?" + urlencode({"region": region}),
        "/search?" + urlencode({"q": "推进"}),
    ]
