"""policygraph: Chinese plans and policy documents as a knowledge graph in which every edge quotes its source.

    >>> import policygraph
    >>> extraction = policygraph.extract("plan.txt", jurisdiction="西藏自治区")
    >>> policygraph.build([Path("plan.txt")], store)
    >>> policygraph.open("policygraph.db").ask("日喀则")

Names are imported when they are first used, so that `import policygraph` costs nothing.
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.coverage import coverage as coverage
    from extract.pipeline import extract as extract
    from extract.types import Extraction as Extraction
    from graph.errors import PolicyGraphError as PolicyGraphError
    from graph.queries import load_queries as load_queries
    from graph.stores import open_store as open_store
    from policygraph.asking import ask as ask
    from policygraph.pipeline import build as build
    from policygraph.results import Drawing as Drawing
    from policygraph.results import Result as Result
    from policygraph.session import Graph as Graph
    from policygraph.session import open as open
    from policygraph.verification import verify as verify

PUBLIC = {
    "Drawing": "policygraph.results",
    "Extraction": "extract.types",
    "Graph": "policygraph.session",
    "PolicyGraphError": "graph.errors",
    "Result": "policygraph.results",
    "ask": "policygraph.asking",
    "build": "policygraph.pipeline",
    "coverage": "extract.coverage",
    "extract": "extract.pipeline",
    "load_queries": "graph.queries",
    "open": "policygraph.session",
    "open_store": "graph.stores",
    "verify": "policygraph.verification",
}
"""Public name → the module that holds it."""

__all__ = [
    "Drawing",
    "Extraction",
    "Graph",
    "PolicyGraphError",
    "Result",
    "__version__",
    "ask",
    "build",
    "coverage",
    "extract",
    "load_queries",
    "open",
    "open_store",
    "verify",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("policygraph")
    if name in PUBLIC:
        return getattr(import_module(PUBLIC[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def foreign_packages() -> list[str]:
    """Packages named like ours that do not lie beside this one, with where they lie."""
    here = Path(__file__).resolve().parent.parent
    found = []
    for name in ("graph", "extract"):
        spec = find_spec(name)
        origin = Path(spec.origin).resolve() if spec and spec.origin else None
        if origin is None or origin.parent.parent != here:
            found.append(f"{name} (from {origin.parent if origin else 'nowhere'})")
    return found


if _foreign := foreign_packages():
    _message = (
        f"another package hides policygraph's own: {', '.join(_foreign)}; remove it, "
        "or install policygraph in an environment of its own"
    )
    if Path(sys.argv[0]).stem == "policygraph":  # the command, which explains in one line
        sys.stderr.write(f"error: {_message}\n")
        raise SystemExit(2)
    raise ImportError(_message)
