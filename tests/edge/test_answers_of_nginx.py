"""What the edge answers by itself: with HSTS, and never 502 for a long address."""

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
def test_a_long_address_is_answered(edge, kind):
    for length in LENGTHS:
        status = edge.ask(long_addresses(length)[kind]).status
        assert status in (200, 301, 302, 404, 414), length


def test_long_addresses_that_were_asked_for_before_are_answered(edge):
    """Nginx reads the copy that it keeps, whose key is the address."""
    for length in LENGTHS:
        for _ in range(2):
            assert edge.ask(f"/{'a' * length}/").status in (404, 414), length


def answers_of_nginx(edge) -> dict[str, list[str]]:
    """The HSTS headers of every kind of answer that nginx makes without the site."""
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


def test_every_answer_has_hsts_as_the_site_sends_it(edge, web, article):
    expected = ask(web.port, article.url).all("Strict-Transport-Security")
    assert expected
    # nginx writes its own twice where it turns an answer into another, as with a wrong range.
    found = {name: sorted(set(values)) for name, values in answers_of_nginx(edge).items()}
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
