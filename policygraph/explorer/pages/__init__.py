"""The pages. One a module; a new page is a module with a `router` and its place in PAGES."""

from policygraph.explorer.pages import (
    cypher,
    diagram,
    document,
    download,
    entity,
    files,
    map,
    projects,
    queries,
    search,
    sectors,
)

PAGES = (search, entity, document, sectors, map, projects, queries, cypher, diagram, download, files)
