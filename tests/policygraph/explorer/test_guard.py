"""Who may ask the explorer, and what its pages may do."""

import re

import pytest
from fastapi.testclient import TestClient

from graph.stores import open_store
from policygraph.explorer.app import create_app
from policygraph.explorer.guard import Guard, name_of


@pytest.mark.parametrize("host", ["127.0.0.1:8710", "localhost:1", "LOCALHOST", "[::1]:8710", "127.0.0.1"])
def test_this_machine_s_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/queries", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8710", "localhost.evil.example", "", "::1"])
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    assert client.get("/queries", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1.evil"])
def test_other_origins_are_refused(client: TestClient, origin: str) -> None:
    assert client.get("/api/suggest?q=x", headers={"origin": origin}).status_code == 403


def test_our_own_origin_is_answered(client: TestClient) -> None:
    assert client.get("/api/suggest?q=x", headers={"origin": "http://127.0.0.1:8710"}).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_may_be_followed_but_nothing_fetched_from_elsewhere(client: TestClient, site: str) -> None:
    fetched = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}
    followed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    framed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    assert client.get("/api/suggest?q=x", headers=fetched).status_code == 403
    assert client.get("/queries", headers=framed).status_code == 403
    assert client.get("/queries", headers=followed).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    assert client.request(method, "/cypher").status_code == 405


def test_an_endless_address_is_refused(client: TestClient) -> None:
    assert client.get("/search?q=" + "x" * 20_000).status_code == 414


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/main.js", "/api/suggest?q=x", "/library/vis-network.js"])
def test_every_answer_forbids_what_we_do_not_do(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


def test_a_page_holds_no_script_or_style_of_its_own(client: TestClient) -> None:
    page = client.get("/entity/region:990100").text
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert all("src=" in tag for tag in re.findall("<script[^>]*>", page))
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page)


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"]
)
def test_no_path_reaches_the_file_system(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.fixture(scope="module")
def beyond(sample_store: object) -> TestClient:
    """An explorer for other machines, which asks for a token."""
    store = open_store(str(sample_store))
    app = create_app(store, hosts=None, token="open-sesame")
    return TestClient(app, base_url="http://plans.example:80", follow_redirects=False)


def test_a_token_is_asked_for_where_others_may_come(beyond: TestClient) -> None:
    assert beyond.get("/").status_code == 401
    assert beyond.get("/?token=guess").status_code == 401
    assert beyond.get("/api/suggest?q=x", headers={"cookie": "policygraph_token=guess"}).status_code == 401


def test_the_token_goes_from_the_address_into_a_cookie(beyond: TestClient) -> None:
    answer = beyond.get("/search?q=青川&token=open-sesame")
    assert answer.status_code == 303
    assert "token" not in answer.headers["location"]
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert (
        beyond.get(answer.headers["location"], headers={"cookie": "policygraph_token=open-sesame"}).status_code == 200
    )


def test_no_token_no_open_door() -> None:
    with pytest.raises(ValueError, match="token"):
        Guard(lambda *_: None, hosts=None)  # type: ignore[arg-type, return-value]


def test_names_of_hosts() -> None:
    assert [name_of(h) for h in ("a:1", "A", "[::1]:80", "::1", "a:b")] == ["a", "a", "[::1]", ":", "a:b"]


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\nb"])
def test_a_choice_leads_back_to_our_own_pages_only(client: TestClient, back: str) -> None:
    assert client.get("/settings", params={"language": "en", "back": back}).headers["location"] == "/"


def test_a_choice_is_remembered(client: TestClient) -> None:
    answer = client.get("/settings?language=en&theme=dark&back=/sectors%3Fbasis%3Dany")
    assert answer.headers["location"] == "/sectors?basis=any"
    page = client.get("/sectors", headers={"cookie": "language=en; theme=dark"}).text
    assert '<html lang="en" data-theme="dark">' in page
