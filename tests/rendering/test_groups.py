"""Which pages of the admin owners, editors and superusers can open."""

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticlePage
from contact.models import ContactDetails
from tests import reauthentication
from tests.factories import people
from tests.factories.site import small_site

OWNER, EDITOR = "owner", "editor"
YES, NO = 200, "refused"


class GroupTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()
        cls.people = {OWNER: people.owner(), EDITOR: people.editor()}

    def status(self, who: str, address: str):
        self.client.force_login(self.people[who])
        reauthentication.reauthenticate(self.client)
        response = self.client.get(address)
        return NO if response.status_code in (302, 403, 404) else response.status_code

    def test_who_may_reach_what(self) -> None:
        site = self.site
        setting = "wagtailsettings:edit"
        rows = [
            (reverse("wagtailadmin_home"), YES, YES),
            (reverse("wagtailadmin_explore", args=[site.home.pk]), YES, YES),
            (reverse("wagtailadmin_pages:edit", args=[site.article.pk]), YES, YES),
            (
                reverse(
                    "wagtailadmin_pages:add", args=["articles", "articlepage", site.articles.pk]
                ),
                YES,
                YES,
            ),
            (reverse("wagtailadmin_pages:delete", args=[site.home.pk]), NO, NO),
            (reverse("wagtailadmin_pages:delete", args=[site.articles.pk]), NO, NO),
            (reverse("wagtailadmin_pages:unpublish", args=[site.article.pk]), YES, YES),
            (reverse(setting, args=["contact", "contactdetails", 2]), YES, NO),
            (reverse(setting, args=["core", "siteidentity", 2]), YES, NO),
            (reverse("wagtailusers_users:index"), YES, NO),
            (reverse("wagtailusers_groups:index"), NO, NO),
            (reverse("wagtailredirects:index"), YES, NO),
            (reverse("wagtailsites:index"), NO, NO),
            (reverse("wagtailadmin_collections:index"), NO, NO),
            (reverse("wagtailimages:index"), YES, YES),
            (reverse("wagtailimages:add"), YES, YES),
            (reverse("wagtailusers_users:add"), YES, NO),
            (reverse("wagtailredirects:add"), YES, NO),
            (reverse("wagtaildocs:index"), NO, NO),
            (reverse("wagtailsnippets_evidence_claim:list"), YES, YES),
            (reverse("wagtailsnippets_evidence_claim:edit", args=[site.claim.pk]), YES, YES),
            (reverse("wagtailsnippets_evidence_claim:delete", args=[site.claim.pk]), YES, NO),
            (reverse("wagtailsnippets_articles_topic:add"), YES, YES),
            (reverse("wagtailsnippets_anatomy_bodyarea:edit", args=[site.area.pk]), YES, NO),
            (reverse("wagtailsnippets_team_teammember:edit", args=[site.person.pk]), YES, NO),
        ]
        for address, owner, editor in rows:
            with self.subTest(address):
                address = address.replace("/2/", f"/{site.home.get_site().pk}/")
                assert self.status(OWNER, address) == owner
                assert self.status(EDITOR, address) == editor

    def test_anonymous_users_cannot_reach_the_admin(self) -> None:
        response = self.client.get(reverse("wagtailadmin_home"))
        assert response.status_code == 302
        assert response.headers["Location"].startswith(reverse("wagtailadmin_login"))

    def test_an_editor_writes_and_publishes_without_anybodys_leave(self) -> None:
        self.client.force_login(self.people[EDITOR])
        data = nested_form_data(
            {
                "title": "By the editor",
                "slug": "by-the-editor",
                "standfirst": "Short.",
                "body": streamfield([("text", rich_text("<p>Words.</p>"))]),
                "published_on": "2026-03-02",
                "questions": "open",
                "related_articles": inline_formset([]),
                "action-publish": "1",
            }
        )
        address = ["articles", "articlepage", self.site.articles.pk]
        response = self.client.post(reverse("wagtailadmin_pages:add", args=address), data)
        assert response.status_code == 302
        assert ArticlePage.objects.get(slug="by-the-editor").live
        assert self.client.get("/articles/by-the-editor/").status_code == 200

    def test_an_editor_cannot_delete_what_has_pages_below_it(self) -> None:
        self.client.force_login(self.people[EDITOR])
        self.client.post(reverse("wagtailadmin_pages:delete", args=[self.site.articles.pk]))
        assert Page.objects.filter(pk=self.site.articles.pk).exists()

    def test_an_editor_cannot_post_what_they_may_not_see(self) -> None:
        self.client.force_login(self.people[EDITOR])
        site = self.site.home.get_site().pk
        address = reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])
        self.client.post(address, {"phone": "082 123 4567"})
        assert ContactDetails.objects.get().phone == "+27672217919"

    def test_an_owner_cannot_create_superusers(self) -> None:
        self.client.force_login(self.people[OWNER])
        reauthentication.reauthenticate(self.client)
        data = {
            "username": "third",
            "email": "third@palms.example",
            "first_name": "Third",
            "last_name": "Person",
            "password1": "a-long-Sentence-77",
            "password2": "a-long-Sentence-77",
            "is_superuser": "on",
        }
        self.client.post(reverse("wagtailusers_users:add"), data)
        made = type(self.people[OWNER]).objects.filter(username="third").first()
        assert made is not None
        assert not made.is_superuser
