"""Responses that nginx makes itself: they have HSTS, and long URLs never give a 502."""

import pytest

from tests.edge.servers import ask
from tests.factories import pages

LENGTHS = [100, 1_000, 2_000, 2_600, 2_700, 2_800, 3_000, 3_500, 4_000, 4_096, 5_000, 6_000, 7_000]
LENGTHS += [8_000, 8_100, 8_192, 9_000, 16_000, 33_000]


@pytest.fixture
def article(db):
    return pages.article(title="Feet first")


def long_addresses(length: int) -> dict[str, str]:
    return {
        "path": f"/{'a' * length}/",
        "no slash at the end": f"/{'a' * length}",
        "folders": "/" + "ab/" * (length // 3),
        "letters in percent": f"/{'%C3%A9' * (length // 6)}/",
        "marks in percent": f"/{'%22' * (length // 3)}",
        "page with a query": f"/?page={'1' * length}",
        "page with a campaign": f"/?utm_source={'a' * length}",
        "search": f"/search/?q={'a' * length}",
        "static file": f"/static/{'a' * length}.css",
        "upload": f"/media/{'a' * length}.jpg",
        "redirect to sign in": f"/admin/?next={'a' * length}",
    }


@pytest.mark.parametrize("kind", long_addresses(1))
def test_a_long_url_gets_a_response(edge, kind):
    for length in LENGTHS:
        status = edge.ask(long_addresses(length)[kind]).status
        assert status in (200, 301, 302, 404, 414), length


def test_cached_long_urls_get_a_response(edge):
    """nginx reads the cached response, whose key is the URL."""
    for length in LENGTHS:
        for _ in range(2):
            assert edge.ask(f"/{'a' * length}/").status in (404, 414), length


def hsts_headers(edge) -> dict[str, list[str]]:
    """The HSTS headers of every kind of response that nginx makes itself."""
    (edge.media / "a.jpg").write_bytes(b"x")
    (edge.media / "a.txt").write_bytes(b"x")
    (edge.media / "folder").mkdir()
    asked = {
        "upload": edge.ask("/media/a.jpg"),
        "file to save": edge.ask("/media/a.txt"),
        "part of one": edge.ask("/media/a.jpg", range="bytes=0-0"),
        "part beyond it": edge.ask("/media/a.jpg", range="bytes=9-"),
        "no such upload": edge.ask("/media/b.jpg"),
        "folder": edge.ask("/media/folder/"),
        "folder without slash": edge.ask("/media/folder"),
        "upload changed": edge.ask("/media/a.jpg", method="PUT", body="x"),
        "for watchers": edge.ask("/readyz"),
        "health": edge.ask("/edge-health"),
        "too long": edge.ask("/" + "a" * 20_000),
        "headers too large": edge.ask("/", x_large="a" * 40_000),
        "too much sent": edge.ask("/contact/enquiry/", "POST", content_length="99999999"),
        "not supported": edge.ask("/", transfer_encoding="other"),
    }
    return {name: answer.all("Strict-Transport-Security") for name, answer in asked.items()}


def test_every_response_has_the_hsts_header_of_the_site(edge, web, article):
    expected = ask(web.port, article.url).all("Strict-Transport-Security")
    assert expected
    # nginx adds its header twice when it replaces a response, as for an invalid range.
    found = {name: sorted(set(values)) for name, values in hsts_headers(edge).items()}
    for path in ("/", article.url, "/not-here/", "/articles", "/search/?q=a", "/admin/"):
        found[path] = edge.ask(path).all("Strict-Transport-Security")
    web.stop()
    found["site away"] = edge.ask("/search/?q=a").all("Strict-Transport-Security")
    found["shown as it was"] = edge.ask(article.url).all("Strict-Transport-Security")
    web.start()
    assert {name: value for name, value in found.items() if value != expected} == {}
    bad = edge.raw(b"NOT HTTP AT ALL\r\n\r\n")
    assert b"400" in bad
    assert expected[0].encode() in bad
