"""Templates with the words of the reader's language. Everything is escaped; nothing is marked safe."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.schema import schema

HERE = Path(__file__).resolve().parent
LANGUAGES = ("zh", "en")
THEMES = ("auto", "light", "dark")


@cache
def words() -> dict[str, dict[str, str]]:
    """words.yml, flat: "search.hint" → {zh: …, en: …}."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded = yaml.load((HERE / "words.yml").read_text("utf-8"), Loader=loader)
    return {f"{group}.{key}": pair for group, block in loaded.items() for key, pair in block.items()}


@cache
def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def language(request: Request) -> str:
    """The one chosen before, else the browser's first that we speak, else Chinese."""
    chosen = request.cookies.get("language")
    if chosen in LANGUAGES:
        return chosen
    for part in request.headers.get("accept-language", "").split(","):
        asked = part.strip()[:2].lower()
        if asked in LANGUAGES:
            return asked
    return "zh"


def word(request: Request, key: str) -> str:
    return words()[key][language(request)]


class Words:
    """What templates know about words and addresses, in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def t(self, key: str, **values: Any) -> str:
        """The words of this key, or of key_one where `n` is one."""
        if values.get("n") == 1 and f"{key}_one" in words():
            key += "_one"
        said = words()[key][self.language]
        return said.format(**values) if values else said

    def either(self, key: str, default: Any) -> str:
        """The word for a value of the data (a stage, a level); the value itself where we have none."""
        pair = words().get(key)
        return pair[self.language] if pair else str(default or "")

    def title(self, type: str) -> str:
        """A label or relationship type of the schema as people read it."""
        known = schema().nodes.get(type) or schema().edges.get(type)
        if known is None:
            return type
        return known.title_zh if self.language == "zh" else known.title_en


def entity_url(id: str) -> str:
    return f"/entity/{quote(id, safe=':')}"


def url_of(id: str, type: str) -> str:
    """The page of a node: its own, or the place in the text where it stands."""
    if type == "Document":
        return f"/document/{quote(id, safe=':')}"
    return f"/at/{quote(id, safe=':')}" if type in ("Measure", "Unit", "Target") else entity_url(id)


def place_url(document: str | None, start: int | None, end: int | None) -> str:
    """The exact words in the reader."""
    if not document:
        return ""
    place = f"?at={start}-{end}#here" if start is not None and end is not None else ""
    return f"/document/{quote(document, safe=':')}{place}"


def with_query(request: Request, **changed: Any) -> str:
    """This page's address with some parameters changed; None takes one out."""
    given = {k: v for k, v in request.query_params.multi_items() if k not in changed}
    given.update({k: str(v) for k, v in changed.items() if v is not None})
    return request.url.path + (f"?{urlencode(given)}" if given else "")


def render(request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
    spoken = language(request)
    theme = request.cookies.get("theme")
    said = Words(spoken)
    html = environment().get_template(template)
    body = html.render(
        **context,
        t=said.t,
        either=said.either,
        title_of=said.title,
        lang=spoken,
        theme=theme if theme in THEMES else "auto",
        here=with_query(request),
        changed=lambda **c: with_query(request, **c),
        path=request.url.path,
        url_of=url_of,
        place_url=place_url,
        tables=("csv", "json", "xlsx") if find_spec("openpyxl") else ("csv", "json"),
    )
    return HTMLResponse(body, status, {"Vary": "Cookie, Accept-Language"})
