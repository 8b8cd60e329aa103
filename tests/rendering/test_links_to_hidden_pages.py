"""Cards, breadcrumbs, links and topics show only pages that visitors can open."""

from django.test import TestCase
from wagtail.models import Page, PageViewRestriction

from tests.documents import only, parse, values, words
from tests.factories import pages, records


def make_private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


class CardTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.back = pages.service(title="Back massage")
        cls.foot = pages.service(title="Foot massage")
        cls.article = pages.article(title="On feet")
        cls.other = pages.article(title="On backs")

    def page(self, *services: int, articles: tuple[int, ...] = ()) -> Page:
        chosen = list(services)
        body = [
            ("service_cards", {"heading": "", "services": chosen}),
            ("price_list", {"heading": "", "services": chosen}),
            ("article_teasers", {"heading": "", "articles": list(articles)}),
        ]
        return pages.standard(body=body)

    def main(self, page: Page):
        response = self.client.get(page.url)
        assert response.status_code == 200
        return only(parse(response), "main")

    def text(self, page: Page) -> str:
        return words(self.main(page))

    def test_chosen_pages_are_shown_while_they_are_public(self) -> None:
        page = self.page(self.back.pk, self.foot.pk, articles=(self.article.pk,))
        text = self.text(page)
        assert text.count("Back massage") == text.count("Foot massage") == 2
        assert "On feet" in text
        make_private(self.back)
        self.foot.unpublish()
        self.article.unpublish()
        text = self.text(page)
        for title in ("Back massage", "Foot massage", "On feet", "On backs"):
            assert title not in text

    def test_private_by_their_parent(self) -> None:
        page = self.page(self.back.pk, articles=(self.article.pk,))
        make_private(self.back.get_parent())
        make_private(self.article.get_parent())
        assert "Back massage" not in self.text(page)
        assert "On feet" not in self.text(page)

    def test_when_all_chosen_pages_are_hidden_no_others_are_shown(self) -> None:
        page = self.page(self.back.pk, articles=(self.article.pk,))
        self.back.delete()
        self.article.delete()
        text = self.text(page)
        assert "Foot massage" not in text
        assert "On backs" not in text

    def test_without_a_choice_all_public_pages_are_shown(self) -> None:
        page = self.page()
        make_private(self.back)
        make_private(self.other)
        text = self.text(page)
        assert "Foot massage" in text
        assert "On feet" in text
        assert "Back massage" not in text
        assert "On backs" not in text

    def test_a_hidden_body_area_is_not_shown(self) -> None:
        area, hidden = records.body_area("Left heel"), records.body_area("Right heel", shown=False)
        self.back.body_areas = [area, hidden]
        self.back.save()
        text = self.text(self.back).lower()
        assert "left heel" in text
        for page in (self.page(), self.page(self.back.pk), self.back.get_parent(), self.back):
            assert "right heel" not in self.text(page).lower(), page

    def test_private_articles_are_not_related_articles(self) -> None:
        area = records.body_area("Left heel")
        for page in (self.article, self.back):
            page.body_areas = [area]
            page.save()
        reader = pages.article(title="Reader", related=[self.article])
        assert "On feet" in self.text(reader)
        assert "On feet" in self.text(self.back)
        make_private(self.article)
        assert "On feet" not in self.text(reader)
        assert "On feet" not in self.text(self.back)
        assert "On feet" not in self.client.get("/articles/feed/").content.decode()

    def test_topics_with_private_articles_only_are_not_offered(self) -> None:
        secret, known = records.topic("Secret"), records.topic("Known")
        for page, topic in ((self.article, secret), (self.other, known)):
            page.topics = [topic]
            page.save()
        index = self.article.get_parent()
        assert "Secret" in self.text(index)
        make_private(self.article)
        assert "Secret" not in self.text(index)
        assert "Known" in self.text(index)
        assert self.client.get(f"{index.url}?topic={secret.slug}").status_code == 404

    def test_a_link_to_a_private_page_becomes_text(self) -> None:
        link = f'<p>Read <a linktype="page" id="{self.article.pk}">about feet</a>.</p>'
        page = pages.standard(body=[("text", link)])
        assert values(self.main(page), ".text a", "href") == [self.article.url]
        make_private(self.article)
        main = self.main(page)
        assert not main.query(".text a[href]")
        assert words(main, ".text") == "Read about feet."

    def test_a_link_with_an_out_of_range_page_id(self) -> None:
        for number in (10**30, 2**63, 0):
            link = f'<p>Read <a linktype="page" id="{number}">about feet</a>.</p>'
            main = self.main(pages.standard(body=[("text", link)]))
            assert not main.query(".text a[href]")
            assert words(main, ".text") == "Read about feet."

    def test_a_chosen_page_with_an_out_of_range_id(self) -> None:
        assert "Foot massage" not in self.text(self.page(10**30))


class BreadcrumbTests(TestCase):
    def breadcrumbs(self, page: Page) -> str:
        document = parse(self.client.get(page.url))
        return words(document, ".breadcrumbs") if document.query(".breadcrumbs") else ""

    def test_breadcrumbs_leave_out_hidden_pages(self) -> None:
        first = pages.standard(title="Visits")
        second = pages.standard(first, title="Vouchers")
        page = pages.standard(second, title="Small print")
        assert self.breadcrumbs(page) == "Visits Vouchers"
        first.unpublish()
        assert self.breadcrumbs(page) == "Vouchers"
        document = self.client.get(page.url).content.decode()
        assert "Visits" not in document

    def test_a_notice_keeps_its_text_when_its_page_is_unpublished(self) -> None:
        page = pages.standard(title="Holidays")
        records.site_identity(notice_text="Closed on Monday", notice_page=page)
        assert values(parse(self.client.get("/")), ".notice a", "href") == [page.url]
        page.unpublish()
        self.without_link()
        page.save_revision().publish()
        assert values(parse(self.client.get("/")), ".notice a", "href") == [page.url]
        make_private(page)
        self.without_link()

    def without_link(self) -> None:
        document = parse(self.client.get("/"))
        assert words(document, ".notice") == "Closed on Monday"
        assert not document.query(".notice a")


class LowestPriceTests(TestCase):
    def test_home_shows_the_lowest_price_of_public_services(self) -> None:
        home = pages.home()
        index = pages.service_index()
        service = pages.service(index)
        lowest = min(row.price for row in service.prices.all())
        assert f"from R{lowest:.0f}" in words(parse(self.client.get(home.url)), ".hero")
        make_private(index)
        assert "from R" not in words(parse(self.client.get(home.url)), ".hero")
