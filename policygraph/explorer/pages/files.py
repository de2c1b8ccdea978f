"""Scripts that a wheel carries, and the palette as a style sheet."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, Response

from graph.drawing import palette

router = APIRouter()
DAY = {"Cache-Control": "max-age=86400"}


@cache
def vis_network() -> Path:
    """vis-network's script inside the installed pyvis: the newest that it carries."""
    spec = find_spec("pyvis")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyvis is not installed")
    found = sorted(Path(spec.origin).parent.glob("lib/vis-*/vis-network.min.js"))
    return found[-1]


@router.get("/library/vis-network.js")
def script() -> Response:
    return FileResponse(vis_network(), media_type="text/javascript", headers=DAY)


@router.get("/palette.css")
def colours() -> Response:
    """--type in the colour of each type, for whatever has the class of the type."""
    lines = [f".t-{name} {{ --type: {look['color']}; }}" for name, look in palette()["types"].items()]
    return Response("\n".join(lines) + "\n", media_type="text/css", headers=DAY)
