"""`policygraph doctor`: what is installed, what the store holds, and what does not fit together."""

import platform
import sys
from typing import Any

from policygraph.cli.options import Store, TextOrJson


def doctor(store: Store = None, format: TextOrJson = "text") -> None:
    """Say which versions are at work, what the store holds, how old the gazetteer is, and what to mend."""
    facts = {**installation(), **held(store)}
    if format == "json":
        from policygraph.formats.json import dumps

        sys.stdout.write(dumps(facts))
        return
    for key, value in facts.items():
        if isinstance(value, dict):
            value = ", ".join(f"{number} {label}" for label, number in sorted(value.items())) or "nothing"
        elif isinstance(value, list):
            if key == "advice":
                sys.stdout.write("".join(f"! {line}\n" for line in value))
                continue
            value = "; ".join(value) or "none"
        sys.stdout.write(f"{key:<12} {value}\n")


def installation() -> dict[str, Any]:
    """Versions of what runs, and the gazetteer's date and gaps."""
    import yaml

    from extract.version import extractor_version
    from graph.resources import data
    from policygraph import __version__

    about = yaml.safe_load(data("gazetteers", "about.yml").read_text("utf-8"))
    return {
        "policygraph": __version__,
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "extractor": extractor_version(),
        "gazetteer": f"of {about['date']}, changes to {about['changes']}",
        "gaps": about["gaps"],
    }


def held(store: str | None) -> dict[str, Any]:
    """The store's engine and counts; the advice where it is missing or older than the extractor."""
    from extract.version import extractor_version
    from graph.errors import PolicyGraphError
    from graph.stores import open_store

    try:
        with open_store(store) as opened:
            counts = opened.counts()
            rows = opened.query(
                "MATCH (d:Document) WHERE d.status = 'read' RETURN d.name AS name, d.extractor AS extractor"
            ).rows
            found = {
                "store": opened.url,
                "engine": f"{opened.engine} {opened.version}",
                "nodes": counts.nodes,
                "edges": counts.edges,
            }
    except PolicyGraphError as error:
        return {"store": "not open", "advice": [str(error)]}
    old = [name for name, extractor in rows if not str(extractor or "").startswith(extractor_version())]
    if not old:
        return {**found, "advice": []}
    words = "1 document was" if len(old) == 1 else f"{len(old)} documents were"
    return {
        **found,
        "advice": [f"{words} built by another version of the extractor: build again to bring the graph up to date"],
    }
