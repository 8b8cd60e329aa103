"""Old addresses lead to the new pages."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from articles.models import ArticleIndexPage
from importing.drafts import free_slug
from tests.factories import pages
from tests.rendering.importing import sources
from tests.rendering.importing.runs import export, run

pytestmark = pytest.mark.django_db


def test_a_category_leads_to_the_list_until_an_article_is_public(index, tmp_path, client):
    run(export(tmp_path))
    assert client.get("/category/feet/").headers["Location"] == "/articles/"


def test_the_address_of_a_page_of_this_site_stays(index, tmp_path):
    pages.standard(slug="about-us", title="About us")
    item = sources.wordpress_item("about-us", 13, kind="page")
    item = item.replace("/2019/03/about-us/", "/about-us/")
    (report,) = run(export(tmp_path, item))
    assert report.redirects == ["/?p=13", "/?page_id=13"]
    assert "/about-us is another page of this site, and stays it." in report.notes


def test_posts_with_a_number_in_their_address_are_different_ones(index, tmp_path):
    for number, title in (("12", "Feet"), ("13", "Hands")):
        (tmp_path / f"{title}.html").write_text(
            f"<link rel=canonical href='https://www.sample.example/blog/?p={number}'>"
            f"<title>{title}</title><article><h1>{title}</h1><p>Warm water.</p></article>"
        )
    assert [report.title for report in run(tmp_path)] == ["Feet", "Hands"]
    assert set(Redirect.objects.values_list("old_path", flat=True)) >= {"/blog?p=12", "/blog?p=13"}


@pytest.mark.parametrize("number", [12, 13])
def test_such_an_address_leads_to_its_article(index, client, number):
    article = pages.article(index, title=f"Article {number}")
    Redirect.add_redirect(f"/blog?p={number}", article)
    assert client.get(f"/blog/?p={number}").headers["Location"] == article.url


def test_titles_without_letters_for_an_address(index):
    pages.article(index, slug="article")
    assert free_slug(ArticleIndexPage.objects.get(), "") == "article-2"


def test_existing_redirects_stay(index, tmp_path):
    mine = pages.article(index, title="Mine")
    Redirect.add_redirect("/?p=12", mine)
    (report,) = run(export(tmp_path))
    assert Redirect.objects.get(old_path="/?p=12").redirect_page_id == mine.pk
    assert any("/?p=12" in note for note in report.notes)
