"""Essential pages cannot be deleted or unpublished by staff, one by one or in bulk."""

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Page

from tests.documents import parse, words
from tests.factories import pages, people


class EssentialPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.essential = [
            pages.home(),
            pages.contact(),
            pages.article_index(),
            pages.service_index(),
        ]
        cls.plain = pages.standard()
        cls.staff = [people.owner(), people.editor()]
        cls.keeper = people.superuser()

    def single_action(self, action: str, page: Page, **options):
        address = reverse(f"wagtailadmin_pages:{action}", args=[page.pk])
        return self.client.post(address, {}, **options)

    def bulk_action(self, action: str, *found: Page, **options):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        ids = "&".join(f"id={page.pk}" for page in found)
        data = {"include_descendants": "on"}
        return self.client.post(f"{address}?{ids}", data, **options)

    def live(self) -> set[int]:
        return set(Page.objects.live().values_list("pk", flat=True))

    def test_staff_can_neither_delete_nor_unpublish_them(self) -> None:
        before = self.live()
        for user in self.staff:
            self.client.force_login(user)
            for page in self.essential:
                for action in ("delete", "unpublish"):
                    with self.subTest(f"{user} {action} {page}"):
                        assert self.single_action(action, page).status_code in (302, 403)
                        assert self.live() == before

    def test_not_in_bulk_with_other_pages_either(self) -> None:
        essential = {page.pk for page in self.essential}
        for user in self.staff:
            self.client.force_login(user)
            for page in self.essential:
                for action in ("delete", "unpublish"):
                    with self.subTest(f"{user} {action} {page}"):
                        other = pages.standard()
                        assert self.bulk_action(action, other, page).status_code in (302, 403)
                        assert essential <= self.live()

    def test_the_refusal_says_why(self) -> None:
        self.client.force_login(self.staff[0])
        contact = self.essential[1]
        for action in ("delete", "unpublish"):
            for answer in (
                self.single_action(action, contact, follow=True),
                self.bulk_action(action, contact, follow=True),
            ):
                said = words(parse(answer), ".messages")
                assert "The site cannot do without “Contact”" in said

    def test_other_pages_can_be_deleted(self) -> None:
        self.client.force_login(self.staff[0])
        second = pages.standard()
        self.single_action("unpublish", self.plain)
        self.bulk_action("unpublish", second)
        assert not {self.plain.pk, second.pk} & self.live()
        self.single_action("delete", self.plain)
        self.bulk_action("delete", second)
        assert not Page.objects.filter(pk__in=[self.plain.pk, second.pk]).exists()

    def test_a_superuser_can_delete_them(self) -> None:
        self.client.force_login(self.keeper)
        home, contact, articles, services = self.essential
        self.single_action("unpublish", articles)
        self.bulk_action("unpublish", services)
        assert not {articles.pk, services.pk} & self.live()
        self.single_action("delete", contact)
        self.bulk_action("delete", services)
        assert not Page.objects.filter(pk__in=[contact.pk, services.pk]).exists()
        self.single_action("delete", home)
        assert not Page.objects.filter(pk=home.pk).exists()
