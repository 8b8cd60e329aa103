"""Changes by staff are visible at the next visit on all pages, and removed content on none."""

from datetime import timedelta
from decimal import Decimal
from urllib.parse import urlsplit

from django.test import TestCase
from django.utils import timezone

from contact.models import ContactDetails
from core.models import SiteIdentity
from tests.documents import parse, values, words
from tests.factories import pages, records
from tests.factories.site import small_site


class FreshnessTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def crawl(self) -> dict[str, str]:
        """The content of all pages linked from the home page, by URL."""
        waiting, found = ["/", "/search/?q=massage", "/not-here/", "/articles/feed/"], {}
        while waiting:
            address = waiting.pop()
            response = self.client.get(address, follow=True)
            found[address] = response.content.decode()
            if "html" not in response.headers["Content-Type"]:
                continue
            for link in values(parse(response), "a[href]", "href"):
                path = urlsplit(link)._replace(fragment="").geturl()
                if path.startswith("/") and path not in found and path not in waiting:
                    waiting.append(path)
        return found

    def text(self, page) -> str:
        return words(parse(self.client.get(page.url)), "body")

    def test_a_new_phone_number(self) -> None:
        old = ("067 221 7919", "0672217919", "+27672217919", "27672217919")
        before = self.crawl()
        assert len(before) > 10
        carrying = [address for address, text in before.items() if old[0] in text]
        assert len(carrying) > 7
        details = ContactDetails.for_site(records.default_site())
        details.phone = details.whatsapp = "+27821234567"
        details.save()
        after = self.crawl()
        assert set(after) == set(before)
        for address, text in after.items():
            assert not [number for number in old if number in text], address
        for address in carrying:
            assert "082 123 4567" in after[address], address

    def test_a_notice(self) -> None:
        identity = records.site_identity(
            notice_text="Closed on Monday", notice_page=self.site.contact
        )
        document = parse(self.client.get("/"))
        assert words(document, ".notice") == "Closed on Monday"
        assert values(document, ".notice a", "href") == [self.site.contact.url]
        identity.notice_ends = timezone.now() - timedelta(minutes=1)
        identity.save()
        assert not parse(self.client.get("/")).query(".notice")

    def test_a_notice_with_an_end(self) -> None:
        ends = timezone.now() + timedelta(hours=1)
        records.site_identity(notice_text="Closed on Monday", notice_ends=ends)
        self.client.get("/")
        assert SiteIdentity.objects.get().notice == "Closed on Monday"

    def test_menu_follows_the_page_tree(self) -> None:
        new = pages.standard(title="Gift vouchers", show_in_menus=True)
        menu = words(parse(self.client.get("/")), ".header__nav")
        assert "Gift vouchers" in menu
        assert menu.index("Services") < menu.index("Gift vouchers")
        new.listing_title = "Vouchers"
        new.save()
        assert "Gift" not in words(parse(self.client.get("/")), ".header__nav")
        new.unpublish()
        assert "Vouchers" not in words(parse(self.client.get("/")), ".header__nav")
        draft = pages.standard(title="Not yet", show_in_menus=True, live=False)
        assert "Not yet" not in words(parse(self.client.get("/")), "header")
        draft.save_revision().publish()
        assert "Not yet" in words(parse(self.client.get("/")), "header")

    def test_the_menu_marks_the_current_page(self) -> None:
        document = parse(self.client.get(self.site.articles.url))
        (current,) = document.query('.header__link[aria-current="page"]')
        assert words(current) == "Articles"
        document = parse(self.client.get(self.site.article.url))
        (current,) = document.query('.header__link[aria-current="true"]')
        assert words(current) == "Articles"

    def test_a_corrected_claim(self) -> None:
        self.text(self.site.article)
        claim = self.site.claim
        claim.statement, claim.grade = "It is one of the largest muscles.", "contested"
        claim.save()
        for page in (self.site.article, self.site.home, self.site.service):
            text = self.text(page)
            assert "It is one of the largest muscles." in text
            assert "Evidence: Contested" in text
            assert "Measured in many bodies" in text
            assert "the largest muscle of the body" not in text

    def test_a_new_price(self) -> None:
        assert "R650" in self.text(self.site.service)
        price = self.site.service.prices.get(minutes=60)
        price.price = Decimal("675.00")
        price.save()
        for page in (self.site.service, self.site.services, self.site.home, self.site.article):
            text = self.text(page)
            assert "R675" in text, page
            assert "R650" not in text, page

    def test_opening_hours(self) -> None:
        assert "Tuesday–Saturday" in self.text(self.site.contact)
        details = ContactDetails.for_site(records.default_site())
        details.opening_hours.all().delete()
        assert "Tuesday–Saturday" not in self.text(self.site.contact)

    def test_a_new_article_is_listed_first(self) -> None:
        teasers = pages.standard(body=[("article_teasers", {"heading": "", "articles": []})])
        assert "Feet first" in self.text(teasers)
        self.client.get("/articles/")
        pages.article(title="Brand new", published_on=timezone.localdate())
        titles = [
            words(title)
            for title in parse(self.client.get("/articles/")).query(".lead-story__title")
        ]
        assert titles[0] == "Brand new"
        assert "Brand new" in self.text(teasers)

    def test_saving_a_draft_changes_nothing(self) -> None:
        before = self.client.get(self.site.article.url).content
        self.site.article.title = "Half-written"
        self.site.article.save_revision()
        assert self.client.get(self.site.article.url).content == before
