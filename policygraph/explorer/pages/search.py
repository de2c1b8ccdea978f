"""The start page, suggestions while one types, and the list of what fits."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from policygraph.explorer.rendering import LANGUAGES, THEMES, Words, language, render, url_of
from policygraph.explorer.state import Explorer, explorer
from policygraph.explorer.suggesting import TYPES, Found

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
YEAR = 365 * 24 * 3600
MOST = 200

DOCUMENTS = """
MATCH (d:Document) WHERE d.status = 'read'
RETURN d.id AS id, d.name AS name, d.issuer AS issuer, d.jurisdiction AS jurisdiction, d.period_from AS period_from,
       d.period_to AS period_to, d.characters AS characters ORDER BY name
"""
# Sentences that hold the words
SENTENCES = """
MATCH (m:Measure) WHERE m.sentence CONTAINS $words OR m.text CONTAINS $words
RETURN DISTINCT m.document AS document, m.sentence AS sentence, m.sentence_start AS start, m.sentence_end AS `end`,
       m.outline AS outline
ORDER BY document, start LIMIT 50
"""


@router.get("/")
def start(request: Request, asked: Asked) -> Response:
    """What the store holds, and where to begin."""
    index = asked.index()
    shown = {t: sorted((e for e in index.entries if e.type == t), key=lambda e: (-e.measures, e.id)) for t in TYPES}
    return render(
        request,
        "start.html",
        {
            "counts": asked.store.counts(),
            "documents": asked.ask(DOCUMENTS),
            "often": {t: [e for e in shown[t] if e.measures][:10] for t in ("Region", "Project", "Agency")},
            "sectors": [e for e in shown["Sector"] if e.measures],
        },
    )


@router.get("/api/suggest")
def suggest(request: Request, asked: Asked, q: str = "", type: str | None = None) -> Response:
    """The best fitting names, as the search field shows them."""
    said = Words(language(request))
    found = asked.index().find(q, type if type in TYPES else None)
    return JSONResponse([suggestion(f, said.title, said.either) for f in found])


def suggestion(found: Found, title_of: Callable[[str], str], either: Callable[[str, Any], str]) -> dict[str, Any]:
    entry = found.entry
    notes = [entry.inside, either(f"level.{entry.detail}", entry.detail)]
    return {
        "id": entry.id,
        "name": entry.name,
        "type": entry.type,
        "title": title_of(entry.type),
        "notes": " · ".join(n for n in notes if n),
        "by": found.by if found.by not in entry.id else "",
        "measures": entry.measures,
        "url": url_of(entry.id, entry.type),
    }


@router.get("/search")
def search(request: Request, asked: Asked, q: str = "", type: str | None = None) -> Response:
    """All names that fit, the sentences with the words, or the named query that a question means."""
    chosen = type if type in TYPES else None
    words = q.strip()[:200]
    index = asked.index()
    found = index.find(words, chosen, MOST)
    sentences = asked.ask(SENTENCES, words=words) if len(words) > 1 and not chosen else []
    answer = None
    if words and not found and not sentences:
        from policygraph.asking import ask

        answer = ask(asked.store, words)
        if answer.query and answer.entity:
            return RedirectResponse(f"/queries/{answer.query}?{of_query(answer.query, answer.entity.id)}", 303)
    context = {
        "q": words,
        "type": chosen,
        "types": TYPES,
        "found": found,
        "counts": index.count(words),
        "sentences": sentences,
        "answer": answer,
    }
    return render(request, "search.html", context)


def of_query(name: str, entity: str) -> str:
    """The address' parameters of a query about one thing."""
    from urllib.parse import urlencode

    from graph.queries import find_query

    query = find_query(name)
    required = [p for p in query.parameters if p.required] or list(query.parameters)
    return urlencode({required[0].name: entity, "run": "1"})


@router.get("/settings")
def settings(language: str | None = None, theme: str | None = None, back: str = "/") -> Response:
    """Remember the language or the colours, and go back to the page."""
    inside = back.startswith("/") and not back.startswith("//") and "\\" not in back and back.isprintable()
    response = RedirectResponse(back if inside else "/", 303)
    if language in LANGUAGES:
        response.set_cookie("language", str(language), max_age=YEAR, samesite="lax", path="/")
    if theme in THEMES:
        response.set_cookie("theme", str(theme), max_age=YEAR, samesite="lax", path="/")
    return response
