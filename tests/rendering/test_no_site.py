"""A server name that no site answers to gets the helpful page, never an error of ours."""

from django.test import TestCase
from wagtail.models import Site

from tests.documents import only, parse, words
from tests.factories.site import small_site

HELPFUL = ("/", "/articles/", "/services/", "/about/", "/nothing/")
ANY = ("/search/", "/search/?q=massage", "/articles/feed/", "/contact/enquiry/", "/contact/thanks/")


class NoSiteTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        small_site()

    def nothing_breaks(self) -> None:
        for address in HELPFUL:
            with self.subTest(address):
                response = self.client.get(address)
                assert response.status_code == 404
                assert words(only(parse(response), "h1")) == "This page has gone for a lie-down."
        assert self.client.get("/sitemap.xml").status_code == 404
        assert self.client.get("/robots.txt").status_code == 200
        for address in ANY:
            with self.subTest(address):
                assert self.client.get(address).status_code < 500
        sent = {"name": "T", "phone": "0821234567", "message": "Hi", "subject": "", "stamp": "x"}
        assert self.client.post("/contact/enquiry/", sent).status_code < 500

    def test_no_site_at_all(self) -> None:
        Site.objects.all().delete()
        self.nothing_breaks()

    def test_a_site_with_another_name_and_no_default(self) -> None:
        site = Site.objects.get()
        site.hostname, site.is_default_site = "elsewhere.example", False
        site.save()
        self.nothing_breaks()
        response = self.client.get("/", headers={"host": "elsewhere.example"})
        assert response.status_code == 200
