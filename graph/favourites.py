"""The query pack for Neo4j Browser, in one file to drop on its page.

Browser makes one favourite of a .cypher file, whatever is in it, and one of each file of a .zip, in folders; a
favourite's name is its first comment (read in Browser 5.24's own script, tried in tests/graph/test_favourites.py).
"""

import io
import json
import zipfile
from collections.abc import Iterable
from functools import cache
from typing import Any

from graph.queries import NamedQuery, Parameter
from graph.resources import data

MOMENT = (2026, 1, 1, 0, 0, 0)
"""Of every file in the archive, so that the same pack gives the same bytes."""


def favourite(query: NamedQuery) -> str:
    """The query as Browser and cypher-shell run it: title, meaning, a value for each parameter, the statement."""
    lines = [f"// {query.title_zh} · {query.title_en}", f"// {query.description}"]
    for parameter in query.parameters:
        lines.append(f"// ${parameter.name}: {parameter.meaning}")
    for parameter in query.parameters:
        lines.append(f":param {parameter.name} => {literal(first_value(parameter))};")
    return "\n".join([*lines, query.cypher + ";", ""])


def as_text(queries: Iterable[NamedQuery]) -> str:
    """All favourites, one after the other."""
    return "\n".join(favourite(query) for query in in_order(queries))


def as_archive(queries: Iterable[NamedQuery]) -> bytes:
    """A .zip of which Browser makes one favourite a query, in a folder for each subject."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for query in in_order(queries):
            entry = zipfile.ZipInfo(f"policygraph {query.subject}/{query.name}.cypher", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, favourite(query))
    return sink.getvalue()


def in_order(queries: Iterable[NamedQuery]) -> list[NamedQuery]:
    return sorted(queries, key=lambda q: (q.subject, q.name))


def first_value(parameter: Parameter) -> Any:
    """The default, else an example that the user replaces."""
    if not parameter.required:
        return parameter.default
    example = examples().get(parameter.name, examples().get(parameter.type))
    if parameter.type != "strings" and isinstance(example, list):
        return example[0]
    return example


@cache
def examples() -> dict[str, Any]:
    """data/favourites.yml."""
    import yaml

    loaded: dict[str, Any] = yaml.safe_load(data("favourites.yml").read_text("utf-8"))
    return loaded


def literal(value: Any) -> str:
    """A value as Cypher writes it: null, numbers, lists and texts are JSON's."""
    return json.dumps(value, ensure_ascii=False)
