"""`policygraph explore`: the web explorer, on this machine."""

import logging
import secrets
import socket
import sys
import threading
import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import PolicyGraphError
from policygraph.cli.console import say
from policygraph.cli.options import Store

if TYPE_CHECKING:
    from graph.stores.base import Store as OpenStore

PORT = 8710
LOOPBACK = ("127.0.0.1", "localhost", "::1")

Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port to listen at; 0 takes any free one.")]
Host = Annotated[
    str,
    typer.Option("--host", metavar="ADDRESS", help="Another address than this machine's own: a token is asked for."),
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]


class ExploreError(PolicyGraphError):
    """The page cannot be served."""


def explore(store: Store = None, port: Port = PORT, host: Host = "127.0.0.1", open: Open = False) -> None:
    """Look at the graph in a browser: search, read, compare, ask. Reads only; end it with Ctrl+C."""
    need_extra()
    from graph.stores import open_store

    listening = listen(host, port)
    with listening, open_store(store) as opened:
        token = None if host in LOOPBACK else secrets.token_urlsafe(24)
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/" + (f"?token={token}" if token else "")
        if opened.counts().empty:
            say("the store is empty: policygraph build FILE.txt fills it")
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        say("Ctrl+C ends it")
        if open:
            webbrowser.open(address)
        serve(opened, listening, token)


def need_extra() -> None:
    from importlib.util import find_spec

    lacking = [name for name in ("fastapi", "uvicorn", "jinja2", "pypinyin") if find_spec(name) is None]
    if lacking:
        raise ExploreError(f"the explorer needs {', '.join(lacking)}: pip install 'policygraph[explore]'")


def listen(host: str, port: int) -> socket.socket:
    """A socket that is ours before anything else is begun, so that a port that is taken is said at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)  # whoever opens the address before the first page is ready waits for it
    except OSError as error:
        listening.close()
        why = f"cannot listen at {host}:{port} ({error.strerror or error})"
        raise ExploreError(f"{why}; is another explorer there? --port 0 takes a free port") from None
    return listening


def serve(store: "OpenStore", listening: socket.socket, token: str | None) -> None:
    import uvicorn

    from policygraph.explorer.app import create_app
    from policygraph.explorer.guard import LOOPBACK as NAMES

    logging.getLogger("neo4j").setLevel(logging.ERROR)  # our pages and one line of ours say that a server went away
    app = create_app(store, hosts=None if token else NAMES, token=token)
    # the names are read while the reader still looks at the first page
    threading.Thread(target=app.state.explorer.warm, name="names", daemon=True).start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, ws="none", lifespan="off")
    uvicorn.Server(config).run(sockets=[listening])
