"""Old URLs lead to their page in one step; unknown ones name the page with a similar address."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from tests.documents import only, parse, words
from tests.factories import pages
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    small_site()
    return pages.article(title="Why the lower back pays", slug="why-the-lower-back-pays")


def hops(client: Client, url: str) -> list[tuple[str, int]]:
    return client.get(url, follow=True).redirect_chain


@pytest.mark.parametrize(
    "url",
    [
        "/post/why-the-lower-back-pays",
        "/post/why-the-lower-back-pays/",
        "/post/Why-The-Lower-Back-Pays",
        "/post/why-the-lower-back-pays%20",
        "/post/%20why-the-lower-back-pays%20/",
        "/post/why%20the%20lower%20back%20pays",
        "/post/why+the+lower+back+pays",
        "/post//why-the-lower-back-pays",
        "/post/why-the-lower-back-pays?fbclid=abc&utm_source=x",
    ],
)
def test_one_record_serves_every_spelling_in_one_step(client, article, url):
    Redirect.add_redirect("/post/why-the-lower-back-pays", article)
    assert hops(client, url) == [(article.url, 301)]


@pytest.mark.parametrize("query", ["p=12", "page_id=12", "p=12&utm_source=x"])
def test_the_number_of_a_wordpress_post(client, article, query):
    Redirect.add_redirect(f"/?{query}", article)
    assert hops(client, f"/?{query}") == [(article.url, 301)]
    assert client.get("/?p=13").status_code == 200
    assert client.get("/?x=12").status_code == 200


def test_letters_beyond_ascii(client, article):
    Redirect.add_redirect("/post/über-den-rücken", article)
    assert hops(client, "/post/%C3%BCber-den-r%C3%BCcken/") == [(article.url, 301)]


def test_the_record_with_the_query_takes_precedence(client, article):
    other = pages.article(title="Another")
    Redirect.add_redirect("/blog", article)
    Redirect.add_redirect("/blog?page=2", other)
    assert hops(client, "/blog?page=2") == [(other.url, 301)]
    assert hops(client, "/blog?page=3") == [(article.url, 301)]


def test_a_chain_is_one_step(client, article):
    Redirect.add_redirect("/2019/03/lower-back", "/post/lower-back/")
    Redirect.add_redirect("/post/lower-back", "/post/Why-the-lower-back-pays")
    Redirect.add_redirect("/post/why-the-lower-back-pays", article)
    assert hops(client, "/2019/03/lower-back/") == [(article.url, 301)]


def test_redirects_in_a_circle_are_a_404(client, article):
    Redirect.add_redirect("/one", "/two")
    Redirect.add_redirect("/two", "/one")
    assert client.get("/one/").status_code == 404


def test_a_record_for_the_address_of_a_page_does_not_hide_it(client, article):
    Redirect.add_redirect("/old", article.url)
    Redirect.add_redirect(article.url, "/")
    assert hops(client, "/old") == [(article.url, 301)]


@pytest.mark.parametrize(
    "link", ["https://example.com/x?y=1", "/areas/lower-back/", "/search/?q=a"]
)
def test_links_to_views_and_other_sites_are_kept(client, article, link):
    Redirect.add_redirect("/old", link, is_permanent=False)
    response = client.get("/old/")
    assert (response.status_code, response.headers["Location"]) == (302, link)


def test_a_page_that_is_not_public_is_a_404(client, article):
    Redirect.add_redirect("/post/x", article)
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert client.get("/post/x/").status_code == 404
    PageViewRestriction.objects.all().delete()
    assert client.get("/post/x/").status_code == 301
    article.unpublish()
    assert client.get("/post/x/").status_code == 404


@pytest.mark.parametrize(
    "url", ["/post/%ff", "/?p=%ff", "/?p[]=1", "/post/" + "a" * 3000 + "/", "/?p="]
)
def test_broken_urls_are_no_server_error(client, article, url):
    assert client.get(url).status_code in (200, 404)


def test_the_feed_of_the_old_blog_is_a_feed(client, article):
    response = client.get("/blog-feed.xml")
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    assert b"Why the lower back pays" in response.content


@pytest.mark.parametrize(
    "url",
    [
        "/post/the-lower-back-pays-for-others/",
        "/2019/03/lower_backs-pay.html",
        "/articles/why-the-lower-back-pay/",
        "/lower%20back%20pays",
    ],
)
def test_a_404_names_the_page_with_a_similar_address(client, article, url):
    response = client.get(url)
    assert response.status_code == 404
    link = only(parse(response), f'.error-page a[href="{article.url}"]')
    assert link.to_text() == "Why the lower back pays"


@pytest.mark.parametrize(
    "url", ["/wp-login.php", "/why-the-lower-back-pays.php", "/a/", "/xyz-abc/"]
)
def test_a_404_names_no_page_without_shared_words(client, article, url):
    response = client.get(url)
    assert response.status_code == 404
    assert "Were you looking for" not in words(parse(response), "main")


def test_a_404_names_no_draft(client, article):
    article.unpublish()
    response = client.get("/post/why-the-lower-back/")
    assert "Why the lower back pays" not in response.content.decode()
