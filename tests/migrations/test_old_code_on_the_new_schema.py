"""Migrations run while the release before still serves: its code must get along with the new schema."""

from tests.isolated_sites import IsolatedSites
from tests.migrations.released_code import ReleasedCode
from tests.stores.fixtures import *  # noqa: F403

# Run by the old code, on the database of today.
VISITS = """
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from contact.models import Enquiry
from tests.factories import people
from tests.factories.site import small_site

small = small_site()
visitor = Client()
for name, page in small.pages.items():
    assert visitor.get(page.url).status_code == 200, name

people.editor()
editor = Client()
home = reverse("wagtailadmin_home")
answer = editor.get(home)
assert answer.headers["Location"].startswith(reverse("wagtailadmin_login")), answer.headers
answer = editor.post(answer.headers["Location"], {"login": "editor", "password": "wrong"})
assert answer.status_code == 200 and editor.get(home).status_code == 302
answer = editor.post(reverse("wagtailadmin_login"), {"login": "editor", "password": "secret"})
assert answer.headers["Location"] == home, answer.content
assert editor.get(home).status_code == 200


def publish(address, title):
    form = {
        "title": title,
        "slug": "before",
        "standfirst": "Short.",
        "body": streamfield([]),
        "published_on": "2026-03-02",
        "questions": "open",
        "related_articles": inline_formset([]),
        "action-publish": "1",
    }
    answer = editor.post(address, nested_form_data(form))
    assert answer.status_code == 302, answer.content.decode()
    assert title in visitor.get("/articles/before/").content.decode()


add = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", small.articles.pk])
publish(add, "Written by the code before")
page = small.articles.get_children().get(slug="before")
publish(reverse("wagtailadmin_pages:edit", args=[page.pk]), "Changed by the code before")
# A page that has been filled in completely.
page = small.article
page.title = "With every block"
page.save_revision().publish()
assert "With every block" in visitor.get(page.url).content.decode()

answer = visitor.post(
    "/contact/enquiry/",
    "name=Thandi&phone=082+123+4567&message=Is+Saturday+possible%3F&website=",
    content_type="application/x-www-form-urlencoded",
    headers={"Sec-Fetch-Site": "same-origin"},
)
assert answer.status_code == 302, answer.content
enquiry = Enquiry.objects.get()
shown = editor.get(reverse("wagtailsnippets_contact_enquiry:edit", args=[enquiry.pk]))
assert "Is Saturday possible?" in shown.content.decode(), shown.status_code
print("served by", settings.ROOT_DIR)
"""


def test_the_released_code_serves_on_the_database_of_today(
    sites: IsolatedSites, released_code: ReleasedCode
) -> None:
    said = released_code.run(VISITS, sites.migrated())
    assert said.strip().endswith(f"served by {released_code.folder}")
