"""Dates far in the past or future are form errors, and stored ones break no page."""

from datetime import UTC, date, datetime

from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from articles.models import ArticlePage
from contact.models import SpecialDay
from core.models import SiteIdentity
from tests.documents import parse, words
from tests.factories import pages, people, records

SLIPS = ("0001-01-01 00:00", "0202-09-24 10:00", "9999-12-31 23:59")
PAGES = ("/", "/articles/", "/articles/feed/", "/sitemap.xml", "/search/?q=massage")


class DateTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.index = pages.article_index()
        cls.identity = records.site_identity(notice_text="Closed on Monday")
        cls.owner = people.owner()

    def all_answer(self, *more: str) -> None:
        self.client.logout()
        for address in (*PAGES, *more):
            assert self.client.get(address).status_code == 200, address
        self.client.force_login(self.owner)

    def test_times_of_a_notice(self) -> None:
        site = records.default_site().pk
        address = reverse("wagtailsettings:edit", args=["core", "siteidentity", site])
        self.client.force_login(self.owner)
        for slip in SLIPS:
            for field in ("notice_starts", "notice_ends"):
                with self.subTest(f"{field} {slip}"):
                    data = {"name": "Palms", "notice_text": "Back on Tuesday", field: slip}
                    answer = self.client.post(address, data)
                    assert answer.status_code == 200
                    assert "year" in words(parse(answer), "main .error-message")
                    stored = SiteIdentity.objects.get()
                    assert stored.notice_text == "Closed on Monday"
                    assert getattr(stored, field) is None
                    self.all_answer()
        answer = self.client.post(
            address,
            {"name": "Palms", "notice_text": "Closed", "notice_starts": "2026-09-24 10:00"},
        )
        assert answer.status_code == 302

    def article(self, **fields: str):
        data = {
            "title": "Scheduled",
            "slug": "scheduled",
            "standfirst": "Short.",
            "body": streamfield([]),
            "published_on": "2026-03-02",
            "questions": "open",
            "related_articles": inline_formset([]),
            "action-publish": "1",
            **fields,
        }
        address = ["articles", "articlepage", self.index.pk]
        return self.client.post(
            reverse("wagtailadmin_pages:add", args=address), nested_form_data(data)
        )

    def test_the_schedule_of_a_page(self) -> None:
        self.client.force_login(self.owner)
        for slip in SLIPS:
            for field in ("go_live_at", "expire_at"):
                with self.subTest(f"{field} {slip}"):
                    answer = self.article(**{field: slip})
                    assert answer.status_code == 200
                    assert not ArticlePage.objects.exists()
                    self.all_answer()
        assert self.article(expire_at="2099-09-24 10:00").status_code == 302
        self.all_answer("/articles/scheduled/")

    def test_stored_dates_of_an_article(self) -> None:
        for number, day in enumerate((date(1, 1, 1), date(202, 3, 2), date(9999, 12, 31))):
            with self.subTest(day):
                page = pages.article(reviewer=records.team_member(f"Reviewer {number}"))
                found = ArticlePage.objects.filter(pk=page.pk)
                found.update(published_on=day, updated_on=day, reviewed_on=day)
                self.all_answer(page.url)

    def test_stored_datetimes(self) -> None:
        for moment in (
            datetime(1, 1, 2, tzinfo=UTC),
            datetime(9999, 12, 30, tzinfo=UTC),
        ):
            with self.subTest(moment):
                self.identity.notice_starts = moment
                self.identity.save()
                self.all_answer()

    def test_a_special_day_in_year_1(self) -> None:
        days = [records.special_day(date(1, 1, 1)), records.special_day(date(9999, 12, 31))]
        records.contact_details(special_days=days)
        self.all_answer()
        for day in SpecialDay.objects.all():
            assert self.client.get(reverse("closed_days:edit", args=[day.pk])).status_code == 200
        assert self.client.get(reverse("closed_days:index")).status_code == 200
