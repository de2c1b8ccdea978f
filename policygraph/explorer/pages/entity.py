"""The page of a region, project, agency or sector; and the way from any id to the place where it stands."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from policygraph.explorer.profile import Profile, read_profile
from policygraph.explorer.rendering import entity_url, place_url, render, url_of, word
from policygraph.explorer.state import Explorer, explorer
from policygraph.explorer.timeline import read_timeline
from policygraph.names import Entity, find_entity, known_division, resolve

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
STAGES = ("study", "preparatory", "planned", "start", "ongoing", "completion", "operation")
"""From the first idea to the running thing."""

PLACE = """
MATCH (n:{label}) WHERE n.id = $id RETURN n.document AS document, n.start AS start, n.`end` AS `end`
"""


@router.get("/entity/{id:path}")
def entity(request: Request, asked: Asked, id: str, basis: str = "words") -> Response:
    """Everything about one thing. A name in place of the id is followed to it."""
    found = resolve(asked.store, id)
    if not found and (name := division(id)) is not None:
        raise HTTPException(404, word(request, "fault.not_involved").format(name=name))
    only = found[0] if len(found) == 1 else find_entity(asked.store, id)
    if only.id != id or only.label == "Document":
        return RedirectResponse(url_of(only.id, only.label), 303)
    profile = profile_of(asked, only, basis)
    context = {"e": profile, "basis": basis, "ladder": STAGES, "timeline": read_timeline(asked, profile)}
    return render(request, "entity.html", context)


def division(id: str) -> str | None:
    """The official name of a division that the store does not hold."""
    from extract.gazetteers import gazetteer

    known = gazetteer().get(id.removeprefix("region:")) if id.startswith("region:") else known_division(id)
    return known.name if known is not None else None


def profile_of(asked: Explorer, only: Entity, basis: str) -> Profile:
    return read_profile(asked, only.id, only.label, only.name, basis if basis in ("words", "any") else "words")


@router.get("/at/{id:path}")
def at(request: Request, asked: Asked, id: str) -> Response:
    """A measure, unit or target: the reader, at its words."""
    for label in ("Measure", "Unit", "Target"):
        for row in asked.ask(PLACE.format(label=label), id=id):
            return RedirectResponse(place_url(row["document"], row["start"], row["end"]), 303)
    if resolve(asked.store, id):
        return RedirectResponse(entity_url(id), 303)
    raise HTTPException(404, word(request, "fault.removed").format(id=id))
