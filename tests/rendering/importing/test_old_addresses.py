"""Old addresses lead to the new pages."""

import pytest
from wagtail.contrib.redirects.models import Redirect

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


def test_existing_redirects_stay(index, tmp_path):
    mine = pages.article(index, title="Mine")
    Redirect.add_redirect("/?p=12", mine)
    (report,) = run(export(tmp_path))
    assert Redirect.objects.get(old_path="/?p=12").redirect_page_id == mine.pk
    assert any("/?p=12" in note for note in report.notes)
