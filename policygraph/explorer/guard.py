"""Who may ask, and what a page may do: Host, Origin, token, reading only, and the headers that forbid the rest."""

import secrets
from collections.abc import Collection
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset(("127.0.0.1", "localhost", "[::1]"))
COOKIE = "policygraph_token"
LONGEST = 16_000
"""Characters of an address with its parameters."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}


class Guard:
    """Stands before the application. `hosts` None: any name will do, and a token is asked for."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None = LOOPBACK, token: str | None = None) -> None:
        if hosts is None and not token:
            raise ValueError("a server that answers to any name needs a token")
        self.app, self.hosts, self.token = app, hosts, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self.refusal(scope)
        if refused is not None:
            await refused(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)

    def refusal(self, scope: Scope) -> Response | None:
        """The answer to a request that must not pass."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self.hosts is not None and name_of(host) not in self.hosts:
            return said(403, "请用本机地址打开 This page answers only to this machine's own address: use 127.0.0.1.")
        if foreign(headers, host):
            return said(403, "来自其他网站的请求被拒绝 A request from another site was refused.")
        if scope["method"] not in ("GET", "HEAD"):
            return said(405, "这里只能读取 Here one can only read.", {"Allow": "GET, HEAD"})
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST:
            return said(414, f"地址过长 The address is longer than {LONGEST:,} characters.")
        return self.token_refusal(scope, headers) if self.token else None

    def token_refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """None where the cookie holds the token; a redirect that sets it where the address does."""
        token = str(self.token)
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in pairs if name == "token"), None)
        if given is not None and secrets.compare_digest(given.encode(), token.encode()):
            rest = urlencode([(n, v) for n, v in pairs if n != "token"])
            target = "/" + scope["path"].lstrip("/") + (f"?{rest}" if rest else "")
            response = RedirectResponse(target, 303)
            response.set_cookie(COOKIE, token, httponly=True, samesite="lax", path="/")
            return response
        if secrets.compare_digest(cookie(headers, COOKIE).encode(), token.encode()):
            return None
        return said(401, "请用启动时显示的完整地址打开 Open the whole address that `policygraph explore` printed.")


def name_of(host: str) -> str:
    """The host without its port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


def foreign(headers: Headers, host: str) -> bool:
    """Whether another site's page asks. Following a link to a page is allowed, fetching behind one's back is not."""
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
        return True
    site = headers.get("sec-fetch-site", "none")
    if site in ("none", "same-origin"):
        return False
    return not (headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document")


def cookie(headers: Headers, name: str) -> str:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def said(status: int, words: str, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(words + "\n", status, headers)
