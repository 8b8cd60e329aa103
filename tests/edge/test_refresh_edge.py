"""refresh_edge purges unpublished pages from every edge, in spite of failures and slow URLs."""

import socket
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from articles.models import ArticleIndexPage
from caching.content import bump_version, mark_incomplete
from core.models import TakenDownAddress
from operations import edge as edge_refresh
from palms import views
from tests.edge.bodies import WORDS, read, shows_it
from tests.edge.servers import SECRET


def test_visitors_cannot_force_a_refresh(edge, web, article):
    edge.ask(article.url)
    web.stop()
    for said in ("", "1", SECRET[:-1], f"{SECRET}x"):
        assert WORDS in edge.ask(article.url, x_edge_refresh=said).body


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


def test_without_an_edge_no_rows_are_written(article, settings):
    settings.EDGE_URL = ""
    article.unpublish()
    assert not TakenDownAddress.objects.exists()
