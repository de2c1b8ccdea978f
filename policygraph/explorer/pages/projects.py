"""The board of projects."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from policygraph.explorer import board
from policygraph.explorer.rendering import render
from policygraph.explorer.state import Explorer, explorer

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]


@router.get("/projects")
def projects(
    request: Request,
    asked: Asked,
    by: str = "stage",
    stage: str = "",
    kind: str = "",
    region: str = "",
    q: str = "",
) -> Response:
    group = by if by in board.GROUPS else "stage"
    cards, more = board.read_cards(
        asked, stage=stage or None, kind=kind or None, region=region or None, words=q.strip()[:100]
    )
    context = {
        "by": group,
        "groups": board.GROUPS,
        "columns": board.columns(asked, cards, group),
        "number": len(cards),
        "more": more,
        "stages": board.STAGES,
        "kinds": asked.ask(board.KINDS),
        "regions": asked.ask(board.REGIONS),
        "chosen": {"stage": stage, "kind": kind, "region": region, "q": q.strip()[:100]},
    }
    return render(request, "projects.html", context)
