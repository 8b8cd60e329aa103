"""A page that is no longer public is purged from the edge, even if the site fails afterwards."""

import gzip
import socket
import time
from datetime import timedelta

import brotli
import pytest
from django.core.management import call_command
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from articles.models import ArticleIndexPage
from caching.content import bump_version, mark_incomplete
from core.models import TakenDownAddress
from operations import edge as edge_refresh
from palms import views
from tests.edge.servers import SECRET
from tests.factories import pages, people, records

TITLE = "Feet first"
WORDS = TITLE.encode()
ENCODINGS = [
    "br",
    "gzip",
    "identity",
    "",
    "gzip, deflate, br, zstd",
    "gzip;q=0, br",
    "br;q=0",
    "*",
    "deflate",
    "GZIP",
]
OPENED = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}


@pytest.fixture
def article(db):
    return pages.article(title="Feet first")


def read(answer) -> bytes:
    return OPENED[answer.one("Content-Encoding")](answer.body)


def readers(edge, path: str):
    """Requests that may have separate cache entries: each encoding, method, host and query."""
    for encoding in ENCODINGS:
        yield edge.ask(path, accept_encoding=encoding)
    for host in ("TESTSERVER", "testserver:8443", "other.example"):
        yield edge.ask(path, host=host)
    for query in ("?page=7", "?p=1&topic=x", "?utm_source=x", "?"):
        yield edge.ask(path + query)
    yield edge.ask(path, user_agent="Googlebot", via="1.1 proxy")


def responses_with_page(edge, path: str) -> int:
    return sum(WORDS in read(answer) for answer in readers(edge, path))


def unpublish(article) -> None:
    article.unpublish()


def expire(article) -> None:
    Page.objects.filter(pk=article.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")


def restrict(article) -> None:
    PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN)


def restrict_by_password(article) -> None:
    """As earlier versions allowed; the response sets a cookie, so the edge does not cache it."""
    PageViewRestriction.objects.create(
        page=article, restriction_type=PageViewRestriction.PASSWORD, password="quiet"
    )


def restrict_the_section(article) -> None:
    restrict(article.get_parent())


def delete(article) -> None:
    article.delete()


def delete_the_section(article) -> None:
    article.get_parent().specific.delete()


def move(article) -> None:
    article.move(article.get_root().get_first_child(), pos="last-child")
    Page.objects.get(pk=article.pk).unpublish()


def rename(article) -> None:
    article.slug = "another"
    article.save_revision().publish()
    article.unpublish()


def rename_the_section(article) -> None:
    section = article.get_parent().specific
    section.slug = "reading"
    section.save_revision().publish()
    Page.objects.get(pk=article.pk).unpublish()


def unpublish_with_the_section(article) -> None:
    action = UnpublishPageAction(
        article.get_parent(), user=people.owner(), include_descendants=True
    )
    action.execute(skip_permission_checks=True)
    assert not Page.objects.get(pk=article.pk).live


@pytest.mark.parametrize(
    "take_down",
    [
        unpublish,
        expire,
        restrict,
        restrict_by_password,
        restrict_the_section,
        delete,
        delete_the_section,
        move,
        rename,
        rename_the_section,
        unpublish_with_the_section,
    ],
    ids=lambda take_down: take_down.__name__,
)
def test_it_is_gone_even_without_web_processes(
    edge, web, article, take_down, django_capture_on_commit_callbacks
):
    path = article.url
    assert responses_with_page(edge, path)
    with django_capture_on_commit_callbacks(execute=True):
        take_down(article)
    call_command("refresh_edge")
    web.stop()
    assert responses_with_page(edge, path) == 0
    web.start()


@pytest.mark.parametrize("restricted", [False, True])
def test_no_other_url_shows_it(edge, web, restricted):
    """URLs outside the page tree: those without arguments, and those made for the pages."""
    records.contact_details()
    area = records.body_area()
    article = pages.article(title=TITLE, slug="feet-first", body_areas=[area])
    service = pages.service(title=TITLE, slug="feet-first", body_areas=[area])
    addresses = {
        *(f"/{route.pattern}" for route in get_resolver().url_patterns if has_no_arguments(route)),
        reverse("area", args=[area.slug]),
        reverse("sitemap_part", args=["pages"]),
        reverse("question_thanks", args=[article.pk]),
        reverse("report_thanks", args=[article.pk]),
    }
    shown = {"/articles/feed/", "/areas/", reverse("area", args=[area.slug]), "/contact/booking/"}
    shown |= {"/sitemap.xml", "/sitemap-pages.xml", reverse("question_thanks", args=[article.pk])}
    assert shown <= {address for address in addresses if shows_it(edge, address)}
    for page in (article, service):
        if restricted:
            restrict_the_section(page)
        else:
            page.unpublish()
    call_command("refresh_edge")
    web.stop()
    assert not {address for address in addresses if shows_it(edge, address)}
    web.start()


def has_no_arguments(route) -> bool:
    return isinstance(route, URLPattern) and "<" not in str(route.pattern) and bool(route.name)


def shows_it(edge, address: str) -> bool:
    body = read(edge.ask(address))
    return WORDS in body or b"/feet-first/" in body


def test_a_public_page_is_served_in_every_encoding_without_web_processes(edge, web, article):
    edge.ask(article.url)
    web.stop()
    for encoding in ENCODINGS:
        answer = edge.ask(article.url, accept_encoding=encoding)
        assert answer.status == 200, encoding
        assert WORDS in read(answer), encoding
    web.start()


