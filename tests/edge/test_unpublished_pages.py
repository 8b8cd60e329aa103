"""A page that is no longer public is purged from the edge, even if the site fails afterwards."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from tests.edge.bodies import ENCODINGS, TITLE, WORDS, read, shows_it
from tests.factories import pages, people, records


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


def has_no_arguments(route) -> bool:
    return isinstance(route, URLPattern) and "<" not in str(route.pattern) and bool(route.name)


def test_a_public_page_is_served_in_every_encoding_without_web_processes(edge, web, article):
    edge.ask(article.url)
    web.stop()
    for encoding in ENCODINGS:
        answer = edge.ask(article.url, accept_encoding=encoding)
        assert answer.status == 200, encoding
        assert WORDS in read(answer), encoding


def test_the_edge_has_one_cache_entry_for_a_page(edge, article):
    for _ in readers(edge, article.url):
        pass
    kept = [file for file in edge.pages.rglob("*") if file.is_file()]
    assert len(kept) == 1
