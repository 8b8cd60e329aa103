"""A host name without a Wagtail site gets the 404 page, never a server error."""

from django.test import TestCase
from wagtail.models import Site

from tests.documents import only, parse, words
from tests.factories.site import small_site

HELPFUL = ("/", "/articles/", "/services/", "/about/", "/nothing/")
ANY = ("/search/", "/search/?q=massage", "/articles/feed/", "/contact/enquiry/", "/contact/thanks/")


class UnknownHostTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        small_site()

    def check_every_url(self) -> None:
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

    def test_without_any_site(self) -> None:
        Site.objects.all().delete()
        self.check_every_url()

    def test_a_site_with_another_hostname_and_no_default_site(self) -> None:
        site = Site.objects.get()
        site.hostname, site.is_default_site = "elsewhere.example", False
        site.save()
        self.check_every_url()
        response = self.client.get("/", headers={"host": "elsewhere.example"})
        assert response.status_code == 200