def test_the_edge_has_one_cache_entry_for_a_page(edge, article):
    for _ in readers(edge, article.url):
        pass
    kept = [file for file in edge.pages.rglob("*") if file.is_file()]
    assert len(kept) == 1


def test_visitors_cannot_force_a_refresh(edge, web, article):
    edge.ask(article.url)
    web.stop()
    for said in ("", "1", SECRET[:-1], f"{SECRET}x"):
        assert WORDS in edge.ask(article.url, x_edge_refresh=said).body
    web.start()


def test_it_is_retried_until_edge_and_web_process_respond(edge, web, article):
    path = article.url
    edge.ask(path)
    article.unpublish()
    edge.stop()
    call_command("refresh_edge")
    web.stop()
    edge.start()
    call_command("refresh_edge")
    assert TakenDownAddress.objects.filter(path=path, answered=None).exists()
    web.start()
    call_command("refresh_edge")
    assert not TakenDownAddress.objects.filter(path=path, answered=None).exists()
    web.stop()
    assert WORDS not in edge.ask(path).body
    web.start()


@pytest.mark.parametrize("place", [0, 1])
def test_an_unreachable_edge_does_not_block_another(edge, web, article, monkeypatch, place):
    path = article.url
    edge.ask(path)
    article.unpublish()
    (found,) = edge_refresh.find_edges()
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        edges = [found]
        edges.insert(place, nobody.getsockname())
        with monkeypatch.context() as patch:
            patch.setattr(edge_refresh, "find_edges", lambda: edges)
            call_command("refresh_edge")
    web.stop()
    assert WORDS not in edge.ask(path).body
    web.start()
    assert TakenDownAddress.objects.filter(path=path, answered=None).exists()
    call_command("refresh_edge")
    assert not TakenDownAddress.objects.filter(answered=None).exists()


def test_slow_urls_do_not_block_others(edge, web, article, monkeypatch):
    path = article.url
    edge.ask(path)
    slow = [TakenDownAddress.objects.create(path=f"/slow-{number}/").path for number in range(3)]
    article.unpublish()
    before = edge_refresh.get_status

    def ask(edge, host, path, headers=None):
        if path in slow:
            time.sleep(1.5 * edge_refresh.RUN_SECONDS)
            return 0
        return before(edge, host, path, headers)

    # A run ends after each slow URL.
    monkeypatch.setattr(edge_refresh, "RUN_SECONDS", 0.2)
    monkeypatch.setattr(edge_refresh, "get_status", ask)
    for _ in range(2 * TakenDownAddress.objects.count()):
        call_command("refresh_edge")
    waiting = TakenDownAddress.objects.filter(answered=None)
    assert [row.path for row in waiting] == slow
    web.stop()
    assert WORDS not in edge.ask(path).body
    web.start()


def test_concurrent_runs_do_not_interfere(edge, article, monkeypatch):
    article.unpublish()
    call_command("refresh_edge")
    TakenDownAddress.objects.update(answered=timezone.now() - 2 * edge_refresh.AGAIN_AFTER)
    TakenDownAddress.objects.create(path="/another/")
    before = edge_refresh.refresh_page

    def while_another_run_ends(edge, path):
        TakenDownAddress.objects.filter(path=path).delete()
        return before(edge, path)

    monkeypatch.setattr(edge_refresh, "refresh_page", while_another_run_ends)
    call_command("refresh_edge")
    assert not TakenDownAddress.objects.exists()


def test_a_response_in_transit_does_not_restore_it(edge, web, article):
    path = article.url
    article.unpublish()
    call_command("refresh_edge")
    # A slow web process responds only now, with the old page.
    Page.objects.filter(pk=article.pk).update(live=True)
    bump_version()
    assert WORDS in read(edge.ask(path, x_edge_refresh=SECRET))
    Page.objects.filter(pk=article.pk).update(live=False)
    bump_version()
    long_ago = timezone.now() - edge_refresh.AGAIN_AFTER - timedelta(seconds=1)
    TakenDownAddress.objects.update(answered=long_ago)
    call_command("refresh_edge")
    assert not TakenDownAddress.objects.exists()
    web.stop()
    assert WORDS not in edge.ask(path).body
    web.start()


def test_an_uncacheable_response_still_replaces_the_page(edge, web, article, monkeypatch):
    path = article.url
    edge.ask(path)
    article.unpublish()
    before = views.not_found

    def with_cookie(request, exception):
        response = before(request, exception)
        response.set_cookie("seen", "1")
        return response

    monkeypatch.setattr("palms.views.not_found", with_cookie)
    call_command("refresh_edge")
    web.stop()
    assert WORDS not in edge.ask(path).body
    web.start()


def test_a_list_with_a_missing_image_still_replaces_the_old_one(edge, web, article, monkeypatch):
    address = article.get_parent().url
    assert shows_it(edge, address)
    article.unpublish()
    before = ArticleIndexPage.get_context

    def with_a_picture_missing(*args, **kwargs):
        mark_incomplete()
        return before(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(ArticleIndexPage, "get_context", with_a_picture_missing)
        call_command("refresh_edge")
    web.stop()
    answer = edge.ask(address)
    assert answer.status == 200
    assert WORDS not in read(answer)
    web.start()


def test_without_an_edge_no_rows_are_written(article, settings):
    settings.EDGE_URL = ""
    article.unpublish()
    assert not TakenDownAddress.objects.exists()
