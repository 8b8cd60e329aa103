"""A change of opening hours appears everywhere on the site."""

import json
from datetime import date, datetime, time
from unittest.mock import patch

from django.test import TestCase

from contact.hours import SPA_TIME
from contact.models import ContactDetails, OpeningHours
from tests.documents import only, parse, values, words
from tests.factories import people, records
from tests.factories.site import small_site

MONDAY = date(2026, 12, 14)
NOON = datetime(2026, 12, 14, 12, tzinfo=SPA_TIME)


class HoursEverywhereTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def setUp(self) -> None:
        today = patch("django.utils.timezone.localdate", return_value=MONDAY)
        today.start()
        self.addCleanup(today.stop)

    def save(self, *rows: tuple[int, str, str], open_holidays: tuple[str, ...] = ()) -> None:
        records.contact_details(
            opening_hours=[
                OpeningHours(
                    weekday=day,
                    opens=time.fromisoformat(opens),
                    closes=time.fromisoformat(closes),
                )
                for day, opens, closes in rows
            ],
            open_holidays=list(open_holidays),
        )

    def shows(self, address: str, times: str) -> dict[str, bool]:
        """For each place of the page, whether it shows these hours."""
        document = parse(self.client.get(address))
        opens, closes = times.split("–")
        data = json.loads(only(document, 'script[type="application/ld+json"]').to_text())
        hours = data["@graph"][0].get("openingHoursSpecification", [])
        intervals = " ".join(values(document, ".open-now", "data-open-now"))
        # The contact page says them once, in the page.
        is_contact = address == self.site.contact.url
        assert not is_contact or not document.query(".footer__times")
        return {
            "page": times in words(document, "main"),
            "footer": times in words(document, "main" if is_contact else "footer"),
            "data": any((one["opens"], one["closes"]) == (opens, closes) for one in hours),
            "browser": f"T{opens}+02:00/" in intervals and f"T{closes}+02:00" in intervals,
            "booking": any(
                (time.fromisoformat(opens), time.fromisoformat(closes)) in spans
                for _day, spans in ContactDetails.objects.get().open_days(now=NOON)
            ),
        }

    def test_a_row_that_changes(self) -> None:
        self.save((1, "08:15", "16:45"))
        # The home page of the small site has an opening hours block.
        for address in ("/", self.site.contact.url):
            assert set(self.shows(address, "08:15–16:45").values()) == {True}
            assert set(self.shows(address, "07:30–12:20").values()) == {False}
        self.save((1, "07:30", "12:20"))
        for address in ("/", self.site.contact.url):
            assert set(self.shows(address, "07:30–12:20").values()) == {True}
            assert set(self.shows(address, "08:15–16:45").values()) == {False}

    def test_a_night(self) -> None:
        self.save((4, "20:00", "02:00"))
        assert set(self.shows(self.site.contact.url, "20:00–02:00").values()) == {True}

    def test_a_holiday_is_closed_everywhere_until_it_is_ticked(self) -> None:
        week = [(day, "09:00", "18:00") for day in range(5)]
        reconciliation = date(2026, 12, 16)
        for ticked, hours in (((), "Closed"), (("2026-12-16",), "09:00–18:00")):
            self.save(*week, open_holidays=ticked)
            document = parse(self.client.get(self.site.contact.url))
            footer = parse(self.client.get("/"))
            after = words(document, "main .contact-details").partition("Day of Reconciliation")[2]
            assert hours in after[:60]
            line = "Open 09:00–18:00 on 16 December" if ticked else "Closed 16 December"
            assert f"{line}, Day of Reconciliation" in words(footer, "footer")
            shown = values(document, ".open-now", "data-open-now")
            shown += values(footer, ".open-now", "data-open-now")
            assert len(shown) >= 2
            assert {("2026-12-16T09:00" in intervals) for intervals in shown} == {bool(ticked)}
            days = dict(ContactDetails.objects.get().open_days(now=NOON))
            assert (reconciliation in days) == bool(ticked)

    def test_a_range_of_closed_days_is_one_line_everywhere(self) -> None:
        rows = [OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in range(7)]
        first, last = date(2026, 12, 20), date(2026, 12, 27)
        away = records.special_day(first, "Family holiday", last_date=last)
        records.contact_details(opening_hours=rows, special_days=[away])
        for today in (MONDAY, date(2026, 12, 23)):
            with patch("django.utils.timezone.localdate", return_value=today):
                page = self.client.get("/")
                contact = words(parse(self.client.get(self.site.contact.url)), ".contact-details")
            home = parse(page)
            assert words(home, "footer").count("Closed 20–27 December, Family holiday") == 1
            assert words(home, ".opening-hours").count("20–27 December Family holiday Closed") == 1
            assert contact.count("20–27 December Family holiday Closed") == 1
            assert "Christmas" not in words(home, "footer") + contact
            data = json.loads(only(home, 'script[type="application/ld+json"]').to_text())
            assert {
                "@type": "OpeningHoursSpecification",
                "validFrom": "2026-12-20",
                "validThrough": "2026-12-27",
                "opens": "00:00",
                "closes": "00:00",
            } in data["@graph"][0]["openingHoursSpecification"]
            intervals = " ".join(values(home, ".open-now", "data-open-now"))
            assert "2026-12-24T" not in intervals
            assert "2026-12-28T09:00" in intervals
        offered = {day for day, _spans in ContactDetails.objects.get().open_days(now=NOON)}
        assert not {day for day in offered if first <= day <= last}
        assert {date(2026, 12, 19), date(2026, 12, 28)} <= offered

    def test_the_admin_home_shows_the_next_holiday_and_its_hours(self) -> None:
        self.client.force_login(people.owner())
        for ticked, said in (((), "16 December: closed."), (("2026-12-16",), "16 December: 09:00")):
            self.save((2, "09:00", "18:00"), open_holidays=ticked)
            desk = words(parse(self.client.get("/admin/")), ".first-steps")
            assert f"Next public holiday: Day of Reconciliation, {said}" in desk

    def test_without_hours_nothing_is_said_at_all(self) -> None:
        self.save()
        document = parse(self.client.get(self.site.contact.url))
        assert not document.query(".open-now")
        assert "Reconciliation" not in words(document)
        assert ContactDetails.objects.get().open_days() == []


class OpenDaysTests(TestCase):
    def test_today_counts_until_it_is_over(self) -> None:
        rows = [OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in range(7)]
        record = records.contact_details(opening_hours=rows)
        span = (time(9), time(18))
        first = datetime(2026, 12, 14, 17, 59, 59, tzinfo=SPA_TIME)
        assert record.open_days(days=3, now=first) == [
            (date(2026, 12, 14), [span]),
            (date(2026, 12, 15), [span]),
        ]
        after = datetime(2026, 12, 14, 18, tzinfo=SPA_TIME)
        assert [day for day, _spans in record.open_days(days=2, now=after)] == [date(2026, 12, 15)]
